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
from mock_bank.errors import Refusal, Unreadable
from mock_bank.exchange import Answer, Delivery, Request, json_answer
from mock_bank.faults import Fault, FaultKind, FaultScript, Operation
from mock_bank.ledger import Ledger, Transaction
from mock_bank.oracle import Oracle
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


def _authorize(ledger: Ledger, wanted: AuthorizationRequest, now_ns: int) -> Transaction:
    return ledger.authorize(
        card_number=wanted.card_number, cvv=wanted.cvv, amount_cents=wanted.amount, now_ns=now_ns
    )


def _capture(ledger: Ledger, wanted: CaptureRequest, now_ns: int) -> Transaction:
    return ledger.capture(authorization_id=wanted.authorization_id, amount_cents=wanted.amount, now_ns=now_ns)


def _void(ledger: Ledger, wanted: VoidRequest, now_ns: int) -> Transaction:
    return ledger.void(authorization_id=wanted.authorization_id, now_ns=now_ns)


def _refund(ledger: Ledger, wanted: RefundRequest, now_ns: int) -> Transaction:
    return ledger.refund(capture_id=wanted.capture_id, amount_cents=wanted.amount, now_ns=now_ns)


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """One POST endpoint: what it decodes, does and shows, and what it says when its look-up fails.

    `commit` and `show` take the values that belong to this endpoint's `shape` and transaction; the table
    below keeps them together, which the type of one row cannot say without a class for each.
    """

    operation: Operation
    shape: type[Any]
    commit: Callable[[Ledger, Any, int], Transaction]
    show: Callable[[Any, WriteTime], dict[str, object]]
    not_found: Refusal


ENDPOINTS = {
    "authorizations": Endpoint(
        operation=Operation.AUTHORIZE,
        shape=AuthorizationRequest,
        commit=_authorize,
        show=hold_payload,
        not_found=Refusal("invalid_card", "card not found or invalid"),
    ),
    "captures": Endpoint(
        operation=Operation.CAPTURE,
        shape=CaptureRequest,
        commit=_capture,
        show=capture_payload,
        not_found=Refusal("authorization_not_found", "authorization not found"),
    ),
    "voids": Endpoint(
        operation=Operation.VOID,
        shape=VoidRequest,
        commit=_void,
        show=void_payload,
        not_found=Refusal("authorization_not_found", "authorization not found"),
    ),
    "refunds": Endpoint(
        operation=Operation.REFUND,
        shape=RefundRequest,
        commit=_refund,
        show=refund_payload,
        not_found=Refusal("capture_not_found", "capture not found"),
    ),
}
READABLE: dict[str, Callable[[Ledger, str], dict[str, object] | None]] = {
    "authorizations": lambda ledger, which: _shown(ledger.find_hold(which), hold_payload),
    "captures": lambda ledger, which: _shown(ledger.find_capture(which), capture_payload),
    "refunds": lambda ledger, which: _shown(ledger.find_refund(which), refund_payload),
}


def _shown(transaction: Any, show: Callable[[Any, WriteTime], dict[str, object]]) -> dict[str, object] | None:
    return None if transaction is None else show(transaction, in_microseconds)


class Desk:
    """Serves the endpoints over one set of books, with the scripted faults, the oracle and the time."""

    def __init__(
        self, ledger: Ledger, faults: FaultScript, oracle: Oracle, *, clock: Clock, write_s: float
    ) -> None:
        self._ledger = ledger
        self._faults = faults
        self._oracle = oracle
        self._clock = clock
        self._write_s = write_s

    async def post(self, noun: str, request: Request) -> Answer:
        """Run one operation; raises Unreadable, Refusal, or CallerGone if that comes before the commit."""
        endpoint = ENDPOINTS[noun]
        key = _only_key(request.idempotency_keys)
        wanted = decode(await request.caller.body(), endpoint.shape)
        fault = self._faults.take(endpoint.operation)
        if (failed := _fail_before(fault, endpoint.not_found)) is not None:
            return failed
        await self._clock.sleep(self._write_s)
        request.caller.check()
        transaction = endpoint.commit(self._ledger, wanted, self._clock.time_ns())
        self._oracle.committed(transaction.id, key.decode("utf-8", errors="replace"))
        answer = json_answer(200, endpoint.show(transaction, in_nanoseconds))
        return _fail_after(fault, replace(answer, transaction_id=transaction.id))

    async def get(self, noun: str, transaction_id: str, request: Request) -> Answer:
        """Show one transaction; raises Refusal (404) for any failure whatsoever."""
        not_found = Refusal("not_found", f"{noun.removesuffix('s')} not found", status=404)
        if (failed := _fail_before(self._faults.take(Operation.READ), not_found)) is not None:
            return failed
        await self._clock.sleep(self._write_s)
        payload = READABLE[noun](self._ledger, transaction_id)
        if payload is None:
            raise not_found
        return json_answer(200, payload)


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


def _fail_before(fault: Fault, not_found: Refusal) -> Answer | None:
    match fault.kind:
        case FaultKind.ERROR_500:
            return FAILURE
        case FaultKind.INTERNAL_ERROR_BEFORE:
            return refusal_answer(INTERNAL_ERROR)
        case FaultKind.RESET:
            return replace(FAILURE, delivery=Delivery.RESET)
        case FaultKind.NOT_FOUND:
            return refusal_answer(not_found)
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
