"""Finding out what became of operations whose outcome is unknown."""
