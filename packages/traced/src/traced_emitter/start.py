"""Where `traced-emitter` begins."""

from groundwork.start import begin


def main() -> None:
    """Run the command line."""
    begin("traced_emitter.cli")
