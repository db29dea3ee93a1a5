"""One session of the shop: the parts put together, Ctrl-C included."""

import asyncio
import contextlib
import dataclasses
import random
import signal
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx

from ficmart.arrivals import plans
from ficmart.client import GatewayClient
from ficmart.dialect import Dialect
from ficmart.errors import GatewayAway
from ficmart.journal import Journal
from ficmart.progress import Progress
from ficmart.route_map import read_map
from ficmart.settings import FicmartSettings
from ficmart.shop import Shop
from groundwork.clock import Clock
from groundwork.http import Timeouts, client

# The gateway may wait for its bank for a while; a shop that hangs up early learns nothing.
TIMEOUTS = Timeouts(connect_s=2.0, read_s=60.0, write_s=10.0, pool_s=60.0)
CONNECTIONS = 400
AWAY_CURE = "start it with `payment-gateway serve`, or give the --url of one that runs"
KEY_CURE = "give a key of the gateway that may pay and read, with FICMART_API_KEY or --api-key"
GREETING_TIMEOUT_S = 10.0
STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM)


def gateway_http(settings: FicmartSettings) -> httpx.AsyncClient:
    """Build the HTTP client for the gateway; raises GatewayAway for a URL that is none."""
    try:
        return client(base_url=settings.url, timeouts=TIMEOUTS, connections=CONNECTIONS)
    except httpx.InvalidURL as error:
        raise GatewayAway(settings.url, str(error), AWAY_CURE) from error


def bank_http(settings: FicmartSettings) -> httpx.AsyncClient:
    """Build the HTTP client for the bank's oracle."""
    return client(base_url=settings.bank_url, timeouts=TIMEOUTS, connections=CONNECTIONS)


async def run_session(
    settings: FicmartSettings,
    journal_path: Path | None,
    *,
    clock: Clock,
    rng: random.Random,
    progress: Progress,
    http: httpx.AsyncClient | None = None,
) -> int:
    """Open the shop, live all orders, and return the exit code; raises GatewayAway when nobody is there.

    0: every order came to an end; 1: some are open; 128 + signal: stopped on request. The first Ctrl-C or
    SIGTERM stops new orders and lets the open ones finish; the second leaves them, and says so in the
    journal.
    """
    run_id, mix = uuid.uuid4().hex[:8], settings.mix()
    routes = read_map(settings.routes)
    dialect = Dialect(routes, api_key=settings.secret())
    async with http or gateway_http(settings) as connection:
        await greet(connection, dialect)
        with Journal(journal_path, clock=clock) as journal:
            about = {"run_id": run_id, "url": settings.url, "seed": settings.seed, "routes": routes.name}
            journal.write("opened", **about, **dataclasses.asdict(mix))
            asking = GatewayClient(
                connection, dialect, journal, clock=clock, rng=rng, patience_s=settings.patience_s
            )
            shop = Shop(asking, journal, clock=clock, rng=rng)
            with stop_on_signal(shop, progress) as stopped_by:
                async with progress.following(shop, asking, mix.orders):
                    await shop.run(plans(mix, run_id=run_id, rng=random.Random(rng.getrandbits(64))))
            journal.write("end", orders=shop.started, requests=asking.requests, ends=dict(shop.ends))
    progress.summarise(shop, asking, journal_path)
    if stopped_by:
        return 128 + stopped_by[0]
    return 1 if shop.ends["open"] else 0


async def greet(http: httpx.AsyncClient, dialect: Dialect) -> None:
    """Ask for an order that nobody has: raises GatewayAway when nobody answers, or refuses the key."""
    url = str(http.base_url).rstrip("/")
    nobody = {"order_id": "nobody", "payment_id": "nobody"}
    asked = dialect.read("order", nobody) or dialect.read("payment", nobody)
    assert asked is not None
    try:
        answer = await http.request(
            asked.method, asked.path, headers=asked.headers, timeout=GREETING_TIMEOUT_S
        )
    except httpx.HTTPError as error:
        raise GatewayAway(url, str(error) or type(error).__name__, AWAY_CURE) from error
    if answer.status_code in {401, 403}:
        raise GatewayAway(url, f"it answers {answer.status_code} to {asked.path}", KEY_CURE)


@contextlib.contextmanager
def stop_on_signal(shop: Shop, progress: Progress) -> Iterator[list[int]]:
    """Close the shop on the first signal, abandon the open orders on the second; yields what came."""
    came: list[int] = []
    loop = asyncio.get_running_loop()

    def stop(number: int) -> None:
        came.append(number)
        if len(came) == 1:
            progress.say(
                f"closing: {len(shop.open_orders)} orders are open; once more leaves them as they are"
            )
            shop.close()
        else:
            progress.say(f"left open: {', '.join(shop.open_orders) or 'nothing'}")
            shop.abandon()

    installed = [number for number in STOP_SIGNALS if _install(loop, number, stop)]
    try:
        yield came
    finally:
        for number in installed:
            loop.remove_signal_handler(number)


def _install(loop: asyncio.AbstractEventLoop, number: int, stop: Callable[[int], None]) -> bool:
    try:
        loop.add_signal_handler(number, stop, number)
    except (NotImplementedError, ValueError, RuntimeError):
        return False  # Windows, or a loop outside the main thread: Ctrl-C then ends the program as usual
    return True
