"""The database commits, and the network swallows the answer: nobody may be told what is not so."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from groundwork.testing import proof

_ANSWERS = 12  # to the statements of an authorization, a capture and the beginning of a refund


class Network:
    """A TCP way to PostgreSQL's socket that takes one answer, and all that follows on its connection."""

    def __init__(self, database_url: str) -> None:
        place = urlsplit(database_url)
        self._socket = parse_qs(place.query)["host"][0] + "/.s.PGSQL.5432"
        self._name = place.path[1:]
        self._ways: list[asyncio.Task[None]] = []
        self._ends: list[asyncio.StreamWriter] = []
        self.swallows = 0  # the how many-th answer from now on; 0 for none
        self.url = ""

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", 0)
        port = self._server.sockets[0].getsockname()[1]
        self.url = f"postgresql://postgres@127.0.0.1:{port}/{self._name}?sslmode=disable"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        for way in self._ways:
            way.cancel()
        await asyncio.gather(*self._ways, return_exceptions=True)
        for end in self._ends:
            end.close()
        await asyncio.gather(*(end.wait_closed() for end in self._ends), return_exceptions=True)

    async def _connected(self, client: asyncio.StreamReader, answers: asyncio.StreamWriter) -> None:
        server, questions = await asyncio.open_unix_connection(self._socket)
        back = asyncio.create_task(self._give_back(server, answers))
        self._ends += [answers, questions]
        self._ways += [asyncio.create_task(self._ask(client, questions, back)), back]

    async def _ask(
        self, client: asyncio.StreamReader, questions: asyncio.StreamWriter, back: asyncio.Task[None]
    ) -> None:
        while asked := await client.read(65_536):
            if not back.done():
                questions.write(asked)
        questions.close()

    async def _give_back(self, server: asyncio.StreamReader, answers: asyncio.StreamWriter) -> None:
        while answer := await server.read(65_536):
            self.swallows -= 1
            if self.swallows == 0:
                return
            answers.write(answer)


@pytest.mark.requirement("pg-store-04", "pg-idem-08")
@pytest.mark.parametrize("swallowed", range(1, _ANSWERS + 1, _ANSWERS // proof.count(quick=2, full=_ANSWERS)))
async def test_a_lost_answer_of_the_database_is_told_as_no_result(
    migrated_url: str, make_world: Any, swallowed: int
) -> None:
    told: list[tuple[int, str]] = []

    async def until_known(ask: Callable[[str], Awaitable[httpx.Response]], key: str) -> dict[str, Any]:
        """Send it again with the same key, as a shop does, and with another after a failure."""
        while True:
            answer = await ask(key)
            body: dict[str, Any] = answer.json()
            told.append((answer.status_code, body.get("code", body.get("state"))))
            if answer.is_success and answer.status_code != 202:
                return body
            key += "n" if answer.status_code == 502 else ""
            world.clock.advance(40)
            await world.gateway.recovery.sweep()

    async with Network(migrated_url) as network, asyncio.timeout(200):
        world = await make_world(network.url, database_timeout_s=1.0, database_slow_timeout_s=1.0)
        await world.shop.paid("k0", "o0")
        network.swallows = swallowed
        payment_id = (await until_known(lambda key: world.shop.authorize(key, "o1"), "k1"))["id"]
        for kind in ("capture", "refund"):
            await until_known(lambda key, kind=kind: world.shop.operate(kind, payment_id, key), kind)  # type: ignore[misc]
        books = [len(world.books(book)) for book in ("authorizations", "captures", "refunds")]
        assert books == [2, 1, 1]
        assert (await world.shop.receipt(payment_id))["state"] == "refunded"
        assert world.gateway.database.lent == 0
        await world.gateway.close()
    assert (500, "internal_error") in told
    assert {status for status, _ in told} <= {200, 201, 202, 500, 502}
