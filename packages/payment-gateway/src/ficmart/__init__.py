"""The shop that pays through the gateway, notes what it was told, and judges it by the bank's ledger."""
