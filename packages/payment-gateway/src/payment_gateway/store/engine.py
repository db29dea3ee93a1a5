"""Engines and transactions. What differs between SQLite and PostgreSQL is here and nowhere else.

SQLite: WAL, every commit flushed (`synchronous=FULL`), write transactions begin with BEGIN IMMEDIATE so that
they never fail half-way for a lock, and the writers of one process queue up in memory, where waiting is
free, rather than in SQLite's busy loop. Reads are single statements without a transaction on both.
PostgreSQL: every commit waits for the log, whatever the server's default is.
"""

import asyncio
import contextlib
import sqlite3
from collections.abc import AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from typing import Any

import asyncpg
from sqlalchemy import Connection, ExceptionContext, event
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from groundwork.clock import Clock, SystemClock
from payment_gateway.spent import spending
from payment_gateway.store.direct import GOODBYE_S, Direct, Prepared, hide_values
from payment_gateway.store.url import is_sqlite, normalize

_READ = "gateway_read"
_WAL_TRIES = 10
# An intent that a crash of the server forgets is a call to the bank that nobody knows of: whatever the
# server's or the role's default is, a commit waits for the log. The guards are made for READ COMMITTED: they
# look again when they had to wait for somebody.
_SESSION = {
    "synchronous_commit": "on",
    "default_transaction_isolation": "read committed",
    "application_name": "payment-gateway",
}
_NO_LOCK: AbstractAsyncContextManager[None] = nullcontext()


class Database:
    """An engine with the two ways to use it: a write transaction, and a read of one statement.

    `busy_timeout_s` bounds the wait for a connection, for a hot statement, for a read with its connection on
    PostgreSQL, and on SQLite for the queue of writers and for the file's lock; `statement_timeout_s` that for
    any other statement on PostgreSQL. What takes longer raises TimeoutError, whatever holds it up: a lock, a
    server that stands still, or a network that swallows packets, which may swallow the cancelling as well and
    so take twice as long. An empty pool raises SQLAlchemy's TimeoutError, a locked file of SQLite its
    OperationalError. A migration may take as long as it likes.
    """

    def __init__(
        self,
        url: str,
        *,
        connections: int = 8,
        busy_timeout_s: float = 10.0,
        statement_timeout_s: float | None = None,
        clock: Clock | None = None,
    ) -> None:
        self._clock = clock or SystemClock()
        self.url = normalize(url)
        self._sqlite = is_sqlite(self.url)
        self._one_writer = asyncio.Lock() if self._sqlite else None
        self._busy_timeout_s = busy_timeout_s
        # Few connections for SQLite: one writes, the others read.
        size = min(connections, 4) if self._sqlite else connections
        self.engine: AsyncEngine = create_async_engine(
            self.url,
            pool_size=size,
            max_overflow=0,
            pool_timeout=busy_timeout_s,
            pool_pre_ping=False,
            hide_parameters=True,  # what clients send belongs in no error and no log
            connect_args={} if self._sqlite else _connecting(busy_timeout_s, statement_timeout_s),
        )
        self._direct: Direct | None = None
        if self._sqlite:
            _configure_sqlite(self.engine, busy_timeout_s)
        else:
            _replace_dead_connections(self.engine)
            _hide_values(self.engine)
            self._direct = Direct(
                self.url,
                connections=connections,
                patience_s=busy_timeout_s,
                session=_session(busy_timeout_s),
            )

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """Run one transaction: committed at the end of the block, rolled back when it raises."""
        with spending("database", self._clock):
            turn = _NO_LOCK if self._one_writer is None else _turn(self._one_writer, self._busy_timeout_s)
            async with turn, self.engine.begin() as connection:
                yield connection

    @asynccontextmanager
    async def reading(self, *, slow: bool = False) -> AsyncIterator[AsyncConnection]:
        """Lend a connection for one statement, its own transaction; `slow` if it may read all payments."""
        options: dict[str, Any] = {_READ: True} if self._sqlite else {"isolation_level": "AUTOCOMMIT"}
        patience_s = None if slow or self._sqlite else self._busy_timeout_s
        with spending("database", self._clock):
            async with asyncio.timeout(patience_s), self.engine.connect() as connection:
                yield await connection.execution_options(**options)

    async def fetch_one(self, statement: Prepared, values: Mapping[str, Any]) -> Mapping[str, Any]:
        """Run one statement that is its own transaction, and give its one row. PostgreSQL only."""
        assert self._direct is not None, "SQLite has no hot statements"
        with spending("database", self._clock):
            return await self._direct.fetch_one(statement, values)

    @property
    def lent(self) -> int:
        """How many connections are in use now."""
        pool: Any = self.engine.pool
        return int(pool.checkedout()) + (self._direct.lent if self._direct else 0)

    @property
    def idle(self) -> int:
        """How many connections are open and wait for work."""
        pool: Any = self.engine.pool
        return int(pool.checkedin()) + (self._direct.idle if self._direct else 0)

    async def close(self) -> None:
        """Close every connection; one that does not say goodbye in time is left as it is."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self.engine.dispose(), GOODBYE_S)
        if self._direct is not None:
            await self._direct.close()


def _session(patience_s: float) -> dict[str, str]:
    """Say how a session is to be.

    A transaction whose end the network has swallowed would keep its locks until TCP gives up; the server ends
    it when nothing was heard for as long as anybody waits for a connection.
    """
    return {**_SESSION, "idle_in_transaction_session_timeout": f"{round(patience_s * 1000)}ms"}


def _connecting(patience_s: float, statement_timeout_s: float | None) -> dict[str, Any]:
    return {
        "server_settings": _session(patience_s),
        "timeout": patience_s,
        "command_timeout": statement_timeout_s,
    }


@asynccontextmanager
async def _turn(writers: asyncio.Lock, patience_s: float) -> AsyncIterator[None]:
    """Wait for the turn to write; raises TimeoutError if those before wait for the file's lock in vain."""
    async with asyncio.timeout(patience_s):
        await writers.acquire()
    try:
        yield
    finally:
        writers.release()


