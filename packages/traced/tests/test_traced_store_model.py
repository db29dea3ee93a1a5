"""The store against the model, through the service, at random: the heart of the proof.

Ids come from small pools and times cluster at the edges of the window, so that duplicates, late and
competing roots, re-rooting and leaving at the exact nanosecond happen all the time.
"""

import asyncio
from typing import TypeAlias

import asyncpg
import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from groundwork.testing import VirtualClock
from groundwork.testing.proof import count
from traced.domain.span import Span
from traced.domain.trace import TraceQuery
from traced.domain.window import AHEAD_NS, Window
from traced.service import Collector
from traced.store import SpanStore
from traced.store.memory import traces
from traced.testing import ENGINES, MINUTE, NS, SECOND, Model, id_of, new_store

WIDTH_NS = 2 * MINUTE
WINDOW = Window(WIDTH_NS)

trace_numbers = st.integers(1, 3)
span_numbers = st.integers(1, 4)
edges = st.sampled_from([-WIDTH_NS - 1, -WIDTH_NS, -WIDTH_NS + 1, 0, AHEAD_NS, AHEAD_NS + 1])
offsets = st.one_of(
    edges, st.integers(-20, 1).map(lambda tick: tick * 7 * SECOND), st.integers(-9 * SECOND, 5)
)
drafts = st.tuples(
    trace_numbers,
    span_numbers,
    st.one_of(st.none(), span_numbers),
    offsets,
    st.integers(0, 3),
    st.booleans(),
    st.sampled_from(["checkout", "payment"]),
)
bounds = st.one_of(st.none(), offsets)


async def drop_everything(url: str) -> None:
    connection = await asyncpg.connect(url)
    await connection.execute("SET client_min_messages = warning; DROP SCHEMA IF EXISTS traced CASCADE")
    await connection.close()


Draft: TypeAlias = tuple[int, int, int | None, int, int, bool, str]


