"""The bank, as this program sees it: one client, and the reading of its answers."""
