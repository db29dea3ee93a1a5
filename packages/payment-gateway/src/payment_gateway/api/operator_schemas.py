"""The shapes of what operators are shown and may send, for the OpenAPI document and for reading bodies."""

from pydantic import BaseModel, Field

from payment_gateway.api.bodies import Id, StrictBody
from payment_gateway.api.schemas import Receipt
from payment_gateway.domain.reconciling import BreakKind
from payment_gateway.domain.states import Kind, State
from payment_gateway.payments.review import MAX_REASON


class DecisionBody(StrictBody):
    """What a person found out about a flagged payment."""

    state: State = Field(description="The state that the payment is really in: one of its `choices`.")
    reason: str = Field(min_length=1, max_length=MAX_REASON, description="Why; kept in the history.")
    bank_reference: Id | None = Field(None, description="The bank's id for it, if it was found there.")
    sequence: int | None = Field(
        None, ge=1, description="The last event that was seen; a payment that moved on since is refused."
    )
    rounds: int | None = Field(
        None, ge=0, description="As in the list; if recovery has asked the bank since, it is refused."
    )


class ReviewEntry(BaseModel):
    """A payment as a person has to see it who decides about it."""

    payment: Receipt
    reason: str | None = Field(examples=["bank_disagrees"])
    sequence: int
    rounds: int = Field(description="How often recovery has asked the bank in vain.")
    operation: Kind | None
    operation_since: str | None
    choices: list[State]


class ReviewList(BaseModel):
    """What waits for a person, oldest first."""

    payments: list[ReviewEntry]


class Doubtful(BaseModel):
    """A payment whose outcome is unknown."""

    payment: Receipt
    operation: Kind
    since: str
    age_s: float
    rounds: int
    next_look_at: str | None


class DoubtfulList(BaseModel):
    """How many they are, how old the oldest is, and the oldest fifty."""

    count: int
    oldest_age_s: float | None
    payments: list[Doubtful]


class BankView(BaseModel):
    """How this process finds the bank."""

    breaker: str = Field(examples=["closed"])


class WorkerView(BaseModel):
    """When a worker last finished a sweep, in whatever process."""

    heartbeat_age_s: float | None


class RunSummary(BaseModel):
    """A reconciliation run, counted: payments looked at, asked about, matched, and breaks by kind.

    A kind that a newer program found stands beside these.
    """

    id: str
    started_at: str
    finished_at: str | None
    since: str
    payments: int
    asked: int
    matched: int
    missing: int
    amount: int
    expired: int
    id_lost: int
    unanswered: int
    in_doubt: int


class OperationsView(BaseModel):
    """How things stand."""

    at: str
    states: dict[State, int]
    in_doubt: DoubtfulList
    needs_review: int
    bank: BankView
    worker: WorkerView
    reconciliation: RunSummary | None


class BreakView(BaseModel):
    """A payment that does not reconcile; state, doubt and flag are those of now."""

    payment_id: str
    kind: str = Field(examples=list(BreakKind))
    detail: str
    order_id: str
    amount: int
    state: State
    in_doubt: bool
    needs_review: bool


class ReconciliationView(RunSummary):
    """The latest finished run with its breaks, at most 1000 of them."""

    breaks: list[BreakView]
    truncated: bool
