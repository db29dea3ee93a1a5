"""Deletes traces, with their spans, in statements that are bounded by a count of spans.

All of them are in one transaction, so nobody sees a part of a trace. But each statement has a time-out of its
own: a trace too large for one of them would never go, and whoever writes to it would be refused for ever.
"""

from collections.abc import Sequence

from traced.store.postgres.connections import Connection
from traced.store.postgres.rows import TraceRow

SPANS_AT_ONCE = 20_000
_BEFORE_ALL_IDS = bytes(16)

# The spans of a large trace by their ids, so that no statement goes over what an earlier one has deleted.
# Where to cut is asked once: without statistics PostgreSQL sorts all ids for that.
_EDGES = """
SELECT span_id FROM (
    SELECT span_id, row_number() OVER (ORDER BY span_id) AS place
    FROM traced.spans WHERE part = $1 AND trace_id = $2
) spans WHERE place % $3 = 0 ORDER BY place
"""
_DELETE_SPANS = """
DELETE FROM traced.spans WHERE part = $1 AND trace_id = $2 AND span_id > $3 AND span_id <= $4
"""

_DELETE = """
WITH gone AS (
    DELETE FROM traced.spans s USING unnest($1::bigint[], $2::uuid[]) AS t (part, trace_id)
    WHERE s.part = t.part AND s.trace_id = t.trace_id
)
DELETE FROM traced.traces s USING unnest($1::bigint[], $2::uuid[]) AS t (part, trace_id)
WHERE s.part = t.part AND s.trace_id = t.trace_id
"""


async def delete_traces(connection: Connection, rows: Sequence[TraceRow]) -> None:
    """Delete these traces, in the caller's transaction."""
    some: list[TraceRow] = []
    spans = 0
    for row in rows:
        if row.span_count >= SPANS_AT_ONCE:
            await _delete_spans(connection, row)
        left = row.span_count % SPANS_AT_ONCE
        if spans + left > SPANS_AT_ONCE:
            await _delete(connection, some)
            some, spans = [], 0
        some.append(row)
        spans += left
    if some:
        await _delete(connection, some)


async def _delete_spans(connection: Connection, row: TraceRow) -> None:
    """Delete `SPANS_AT_ONCE` spans again and again, as long as there are so many."""
    last = _BEFORE_ALL_IDS
    for (edge,) in await connection.fetch(_EDGES, row.part, row.trace_id, SPANS_AT_ONCE):
        await connection.execute(_DELETE_SPANS, row.part, row.trace_id, last, edge)
        last = edge


async def _delete(connection: Connection, rows: Sequence[TraceRow]) -> None:
    await connection.execute(_DELETE, [row.part for row in rows], [row.trace_id for row in rows])
