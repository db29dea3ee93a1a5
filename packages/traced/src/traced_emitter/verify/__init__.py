"""Judges any server that speaks the contract, from outside, over HTTP."""
