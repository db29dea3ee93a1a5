"""The 400 matrix: every way to send something wrong."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from traced_emitter.verify.api import Answer
from traced_emitter.verify.findings import Broken
from traced_emitter.verify.lab import Lab
from traced_emitter.verify.probes import RawSpan, batch, body_of
from traced_emitter.verify.registry import check

__all__ = ["bad_fields"]

_ERROR = '400 {"error": text}'
_BIG = 2**63


def refused(answer: Answer) -> str:
    """Return the error's text; raises `Broken` unless it is a proper 400."""
    body = answer.require(400, _ERROR).json(_ERROR)
    if not isinstance(body, dict) or not isinstance(body.get("error"), str) or not body["error"]:
        raise answer.broken(_ERROR)
    return str(body["error"])


_BODIES = (
    b"",
    b"not json",
    b'{"spans": [',
    b"[]",
    b"null",
    b"{}",
    b'"spans"',
    b'{"spans": null}',
    b'{"spans": {}}',
    b'{"spans": []}',
    b'{"spans": [1]}',
    b'{"spans": [null]}',
    b'{"spans": [[]]}',
    b'{"spans": [{}]}',
    b"\xff\xfe\x00",
)

# Per field: what may not stand there. A key alone stands for leaving the field out.
_WRONG: dict[str, tuple[object, ...]] = {
    "trace_id": ("", "abc", 7, None, "g" * 36, "00000000-0000-0000-0000-0000000000001", {}),
    "span_id": ("", "abc", 7, None, "00000000_0000_0000_0000_000000000001", []),
    "parent_span_id": ("abc", 7, "g" * 36, {}),
    "service": (7, None, [], "x" * 257),
    "operation": (7, None, {}, "x" * 257),
    "start_time": ("1", None, 1.5, _BIG, -_BIG - 1, True, [], "2030-01-01T00:00:00Z"),
    "end_time": ("1", None, 1.5, _BIG, -_BIG - 1, False, {}),
    "status": ("", "OK", "unset", 0, None, True),
    "tags": (7, "a=b", [], {"key": 1}, {"key": None}, {"key": {}}, {"key": "x" * 1025}),
}
_REQUIRED = ("trace_id", "span_id", "service", "operation", "start_time", "end_time", "status")


def bad_fields(span: RawSpan) -> Iterator[tuple[str, str, RawSpan]]:
    """Yield (field, what is wrong, the span with that fault) for each way to spoil a right span."""
    for name in _REQUIRED:
        yield name, f"{name} left out", {key: value for key, value in span.items() if key != name}
    for name, values in _WRONG.items():
        for value in values:
            yield name, f"{name} = {_short(value)}", span | {name: value}
    yield "end_time", "end_time = start_time − 1", span | {"end_time": int(span["start_time"]) - 1}
    yield "tags", "51 tags", span | {"tags": {f"key.{n}": "" for n in range(51)}}


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 50 else f"{text[:20]}… of {len(str(value))} characters"


@check("tr-in-02")
async def a_body_that_is_no_batch_is_400(lab: Lab) -> str:
    """No JSON, no object, no spans, an empty list, things that are no spans."""
    for body in _BODIES:
        refused(await lab.api.post_spans(body, note=repr(body)))
    return f"{len(_BODIES)} bodies"


@check("tr-in-02")
async def more_than_500_spans_are_400(lab: Lab) -> str:
    """501 right spans; 500 are judged with what must be accepted."""
    where = await lab.quiet_slice()
    root = lab.probes.root(where.at(0))
    spans = [root, *(lab.probes.child(root) for _ in range(500))]
    refused(await lab.api.post_spans(batch(*spans), note="501 right spans"))
    return "501 spans"


@check("tr-in-02")
async def each_wrong_field_is_400(lab: Lab) -> str:
    """One wrong span alone in its batch, for every field and every way to spoil it."""
    where = await lab.quiet_slice()
    rows = list(bad_fields(lab.probes.root(where.at(0))))
    for _, wrong, span in rows:
        refused(await lab.api.post_spans(batch(span), note=f"one span with {wrong}"))
    return f"{len(rows)} faults of {len(_WRONG)} fields"


@check("tr-in-02", ruling=True)
async def a_refusal_names_the_span_and_the_field(lab: Lab) -> str:
    """Ours: the text has the index of the bad span and the name of the field."""
    where = await lab.quiet_slice()
    right = lab.probes.root(where.at(0))
    rows = list(bad_fields(lab.probes.root(where.at(1))))
    for name, wrong, span in rows:
        answer = await lab.api.post_spans(
            batch(right, right, span), note=f"2 right spans, then one with {wrong}"
        )
        text = refused(answer)
        if "2" not in text or name not in text:
            raise answer.broken(f"a text that names span 2 and {name}")
    return f"{len(rows)} texts name the span's index and the field"


