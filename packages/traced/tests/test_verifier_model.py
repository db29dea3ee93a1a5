"""The verifier's model of the contract, and what it makes of doubt."""

import random

import httpx
import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from groundwork.testing import VirtualClock
from traced_emitter.chaos import Chaos, Mischief
from traced_emitter.expected import Ledger, summary_of
from traced_emitter.generator import make_trace
from traced_emitter.span import Span, encode_batch
from traced_emitter.testing import Reference
from traced_emitter.verify.api import Api
from traced_emitter.verify.compare import doubtful_batches, span_faults, summary_faults

NOW = 1_893_456_000_000_000_000
S = 1_000_000_000


def a_trace(seed: int = 1) -> list[Span]:
    rng = random.Random(seed)
    return make_trace(rng, rng, start_ns=NOW - 60 * S, disorder=0.0)


def ledger(*batches: tuple[list[Span], int], margin_s: float = 5) -> Ledger:
    """Enter batches with their status, all at the same instant."""
    made = Ledger(window_s=1800, margin_s=margin_s, now_ns=NOW)
    for number, (spans, status) in enumerate(batches):
        made.note(number, spans, sent_ns=NOW, answered_ns=NOW, status=status)
    return made


def shown(spans: list[Span]) -> list[dict[str, object]]:
    return msgspec.json.decode(encode_batch(spans))["spans"]


@settings(deadline=None, max_examples=40)
@given(seed=st.integers(0, 2**32))
async def test_the_model_says_what_a_right_server_answers(seed: int) -> None:
    """Thirty bent traces, in pieces and in any order, told to both: every summary and detail agrees."""
    clock = VirtualClock()
    rng = random.Random(seed)
    chaos = Chaos.parse(["all=0.3"])
    mischief = Mischief(chaos, rng, rng, window_s=1800)
    pieces = []
    for _ in range(30):
        trace = make_trace(rng, rng, start_ns=clock.time_ns() - rng.randrange(S), disorder=0.3)
        pieces += [part.spans for part in mischief.parts(trace)]
    rng.shuffle(pieces)
    api = Api("http://reference", transport=httpx.ASGITransport(Reference(clock=clock, window_s=1800)))
    model = Ledger(window_s=1800, margin_s=5, now_ns=clock.time_ns())
    for number, piece in enumerate(pieces):
        answer = await api.post_spans(encode_batch(piece))
        at = clock.time_ns()
        model.note(number, piece, sent_ns=at, answered_ns=at, status=answer.status)

    listed = {summary["trace_id"]: summary for summary in (await api.page(limit=1000)).traces}
    rooted = {trace_id for trace_id in model if model[trace_id].root is not None}
    assert set(listed) == rooted
    for trace_id in model:
        expected, root = model[trace_id], model[trace_id].root
        assert expected.settled
        assert list(span_faults(expected, await api.detail(trace_id) or [])) == []
        if root is not None:
            assert listed[trace_id] == summary_of(expected, root)
            assert list(summary_faults(expected, root, listed[trace_id])) == []
    await api.close()


def test_a_refused_batch_is_not_expected_and_an_unanswered_one_is_in_doubt() -> None:
    kept, refused, unknown = a_trace(1), a_trace(2), a_trace(3)
    made = ledger((kept, 202), (refused, 400), (unknown, 0))

    assert made[kept[0].trace_id].settled
    assert made[refused[0].trace_id].spans == {}
    assert not made[unknown[0].trace_id].settled
    assert made[unknown[0].trace_id].spans == {}


def test_a_server_error_leaves_a_batch_in_doubt() -> None:
    assert not ledger((a_trace(), 503))[a_trace()[0].trace_id].settled


def test_an_unanswered_retry_of_an_acknowledged_batch_adds_no_doubt() -> None:
    assert ledger((a_trace(), 202), (a_trace(), 0))[a_trace()[0].trace_id].settled


def test_the_last_write_of_a_span_is_expected() -> None:
    trace = a_trace()
    again = [replace(trace[0], operation="again")]
    assert ledger((trace, 202), (again, 202))[trace[0].trace_id].root == again[0]


def test_the_window_is_judged_by_start_time_with_a_margin() -> None:
    trace = a_trace()[:1]
    cases = {
        -1800 * S + 6 * S: "in",
        -1800 * S + 4 * S: "doubt",
        -1800 * S - 4 * S: "doubt",
        -1800 * S - 6 * S: "out",
    }
    cases |= {594 * S: "in", 596 * S: "doubt", 604 * S: "doubt", 606 * S: "out"}
    for ahead, fate in cases.items():
        moved = replace(trace[0], start_time=NOW + ahead, end_time=NOW + ahead)
        found = ledger(([moved], 202))[moved.trace_id]
        assert (bool(found.spans), bool(found.doubtful)) == (fate == "in", fate == "doubt"), ahead / S


def test_what_only_our_rulings_settle_is_marked() -> None:
    trace = a_trace()
    root, child = trace[0], trace[1]
    cases = {
        "plain": (trace, False),
        "ends ahead": ([replace(root, start_time=NOW, end_time=NOW + S)], False),
        "child half a second ahead": (
            [root, replace(child, start_time=NOW + S // 2, end_time=NOW + S)],
            False,
        ),
        "two roots": ([*trace, replace(root, span_id=child.trace_id)], True),
        "a minute ahead": ([replace(root, start_time=NOW + 60 * S, end_time=NOW + 60 * S)], True),
        "self-parent": ([root, replace(child, parent_span_id=child.span_id)], True),
        "equal copy": ([*trace, root], False),
        "changed copy": ([*trace, replace(root, operation="other")], True),
    }
    for name, (spans, ruled) in cases.items():
        assert ledger((spans, 202))[root.trace_id].ruled == ruled, name


def test_every_kind_of_difference_between_spans_is_a_fault() -> None:
    trace = a_trace()
    expected = ledger((trace, 202))[trace[0].trace_id]
    right = shown(trace)
    assert list(span_faults(expected, right)) == []
    assert list(span_faults(expected, [span | {"kind": "server"} for span in right])) == [], (
        "extras are allowed"
    )

    def faults(*spans: dict[str, object]) -> int:
        return len(list(span_faults(expected, list(spans))))

    rest = right[1:]
    assert faults(*rest) == 1, "missing"
    assert faults(*right, right[0]) == 1, "twice"
    assert faults(*right, right[0] | {"span_id": "other"}) == 1, "too much"
    for name, value in (
        ("operation", "x"),
        ("status", "unset"),
        ("tags", {"a": "b"}),
        ("parent_span_id", "x"),
    ):
        assert faults(right[0] | {name: value}, *rest) == 1, name
    assert faults(right[0] | {"start_time": float(NOW - 60 * S)}, *rest) == 1, "a float that is equal"
    assert faults({**right[1], "parent_span_id": None}, right[0], *right[2:]) == 1, (
        "a child without its parent"
    )


def test_half_an_unanswered_batch_is_a_fault_and_none_or_all_is_not() -> None:
    trace = a_trace(4)
    expected = ledger((trace, 0))[trace[0].trace_id]
    assert list(doubtful_batches(expected, [])) == []
    assert list(doubtful_batches(expected, shown(trace))) == []
    assert len(list(doubtful_batches(expected, shown(trace[:1])))) == 1
