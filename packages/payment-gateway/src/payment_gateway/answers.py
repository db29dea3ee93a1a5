"""Results become answers: status and bytes, encoded once, so that a replay can repeat them."""

import json

from payment_gateway.domain.operations import Result
from payment_gateway.domain.payment import Payment
from payment_gateway.domain.receipt import receipt
from payment_gateway.domain.states import Kind
from payment_gateway.errors import (
    AuthorizationExpired,
    BankContractError,
    BankUnavailable,
    CardDeclined,
    GatewayError,
    InvalidState,
    PaymentFailed,
)
from payment_gateway.ports import Answer, KeyEffect

RETRY_UNAVAILABLE_S = 2.0
RETRY_PENDING_MAX_S = 60.0


def encode(document: object) -> bytes:
    """Write compact JSON."""
    return json.dumps(document, separators=(",", ":"), ensure_ascii=False).encode()


def refusal(error: GatewayError, payment_id: str | None = None) -> Answer:
    """Make an answer of a refusal."""
    return Answer(
        status=error.status,
        body=encode(error.problem()),
        payment_id=payment_id,
        retry_after_s=error.retry_after_s,
    )


def receipt_answer(
    status: int, payment: Payment, *, now_ns: int, retry_after_s: float | None = None
) -> Answer:
    """Make an answer of a receipt."""
    body = encode(receipt(payment, now_ns=now_ns))
    return Answer(status=status, body=body, payment_id=payment.id, retry_after_s=retry_after_s)


def pending_answer(payment: Payment, *, now_ns: int) -> Answer:
    """Answer 202: the receipt as it is now, and when to ask again."""
    due_at_ns = payment.operation.due_at_ns if payment.operation else None
    wait_s = (due_at_ns - now_ns) / 1e9 if due_at_ns is not None else RETRY_PENDING_MAX_S
    retry_after_s = min(max(wait_s, 1.0), RETRY_PENDING_MAX_S)
    return receipt_answer(202, payment, now_ns=now_ns, retry_after_s=retry_after_s)


def answer_for(kind: Kind, result: Result, payment: Payment, *, now_ns: int) -> Answer:
    """Say what FicMart gets for a settled operation."""
    match result:
        case Result.DONE:
            return receipt_answer(201 if kind is Kind.AUTHORIZE else 200, payment, now_ns=now_ns)
        case Result.IN_DOUBT:
            return pending_answer(payment, now_ns=now_ns)
        case _:
            return refusal(error_for(kind, result, payment), payment.id)


def error_for(kind: Kind, result: Result, payment: Payment) -> GatewayError:
    """Name the refusal of a result that is neither done nor in doubt."""
    match result:
        case Result.DECLINED:
            return CardDeclined(decline_code=payment.decline_code or "declined", payment_id=payment.id)
        case Result.EXPIRED:
            return AuthorizationExpired(payment_id=payment.id)
        case Result.CONFLICT:
            return InvalidState(payment_id=payment.id, state=payment.state.value, wanted=kind.value)
        case Result.UNAVAILABLE:
            return BankUnavailable(retry_after_s=RETRY_UNAVAILABLE_S)
        case Result.CONTRACT_ERROR:
            return BankContractError(payment_id=payment.id)
        case Result.FAILED:
            return PaymentFailed(payment_id=payment.id)
        case _:
            raise ValueError(f"{result} is no refusal")


def effect_of(result: Result, answer: Answer) -> KeyEffect:
    """Say what a result does to the key: 202 keeps it, 503 frees it, everything else is its answer."""
    match result:
        case Result.IN_DOUBT:
            return KeyEffect()
        case Result.UNAVAILABLE:
            return KeyEffect(free=True)
        case _:
            return KeyEffect(answer=answer)
