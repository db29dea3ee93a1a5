"""POST /spans over real connections: the express lane and the usual way give the same answers."""

import asyncio
import gzip
from collections.abc import AsyncIterator

import httpx
import pytest

from groundwork.clock import SystemClock
from groundwork.testing import Server
from groundwork.web import Drain
from traced.app import Served, build_collector, build_served
from traced.testing import batch, span


@pytest.fixture
def served() -> Served:
    clock = SystemClock()
    return build_served(build_collector(window_minutes=30, clock=clock), clock=clock, drain=Drain())


@pytest.fixture
async def url(served: Served) -> AsyncIterator[str]:
    async with Server(served.app, express=served.express) as url:
        yield url


def good() -> bytes:
    return batch(span(1, 1, SystemClock().time_ns()))


PLAIN = {}
USUAL = {"x-request-id": "mine"}  # a header that a layer must look at: no lane for this one


@pytest.mark.requirement("tr-in-02")
@pytest.mark.parametrize("body", [good(), b"", b"{}", b"nonsense", b'{"spans":[{}]}', b"\xff"])
async def test_the_lane_and_the_usual_way_answer_the_same(url: str, body: bytes) -> None:
    async with httpx.AsyncClient(base_url=url) as client:
        lane = await client.post("/spans", content=body, headers=PLAIN)
        usual = await client.post("/spans", content=body, headers=USUAL)
    assert (lane.status_code, lane.content) == (usual.status_code, usual.content)
    varying = {"x-request-id", "traceparent", "date"}
    assert {*lane.headers} == {*usual.headers}
    assert {name: value for name, value in lane.headers.items() if name not in varying} == {
        name: value for name, value in usual.headers.items() if name not in varying
    }
    assert len(lane.headers["x-request-id"]) == 32
    assert usual.headers["x-request-id"] == "mine"


async def test_a_request_of_the_lane_is_counted_like_every_other(url: str) -> None:
    async with httpx.AsyncClient(base_url=url) as client:
        for body in (good(), good(), b"{}"):
            await client.post("/spans", content=body)
        text = (await client.get("/metrics")).text
    assert 'http_requests_total{method="POST",route="/spans",status="202"} 2.0' in text
    assert 'http_requests_total{method="POST",route="/spans",status="400"} 1.0' in text
    assert 'http_request_duration_seconds_count{method="POST",route="/spans"} 3.0' in text
    assert "http_requests_in_flight 1.0" in text  # this question itself


async def test_a_request_that_comes_in_pieces_is_handed_over_to_the_usual_way(url: str) -> None:
    body = good()
    reader, writer = await asyncio.open_connection("127.0.0.1", int(url.rpartition(":")[2]))
    writer.write(b"POST /spans HTTP/1.1\r\nhost: x\r\ncontent-length: %d\r\n\r\n" % len(body))
    await writer.drain()
    async with httpx.AsyncClient(base_url=url) as client:  # once this is answered, the head has been read
        assert "http_requests_in_flight 2.0" in (await client.get("/metrics")).text
    writer.write(body[:10])
    await writer.drain()
    writer.write(body[10:])
    assert (await reader.readuntil(b"\r\n\r\n")).startswith(b"HTTP/1.1 202 ")
    writer.close()


async def test_requests_sent_without_waiting_are_answered_in_their_order(url: str) -> None:
    body, bad = good(), b"{}"
    reader, writer = await asyncio.open_connection("127.0.0.1", int(url.rpartition(":")[2]))
    for each in (body, bad, body, bad):
        writer.write(b"POST /spans HTTP/1.1\r\nhost: x\r\ncontent-length: %d\r\n\r\n%s" % (len(each), each))
    statuses = []
    for _ in range(4):
        head = await reader.readuntil(b"\r\n\r\n")
        statuses.append(int(head.split()[1]))
        length = next(line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length"))
        await reader.readexactly(int(length.split(b":")[1]))
    assert statuses == [202, 400, 202, 400]
    writer.close()


async def test_connection_close_is_honoured(url: str) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", int(url.rpartition(":")[2]))
    body = good()
    writer.write(
        b"POST /spans HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: %d\r\n\r\n%s"
        % (len(body), body)
    )
    answer = await asyncio.wait_for(reader.read(), 60)
    assert answer.startswith(b"HTTP/1.1 202 ")
    assert b"connection: close" in answer
    writer.close()


async def test_gzip_goes_the_usual_way(url: str) -> None:
    async with httpx.AsyncClient(base_url=url) as client:
        answer = await client.post(
            "/spans", content=gzip.compress(good()), headers={"content-encoding": "gzip"}
        )
    assert answer.status_code == 202
