"""The hot statements, handed to asyncpg as they are, over connections of their own.

SQLAlchemy still writes them; its execution and its pool are passed by, which for a statement of eighty values
take longer than the driver. Each statement is a transaction of its own.
"""

import asyncio
import contextlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

import asyncpg
from sqlalchemy import ClauseElement, make_url

from payment_gateway.store.url import DIALECT

GOODBYE_S = 2.0
_SQLALCHEMYS_OWN = frozenset({"prepared_statement_cache_size", "prepared_statement_name_func"})


@dataclass(frozen=True, slots=True)
class Prepared:
    """A statement in PostgreSQL's words: `$1`, `$2`, … and the name of the value for each."""

    text: str
    names: tuple[str, ...]

    @classmethod
    def of(cls, statement: ClauseElement) -> Self:
        """Write a statement out once."""
        compiled: Any = statement.compile(dialect=DIALECT)
        return cls(compiled.string, tuple(compiled.positiontup))


class Direct:
    """A pool of asyncpg's for statements that are their own transaction. It connects when first asked."""

    def __init__(self, url: str, *, connections: int, patience_s: float, session: Mapping[str, str]) -> None:
        # The arguments that SQLAlchemy makes of a URL, so that a URL means the same to both pools; two of
        # its own asyncpg does not know.
        _, options = DIALECT.create_connect_args(make_url(url))
        self._options = {name: value for name, value in options.items() if name not in _SQLALCHEMYS_OWN}
        self._connections, self._patience_s, self._session = connections, patience_s, dict(session)
        self._pool: asyncpg.Pool | None = None
        self._opening = asyncio.Lock()

    @property
    def lent(self) -> int:
        """How many connections are in use now."""
        return self._pool.get_size() - self._pool.get_idle_size() if self._pool is not None else 0

    @property
    def idle(self) -> int:
        """How many connections are open and wait for work."""
        return self._pool.get_idle_size() if self._pool is not None else 0

    async def fetch_one(self, statement: Prepared, values: Mapping[str, Any]) -> Mapping[str, Any]:
        """Run a statement that gives one row.

        Raises asyncpg's errors, or TimeoutError. After a refusal nothing is written; after a lost connection,
        or an answer that did not come in time, it may be.
        """
        pool = self._pool or await self._opened()
        async with pool.acquire(timeout=self._patience_s) as connection:
            given = [values[name] for name in statement.names]
            try:
                row: Mapping[str, Any] = await connection.fetchrow(statement.text, *given)
            except asyncpg.PostgresError as refusal:
                hide_values(refusal)
                raise
            return row

    async def close(self) -> None:
        """Close every connection; one that does not say goodbye in time is cut off."""
        if self._pool is not None:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._pool.close(), GOODBYE_S)

    async def _opened(self) -> asyncpg.Pool:
        """Make the pool, in the event loop that it is used in, and once."""
        async with self._opening:
            if self._pool is None:
                self._pool = await asyncpg.create_pool(
                    **self._options,
                    min_size=0,
                    max_size=self._connections,
                    command_timeout=self._patience_s,
                    server_settings=self._session,
                    reset=_nothing_to_undo,
                )
        return self._pool


def hide_values(refusal: asyncpg.PostgresError) -> None:
    """Take out of a refusal what it quotes: the row in its detail, a bad value in its text."""
    refusal.detail = None
    if isinstance(refusal, asyncpg.DataError):
        refusal.args = (f"a value does not fit: {type(refusal).__name__}",)
        refusal.__cause__ = None  # the look at the value


async def _nothing_to_undo(_connection: object) -> None:
    """Save the round trip that asyncpg makes to clean a connection: a single statement leaves nothing."""
