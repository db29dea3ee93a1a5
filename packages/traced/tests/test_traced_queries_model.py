"""The questions beyond the contract, each engine against the plain answers, at random.

Ids, names, tags and times come from small pools, so that ties, duplicates, re-rooting and the edges of
ranges, buckets and partitions come up all the time.
"""

import asyncio
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from groundwork.testing import VirtualClock, proof
from traced.domain.buckets import cut_time
from traced.domain.filters import Order, Roots, SearchQuery, TraceFilter
from traced.domain.findings import Figures, Grouping, StatsQuery
from traced.domain.histogram import RELATIVE_ERROR
from traced.domain.span import Span
from traced.domain.window import Window
from traced.store.memory import MemoryStore
from traced.store.memory.queries import MemoryQueries
from traced.store.postgres import PostgresQueries, PostgresStore, queries
from traced.store.queries import TraceQueries
from traced.testing import MINUTE, SECOND, id_of, span
from traced.testing.plain_queries import PlainQueries

BASE_NS = 1_000 * SECOND
ALWAYS = -(2**63)
TEXTS = ["checkout", "Payment", "größe", "a"]

times = st.integers(0, 12).map(lambda tick: BASE_NS + tick * SECOND // 3 + tick % 2)
durations = st.one_of(st.integers(0, 3), st.integers(1, 50).map(lambda n: n * 10_000_019))
spans = st.builds(
    Span,
    st.integers(1, 5).map(id_of),
    st.integers(1, 4).map(id_of),
    st.one_of(st.none(), st.integers(1, 5).map(id_of)),
    st.sampled_from(TEXTS),
    st.sampled_from(TEXTS),
    times,
    st.just(0),
    st.booleans(),
    st.dictionaries(st.sampled_from(TEXTS), st.sampled_from(TEXTS), max_size=2),
)
held = st.lists(
    st.tuples(spans, durations).map(
        lambda pair: pair[0]._replace(end_time_ns=pair[0].start_time_ns + pair[1])
    ),
    min_size=5,
    max_size=25,
)
maybe = st.none
conditions: dict[str, st.SearchStrategy[Any]] = {
    "after_ns": times,
    "before_ns": times,
    "is_error": st.booleans(),
    "min_duration_ns": durations,
    "max_duration_ns": durations,
    "service": st.sampled_from(TEXTS),
    "operation": st.sampled_from(TEXTS),
    "span_is_error": st.booleans(),
    "tags": st.tuples(st.tuples(st.sampled_from(TEXTS), st.sampled_from(TEXTS))),
    "text": st.sampled_from(["PAY", "ent", "RÖ", "röß", "A", "checkout", "zz"]),
}
# Few conditions at a time: with many nothing is ever chosen, and nothing is ever tested.
filters = st.lists(st.sampled_from(sorted(conditions)), max_size=2, unique=True).flatmap(
    lambda names: st.builds(
        TraceFilter, roots=st.sampled_from(Roots), **{name: conditions[name] for name in names}
    )
)
cutoffs = st.sampled_from([ALWAYS, *(BASE_NS + n * SECOND + 2 * SECOND // 3 for n in (0, 1, 2))])


class Pair:
    """An engine and the plain answers, with the same spans."""

    def __init__(self, engine: TraceQueries, batch: list[Span], runner: asyncio.Runner) -> None:
        self.engine = engine
        self.runner = runner
        by_id = {each[:2]: each for each in batch}
        self.plain = PlainQueries(by_id.values)

    def ask(self, question: str, *args: Any, **options: Any) -> tuple[Any, Any]:
        """Both answers; the engine's second one, when it has everything at hand, must equal its first."""
        first, again, plain = (
            self.runner.run(getattr(one, question)(*args, **options))
            for one in (self.engine, self.engine, self.plain)
        )
        assert first == again
        return first, plain


PairOf = Callable[[list[Span]], Pair]


@pytest.fixture
def pair_of(engine: str, request: pytest.FixtureRequest) -> Iterator[PairOf]:
    """Gives an engine that holds exactly these spans, and the plain answers beside it."""
    with asyncio.Runner() as runner:
        if engine == "memory":
            yield lambda batch: _in_memory(batch, runner)
            return
        store = PostgresStore(request.getfixturevalue("postgres_url"), window=Window(MINUTE))
        runner.run(store.start())
        runner.run(store.recover(cutoff_ns=ALWAYS))
        yield lambda batch: _in_postgres(store, batch, runner)
        runner.run(store.close())


def _in_memory(batch: list[Span], runner: asyncio.Runner) -> Pair:
    store = MemoryStore(partition_ns=SECOND)
    for each in batch:
        runner.run(store.add([each], cutoff_ns=ALWAYS))
    return Pair(MemoryQueries(store, clock=VirtualClock()), batch, runner)


def _in_postgres(store: PostgresStore, batch: list[Span], runner: asyncio.Runner) -> Pair:
    runner.run(store.ask("TRUNCATE traced.traces, traced.spans, traced.counts"))
    runner.run(store.add(batch, cutoff_ns=ALWAYS))
    return Pair(PostgresQueries(store), batch, runner)


def close(told: Figures, exact: Figures) -> bool:
    """Counts to the last one, percentiles to within the stated error (and rounding to whole ns)."""
    pairs = zip(told[2:], exact[2:], strict=True)
    return told[:2] == exact[:2] and all(
        one == other
        if one is None or other is None
        else abs(one - other) <= other * RELATIVE_ERROR * (1 + 1e-9) + 0.5
        for one, other in pairs
    )


# A fixture lives as long as the test and not as an example: `pair_of` makes what it gives anew each time.
many = settings(
    max_examples=proof.count(quick=30, full=1_500),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@many
@pytest.mark.requirement("tr-api-01")
@given(held, filters, cutoffs, st.sampled_from(Order), st.integers(1, 4))
def test_a_search_lists_what_the_filter_accepts_page_by_page(
    pair_of: PairOf, batch: list[Span], chosen: TraceFilter, cutoff_ns: int, order: Order, limit: int
) -> None:
    pair, listed, cursor = pair_of(batch), [], None
    for _ in range(9):
        query = SearchQuery(filter=chosen, order=order, limit=limit, cursor=cursor)
        page, plain = (
            pair.runner.run(one.search(query, cutoff_ns=cutoff_ns)) for one in (pair.engine, pair.plain)
        )
        assert page == plain
        listed += page.traces
        cursor = page.cursor
        if cursor is None:
            break
    assert cursor is None
    assert len({each.trace_id for each in listed}) == len(listed)


@many
@pytest.mark.requirement("tr-api-01")
@given(held, filters, st.sampled_from(Order))
def test_a_search_that_stops_looking_after_some_work_goes_on_from_its_cursor(
    pair_of: PairOf, batch: list[Span], chosen: TraceFilter, order: Order
) -> None:
    pair, listed, cursor, pages = pair_of(batch), [], None, 0
    if isinstance(pair.engine, PostgresQueries):
        pair.engine._looks = (1,)
    while pages == 0 or cursor is not None:
        query = SearchQuery(filter=chosen, order=order, limit=100, cursor=cursor)
        page = pair.runner.run(pair.engine.search(query, cutoff_ns=ALWAYS))
        listed += page.traces
        cursor, pages = page.cursor, pages + 1
        assert pages < 10
    query = SearchQuery(filter=chosen, order=order, limit=100)
    assert listed == pair.runner.run(pair.plain.search(query, cutoff_ns=ALWAYS)).traces


@many
@pytest.mark.requirement("tr-api-02")
@given(held, filters, cutoffs)
def test_operations_are_counted_over_the_chosen_traces(
    pair_of: PairOf, batch: list[Span], chosen: TraceFilter, cutoff_ns: int
) -> None:
    told, plain = pair_of(batch).ask("operations", chosen, cutoff_ns=cutoff_ns)
    assert told == plain


@many
@pytest.mark.requirement("tr-api-03")
@given(
    held,
    filters,
    cutoffs,
    st.sampled_from(Grouping),
    maybe() | st.sampled_from(TEXTS),
    st.integers(1, 4),
    st.integers(1, 6),
)
def test_figures_are_those_of_the_chosen_spans_in_all_and_in_each_bucket(
    pair_of: PairOf,
    batch: list[Span],
    chosen: TraceFilter,
    cutoff_ns: int,
    by: Grouping,
    of_service: str | None,
    max_groups: int,
    at_most: int,
) -> None:
    buckets = cut_time(BASE_NS + 1, BASE_NS + 4 * SECOND, at_most=at_most)
    query = StatsQuery(filter=chosen, by=by, of_service=of_service, buckets=buckets, max_groups=max_groups)
    told, plain = pair_of(batch).ask("stats", query, cutoff_ns=cutoff_ns)
    assert told.group_count == plain.group_count
    assert [group[:2] for group in told.groups] == [group[:2] for group in plain.groups]
    for one, other in zip(told.groups, plain.groups, strict=True):
        assert close(one.overall, other.overall)
        assert all(map(close, one.series, other.series))
        assert len(one.series) == buckets.count


@many
@pytest.mark.requirement("tr-api-04")
@given(held, filters, cutoffs, st.integers(1, 6), st.integers(1, 8))
def test_a_heatmap_counts_each_chosen_trace_in_one_cell(
    pair_of: PairOf, batch: list[Span], chosen: TraceFilter, cutoff_ns: int, at_most: int, per_doubling: int
) -> None:
    buckets = cut_time(BASE_NS, BASE_NS + 4 * SECOND, at_most=at_most)
    told, plain = pair_of(batch).ask(
        "heatmap", chosen, buckets=buckets, per_doubling=per_doubling, cutoff_ns=cutoff_ns
    )
    assert told == plain


@many
@pytest.mark.requirement("tr-api-05")
@given(held, filters, cutoffs)
def test_the_graph_has_each_call_between_services_once(
    pair_of: PairOf, batch: list[Span], chosen: TraceFilter, cutoff_ns: int
) -> None:
    told, plain = pair_of(batch).ask("graph", chosen, cutoff_ns=cutoff_ns)
    assert [name for name, _ in told.services] == [name for name, _ in plain.services]
    assert [edge[:2] for edge in told.edges] == [edge[:2] for edge in plain.edges]
    for (_, one), (_, other) in zip(told.services, plain.services, strict=True):
        assert close(one, other)
    for one, other in zip(told.edges, plain.edges, strict=True):
        assert close(one.figures, other.figures)


@many
@pytest.mark.requirement("tr-api-06")
@given(held, filters, cutoffs, st.integers(1, 6), st.integers(1, 12))
def test_a_sample_has_whole_traces_chosen_by_their_ids_alone(
    pair_of: PairOf, batch: list[Span], chosen: TraceFilter, cutoff_ns: int, max_traces: int, max_spans: int
) -> None:
    told, plain = pair_of(batch).ask(
        "sample", chosen, max_traces=max_traces, max_spans=max_spans, cutoff_ns=cutoff_ns
    )
    assert told == plain


@pytest.mark.requirement("tr-out-02")
def test_a_sample_ends_once_its_traces_take_enough_memory(
    pair_of: PairOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        queries, "READ_AT_ONCE_SPANS", 40
    )  # of the database: all of these, but two traces at first
    fat = {str(n): "x" * 1_000 for n in range(20)}
    batch = [span(t, n, BASE_NS, parent=n - 1 or None, tags=fat) for t in range(1, 10) for n in (1, 2)]
    pair = pair_of(batch)
    for max_bytes, traces in ((1, 2), (100_000, 4), (10**7, 9)):
        told, plain = pair.ask(
            "sample", TraceFilter(), max_traces=9, max_spans=99, max_bytes=max_bytes, cutoff_ns=ALWAYS
        )
        assert max(1, traces - 1) <= len(told.traces) <= traces
        assert told.traces == plain.traces[: len(told.traces)]
        assert told.matching == 9
