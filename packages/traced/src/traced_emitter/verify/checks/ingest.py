"""`POST /spans`: what must be accepted, and what it then means."""

from __future__ import annotations

import msgspec

from traced_emitter.verify.findings import Broken
from traced_emitter.verify.lab import Lab
from traced_emitter.verify.probes import RawSpan, batch
from traced_emitter.verify.registry import check

__all__: list[str] = []

_ROUNDS = 20
_STALE_BY_NS = 3_600_000_000_000


@check("tr-in-01")
async def a_batch_is_answered_202_with_status_ok(lab: Lab) -> str:
    """One span and five hundred."""
    where = await lab.quiet_slice()
    for size in (1, 2, 500):
        root = lab.probes.root(where.at(size))
        spans = [root, *(lab.probes.child(root, offset_ns=n) for n in range(1, size))]
        answer = await lab.api.post_spans(batch(*spans), note=f"a batch of {size} right spans")
        if answer.require(202).json('202 {"status":"ok"}') != {"status": "ok"}:
            raise answer.broken('202 {"status":"ok"}')
        shown = await lab.shown(str(root["trace_id"]))
        if len(shown) != size:
            raise Broken(
                sent=f"one trace of {size} spans in one batch",
                expected=f"{size} spans in its detail",
                got=str(len(shown)),
            )
    return "batches of 1, 2 and 500 spans"


@check("tr-in-01")
async def what_was_answered_202_is_readable_at_once(lab: Lab) -> str:
    """A POST, then with the next request its detail and its place in the list."""
    where = await lab.quiet_slice()
    for index in range(_ROUNDS):
        root = lab.probes.root(where.at(index * 10 + 5))
        (await lab.api.post_spans(batch(root))).require(202)
        trace_id, start = str(root["trace_id"]), int(root["start_time"])
        if index % 2:
            seen = [str(span.get("trace_id")) for span in await lab.api.detail(trace_id) or []]
        else:
            seen = (await lab.api.page(limit=5, after=start - 2, before=start + 3)).ids
        if trace_id not in seen:
            raise Broken(
                sent=f"round {index + 1}: one span, answered 202, then a read of trace {trace_id}",
                expected="the trace, at once",
                got="a read without it",
            )
    return f"{_ROUNDS} rounds of a write and a read"


@check("tr-in-02")
async def values_at_their_limits_are_accepted(lab: Lab) -> str:
    """256 characters (not bytes), 50 tags, 1024 characters a value, a span of no length, no tags."""
    where = await lab.quiet_slice()
    tags = {f"key.{n}": "é" * 1024 for n in range(50)}
    start = where.at(0)
    root = lab.probes.root(start, service="ü" * 256, operation="☂" * 256, tags=tags, end_time=start)
    bare = lab.probes.child(root)
    del bare["tags"]
    await lab.send(root, bare)
    shown = {str(span.get("span_id")): span for span in await lab.shown(str(root["trace_id"]))}
    for name in ("service", "operation", "tags", "end_time"):
        if shown.get(root["span_id"], {}).get(name) != root[name]:
            raise Broken(
                sent=f"a span with {name} at its limit",
                expected=f"202, and {name} as it was sent",
                got=str(shown.get(root["span_id"], {}).get(name))[:80],
            )
    return "256 characters, 50 tags of 1024 characters, a span of 0 ns, a span without tags"


@check("tr-in-04")
async def a_retried_batch_changes_nothing(lab: Lab) -> str:
    """The same bytes three times."""
    where = await lab.quiet_slice()
    root = lab.probes.root(where.at(0))
    spans = (root, lab.probes.child(root), lab.probes.child(root, offset_ns=5))
    for _ in range(3):
        await lab.send(*spans)
    listing = await lab.within(where)
    count = listing.traces[0]["span_count"] if listing.traces else None
    shown = await lab.shown(str(root["trace_id"]))
    if (len(listing.traces), listing.total, count, len(shown)) != (1, 1, 3, 3):
        raise Broken(
            sent="a batch of one trace with 3 spans, three times",
            expected="1 trace, total 1, span_count 3, 3 spans in the detail",
            got=f"{len(listing.traces)} traces, total {listing.total}, count {count}, {len(shown)} spans",
        )
    return "the same batch three times is 1 trace of 3 spans"


@check("tr-in-04")
async def the_last_write_of_a_span_wins(lab: Lab) -> str:
    """Status and root are worked out anew, in a later request and within one batch."""
    where = await lab.quiet_slice()
    first = lab.probes.root(where.at(0), status="error", operation="first")
    second = first | {"status": "ok", "operation": "second", "start_time": where.at(7)}
    third = second | {"operation": "third", "service": "shipping"}
    await lab.send(first)
    await lab.send(second, third)
    listing = await lab.within(where)
    facts = [
        (s["root_operation"], s["root_service"], s["status"], s["start_time"], s["span_count"])
        for s in listing.traces
    ]
    if facts != [("third", "shipping", "ok", where.at(7), 1)]:
        raise Broken(
            sent="one span three times: failed; then ok, 7 ns later; then of another service and operation",
            expected="one summary: third, shipping, ok, the later start_time, span_count 1",
            got=str(facts),
        )
    return "a span written three times shows its last content"


