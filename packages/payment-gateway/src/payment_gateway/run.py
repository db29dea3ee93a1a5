"""Starting and stopping: what the commands do once the settings are known."""

import asyncio
import contextlib
import signal
from collections.abc import Callable

from groundwork import logs, web
from payment_gateway.api import problems
from payment_gateway.app import Gateway, build, database_url
from payment_gateway.settings import GatewaySettings
from payment_gateway.store.engine import is_sqlite
from payment_gateway.store.migrate import migrate


def serve(settings: GatewaySettings, *, on_ready: Callable[[str], None]) -> int:
    """Serve until SIGTERM or Ctrl-C and return the exit code.

    Raises CannotListenError for an address that is not to be had.
    """
    logs.configure(service="payment-gateway", level=settings.log_level)
    _migrate_own_file(settings)
    gateway = build(settings)
    return web.serve(
        gateway.app,
        host=settings.host,
        port=settings.port,
        drain=gateway.drain,
        drain_s=settings.shutdown_s,
        on_ready=on_ready,
        lifespan="on",
        heads=web.HeadLimits(max_bytes=settings.max_head_bytes, timeout_s=settings.head_timeout_s),
        envelope=problems.envelope,
    )


def work(settings: GatewaySettings) -> int:
    """Run the recovery worker until SIGTERM or Ctrl-C and return the exit code."""
    logs.configure(service="payment-gateway-worker", level=settings.log_level)
    _migrate_own_file(settings)
    return asyncio.run(_work(build(settings), settings))


def migrate_now(settings: GatewaySettings) -> None:
    """Bring the database to the newest schema."""
    asyncio.run(migrate(database_url(settings)))


def _migrate_own_file(settings: GatewaySettings) -> None:
    """Migrate SQLite at the start. A shared database is migrated on purpose, by `payment-gateway migrate`."""
    url = database_url(settings)
    if is_sqlite(url):
        asyncio.run(migrate(url))


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
