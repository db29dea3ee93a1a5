"""traced_emitter."""
