"""The keys as a serving process knows them: in memory, so that no request pays a statement for its key."""

from collections.abc import Sequence
from typing import Protocol

from groundwork.clock import Clock
from groundwork.logs import get_logger
from groundwork.resilience import Together
from payment_gateway.domain.access import ApiKey, digest_of

log = get_logger("payment_gateway.access")


class KeyReader(Protocol):
    """Where the keys are read from."""

    async def all(self) -> Sequence[ApiKey]:
        """Read every key that was ever made."""
        ...


class KeyRing:
    """A copy of all keys, made anew every few seconds by `keep_fresh`, so a revocation strikes that late.

    A token that is unknown may be a new one: then the copy is made anew at once, but at most once a second,
    so that guessing costs the database nothing. A copy older than `stale_s` (the refreshing failed) is not
    trusted; the request that meets it reads the keys itself.
    """

    def __init__(self, store: KeyReader, *, clock: Clock, refresh_s: float, stale_s: float = 30.0) -> None:
        self._store = store
        self._clock = clock
        self._refresh_s = refresh_s
        self._stale_s = max(stale_s, 2 * refresh_s)
        self._by_digest: dict[bytes, ApiKey] = {}
        self._read_at_s: float | None = None
        self._reading = Together(self._read)

    async def any_defined(self) -> bool:
        """Tell whether a key was ever made: then nobody enters without one, were all of them revoked."""
        await self._read_if_older(self._stale_s)
        return bool(self._by_digest)

    async def find(self, token: str) -> ApiKey | None:
        """Give the key of a token, if it is active."""
        await self._read_if_older(self._stale_s)
        digest = digest_of(token)
        if digest not in self._by_digest:
            await self._read_if_older(1.0)
        key = self._by_digest.get(digest)
        return key if key is not None and key.active_at(self._clock.time_ns()) else None

    async def keep_fresh(self) -> None:
        """Read the keys again and again; a database that is away is logged, and asked again."""
        while True:
            try:
                await self._read_if_older(self._refresh_s / 2)
            except Exception:  # a refresh that fails, for whatever reason, must not end all later ones
                log.exception("access.refresh_failed")
            await self._clock.sleep(self._refresh_s)

    async def stop(self) -> None:
        """End a reading that is under way, before the database is closed."""
        await self._reading.stop()

    async def _read_if_older(self, age_s: float) -> None:
        if self._age_s() < age_s:
            return
        await self._reading()

    async def _read(self) -> None:
        asked_at_s = self._clock.monotonic()  # what is revoked during the reading may be missing in it
        keys = await self._store.all()
        self._by_digest = {key.digest: key for key in keys}
        self._read_at_s = asked_at_s

    def _age_s(self) -> float:
        return float("inf") if self._read_at_s is None else self._clock.monotonic() - self._read_at_s
