"""Prove that each member stands alone: it is imported in an environment that holds only what it declares.

In the shared environment an undeclared import works by accident. Here each member gets a fresh
environment with its own dependencies and nothing else, and every one of its modules is imported there.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tools.command_line import parser_of, take_names

ROOT = Path(__file__).resolve().parent.parent
MEMBERS = {
    "groundwork": ["groundwork"],
    "tweet-audit": ["tweet_audit", "fake_gemini"],
    "payment-gateway": ["payment_gateway", "mock_bank", "ficmart"],
    "traced": ["traced", "traced_emitter"],
}
# Modules that need what only some callers declare: an extra of groundwork, or the tools of tests.
NEEDS_MORE = {
    "groundwork": ("groundwork.http", "groundwork.web", "groundwork.testing"),
    "tweet-audit": ("fake_gemini.testing", "tweet_audit.testing"),
    "payment-gateway": ("mock_bank.testing", "payment_gateway.testing", "ficmart.testing"),
    "traced": ("traced.testing", "traced_emitter.testing"),
}

IMPORT_ALL = """
import importlib, pkgutil, sys
packages, left_out = sys.argv[1].split(","), tuple(sys.argv[2].split(","))
for package in map(importlib.import_module, packages):
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        name = module.name
        if name.startswith(left_out) or "migrations" in name or name.endswith("__main__"):
            continue
        importlib.import_module(name)
"""


def prove(member: str) -> str | None:
    """Import all modules of one member alone. Returns what went wrong, or None."""
    uv = os.environ.get("UV", "uv")
    command = [uv, "run", "--isolated", "--locked", "--no-default-groups", "--quiet", "--package", member]
    command += [
        "python",
        "-W",
        "error",
        "-c",
        IMPORT_ALL,
        ",".join(MEMBERS[member]),
        ",".join(NEEDS_MORE[member]),
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return None if done.returncode == 0 else (done.stderr or done.stdout).strip()


def main() -> int:
    """Prove the named members, or all, and say which stand and which do not."""
    parser = parser_of(__file__, __doc__)
    take_names(parser, "member", MEMBERS)
    failed = 0
    for member in parser.parse_args().names or MEMBERS:
        problem = prove(member)
        print(
            f"{member}: {'stands alone' if problem is None else 'needs something that it does not declare'}"
        )
        if problem is not None:
            failed += 1
            print(problem, file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
