"""The world that a span collector must survive: the shop's emitter, and the verifier that judges it."""
