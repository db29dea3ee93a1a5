"""The express lane over raw connections: which requests take it, and that a known head changes nothing."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest

from groundwork.clock import SystemClock
from groundwork.testing import Server
from groundwork.web import Drain, ExpressAnswer, ExpressLane, HeadLimits, ServiceMetrics

BODY = b"x" * 40
IMPATIENT = HeadLimits(body_timeout_s=2.0)


@dataclass
class Seen:
    """What came by the lane, and by the usual way."""

    drain: Drain
    lane: list[bytes] = field(default_factory=list)
    usual: list[bytes] = field(default_factory=list)
    begun: asyncio.Event = field(default_factory=asyncio.Event)

    def express(self, body: bytes, answer: ExpressAnswer) -> None:
        self.lane.append(body)
        asyncio.get_running_loop().call_soon(answer, 200, b"lane", ())

    async def app(self, scope: Any, receive: Any, send: Any) -> None:
        self.begun.set()
        body, more = b"", scope["path"] != "/early"  # which does not wait for the body
        while more:
            message = await receive()
            body, more = body + message.get("body", b""), message.get("more_body", False)
        self.usual.append(body)
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"5")]})
        await send({"type": "http.response.body", "body": b"usual"})


@pytest.fixture
def seen() -> Seen:
    return Seen(Drain())


@pytest.fixture
async def address(seen: Seen) -> AsyncIterator[tuple[str, int]]:
    lane = ExpressLane(
        method=b"POST",
        path=b"/in",
        handle=seen.express,
        headers=(),
        metrics=ServiceMetrics(),
        drain=seen.drain,
        clock=SystemClock(),
    )

    async def app(scope: Any, receive: Any, send: Any) -> None:
        assert scope["type"] == "http"
        await seen.app(scope, receive, send)

    async with Server(app, express=lane, heads=IMPATIENT) as url:
        yield "127.0.0.1", httpx.URL(url).port or 0


def request(body: bytes, *headers: bytes) -> bytes:
    lines = [b"POST /in HTTP/1.1", b"host: x", *headers, b"content-length: %d" % len(body), b"", body]
    return b"\r\n".join(lines)


async def answer(reader: asyncio.StreamReader) -> bytes:
    async with asyncio.timeout(60):
        head = await reader.readuntil(b"\r\n\r\n")
        length = next(line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length"))
        return await reader.readexactly(int(length.split(b":")[1]))


async def test_the_same_head_again_means_the_same_with_every_body(
    address: tuple[str, int], seen: Seen
) -> None:
    reader, writer = await asyncio.open_connection(*address)
    bodies = [b"%02d" % number * 20 for number in range(4)]
    for body in bodies:
        writer.write(request(body))
        assert await answer(reader) == b"lane"
    assert seen.lane == bodies
    writer.write(request(bodies[1]) + request(bodies[0]))  # two at once, with a head that is known
    assert [await answer(reader), await answer(reader)] == [b"lane", b"usual"]
    assert (seen.lane[4:], seen.usual) == ([bodies[1]], [bodies[0]])
    writer.close()


async def test_a_known_head_of_which_the_body_is_not_all_there_goes_the_usual_way(
    address: tuple[str, int], seen: Seen
) -> None:
    reader, writer = await asyncio.open_connection(*address)
    writer.write(request(BODY))
    assert await answer(reader) == b"lane"
    writer.write(request(BODY)[:-1])
    await asyncio.wait_for(seen.begun.wait(), 60)
    writer.write(BODY[-1:])
    assert await answer(reader) == b"usual"
    assert (seen.lane, seen.usual) == ([BODY], [BODY])
    writer.close()


@pytest.mark.parametrize("part", [b"", BODY[:3]])
async def test_a_body_that_does_not_come_to_its_end_is_408_on_the_lane_too(
    address: tuple[str, int], part: bytes
) -> None:
    reader, writer = await asyncio.open_connection(*address)
    writer.write(request(BODY)[: -len(BODY)] + part)
    async with asyncio.timeout(60):
        assert (await reader.readline()).startswith(b"HTTP/1.1 408 ")
    writer.close()


async def test_a_body_that_looks_like_a_known_request_stays_a_body(
    address: tuple[str, int], seen: Seen
) -> None:
    reader, writer = await asyncio.open_connection(*address)
    writer.write(request(BODY))
    assert await answer(reader) == b"lane"
    inner = request(BODY)
    writer.write(b"POST /early HTTP/1.1\r\nhost: x\r\ncontent-length: %d\r\n\r\n" % len(inner))
    assert await answer(reader) == b"usual"
    writer.write(inner)  # the body, after its answer
    other_reader, other_writer = await asyncio.open_connection(*address)
    other_writer.write(request(b"other"))
    assert await answer(other_reader) == b"lane"  # by now the body has been read, by itself
    writer.write(request(b"y"))
    assert await answer(reader) == b"lane"
    assert seen.lane == [BODY, b"other", b"y"]
    writer.close()
    other_writer.close()


async def test_an_offer_to_go_on_in_another_protocol_takes_the_lane_and_no_body(
    address: tuple[str, int], seen: Seen
) -> None:
    for _ in range(2):
        reader, writer = await asyncio.open_connection(*address)
        writer.write(request(BODY, b"connection: Upgrade", b"upgrade: h2c"))
        assert await answer(reader) == b"lane"
        writer.write(request(b"next"))
        assert await answer(reader) == b"lane"
        writer.close()
    assert seen.lane == [BODY, b"next"] * 2


async def test_connection_close_is_honoured_also_the_second_time(address: tuple[str, int]) -> None:
    for _ in range(2):
        reader, writer = await asyncio.open_connection(*address)
        writer.write(request(BODY, b"connection: close"))
        assert b"connection: close" in await asyncio.wait_for(reader.read(), 60)
        writer.close()


async def test_while_draining_a_known_request_goes_the_usual_way(
    address: tuple[str, int], seen: Seen
) -> None:
    reader, writer = await asyncio.open_connection(*address)
    writer.write(request(BODY))
    assert await answer(reader) == b"lane"
    seen.drain.begin()
    writer.write(request(BODY))
    assert await answer(reader) == b"usual"
    writer.close()
