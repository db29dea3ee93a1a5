"""New traces as they come, for those who watch: looked for once a second, and only while somebody does.

Ingest knows nothing of it, so watching costs the senders nothing, and it works on every engine, also where
another process took the spans in. Watchers with the same filter share what is found.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from groundwork.clock import Clock
from traced.domain.filters import SearchQuery, TraceFilter
from traced.domain.findings import FoundTrace
from traced.domain.window import NS_PER_S
from traced.errors import Overloaded
from traced.explorer import Explorer

MAX_CLIENTS = 50
LOOK_EVERY_S = 1.0
LOOK_BACK_NS = 10 * NS_PER_S  # a root that arrives later than this after its start is not told
MAX_LOOKED_AT = 1_000  # of the newest traces, each time
_SHARED_FOR_S = 0.9
_RETRY_AFTER_S = 5


class Heard(NamedTuple):
    """What is new: some traces, and how many more there were."""

    traces: list[FoundTrace]
    left_out: int


class _Look(NamedTuple):
    at_s: float
    traces: list[FoundTrace]
    recent: int  # how many started since the look before, counted where not all could be listed


@dataclass(slots=True, eq=False)
class _Shared:
    """The last look through one filter; who holds `looking` takes the next one for all."""

    last: _Look | None = None
    looking: asyncio.Lock = field(default_factory=asyncio.Lock)

    def is_in_use(self, now_s: float) -> bool:
        """Say whether somebody looks, or did a moment ago."""
        return self.looking.locked() or (self.last is not None and now_s - self.last.at_s < LOOK_EVERY_S * 5)


class Live:
    """Looks for new traces on behalf of a bounded number of watchers."""

    def __init__(self, explorer: Explorer, clock: Clock, *, max_clients: int = MAX_CLIENTS) -> None:
        self._explorer = explorer
        self._clock = clock
        self.max_clients = max_clients
        self.clients = 0
        self._looks: dict[TraceFilter, _Shared] = {}

    @contextmanager
    def watching(self, chosen: TraceFilter, *, per_second: int) -> Iterator["Watch"]:
        """Count a watcher in for as long as the block; raises `Overloaded` when there are too many."""
        if self.clients >= self.max_clients:
            raise Overloaded(f"{self.max_clients} streams are open", _RETRY_AFTER_S)
        self.clients += 1
        try:
            yield Watch(self, chosen, per_second)
        finally:
            self.clients -= 1
            if self.clients == 0:
                self._looks.clear()

    async def look(self, chosen: TraceFilter) -> _Look:
        """Return the newest traces, as of less than a second ago; one looks, and the others wait for it."""
        shared = self._looks.setdefault(chosen, _Shared())
        async with shared.looking:
            now_s = self._clock.monotonic()
            if shared.last is None or now_s - shared.last.at_s >= _SHARED_FOR_S:
                self._looks = {key: each for key, each in self._looks.items() if each.is_in_use(now_s)}
                shared.last = await self._look_anew(chosen, now_s)
            return shared.last

    async def _look_anew(self, chosen: TraceFilter, now_s: float) -> _Look:
        now_ns = self._clock.time_ns()
        recent = replace(chosen, after_ns=now_ns - LOOK_BACK_NS, before_ns=None)
        page = await self._explorer.search(SearchQuery(filter=recent, limit=MAX_LOOKED_AT))
        if page.cursor is None:
            return _Look(now_s, list(page.traces), 0)
        last_second = replace(chosen, after_ns=now_ns - NS_PER_S, before_ns=None)
        buckets = self._explorer.buckets(last_second, at_most=1)
        heatmap = await self._explorer.heatmap(last_second, buckets, per_doubling=1)
        return _Look(now_s, list(page.traces), heatmap.total)


class Watch:
    """One watcher: knows what it was told."""

    def __init__(self, live: Live, chosen: TraceFilter, per_second: int) -> None:
        self._live = live
        self._chosen = chosen
        self._per_second = per_second
        self._told: dict[bytes, tuple[int, int]] | None = None

    async def next(self) -> Heard:
        """Return what is new or changed since the last call; the first call only notes what there is.

        Of too many the ones with the smallest ends of their ids are taken, which is a fair draw.
        """
        look = await self._live.look(self._chosen)
        seen = {each.trace_id: (each.span_count, each.error_count) for each in look.traces}
        told, self._told = self._told, seen
        if told is None:
            return Heard([], 0)
        news = [each for each in look.traces if told.get(each.trace_id) != seen[each.trace_id]]
        taken = sorted(news, key=lambda each: each.trace_id[8:])[: self._per_second]
        taken.sort(key=lambda each: (each.start_time_ns, each.trace_id))
        # Where all that could be listed is new, there was more: as many as started in the last second.
        new_count = max(len(news), look.recent) if len(news) == len(look.traces) else len(news)
        return Heard(taken, new_count - len(taken))
