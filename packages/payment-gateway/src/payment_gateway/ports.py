"""What the use cases and recovery need from the world: a store, a bank, somebody who finishes what was begun.

Each is a Protocol, so that a simulation can put an inline store and an in-memory bank in their place.
"""

from collections.abc import Callable, Coroutine, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Any, Protocol, Self, TypeVar

from payment_gateway.domain.card import Card
from payment_gateway.domain.operations import Timing
from payment_gateway.domain.outcomes import BankResult, Reply
from payment_gateway.domain.payment import Change, Event, Payment
from payment_gateway.domain.states import Kind, State

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True, slots=True)
class Ask:
    """One operation as the bank gets to see it. `operation_id` is its idempotency key at the bank."""

    kind: Kind
    operation_id: str
    amount_cents: int
    parent_id: str | None = None
    """The authorization to capture or void, or the capture to refund."""
    card: Card | None = None
    send_until_ns: int
    """No attempt leaves after this moment, so that the last one has ended when the lease does."""

    @classmethod
    def about(cls, payment: Payment, *, timing: Timing, card: Card | None = None) -> Self:
        """Say what the bank is to be asked for a payment's open operation."""
        operation = payment.open_operation
        return cls(
            kind=operation.kind,
            operation_id=operation.id,
            amount_cents=payment.amount_cents,
            parent_id=payment.parent_id(operation.kind),
            card=card,
            send_until_ns=timing.send_until_ns(operation.lease_until_ns),
        )


class Bank(Protocol):
    """The bank with its retries, its breaker and its limits."""

    def admission(self) -> AbstractAsyncContextManager[None]:
        """Hold a place for one operation; raises BankUnavailable when it cannot be served now."""
        ...

    async def ask(self, ask: Ask) -> BankResult:
        """Do the operation, asking again with the same key where that is safe. Never raises for a bank."""
        ...

    async def probe(self, ask: Ask) -> BankResult:
        """Look for an authorization kept under this key, with a card that is no account."""
        ...

    async def look_up(self, kind: Kind, reference: str, amount_cents: int, *, parent_id: str | None) -> Reply:
        """Read one authorization, capture or refund back. `nonsense` means that the bank disagrees.

        `parent_id` is what it must belong to, if that is known: a capture's hold, a refund's capture.
        """
        ...


@dataclass(frozen=True, kw_only=True, slots=True)
class KeyClaim:
    """An idempotency key as a request presents it."""

    caller: str
    key: str
    fingerprint: bytes
    fingerprint_key_id: str
    request_id: str | None
    older_fingerprints: tuple[tuple[str, bytes], ...] = ()
    """The same request under keys that are being retired, by key id: for comparing, never for storing."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """A final answer: what a replay repeats, byte for byte."""

    status: int
    body: bytes
    payment_id: str | None = None
    retry_after_s: float | None = None
    replayed: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class KeyRecord:
    """An idempotency key as it is stored; no answer yet while its operation is open."""

    fingerprint: bytes
    fingerprint_key_id: str
    operation_id: str | None
    payment_id: str | None
    answer: Answer | None


@dataclass(frozen=True, slots=True)
class Found:
    """What one look at the store shows: the key, and the payment it (or the route) speaks of."""

    key: KeyRecord | None
    payment: Payment | None
    order_taken: bool = False
    """The order that was asked about has a live payment."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Subject:
    """What a POST speaks of: the payment of its route, or the order of its body."""

    payment_id: str | None = None
    order_id: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """What to write before the bank is asked. Without a change and an answer, nothing is written.

    `answer` is stored with the key at once: a refusal that needs no bank. `order_taken` is stored instead
    when another request has taken the order since the look. `reply` is for the caller and is never stored.
    """

    at_ns: int
    change: Change | None = None
    operation_id: str | None = None
    payment_id: str | None = None
    answer: Answer | None = None
    order_taken: Answer | None = None
    reply: Answer | None = None
    takeover: bool = False
    """The key's operation was left behind by an owner that died: recovery should look at it now."""


Decide = Callable[[Found], Step]


@dataclass(frozen=True, kw_only=True, slots=True)
class KeyEffect:
    """What a settled operation does to the key that began it: store the answer, free it, or neither."""

    answer: Answer | None = None
    free: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """A place in a customer's payments, newest first: everything older than this."""

    before_created_at_ns: int
    before_id: str


class HoldTaken(Exception):  # noqa: N818  it reads as what happened
    """The hold is another payment's already: an answer that was given twice proves that nothing is held."""


class Store(Protocol):
    """Payments and keys. No method leaves a transaction open, and each writes in one at most."""

    async def begin(self, claim: KeyClaim, subject: Subject, decide: Decide) -> Step:
        """Look the key up, let `decide` choose, and write the intent in the same commit.

        `decide` has no effects of its own: a store may ask it first what it would do if nothing were there.

        Raises what `decide` raises (nothing is written then), IdempotencyKeyInUse or OperationInProgress
        when another process was quicker.
        """
        ...

    async def save(self, change: Change, *, owner: str, effect: KeyEffect) -> bool:
        """Save the result of a call in one commit.

        False, with nothing written, if `owner` lost its lease. Raises HoldTaken, with nothing written.
        """
        ...

    async def find(self, claim: KeyClaim, subject: Subject) -> Found:
        """Look without writing: the state of a key, its payment, its order."""
        ...

    async def claim_due(
        self, *, owner: str, now_ns: int, lease_until_ns: int, limit: int
    ) -> Sequence[Payment]:
        """Lease open operations that are due and that nobody owns."""
        ...

    async def claim_one(
        self, payment_id: str, *, owner: str, now_ns: int, lease_until_ns: int, probe_sent_by_ns: int
    ) -> Payment | None:
        """Lease one payment's open operation, due or not; None when there is none, or it is owned.

        An authorization is only leased if its last send is at or before `probe_sent_by_ns`, and a second
        probe only when it is due: two that are made in one breath could meet the same fault of the bank. What
        a dead owner left is leased in any case.
        """
        ...

    async def flag(self, payment: Payment, reason: str) -> bool:
        """Flag a settled payment for review without a move; False if it has moved on since it was read."""
        ...

    async def get(self, payment_id: str) -> Payment | None:
        """Read one payment."""
        ...

    async def events(self, payment_id: str) -> Sequence[Event]:
        """Read a payment's history, oldest first; empty for an unknown payment."""
        ...

    async def order(self, order_id: str, *, limit: int) -> Sequence[Payment]:
        """Read an order's payments, the live one first, then newest first."""
        ...

    async def customer(
        self, customer_id: str, *, state: State | None, page: Page | None, limit: int
    ) -> Sequence[Payment]:
        """Read a page of a customer's payments, newest first."""
        ...


class Shield(Protocol):
    """Finishes what was begun, whoever hangs up meanwhile."""

    async def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Await `work`; cancelling the caller does not cancel it."""
        ...

    def start(self, work: Coroutine[Any, Any, object]) -> None:
        """Let `work` go on by itself; a shutdown waits for it."""
        ...
