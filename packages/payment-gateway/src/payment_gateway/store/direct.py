"""The hot statements, handed to asyncpg as they are.

SQLAlchemy still writes them and still lends the connection; only its execution is passed by, which for a
statement of eighty values takes longer than the driver itself. Each is a transaction of its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from sqlalchemy import Dialect, Executable

from payment_gateway.store.engine import Database


@dataclass(frozen=True, slots=True)
class Prepared:
    """A statement in PostgreSQL's words: `$1`, `$2`, … and the name of the value for each."""

    text: str
    names: tuple[str, ...]
    constants: Mapping[str, Any]
    """The values that the statement brings along itself."""

    @classmethod
    def of(cls, statement: Executable, dialect: Dialect) -> Self:
        """Write a statement out once."""
        compiled: Any = statement.compile(dialect=dialect)
        names = tuple(compiled.positiontup)
        constants = {name: compiled.binds[name].value for name in names if name in compiled.binds}
        return cls(compiled.string, names, constants)

    def arguments(self, values: Mapping[str, Any]) -> list[Any]:
        """Put values in the order in which the statement counts them."""
        constants = self.constants
        return [values[name] if name in values else constants[name] for name in self.names]


async def fetch_one(database: Database, statement: Prepared, values: Mapping[str, Any]) -> Mapping[str, Any]:
    """Run a statement that gives exactly one row; raises asyncpg's errors, and nothing is written then."""
    async with database.reading() as connection:
        driver = (await connection.get_raw_connection()).driver_connection
        assert driver is not None, "a connection that is lent is connected"
        row: Mapping[str, Any] = await driver.fetchrow(statement.text, *statement.arguments(values))
        return row
