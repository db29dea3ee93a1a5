"""The load's shape: what a trace looks like and how fast traces come."""

import random
import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traced_emitter.generator import OPERATIONS, Rhythm, make_trace
from traced_emitter.span import Span

MS = 1_000_000
NOW = 1_893_456_000_000_000_000
UUID4 = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


def traces(count: int, *, disorder: float, seed: int = 7) -> list[list[Span]]:
    rng, ids = random.Random(seed), random.Random(seed + 1)
    return [make_trace(rng, ids, start_ns=NOW, disorder=disorder) for _ in range(count)]


@pytest.mark.requirement("tr-emit-01")
@given(seed=st.integers(0, 2**32), disorder=st.sampled_from([0.0, 0.3, 1.0]))
def test_a_trace_is_a_root_and_one_to_four_children_within_the_bounds(seed: int, disorder: float) -> None:
    (trace,) = traces(1, disorder=disorder, seed=seed)
    (root,) = [span for span in trace if span.parent_span_id is None]
    children = [span for span in trace if span is not root]
    root_ns = root.end_time - root.start_time

    assert root.start_time == NOW
    assert 50 * MS <= root_ns <= 500 * MS
    assert 1 <= len(children) <= 4
    for child in children:
        offset_ns = child.start_time - NOW
        assert child.parent_span_id == root.span_id
        assert 0 <= offset_ns <= root_ns
        assert 10 * MS <= child.end_time - child.start_time <= 10 * MS + max(root_ns - offset_ns, 0)
    assert {span.trace_id for span in trace} == {root.trace_id}
    assert len({span.span_id for span in trace}) == len(trace)
    assert all(UUID4.fullmatch(span.span_id) and UUID4.fullmatch(span.trace_id) for span in trace)
    assert all((span.service, span.operation) in OPERATIONS and span.tags == {} for span in trace)


@pytest.mark.requirement("tr-emit-01")
def test_a_child_that_starts_at_the_very_end_lasts_ten_milliseconds() -> None:
    late = [
        (child.end_time - child.start_time) // MS
        for trace in traces(3000, disorder=0.0)
        for child in trace[1:]
        if (trace[0].end_time - child.start_time) <= 10 * MS
    ]
    assert len(late) > 20
    assert set(late) == {10}


@pytest.mark.requirement("tr-emit-01")
def test_spans_fail_with_one_in_twenty_and_roots_are_uniform_over_the_ten_pairs() -> None:
    sample = traces(20_000, disorder=0.0)
    spans = [span for trace in sample for span in trace]
    roots = Counter((trace[0].service, trace[0].operation) for trace in sample)

    assert sum(span.status == "error" for span in spans) / len(spans) == pytest.approx(0.05, abs=0.004)
    assert len(spans) / len(sample) == pytest.approx(3.5, abs=0.05)
    assert set(roots) == set(OPERATIONS)
    assert all(count == pytest.approx(2000, abs=200) for count in roots.values())


@pytest.mark.requirement("tr-emit-01")
@pytest.mark.parametrize("disorder", [0.0, 0.3, 1.0])
def test_the_root_is_out_of_place_as_often_as_disorder_says(disorder: float) -> None:
    """A shuffle of n spans leaves the root in front once in n, and n is 2 to 5."""
    sample = traces(10_000, disorder=disorder)
    displaced = sum(trace[0].parent_span_id is not None for trace in sample) / len(sample)
    assert displaced == pytest.approx(disorder * (1 - (1 / 2 + 1 / 3 + 1 / 4 + 1 / 5) / 4), abs=0.015)


def paced(rhythm: Rhythm, until_s: float) -> list[float]:
    """Walk through the pauses; return when each trace came."""
    now_s, times = 0.0, []
    while now_s < until_s:
        now_s += rhythm.next_pause_s(now_s)
        times.append(now_s)
    return times


@pytest.mark.requirement("tr-emit-01")
def test_surges_lift_a_worker_from_five_to_about_twelve_traces_a_second() -> None:
    times = paced(Rhythm(random.Random(5), rate_per_s=5), 20_000)
    assert len(times) / 20_000 == pytest.approx(243 / 20, rel=0.04)


def test_speed_multiplies_the_rhythm_exactly_surges_included() -> None:
    plain = paced(Rhythm(random.Random(9), rate_per_s=5), 200)
    tenfold = paced(Rhythm(random.Random(9), rate_per_s=5, speed=10), 20)
    assert tenfold == pytest.approx([moment / 10 for moment in plain])


class ScriptedDice(random.Random):
    """Answers `random()` from a script, and `uniform` with the lower bound."""

    def __init__(self, *throws: float) -> None:
        super().__init__(0)
        self.throws = list(throws)

    def random(self) -> float:
        return self.throws.pop(0)

    def uniform(self, a: float, b: float) -> float:
        return a


@pytest.mark.requirement("tr-emit-01")
def test_a_surge_begins_with_the_next_pause_and_ends_after_its_time() -> None:
    e = 1 - 1 / 2.718281828459045  # the throw that makes −ln(1 − U) one
    # calm (0.5), surge drawn (0.04), then two surging pauses draw only their length, then calm again
    rhythm = Rhythm(ScriptedDice(0.5, e, 0.04, e, e, e, 0.5, e), rate_per_s=1)
    assert [round(rhythm.next_pause_s(now), 6) for now in (0, 1, 1.5, 2.9, 3.1)] == [1, 1, 0.25, 0.25, 1]


def test_the_luckiest_throw_gives_no_infinite_pause() -> None:
    assert Rhythm(ScriptedDice(0.5, 0.0), rate_per_s=5).next_pause_s(0) == 0.0
    assert Rhythm(ScriptedDice(0.5, 1 - 2**-53), rate_per_s=5).next_pause_s(0) < 8
