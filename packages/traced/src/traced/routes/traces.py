"""`GET /traces` and `GET /traces/{trace_id}`."""

import re
from collections import deque
from collections.abc import AsyncIterator, Mapping
from urllib.parse import parse_qsl

from starlette.types import Receive, Scope

from traced.domain.ids import format_id, parse_id
from traced.domain.trace import DEFAULT_LIMIT, MAX_LIMIT, TraceQuery
from traced.encoding import encode_page, trace_pieces
from traced.errors import BadId, BadQuery, UnknownTrace
from traced.pace import LARGE_RECORDS
from traced.routes.outgoing import Outgoing
from traced.routes.resource import Answer, Rest
from traced.service import Collector

_DECIMAL = re.compile(r"[0-9]{1,40}")
_NAMES = frozenset({"limit", "after", "before"})
_MAX_QUERY_FIELDS = 100


class Traces:
    """The two read routes of the contract."""

    def __init__(self, collector: Collector, outgoing: Outgoing) -> None:
        self._collector = collector
        self._outgoing = outgoing

    async def list(self, scope: Scope, receive: Receive) -> Answer:
        """Answer `GET /traces`."""
        page = await self._collector.page(parse_query(scope["query_string"]))
        return Answer(encode_page(page))

    async def detail(self, scope: Scope, receive: Receive) -> Answer:
        """Answer `GET /traces/{trace_id}`."""
        trace_id = parse_id(scope["path_params"]["trace_id"])
        if trace_id is None:
            raise BadId("trace_id")
        weight = await self._collector.weight_of(trace_id)
        if weight is None:
            raise UnknownTrace(format_id(trace_id))
        async with self._outgoing.making(weight, receive):
            return await self._made(trace_id, is_large=weight > LARGE_RECORDS)

    async def _made(self, trace_id: bytes, *, is_large: bool) -> Answer:
        spans = await self._collector.spans_of(trace_id)
        if spans is None:
            raise UnknownTrace(format_id(trace_id))
        if not is_large:
            return Answer(b"".join(trace_pieces(trace_id, spans)))
        pieces = deque[bytes]()
        for piece in trace_pieces(trace_id, spans):
            pieces.append(piece)
            await self._collector.give_way()
        await self._collector.let_go(spans)
        return Answer(pieces.popleft(), rest=Rest(sum(map(len, pieces)), self._one_by_one(pieces)))

    async def _one_by_one(self, pieces: deque[bytes]) -> AsyncIterator[bytes]:
        while pieces:
            await self._collector.give_way()
            yield pieces.popleft()


def parse_query(query_string: bytes) -> TraceQuery:
    """Return what is asked for; raises `BadQuery` naming the parameter. Unknown parameters are ignored."""
    values = _values(query_string)
    limit = values.get("limit", DEFAULT_LIMIT)
    after_ns, before_ns = values.get("after"), values.get("before")
    if not 1 <= limit <= MAX_LIMIT:
        raise BadQuery("limit", f"expected 1 to {MAX_LIMIT}, got {limit}")
    if after_ns is not None and before_ns is not None and after_ns >= before_ns:
        raise BadQuery("after", "must be less than before")
    return TraceQuery(limit=limit, after_ns=after_ns, before_ns=before_ns)


def _values(query_string: bytes) -> Mapping[str, int]:
    if not query_string:
        return {}
    try:
        fields = parse_qsl(
            query_string.decode("latin-1"), keep_blank_values=True, max_num_fields=_MAX_QUERY_FIELDS
        )
    except ValueError:
        raise BadQuery("query", f"expected at most {_MAX_QUERY_FIELDS} fields") from None
    values: dict[str, int] = {}
    for name, text in fields:
        if name not in _NAMES:
            continue
        if name in values:
            raise BadQuery(name, "is given twice")
        if _DECIMAL.fullmatch(text) is None:
            raise BadQuery(name, "expected a plain decimal integer")
        values[name] = int(text)
    return values
