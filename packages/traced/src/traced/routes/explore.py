"""The questions of `/api/v1`: read the query, ask the explorer, encode what it found."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from enum import Enum

from starlette.types import Receive, Scope

from groundwork.clock import Clock
from groundwork.resilience import Bulkhead, BulkheadFull
from traced.answers.figures import encode_graph, encode_heatmap, encode_stats
from traced.answers.listing import encode_operations, encode_scatter, encode_search, encode_services
from traced.answers.trace import encode_full, encode_span, encode_tree
from traced.answers.why import Sides, encode_baseline, encode_differences
from traced.domain.filters import Order, SearchQuery, TraceFilter
from traced.domain.findings import Grouping, StatsQuery
from traced.domain.ids import format_id, parse_id
from traced.domain.tree import Tree
from traced.encoding import encode_batch
from traced.errors import BadId, Overloaded, UnknownSpan
from traced.explorer import Explorer
from traced.otlp.export import encode_otlp
from traced.pace import LARGE_RECORDS
from traced.routes.outgoing import Outgoing, while_it_stays
from traced.routes.packing import packed
from traced.routes.parameters import FILTER, TIMES, Parameters
from traced.routes.resource import Answer, Handler

MAX_AT_ONCE = 4  # more would only share the same core
MAX_SAMPLED_AT_ONCE = 1  # these hold whole traces in memory meanwhile
MAX_WAITING = 64
MAX_WAIT_S = 10.0
MAX_FOUND = 1_000
MAX_DOTS = 5_000
MAX_BUCKETS = 240
MAX_GROUPS = 200
MAX_PER_DOUBLING = 16
MAX_FEATURES = 200


class Of(Enum):
    """Which traces `differences` asks about."""

    ERRORS = "errors"
    SLOW = "slow"


class Form(Enum):
    """What a trace is exported as."""

    JSON = "json"
    OTLP = "otlp"


Question = Callable[[Scope], Awaitable[bytes | Answer]]


class Explore:
    """The handlers. A few work at once, some wait, and beyond that it is 503; large traces wait apart."""

    def __init__(self, explorer: Explorer, clock: Clock, outgoing: Outgoing) -> None:
        self._explorer = explorer
        self._outgoing = outgoing
        self._few, self._one = (
            Bulkhead(name="explore", limit=limit, max_waiting=MAX_WAITING, max_wait_s=MAX_WAIT_S, clock=clock)
            for limit in (MAX_AT_ONCE, MAX_SAMPLED_AT_ONCE)
        )

    def handlers(self) -> Mapping[str, Handler]:
        """Return what answers at each path below `/api/v1`."""
        few: Mapping[str, Question] = {
            "search": self.search,
            "scatter": self.scatter,
            "services": self.services,
            "operations": self.operations,
            "stats": self.stats,
            "heatmap": self.heatmap,
            "graph": self.graph,
            "traces/{trace_id}": self.trace,
            "traces/{trace_id}/tree": self.tree,
            "traces/{trace_id}/spans/{span_id}": self.span,
            "traces/{trace_id}/export": self.export,
        }
        one: Mapping[str, Question] = {"baseline": self.baseline, "differences": self.differences}
        return {
            path: self._bounded(question, bulkhead)
            for questions, bulkhead in ((few, self._few), (one, self._one))
            for path, question in questions.items()
        }

    def _bounded(self, handler: Question, bulkhead: Bulkhead) -> Handler:
        """Return a handler that waits for its turn, and whose answer is packed."""

        async def answer(scope: Scope, receive: Receive) -> Answer:
            async with self._turn(bulkhead, await self._weight(scope), receive):
                found = await handler(scope)
                return await packed(found if isinstance(found, Answer) else Answer(found), scope)

        return answer

    async def _weight(self, scope: Scope) -> int:
        """Return the weight of the trace that is asked for, 0 where there is none."""
        trace_id = parse_id(scope["path_params"].get("trace_id", ""))
        return 0 if trace_id is None else await self._explorer.weight_of(trace_id) or 0

    @asynccontextmanager
    async def _turn(self, bulkhead: Bulkhead, weight: int, receive: Receive) -> AsyncIterator[None]:
        if weight > LARGE_RECORDS:
            async with self._outgoing.making(weight, receive):
                yield
            return
        async with AsyncExitStack() as stack:
            async with while_it_stays(receive):
                try:
                    await stack.enter_async_context(bulkhead.slot())
                except BulkheadFull as full:
                    retry_s = max(1, round(full.retry_after_s))
                    raise Overloaded("questions under /api/v1", retry_s) from None
            yield

    async def search(self, scope: Scope) -> bytes:
        """Answer `GET /api/v1/search`."""
        asked = Parameters(scope["query_string"], FILTER | {"order", "limit", "cursor"})
        order = asked.choice("order", Order, Order.NEWEST)
        query = SearchQuery(
            filter=asked.filter(),
            order=order,
            limit=asked.limit("limit", default=50, at_most=MAX_FOUND),
            cursor=asked.cursor(order),
        )
        return encode_search(await self._explorer.search(query), order)

    async def scatter(self, scope: Scope) -> bytes:
        """Answer `GET /api/v1/scatter`."""
        asked = Parameters(scope["query_string"], FILTER | {"limit"})
        limit = asked.limit("limit", default=3_000, at_most=MAX_DOTS)
        return encode_scatter(await self._explorer.search(SearchQuery(filter=asked.filter(), limit=limit)))

    async def services(self, scope: Scope) -> bytes:
        """Answer `GET /api/v1/services`."""
        asked = Parameters(scope["query_string"], TIMES)
        return encode_services(await self._explorer.operations(_at_times(asked)))

    async def operations(self, scope: Scope) -> bytes:
        """Answer `GET /api/v1/operations`."""
        asked = Parameters(scope["query_string"], TIMES | {"service"})
        service, counts = asked.text("service"), await self._explorer.operations(_at_times(asked))
        return encode_operations([each for each in counts if service in (None, each.service)])

    async def stats(self, scope: Scope) -> bytes:
        """Answer `GET /api/v1/stats`."""
        asked = Parameters(scope["query_string"], FILTER | {"by", "of_service", "buckets", "groups"})
        chosen = asked.filter()
        buckets = self._explorer.buckets(
            chosen, at_most=asked.limit("buckets", default=60, at_most=MAX_BUCKETS)
        )
        query = StatsQuery(
            filter=chosen,
            by=asked.choice("by", Grouping, Grouping.TRACE),
            buckets=buckets,
            of_service=asked.text("of_service"),
            max_groups=asked.limit("groups", default=50, at_most=MAX_GROUPS),
        )
        return encode_stats(await self._explorer.stats(query), by=query.by, buckets=buckets)

    async def heatmap(self, scope: Scope) -> bytes:
        """Answer `GET /api/v1/heatmap`."""
        asked = Parameters(scope["query_string"], FILTER | {"buckets", "per_doubling"})
        chosen = asked.filter()
        buckets = self._explorer.buckets(
            chosen, at_most=asked.limit("buckets", default=120, at_most=MAX_BUCKETS)
        )
        per_doubling = asked.limit("per_doubling", default=4, at_most=MAX_PER_DOUBLING)
        heatmap = await self._explorer.heatmap(chosen, buckets, per_doubling=per_doubling)
        return encode_heatmap(heatmap, buckets=buckets, per_doubling=per_doubling)

    async def graph(self, scope: Scope) -> bytes:
        """Answer `GET /api/v1/graph`."""
        chosen = Parameters(scope["query_string"], FILTER).filter()
        buckets = self._explorer.buckets(chosen, at_most=1)
        return encode_graph(await self._explorer.graph(chosen, buckets), buckets=buckets)

    async def trace(self, scope: Scope) -> bytes:
        """Answer `GET /api/v1/traces/{trace_id}`."""
        Parameters(scope["query_string"], ())
        return await self._explorer.show(_trace_id(scope), encode_full)

    async def tree(self, scope: Scope) -> bytes:
        """Answer `GET /api/v1/traces/{trace_id}/tree`."""
        Parameters(scope["query_string"], ())
        return await self._explorer.show(_trace_id(scope), encode_tree)

    async def span(self, scope: Scope) -> bytes:
        """Answer `GET /api/v1/traces/{trace_id}/spans/{span_id}`."""
        Parameters(scope["query_string"], ())
        trace_id, span_id = _trace_id(scope), _id(scope, "span_id")

        def encode(tree: Tree) -> bytes | None:
            return encode_span(tree, span_id)

        found = await self._explorer.show(trace_id, encode)
        if found is None:
            raise UnknownSpan(format_id(span_id))
        return found

    async def export(self, scope: Scope) -> Answer:
        """Answer `GET /api/v1/traces/{trace_id}/export`."""
        asked, trace_id = Parameters(scope["query_string"], {"format"}), _trace_id(scope)
        form = asked.choice("format", Form, Form.JSON)
        encode = {Form.JSON: encode_batch, Form.OTLP: encode_otlp}[form]
        body = await self._explorer.export(trace_id, encode)
        name = f"trace-{format_id(trace_id)}.{form.value}.json".replace(".json.json", ".json")
        disposition = f'attachment; filename="{name}"'.encode()
        return Answer(body, headers=((b"content-disposition", disposition),))

    async def baseline(self, scope: Scope) -> bytes:
        """Answer `GET /api/v1/baseline`."""
        asked = Parameters(scope["query_string"], TIMES | {"service", "operation", "trace_id"})
        name = (asked.required("service"), asked.required("operation"))
        typical = await self._explorer.baseline(name, _at_times(asked), trace_id=asked.trace_id("trace_id"))
        return encode_baseline(name, typical.baseline, matching=typical.matching, this=typical.this)

    async def differences(self, scope: Scope) -> bytes:
        """Answer `GET /api/v1/differences`."""
        asked = Parameters(scope["query_string"], (FILTER - {"status"}) | {"of", "slower_than_ns", "limit"})
        of = asked.choice("of", Of, Of.ERRORS)
        found = await self._explorer.differences(
            asked.filter(),
            slow=of is Of.SLOW,
            slower_than_ns=asked.whole("slower_than_ns"),
            at_most=asked.limit("limit", default=30, at_most=MAX_FEATURES),
        )
        sides = Sides(found.asked, found.asked_sampled, found.others, found.others_sampled)
        return encode_differences(found.found, of=of.value, slower_than_ns=found.slower_than_ns, sides=sides)


def _at_times(asked: Parameters) -> TraceFilter:
    after_ns, before_ns = asked.range()
    return TraceFilter(after_ns=after_ns, before_ns=before_ns)


def _trace_id(scope: Scope) -> bytes:
    return _id(scope, "trace_id")


def _id(scope: Scope, name: str) -> bytes:
    found = parse_id(scope["path_params"][name])
    if found is None:
        raise BadId(name)
    return found
