"""Run every benchmark in the members' benchmarks/ folders, each in a process of its own.

A benchmark is a script whose name does not begin with an underscore. It prints ratios beside a plain
version that lives in the same folder; figures of different runs are never compared.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Run them all; the exit code is 1 if one of them failed."""
    failed = 0
    for script in sorted(ROOT.glob("packages/*/benchmarks/*.py")):
        if script.name.startswith("_"):
            continue
        print(f"\n=== {script.relative_to(ROOT)} ===", flush=True)
        failed += subprocess.run([sys.executable, str(script)], cwd=ROOT, check=False).returncode != 0
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
