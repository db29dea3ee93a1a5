"""Reconciliation runs: walk over the payments, ask the bank about each, and keep what does not agree.

A run is stored batch by batch. Whoever dies in the middle leaves a lease; the next one goes on from there.
"""

import asyncio
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final, Protocol

from groundwork.clock import Clock
from groundwork.logs import get_logger
from payment_gateway.domain.operations import NS
from payment_gateway.domain.outcomes import Reply, ReplyClass
from payment_gateway.domain.payment import Payment
from payment_gateway.domain.reconciling import (
    BreakKind,
    Finding,
    Run,
    disagreement,
    known_without_asking,
    newest_object,
)
from payment_gateway.domain.states import Kind
from payment_gateway.errors import BankUnavailable
from payment_gateway.ports import Bank

log = get_logger("payment_gateway.reconciliation")

_LEASE_S: Final = 300.0
_RENEW_AFTER_S: Final = 100.0
_KEEP_DAYS: Final = 90
_AT_ONCE: Final = 4
_ASKS: Final = 4
_ROUNDS: Final = 2
_PAUSE_S: Final = 0.5
_DEFINITE: Final = frozenset({ReplyClass.SUCCESS, ReplyClass.NONSENSE, ReplyClass.SUSPECT})
_NOBODYS: Final = "auth_00000000-0000-4000-8000-000000000000"


class ReconciliationStore(Protocol):
    """Where runs and their breaks are kept."""

    async def start(self, run: Run, *, unless_begun_after_ns: int | None, forget_before_ns: int) -> bool:
        """Store a new run and forget old ones; False, with nothing written, while another one is running.

        Nor if one has begun after `unless_begun_after_ns`, though it may have ended meanwhile.
        """
        ...

    async def take_over(self, *, owner: str, now_ns: int, lease_until_ns: int) -> Run | None:
        """Lease the running run, if its owner let the lease run out."""
        ...

    async def last_start_ns(self) -> int | None:
        """Tell when the latest run began."""
        ...

    async def batch(self, run: Run, *, limit: int) -> Sequence[Payment]:
        """Read the next payments of a run."""
        ...

    async def progress(self, run: Run, findings: Sequence[Finding], *, from_id: str) -> bool:
        """Store a batch's findings and how far the run is.

        False, with nothing written, if the run is another's by now, or no longer at `from_id`: a commit whose
        answer was lost may have been done.
        """
        ...


class Flagger(Protocol):
    """Flags a settled payment for a person."""

    async def flag(self, payment: Payment, reason: str) -> bool:
        """Flag it, unless it has moved on."""
        ...


class RunUnderWay(Exception):  # noqa: N818  it reads as what is wrong
    """Another process reconciles at this moment."""

    exit_code = 1
    cure = "wait until it is done, then look at GET /v1/reconciliation"

    def __init__(self) -> None:
        super().__init__("a reconciliation run is under way in another process")


@dataclass(frozen=True)
class _Verdict:
    """What came of one payment."""

    findings: tuple[Finding, ...]
    asked: bool = False
    matched: bool = False
    disputed: bool = False
    unanswered: bool = False


