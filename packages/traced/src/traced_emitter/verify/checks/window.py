"""The rolling window: what is dropped on arrival, and what leaves when."""

from __future__ import annotations

from dataclasses import dataclass

from traced_emitter.verify.findings import Broken, Untestable
from traced_emitter.verify.lab import NS, Lab
from traced_emitter.verify.probes import RawSpan, batch
from traced_emitter.verify.registry import check

__all__: list[str] = []

_MINUTE_NS = 60 * NS
_LONGEST_WINDOW_S = 120.0
_LIFE_S = 4
_AFTER_S = 1.0
_GRACE_S = 10.0


async def _dropped(lab: Lab, what: str, *starts: int) -> None:
    """Send a whole trace at each start; require 202 and then no trace of them."""
    for start in starts:
        root = lab.probes.root(start)
        sent = f"a whole trace {what} (start_time {start}, now {lab.now_ns()})"
        answer = await lab.api.post_spans(batch(root, lab.probes.child(root)), note=sent)
        answer.require(202, "202: dropped without a word")
        await lab.absent(str(root["trace_id"]), sent)
        if start < 0:
            continue
        listing = await lab.api.page(limit=1000, after=start, before=start + 1)
        if root["trace_id"] in listing.ids or listing.total:
            raise Broken(
                sent=f"{sent}, then {listing.answer.request}",
                expected="it not to be listed, total = 0",
                got=f"listed: {root['trace_id'] in listing.ids}, total = {listing.total}",
            )


@check("tr-win-01")
async def spans_older_than_the_window_are_dropped_with_a_202(lab: Lab) -> str:
    """A minute, an hour and a year too old."""
    minutes = (1, 60, 525_600)
    await _dropped(lab, "older than the window", *(lab.cutoff_ns() - age * _MINUTE_NS for age in minutes))
    return "a minute, an hour and a year older than the window"


@check("tr-win-01")
async def a_stale_span_does_not_take_its_batch_along(lab: Lab) -> str:
    """The right spans beside it are stored."""
    where = await lab.quiet_slice()
    fresh = lab.probes.root(where.at(0))
    stale = lab.probes.root(lab.cutoff_ns() - 60 * _MINUTE_NS)
    (await lab.api.post_spans(batch(stale, fresh, stale))).require(202)
    await lab.shown(str(fresh["trace_id"]))
    await lab.absent(str(stale["trace_id"]), "a stale root beside a fresh one")
    return "a fresh span between two stale ones is stored"


@check("tr-win-02")
async def negative_and_zero_times_are_stale_not_wrong(lab: Lab) -> str:
    """They are legal 64-bit numbers."""
    await _dropped(lab, "long ago", 0, -1, -(2**62))
    return "0, −1 and −2^62"


@check("tr-win-02")
async def the_edges_of_the_window_are_where_they_should_be(lab: Lab) -> str:
    """Two seconds to either side of the cut-off, and a minute around ten minutes ahead."""
    inside = lab.cutoff_ns() + 5 * NS
    ahead = lab.now_ns() + 9 * _MINUTE_NS
    for what, start in (("5 s inside the window", inside), ("9 minutes ahead", ahead)):
        root = lab.probes.root(start)
        (await lab.api.post_spans(batch(root), note=f"a root {what}")).require(202)
        if await lab.api.detail(str(root["trace_id"])) is None:
            raise Broken(sent=f"a root {what}, answered 202", expected="it to be stored", got="404")
    await _dropped(lab, "2 s older than the window", lab.cutoff_ns() - 2 * NS)
    await _dropped(lab, "11 minutes ahead", lab.now_ns() + 11 * _MINUTE_NS)
    return "5 s inside and 9 minutes ahead are stored; 2 s outside and 11 minutes ahead are dropped"


@dataclass(frozen=True, slots=True)
class _Aging:
    """What was there before, and what right after, three traces left the window."""

    whole_start: int
    whole_before: bool
    whole_listed: bool
    whole_total: int
    whole_spans: int
    rootless_before: int
    rootless_spans: int
    late_spans: tuple[str, ...]
    late_listed: bool
    late_id: str


async def _aged(lab: Lab) -> _Aging:
    """Send traces with four seconds to live, wait for their end, look again. Run once."""
    if lab.window_s > _LONGEST_WINDOW_S:
        raise Untestable(
            f"the window is {lab.window_s / 60:g} minutes; this waits for traces to leave, "
            "so it wants one of 2 minutes or less (start the server and this with WINDOW_MINUTES=1)"
        )
    if "aging" not in lab.shared:
        lab.shared["aging"] = await _watch_them_leave(lab)
    found = lab.shared["aging"]
    assert isinstance(found, _Aging)
    return found


