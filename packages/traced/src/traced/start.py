"""Where `traced` begins: Ctrl-C ends it quietly while its parts are being imported, too."""

import signal  # and nothing else: what comes before `main` may still be told with a traceback


def main() -> None:
    """Run the command line."""
    handler = signal.getsignal(signal.SIGINT)
    if handler is signal.default_int_handler:  # it would tell with a traceback where the imports were
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from traced import cli  # half a second

    signal.signal(signal.SIGINT, handler)
    cli.main()
