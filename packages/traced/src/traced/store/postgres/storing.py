"""One transaction that stores a group of batches.

Nearly every group holds nothing but traces that nobody has seen before. Then it is: look the traces up (and
find none), COPY the spans, COPY the traces, count, commit. What is known already costs a few statements
more. Nothing is decided by what another process may change meanwhile:

- The rows of known traces are locked by the look-up, in the order of their ids.
- A new trace's primary key makes one of two processes that insert it fail. That one begins anew, and then
  finds the row.
- A shared lock keeps the current partition current until the commit, so that both insert into the same one.
  It also keeps the partition in which a known trace is from being sealed, which comes before it is dropped.

Each batch is judged by its own cut-off, however long it has waited: what was inside when it came is stored.
What a trace held before it left is forgotten by whatever comes afterwards. If a trace may have left between
two batches of one group that both write to it, the group is stored in two transactions, one after the other.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

import asyncpg

from traced.domain.span import Span
from traced.store.postgres.connections import Connection
from traced.store.postgres.deleting import delete_traces
from traced.store.postgres.groups import Batch
from traced.store.postgres.rows import SPAN_COLUMNS, TRACE_COLUMNS, TraceRow, span_row, trace_row
from traced.store.postgres.schema import PARTITION_LOCK, SCHEMA, SEALED

Traces = Mapping[bytes, Mapping[bytes, Span]]  # trace id → span id → span

# Another process was there first; the whole transaction is done again, and then it sees what that one did.
COLLISIONS = (
    asyncpg.UniqueViolationError,
    asyncpg.SerializationError,
    asyncpg.DeadlockDetectedError,
    asyncpg.CheckViolationError,  # the partition that it was about to write to has just been dropped
)

_KEEP_PARTITION = f"SELECT pg_advisory_xact_lock_shared({PARTITION_LOCK})"
_BEGIN = f"BEGIN; {_KEEP_PARTITION}"

LOOK_UP = f"""
WITH known AS (
    SELECT {", ".join(TRACE_COLUMNS)} FROM traced.traces
    WHERE trace_id = ANY($1::uuid[]) AND part <> ALL (ARRAY({SEALED})) ORDER BY trace_id FOR UPDATE
)
SELECT current.part AS current_part, known.* FROM traced.current_partition current LEFT JOIN known ON true
"""

_DELETE_COPIES = """
DELETE FROM traced.spans s
USING unnest($1::bigint[], $2::uuid[], $3::uuid[]) AS new (part, trace_id, span_id)
WHERE s.part = new.part AND s.trace_id = new.trace_id AND s.span_id = new.span_id
RETURNING s.trace_id
"""

_UPDATE = f"""
UPDATE traced.traces t SET ({", ".join(TRACE_COLUMNS[2:])}) = ROW (
    new.{", new.".join(TRACE_COLUMNS[2:])})
FROM unnest($1::bigint[], $2::uuid[], $3::boolean[], $4::bigint[], $5::uuid[], $6::bigint[], $7::text[],
            $8::text[], $9::bigint[], $10::bigint[]) AS new ({", ".join(TRACE_COLUMNS)})
WHERE t.part = new.part AND t.trace_id = new.trace_id
"""

# The rulings, worked out from the spans alone. Only for traces of which a span was replaced.
_WORK_OUT = """
SELECT t.part, t.trace_id, lead.has_root, lead.start_ns, lead.span_id, lead.end_ns, lead.service,
       lead.operation, counted.spans, counted.errors