class Reconciler:
    """Runs one batch at a time, so that a worker's other jobs and the bank never wait for long."""

    def __init__(
        self,
        store: ReconciliationStore,
        *,
        payments: Flagger,
        bank: Bank,
        clock: Clock,
        owner: str,
        new_uuid: Callable[[], uuid.UUID],
        every_s: float,
        window_s: float,
        grace_s: float,
        batch: int,
    ) -> None:
        self._store = store
        self._payments = payments
        self._bank = bank
        self._clock = clock
        self._owner = owner
        self._new_uuid = new_uuid
        self._every_ns = int(every_s * NS)
        self._window_ns = int(window_s * NS)
        self._grace_ns = int(grace_s * NS)
        self._batch = batch
        self._run: Run | None = None
        self._renewed_until_ns = 0

    async def sweep(self) -> int:
        """Do one batch of the run that is due or was left behind; returns how many payments it had."""
        self._run = self._run or await self._claim()
        if self._run is None:
            return 0
        before = self._run.payments
        try:
            run = await self._step(self._run)
        except BankUnavailable:
            log.info("reconciliation.waits_for_the_bank", run=self._run.id)
            return 0
        self._run = None if run is None or run.finished_at_ns else run
        return run.payments - before if run else 0

    async def run_now(self) -> Run:
        """Do a whole run at once, and return it. Raises RunUnderWay or BankUnavailable."""
        run = await self._take_over() or await self._start()
        if run is None:
            raise RunUnderWay
        while run.finished_at_ns is None:
            try:
                after = await self._step(run)
            except BankUnavailable:
                unowned = replace(run, lease_until_ns=0)
                await self._store.progress(unowned, (), from_id=run.after_id)  # whoever comes next goes on
                raise
            if after is None:
                raise RunUnderWay
            run = after
        return run

    async def _claim(self) -> Run | None:
        left_behind = await self._take_over()
        if left_behind is not None:
            return left_behind
        last_ns = await self._store.last_start_ns()
        due_ns = self._clock.time_ns() - self._every_ns
        due = last_ns is None or last_ns <= due_ns
        return await self._start(unless_begun_after_ns=due_ns) if due else None

    async def _take_over(self) -> Run | None:
        return await self._store.take_over(
            owner=self._owner, now_ns=self._clock.time_ns(), lease_until_ns=self._lease_until_ns()
        )

    async def _start(self, *, unless_begun_after_ns: int | None = None) -> Run | None:
        now_ns = self._clock.time_ns()
        run = Run(
            id=f"rec_{self._new_uuid().hex}",
            started_at_ns=now_ns,
            since_ns=max(0, now_ns - self._window_ns),
            owner=self._owner,
            lease_until_ns=self._lease_until_ns(),
        )
        forget_before_ns = now_ns - int(_KEEP_DAYS * 86_400 * NS)
        started = await self._store.start(
            run, unless_begun_after_ns=unless_begun_after_ns, forget_before_ns=forget_before_ns
        )
        return run if started else None

    async def _step(self, run: Run) -> Run | None:
        """Do a batch; None if the run was lost to another, or is further on than is known here.

        Nothing is stored if the bank cannot be asked. If it answers about others, though, one payment about
        which it never does is a break, and does not hold up the run.
        """
        payments = await self._store.batch(run, limit=self._batch)
        verdicts = await self._verdicts(run, payments)
        now_ns = self._clock.time_ns()
        after = replace(
            run,
            after_id=payments[-1].id if payments else run.after_id,
            payments=run.payments + len(payments),
            asked=run.asked + sum(verdict.asked for verdict in verdicts),
            matched=run.matched + sum(verdict.matched for verdict in verdicts),
            lease_until_ns=self._lease_until_ns(),
            finished_at_ns=now_ns if len(payments) < self._batch else None,
        )
        findings = [finding for verdict in verdicts for finding in verdict.findings]
        if not await self._store.progress(after, findings, from_id=run.after_id):
            return None
        for payment, verdict in zip(payments, verdicts, strict=True):
            if verdict.disputed:
                await self._payments.flag(payment, "bank_disagrees")
        if after.finished_at_ns:
            log.info("reconciliation.finished", run=after.id, payments=after.payments, matched=after.matched)
        return after

    async def _verdicts(self, run: Run, payments: Sequence[Payment]) -> list[_Verdict]:
        """Judge each; what got no answer is asked about again, as long as the bank answers others."""
        verdicts: dict[str, _Verdict] = {}
        silent = payments
        for _ in range(_ROUNDS):
            gate = asyncio.Semaphore(_AT_ONCE)
            # All are waited for, also when one fails: no question is left behind at the bank.
            ended = await asyncio.gather(
                *(self._judge(run, payment, gate) for payment in silent), return_exceptions=True
            )
            judged = zip(silent, map(_or_raise, ended), strict=True)
            verdicts |= {payment.id: verdict for payment, verdict in judged}
            silent = [payment for payment in silent if verdicts[payment.id].unanswered]
            if silent and not await self._bank_answers():
                raise _no_usable_answer()
        return [verdicts[payment.id] for payment in payments]

    async def _judge(self, run: Run, payment: Payment, gate: asyncio.Semaphore) -> _Verdict:
        findings = known_without_asking(payment, now_ns=self._clock.time_ns(), grace_ns=self._grace_ns)
        newest = newest_object(payment)
        if newest is None:
            return _Verdict(findings)
        kind, reference = newest
        async with gate:
            reply = await self._ask(run, payment, kind, reference)
        match reply.reply_class:
            case ReplyClass.SUCCESS:
                return _Verdict(findings, asked=True, matched=not findings)
            case ReplyClass.NONSENSE:
                told = disagreement(payment, kind, BreakKind.AMOUNT)
                return _Verdict((*findings, told), asked=True, disputed=True)
            case ReplyClass.SUSPECT:
                told = disagreement(payment, kind, BreakKind.MISSING)
                return _Verdict((*findings, told), asked=True)
            case ReplyClass.NOT_SENT:
                raise _no_usable_answer()
            case _:
                log.info("reconciliation.no_answer", payment_id=payment.id, bank_id=reference)
                told = disagreement(payment, kind, BreakKind.UNANSWERED)
                return _Verdict((*findings, told), asked=True, unanswered=True)

    async def _renew(self, run: Run) -> None:
        """Keep the run ours while a batch takes long; if it is another's by now, its end will show it."""
        longer = replace(run, lease_until_ns=self._lease_until_ns())
        had_ns = longer.lease_until_ns - max(run.lease_until_ns, self._renewed_until_ns)
        if had_ns >= _RENEW_AFTER_S * NS and await self._store.progress(longer, (), from_id=run.after_id):
            self._renewed_until_ns = longer.lease_until_ns

    def _lease_until_ns(self) -> int:
        return self._clock.time_ns() + int(_LEASE_S * NS)

    async def _bank_answers(self) -> bool:
        """Ask about an id that is nobody's: a bank that says "not found" to it is there."""
        for _ in range(_ASKS):
            reply = await self._bank.look_up(Kind.AUTHORIZE, _NOBODYS, 1, parent_id=None)
            if reply.reply_class in _DEFINITE:
                return True
            await self._clock.sleep(_PAUSE_S)
        return False

    async def _ask(self, run: Run, payment: Payment, kind: Kind, reference: str) -> Reply:
        """Ask until the bank says something definite. Its "not found" may be any failure, so that is not.

        Failures are counted apart: one that comes last must not outweigh every "not found" before it.
        """
        not_found = failed = 0
        while True:
            reply = await self._bank.look_up(
                kind, reference, payment.amount_cents, parent_id=payment.parent_id(kind)
            )
            await self._renew(run)
            if reply.reply_class in {ReplyClass.SUCCESS, ReplyClass.NONSENSE}:
                return reply
            if reply.reply_class is ReplyClass.SUSPECT:
                not_found += 1
            else:
                failed += 1
            if _ASKS in {not_found, failed}:
                return reply
            await self._clock.sleep(_PAUSE_S * max(not_found, failed))


def _no_usable_answer() -> BankUnavailable:
    detail = "The bank gave no usable answer. Run it again later: it goes on where it stopped."
    return BankUnavailable(detail, retry_after_s=_PAUSE_S)


def _or_raise(verdict: _Verdict | BaseException) -> _Verdict:
    if isinstance(verdict, BaseException):
        raise verdict
    return verdict
