"""The person behind the flags: telephones the bank, decides, and makes the mistakes that people make.

What the bank says on the telephone is true: its own books. What the person does with it may be late, about
the wrong payment, or twice. A decision that the gateway takes must be right all the same: the judge looks.
"""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any, TypeVar

from gateway_proofs.simulation.gateway import Parts, SimulatedGateway, unhurried
from gateway_proofs.simulation.process import DatabaseAwayError
from gateway_proofs.simulation.records import BankRecords
from payment_gateway.domain.review import Decision
from payment_gateway.domain.states import Kind, State
from payment_gateway.errors import GatewayError

T = TypeVar("T")

PATIENCE_S = 200.0
_FOUND = (
    (Kind.REFUND, (State.REFUNDED,)),
    (Kind.CAPTURE, (State.CAPTURED,)),
    (Kind.VOID, (State.VOIDED, State.EXPIRED)),
    (Kind.AUTHORIZE, (State.AUTHORIZED,)),
)


@dataclass
class OperatorJournal:
    """What the operator did that the gateway should have refused, and how often it decided."""

    problems: list[str] = field(default_factory=list)
    decisions: int = 0


class Operator:
    """Looks at the list now and then, and decides about what is on it."""

    def __init__(self, parts: Parts, gateways: Callable[[], SimulatedGateway]) -> None:
        self._parts = parts
        self._gateways = gateways
        self.journal = OperatorJournal()

    async def work(self) -> None:
        """Review until cancelled."""
        while True:
            await unhurried(self._parts, 60.0, 1_200.0)
            await self.review()

    async def review(self) -> None:
        """Go through the list once; now and then a decision is about a payment that is not on it."""
        gateway = self._gateways()
        entries = await self._asked(gateway, gateway.review.flagged())
        for entry in entries or ():
            decision = self._by_telephone(entry)
            await unhurried(self._parts, 0.0, 90.0)
            if decision is not None:
                await self._decide(entry, decision)
        if self._parts.fate.happens(0.2):
            await self._decide_unasked()

    async def _decide(self, entry: dict[str, Any], decision: Decision) -> None:
        payment_id, fate = entry["payment"]["id"], self._parts.fate
        slip = self._slip(payment_id, decision) if fate.happens(0.3) else None
        if slip is not None and await self._sent(payment_id, slip, entry):
            self.journal.problems.append(f"pg-crash-07: {payment_id} took the id of another payment")
        stale = entry | {"sequence": entry["sequence"] - 1}
        if fate.happens(0.1) and await self._sent(payment_id, decision, stale):
            self.journal.problems.append(f"pg-crash-07: {payment_id} had moved on, and was decided about")
        self.journal.decisions += await self._sent(payment_id, decision, entry)

    async def _decide_unasked(self) -> None:
        """Decide about a payment that has no flag: refused, whatever is said."""
        calm = [payment for payment in self._parts.books.payments.values() if not payment.needs_review]
        if not calm:
            return
        payment = self._parts.fate.pick(calm)
        before = len(self._parts.books.events[payment.id])
        decision = Decision(state=self._parts.fate.pick(list(State)), reason="a slip of the pen")
        taken = await self._sent(payment.id, decision, {})
        if taken and not self._was_flagged(payment.id, before):
            self.journal.problems.append(f"pg-crash-07: {payment.id} was not flagged, and was decided about")

    def _was_flagged(self, payment_id: str, before: int) -> bool:
        """Tell whether it moved between the look and the decision: it may have been flagged in between."""
        return len(self._parts.books.events[payment_id]) > before + 2

    def _by_telephone(self, entry: dict[str, Any]) -> Decision | None:
        """Ask the bank's people what happened; no decision while they work on it, or where none fits."""
        payment = self._parts.books.payments[entry["payment"]["id"]]
        if any(self._parts.bank.at_work_on(key) for key in self._keys_of(payment.id)):
            return None
        records = BankRecords(self._parts.books, self._parts.bank)
        for kind, states in _FOUND:
            done = records.of(payment.id, kind)
            if done:
                kept = [transaction for transaction in done if not records.forgot(transaction)]
                return self._decision(entry, states, (kept or done)[0].id)
        return self._decision(entry, (State.FAILED, State.DECLINED), None)

    def _decision(
        self, entry: dict[str, Any], states: tuple[State, ...], reference: str | None
    ) -> Decision | None:
        state = next((state for state in states if state.value in entry["choices"]), None)
        if state is None:
            return None
        must = entry["payment"]["state"] == State.PENDING.value
        named = reference if must or self._parts.fate.happens(0.8) else None
        return Decision(state=state, reason="the bank was asked", bank_reference=named)

    def _slip(self, payment_id: str, decision: Decision) -> Decision | None:
        """Read the id in the line above: it is of the same kind, and of somebody else."""
        kind = next((kind for kind, states in _FOUND if decision.state in states), None)
        if kind is None:
            return None
        others = [
            reference
            for other in self._parts.books.payments.values()
            if other.id != payment_id and (reference := other.bank_id(kind)) is not None
        ]
        if not others:
            return None
        return Decision(
            state=decision.state, reason="the bank was asked", bank_reference=self._parts.fate.pick(others)
        )

    def _keys_of(self, payment_id: str) -> list[str]:
        return [key for key, owner in self._parts.books.owner_of.items() if owner == payment_id]

    async def _sent(self, payment_id: str, decision: Decision, seen: dict[str, Any]) -> bool:
        gateway = self._gateways()
        work = gateway.review.resolve(
            payment_id,
            decision,
            operator="operator",
            sequence=seen.get("sequence"),
            rounds=seen.get("rounds"),
        )
        receipt = await self._asked(gateway, work)
        words = f"{decision.state} {decision.bank_reference}: {'taken' if receipt else 'not taken'}"
        self._parts.history.note("operator", payment_id[:12], words)
        return receipt is not None

    async def _asked(self, gateway: SimulatedGateway, work: Coroutine[Any, Any, T]) -> T | None:
        """Ask a process; None when it refuses, dies, or takes too long."""
        if not gateway.process.alive:
            work.close()
            return None
        asking = gateway.process.spawn(_answered(work))
        await asyncio.wait({asking}, timeout=PATIENCE_S)
        if not asking.done():
            asking.cancel()
            return None
        return None if asking.cancelled() else asking.result()


async def _answered(work: Coroutine[Any, Any, T]) -> T | None:
    try:
        return await work
    except (GatewayError, DatabaseAwayError):
        return None
