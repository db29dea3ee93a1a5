"""Write docs/proof.md: the last result of `make proof`, with date and machine."""

from __future__ import annotations

import os
import platform
import subprocess
from pathlib import Path

from groundwork.clock import Clock, utc_now

PAGE = """\
# The last proof

`make proof` runs every suite at its full counts (seeds, kills, random examples, all mutants) and writes
this page. `make test` runs the same proofs at the small counts.

Run on {date} at commit {commit} with Python {python} on {system}, {cores} cores.

```
{table}
```
"""


def write_proof_page(path: Path, table: str, *, clock: Clock) -> None:
    """Replace the page at `path` by one that holds this table."""
    page = PAGE.format(
        date=f"{utc_now(clock):%Y-%m-%d}",
        commit=_commit(path.parent),
        python=platform.python_version(),
        system=f"{platform.system()} {platform.machine()}",
        cores=os.cpu_count(),
        table=table.strip(),
    )
    path.write_text(page, encoding="utf-8")


def _commit(folder: Path) -> str:
    """Return the short name of what was proven, and say so if the files differ from it."""
    command = ["git", "describe", "--always", "--dirty", "--exclude", "*"]
    told = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return told.stdout.strip() or "unknown"
