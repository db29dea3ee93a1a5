"""API keys in the database: hashes, never tokens."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import RowMapping, bindparam, insert, select, update

from payment_gateway.domain.access import ApiKey, Scope
from payment_gateway.store.engine import Database
from payment_gateway.store.tables import api_keys

_ALL = select(api_keys).order_by(api_keys.c.created_at_ns, api_keys.c.id)
_EXPIRE = (
    update(api_keys)
    .where(api_keys.c.id == bindparam("b_id"), api_keys.c.revoked_at_ns.is_(None))
    .values(expires_at_ns=bindparam("v_expires_at_ns"))
    .returning(api_keys.c.id)
)
_REVOKE = (
    update(api_keys)
    .where(api_keys.c.id == bindparam("b_id"), api_keys.c.revoked_at_ns.is_(None))
    .values(revoked_at_ns=bindparam("v_revoked_at_ns"))
    .returning(api_keys.c.id)
)


class SqlKeys:
    """Implements the ports of `access` over the gateway's database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> Sequence[ApiKey]:
        """Read every key, oldest first."""
        async with self._database.reading() as connection:
            return [_key_of(row) for row in (await connection.execute(_ALL)).mappings().all()]

    async def add(self, key: ApiKey) -> None:
        """Store a new key."""
        async with self._database.writing() as connection:
            await connection.execute(insert(api_keys), _row_of(key))

    async def succeed(self, key_id: str, successor: ApiKey, *, expires_at_ns: int) -> bool:
        """Store a successor and the end of the old key in one commit."""
        values = {"b_id": key_id, "v_expires_at_ns": expires_at_ns}
        async with self._database.writing() as connection:
            if (await connection.execute(_EXPIRE, values)).first() is None:
                return False
            await connection.execute(insert(api_keys), _row_of(successor))
            return True

    async def revoke(self, key_id: str, *, at_ns: int) -> bool:
        """Revoke a key."""
        async with self._database.writing() as connection:
            revoked = await connection.execute(_REVOKE, {"b_id": key_id, "v_revoked_at_ns": at_ns})
            return revoked.first() is not None


def _row_of(key: ApiKey) -> dict[str, Any]:
    return {
        "id": key.id,
        "caller": key.caller,
        "digest": key.digest,
        "scopes": " ".join(sorted(scope.value for scope in key.scopes)),
        "created_at_ns": key.created_at_ns,
        "expires_at_ns": key.expires_at_ns,
        "revoked_at_ns": key.revoked_at_ns,
    }


def _key_of(row: RowMapping) -> ApiKey:
    return ApiKey(
        id=row["id"],
        caller=row["caller"],
        digest=row["digest"],
        scopes=frozenset(Scope(name) for name in row["scopes"].split()),
        created_at_ns=row["created_at_ns"],
        expires_at_ns=row["expires_at_ns"],
        revoked_at_ns=row["revoked_at_ns"],
    )
