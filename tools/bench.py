"""Run the benchmarks of the members' benchmarks/ folders, each in a process of its own.

A benchmark is a script whose name does not begin with an underscore. It prints ratios beside a plain version
that lives in the same folder; figures of different runs are never compared. A printed line that begins with
`| ` is a row (measure | must reach | measured | beside): the rows of a member become its table under
docs/benchmarks/. What takes too long for every time is measured apart: the rows of a folder's apart.md, each
with its day, stand below the table until the same measure is in it. What a reader of the table must know is
in the folder's page.md, with which the page ends.

    python -m tools.bench                all members
    python -m tools.bench tweet-audit    one member
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from pathlib import Path

from groundwork.clock import SystemClock, utc_now
from tools.command_line import parser_of, take_names

ROOT = Path(__file__).resolve().parent.parent
_PAGE = """\
# Benchmarks of {member}

Written by `make bench-{member}` on {date}: Python {python}, {cpus} cores ({machine}). Ratios are of one run.

| measure | must reach | measured | beside |
| --- | --- | --- | --- |
{rows}
{apart}"""
_APART = """
Measured apart, in runs of their own, on the day that each row names:

| measure | must reach | measured | beside |
| --- | --- | --- | --- |
{rows}
"""


def main() -> int:
    """Run those of the named members, or all; the exit code is 1 if one of them failed."""
    folders = {folder.parent.name: folder for folder in sorted(ROOT.glob("packages/*/benchmarks"))}
    parser = parser_of(__file__, __doc__)
    take_names(parser, "member with benchmarks", folders)
    wanted = parser.parse_args().names
    failed = sum(_member(folder) for name, folder in folders.items() if not wanted or name in wanted)
    return 1 if failed else 0


def _member(folder: Path) -> int:
    failed, rows = 0, []
    for script in sorted(folder.glob("[!_]*.py")):
        print(f"\n=== {script.relative_to(ROOT)} ===", flush=True)
        code, lines = _shown(script)
        failed += code != 0
        rows += [line for line in lines if line.startswith("| ")]
    if failed:
        print(f"{failed} of {folder.parent.name}'s benchmarks failed: its page is left as it was")
    elif rows:
        notes = folder / "page.md"
        ending = f"\n{notes.read_text(encoding='utf-8')}" if notes.exists() else ""
        _write(folder.parent.name, rows, _measured_apart(folder, rows), ending)
    return failed


def _measured_apart(folder: Path, rows: list[str]) -> list[str]:
    """The kept rows whose measure is not among those of this run."""
    kept = folder / "apart.md"
    lines = kept.read_text(encoding="utf-8").splitlines() if kept.exists() else []
    measures = {row.split(" | ")[0] for row in rows}
    return [line for line in lines if line.startswith("| ") and line.split(" | ")[0] not in measures]


def _shown(script: Path) -> tuple[int, list[str]]:
    """Run a script, show what it prints while it prints, and return it."""
    lines = []
    with subprocess.Popen(
        [sys.executable, str(script)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as running:
        for line in running.stdout or ():
            print(line, end="", flush=True)
            lines.append(line.rstrip("\n"))
    return running.returncode, lines


def _write(member: str, rows: list[str], apart: list[str], ending: str) -> None:
    page = ROOT / "docs" / "benchmarks" / f"{member}.md"
    page.parent.mkdir(exist_ok=True)
    page.write_text(
        _PAGE.format(
            member=member,
            date=utc_now(SystemClock()).date(),
            python=platform.python_version(),
            cpus=os.cpu_count(),
            machine=platform.machine(),
            rows="\n".join(rows),
            apart=_APART.format(rows="\n".join(apart)) if apart else "",
        )
        + ending,
        encoding="utf-8",
    )
    print(f"\nwrote {page.relative_to(ROOT)}")


if __name__ == "__main__":
    sys.exit(main())
