"""What bank replies mean, one by one and taken together.

A single reply has a `ReplyClass`. An operation has a `Verdict`: the class of *all* its attempts together.
The difference is the heart of the gateway. A "nothing done" after a lost connection proves nothing, because
the lost attempt may have been done; so once a reply is missing, only a success can settle the matter.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from payment_gateway.domain.states import Kind


class ReplyClass(StrEnum):
    """What one attempt tells by itself."""

    SUCCESS = "success"
    DECLINED = "declined"
    EXPIRED = "expired"
    CONFLICT = "conflict"
    """The bank says it was used or refunded already; by us or by another, this reply cannot tell."""
    SUSPECT = "suspect"
    """The bank does not know an id that it gave us: perhaps only its database is down. Nothing was done."""
    NOTHING_DONE = "nothing_done"
    NOT_SENT = "not_sent"
    MAYBE_DONE = "maybe_done"
    CONTRACT_ERROR = "contract_error"
    """An answer that the bank's contract does not allow here, and nothing was done."""
    NONSENSE = "nonsense"
    """A 2xx that does not say what a success must say: something may have been done."""
    NEGATIVE = "negative"
    """A probe found nothing kept under the key."""


UNCERTAIN = frozenset({ReplyClass.MAYBE_DONE, ReplyClass.NONSENSE})


@dataclass(frozen=True, kw_only=True, slots=True)
class Reply:
    """One attempt's answer, stripped of the bank's words: none of them may travel further."""

    reply_class: ReplyClass
    code: str | None = None
    """The bank's error code, or our name for what went wrong (`read_timeout`)."""
    status: int | None = None
    reference: str | None = None
    expires_at_ns: int | None = None
    replayed: bool = False
    retry_after_s: float | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Attempt:
    """One request that was tried, for the record."""

    operation_id: str
    action: str
    """The operation's kind, or `probe`."""
    at_ns: int
    duration_ns: int
    reply_class: ReplyClass
    status: int | None
    code: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class BankResult:
    """Everything one call to the bank port brought, retries included. Never empty of replies."""

    replies: tuple[Reply, ...]
    attempts: tuple[Attempt, ...] = ()

    @property
    def last(self) -> Reply:
        """The reply that ended the call."""
        return self.replies[-1]

    def disbelieved(self) -> "BankResult":
        """Give the same with a last reply that is none: it was another's, so what was done is not known."""
        lost = replace(self.last, reply_class=ReplyClass.MAYBE_DONE, reference=None, expires_at_ns=None)
        return replace(self, replies=(*self.replies[:-1], lost))


class Verdict(StrEnum):
    """What an operation's attempts prove together."""

    SUCCEEDED = "succeeded"
    INFERRED = "inferred"
    """Done, by us, but the bank's id for it is lost."""
    DECLINED = "declined"
    EXPIRED = "expired"
    CONFLICT = "conflict"
    SUSPECT = "suspect"
    UNAVAILABLE = "unavailable"
    """Nothing was done: the same request may come again."""
    CONTRACT_ERROR = "contract_error"
    NONSENSE = "nonsense"
    IN_DOUBT = "in_doubt"


_ALONE: dict[ReplyClass, Verdict] = {
    ReplyClass.SUCCESS: Verdict.SUCCEEDED,
    ReplyClass.DECLINED: Verdict.DECLINED,
    ReplyClass.EXPIRED: Verdict.EXPIRED,
    ReplyClass.CONFLICT: Verdict.CONFLICT,
    ReplyClass.SUSPECT: Verdict.SUSPECT,
    ReplyClass.NOTHING_DONE: Verdict.UNAVAILABLE,
    ReplyClass.NOT_SENT: Verdict.UNAVAILABLE,
    ReplyClass.MAYBE_DONE: Verdict.IN_DOUBT,
    ReplyClass.CONTRACT_ERROR: Verdict.CONTRACT_ERROR,
    ReplyClass.NONSENSE: Verdict.NONSENSE,
    ReplyClass.NEGATIVE: Verdict.IN_DOUBT,
}

_PROVES_DESPITE_DOUBT = {
    ReplyClass.SUCCESS: Verdict.SUCCEEDED,
    ReplyClass.CONFLICT: Verdict.INFERRED,
    ReplyClass.NONSENSE: Verdict.NONSENSE,
}


def judge(replies: Sequence[Reply], *, ambiguous_before: bool = False) -> Verdict:
    """Judge all attempts of one operation together.

    `ambiguous_before` says that an earlier round, long enough ago that nothing of it can still be on its way,
    may have done the work. Then an "expired" is proof: the bank says it only of a hold that is still unused.
    """
    last = replies[-1].reply_class
    ambiguous_now = any(reply.reply_class in UNCERTAIN for reply in replies[:-1])
    if ambiguous_now and _is_first_conflict(replies):
        return Verdict.IN_DOUBT  # the bank may be about to remember its answer, and the id with it: ask later
    if ambiguous_before and not ambiguous_now and last is ReplyClass.EXPIRED:
        return Verdict.EXPIRED
    if ambiguous_before or ambiguous_now:
        return _PROVES_DESPITE_DOUBT.get(last, Verdict.IN_DOUBT)
    return _ALONE[last]


def is_ambiguous(replies: Sequence[Reply]) -> bool:
    """Tell whether any of these attempts may have been done without our knowing."""
    return any(reply.reply_class in UNCERTAIN for reply in replies)


def may_ask_again(kind: Kind, replies: Sequence[Reply]) -> bool:
    """Tell whether the same request may be sent once more with the same bank key.

    An authorization that may have been done is never resent: the bank forgets a hold whose client hung up,
    so a second request would make a second hold. A conflict after a lost answer is asked about once more,
    because the bank stores its answer after the work: the first answer may be there a moment later.
    """
    last = replies[-1].reply_class
    if kind is Kind.AUTHORIZE and is_ambiguous(replies):
        return False
    if last in {ReplyClass.NOTHING_DONE, ReplyClass.NOT_SENT, ReplyClass.SUSPECT, ReplyClass.MAYBE_DONE}:
        return True
    return _is_first_conflict(replies) and is_ambiguous(replies)


def _is_first_conflict(replies: Sequence[Reply]) -> bool:
    return [reply.reply_class for reply in replies].count(ReplyClass.CONFLICT) == 1 and (
        replies[-1].reply_class is ReplyClass.CONFLICT
    )
