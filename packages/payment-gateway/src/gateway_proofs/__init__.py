"""Proofs that need the gateway and its bank in one process. It may import programs; none imports it."""
