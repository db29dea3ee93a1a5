"""Where `fake-gemini` begins."""

from groundwork.start import begin


def main() -> None:
    """Run the command line."""
    begin("fake_gemini.cli")
