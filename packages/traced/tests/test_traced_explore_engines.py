"""The routes of /api/v1 answer the same on both engines, from the first byte to the last but percentiles."""

import random
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from groundwork.testing import VirtualClock
from traced.app import build_app, build_collector
from traced.domain.histogram import RELATIVE_ERROR
from traced.domain.ids import format_id
from traced.domain.span import Span
from traced.testing import MS, SECOND, batch, id_of, span

SERVICES = ("checkout", "payment", "größe", "nul\x00", "")
PATHS = (
    "search?limit=7",
    "search?order=slowest&limit=5",
    "search?root=any&service=payment&status=error",
    "search?text=GRöß&root=any",
    "search?text=PAY&tag=bank=north",
    "search?min_duration_ns=20000000&max_duration_ns=90000000&span_status=error",
    "scatter?limit=50",
    "services",
    "operations",
    "operations?service=payment",
    "stats?by=trace&buckets=5",
    "stats?by=service&buckets=3",
    "stats?by=operation&service=payment&groups=2",
    "heatmap?buckets=4&per_doubling=3",
    "graph",
    "graph?service=payment",
    f"traces/{format_id(id_of(1))}",
    f"traces/{format_id(id_of(2))}/tree",
    f"traces/{format_id(id_of(3))}/export?format=otlp",
    f"traces/{format_id(id_of(3))}/spans/{format_id(id_of(1))}",
    "baseline?service=checkout&operation=op0",
    "differences?of=errors",
)


@pytest.fixture
async def apis(postgres_url: str, clock: VirtualClock) -> AsyncIterator[list[httpx.AsyncClient]]:
    """A server in memory, and one on PostgreSQL that has taken in the same."""
    collectors = [
        build_collector(window_minutes=30, clock=clock),
        build_collector(window_minutes=30, clock=clock, database_url=postgres_url),
    ]
    clients = []
    for collector in collectors:
        await collector.start()
        await collector.recover()
        transport = httpx.ASGITransport(build_app(collector, clock=clock))
        clients.append(httpx.AsyncClient(transport=transport, base_url="http://traced"))
    for body in bodies(clock.time_ns()):
        for client in clients:
            assert (await client.post("/spans", content=body)).status_code == 202
    yield clients
    for client, collector in zip(clients, collectors, strict=True):
        await client.aclose()
        await collector.close()


def bodies(now_ns: int) -> list[bytes]:
    """Sixty traces of one to six spans, some of them without a root, some of their spans sent twice."""
    rng = random.Random(5)
    spans: list[Span] = []
    for trace in range(1, 61):
        at_ns = now_ns - rng.randrange(1, 1_200) * SECOND
        for number in range(2 if trace % 9 == 0 else 1, rng.randrange(3, 8)):
            spans.append(  # noqa: PERF401  a comprehension would hide what a span looks like
                span(
                    trace,
                    number,
                    at_ns + number * MS,
                    parent=None if number == 1 else rng.randrange(1, number + 1),
                    length_ns=rng.randrange(1, 120) * MS,
                    error=rng.random() < 0.2,
                    service=rng.choice(SERVICES) if number > 1 else "checkout",
                    operation=f"op{rng.randrange(3)}" if number > 1 else "op0",
                    tags={"bank": rng.choice(["north", "south"])} if rng.random() < 0.5 else {},
                )
            )
    spans += rng.sample(spans, 30)
    rng.shuffle(spans)
    return [batch(*spans[at : at + 40]) for at in range(0, len(spans), 40)]


@pytest.mark.requirement("tr-pg-07")
async def test_every_question_is_answered_alike(apis: list[httpx.AsyncClient]) -> None:
    for path in PATHS:
        memory, postgres = [await api.get(f"/api/v1/{path}") for api in apis]
        assert memory.status_code == postgres.status_code == 200, (path, memory.text, postgres.text)
        assert differences(memory.json(), postgres.json(), path) == []
        assert len(memory.content) > 40, path


@pytest.mark.requirement("tr-pg-07")
async def test_a_search_is_paged_alike_and_its_cursors_are_good_on_either_engine(
    apis: list[httpx.AsyncClient],
) -> None:
    for order in ("newest", "slowest"):
        cursor, listed = "", []
        for number in range(20):
            query = f"/api/v1/search?order={order}&limit=4{cursor}"
            pages = [(await api.get(query)).json() for api in apis]
            assert differences(*pages, query) == []
            page = pages[number % 2]
            listed += [each["trace_id"] for each in page["traces"]]
            if not page["next"]:
                break
            cursor = f"&cursor={page['next']}"
        assert len(listed) == len(set(listed)) == 54


async def test_the_status_says_which_engine_it_is_and_how_it_groups(apis: list[httpx.AsyncClient]) -> None:
    told = [(await api.get("/api/v1/status")).json() for api in apis]
    names = [status["engine"]["name"] for status in told]
    assert names == ["memory", "postgres"]


def differences(one: Any, other: Any, where: str) -> list[str]:
    """Where two answers differ; percentiles may, by what both engines' errors add up to."""
    if isinstance(one, dict) and isinstance(other, dict):
        if one.keys() != other.keys():
            return [f"{where}: {sorted(one)} and {sorted(other)}"]
        return [each for key in one for each in differences(one[key], other[key], f"{where}.{key}")]
    if isinstance(one, list) and isinstance(other, list):
        if len(one) != len(other):
            return [f"{where}: {len(one)} and {len(other)} entries"]
        pairs = enumerate(zip(one, other, strict=True))
        return [each for at, pair in pairs for each in differences(*pair, f"{where}[{at}]")]
    is_percentile = where.rpartition(".")[2].startswith("p") and isinstance(one, int | float)
    allowed = pytest.approx(one, rel=2.1 * RELATIVE_ERROR) if is_percentile else one
    return [] if other == allowed else [f"{where}: {one!r} and {other!r}"]