@check("tr-in-03")
async def one_bad_span_spoils_its_batch(lab: Lab) -> str:
    """Right spans before and after a wrong one: none of them is stored."""
    where = await lab.quiet_slice()
    rows = list(bad_fields(lab.probes.root(where.at(0))))
    for _, wrong, bad in lab.rng.sample(rows, 8):
        good = [lab.probes.root(where.at(n)) for n in (1, 2)]
        sent = f"a right span, one with {wrong}, a right span"
        refused(await lab.api.post_spans(batch(good[0], bad, good[1]), note=sent))
        for span in good:
            await lab.absent(str(span["trace_id"]), sent)
    listing = await lab.within(where)
    if listing.traces or listing.total:
        raise Broken(
            sent=f"8 refused batches, then {listing.answer.request}",
            expected="an empty list, total = 0",
            got=f"{len(listing.traces)} traces, total = {listing.total}",
        )
    return "8 batches of a wrong span between two right ones: nothing is stored"


@check("tr-in-03")
async def a_batch_both_malformed_and_stale_is_400(lab: Lab) -> str:
    """A stale span does not hide a malformed one, nor the other way round."""
    stale = lab.probes.root(1_000)
    malformed = lab.probes.root(lab.now_ns(), status="unset")
    for spans in ((stale, malformed), (malformed, stale), (stale | {"status": "unset"},)):
        refused(await lab.api.post_spans(batch(*spans), note="a stale span and a malformed one"))
    return "3 mixtures of stale and malformed"


@check("tr-in-05")
async def an_empty_parent_is_400(lab: Lab) -> str:
    """`parent_span_id: ""` is neither a UUID nor absent."""
    root = lab.probes.root(lab.now_ns(), parent_span_id="")
    refused(await lab.api.post_spans(batch(root), note='one span with parent_span_id = ""'))
    return 'parent_span_id = "" is refused'


@check("tr-in-06")
async def an_id_in_another_form_is_400(lab: Lab) -> str:
    """Ours: 8-4-4-4-12 and nothing else, though many a UUID type reads more; sent and looked up."""
    where = await lab.quiet_slice()
    root = lab.probes.root(where.at(0))
    child = lab.probes.child(root)
    await lab.send(root)
    known = str(root["trace_id"])
    forms = (known.replace("-", ""), f"{{{known}}}", f"urn:uuid:{known}")
    for text in forms:
        for name in ("trace_id", "span_id", "parent_span_id"):
            note = f"one span with {name} = {text}"
            refused(await lab.api.post_spans(batch(child | {name: text}), note=note))
        (await lab.api.ask("GET", f"/traces/{quote(text)}")).require(400)
    return f"{len(forms)} forms in 3 fields and in a path"


@check("tr-in-07")
async def null_tags_are_400(lab: Lab) -> str:
    """`tags` may be left out, but not null."""
    root = lab.probes.root(lab.now_ns(), tags=None)
    refused(await lab.api.post_spans(batch(root), note="one span with tags = null"))
    return "tags = null is refused"


@check("tr-in-09")
async def a_byte_order_mark_is_400(lab: Lab) -> str:
    """JSON has none."""
    body = b"\xef\xbb\xbf" + batch(lab.probes.root(lab.now_ns()))
    refused(await lab.api.post_spans(body, note="a right batch after a byte order mark"))
    return "a byte order mark is refused"


@check("tr-in-08")
async def a_time_with_a_fraction_or_an_exponent_is_refused_or_exact(lab: Lab) -> str:
    """`1.0` and `1e18` are whole numbers to some parsers: 400, or stored to the nanosecond."""
    where = await lab.quiet_slice()
    for index, form in enumerate(("{}.0", "{}.000", "{}e0", "{}E+0")):
        root = lab.probes.root(where.at(index * 10 + 1))
        start = int(root["start_time"])
        written = form.format(start)
        body = body_of({"spans": [root]}).replace(
            b'"start_time":%d' % start, b'"start_time":' + written.encode()
        )
        answer = await lab.api.post_spans(body, note=f"one span with start_time = {written}")
        if answer.status == 400:
            continue
        answer.require(202, "400, or 202 and the time kept exactly")
        shown = (await lab.shown(str(root["trace_id"])))[0]
        if shown.get("start_time") != start or type(shown.get("start_time")) is not int:
            raise Broken(
                sent=f"start_time = {written}",
                expected=f"400, or start_time = {start} in the detail",
                got=f"start_time = {shown.get('start_time')!r}",
            )
    return "4 ways to write a whole number"


@check("tr-in-08")
async def times_are_kept_to_the_nanosecond(lab: Lab) -> str:
    """A double holds Unix nanoseconds only to the nearest 256."""
    where = await lab.quiet_slice()
    for offset in (1, 2, 3, 127, 128, 129, 255, 257):
        root = lab.probes.root(where.at(offset), end_time=where.at(offset) + 1)
        await lab.send(root)
        shown = (await lab.shown(str(root["trace_id"])))[0]
        got = (shown.get("start_time"), shown.get("end_time"))
        wanted = (root["start_time"], root["end_time"])
        if got != wanted or not all(type(value) is int for value in got):
            raise Broken(
                sent=f"a span from {wanted[0]} to {wanted[1]}",
                expected="both times to the nanosecond, as whole numbers",
                got=f"{got[0]!r} to {got[1]!r}",
            )
    return "8 spans of 1 ns"
