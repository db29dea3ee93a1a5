"""The ports of expiry, reaping, reconciliation and review over the same books as `store.py`, in memory.

Each keeps the guards of its SQL statements; `test_gateway_store_port.py` holds both to the same behaviour.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import replace

from gateway_proofs.simulation.store import Books, Trip, no_trip
from payment_gateway.domain.payment import Change, Payment
from payment_gateway.domain.reconciling import Finding, Run
from payment_gateway.domain.states import Kind, State
from payment_gateway.ports import KeyEffect


class MemoryUpkeep:
    """What the expiry of holds and the reaping of keys need of the books."""

    def __init__(self, books: Books, *, trip: Trip = no_trip) -> None:
        self._books = books
        self._trip = trip

    async def expired(self, *, before_ns: int, limit: int) -> Sequence[Payment]:
        """Read holds past their time, oldest first; flagged ones are left to a person."""
        await self._trip("store: expired")
        found = [
            payment
            for payment in self._books.payments.values()
            if payment.state is State.AUTHORIZED
            and not payment.needs_review
            and payment.expires_at_ns is not None
            and payment.expires_at_ns <= before_ns
        ]
        return sorted(found, key=lambda payment: payment.expires_at_ns or 0)[:limit]

    async def open(self, change: Change) -> bool:
        """Begin an operation without a request, guarded by the payment as it was read."""
        await self._trip("store: open")
        assert change.before is not None, "only a stored payment expires"
        if not self._books.unmoved(change.before):
            return False
        self._books.write(change)
        await self._trip("store: opened")
        return True

    async def reap_keys(self, *, before_ns: int, limit: int) -> int:
        """Delete old answered keys, oldest first."""
        await self._trip("store: reap")
        old = [
            (made_ns, place)
            for place, made_ns in self._books.made_at_ns.items()
            if made_ns < before_ns and self._books.keys[place].answer is not None
        ]
        for _made_ns, place in sorted(old)[:limit]:
            self._books.reap(place, at_s=asyncio.get_running_loop().time())
        await self._trip("store: reaped")
        return len(old[:limit])


class MemoryReview:
    """What reviewing needs of the books."""

    def __init__(self, books: Books, *, trip: Trip = no_trip) -> None:
        self._books = books
        self._trip = trip

    async def flagged(self, *, limit: int) -> Sequence[Payment]:
        """Read what waits for a person, oldest first."""
        await self._trip("store: flagged")
        found = [payment for payment in self._books.payments.values() if payment.needs_review]
        return sorted(found, key=lambda payment: (payment.created_at_ns, payment.id))[:limit]

    async def has_other(self, payment_id: str, kind: Kind, reference: str) -> bool:
        """Look for another payment with this id of the bank."""
        await self._trip("store: has other")
        return any(
            payment.id != payment_id and payment.bank_id(kind) == reference
            for payment in self._books.payments.values()
        )

    async def resolve(self, change: Change, *, effect: KeyEffect) -> bool:
        """Save a decision about the payment as it was read, unless somebody is at work on it."""
        await self._trip("store: resolve")
        before = change.before
        assert before is not None, "a decision is about a stored payment"
        now = self._books.payments[before.id]
        if not now.needs_review or not _as_read(now, before):
            return False
        self._books.refuse_second_hold(change.after)
        self._books.write(change)
        if before.operation is not None:
            self._books.settle_key(before.operation.id, effect)
        await self._trip("store: resolved")
        return True


class MemoryReconciliation:
    """Where runs and their breaks are kept."""

    def __init__(self, books: Books, *, trip: Trip = no_trip) -> None:
        self._books = books
        self._trip = trip

    async def start(self, run: Run, *, unless_begun_after_ns: int | None, forget_before_ns: int) -> bool:
        """Store a new run and forget old ones, unless one is running or began too lately."""
        await self._trip("store: start run")
        runs = self._books.runs
        after_ns = unless_begun_after_ns
        for other in runs.values():
            if other.finished_at_ns is None or (after_ns is not None and other.started_at_ns > after_ns):
                return False
        for old in [other for other in runs.values() if other.started_at_ns < forget_before_ns]:
            del runs[old.id]
        runs[run.id] = run
        await self._trip("store: run started")
        return True

    async def take_over(self, *, owner: str, now_ns: int, lease_until_ns: int) -> Run | None:
        """Lease the running run, if its owner let the lease run out."""
        await self._trip("store: take over")
        for run in self._books.runs.values():
            if run.finished_at_ns is None and run.lease_until_ns <= now_ns:
                taken = replace(run, owner=owner, lease_until_ns=lease_until_ns)
                self._books.runs[run.id] = taken
                return taken
        return None

    async def last_start_ns(self) -> int | None:
        """Tell when the latest run began."""
        await self._trip("store: last run")
        return max((run.started_at_ns for run in self._books.runs.values()), default=None)

    async def batch(self, run: Run, *, limit: int) -> Sequence[Payment]:
        """Read the next payments of a run in the order of their ids."""
        await self._trip("store: batch")
        found = [
            payment
            for payment in self._books.payments.values()
            if payment.id > run.after_id and payment.created_at_ns >= run.since_ns
        ]
        return sorted(found, key=lambda payment: payment.id)[:limit]

    async def progress(self, run: Run, findings: Sequence[Finding], *, from_id: str) -> bool:
        """Store a batch's findings and how far the run is, if it is still the owner's and at `from_id`."""
        await self._trip("store: progress")
        stored = self._books.runs.get(run.id)
        if stored is None or stored.finished_at_ns is not None:
            return False
        if (stored.owner, stored.after_id) != (run.owner, from_id):
            return False
        self._books.runs[run.id] = run
        for finding in findings:
            place = (run.id, finding.payment_id, finding.kind)
            assert place not in self._books.findings, f"{place} was found twice in one run"
            self._books.findings[place] = finding
        await self._trip("store: progressed")
        return True


def _as_read(now: Payment, read: Payment) -> bool:
    """Compare what a decision rests on; what somebody has in hand, or died over, is not as it was read."""
    if now.operation is not None and now.operation.lease_owner is not None:
        return False
    return _version(now) == _version(read)


def _version(payment: Payment) -> tuple[int, str | None, int]:
    operation = payment.operation
    return payment.sequence, operation.id if operation else None, payment.rounds
