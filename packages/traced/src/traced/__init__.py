"""traced."""
