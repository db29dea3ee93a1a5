"""The three ways to ask, for comparing them: they differ in two numbers, and never in a verdict."""

from enum import StrEnum

from tweet_audit.settings import Settings


class Strategy(StrEnum):
    """How many tweets go into a request, and how many requests are on their way at once."""

    SEQUENTIAL = "sequential"
    BATCHED = "batched"
    ASYNC = "async"


def applied(strategy: Strategy, settings: Settings) -> Settings:
    """The settings under a strategy.

    sequential: one tweet a request, one request at a time. batched: many tweets a request, still one at a
    time. async: many tweets a request, and as many requests at once as the service bears.
    """
    changes: dict[Strategy, dict[str, int]] = {
        Strategy.SEQUENTIAL: {"batch_size": 1, "concurrency": 1},
        Strategy.BATCHED: {"concurrency": 1},
        Strategy.ASYNC: {},
    }
    return settings.model_copy(update=changes[strategy])
