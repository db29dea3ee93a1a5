"""The load that was read back, and what a summary says."""

from __future__ import annotations

from traced_emitter.verify.findings import Broken, Untestable
from traced_emitter.verify.lab import Lab
from traced_emitter.verify.probes import RawSpan
from traced_emitter.verify.registry import check
from traced_emitter.verify.sweep import swept

__all__: list[str] = []


@check("tr-in-01")
async def every_acknowledged_trace_is_listed(lab: Lab) -> str:
    """The heart of it: nothing that was answered 202 is missing."""
    return (await swept(lab)).verdict("tr-in-01", "acknowledged traces are all listed")


@check("tr-list-01")
async def all_pages_stand_newest_root_first(lab: Lab) -> str:
    """Over every page of the load."""
    return (await swept(lab)).verdict("tr-list-01", "pages in order")


@check("tr-list-02")
async def no_page_holds_more_than_its_total(lab: Lab) -> str:
    """Over every page of the load."""
    return (await swept(lab)).verdict("tr-list-02", "pages, none longer than its total")


@check("tr-sum-01")
async def every_summary_agrees_with_its_spans(lab: Lab) -> str:
    """Seven fields of each listed trace of the load."""
    return (await swept(lab)).verdict("tr-sum-01", "summaries agree with what was sent")


@check("tr-sum-02")
async def every_summary_of_several_roots_tells_the_first(lab: Lab) -> str:
    """Only where the load has such traces."""
    return (await swept(lab)).verdict("tr-sum-02", "summaries of traces with several roots")


@check("tr-detail-01")
async def every_span_of_the_load_is_shown_as_it_was_sent(lab: Lab) -> str:
    """Every field of every span, both ways."""
    return (await swept(lab)).verdict("tr-detail-01", "details agree with what was sent, span for span")


@check("tr-detail-03")
async def every_rootless_trace_of_the_load_is_shown(lab: Lab) -> str:
    """Only where the load has such traces."""
    return (await swept(lab)).verdict("tr-detail-03", "rootless traces are shown")


@check("tr-list-03")
async def no_rootless_trace_of_the_load_is_listed(lab: Lab) -> str:
    """Only where the load has such traces."""
    return (await swept(lab)).verdict("tr-list-03", "rootless traces, none of them listed")


@check("tr-win-01")
async def no_stale_trace_of_the_load_is_listed(lab: Lab) -> str:
    """Only where the load has such traces."""
    return (await swept(lab)).verdict("tr-win-01", "traces outside the window, none of them listed")


@check("tr-dur-02")
async def every_unanswered_batch_is_whole_or_absent(lab: Lab) -> str:
    """Only where a batch of the record was never answered."""
    sweep = await swept(lab)
    if not sweep.cases["tr-dur-02"]:
        raise Untestable("every batch was answered")
    return sweep.verdict("tr-dur-02", "traces of unanswered batches, each whole or absent")


async def _summary(lab: Lab, *batches: list[RawSpan]) -> dict[str, object]:
    """Send a trace in batches and return its only summary."""
    root = next(span for spans in batches for span in spans if "parent_span_id" not in span)
    where = int(root["start_time"])
    for spans in batches:
        await lab.send(*spans)
    listing = await lab.api.page(limit=1000, after=where - 1, before=where + 2)
    for summary in listing.traces:
        if summary["trace_id"] == root["trace_id"]:
            return summary
    raise Broken(
        sent=f"trace {root['trace_id']} with its root, then {listing.answer.request}",
        expected="the trace to be listed",
        got=listing.answer.text,
    )


@check("tr-sum-01")
async def duration_is_the_floor_of_the_roots_milliseconds(lab: Lab) -> str:
    """1 ns less than a millisecond is 0; children do not count."""
    where = await lab.quiet_slice()
    lengths = (0, 1, 999_999, 1_000_000, 1_999_999, 86_400_000_000_001, 9_007_199_254_740_993)
    for index, length in enumerate(lengths):
        start = where.at(index * 10)
        root = lab.probes.root(start, end_time=start + length)
        child = lab.probes.child(root, end_time=start + length + 5_000_000_000)
        summary = await _summary(lab, [root, child])
        if summary["duration_ms"] != length // 1_000_000:
            raise Broken(
                sent=f"a root of {length} ns with a child that ends 5 s later",
                expected=f"duration_ms = {length // 1_000_000}, the floor of the root's own length",
                got=f"duration_ms = {summary['duration_ms']}",
            )
    return f"{len(lengths)} lengths from 0 to {max(lengths)} ns"


