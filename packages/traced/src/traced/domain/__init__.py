"""What a span, a trace and the window are: pure rules, the standard library only."""
