"""Connections to the database: how they are made, kept, lost and made again.

    readers   a pool; a question is one statement, asked again once if the connection was lost meanwhile, and
              not if the answer did not come in time
    kept      one connection each for the writer and for the evictor, which does not wait long for a lock

Ids travel as their 16 bytes, without a detour over `uuid.UUID`, which costs more than a row does.
"""

import contextlib
from collections.abc import AsyncIterator, Iterator
from typing import Any, TypeAlias

import asyncpg

from traced.errors import DatabaseFull, DatabaseLost, DatabaseSlow

APPLICATION = "traced"  # the name of each connection begins so, and goes on with what its process keeps
CONNECT_TIMEOUT_S = 5.0
STATEMENT_TIMEOUT_S = 30.0
READERS = 8
READER_WAIT_S = 5.0
# PostgreSQL ends a transaction that sends nothing for so long: its process is stopped, or cut off. One that
# runs turns a group of spans into rows between two statements, for a fraction of a second. Others that wait
# for what such a transaction has locked do so for `STATEMENT_TIMEOUT_S`, and so are still served.
# Within a statement it does not count: see `stopped.py`.
IDLE_IN_TRANSACTION_S = 10.0
WORK_MEM = "64MB"  # a question over the whole window joins in memory; only a few run at once

Connection: TypeAlias = asyncpg.Connection

# What means that the database is away, or will not take anything for a while; all else is a fault of ours.
_LOST = (
    OSError,  # refused, reset
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,  # it was told of the end of a connection between two statements
    asyncpg.PostgresConnectionError,
    asyncpg.OperatorInterventionError,  # it is shutting down, or starting up
    asyncpg.InsufficientResourcesError,  # its connections or its memory are used up
    asyncpg.PostgresSystemError,
    asyncpg.ReadOnlySQLTransactionError,  # it has become a standby
    asyncpg.InvalidCatalogNameError,
    asyncpg.InvalidAuthorizationSpecificationError,
)


@contextlib.contextmanager
def losses() -> Iterator[None]:
    """Turn what means that the database is away into `DatabaseLost`."""
    try:
        yield
    except asyncpg.DiskFullError as error:
        raise DatabaseFull(str(error)) from error
    except (TimeoutError, asyncpg.QueryCanceledError) as error:  # our limit, or one that the database has
        raise DatabaseSlow(str(error) or "it is busy or cut off") from error
    except _LOST as error:
        raise DatabaseLost(str(error) or type(error).__name__) from error


def within(wait_s: float) -> str:
    """Return a statement: in this transaction, to wait longer for a lock is a `LockNotAvailableError`."""
    return f"SET LOCAL lock_timeout = {round(wait_s * 1_000)}"


class Connections:
    """Everything that talks to one database."""

    def __init__(self, url: str, *, keeps: str, is_synchronous: bool, readers: int = READERS) -> None:
        self._readers = readers
        self._pool: asyncpg.Pool | None = None
        self._options: dict[str, Any] = {
            "dsn": url,
            "timeout": CONNECT_TIMEOUT_S,
            "command_timeout": STATEMENT_TIMEOUT_S,
            "server_settings": {
                "application_name": f"{APPLICATION}, {keeps}",
                "synchronous_commit": "on" if is_synchronous else "off",
                "jit": "off",  # nearly every statement here is short
                "work_mem": WORK_MEM,
                "enable_partitionwise_join": "on",  # a span and its trace are in partitions of one number
            },
        }

    async def open(self) -> None:
        """Open the pool; raises `DatabaseLost`."""
        with losses():
            self._pool = await asyncpg.create_pool(
                min_size=0, max_size=self._readers, init=_prepare, reset=_nothing_to_reset, **self._options
            )

    async def close(self) -> None:
        """Close the pool, by force where a connection does not close by itself."""
        if self._pool is not None:
            self._pool.terminate()

    async def connect(self, *, lock_wait_s: float = 0) -> Connection:
        """Return a new connection outside of the pool.

        With `lock_wait_s`, a statement that waits longer for a lock fails with `LockNotAvailableError`. That
        is the evictor's. It has work five times a second, and a lock that is its session's: so if it sends
        nothing for as long as a transaction may, PostgreSQL ends it, and another process can be the evictor.
        """
        idle = f"{round(IDLE_IN_TRANSACTION_S * 1_000)}ms"
        settings = {
            **self._options["server_settings"],
            "lock_timeout": f"{round(lock_wait_s * 1_000)}ms",
            "idle_in_transaction_session_timeout": idle,
        }
        if lock_wait_s:  # only then: a server before 14 refuses it, and the writer is to say what is wrong
            settings["idle_session_timeout"] = idle
        connection = await asyncpg.connect(**{**self._options, "server_settings": settings})
        await _prepare(connection)
        return connection

    async def fetch(self, statement: str, *arguments: object) -> list[asyncpg.Record]:
        """Ask one question; raises `DatabaseLost`."""
        assert self._pool is not None
        try:
            return await self._fetch(statement, *arguments)
        except DatabaseSlow:
            raise
        except DatabaseLost:  # perhaps only this connection: the database may have been restarted
            return await self._fetch(statement, *arguments)

    async def _fetch(self, statement: str, *arguments: object) -> list[asyncpg.Record]:
        assert self._pool is not None
        with losses():
            async with self._pool.acquire(timeout=READER_WAIT_S) as connection:
                found: list[asyncpg.Record] = await connection.fetch(statement, *arguments)
                return found


class KeptConnection:
    """One connection that is kept for one job, and made anew after it was lost."""

    def __init__(self, connections: Connections, *, lock_wait_s: float = 0) -> None:
        self._connections = connections
        self._lock_wait_s = lock_wait_s
        self._connection: Connection | None = None

    @contextlib.asynccontextmanager
    async def use(self) -> AsyncIterator[Connection]:
        """Lend the connection; whatever goes wrong in the block may have left it in any state, so it goes."""
        connection = self._connection
        if connection is None or connection.is_closed():
            connection = self._connection = await self._connections.connect(lock_wait_s=self._lock_wait_s)
        try:
            yield connection
        except BaseException:  # a cancelled caller too leaves it in the middle of something
            self.drop()
            raise

    def drop(self) -> None:
        """Cut the connection, which rolls back whatever it was doing and frees its locks."""
        if self._connection is not None:
            self._connection.terminate()
            self._connection = None


async def _prepare(connection: Any) -> None:
    await connection.set_type_codec(
        "uuid", schema="pg_catalog", encoder=_as_it_is, decoder=_as_it_is, format="binary"
    )


async def _nothing_to_reset(_: object) -> None:
    """Leave a connection as it is: questions are single statements, and set nothing."""


def _as_it_is(packed: bytes) -> bytes:
    return packed
