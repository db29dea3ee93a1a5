"""The PostgreSQL engine: for when one process, or one machine, is not enough."""

from traced.store.postgres.engine import PostgresStore
from traced.store.postgres.queries import PostgresQueries

__all__ = ["PostgresQueries", "PostgresStore"]
