# ruff: noqa: N818  a refusal is named for what happened
"""Every refusal of the gateway, as one family.

    GatewayError
    ├── Forbidden                403  not a loopback Host or Origin, or a key without the right
    │   └── Unauthorized         401  no key, or an unknown one
    ├── NotFound                 404  no such payment, order or route
    ├── MethodNotAllowed         405
    ├── BodyTooLarge             413
    ├── UnsupportedMediaType     415
    ├── MalformedBody            400  not JSON
    ├── ValidationFailed         422  JSON, but not what this route takes
    ├── RateLimited              429
    ├── IdempotencyKeyMissing    400
    ├── IdempotencyKeyInvalid    400
    ├── IdempotencyKeyReused     422  this key belongs to another request
    ├── IdempotencyKeyInUse      409  the first request with this key is still running: come again
    ├── OperationInProgress      409  another operation of this payment is open: come again
    ├── InvalidState             409  the payment is not in a state that allows this
    ├── OrderAlreadyPaid         409
    ├── AuthorizationExpired     409
    ├── CaptureIdUnknown         409  the bank's id of the capture was lost, so it cannot be refunded
    ├── CardDeclined             402
    ├── BankUnavailable          503  nothing was done: come again
    ├── BankContractError        502  the bank answered what its contract does not allow
    ├── PaymentFailed            502  recovery found that nothing was done
    └── InternalError            500

A 409 or 503 with `retry_after_s` leaves the idempotency key free; every other 402, 409 and 502 is final.
`problem()` is the RFC 9457 body. Nothing the caller sent is ever repeated in it.
"""

import math
from dataclasses import dataclass
from typing import ClassVar

PROBLEM_JSON = "application/problem+json"


def problem_type(code: str) -> str:
    """Name a kind of problem by where it is explained, relative to the gateway's own address."""
    return f"/errors#{code}"


class GatewayError(Exception):
    """The family's root: a refusal with a status, a stable code, and facts for the caller."""

    status: ClassVar[int] = 500
    code: ClassVar[str] = "internal_error"
    title: ClassVar[str] = "Something went wrong in the gateway"

    def __init__(self, detail: str, *, retry_after_s: float | None = None, **facts: object) -> None:
        super().__init__(detail)
        self.detail = detail
        self.retry_after_s = retry_after_s
        self.facts = facts

    @property
    def headers(self) -> dict[str, str]:
        """Headers that belong to this refusal; Retry-After is in whole seconds, at least 1."""
        if self.retry_after_s is None:
            return {}
        return {"Retry-After": str(max(1, math.ceil(self.retry_after_s)))}

    def problem(self) -> dict[str, object]:
        """Give the RFC 9457 members, then our own."""
        return {
            "type": problem_type(self.code),
            "title": self.title,
            "status": self.status,
            "detail": self.detail,
            "code": self.code,
            **self.facts,
        }


class Forbidden(GatewayError):
    """This caller may not do that."""

    status = 403
    code = "forbidden"
    title = "This caller may not do that"


class Unauthorized(Forbidden):
    """No key was sent, or nobody knows it."""

    status = 401
    code = "unauthorized"
    title = "An API key is needed"


class NotFound(GatewayError):
    """No such payment, order or route."""

    status = 404
    code = "not_found"
    title = "There is nothing here"


class MethodNotAllowed(GatewayError):
    """The route exists, the method does not."""

    status = 405
    code = "method_not_allowed"
    title = "This route does not take that method"


class BodyTooLarge(GatewayError):
    """The body is larger than `GATEWAY_MAX_BODY_BYTES`."""

    status = 413
    code = "body_too_large"
    title = "The body is too large"


class UnsupportedMediaType(GatewayError):
    """The body is not announced as JSON."""

    status = 415
    code = "unsupported_media_type"
    title = "This route takes application/json"

    def __init__(self) -> None:
        super().__init__("Send the body as Content-Type: application/json.")


class MalformedBody(GatewayError):
    """The body is not JSON."""

    status = 400
    code = "malformed_body"
    title = "The body is not JSON"

    def __init__(self, detail: str = "The body could not be read as JSON.") -> None:
        super().__init__(detail)


@dataclass(frozen=True)
class FieldProblem:
    """What is wrong with one field. `problem` is our own sentence and never quotes the value."""

    field: str
    problem: str


class ValidationFailed(GatewayError):
    """The body is JSON, but not what this route takes; every problem is listed."""

    status = 422
    code = "validation_failed"
    title = "The request is not what this route takes"

    def __init__(self, problems: tuple[FieldProblem, ...]) -> None:
        self.problems = problems
        listed = [{"field": problem.field, "problem": problem.problem} for problem in problems]
        super().__init__(f"{len(problems)} field(s) need attention; see errors.", errors=listed)


