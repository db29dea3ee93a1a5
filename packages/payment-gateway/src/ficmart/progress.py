"""How the shop is doing: one live line on a terminal, a plain line every few seconds elsewhere."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from pathlib import Path

from rich.console import Console

from ficmart.client import GatewayClient
from ficmart.shop import Shop
from groundwork.clock import Clock

LIVE_EVERY_S, PLAIN_EVERY_S = 0.25, 5.0


class Progress:
    """Writes to stderr, so that what is asked for on stdout stays clean."""

    def __init__(self, console: Console, *, clock: Clock, in_json: bool = False) -> None:
        self._console = console
        self._clock = clock
        self._in_json = in_json

    def say(self, text: str) -> None:
        """Print one line."""
        self._console.print(text, highlight=False, markup=False, soft_wrap=True)

    @contextlib.asynccontextmanager
    async def following(self, shop: Shop, client: GatewayClient, orders: int) -> AsyncIterator[None]:
        """Show how the orders advance for as long as the block runs."""
        task = asyncio.create_task(self._follow(shop, client, orders))
        try:
            yield
        finally:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    def waiting(self, left: int) -> None:
        """Show how many orders are not settled."""
        self.say(f"{left} orders are in doubt or in flight" if left else "quiet: nothing is in doubt")

    def summarise(self, shop: Shop, client: GatewayClient, journal: Path | None) -> None:
        """Print how the orders ended, as JSON on stdout if that is wanted."""
        if self._in_json:
            counts = {"orders": shop.started, "requests": client.requests, "retries": client.retries}
            where = None if journal is None else str(journal)
            print(json.dumps({**counts, "ends": dict(shop.ends), "journal": where}, indent=2, sort_keys=True))
        ends = ", ".join(f"{count} {end}" for end, count in shop.ends.most_common())
        self.say(
            f"{shop.started} orders: {ends or 'none'} ({client.requests} requests, {client.retries} again)"
        )

    async def _follow(self, shop: Shop, client: GatewayClient, orders: int) -> None:
        if self._console.is_terminal:
            with self._console.status("opening") as status:
                while True:
                    status.update(_line(shop, client, orders))
                    await self._clock.sleep(LIVE_EVERY_S)
        while True:
            await self._clock.sleep(PLAIN_EVERY_S)
            self.say(_line(shop, client, orders))


def _line(shop: Shop, client: GatewayClient, orders: int) -> str:
    counts = [f"{shop.started}/{orders} orders", f"{len(shop.open_orders)} open"]
    counts += [f"{count} {end}" for end, count in sorted(shop.ends.items())]
    return " · ".join([*counts, f"{client.retries} retries"])
