"""Starting and stopping: what the commands do once the settings are known."""

import asyncio
import contextlib
import gc
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import TypeVar

from prometheus_client import CollectorRegistry

from groundwork import logs, web
from groundwork.clock import SystemClock, system_random
from payment_gateway import parts
from payment_gateway.access.keys import Keys
from payment_gateway.api import problems
from payment_gateway.app import Gateway, build
from payment_gateway.metrics import GatewayMetrics
from payment_gateway.parts import Core, database_url
from payment_gateway.settings import GatewaySettings, KeylessBinding
from payment_gateway.store.engine import Database
from payment_gateway.store.keys import SqlKeys
from payment_gateway.store.migrate import migrate, require_newest
from payment_gateway.store.url import SQLITE_FILE, is_sqlite

T = TypeVar("T")
_NEW_OBJECTS = 20_000  # Python's own 700 is reached within one request


def serve(settings: GatewaySettings, *, on_ready: Callable[[str], None]) -> int:
    """Serve until SIGTERM or Ctrl-C and return the exit code.

    Raises CannotListenError for an address that is not to be had.
    """
    _refuse_keyless_binding(settings)
    logs.configure(service="payment-gateway", level=settings.log_level)
    asyncio.run(_prepare(settings))
    gateway = build(settings)
    _calm_collector()
    return web.serve(
        gateway.app,
        host=settings.host,
        port=settings.port,
        drain=gateway.drain,
        drain_s=settings.shutdown_s,
        on_ready=on_ready,
        lifespan="on",
        heads=web.HeadLimits(
            max_bytes=settings.max_head_bytes,
            timeout_s=settings.head_timeout_s,
            body_timeout_s=settings.body_timeout_s,
        ),
        envelope=problems.envelope,
    )


def work(settings: GatewaySettings) -> int:
    """Run the recovery worker until SIGTERM or Ctrl-C and return the exit code."""
    logs.configure(service="payment-gateway-worker", level=settings.log_level)
    asyncio.run(_prepare(settings))
    return asyncio.run(_work(build(settings), settings))


def migrate_now(settings: GatewaySettings) -> None:
    """Bring the database to the newest schema."""
    asyncio.run(migrate(database_url(settings)))


def with_keys(settings: GatewaySettings, use: Callable[[Keys], Awaitable[T]]) -> T:
    """Do something with the API keys of the database that the settings name."""

    async def run() -> T:
        await _prepare(settings)
        async with _keys(settings) as keys:
            return await use(keys)

    return asyncio.run(run())


def with_core(settings: GatewaySettings, use: Callable[[Core], Awaitable[T]]) -> T:
    """Do something with the use cases, without serving; nothing but warnings is logged."""
    logs.configure(service="payment-gateway-command", level="WARNING")

    async def run() -> T:
        await _prepare(settings)
        drain = web.Drain()
        world = parts.world(
            settings,
            clock=SystemClock(),
            rng=system_random(),
            drain=drain,
            metrics=GatewayMetrics(CollectorRegistry()),
            transport=None,
        )
        try:
            return await use(parts.core(world))
        finally:
            await drain.wait_idle(settings.shutdown_s)
            await world.bank.close()
            await world.database.close()

    return asyncio.run(run())


@contextlib.asynccontextmanager
async def _keys(settings: GatewaySettings) -> AsyncIterator[Keys]:
    database = Database(
        database_url(settings),
        connections=1,
        busy_timeout_s=settings.database_timeout_s,
        statement_timeout_s=settings.database_slow_timeout_s,
    )
    try:
        yield Keys(SqlKeys(database), clock=SystemClock())
    finally:
        await database.close()


async def _prepare(settings: GatewaySettings) -> None:
    """Migrate SQLite. A shared database is migrated on purpose, by `payment-gateway migrate`, and is checked.

    Raises SchemaMissing or DatabaseUnreachable.
    """
    url = database_url(settings)
    await (migrate(url) if is_sqlite(url) else require_newest(url, timeout_s=settings.database_timeout_s))


def _calm_collector() -> None:
    """Let the garbage collector pass over what was there at the start, and look for new cycles less often.

    Nearly all that a request makes is freed by counting references; the rest can wait a few requests more.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_NEW_OBJECTS, 10, 10)


def _refuse_keyless_binding(settings: GatewaySettings) -> None:
    """Raise KeylessBinding rather than listen beyond this machine with no key that could open anything.

    An SQLite file that is not there has no key in it, and is not made just to find that out.
    """
    if settings.on_loopback:
        return
    if settings.database_url is None and not (settings.data_dir / SQLITE_FILE).exists():
        raise KeylessBinding(settings.host)
    now_ns = SystemClock().time_ns()
    if not any(key.active_at(now_ns) for key in with_keys(settings, lambda keys: keys.all())):
        raise KeylessBinding(settings.host)


async def _work(gateway: Gateway, settings: GatewaySettings) -> int:
    stop = asyncio.Event()
    received: list[int] = []

    def stopping(signum: int) -> None:
        received.append(signum)
        gateway.drain.begin()
        stop.set()

    loop = asyncio.get_running_loop()
    for signum in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(signum, stopping, signum)
    task = asyncio.create_task(gateway.worker.run())
    await stop.wait()
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await task
    await gateway.drain.wait_idle(settings.shutdown_s)
    await gateway.close()
    return 130 if received[0] == signal.SIGINT else 0
