"""The checks, a family a module; importing this package registers them all."""

from traced_emitter.verify.checks import detail, ingest, limits, listing, refusals, summaries, surface, window

__all__ = ["detail", "ingest", "limits", "listing", "refusals", "summaries", "surface", "window"]
