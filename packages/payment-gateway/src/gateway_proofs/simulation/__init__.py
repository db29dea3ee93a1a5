"""Deterministic simulation: the gateway's own code and the bank's own rules under seeded misfortune."""
