"""The names of the engines."""

GENERATE, BATCH, DECIDE, RULES = "generate", "batch", "decide", "rules"
