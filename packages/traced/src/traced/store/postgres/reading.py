"""The two questions of the contract, a statement each: one statement sees one moment of the database."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence

import asyncpg

from groundwork.clock import Clock
from traced.domain.span import Span
from traced.domain.trace import TracePage, TraceQuery, TraceSummary
from traced.pace import BYTES_AS_A_RECORD, LARGE_RECORDS, STEP_RECORDS, Pace
from traced.store.postgres.rows import from_text, to_span
from traced.store.postgres.schema import SEALED
from traced.store.postgres.slots import INT64_MAX, INT64_MIN, split

Ask = Callable[..., Awaitable[list[asyncpg.Record]]]
"""Runs `ask(statement, *arguments)`, and raises what is wrong."""

Read = Callable[..., Awaitable[AsyncIterator[list[Span]]]]
"""Does the same where the rows are spans, which come in slices; see `in_slices`."""

# $1 ≤ start < $2 for the list; $4 to $9 are the ranges of `slots.Total`. Of a partition that is being dropped
# the counts go last: whatever the time, they count nothing any more.
LIST = f"""
WITH total AS MATERIALIZED (
    SELECT (SELECT coalesce(sum(listed), 0) FROM traced.counts
            WHERE slot >= $6 AND slot < $7 AND part <> ALL (ARRAY({SEALED})))
         + (SELECT count(*) FROM traced.traces
            WHERE has_root AND lead_start_ns >= $4 AND lead_start_ns < $5)
         + (SELECT count(*) FROM traced.traces
            WHERE has_root AND lead_start_ns >= $8 AND lead_start_ns < $9) AS total
), newest AS MATERIALIZED (
    SELECT trace_id, lead_service, lead_operation, span_count, lead_start_ns, lead_end_ns,
           error_count > 0 AS is_error
    FROM traced.traces
    WHERE has_root AND lead_start_ns >= $1 AND lead_start_ns <= $2
    ORDER BY lead_start_ns DESC, trace_id LIMIT $3
)
SELECT total::bigint, newest.* FROM total LEFT JOIN newest ON true ORDER BY lead_start_ns DESC, trace_id
"""

WEIGHT = f"""
SELECT greatest(t.span_count, (
    SELECT sum(coalesce(octet_length(s.tags::text), 0) + coalesce(octet_length(s.extras), 0))
    FROM traced.spans s WHERE s.part = t.part AND s.trace_id = t.trace_id AND t.span_count <= {LARGE_RECORDS}
)::bigint / {BYTES_AS_A_RECORD})
FROM traced.traces t WHERE t.trace_id = $1 AND t.lead_start_ns >= $2
"""

DETAIL = """
SELECT s.* FROM traced.traces t JOIN traced.spans s ON s.part = t.part AND s.trace_id = t.trace_id
WHERE t.trace_id = $1 AND t.lead_start_ns >= $2 ORDER BY s.start_ns, s.span_id
"""


def list_arguments(query: TraceQuery, *, cutoff_ns: int, slot_ns: int) -> Sequence[int]:
    """Return the arguments of `LIST`."""
    after_ns = cutoff_ns if query.after_ns is None else max(cutoff_ns, query.after_ns)
    total = split(after_ns, query.before_ns, slot_ns)
    newest_ns = INT64_MAX if query.before_ns is None else min(query.before_ns - 1, INT64_MAX)
    oldest_ns = max(min(after_ns, INT64_MAX), INT64_MIN)
    return (oldest_ns, newest_ns, query.limit, *total.low_ns, *total.slots, *total.high_ns)


async def page(ask: Ask, query: TraceQuery, *, cutoff_ns: int, slot_ns: int) -> TracePage:
    """List traces; see `SpanStore.page`."""
    found = await ask(LIST, *list_arguments(query, cutoff_ns=cutoff_ns, slot_ns=slot_ns))
    traces = [_summary(record) for record in found if record["trace_id"] is not None]
    return TracePage(traces, found[0]["total"])


async def weight_of(ask: Ask, trace_id: bytes, *, cutoff_ns: int) -> int | None:
    """Weigh a trace; see `SpanStore.weight_of`. One of many spans is not looked through."""
    found = await ask(WEIGHT, trace_id, cutoff_ns)
    return found[0][0] if found else None


async def spans_of(read: Read, trace_id: bytes, *, cutoff_ns: int) -> list[Span] | None:
    """Return a trace's spans; see `SpanStore.spans_of`."""
    spans: list[Span] = []
    async for some in await read(DETAIL, trace_id, cutoff_ns):
        spans += some
    return spans or None


async def in_slices(records: list[asyncpg.Record], clock: Clock) -> AsyncIterator[list[Span]]:
    """Yield rows as spans, a step's work at a time and in their order; gives way in between.

    It empties the list as it goes: to free three hundred thousand rows at the end would be one step again.
    """
    pace = Pace(clock)
    records.reverse()
    while records:
        spans, weight = list[Span](), 0
        while records and weight < STEP_RECORDS:
            record = records.pop()
            spans.append(to_span(record))
            weight += 1 + (len(record["tags"] or "") + len(record["extras"] or "")) // BYTES_AS_A_RECORD
        yield spans
        await pace.spent(weight)


def _summary(record: asyncpg.Record) -> TraceSummary:
    return TraceSummary(
        record["trace_id"],
        from_text(record["lead_service"]),
        from_text(record["lead_operation"]),
        record["span_count"],
        record["lead_start_ns"],
        record["lead_end_ns"],
        record["is_error"],
    )
