"""`GET /traces/{trace_id}`."""

from __future__ import annotations

from traced_emitter.verify.findings import Broken
from traced_emitter.verify.lab import Lab
from traced_emitter.verify.registry import check

__all__: list[str] = []


@check("tr-detail-01")
async def spans_are_shown_by_start_time(lab: Lab) -> str:
    """Whatever the order of arrival."""
    where = await lab.quiet_slice()
    root = lab.probes.root(where.at(0))
    spans = [root, *(lab.probes.child(root, offset_ns=n * 1_000) for n in range(1, 20))]
    lab.rng.shuffle(spans)
    await lab.send(*spans[:7])
    await lab.send(*spans[7:])
    shown = [span.get("start_time") for span in await lab.shown(str(root["trace_id"]))]
    if shown != sorted(int(span["start_time"]) for span in spans):
        raise Broken(
            sent="20 spans of one trace in random order, in 2 batches",
            expected="all 20 by start_time, ascending",
            got=f"{len(shown)} spans, start_times {shown}",
        )
    return "20 spans in random order"


@check("tr-detail-01")
async def every_field_is_shown_as_it_was_sent(lab: Lab) -> str:
    """Texts of many scripts, tags with odd keys, a child's parent."""
    where = await lab.quiet_slice()
    odd = {"": "empty key", "quote\"'": "\\ \n \t \u0000", "emoji": "🧵", "html": "<script>alert(1)</script>"}
    root = lab.probes.root(where.at(1), service="naïve ☂", operation="<b>&amp;", tags=odd, status="error")
    child = lab.probes.child(root, tags={"region": "eu"})
    await lab.send(child, root)
    shown = {str(span.get("span_id")): span for span in await lab.shown(str(root["trace_id"]))}
    for sent in (root, child):
        for name, value in sent.items():
            got = shown.get(str(sent["span_id"]), {}).get(name)
            if got != value or type(got) is not type(value):
                raise Broken(
                    sent=f"a span with {name} = {value!r}", expected="the same in the detail", got=repr(got)
                )
    return "9 fields of a root and of a child, with odd characters"


@check("tr-detail-01", ruling=True)
async def answers_leave_out_the_parent_of_a_root_and_always_have_tags(lab: Lab) -> str:
    """Ours: no `parent_span_id: null`, and `tags` is an object also where none were sent."""
    where = await lab.quiet_slice()
    root = lab.probes.root(where.at(0))
    del root["tags"]
    await lab.send(root)
    shown = (await lab.shown(str(root["trace_id"])))[0]
    if "parent_span_id" in shown or shown.get("tags") != {}:
        raise Broken(
            sent="a root without tags", expected='no key parent_span_id, and "tags": {}', got=str(shown)
        )
    return "a root without tags"


@check("tr-in-07")
async def tags_are_always_an_object(lab: Lab) -> str:
    """Also where none were sent."""
    where = await lab.quiet_slice()
    root = lab.probes.root(where.at(0))
    del root["tags"]
    await lab.send(root)
    shown = (await lab.shown(str(root["trace_id"])))[0]
    if shown.get("tags") != {}:
        raise Broken(sent="a span without tags", expected='"tags": {}', got=f"tags = {shown.get('tags')!r}")
    return "a span without tags shows {}"


@check("tr-list-04")
async def spans_of_one_instant_stand_by_span_id(lab: Lab) -> str:
    """Ten children that start together."""
    where = await lab.quiet_slice()
    root = lab.probes.root(where.at(0))
    children = [lab.probes.child(root, offset_ns=5) for _ in range(10)]
    await lab.send(root, *children)
    shown = [str(span.get("span_id")) for span in await lab.shown(str(root["trace_id"]))][1:]
    wanted = sorted(str(child["span_id"]) for child in children)
    if shown != wanted:
        raise Broken(
            sent="a root and 10 children of the same start_time",
            expected=f"the children by span_id: {' '.join(name[:8] for name in wanted)}",
            got=" ".join(name[:8] for name in shown),
        )
    return "10 spans of the same nanosecond"


@check("tr-detail-02")
async def an_unknown_trace_is_404(lab: Lab) -> str:
    """A UUID that nobody sent."""
    for _ in range(3):
        answer = await lab.api.ask("GET", f"/traces/{lab.probes.id()}")
        answer.require(404)
    return "3 UUIDs that nobody sent"


@check("tr-detail-02")
async def what_is_no_uuid_is_400(lab: Lab) -> str:
    """Too short, too long, wrong digits. What the body then holds is a ruling, judged elsewhere."""
    known = lab.probes.id()
    bad = ("abc", known[:-1], known + "0", "g" + known[1:], "42")
    for word in bad:
        (await lab.api.ask("GET", f"/traces/{word}")).require(400)
    return f"{len(bad)} words that are no UUID"


@check("tr-detail-03")
async def a_rootless_trace_is_shown(lab: Lab) -> str:
    """Its children are there, though no list has it."""
    where = await lab.quiet_slice()
    root = lab.probes.root(where.at(0))
    await lab.send(lab.probes.child(root), lab.probes.child(root, offset_ns=2))
    answer = await lab.api.ask("GET", f"/traces/{root['trace_id']}")
    shown = await lab.api.detail(str(root["trace_id"]))
    if shown is None or len(shown) != 2:
        raise Broken(sent="2 children without their root", expected="200 with 2 spans", got=answer.text)
    return "2 children without a root"
