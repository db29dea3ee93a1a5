"""The spans of a large trace in order, against a plain list, and what a change of the root costs."""

import random

import pytest

from traced.domain.trace import TraceQuery
from traced.store.memory import order, traces
from traced.store.memory.assembly import Assembly
from traced.store.memory.order import SpanOrder
from traced.store.memory.traces import LARGE_SPANS
from traced.store.packed import Head, entries_of, unpack_head
from traced.testing import SECOND, id_of, span

ALWAYS = -(2**63)


@pytest.mark.requirement("tr-sum-02")
@pytest.mark.requirement("tr-win-07")
@pytest.mark.parametrize("seed", range(3))
def test_the_first_root_or_else_the_newest_span_leads_and_no_change_moves_more_than_a_run(
    monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    monkeypatch.setattr(order, "RUN_KEYS", 6)
    rng, spans, held = random.Random(seed), SpanOrder(), dict[bytes, tuple[bool, int]]()
    for step in range(600):
        span_id = id_of(rng.randrange(60))
        if span_id in held:
            was_root, start_ns = held.pop(span_id)
            spans.remove(start_ns, span_id, is_root=was_root)
        if step < 500 or not held:
            is_root, start_ns = rng.random() < 0.02, rng.choice([-(2**63), 2**63 - 1, rng.randrange(9)])
            spans.add(start_ns, span_id, is_root=is_root)
            held[span_id] = is_root, start_ns
        roots = [(start_ns, each) for each, (is_root, start_ns) in held.items() if is_root]
        newest = max((start_ns, each) for each, (_, start_ns) in held.items())
        assert spans.lead() == min(roots, default=newest)
        assert sum(map(len, spans.runs)) == len(held)
        assert all(0 < len(run) <= 6 for run in spans.runs)


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """The records that were unpacked to find out by which span a trace leaves."""
    found: list[bytes] = []

    def noting(packed: bytes) -> Head:
        found.append(packed)
        return unpack_head(packed)

    monkeypatch.setattr(traces, "unpack_head", noting)
    return found


def a_trace_of(spans: int, *, batch: int = 100) -> Assembly:
    """A trace with two roots, the spans 1 and 2, of which the second leads; it comes in batches."""
    assembly = Assembly(partition_ns=10 * SECOND)
    roots = [span(1, 1, 12 * SECOND), span(1, 2, 11 * SECOND)]
    sent = [span(1, n, (10 + n % 7) * SECOND, parent=1) for n in range(3, spans + 1)] + roots
    for at in range(0, spans, batch):
        assembly.apply(entries_of(sent[at : at + batch]), cutoff_ns=ALWAYS, segment=1)
    return assembly


@pytest.mark.requirement("tr-sum-02")
@pytest.mark.requirement("tr-win-07")
@pytest.mark.parametrize("spans", [LARGE_SPANS, LARGE_SPANS + 1, 3_000])
def test_a_root_that_is_sent_again_as_a_child_costs_no_walk_over_a_large_trace(
    looked_at: list[bytes], spans: int
) -> None:
    assembly = a_trace_of(spans)
    looked_at.clear()
    starts = []
    for again in (
        span(1, 2, 10 * SECOND, parent=1),  # now the other root leads
        span(1, 1, 9 * SECOND, parent=2),  # now none does, and the trace leaves with its newest span
        span(1, 9, 14 * SECOND),
    ):
        assembly.apply(entries_of([again]), cutoff_ns=ALWAYS, segment=1)
        page = assembly.page(TraceQuery(), cutoff_ns=ALWAYS)
        starts.append([each.start_time_ns // SECOND for each in page.traces])
        leaves_with_s = starts[-1][0] if page.traces else 16
        assert assembly.is_inside(id_of(1), cutoff_ns=leaves_with_s * SECOND)
        assert not assembly.is_inside(id_of(1), cutoff_ns=leaves_with_s * SECOND + 1)
    assert starts == [[12], [], [14]]
    assert (assembly._traces[id_of(1)].order is None) == (spans <= LARGE_SPANS)
    assert len(looked_at) <= 3 + (2 * LARGE_SPANS if spans <= LARGE_SPANS else 0)


@pytest.mark.requirement("tr-win-07")
def test_a_large_trace_is_walked_once_when_it_becomes_one_whatever_comes_then(looked_at: list[bytes]) -> None:
    a_trace_of(3_000, batch=LARGE_SPANS)
    assert len(looked_at) == 2 * LARGE_SPANS


@pytest.mark.requirement("tr-win-07")
def test_the_order_of_a_large_trace_is_freed_with_its_spans_bit_by_bit() -> None:
    assembly = a_trace_of(1_000)
    trace = assembly._traces[id_of(1)]
    kept = trace.order
    assert kept is not None
    left = [1_000]
    while assembly.evict(12 * SECOND, at_most=300):
        left.append(sum(map(len, kept.runs)))
        assert left[-2] - left[-1] <= 300
        assert len(trace.spans) == left[-1]
    assert left[-1] == 0
