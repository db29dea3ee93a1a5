"""What an operator asks: how things stand, and what the latest reconciliation found."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, Protocol

from groundwork.clock import Clock
from payment_gateway.domain.backlog import Backlog
from payment_gateway.domain.payment import Payment
from payment_gateway.domain.receipt import receipt, rfc3339
from payment_gateway.domain.reconciling import BreakKind, Finding, Run
from payment_gateway.domain.states import State
from payment_gateway.errors import NotFound

SHOWN_IN_DOUBT: Final = 50
BREAKS_LIMIT: Final = 1000
_NS: Final = 1_000_000_000


class OverviewStore(Protocol):
    """What the overview needs of the database."""

    async def backlog(self, *, now_ns: int) -> Backlog:
        """Count what is in doubt or flagged."""
        ...

    async def states(self) -> Mapping[State, int]:
        """Count payments by state. This reads all of them: for a person, not for a loop."""
        ...

    async def in_doubt(self, *, now_ns: int, limit: int) -> Sequence[Payment]:
        """Read what is in doubt, oldest first."""
        ...


class ReportStore(Protocol):
    """Where finished reconciliation runs are read."""

    async def latest(self) -> Run | None:
        """Read the latest run that was finished."""
        ...

    async def counts(self, run_id: str) -> Mapping[str, int]:
        """Count a run's breaks by kind."""
        ...

    async def breaks(self, run_id: str, *, limit: int) -> Sequence[tuple[Finding, Payment]]:
        """Read a run's breaks."""
        ...


class Overview:
    """Answers for people, and for the page that they look at."""

    def __init__(
        self, store: OverviewStore, *, reports: ReportStore, clock: Clock, breaker: Callable[[], str]
    ) -> None:
        self._store = store
        self._reports = reports
        self._clock = clock
        self._breaker = breaker

    async def operations(self) -> dict[str, object]:
        """Say how things stand."""
        now_ns = self._clock.time_ns()
        backlog = await self._store.backlog(now_ns=now_ns)
        counts = await self._store.states()
        doubtful = await self._store.in_doubt(now_ns=now_ns, limit=SHOWN_IN_DOUBT)
        run = await self._reports.latest()
        return {
            "at": rfc3339(now_ns),
            "states": {state.value: counts.get(state, 0) for state in State},
            "in_doubt": {
                "count": backlog.in_doubt,
                "oldest_age_s": _age_s(now_ns, backlog.oldest_in_doubt_ns),
                "payments": [_doubtful(payment, now_ns) for payment in doubtful],
            },
            "needs_review": backlog.needs_review,
            "bank": {"breaker": self._breaker()},
            "worker": {"heartbeat_age_s": _age_s(now_ns, backlog.heartbeat_ns)},
            "reconciliation": await self._summary(run) if run else None,
        }

    async def reconciliation(self) -> dict[str, object]:
        """Give the latest finished run and its breaks; raises NotFound while there is none."""
        run = await self._reports.latest()
        if run is None:
            raise NotFound("No reconciliation run was finished yet.")
        return await self.report(run)

    async def report(self, run: Run) -> dict[str, object]:
        """Give a finished run and its breaks, at most 1000 of them; the counts are of all."""
        summary = await self._summary(run)
        now_ns = self._clock.time_ns()
        found = await self._reports.breaks(run.id, limit=BREAKS_LIMIT + 1)
        return {
            **summary,
            "breaks": [_break(finding, payment, now_ns) for finding, payment in found[:BREAKS_LIMIT]],
            "truncated": len(found) > BREAKS_LIMIT,
        }

    async def _summary(self, run: Run) -> dict[str, object]:
        counts = await self._reports.counts(run.id)
        return {
            "id": run.id,
            "started_at": rfc3339(run.started_at_ns),
            "finished_at": rfc3339(run.finished_at_ns),
            "since": rfc3339(run.since_ns),
            "payments": run.payments,
            "asked": run.asked,
            "matched": run.matched,
            **{kind.value: 0 for kind in BreakKind},
            **counts,
        }


def _doubtful(payment: Payment, now_ns: int) -> dict[str, object]:
    operation = payment.open_operation
    return {
        "payment": receipt(payment, now_ns=now_ns),
        "operation": operation.kind.value,
        "since": rfc3339(operation.started_at_ns),
        "age_s": _age_s(now_ns, operation.started_at_ns),
        "rounds": operation.rounds,
        "next_look_at": rfc3339(operation.due_at_ns),
    }


def _break(finding: Finding, payment: Payment, now_ns: int) -> dict[str, object]:
    shown = receipt(payment, now_ns=now_ns)
    return {
        "payment_id": finding.payment_id,
        "kind": finding.kind,
        "detail": finding.detail,
        **{name: shown[name] for name in ("order_id", "amount", "state", "in_doubt", "needs_review")},
    }


def _age_s(now_ns: int, then_ns: int | None) -> float | None:
    return None if then_ns is None else round(max(0.0, (now_ns - then_ns) / _NS), 3)
