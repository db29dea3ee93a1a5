"""A load balancer of forty lines: each connection goes to some process, and dies with it.

So the second try of a request, and the second click, often reach another process than the first.
"""

import asyncio
import contextlib
import random
from collections.abc import Sequence
from typing import Self

CHUNK_BYTES = 65_536


class Balancer:
    """Listens on `port` and hands each connection to one of `targets`, the next one if that is down."""

    def __init__(self, port: int, targets: Sequence[int], *, rng: random.Random) -> None:
        self._port = port
        self._targets = list(targets)
        self._rng = rng
        self._server: asyncio.Server | None = None

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", self._port)
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._server is not None
        self._server.close()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        for port in self._rng.sample(self._targets, len(self._targets)):
            try:
                inner_reader, inner_writer = await asyncio.open_connection("127.0.0.1", port)
            except OSError:
                continue
            await asyncio.gather(_pump(reader, inner_writer), _pump(inner_reader, writer))
            return
        writer.close()  # nobody is up: the client sees a connection that closes


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with contextlib.suppress(OSError):
        while data := await reader.read(CHUNK_BYTES):
            writer.write(data)
            await writer.drain()
    writer.close()
