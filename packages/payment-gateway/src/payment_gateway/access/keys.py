"""Making, listing, rotating and revoking API keys: what an operator does from the command line."""

import secrets
from collections.abc import Iterable, Sequence
from typing import Protocol

from groundwork.clock import Clock
from payment_gateway.domain.access import ApiKey, Scope, digest_of, token_of

_NS = 1_000_000_000


class KeyStore(Protocol):
    """Where keys are kept."""

    async def all(self) -> Sequence[ApiKey]:
        """Read every key that was ever made, oldest first."""
        ...

    async def add(self, key: ApiKey) -> None:
        """Store a new key."""
        ...

    async def succeed(self, key_id: str, successor: ApiKey, *, expires_at_ns: int) -> bool:
        """Store `successor` and let the old key end then, in one commit; False if the old one is revoked."""
        ...

    async def revoke(self, key_id: str, *, at_ns: int) -> bool:
        """Revoke a key from now on; False if it was revoked before."""
        ...


class NoSuchKey(Exception):  # noqa: N818  it reads as what is wrong
    """The id names no key that could be rotated or revoked."""

    exit_code = 1
    cure = "see the ids with `payment-gateway keys list`"

    def __init__(self, key_id: str) -> None:
        super().__init__(f"there is no active API key with the id {key_id!r}")


class Keys:
    """The keys of one gateway. A token leaves this class once, when its key is made."""

    def __init__(self, store: KeyStore, *, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def all(self) -> Sequence[ApiKey]:
        """List every key that was ever made."""
        return await self._store.all()

    async def create(self, caller: str, scopes: Iterable[Scope]) -> tuple[ApiKey, str]:
        """Make a key for a caller; returns it with its token."""
        key, token = self._new(caller, frozenset(scopes))
        await self._store.add(key)
        return key, token

    async def rotate(self, key_id: str, *, overlap_s: float) -> tuple[ApiKey, str]:
        """Make a successor with the same caller and scopes; the old key works `overlap_s` longer.

        The caller stays the same, so idempotency keys that it sent with the old key are still its own.
        Raises NoSuchKey.
        """
        old = await self._active(key_id)
        key, token = self._new(old.caller, old.scopes)
        ends_ns = self._clock.time_ns() + int(overlap_s * _NS)
        if old.expires_at_ns is not None:
            ends_ns = min(ends_ns, old.expires_at_ns)
        if not await self._store.succeed(old.id, key, expires_at_ns=ends_ns):
            raise NoSuchKey(key_id)
        return key, token

    async def revoke(self, key_id: str) -> ApiKey:
        """End a key now. Raises NoSuchKey."""
        key = await self._active(key_id)
        if not await self._store.revoke(key.id, at_ns=self._clock.time_ns()):
            raise NoSuchKey(key_id)
        return key

    async def _active(self, key_id: str) -> ApiKey:
        now_ns = self._clock.time_ns()
        for key in await self._store.all():
            if key.id == key_id and key.active_at(now_ns):
                return key
        raise NoSuchKey(key_id)

    def _new(self, caller: str, scopes: frozenset[Scope]) -> tuple[ApiKey, str]:
        key_id = secrets.token_hex(6)
        token = token_of(key_id, secrets.token_urlsafe(32))
        key = ApiKey(
            id=key_id,
            caller=caller,
            digest=digest_of(token),
            scopes=scopes,
            created_at_ns=self._clock.time_ns(),
        )
        return key, token
