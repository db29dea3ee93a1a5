"""payment_gateway."""