@check("tr-sum-01")
async def one_failed_span_makes_the_trace_an_error(lab: Lab) -> str:
    """Wherever in the trace it is, and whichever request brings it."""
    where = await lab.quiet_slice()
    for index, failing in enumerate(("root", "child", "grandchild", "none", "a later request")):
        root = lab.probes.root(where.at(index), status="error" if failing == "root" else "ok")
        child = lab.probes.child(root, status="error" if failing == "child" else "ok")
        grandchild = lab.probes.child(child, status="error" if failing == "grandchild" else "ok")
        batches = [[root, child, grandchild]]
        if failing == "a later request":
            batches.append([lab.probes.child(root, status="error")])
        summary = await _summary(lab, *batches)
        wanted = "ok" if failing == "none" else "error"
        if summary["status"] != wanted:
            raise Broken(
                sent=f"a trace of three levels; at fault: {failing}",
                expected=f"status = {wanted}: error if any span is",
                got=f"status = {summary['status']}",
            )
    return "a fault in root, child, grandchild, a later request, and none"


@check("tr-sum-01")
async def a_trace_split_over_requests_is_put_together(lab: Lab) -> str:
    """Three requests, the root in the middle."""
    where = await lab.quiet_slice()
    root = lab.probes.root(where.at(0))
    children = [lab.probes.child(root, offset_ns=n * 1_000_000) for n in range(1, 5)]
    summary = await _summary(lab, children[:2], [root], children[2:])
    if summary["span_count"] != 5:
        raise Broken(
            sent="2 children, then their root, then 2 more children",
            expected="span_count = 5",
            got=f"span_count = {summary['span_count']}",
        )
    return "5 spans in 3 requests are one trace"


@check("tr-sum-03")
async def a_late_root_brings_its_earlier_children(lab: Lab) -> str:
    """Not listed before the root; listed with all children after."""
    where = await lab.quiet_slice()
    root = lab.probes.root(where.at(3))
    children = [lab.probes.child(root, offset_ns=n * 1_000_000, status="error") for n in (1, 2, 3)]
    await lab.send(*children)
    summary = await _summary(lab, [root])
    facts = (summary["span_count"], summary["status"], summary["root_operation"])
    if facts != (4, "error", "place_order"):
        raise Broken(
            sent="3 failed children in one request, their root in the next",
            expected="span_count 4, status error, root_operation place_order",
            got=f"span_count {facts[0]}, status {facts[1]}, root_operation {facts[2]}",
        )
    shown = await lab.shown(root["trace_id"])
    if len(shown) != 4:
        raise Broken(
            sent="3 children, then their root", expected="4 spans in the detail", got=f"{len(shown)} spans"
        )
    return "3 children first, then their root: 4 spans, listed"


@check("tr-sum-02")
async def the_root_of_several_is_the_smallest_in_any_order_of_arrival(lab: Lab) -> str:
    """By start_time, then by span_id: six orders, ties included."""
    where = await lab.quiet_slice()
    for number, order in enumerate(((0, 1, 2), (0, 2, 1), (1, 0, 2), (1, 2, 0), (2, 0, 1), (2, 1, 0))):
        start = where.at(number * 100)
        first = lab.probes.root(start, operation="first", span_id=f"00000000-{lab.probes.id()[9:]}")
        tied = first | {"operation": "tied", "span_id": f"ffffffff-{lab.probes.id()[9:]}"}
        later = first | {"operation": "later", "span_id": lab.probes.id(), "start_time": start + 50}
        roots = (first, tied, later)
        for index in order:
            await lab.send(roots[index])
        listing = await lab.api.page(limit=10, after=start, before=start + 60)
        names = [summary["root_operation"] for summary in listing.traces]
        if names != ["first"]:
            arrived = ", ".join(str(roots[index]["operation"]) for index in order)
            raise Broken(
                sent=f"three roots of one trace, arriving as {arrived} (tied: same start, larger id)",
                expected="one summary, of the root named first",
                got=f"summaries of {names}",
            )
    return "6 orders of arrival of 3 roots"
