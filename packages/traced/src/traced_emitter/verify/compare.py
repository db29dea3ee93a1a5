"""Compares what a server shows of a trace with what it must show: every field of every span, both ways."""

from __future__ import annotations

from collections.abc import Iterator

from traced_emitter.expected import ExpectedTrace, span_fields, summary_of
from traced_emitter.span import Span
from traced_emitter.verify.api import brief
from traced_emitter.verify.findings import Broken
from traced_emitter.verify.probes import RawSpan

__all__ = ["doubtful_batches", "span_faults", "summary_faults"]


def summary_faults(expected: ExpectedTrace, root: Span, summary: RawSpan) -> Iterator[Broken]:
    """Yield a fault for each field of a summary that is not what the spans make it."""
    for name, wanted in summary_of(expected, root).items():
        if summary.get(name) != wanted:
            yield Broken(
                sent=f"the {len(expected.spans)} spans of trace {expected.trace_id}, root {root.span_id}",
                expected=f"its summary to say {name} = {wanted!r}",
                got=f"{name} = {summary.get(name)!r}",
            )


def span_faults(expected: ExpectedTrace, shown: list[RawSpan]) -> Iterator[Broken]:
    """Yield a fault for each span that is missing, too much, twice there or not what was sent."""
    trace = f"trace {expected.trace_id}"
    maybe = {span_id: span for spans in expected.doubtful.values() for span_id, span in spans.items()}
    by_id: dict[str, RawSpan] = {}
    for span in shown:
        span_id = str(span.get("span_id"))
        if span_id in by_id:
            yield Broken(sent=f"span {span_id} of {trace}", expected="it to be shown once", got="shown twice")
        by_id[span_id] = span
        if span_id not in expected.spans and span_id not in maybe:
            yield Broken(
                sent=f"{len(expected.spans)} spans of {trace}",
                expected="these and no other spans",
                got=brief(repr(span)),
            )
    for span_id, sent in expected.spans.items():
        if span_id not in by_id:
            yield Broken(
                sent=f"span {span_id} of {trace}, answered 2xx",
                expected="it to be shown",
                got=f"{len(shown)} spans without it",
            )
        else:
            allowed = [sent] + ([maybe[span_id]] if span_id in maybe else [])
            yield from _field_faults(allowed, by_id[span_id], trace)


def _field_faults(allowed: list[Span], shown: RawSpan, trace: str) -> Iterator[Broken]:
    """Compare with each content that the span may have; the fault is told against the first."""
    differences = [_differences(span_fields(span), shown) for span in allowed]
    if all(differences):
        for name, (wanted, got) in differences[0].items():
            yield Broken(
                sent=f"span {allowed[0].span_id} of {trace} with {name} = {wanted!r}",
                expected=f"{name} to be shown as it was sent",
                got=f"{name} = {got!r}",
            )


def _differences(wanted: RawSpan, shown: RawSpan) -> dict[str, tuple[object, object]]:
    """Return the fields that differ in value or in type (1e18 is no whole number in JSON's sense).

    A null where a field may be absent is let pass: that the key is left out is a ruling, judged elsewhere.
    """
    found: dict[str, tuple[object, object]] = {}
    for name in (*wanted, "parent_span_id"):
        want, got = wanted.get(name), shown.get(name)
        if name == "tags" and got is None:
            got = {}
        if got != want or type(got) is not type(want):
            found[name] = (want, got)
    return found


def doubtful_batches(expected: ExpectedTrace, shown: list[RawSpan]) -> Iterator[Broken]:
    """Yield a fault for each unanswered batch of which only a part is there."""
    ids = {str(span.get("span_id")) for span in shown}
    for batch, spans in expected.doubtful.items():
        new = {span_id for span_id in spans if span_id not in expected.spans}
        there = new & ids
        if there and there != new:
            yield Broken(
                sent=f"batch {batch}, never answered, with {len(new)} new spans of trace {expected.trace_id}",
                expected="all of them or none",
                got=f"{len(there)} of them",
            )
