"""Where every command line begins: Ctrl-C ends it quietly while its parts are being imported, too."""

import signal  # and little else: what comes before `begin` may still be told with a traceback
from importlib import import_module

__all__ = ["begin"]


def begin(module: str) -> None:
    """Import `module`, which may take half a second, and call its `main`.

    Until then Ctrl-C ends the process by the signal, which a shell shows as 130; Python itself would tell
    where the imports were. Whoever has told the process to ignore Ctrl-C is obeyed.
    """
    handler = signal.getsignal(signal.SIGINT)
    if handler is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    command_line = import_module(module)
    signal.signal(signal.SIGINT, handler)
    command_line.main()
