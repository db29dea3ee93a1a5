"""Where `tweet-audit` begins."""

from groundwork.start import begin


def main() -> None:
    """Run the command line."""
    begin("tweet_audit.cli")