FROM unnest($1::bigint[], $2::uuid[]) AS t (part, trace_id)
CROSS JOIN LATERAL (
    SELECT count(*) AS spans, count(*) FILTER (WHERE is_error) AS errors
    FROM traced.spans s WHERE s.part = t.part AND s.trace_id = t.trace_id
) counted
CROSS JOIN LATERAL (
    (SELECT true AS has_root, s.* FROM traced.spans s
     WHERE s.part = t.part AND s.trace_id = t.trace_id AND s.parent_id IS NULL
     ORDER BY s.start_ns, s.span_id LIMIT 1)
    UNION ALL
    (SELECT false AS has_root, s.* FROM traced.spans s
     WHERE s.part = t.part AND s.trace_id = t.trace_id
     ORDER BY s.start_ns DESC, s.span_id DESC LIMIT 1)
    ORDER BY has_root DESC LIMIT 1
) lead
"""

_LEAVING = f"""
SELECT {", ".join(TRACE_COLUMNS)} FROM traced.traces
WHERE lead_start_ns >= $1 AND lead_start_ns < $2 ORDER BY trace_id LIMIT $3 FOR UPDATE
"""
_LEAVING_AT_ONCE = 1_000

_COUNT = """
INSERT INTO traced.counts AS c (part, slot, writer, listed, traces, spans)
SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::int[], $4::bigint[], $5::bigint[], $6::bigint[])
ON CONFLICT (part, slot, writer) DO UPDATE SET
    listed = c.listed + excluded.listed, traces = c.traces + excluded.traces, spans = c.spans + excluded.spans
"""


class Change(NamedTuple):
    """What a trace's row was and what it has become; None: there was none, or there is none any more."""

    before: TraceRow | None
    after: TraceRow | None


class Group(NamedTuple):
    """Batches put together, and what tells whether one transaction can store them all."""

    traces: Traces
    cutoffs_ns: Mapping[bytes, int]  # trace id → by which the first batch that writes to it was judged
    shared: AbstractSet[bytes]  # traces that batches with different cut-offs write to
    is_splitting: bool  # one of those has a span by which it may have left between two of its batches
    first_ns: int  # the lowest of all cut-offs
    last_ns: int  # the highest


def gather(batches: Sequence[Batch]) -> Group:
    """Put the spans of a group together by trace and id, the last write of each id."""
    traces: dict[bytes, dict[bytes, Span]] = {}
    cutoffs_ns: dict[bytes, int] = {}
    shared: set[bytes] = set()
    leaving: set[bytes] = set()
    last_ns = max(batch.cutoff_ns for batch in batches)
    for batch in batches:
        cutoff_ns = batch.cutoff_ns
        for span in batch.spans:
            trace_id = span.trace_id
            trace = traces.get(trace_id)
            if trace is None:
                trace = traces[trace_id] = {}
                cutoffs_ns[trace_id] = cutoff_ns
            elif cutoffs_ns[trace_id] != cutoff_ns:
                shared.add(trace_id)
            trace[span.span_id] = span
            if span.start_time_ns < last_ns:
                leaving.add(trace_id)
    first_ns = min(batch.cutoff_ns for batch in batches)
    return Group(traces, cutoffs_ns, shared, not shared.isdisjoint(leaving), first_ns, last_ns)


async def store(connection: Connection, group: Group, *, counting: "Counting") -> bool:
    """Store a group in one transaction; raises one of `COLLISIONS` when it is to be done again.

    Returns False, with nothing stored, when its batches must be stored one after the other.
    """
    traces = group.traces
    await connection.execute(_BEGIN)
    ids = sorted(traces)
    current, rows = await _look_up(connection, ids)
    if any(
        group.first_ns <= row.lead_start_ns < group.last_ns for row in rows if row.trace_id in group.shared
    ):
        await connection.execute("ROLLBACK")
        return False
    known = {row.trace_id: row for row in rows if row.lead_start_ns >= group.cutoffs_ns[row.trace_id]}
    gone = [row for row in rows if row.trace_id not in known]
    if gone:
        await delete_traces(connection, gone)
    replaced = await _delete_copies(connection, known, traces) if known else frozenset[bytes]()
    parts = {trace_id: known[trace_id].part if trace_id in known else current for trace_id in ids}
    spans = [span_row(parts[id_], span) for id_ in ids for span in traces[id_].values()]
    await connection.copy_records_to_table("spans", schema_name=SCHEMA, columns=SPAN_COLUMNS, records=spans)
    fresh = [trace_row(current, traces[id_].values()) for id_ in ids if id_ not in known]
    if fresh:
        await connection.copy_records_to_table(
            "traces", schema_name=SCHEMA, columns=TRACE_COLUMNS, records=fresh
        )
    changes = [Change(None, row) for row in fresh] + [Change(row, None) for row in gone]
    if known:
        changes += await _update(connection, known, traces, replaced)
    await counting.write(connection, changes, arrived_ns=group.last_ns)
    await connection.execute("COMMIT")
    return True


