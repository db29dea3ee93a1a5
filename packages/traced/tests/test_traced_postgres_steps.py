"""What PostgreSQL answers is worked on in steps: between two turns of others, so many rows and no more."""

import asyncio
from itertools import pairwise
from typing import Any

import asyncpg
import pytest

from groundwork.testing import VirtualClock
from traced.domain.filters import TraceFilter
from traced.domain.span import Span
from traced.domain.window import Window
from traced.pace import STEP_RECORDS
from traced.store.postgres import PostgresQueries, PostgresStore, reading
from traced.store.postgres.rows import to_span
from traced.testing import MINUTE, SECOND, id_of, span

SPANS = 2 * STEP_RECORDS + 700


@pytest.mark.requirement("tr-win-07")
@pytest.mark.parametrize("question", ["detail", "sample"])
async def test_the_rows_of_a_huge_trace_become_spans_in_steps_and_are_freed_in_steps(
    postgres_url: str, clock: VirtualClock, monkeypatch: pytest.MonkeyPatch, question: str
) -> None:
    store = PostgresStore(postgres_url, window=Window(MINUTE), clock=clock)
    await store.start()
    await store.recover(cutoff_ns=0)
    sent = [span(1, n, 10 * SECOND + n, parent=n - 1 or None) for n in range(1, SPANS + 1)]
    await store.add(sent, cutoff_ns=0)
    ask = store.ask
    rows: list[asyncpg.Record] = []
    made, seen = 0, []

    async def ask_and_note(statement: str, *arguments: object) -> list[asyncpg.Record]:
        nonlocal rows
        rows = await ask(statement, *arguments)
        return rows

    def make(row: Any) -> Span:
        nonlocal made
        made += 1
        return to_span(row)

    async def others() -> None:
        while True:
            seen.append((made, len(rows)))
            await asyncio.sleep(0)

    monkeypatch.setattr(store, "ask", ask_and_note)
    monkeypatch.setattr(reading, "to_span", make)
    beside = asyncio.create_task(others())
    if question == "detail":
        found = await store.spans_of(id_of(1), cutoff_ns=0)
    else:
        queries = PostgresQueries(store)
        sample = await queries.sample(TraceFilter(), max_traces=9, max_spans=SPANS, cutoff_ns=0)
        (found,) = sample.traces
    beside.cancel()
    seen.append((made, len(rows)))
    assert found == sent
    assert (made, len(rows)) == (SPANS, 0)
    assert max(after[0] - before[0] for before, after in pairwise(seen)) == STEP_RECORDS
    assert max(before[1] - after[1] for before, after in pairwise(seen)) == STEP_RECORDS
    await store.close()
