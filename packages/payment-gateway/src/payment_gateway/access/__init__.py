"""Who may use the gateway: API keys, kept as hashes."""