async def forget(connection: Connection, from_ns: int, to_ns: int, *, counting: "Counting") -> bool:
    """Forget some traces that leave between two cut-offs; returns whether these were the last.

    Row by row, in the caller's transaction: for a clock that is set back.
    """
    await connection.execute(_KEEP_PARTITION)
    found = await connection.fetch(_LEAVING, from_ns, to_ns, _LEAVING_AT_ONCE)
    rows = [TraceRow(*record.values()) for record in found]
    await delete_traces(connection, rows)
    await counting.write(connection, [Change(row, None) for row in rows], arrived_ns=from_ns)
    return len(rows) < _LEAVING_AT_ONCE


async def _look_up(connection: Connection, ids: Sequence[bytes]) -> tuple[int, list[TraceRow]]:
    """Return the current partition, and the rows of the traces that are known, those that left included."""
    found = await connection.fetch(LOOK_UP, ids)
    rows = [TraceRow(*list(record.values())[1:]) for record in found if record["trace_id"] is not None]
    return found[0]["current_part"], rows


async def _delete_copies(
    connection: Connection, known: Mapping[bytes, TraceRow], traces: Traces
) -> frozenset[bytes]:
    """Delete what is about to be written again; return of which traces something was deleted."""
    copies = [(row.part, id_, span_id) for id_, row in known.items() for span_id in traces[id_]]
    deleted = await connection.fetch(_DELETE_COPIES, *map(list, zip(*copies, strict=True)))
    return frozenset(record["trace_id"] for record in deleted)


async def _update(
    connection: Connection, known: Mapping[bytes, TraceRow], traces: Traces, replaced: frozenset[bytes]
) -> list[Change]:
    """Bring the rows of known traces up to date, after their spans are stored."""
    rows = {
        id_: row.joined(trace_row(row.part, traces[id_].values()))
        for id_, row in known.items()
        if id_ not in replaced
    }
    if replaced:
        again = [known[id_] for id_ in replaced]
        found = await connection.fetch(
            _WORK_OUT, [row.part for row in again], [row.trace_id for row in again]
        )
        rows |= {record["trace_id"]: TraceRow(*record.values()) for record in found}
    await connection.execute(_UPDATE, *map(list, zip(*rows.values(), strict=True)))
    return [Change(known[id_], row) for id_, row in rows.items()]


class Counting:
    """Keeps the counts: each process in rows of its own, so that no process waits for another's commit."""

    def __init__(self, *, writer: int, slot_ns: int) -> None:
        self._writer = writer
        self._slot_ns = slot_ns

    async def write(self, connection: Connection, changes: Iterable[Change], *, arrived_ns: int) -> None:
        """Add what has changed: traces and spans where they arrive, listed traces by their root."""
        listed: Counter[tuple[int, int]] = Counter()
        held: Counter[tuple[int, int]] = Counter()
        spans: Counter[tuple[int, int]] = Counter()
        slot = arrived_ns // self._slot_ns
        for change in changes:
            for row, sign in ((change.before, -1), (change.after, 1)):
                if row is not None:
                    held[row.part, slot] += sign
                    spans[row.part, slot] += sign * row.span_count
                    if row.has_root:
                        listed[row.part, row.lead_start_ns // self._slot_ns] += sign
        keys = sorted({*listed, *held, *spans})
        await connection.execute(
            _COUNT,
            [key[0] for key in keys],
            [key[1] for key in keys],
            [self._writer] * len(keys),
            [listed[key] for key in keys],
            [held[key] for key in keys],
            [spans[key] for key in keys],
        )
