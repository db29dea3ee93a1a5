"""The timeline against a plain sorted list, and the cost of its questions."""

from hypothesis import given
from hypothesis import strategies as st

from traced.store.memory.timeline import Timeline, key_of, trace_id_of
from traced.testing import id_of

INT64 = st.integers(-(2**63), 2**63 - 1)
NEAR = st.integers(-40, 40)


@given(INT64, st.binary(min_size=16, max_size=16))
def test_a_key_gives_its_trace_id_back(start_ns: int, trace_id: bytes) -> None:
    assert trace_id_of(key_of(start_ns, trace_id)) == trace_id


@given(INT64, st.binary(min_size=16, max_size=16), INT64, st.binary(min_size=16, max_size=16))
def test_keys_read_backwards_stand_newest_first_and_ties_by_id(
    a: int, a_id: bytes, b: int, b_id: bytes
) -> None:
    assert (key_of(a, a_id) > key_of(b, b_id)) == ((-a, a_id) < (-b, b_id))


@given(
    st.sets(st.tuples(NEAR | INT64, st.integers(0, 5)), max_size=30),
    st.data(),
    NEAR | st.integers(-(2**70), 2**70),
    st.none() | NEAR | st.integers(-(2**70), 2**70),
    st.integers(1, 40),
)
def test_a_timeline_answers_like_a_plain_sorted_list(
    traces: set[tuple[int, int]], data: st.DataObject, after: int, before: int | None, limit: int
) -> None:
    timeline = Timeline(partition_ns=7)
    for start_ns, number in traces:
        timeline.add(start_ns, id_of(number))
    removed = data.draw(st.sets(st.sampled_from(sorted(traces)))) if traces else set()
    for start_ns, number in removed:
        timeline.remove(start_ns, id_of(number))
    left = sorted(traces - removed, key=lambda each: (-each[0], each[1]))
    most = 2**63 - 1 if before is None else before
    inside = [
        key_of(start, id_of(number))
        for start, number in left
        if after <= start and (before is None or start < most)
    ]
    assert len(timeline) == len(left)
    assert timeline.count(after, before) == len(inside)
    assert timeline.newest(limit, after, before) == inside[:limit]
    assert timeline.partition_count == len({start // 7 for start, _ in left})


@given(st.sets(st.tuples(NEAR, st.integers(0, 3)), max_size=30), NEAR, st.integers(1, 4))
def test_what_started_before_a_time_is_handed_out_oldest_first_until_nothing_is_left(
    traces: set[tuple[int, int]], before: int, limit: int
) -> None:
    timeline = Timeline(partition_ns=7)
    for start_ns, number in traces:
        timeline.add(start_ns, id_of(number))
    gone = []
    while keys := timeline.oldest(limit, before):
        assert len(keys) <= limit
        gone += keys
        timeline.drop_oldest(len(keys))
    assert gone == sorted(key_of(start, id_of(number)) for start, number in traces if start < before)
    assert len(timeline) == len(traces) - len(gone)
