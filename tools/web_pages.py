"""Check the pages' scripts: plain ES modules whose types stand in their comments, in one format.

TypeScript and Prettier do it, brought by npx; the pages themselves need no Node to run or to be tested. Where
there is no Node this says so and passes.

    python -m tools.web_pages            check types and format of every package with a jsconfig.json
    python -m tools.web_pages --write    format
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from tools.command_line import parser_of

ROOT = Path(__file__).resolve().parent.parent
TYPESCRIPT = "typescript@7.0.2"
PRETTIER = "prettier@3.10.1"


def main() -> int:
    """Run both tools on every package that has pages; the exit code says whether all are clean."""
    parser = parser_of(__file__, __doc__)
    parser.add_argument("--write", action="store_true", help="format instead of checking")
    write = parser.parse_args().write
    packages = sorted(config.parent for config in ROOT.glob("packages/*/jsconfig.json"))
    if shutil.which("npx") is None:
        print(f"the pages of {len(packages)} packages were not checked: there is no Node (npx) here")
        return 0
    commands = [_prettier(package, write=write) for package in packages]
    if not write:
        commands += [
            _npx(TYPESCRIPT, "tsc", "--project", str(package / "jsconfig.json")) for package in packages
        ]
    failed = sum(subprocess.run(command, cwd=ROOT, check=False).returncode != 0 for command in commands)
    print(f"pages: {len(packages)} packages {'formatted' if write else 'checked'}, {failed} faults")
    return 1 if failed else 0


def _prettier(package: Path, *, write: bool) -> list[str]:
    own = [
        str(path)
        for path in sorted((package / "src").rglob("*"))
        if path.suffix in {".js", ".css"} and "vendor" not in path.parts
    ]
    return _npx(PRETTIER, "prettier", "--log-level", "warn", "--write" if write else "--check", *own)


def _npx(package: str, *command: str) -> list[str]:
    return [shutil.which("npx") or "npx", "--yes", "--package", package, *command]


if __name__ == "__main__":
    sys.exit(main())
