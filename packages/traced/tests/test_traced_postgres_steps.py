"""What PostgreSQL answers is worked on in steps: between two turns of others, so many rows and no more."""

import asyncio
from itertools import pairwise
from typing import Any

import asyncpg
import pytest

from groundwork.testing import VirtualClock
from traced.domain.filters import TraceFilter
from traced.domain.span import Span
from traced.domain.trace import TraceQuery
from traced.domain.window import Window
from traced.pace import BYTES_AS_A_RECORD, STEP_RECORDS
from traced.store.postgres import PostgresQueries, PostgresStore, deleting, reading
from traced.store.postgres.rows import to_span
from traced.testing import MINUTE, SECOND, id_of, span

SPANS = 2 * STEP_RECORDS + 700


@pytest.mark.requirement("tr-win-07")
@pytest.mark.parametrize(("question", "tags"), [("detail", 0), ("sample", 0), ("detail", 50)])
async def test_the_rows_of_a_huge_trace_become_spans_in_steps_and_are_freed_in_steps(
    postgres_url: str, clock: VirtualClock, monkeypatch: pytest.MonkeyPatch, question: str, tags: int
) -> None:
    store = PostgresStore(postgres_url, window=Window(MINUTE), clock=clock)
    await store.start()
    await store.recover(cutoff_ns=0)
    spans, at_once = (150, 1 + STEP_RECORDS * BYTES_AS_A_RECORD // 50_000) if tags else (SPANS, STEP_RECORDS)
    fat = {str(n): "x" * 1_000 for n in range(tags)}
    sent = [span(1, n, 10 * SECOND + n, parent=n - 1 or None, tags=fat) for n in range(1, spans + 1)]
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
        sample = await queries.sample(TraceFilter(), max_traces=9, max_spans=spans, cutoff_ns=0)
        (found,) = sample.traces
    beside.cancel()
    seen.append((made, len(rows)))
    assert found == sent
    assert (made, len(rows)) == (spans, 0)
    assert at_once // 2 < max(after[0] - before[0] for before, after in pairwise(seen)) <= at_once
    assert at_once // 2 < max(before[1] - after[1] for before, after in pairwise(seen)) <= at_once
    await store.close()


_COUNT_DELETED = """
CREATE TABLE deleted (spans bigint);
CREATE FUNCTION count_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO deleted SELECT count(*) FROM gone;
    RETURN NULL;
END $$;
CREATE TRIGGER count_deleted AFTER DELETE ON traced.spans
REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION count_deleted();
"""


@pytest.mark.requirement("tr-win-07")
@pytest.mark.parametrize("why", ["they are written to again", "the clock is set back"])
async def test_traces_that_have_left_are_deleted_in_statements_of_a_bounded_number_of_spans(
    postgres_url: str, clock: VirtualClock, monkeypatch: pytest.MonkeyPatch, why: str
) -> None:
    monkeypatch.setattr(deleting, "SPANS_AT_ONCE", 10)
    store = PostgresStore(postgres_url, window=Window(MINUTE), clock=clock)
    await store.start()
    await store.recover(cutoff_ns=0)
    sizes = {1: 35, 2: 10, 3: 4, 4: 4, 5: 4, 6: 20, 7: 19, 8: 19, 9: 19}
    stays = span(99, 1, 9 * SECOND)
    sent = [span(each, n, SECOND, parent=n - 1 or None) for each in sizes for n in range(1, sizes[each] + 1)]
    await store.add([*sent, stays], cutoff_ns=0)
    sql = await asyncpg.connect(postgres_url)
    await sql.execute(_COUNT_DELETED)
    expected = {id_of(99): [stays]}
    if why == "the clock is set back":
        await store.page(TraceQuery(), cutoff_ns=5 * SECOND)
    else:
        late = [span(each, 99, 8 * SECOND, parent=1) for each in sizes]
        await store.add(late, cutoff_ns=5 * SECOND)
        expected |= {each.trace_id: [each] for each in late}
    for each in map(id_of, (*sizes, 99)):
        assert await store.spans_of(each, cutoff_ns=0) == expected.get(each)
    counts = [each["spans"] for each in await sql.fetch("SELECT spans FROM deleted")]
    assert sum(counts) == sum(sizes.values())
    assert max(counts) == 10
    assert await sql.fetchval("SELECT count(*) FROM traced.spans") == len(expected)
    await sql.close()
    await store.close()