class RateLimited(GatewayError):
    """This caller sends too fast."""

    status = 429
    code = "rate_limited"
    title = "Too many requests"

    def __init__(self, *, retry_after_s: float) -> None:
        super().__init__("This caller sends too fast; slow down.", retry_after_s=retry_after_s)


class IdempotencyKeyMissing(GatewayError):
    """A POST came without its key."""

    status = 400
    code = "idempotency_key_missing"
    title = "An Idempotency-Key is needed"

    def __init__(self) -> None:
        super().__init__("Send one Idempotency-Key header of 1 to 255 visible ASCII characters.")


class IdempotencyKeyInvalid(GatewayError):
    """The key is repeated, too long, or has characters that a key may not have."""

    status = 400
    code = "idempotency_key_invalid"
    title = "The Idempotency-Key cannot be used"

    def __init__(self, detail: str) -> None:
        super().__init__(detail)


class IdempotencyKeyReused(GatewayError):
    """The key belongs to another request."""

    status = 422
    code = "idempotency_key_reused"
    title = "This Idempotency-Key belongs to another request"

    def __init__(self) -> None:
        super().__init__("The key was first used with another route, payment or body. Use a new key.")


class IdempotencyKeyInUse(GatewayError):
    """The first request with this key is still running; nothing is stored."""

    status = 409
    code = "idempotency_key_in_use"
    title = "The first request with this key is still running"

    def __init__(self, *, retry_after_s: float) -> None:
        super().__init__("Send the same request again a little later.", retry_after_s=retry_after_s)


class OperationInProgress(GatewayError):
    """Another operation of the payment is open; nothing is stored."""

    status = 409
    code = "operation_in_progress"
    title = "Another operation of this payment is open"

    def __init__(self, *, retry_after_s: float) -> None:
        super().__init__("Send the same request again a little later.", retry_after_s=retry_after_s)


class InvalidState(GatewayError):
    """The payment is not in a state that allows this; `state` says which it is in."""

    status = 409
    code = "invalid_state"
    title = "The payment's state does not allow this"

    def __init__(self, *, payment_id: str, state: str, wanted: str) -> None:
        super().__init__(f"A {wanted} is not possible for a payment that is {state}.", payment_id=payment_id)
        self.facts["state"] = state


class OrderAlreadyPaid(GatewayError):
    """The order has a live payment."""

    status = 409
    code = "order_already_paid"
    title = "This order has a live payment"

    def __init__(self) -> None:
        super().__init__("An order has one live payment. Ask GET /v1/orders/{order_id} which it is.")


class AuthorizationExpired(GatewayError):
    """The hold is too old; it is being released."""

    status = 409
    code = "authorization_expired"
    title = "The authorization has expired"

    def __init__(self, *, payment_id: str) -> None:
        super().__init__(
            "The hold was not captured in time and is being released. Authorize anew to be paid.",
            payment_id=payment_id,
        )


class CaptureIdUnknown(GatewayError):
    """The capture happened, but the bank's id for it was lost."""

    status = 409
    code = "capture_id_unknown"
    title = "The bank's id of this capture was lost"

    def __init__(self, *, payment_id: str) -> None:
        super().__init__("Without it no refund can be asked for; a person must do it.", payment_id=payment_id)


class CardDeclined(GatewayError):
    """The bank, or our own check, said no."""

    status = 402
    code = "card_declined"
    title = "The card was declined"

    def __init__(self, *, decline_code: str, payment_id: str) -> None:
        super().__init__("No money is held.", decline_code=decline_code, payment_id=payment_id)


class BankUnavailable(GatewayError):
    """Nothing was done, and the key is free."""

    status = 503
    code = "bank_unavailable"
    title = "The bank cannot be asked now"

    def __init__(
        self,
        detail: str = "Nothing was done. Send the same request with the same key again later.",
        *,
        retry_after_s: float,
    ) -> None:
        super().__init__(detail, retry_after_s=retry_after_s)


class BankContractError(GatewayError):
    """The bank answered something that its contract does not allow."""

    status = 502
    code = "bank_contract_error"
    title = "The bank answered what its contract does not allow"

    def __init__(self, *, payment_id: str) -> None:
        super().__init__(
            "The payment is flagged for review; its receipt is the truth.", payment_id=payment_id
        )


class PaymentFailed(GatewayError):
    """Recovery found out that nothing was done."""

    status = 502
    code = "payment_failed"
    title = "The operation failed"

    def __init__(self, *, payment_id: str) -> None:
        super().__init__(
            "The bank was asked and has no trace of it. To try again, use a new key.", payment_id=payment_id
        )


class InternalError(GatewayError):
    """A mistake of ours; the caller learns nothing about it."""

    def __init__(self) -> None:
        super().__init__("The gateway made a mistake. The same request with the same key may be sent again.")