class StoreAgainstModel(RuleBasedStateMachine):
    engine = "memory"
    database_url = ""

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.clock = VirtualClock()
        self.model = Model(width_ns=WIDTH_NS, clock=self.clock)
        self.sent = 0
        self.accepted = 0

    @initialize()
    def start(self) -> None:
        self.store: SpanStore = new_store(self.engine, window=WINDOW, database_url=self.fresh_database)
        self.collector = Collector(store=self.store, window=WINDOW, clock=self.clock)
        self.runner.run(self.collector.start())
        self.runner.run(self.collector.recover())

    def fresh_database(self) -> str:
        self.runner.run(drop_everything(self.database_url))
        return self.database_url

    def teardown(self) -> None:
        self.runner.run(self.collector.close())
        self.runner.close()

    @rule(drafts=st.lists(drafts, min_size=1, max_size=8), then_look=st.booleans())
    def spans_arrive(self, drafts: list[Draft], then_look: bool) -> None:
        spans = self._spans_of(drafts)
        self.runner.run(self.collector.take_in(spans))
        self.accepted += self.model.take_in(spans)
        self.sent += len(spans)
        if then_look:
            assert self.runner.run(self.collector.page(TraceQuery())) == self.model.page(TraceQuery())

    @rule(
        waiting=st.lists(
            st.tuples(st.lists(drafts, min_size=1, max_size=3), st.integers(0, 2)), min_size=2, max_size=4
        )
    )
    def batches_arrive_while_others_wait(self, waiting: list[tuple[list[Draft], int]]) -> None:
        """Time moves on by a nanosecond or two between them; they may be stored together."""

        async def arrive() -> None:
            tasks = []
            for drafts, ticks in waiting:
                spans = self._spans_of(drafts)
                tasks.append(asyncio.create_task(self.collector.take_in(spans)))
                await asyncio.sleep(0)  # it is handed over
                self.accepted += self.model.take_in(spans)
                self.sent += len(spans)
                self.clock.jump(ticks * NS)
            await asyncio.gather(*tasks)

        self.runner.run(arrive())

    @rule(seconds=st.integers(0, 200))
    def time_passes(self, seconds: int) -> None:
        self.clock.jump(seconds)

    @rule(which=st.integers(0, 10), past=st.integers(0, 1))
    def time_passes_to_where_a_trace_leaves(self, which: int, past: int) -> None:
        leaving = self.model.leaving_times_ns()
        if leaving:
            target_ns = leaving[which % len(leaving)] + WIDTH_NS + past
            self._set_clock(max(target_ns, self.clock.time_ns()))

    @rule(seconds=st.integers(1, 150))
    def the_clock_is_set_back(self, seconds: int) -> None:
        self.clock.jump(-seconds)

    @rule(at_most=st.integers(1, 5))
    def the_evictor_does_a_slice(self, at_most: int) -> None:
        self._observe()
        freed = self.runner.run(self.collector.evict(at_most=at_most))
        assert freed <= at_most or self.engine == "postgres"  # which drops a partition at once

    @rule()
    def the_evictor_finishes(self) -> None:
        self._observe()
        while self.runner.run(self.collector.evict(at_most=3)):
            pass
        traces = self.model.traces()
        expected = (
            sum(map(len, traces)),
            len(traces),
            len(traces) - self.model.page(TraceQuery(limit=1)).total,
        )
        held = self.store.held()[:3]
        if self.engine == "postgres":  # what has left is held until all in its partition has
            assert all(ours >= theirs for ours, theirs in zip(held, expected, strict=True))
        else:
            assert held == expected

    @rule(limit=st.integers(1, 5), after=bounds, before=bounds)
    def someone_lists(self, limit: int, after: int | None, before: int | None) -> None:
        now_ns = self.clock.time_ns()
        query = TraceQuery(
            limit=limit,
            after_ns=None if after is None else now_ns + after,
            before_ns=None if before is None else now_ns + before,
        )
        assert self.runner.run(self.collector.page(query)) == self.model.page(query)

    @rule(trace=trace_numbers)
    def someone_opens_a_trace(self, trace: int) -> None:
        assert self.runner.run(self.collector.spans_of(id_of(trace))) == self.model.spans_of(id_of(trace))

    @invariant()
    def each_span_is_counted_once(self) -> None:
        tally = self.collector.tally
        assert tally.spans_accepted == self.accepted
        assert tally.spans_accepted + tally.spans_stale + tally.spans_future == self.sent

    def _spans_of(self, drafts: list[Draft]) -> list[Span]:
        now_ns = self.clock.time_ns()
        return [
            Span(
                id_of(trace),
                id_of(number),
                None if parent is None else id_of(parent),
                service,
                "work",
                now_ns + offset_ns,
                now_ns + offset_ns + length_ns,
                is_error,
                {"n": str(number)} if is_error else {},
            )
            for trace, number, parent, offset_ns, length_ns, is_error, service in drafts
        ]

    def _observe(self) -> None:
        """Let the model see the time at which the store is about to be asked."""
        self.model.page(TraceQuery())

    def _set_clock(self, time_ns: int) -> None:
        self.clock.jump(0)
        self.clock._wall_start_ns += time_ns - self.clock.time_ns()


# Shrinking a failure takes minutes, for each mutant too. Add Phase.shrink to see the shortest way to a fault.
EXAMPLES = {"memory": count(quick=150, full=2_000), "postgres": count(quick=15, full=300)}


@pytest.mark.timeout(900)
@pytest.mark.parametrize("engine", ENGINES)
def test_the_store_agrees_with_the_rulings_under_any_sequence_of_events(
    engine: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(traces, "LARGE_SPANS", 2)  # so that some traces here are small and some are large
    url = request.getfixturevalue("postgres_url") if engine == "postgres" else ""
    machine = type("StoreAgainstModel", (StoreAgainstModel,), {"engine": engine, "database_url": url})
    chosen = settings(
        max_examples=EXAMPLES[engine],
        stateful_step_count=40,
        deadline=None,
        phases=[Phase.explicit, Phase.reuse, Phase.generate],
    )
    run_state_machine_as_test(machine, settings=chosen)
