"""Chaos modes: each does what it says, and none touches the plain load's dice."""

import json
import random

import pytest

from traced_emitter.chaos import Chaos, Mischief, Part
from traced_emitter.errors import BadChaos
from traced_emitter.generator import make_trace
from traced_emitter.otlp import encode_otlp
from traced_emitter.span import Span

NOW = 1_893_456_000_000_000_000
S = 1_000_000_000
WINDOW_S = 1800.0


def a_trace(seed: int = 3, *, spans: int = 4) -> list[Span]:
    rng = random.Random(seed)
    while len(trace := make_trace(rng, rng, start_ns=NOW, disorder=0.0)) != spans:
        pass
    return trace


def sent(trace: list[Span], seed: int = 5, **modes: float) -> list[Part]:
    rng = random.Random(seed)
    return Mischief(Chaos(**modes), rng, rng, window_s=WINDOW_S).parts(trace)


def test_without_modes_a_trace_goes_out_whole_at_once() -> None:
    trace = a_trace()
    assert sent(trace) == [Part(0.0, trace)]


def test_a_late_root_follows_its_children() -> None:
    trace = a_trace()
    first, late = sent(trace, late_root=1.0)
    assert first == Part(0.0, trace[1:])
    assert late.spans == trace[:1]
    assert late.delay_s > 0


def test_a_split_trace_goes_out_in_two_parts_without_loss() -> None:
    trace = a_trace()
    first, late = sent(trace, split=1.0)
    assert first.spans + late.spans == trace
    assert first.spans
    assert late.spans
    assert (first.delay_s, late.delay_s > 0) == (0.0, True)


def test_a_duplicate_is_an_equal_copy_sent_later() -> None:
    trace = a_trace()
    first, again = sent(trace, duplicate=1.0)
    assert first.spans == trace
    assert again.spans[0] in trace
    assert again.delay_s > 0


def test_an_orphan_trace_never_sends_its_root() -> None:
    trace = a_trace()
    assert [part.spans for part in sent(trace, orphan=1.0, late_root=1.0)] == [trace[1:]]


def test_deep_traces_have_grandchildren_and_the_same_spans() -> None:
    depths = []
    for seed in range(20):
        (part,) = sent(a_trace(), seed=seed, deep=1.0)
        parents = {span.span_id: span.parent_span_id for span in part.spans}
        root = next(span_id for span_id, parent in parents.items() if parent is None)
        depths.append(sum(parent != root for parent in parents.values() if parent))
        assert set(parents) == {span.span_id for span in a_trace()}
    assert max(depths) >= 2


def test_a_second_root_has_an_id_of_its_own() -> None:
    (part,) = sent(a_trace(), many_roots=1.0)
    roots = [span for span in part.spans if span.is_root]
    assert len({root.span_id for root in roots}) == 2
    assert all(root.end_time >= root.start_time for root in roots)


@pytest.mark.parametrize("seed", range(8))
def test_a_cycle_runs_in_a_circle(seed: int) -> None:
    (part,) = sent(a_trace(), seed=seed, cycle=1.0)
    parents = {span.span_id: span.parent_span_id for span in part.spans}
    circles = [span_id for span_id in parents if parents.get(parents[span_id] or "") == span_id]
    own = [span_id for span_id, parent in parents.items() if parent == span_id]
    assert circles or own


def test_stale_and_future_traces_are_shifted_as_a_whole_and_far_from_the_edges() -> None:
    trace = a_trace()
    (stale,) = sent(trace, stale=1.0)
    assert all(span.start_time <= NOW + S - (1800 + 60) * S for span in stale.spans)
    shifts = set()
    for seed in range(20):
        (future,) = sent(trace, seed=seed, future=1.0)
        shifts.add(future.spans[0].start_time > NOW + 600 * S)
        ahead_s = (future.spans[0].start_time - NOW) / S
        assert 60 <= ahead_s <= 540 or 660 <= ahead_s <= 1200
        lengths = [span.end_time - span.start_time for span in future.spans]
        assert lengths == [span.end_time - span.start_time for span in trace]
    assert shifts == {True, False}


def test_tags_stay_within_the_contract() -> None:
    spans = [
        span for seed in range(50) for part in sent(a_trace(), seed=seed, tags=1.0) for span in part.spans
    ]
    assert any(span.tags for span in spans)
    assert all(len(span.tags) <= 50 for span in spans)
    assert all(len(value) <= 1024 for span in spans for value in span.tags.values())


def test_modes_are_read_from_words_and_later_words_win() -> None:
    assert Chaos.parse([]) == Chaos()
    assert Chaos.parse(["late-root=0.25", "tags"]) == Chaos(late_root=0.25, tags=0.1)
    everything = Chaos.parse(["all=0.2", "gzip=0"])
    assert (everything.split, everything.many_roots, everything.gzip) == (0.2, 0.2, 0.0)
    assert everything.otlp == 0.0  # few servers have it
    assert Chaos.parse(["all", "otlp"]).otlp == 0.1


@pytest.mark.parametrize(
    "word", ["chaos", "late_roots=1", "tags=2", "tags=-0.1", "tags=often", "tags=nan", ""]
)
def test_a_word_that_is_no_mode_is_refused_with_the_modes(word: str) -> None:
    with pytest.raises(BadChaos) as refused:
        Chaos.parse([word])
    assert "late-root" in f"{refused.value} {refused.value.cure}"


@pytest.mark.requirement("tr-emit-08")
def test_what_may_go_as_otlp_has_ids_of_eight_bytes_and_is_the_same_on_either_way() -> None:
    (part,) = sent(a_trace(), otlp=1e-9, tags=1.0)
    assert all(span.span_id.startswith("00000000-0000-0000-") for span in part.spans)
    root = next(span for span in part.spans if span.is_root)
    assert all(span.parent_span_id == root.span_id for span in part.spans if not span.is_root)
    told = json.loads(encode_otlp(part.spans))["resourceSpans"]
    back = {}
    for resource in told:
        (service,) = resource["resource"]["attributes"]
        for span in resource["scopeSpans"][0]["spans"]:
            assert (len(span["traceId"]), len(span["spanId"])) == (32, 16)
            back[span["spanId"]] = (
                service["value"]["stringValue"],
                span["name"],
                int(span["startTimeUnixNano"]),
                int(span["endTimeUnixNano"]),
                span["status"].get("code") == 2,
                span.get("parentSpanId"),
                {each["key"]: each["value"]["stringValue"] for each in span["attributes"]},
            )
    assert back == {
        span.span_id.replace("-", "")[16:]: (
            span.service,
            span.operation,
            span.start_time,
            span.end_time,
            span.status == "error",
            None if span.parent_span_id is None else span.parent_span_id.replace("-", "")[16:],
            span.tags,
        )
        for span in part.spans
    }
