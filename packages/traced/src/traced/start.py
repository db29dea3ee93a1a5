"""Where `traced` begins."""

from groundwork.start import begin


def main() -> None:
    """Run the command line."""
    begin("traced.cli")
