"""The bank's idempotency, flaws included.

Only answers of the 2xx kind are remembered. Look-up, handler and store are three separate steps with no
lock between them, so two requests with one key that meet both run. The store is a write of its own after
the handler's commit, on the request's own context: a client that hangs up in between leaves work that is
done but forgotten. A replay looks at the key and the path alone; the body is not even read.
"""

from dataclasses import replace

from groundwork.clock import Clock
from mock_bank.errors import DatabaseFailed
from mock_bank.exchange import Answer, Handler, Request
from mock_bank.faults import FaultScript, Operation
from mock_bank.oracle import CacheFate, Oracle
from mock_bank.storage import KeptAnswer, Storage

KEYED_PATHS = {
    "/api/v1/authorizations": Operation.AUTHORIZE,
    "/api/v1/captures": Operation.CAPTURE,
    "/api/v1/voids": Operation.VOID,
    "/api/v1/refunds": Operation.REFUND,
}
MAX_KEY_CHARACTERS = 255
LIFETIME_NS = 24 * 3_600_000_000_000
REAP_EVERY_NS = 3_600_000_000_000
REPLAYED = ("x-idempotent-replayed", "true")


class KeyStore:
    """Answers by (key, path). A reaper that passes once an hour drops those of 24 h: a key lives 24–25 h."""

    def __init__(self, storage: Storage, *, clock: Clock) -> None:
        self._clock = clock
        self._storage = storage
        self._answers = {(kept.key, kept.path): kept for kept in storage.kept_answers()}
        self._reaped_at_ns = clock.time_ns()
        self._drop_before(self._reaped_at_ns - LIFETIME_NS)

    def find(self, key: str, path: str) -> Answer | None:
        """Return the remembered answer, if there is one."""
        self._reap()
        found = self._answers.get((key, path))
        return found.answer if found else None

    def store(self, key: str, path: str, answer: Answer) -> bool:
        """Remember an answer; false when another one came first, which stays; raises DatabaseFailed."""
        self._reap()
        if (key, path) in self._answers:
            return False
        kept = KeptAnswer(key, path, answer, self._clock.time_ns())
        self._storage.keep_answer(kept)
        self._answers[key, path] = kept
        return True

    def clear(self) -> None:
        """Forget everything (test routes only)."""
        self._answers.clear()

    def __len__(self) -> int:
        return len(self._answers)

    def _reap(self) -> None:
        passes = (self._clock.time_ns() - self._reaped_at_ns) // REAP_EVERY_NS
        if passes <= 0:
            return
        self._reaped_at_ns += passes * REAP_EVERY_NS
        self._drop_before(self._reaped_at_ns - LIFETIME_NS)

    def _drop_before(self, up_to_ns: int) -> None:
        self._answers = {at: kept for at, kept in self._answers.items() if kept.stored_at_ns > up_to_ns}
        self._storage.drop_answers(up_to_ns=up_to_ns)


class Idempotency:
    """The outermost link: replays what is remembered, remembers what succeeded."""

    def __init__(
        self,
        handler: Handler,
        keys: KeyStore,
        faults: FaultScript,
        oracle: Oracle,
        *,
        clock: Clock,
        write_s: float,
    ) -> None:
        self._handler = handler
        self._keys = keys
        self._faults = faults
        self._oracle = oracle
        self._clock = clock
        self._write_s = write_s

    async def __call__(self, request: Request) -> Answer:
        """Replay, or run the request and remember a success unless the client hung up meanwhile."""
        if request.method != "POST" or request.path not in KEYED_PATHS or not request.idempotency_keys:
            return await self._handler(request)
        key = readable_key(request.idempotency_keys[0])
        remembered = self._keys.find(key, request.path) if key else None
        if remembered is not None and not self._faults.hides_key(KEYED_PATHS[request.path]):
            return replace(remembered, headers=(*remembered.headers, REPLAYED), transaction_id=None)
        answer = await self._handler(request)
        if answer.transaction_id is not None:
            fate = await self._remember(key, request, answer)
            self._oracle.cache_decided(answer.transaction_id, fate)
        return answer

    async def _remember(self, key: str | None, request: Request, answer: Answer) -> CacheFate:
        if not answer.cacheable:
            return CacheFate.FAULT
        if not key:
            return CacheFate.UNCACHEABLE_KEY
        await self._clock.sleep(self._write_s + answer.pause_before_store_s)
        if request.caller.gone:
            return CacheFate.CLIENT_HUNG_UP
        plain = Answer(status=answer.status, body=answer.body, content_type=answer.content_type)
        try:
            return CacheFate.STORED if self._keys.store(key, request.path, plain) else CacheFate.KEY_TAKEN
        except DatabaseFailed:
            return CacheFate.FAULT  # the original logs it and answers all the same


def readable_key(raw: bytes) -> str | None:
    """Decode a key; None when the database would not take it (not UTF-8, over 255 characters)."""
    try:
        key = raw.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return key if len(key) <= MAX_KEY_CHARACTERS and "\x00" not in key else None
