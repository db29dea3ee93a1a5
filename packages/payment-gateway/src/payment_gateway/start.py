"""Where `payment-gateway` begins."""

from groundwork.start import begin


def main() -> None:
    """Run the command line."""
    begin("payment_gateway.cli")
