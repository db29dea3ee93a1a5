"""The bank that the gateway must survive: slow, failing at random, and forgetful."""