def _replace_dead_connections(engine: AsyncEngine) -> None:
    """Hand out no connection that the server has closed, after its restart for example.

    The driver knows by itself, so this costs no round trip, which a ping before every use would.
    """

    @event.listens_for(engine.sync_engine, "checkout")
    def _checked_out(dbapi_connection: Any, _record: object, _proxy: object) -> None:
        if dbapi_connection.driver_connection.is_closed():
            raise DisconnectionError


def _hide_values(engine: AsyncEngine) -> None:
    @event.listens_for(engine.sync_engine, "handle_error")
    def _failed(context: ExceptionContext) -> None:
        refusal, told = context.original_exception, context.sqlalchemy_exception
        if isinstance(cause := refusal.__cause__, asyncpg.PostgresError):
            hide_values(cause)
            refusal.args = cause.args  # both repeat its text
            if told is not None:
                told.args = cause.args


def _configure_sqlite(engine: AsyncEngine, busy_timeout_s: float) -> None:
    @event.listens_for(engine.sync_engine, "connect")
    def _connected(dbapi_connection: Any, _record: object) -> None:
        # SQLAlchemy begins transactions below; the driver must not begin any by itself.
        dbapi_connection.isolation_level = None
        cursor = dbapi_connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout={int(busy_timeout_s * 1000)}")
        _use_wal(cursor)
        cursor.execute("PRAGMA synchronous=FULL")
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def _begin(connection: Connection) -> None:
        if not connection.get_execution_options().get(_READ):
            connection.exec_driver_sql("BEGIN IMMEDIATE")


def _use_wal(cursor: Any) -> None:
    """Switch to the write-ahead log; where others open a new file at once, wait for them and try again.

    SQLite does not wait by itself for this one change, but it does for a write lock.
    """
    for _ in range(_WAL_TRIES - 1):
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError:
            cursor.execute("BEGIN IMMEDIATE")
            cursor.execute("ROLLBACK")
        else:
            return
    cursor.execute("PRAGMA journal_mode=WAL")