async def _watch_them_leave(lab: Lab) -> _Aging:
    start = lab.cutoff_ns() + _LIFE_S * NS
    whole = lab.probes.root(start)
    outliving = lab.probes.child(whole, offset_ns=20 * NS)
    absent_root = lab.probes.root(start - 2 * NS)
    rootless = [lab.probes.child(absent_root, offset_ns=offset) for offset in (1 * NS, 2 * NS)]
    (await lab.api.post_spans(batch(whole, outliving, *rootless))).require(202)
    whole_id, rootless_id = str(whole["trace_id"]), str(absent_root["trace_id"])
    whole_before = len(await lab.api.detail(whole_id) or []) == 2
    rootless_before = len(await lab.api.detail(rootless_id) or [])
    await lab.clock.sleep((start - lab.cutoff_ns()) / NS + _AFTER_S)
    listing = await lab.api.page(limit=1000, after=start, before=start + 1)
    whole_spans = len(await lab.api.detail(whole_id) or [])
    rootless_spans = len(await lab.api.detail(rootless_id) or [])
    late = lab.probes.child(whole, offset_ns=21 * NS)
    late_spans, late_listed = await _come_late(lab, late)
    return _Aging(
        start,
        whole_before,
        whole_id in listing.ids,
        listing.total,
        whole_spans,
        rootless_before,
        rootless_spans,
        late_spans,
        late_listed,
        str(late["span_id"]),
    )


async def _come_late(lab: Lab, late: RawSpan) -> tuple[tuple[str, ...], bool]:
    """Send a child of a trace that has left; return its spans now, and whether it is listed."""
    (await lab.api.post_spans(batch(late))).require(202)
    trace_id = str(late["trace_id"])
    shown = await lab.api.detail(trace_id) or []
    edge = lab.cutoff_ns() - 2 * NS
    listing = await lab.api.page(limit=1000, after=max(0, edge - 60 * NS), before=lab.cutoff_ns() + 30 * NS)
    return tuple(str(span.get("span_id")) for span in shown), trace_id in listing.ids


@check("tr-win-06")
async def a_trace_is_gone_the_second_after_its_root_left(lab: Lab) -> str:
    """From the list, the total and the detail."""
    seen = await _aged(lab)
    if not seen.whole_before:
        raise Broken(
            sent="a trace that is 4 s inside the window", expected="it to be shown", got="it is not there"
        )
    if seen.whole_listed or seen.whole_total or seen.whole_spans:
        raise Broken(
            sent=f"a trace that left the window {_AFTER_S:g} s ago",
            expected="it not listed, not counted, 404 by id",
            got=f"listed: {seen.whole_listed}, total {seen.whole_total}, {seen.whole_spans} spans by id",
        )
    return "present 4 s before the cut-off, gone 1 s after it"


@check("tr-win-04")
async def a_whole_trace_leaves_with_its_root(lab: Lab) -> str:
    """With a child that is still inside; a rootless one leaves with its newest span."""
    seen = await _aged(lab)
    if seen.rootless_before != 2 or seen.rootless_spans or seen.whole_spans:
        raise Broken(
            sent="a root with a child 20 s younger, and 2 children without a root; then their time was up",
            expected="2 rootless spans before; afterwards nothing of either trace",
            got=f"{seen.rootless_before} rootless spans before, {seen.rootless_spans} after; "
            f"{seen.whole_spans} spans of the whole trace after",
        )
    return "a child 20 s younger left with its root; a rootless trace with its newest span"


@check("tr-win-05")
async def a_child_that_comes_after_its_root_left_starts_anew(lab: Lab) -> str:
    """Rootless: never listed, and its detail shows only what came after."""
    seen = await _aged(lab)
    if seen.late_listed or seen.late_spans != (seen.late_id,):
        raise Broken(
            sent="a trace whose root left the window, then one more child of it that is inside",
            expected="a rootless trace of that one span, not listed",
            got=f"{len(seen.late_spans)} spans, listed: {seen.late_listed}",
        )
    return "the late child stands alone"


@check("tr-win-03")
async def aged_traces_leave_by_themselves(lab: Lab) -> str:
    """Seen from outside: ten seconds after its time at the latest a trace is gone, without any ingest."""
    seen = await _aged(lab)
    if seen.whole_listed or seen.whole_total or seen.whole_spans:
        await lab.clock.sleep(_GRACE_S)
        listing = await lab.api.page(limit=1000, after=seen.whole_start, before=seen.whole_start + 1)
        if listing.traces or listing.total:
            raise Broken(
                sent=f"a trace, listed again {_GRACE_S:g} s after it left the window",
                expected="an empty list, total = 0",
                got=f"{len(listing.traces)} listed, total {listing.total}",
            )
    return "gone; that its memory is free cannot be seen from outside"