@check("tr-in-04")
async def a_root_rewritten_as_a_child_leaves_the_list(lab: Lab) -> str:
    """The trace is then rootless."""
    where = await lab.quiet_slice()
    root = lab.probes.root(where.at(0))
    await lab.send(root)
    await lab.send(root | {"parent_span_id": lab.probes.id()})
    listing = await lab.within(where)
    if listing.traces or listing.total:
        raise Broken(
            sent="a root, then the same span with a parent",
            expected="no listed trace, total = 0",
            got=f"{len(listing.traces)} traces, total = {listing.total}",
        )
    return "a root that became a child is no longer listed"


@check("tr-in-05")
async def a_null_parent_is_no_parent(lab: Lab) -> str:
    """The span is a root, and answers leave the key out."""
    where = await lab.quiet_slice()
    root = lab.probes.root(where.at(0), parent_span_id=None)
    await lab.send(root)
    shown = (await lab.shown(str(root["trace_id"])))[0]
    listed = (await lab.within(where)).ids
    if "parent_span_id" in shown or listed != [root["trace_id"]]:
        raise Broken(
            sent="a span with parent_span_id = null",
            expected="a listed root, shown without the key parent_span_id",
            got=f"listed: {bool(listed)}, shown: {shown}",
        )
    return "null is a root, answered without the key"


@check("tr-in-05")
async def self_parents_and_cycles_are_stored(lab: Lab) -> str:
    """Three knots beside a root; reading them ends."""
    where = await lab.quiet_slice()
    root = lab.probes.root(where.at(0))
    own, left, right = (lab.probes.child(root, offset_ns=n) for n in (1, 2, 3))
    own["parent_span_id"] = own["span_id"]
    left["parent_span_id"], right["parent_span_id"] = right["span_id"], left["span_id"]
    await lab.send(root, own, left, right)
    shown = {
        span.get("span_id"): span.get("parent_span_id") for span in await lab.shown(str(root["trace_id"]))
    }
    wanted = {span["span_id"]: span.get("parent_span_id") for span in (root, own, left, right)}
    if shown != wanted:
        raise Broken(
            sent="a root, its own parent, and two that are each other's",
            expected="4 spans with these parents",
            got=str(shown),
        )
    return "a self-parent and a cycle of two are stored as sent"


@check("tr-in-06")
async def ids_in_upper_case_are_the_same_ids(lab: Lab) -> str:
    """Stored, joined, looked up and answered in lower case."""
    where = await lab.quiet_slice()
    root = lab.probes.root(where.at(0))
    child = lab.probes.child(root)
    shouted = {name: str(child[name]).upper() for name in ("trace_id", "span_id", "parent_span_id")}
    await lab.send(root)
    await lab.send(child | shouted)
    for asked in (str(root["trace_id"]), str(root["trace_id"]).upper()):
        shown = await lab.shown(asked)
        got = {str(span.get(name)) for span in shown for name in ("trace_id", "span_id")}
        wanted = {str(span[name]) for span in (root, child) for name in ("trace_id", "span_id")}
        if got != wanted:
            raise Broken(
                sent=f"a root, then its child with all ids in upper case, then GET /traces/{asked}",
                expected="2 spans of one trace, ids in lower case",
                got=f"{len(shown)} spans, ids {sorted(got)}",
            )
    return "a child in upper case joins its root in lower case"


@check("tr-in-06")
async def the_version_of_a_uuid_is_not_checked(lab: Lab) -> str:
    """Syntax only: all zero, all f, any version."""
    where = await lab.quiet_slice()
    for index, form in enumerate(("00000000-0000-0000-0000-{}", "ffffffff-ffff-ffff-ffff-{}")):
        trace_id = form.format(lab.probes.id()[24:])
        await lab.send(lab.probes.root(where.at(index), trace_id=trace_id))
        await lab.shown(trace_id)
    return "UUIDs without a version"


@check("tr-in-09")
async def unknown_fields_are_ignored_and_empty_names_allowed(lab: Lab) -> str:
    """In the span and beside the spans."""
    where = await lab.quiet_slice()
    root = lab.probes.root(where.at(0), service="", operation="", kind="server", events=[{"name": "x"}])
    body = msgspec.json.encode({"version": 2, "spans": [root]})
    (await lab.api.post_spans(body, note="a span with unknown fields and empty names")).require(202)
    shown = (await lab.shown(str(root["trace_id"])))[0]
    if (shown.get("service"), shown.get("operation")) != ("", ""):
        raise Broken(sent='service = "" and operation = ""', expected="both shown as sent", got=str(shown))
    return "unknown fields beside and in a span; empty service and operation"


@check("tr-in-12")
async def a_stale_copy_does_not_replace_the_stored_span(lab: Lab) -> str:
    """It is outside the window, so it is dropped like any other."""
    where = await lab.quiet_slice()
    root = lab.probes.root(where.at(0))
    await lab.send(root)
    old = lab.cutoff_ns() - _STALE_BY_NS
    await _accept(lab, root | {"start_time": old, "end_time": old + 1, "operation": "stale_copy"})
    shown = await lab.shown(str(root["trace_id"]))
    if [(span.get("operation"), span.get("start_time")) for span in shown] != [
        (root["operation"], root["start_time"])
    ]:
        raise Broken(
            sent="a span, then the same id again with a start_time an hour older than the window",
            expected="the first one, untouched",
            got=str(shown),
        )
    return "a stale copy leaves the stored span as it was"


async def _accept(lab: Lab, *spans: RawSpan) -> None:
    (await lab.api.post_spans(batch(*spans))).require(202)
