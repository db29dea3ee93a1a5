"""The PostgreSQL engine's answers to `TraceQueries`, each worked out where the rows are.

What comes back are counts, not spans: durations by size class (see counting.py), traces by cell. A statement
that must look at the whole window takes a second or two for a million spans, so only a few run at once and
leave connections for those who list and open traces.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

import asyncpg

from traced.domain.buckets import Buckets
from traced.domain.filters import Cursor, Order, SearchQuery, TraceFilter
from traced.domain.findings import (
    Cell,
    Edge,
    FoundTrace,
    Graph,
    Group,
    Grouping,
    Heatmap,
    OperationCount,
    Sample,
    SearchPage,
    Stats,
    StatsQuery,
)
from traced.domain.span import Span
from traced.store.postgres.conditions import DURATION, ORDERS, Conditions
from traced.store.postgres.counting import Counted, Tallies, class_of
from traced.store.postgres.engine import PostgresStore
from traced.store.postgres.groups import size_of
from traced.store.postgres.rows import from_text, to_text
from traced.store.queries import SAMPLE_BYTES

AT_ONCE = 3
READ_AT_ONCE_SPANS = 5_000
LOOKS = (
    1_000,
    10_000,
    50_000,
)  # traces whose spans a page of a search looks at, in further and further steps

_SPAN_DURATION = "s.end_ns - s.start_ns"
_SPANS = "traced.traces t JOIN traced.spans s ON s.part = t.part AND s.trace_id = t.trace_id"
_FOUND = f"""t.trace_id, t.lead_service, t.lead_operation, t.span_count, t.error_count, t.lead_start_ns,
       {DURATION} AS duration_ns, t.has_root"""
# See `buckets.row_of`; what is added keeps powers of two in their row, however the logarithm is rounded.
_ROW = """CASE WHEN {duration} > 1
     THEN floor(ln(({duration})::float8) / ln(2::float8) * {per} + 1e-11)::int ELSE 0 END"""


class PostgresQueries:
    """`TraceQueries` by SQL."""

    def __init__(self, store: PostgresStore, *, looks: Sequence[int] = LOOKS) -> None:
        self._store = store
        self._looks = looks
        self._turn = asyncio.Semaphore(AT_ONCE)

    async def search(self, query: SearchQuery, *, cutoff_ns: int) -> SearchPage:
        """List traces; see `TraceQueries.search`."""
        await self._store.begin(cutoff_ns)
        found: list[FoundTrace] = []
        cursor = query.cursor
        for look in self._looks if query.filter.looks_into_spans else (query.limit + 1,):
            more, last = await self._look(query, cursor, look, query.limit + 1 - len(found), cutoff_ns)
            found += more
            if len(found) > query.limit:
                return SearchPage(found[: query.limit], _cursor_at(found[query.limit - 1], query.order))
            if last is None:
                return SearchPage(found, None)
            cursor = last
        return SearchPage(found, cursor)

    async def operations(self, chosen: TraceFilter, *, cutoff_ns: int) -> Sequence[OperationCount]:
        """Count spans by operation; see `TraceQueries.operations`."""
        await self._store.begin(cutoff_ns)
        conditions = Conditions(chosen, cutoff_ns=cutoff_ns)
        statement = f"""
            SELECT s.service, s.operation, count(*) AS spans, count(*) FILTER (WHERE s.is_error) AS errors,
                   count(*) FILTER (WHERE s.span_id = t.lead_id) AS leads
            FROM {_SPANS} WHERE {conditions.of_trace()} GROUP BY 1, 2
        """
        rows = await self._analyse(statement, conditions)
        return sorted(OperationCount(from_text(row[0]), from_text(row[1]), *list(row)[2:]) for row in rows)

    async def stats(self, query: StatsQuery, *, cutoff_ns: int) -> Stats:
        """Work out figures; see `TraceQueries.stats`."""
        await self._store.begin(cutoff_ns)
        conditions = Conditions(_within(query.filter, query.buckets), cutoff_ns=cutoff_ns)
        statement = _stats_statement(conditions, query)
        overall: Tallies[tuple[str | None, str | None]] = Tallies()
        series: Tallies[tuple[str | None, str | None, int]] = Tallies()
        for service, operation, bucket, *counted in await self._analyse(statement, conditions):
            key = (_read(service), _read(operation))
            overall.add(key, Counted(*counted))
            series.add((*key, bucket), Counted(*counted))
        keys = [(None, None)] if query.by is Grouping.TRACE else list(overall.keys())
        ranked = sorted(keys, key=lambda key: (-overall.total(key), str(key)))
        groups = [
            Group(
                *key, overall.figures(key), [series.figures((*key, at)) for at in range(query.buckets.count)]
            )
            for key in ranked[: query.max_groups]
        ]
        return Stats(groups, len(keys))

    async def heatmap(
        self, chosen: TraceFilter, *, buckets: Buckets, per_doubling: int, cutoff_ns: int
    ) -> Heatmap:
        """Count traces by start and duration; see `TraceQueries.heatmap`."""
        await self._store.begin(cutoff_ns)
        conditions = Conditions(_within(chosen, buckets), cutoff_ns=cutoff_ns)
        row = _ROW.format(duration=DURATION, per=conditions.argument(per_doubling, "float8"))
        statement = f"""
            SELECT {_bucket(conditions, buckets)}, {row}, count(*), count(*) FILTER (WHERE t.error_count > 0)
            FROM traced.traces t WHERE {conditions.of_trace()} GROUP BY 1, 2 ORDER BY 1, 2
        """
        cells = [Cell(*each) for each in await self._analyse(statement, conditions)]
        return Heatmap(cells, sum(each.total for each in cells), sum(each.error_count for each in cells))

    async def graph(self, chosen: TraceFilter, *, cutoff_ns: int) -> Graph:
        """Work out who calls whom; see `TraceQueries.graph`."""
        await self._store.begin(cutoff_ns)
        conditions = Conditions(chosen, cutoff_ns=cutoff_ns)
        statement = f"""
            SELECT p.service, s.service, {class_of(_SPAN_DURATION)},
                   count(*), count(*) FILTER (WHERE s.is_error)
            FROM {_SPANS} LEFT JOIN traced.spans p
                 ON p.part = s.part AND p.trace_id = s.trace_id AND p.span_id = s.parent_id
            WHERE {conditions.of_trace()} GROUP BY 1, 2, 3
        """
        services: Tallies[str] = Tallies()
        edges: Tallies[tuple[str | None, str]] = Tallies()
        for caller, service, *counted in await self._analyse(statement, conditions):
            services.add(from_text(service), Counted(*counted))
            if caller != service:
                edges.add((_read(caller), from_text(service)), Counted(*counted))
        calls = sorted(edges.keys(), key=lambda key: (key[0] is not None, key[0] or "", key[1]))
        return Graph(
            [(name, services.figures(name)) for name in sorted(services.keys())],
            [Edge(*key, edges.figures(key)) for key in calls],
        )

    async def keep_up(self, *, cutoff_ns: int, at_most: int) -> int:
        """Do nothing: what the database keeps for these questions changes with each commit."""
        return 0

    async def sample(
        self,
        chosen: TraceFilter,
        *,
        max_traces: int,
        max_spans: int,
        max_bytes: int = SAMPLE_BYTES,
        cutoff_ns: int,
    ) -> Sample:
        """Return some of the chosen traces; see `TraceQueries.sample`."""
        await self._store.begin(cutoff_ns)
        conditions = Conditions(chosen, cutoff_ns=cutoff_ns)
        statement = f"""
            SELECT t.part, t.trace_id, t.span_count, count(*) OVER () AS matching
            FROM traced.traces t WHERE {conditions.of_trace()}
            ORDER BY substring(uuid_send(t.trace_id) FROM 9), t.trace_id
            LIMIT {conditions.argument(max_traces, "bigint")}
        """
        rows = await self._analyse(statement, conditions)
        taken, spans = 0, 0
        for row in rows:
            if taken and spans + row["span_count"] > max_spans:
                break
            taken, spans = taken + 1, spans + row["span_count"]
        return Sample(await self._read(rows[:taken], max_bytes), rows[0]["matching"] if rows else 0)

    async def _read(self, rows: Sequence[asyncpg.Record], max_bytes: int) -> list[list[Span]]:
        """Return the traces, some with each statement until they take so much memory.

        A statement's rows come all at once. So few are asked for at first, and then as many as there is room
        for if they are like the ones before.
        """
        whole: dict[bytes, list[Span]] = {row["trace_id"]: [] for row in rows}
        held_bytes = held = asked = 0
        at_once = READ_AT_ONCE_SPANS // 10
        while asked < len(rows) and held_bytes <= max_bytes:
            part = _first(rows[asked:], at_once)
            async for some in await self._store.read(_WHOLE, *_columns(part)):
                for span in some:
                    whole[span.trace_id].append(span)
                held += len(some)
                held_bytes += size_of(some)
            asked += len(part)
            room = max(0, max_bytes - held_bytes)
            at_once = min(READ_AT_ONCE_SPANS, max(1, held) * room // max(1, held_bytes))
        return [trace for trace in whole.values() if trace]

    async def _look(
        self, query: SearchQuery, cursor: Cursor | None, look: int, limit: int, cutoff_ns: int
    ) -> tuple[list[FoundTrace], Cursor | None]:
        """Look at `look` traces after `cursor`: what was found, and the last one if there may be more."""
        conditions = Conditions(query.filter, cutoff_ns=cutoff_ns)
        if cursor is not None:
            conditions.after(cursor, query.order)
        order, look_at = ORDERS[query.order], conditions.argument(look, "bigint")
        leads = " UNION ALL ".join(
            f"(SELECT * FROM traced.traces t WHERE {each} ORDER BY {order} LIMIT {look_at})"
            for each in conditions.of_lead()
        )
        statement = f"""
            WITH looked AS MATERIALIZED (
                SELECT t.*, row_number() OVER (ORDER BY {order}) AS place
                FROM ({leads}) t ORDER BY {order} LIMIT {look_at}
            )
            (SELECT {_FOUND}, false AS is_last FROM looked t WHERE {conditions.in_spans()}
             ORDER BY {order} LIMIT {conditions.argument(limit, "bigint")})
            UNION ALL
            (SELECT {_FOUND}, true FROM looked t WHERE place = {look_at})
        """
        rows = await self._analyse(statement, conditions)
        found = [_found(row) for row in rows if not row["is_last"]]
        last = next((_cursor_at(_found(row), query.order) for row in rows if row["is_last"]), None)
        return found, last

    async def _analyse(self, statement: str, conditions: Conditions) -> list[asyncpg.Record]:
        async with self._turn:
            return await self._store.ask(statement, *conditions.arguments)


_WHOLE = """
SELECT s.* FROM unnest($1::bigint[], $2::uuid[]) AS t (part, trace_id)
JOIN traced.spans s ON s.part = t.part AND s.trace_id = t.trace_id ORDER BY s.start_ns, s.span_id
"""


def _first(rows: Sequence[asyncpg.Record], at_once: int) -> Sequence[asyncpg.Record]:
    """Return the first traces, as many as have so many spans, and the one that passes that."""
    for count, spans in enumerate(accumulate(row["span_count"] for row in rows), 1):
        if spans >= at_once:
            return rows[:count]
    return rows


def _columns(rows: Sequence[asyncpg.Record]) -> tuple[list[int], list[bytes]]:
    return [row["part"] for row in rows], [row["trace_id"] for row in rows]


def _within(chosen: TraceFilter, buckets: Buckets) -> TraceFilter:
    """Return the filter narrowed to the range of some buckets."""
    after_ns = buckets.after_ns if chosen.after_ns is None else max(chosen.after_ns, buckets.after_ns)
    return replace(chosen.with_most(before_ns=buckets.before_ns), after_ns=after_ns)


def _bucket(conditions: Conditions, buckets: Buckets) -> str:
    first, width = (conditions.argument(each, "bigint") for each in (buckets.first_ns, buckets.width_ns))
    return f"((t.lead_start_ns - {first}) / {width})::int"


def _stats_statement(conditions: Conditions, query: StatsQuery) -> str:
    bucket = _bucket(conditions, query.buckets)
    if query.by is Grouping.TRACE:
        return f"""
            SELECT NULL, NULL, {bucket}, {class_of(DURATION)},
                   count(*), count(*) FILTER (WHERE t.error_count > 0)
            FROM traced.traces t WHERE {conditions.of_trace()} GROUP BY 3, 4
        """
    operation = "s.operation" if query.by is Grouping.OPERATION else "NULL::text"
    service = ""
    if query.of_service is not None:
        service = f"AND s.service = {conditions.argument(to_text(query.of_service), 'text')}"
    return f"""
        SELECT s.service, {operation}, {bucket}, {class_of(_SPAN_DURATION)},
               count(*), count(*) FILTER (WHERE s.is_error)
        FROM {_SPANS} WHERE {conditions.of_trace()} {service} GROUP BY 1, 2, 3, 4
    """


def _found(row: asyncpg.Record) -> FoundTrace:
    trace_id, service, operation, *rest = list(row)[:8]
    return FoundTrace(trace_id, from_text(service), from_text(operation), *rest)


def _cursor_at(found: FoundTrace, order: Order) -> Cursor:
    duration_ns = found.duration_ns if order is Order.SLOWEST else 0
    return Cursor(duration_ns, found.start_time_ns, found.trace_id)


def _read(text: str | None) -> str | None:
    return None if text is None else from_text(text)
