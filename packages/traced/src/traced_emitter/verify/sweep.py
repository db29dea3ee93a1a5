"""Reads back a whole load: pages through the list, opens every trace, compares all of it."""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import pairwise

from traced_emitter.expected import ExpectedTrace
from traced_emitter.verify.api import Api, Listing
from traced_emitter.verify.compare import doubtful_batches, span_faults, summary_faults
from traced_emitter.verify.findings import Broken, Untestable
from traced_emitter.verify.lab import MARGIN_S, NS, Lab

__all__ = ["Sweep", "swept"]

_PAGE = 1000
_READERS = 8
_STEP = 250
_MAX_PAGES = 20_000
_KEPT_FAULTS = 3


class Sweep:
    """What reading back found. `unknown` traces are listed in the same time, but not ours."""

    def __init__(self, lab: Lab) -> None:
        self._lab = lab
        self._margin_ns = round(MARGIN_S * NS)
        self.expected = 0
        self.found = 0
        self.unknown = 0
        self.details = 0
        self.span_mismatches = 0
        self.cases: Counter[str] = Counter()
        self.fault_count: Counter[str] = Counter()
        self.faults: defaultdict[str, list[Broken]] = defaultdict(list)
        self._listed: set[str] = set()

    @classmethod
    def unreadable(cls, lab: Lab) -> Sweep:
        """Return the counts for a server whose list cannot be read: all is missing."""
        sweep = cls(lab)
        sweep._count_missing()
        return sweep

    @property
    def missing(self) -> int:
        """Traces that must be listed and are not."""
        return self.expected - self.found

    def verdict(self, requirement: str, saw: str) -> str:
        """Return the evidence of a pass; raises the first `Broken` with the number of the others."""
        if faults := self.faults[requirement]:
            first, more = faults[0], self.fault_count[requirement] - 1
            others = f" (and {more} more like it)" if more else ""
            raise Broken(sent=first.sent, expected=first.expected, got=first.got + others)
        if not self.cases[requirement]:
            raise Untestable("the load that was read back holds no such case inside the window")
        return f"{self.cases[requirement]} {saw}"

    def note(self, requirement: str, faults: Iterable[Broken] = ()) -> int:
        """Count one case and its faults; return how many faults there were."""
        self.cases[requirement] += 1
        found = list(faults)
        self.fault_count[requirement] += len(found)
        self.faults[requirement] += found[: _KEPT_FAULTS - len(self.faults[requirement])]
        return len(found)

    async def run(self) -> None:
        """Page, then open every trace with a few readers at once."""
        await self._page_through()
        self._count_missing()
        ids = iter(list(self._lab.ledger))
        await asyncio.gather(*(self._read_details(ids) for _ in range(_READERS)))

    def _judgeable(self, expected: ExpectedTrace) -> bool:
        """Known without doubt, by the contract we judge by, and not about to leave the window."""
        root = expected.root
        return (
            expected.settled
            and (self._lab.rulings or not expected.ruled)
            and (root is None or root.start_time >= self._lab.cutoff_ns() + self._margin_ns)
        )

    async def _page_through(self) -> None:
        """Follow `before` = oldest + 1 back to the edge of the window; what comes twice counts once."""
        low = max(0, self._lab.cutoff_ns() + self._margin_ns)
        before: int | None = None
        for _ in range(_MAX_PAGES):
            listing = await self._lab.api.page(limit=_PAGE, after=low, before=before)
            fresh = self._read_page(listing, before)
            if len(listing.traces) < _PAGE or not fresh:
                return
            before = min(int(str(summary["start_time"])) for summary in listing.traces) + 1

    def _read_page(self, listing: Listing, before: int | None) -> int:
        """Judge a page; return how many of its traces had not been listed before."""
        starts = [int(str(summary["start_time"])) for summary in listing.traces]
        self.note("tr-list-01", _page_faults(listing, starts, before))
        self.note("tr-list-02", _total_faults(listing))
        fresh = 0
        for summary in listing.traces:
            trace_id = str(summary["trace_id"])
            if trace_id in self._listed:
                continue
            fresh += 1
            self._listed.add(trace_id)
            if trace_id in self._lab.ledger:
                self._read_summary(self._lab.ledger[trace_id], summary)
            else:
                self.unknown += 1
        return fresh

    def _read_summary(self, expected: ExpectedTrace, summary: dict[str, object]) -> None:
        if not expected.settled or (expected.ruled and not self._lab.rulings):
            return
        root = expected.root
        if root is not None:
            requirement = "tr-sum-02" if sum(s.is_root for s in expected.spans.values()) > 1 else "tr-sum-01"
            self.note(requirement, summary_faults(expected, root, summary))
            return
        stale = not expected.spans
        what = "only spans outside the window, or refused ones" if stale else "spans, but never its root"
        self.note(
            "tr-win-01" if stale else "tr-list-03",
            [
                Broken(
                    sent=f"{what}, of trace {expected.trace_id}",
                    expected="it not to be listed",
                    got=str(summary),
                )
            ],
        )

    def _count_missing(self) -> None:
        for trace_id in self._lab.ledger:
            expected = self._lab.ledger[trace_id]
            if not self._judgeable(expected):
                continue
            if expected.root is None:
                self.note("tr-list-03" if expected.spans else "tr-win-01")
                continue
            listed = trace_id in self._listed
            self.expected += 1
            self.found += listed
            self.note("tr-in-01", [] if listed else [_missing(expected)])

    async def _read_details(self, ids: Iterable[str]) -> None:
        api = self._lab.api.another()
        try:
            for trace_id in ids:
                await self._read_detail(api, trace_id)
        finally:
            await api.close()

    async def _read_detail(self, api: Api, trace_id: str) -> None:
        expected = self._lab.ledger[trace_id]
        rootless = expected.root is None
        if (expected.ruled or rootless) and not self._lab.rulings:
            return
        if not self._fresh(expected):
            return
        self.details += 1
        if self.details % _STEP == 0:
            self._lab.progress.step(f"reading back: {self.details} of {len(self._lab.ledger)} traces")
        try:
            shown = await api.detail(trace_id) or []
        except Broken as fault:
            self.span_mismatches += 1
            self.note("tr-detail-01", [fault])
            return
        requirement = "tr-detail-03" if rootless else "tr-detail-01"
        wrong = self.note(requirement, [*span_faults(expected, shown), *_order_faults(trace_id, shown)])
        self.span_mismatches += wrong > 0
        if expected.doubtful:
            self.note("tr-dur-02", doubtful_batches(expected, shown))

    def _fresh(self, expected: ExpectedTrace) -> bool:
        """Whether no span of the trace is near the edge of the window, where anything may be shown."""
        spans = [
            *expected.spans.values(),
            *(s for batch in expected.doubtful.values() for s in batch.values()),
        ]
        oldest = min((span.start_time for span in spans), default=None)
        return oldest is None or oldest >= self._lab.cutoff_ns() + self._margin_ns


