"""traced: a span collector with a rolling window and a dashboard."""
