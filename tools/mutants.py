"""Break the code on purpose, one way at a time, and see the named test fail.

Each member's `mutants.toml` lists broken variants. A variant is a table with `breaks` (the promise, a
sentence), `file`, `find` and `replace` (text that stands in the file exactly once), `killed_by` (the test
that must fail), and `quick = true` for the few that `make test` tries too. Sources are copied, broken in
the copy and put in front of the import path: the checkout is never touched.

    python -m tools.mutants                          all of them
    python -m tools.mutants traced                   one member's
    python -m tools.mutants retries-a-cancellation   one mutant
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from dataclasses import dataclass
from pathlib import Path

from tools.command_line import parser_of, take_names
from tools.suite_counts import Counts

ROOT = Path(__file__).resolve().parent.parent
MEMBERS = ("shared", "packages/tweet-audit", "packages/payment-gateway", "packages/traced")
DEADLINE_S = 600.0  # for a whole run; a test in it that hangs has failed after `--timeout`


@dataclass(frozen=True, slots=True)
class Mutant:
    """One broken variant; paths are relative to the member."""

    name: str
    member: str
    breaks: str
    file: str
    find: str
    replace: str
    killed_by: str
    quick: bool = False


def all_mutants() -> list[Mutant]:
    """Every mutant of every member, in the order of the files."""
    return [mutant for member in MEMBERS for mutant in _read(member)]


def _read(member: str) -> list[Mutant]:
    path = ROOT / member / "mutants.toml"
    if not path.exists():
        return []
    entries = tomllib.loads(path.read_text(encoding="utf-8"))
    return [Mutant(name=name, member=member, **entry) for name, entry in entries.items()]


def survives(mutant: Mutant) -> str | None:
    """Break the code and run the named test. Returns why the mutant was not killed, or None if it was."""
    with tempfile.TemporaryDirectory(prefix="mutant-") as folder:
        copy = Path(folder) / "src"
        shutil.copytree(ROOT / mutant.member / "src", copy)
        broken = copy / Path(mutant.file).relative_to("src")
        text = broken.read_text(encoding="utf-8")
        if text.count(mutant.find) != 1:
            return (
                f"its text stands {text.count(mutant.find)} times in {mutant.file}, and must stand there once"
            )
        text = text.replace(mutant.find, mutant.replace)
        if broken.suffix == ".py":
            compile(text, mutant.file, "exec")
        broken.write_text(text, encoding="utf-8")
        return _run(mutant, copy, Path(folder) / "counts.json")


def _run(mutant: Mutant, source: Path, counts_path: Path) -> str | None:
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(source), str(ROOT)]),
        "PYTHONDONTWRITEBYTECODE": "1",
        "SUITE_COUNTS": str(counts_path),
    }
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-x",
        "-p",
        "no:cacheprovider",
        "--timeout=120",
        "-p",
        "no:hypothesispytest",  # it loads Hypothesis for the summary alone; @given needs it not
        "-p",
        "tools.suite_counts",
    ]
    command.append(f"{mutant.member}/{mutant.killed_by}")
    try:
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            timeout=DEADLINE_S,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return f"{mutant.killed_by} was still running after {DEADLINE_S:.0f} s"
    counts = Counts.read(counts_path)
    if done.returncode == 1 and counts.failed:
        return None
    return f"{mutant.killed_by} ended with exit code {done.returncode}:\n{done.stdout[-2000:]}"


def main() -> int:
    """Try the mutants of these names or members, or all; the exit code is 1 if one survives."""
    known = all_mutants()
    parser = parser_of(__file__, __doc__)
    names = {word for m in known for word in (Path(m.member).name, m.name)}
    take_names(parser, "member or mutant", names, help="the name of a member or of a mutant (default: all)")
    wanted = parser.parse_args().names
    mutants = [m for m in known if not wanted or {Path(m.member).name, m.name} & {*wanted}]
    alive = 0
    for mutant in mutants:
        problem = survives(mutant)
        alive += problem is not None
        fate = "killed" if problem is None else "ALIVE "
        print(f"{fate}  {Path(mutant.member).name}: {mutant.name}, by {mutant.killed_by}", flush=True)
        if problem is not None:
            print(problem)
    print(f"{len(mutants) - alive} of {len(mutants)} killed")
    return 1 if alive else 0


if __name__ == "__main__":
    sys.exit(main())
