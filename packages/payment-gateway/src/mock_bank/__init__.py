"""mock_bank."""
