"""ficmart."""
