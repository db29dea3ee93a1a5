"""The bank's endpoints: header check, then JSON, then the ledger, then the answer.

Between decoding and commit, and again between commit and the write of the key, the original waits for its
database; so does this one (`write_s`), because that is where two requests meet and where clients hang up.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from groundwork.clock import Clock
from mock_bank.chaos import FAILURE
from mock_bank.decoding import decode
from mock_bank.errors import DatabaseFailed, Refusal, Unreadable
from mock_bank.exchange import Answer, Delivery, Request, json_answer
from mock_bank.faults import Fault, FaultKind, FaultScript, Operation
from mock_bank.ledger import Database, Ledger, Transaction
from mock_bank.oracle import Oracle
from mock_bank.storage import Storage
from mock_bank.wire import (
    WriteTime,
    capture_payload,
    hold_payload,
    in_microseconds,
    in_nanoseconds,
    refund_payload,
    void_payload,
)

KEY_MISSING = "Header parameter Idempotency-Key is required, but not found"
KEY_REPEATED = "Expected one value for Idempotency-Key, got {count}"
KEY_EMPTY = (
    "Invalid format for parameter Idempotency-Key: parameter 'Idempotency-Key' is empty, can't bind its value"
)
INTERNAL_ERROR = Refusal("internal_error", "internal error")
UNREADABLE = frozenset({FaultKind.NOT_FOUND, FaultKind.DATABASE_DOWN, FaultKind.INTERNAL_ERROR_BEFORE})


@dataclass(frozen=True, slots=True)
class AuthorizationRequest:
    """The body of an authorization; the expiry is decoded and then ignored."""

    card_number: str = ""
    cvv: str = ""
    expiry_month: int = 0
    expiry_year: int = 0
    amount: int = 0


@dataclass(frozen=True, slots=True)
class CaptureRequest:
    """The body of a capture."""

    authorization_id: str = ""
    amount: int = 0


@dataclass(frozen=True, slots=True)
class VoidRequest:
    """The body of a void."""

    authorization_id: str = ""


@dataclass(frozen=True, slots=True)
class RefundRequest:
    """The body of a refund."""

    capture_id: str = ""
    amount: int = 0


def _authorize(ledger: Ledger, wanted: AuthorizationRequest, now_ns: int, database: Database) -> Transaction:
    return ledger.authorize(
        card_number=wanted.card_number,
        cvv=wanted.cvv,
        amount_cents=wanted.amount,
        now_ns=now_ns,
        database=database,
    )


def _capture(ledger: Ledger, wanted: CaptureRequest, now_ns: int, database: Database) -> Transaction:
    return ledger.capture(
        authorization_id=wanted.authorization_id,
        amount_cents=wanted.amount,
        now_ns=now_ns,
        database=database,
    )


def _void(ledger: Ledger, wanted: VoidRequest, now_ns: int, database: Database) -> Transaction:
    return ledger.void(authorization_id=wanted.authorization_id, now_ns=now_ns, database=database)


def _refund(ledger: Ledger, wanted: RefundRequest, now_ns: int, database: Database) -> Transaction:
    return ledger.refund(
        capture_id=wanted.capture_id, amount_cents=wanted.amount, now_ns=now_ns, database=database
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """One POST endpoint: what it decodes, does and shows.

    `commit` and `show` take the values that belong to this endpoint's `shape` and transaction; the table
    below keeps them together, which the type of one row cannot say without a class for each.
    """

    operation: Operation
    shape: type[Any]
    commit: Callable[[Ledger, Any, int, Database], Transaction]
    show: Callable[[Any, WriteTime], dict[str, object]]


ENDPOINTS = {
    "authorizations": Endpoint(
        operation=Operation.AUTHORIZE,
        shape=AuthorizationRequest,
        commit=_authorize,
        show=hold_payload,
    ),
    "captures": Endpoint(
        operation=Operation.CAPTURE,
        shape=CaptureRequest,
        commit=_capture,
        show=capture_payload,
    ),
    "voids": Endpoint(
        operation=Operation.VOID,
        shape=VoidRequest,
        commit=_void,
        show=void_payload,
    ),
    "refunds": Endpoint(
        operation=Operation.REFUND,
        shape=RefundRequest,
        commit=_refund,
        show=refund_payload,
    ),
}
READABLE: dict[str, Callable[[Ledger, str], dict[str, object] | None]] = {
    "authorizations": lambda ledger, which: _shown(ledger.find_hold(which), hold_payload),
    "captures": lambda ledger, which: _shown(ledger.find_capture(which), capture_payload),
    "refunds": lambda ledger, which: _shown(ledger.find_refund(which), refund_payload),
}


def _shown(transaction: Any, show: Callable[[Any, WriteTime], dict[str, object]]) -> dict[str, object] | None:
    return None if transaction is None else show(transaction, in_microseconds)


class UnreliableDatabase:
    """The storage as one request meets it: with the fault that was scripted for it."""

    def __init__(self, fault: Fault, write: Callable[[Transaction], None]) -> None:
        self._kind = fault.kind
        self._write = write

    def begin(self) -> None:
        """Begin a transaction; raises DatabaseFailed."""
        self._fail_if(FaultKind.INTERNAL_ERROR_BEFORE, FaultKind.DATABASE_DOWN)

    def look_up(self) -> None:
        """Find a row; raises DatabaseFailed."""
        self._fail_if(FaultKind.NOT_FOUND, FaultKind.DATABASE_DOWN)

    def write(self, transaction: Transaction) -> None:
        """Insert and commit; raises DatabaseFailed."""
        self._fail_if(FaultKind.INSERT_FAILS)
        self._write(transaction)

    def _fail_if(self, *kinds: FaultKind) -> None:
        if self._kind in kinds:
            raise DatabaseFailed(f"by script: {self._kind}")


class Desk:
    """Serves the endpoints over one set of books, with the scripted faults, the oracle and the time."""

    def __init__(
        self,
        ledger: Ledger,
        storage: Storage,
        faults: FaultScript,
        oracle: Oracle,
        *,
        clock: Clock,
        write_s: float,
    ) -> None:
        self._ledger = ledger
        self._storage = storage
        self._faults = faults
        self._oracle = oracle
        self._clock = clock
        self._write_s = write_s

    async def post(self, noun: str, request: Request) -> Answer:
        """Run one operation; raises Unreadable, Refusal, or CallerGone if that comes before the commit."""
        endpoint = ENDPOINTS[noun]
        key = _only_key(request.idempotency_keys).decode("utf-8", errors="replace")
        wanted = decode(await request.caller.body(), endpoint.shape)
        fault = self._faults.take(endpoint.operation)
        if (failed := _fail_before(fault)) is not None:
            return failed
        await self._clock.sleep(self._write_s)
        request.caller.check()
        database = UnreliableDatabase(fault, lambda written: self._storage.commit(written, key))
        transaction = endpoint.commit(self._ledger, wanted, self._clock.time_ns(), database)
        self._oracle.committed(transaction.id, key)
        answer = json_answer(200, endpoint.show(transaction, in_nanoseconds))
        return _fail_after(fault, replace(answer, transaction_id=transaction.id))

    async def get(self, noun: str, transaction_id: str, request: Request) -> Answer:
        """Show one transaction; raises Refusal (404) for any failure whatsoever."""
        fault = self._faults.take(Operation.READ)
        if (failed := _fail_before(fault)) is not None:
            return failed
        await self._clock.sleep(self._write_s)
        payload = READABLE[noun](self._ledger, transaction_id)
        if payload is None or fault.kind in UNREADABLE:
            raise Refusal("not_found", f"{noun.removesuffix('s')} not found", status=404)
        return replace(json_answer(200, payload), **_changes_after(fault))

    def is_healthy(self) -> bool:
        """Say whether the database answers."""
        return self._faults.take(Operation.HEALTH).kind is not FaultKind.DATABASE_DOWN


def refusal_answer(refusal: Refusal) -> Answer:
    """Encode a business answer."""
    return json_answer(refusal.status, {"error": refusal.code, "message": refusal.message})


def _only_key(keys: tuple[bytes, ...]) -> bytes:
    if not keys:
        raise Unreadable(KEY_MISSING)
    if len(keys) > 1:
        raise Unreadable(KEY_REPEATED.format(count=len(keys)))
    if not keys[0]:
        raise Unreadable(KEY_EMPTY)
    return keys[0]


def _fail_before(fault: Fault) -> Answer | None:
    match fault.kind:
        case FaultKind.ERROR_500:
            return FAILURE
        case FaultKind.RESET:
            return replace(FAILURE, delivery=Delivery.RESET)
        case _:
            return None


def _fail_after(fault: Fault, answer: Answer) -> Answer:
    if fault.kind is FaultKind.INTERNAL_ERROR_AFTER:
        said = refusal_answer(INTERNAL_ERROR)
        return replace(said, transaction_id=answer.transaction_id, cacheable=False)
    return replace(answer, **_changes_after(fault))


def _changes_after(fault: Fault) -> dict[str, Any]:
    match fault.kind:
        case FaultKind.COMMIT_THEN_DROP:
            return {"delivery": Delivery.DROPPED}
        case FaultKind.COMMIT_THEN_DELAY:
            return {"pause_before_store_s": fault.delay_s}
        case FaultKind.COMMIT_UNCACHED:
            return {"cacheable": False}
        case FaultKind.COMMIT_UNCACHED_THEN_DROP:
            return {"cacheable": False, "delivery": Delivery.DROPPED}
        case FaultKind.SLOW_BODY:
            return {"delivery": Delivery.SLOW, "pause_in_body_s": fault.delay_s}
        case _:
            return {}
