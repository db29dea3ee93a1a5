"""Where `mock-bank` begins."""

from groundwork.start import begin


def main() -> None:
    """Run the command line."""
    begin("mock_bank.cli")
