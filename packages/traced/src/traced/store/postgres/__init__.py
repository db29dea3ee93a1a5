"""The PostgreSQL engine: for when one process, or one machine, is not enough."""

from traced.store.postgres.engine import PostgresStore

__all__ = ["PostgresStore"]
