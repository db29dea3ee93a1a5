"""The entry point: Ctrl-C is 130 from the first moment, also while the program is still being loaded."""

import sys
from typing import NoReturn


def main() -> NoReturn:
    """Load the command line, which takes a moment, and run it."""
    try:
        from tweet_audit.cli import main as run
    except KeyboardInterrupt:
        sys.stderr.write("interrupted: nothing was begun\n")
        raise SystemExit(130) from None
    run()