def _page_faults(listing: Listing, starts: list[int], before: int | None) -> Iterable[Broken]:
    sent = listing.answer.request
    if len(starts) > _PAGE:
        yield Broken(sent=sent, expected=f"{_PAGE} traces at most", got=f"{len(starts)} traces")
    for newer, older in pairwise(starts):
        if newer < older:
            yield Broken(
                sent=sent, expected="the newest root first", got=f"start_time {newer} ahead of {older}"
            )
            return
    if before is not None and starts and starts[0] >= before:
        yield Broken(sent=sent, expected=f"only roots before {before}", got=f"start_time {starts[0]}")


def _total_faults(listing: Listing) -> Iterable[Broken]:
    if listing.total < len(listing.traces):
        yield Broken(
            sent=listing.answer.request,
            expected=f"a total of {len(listing.traces)} or more",
            got=f"total {listing.total}",
        )


def _order_faults(trace_id: str, shown: list[dict[str, object]]) -> Iterable[Broken]:
    starts = [span.get("start_time") for span in shown]
    whole = [start for start in starts if isinstance(start, int)]
    if whole != sorted(whole):
        yield Broken(
            sent=f"GET /traces/{trace_id}",
            expected="spans by start_time, ascending",
            got=f"start_times {starts}",
        )


def _missing(expected: ExpectedTrace) -> Broken:
    return Broken(
        sent=f"all {len(expected.spans)} spans of trace {expected.trace_id}, each in a batch answered 2xx",
        expected="the trace to be listed",
        got="no page holds it",
    )


async def swept(lab: Lab) -> Sweep:
    """Return the sweep of this lab's load; it is run once, by the first check that asks.

    Raises `Broken` (to each that asks) when a list could not be read at all.
    """
    if "sweep" not in lab.shared:
        sweep = Sweep(lab)
        try:
            await sweep.run()
        except Broken as fault:
            lab.shared["sweep"] = fault
        else:
            lab.shared["sweep"] = sweep
    found = lab.shared["sweep"]
    if isinstance(found, Broken):
        raise Broken(sent=found.sent, expected=found.expected, got=found.got)
    assert isinstance(found, Sweep)
    return found
