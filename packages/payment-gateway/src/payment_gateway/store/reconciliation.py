"""Reconciliation runs and their breaks in the database."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from payment_gateway.domain.payment import Payment
from payment_gateway.domain.reconciling import Finding, Run
from payment_gateway.store.engine import Database
from payment_gateway.store.rows import payment_of
from payment_gateway.store.tables import payments, reconciliation_breaks, reconciliation_runs

_runs, _breaks = reconciliation_runs, reconciliation_breaks
START = {
    "sqlite": sqlite.insert(_runs).on_conflict_do_nothing().returning(_runs.c.id),
    "postgresql": postgresql.insert(_runs).on_conflict_do_nothing().returning(_runs.c.id),
}
"""Nothing is returned while another run is running: the unique index is the guard."""
TAKE_OVER = (
    update(_runs)
    .where(_runs.c.running == 1, _runs.c.lease_until_ns <= bindparam("b_now_ns"))
    .values(owner=bindparam("v_owner"), lease_until_ns=bindparam("v_lease_until_ns"))
    .returning(_runs)
)
_PROGRESS = ("finished_at_ns", "running", "after_id", "lease_until_ns", "payments", "asked", "matched")
PROGRESS = (
    update(_runs)
    .where(
        _runs.c.id == bindparam("b_id"),
        _runs.c.owner == bindparam("b_owner"),
        _runs.c.running == 1,
        _runs.c.after_id == bindparam("b_from_id"),
    )
    .values({name: bindparam(f"v_{name}") for name in _PROGRESS})
    .returning(_runs.c.id)
)
BATCH = (
    select(payments)
    .where(payments.c.id > bindparam("b_after_id"), payments.c.created_at_ns >= bindparam("b_since_ns"))
    .order_by(payments.c.id)
    .limit(bindparam("b_limit"))
)
_old = select(_runs.c.id).where(_runs.c.started_at_ns < bindparam("b_before_ns"), _runs.c.running.is_(None))
FORGET_BREAKS = delete(_breaks).where(_breaks.c.run_id.in_(_old))
FORGET_RUNS = delete(_runs).where(_runs.c.id.in_(_old))
ANOTHER_SINCE = select(_runs.c.id).where(
    _runs.c.id != bindparam("b_id"), _runs.c.started_at_ns > bindparam("b_after_ns")
)
UNDO_START = delete(_runs).where(_runs.c.id == bindparam("b_id"))
LAST_START = select(func.max(_runs.c.started_at_ns))
LATEST = (
    select(_runs).where(_runs.c.finished_at_ns.is_not(None)).order_by(_runs.c.started_at_ns.desc()).limit(1)
)
COUNTS = (
    select(_breaks.c.kind, func.count()).where(_breaks.c.run_id == bindparam("b_id")).group_by(_breaks.c.kind)
)
BREAKS = (
    select(_breaks.c.kind.label("b_kind"), _breaks.c.detail.label("b_detail"), payments)
    .join(payments, payments.c.id == _breaks.c.payment_id)
    .where(_breaks.c.run_id == bindparam("b_id"))
    .order_by(_breaks.c.payment_id, _breaks.c.kind)
    .limit(bindparam("b_limit"))
)


class SqlReconciliation:
    """Implements the ports of reconciliation over the gateway's database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._dialect = database.engine.dialect.name

    async def start(self, run: Run, *, unless_begun_after_ns: int | None, forget_before_ns: int) -> bool:
        """Store a new run, unless one is running or began too lately, and forget old ones.

        Others are looked for behind the insert: whoever was running has committed by then, on both databases.
        """
        async with self._database.writing() as connection:
            started = await connection.execute(START[self._dialect], asdict(run) | {"running": 1})
            if started.first() is None:
                return False
            if unless_begun_after_ns is not None:
                values = {"b_id": run.id, "b_after_ns": unless_begun_after_ns}
                if (await connection.execute(ANOTHER_SINCE, values)).first() is not None:
                    await connection.execute(UNDO_START, {"b_id": run.id})
                    return False
            for statement in (FORGET_BREAKS, FORGET_RUNS):
                await connection.execute(statement, {"b_before_ns": forget_before_ns})
            return True

    async def take_over(self, *, owner: str, now_ns: int, lease_until_ns: int) -> Run | None:
        """Lease a run that was left behind."""
        values = {"b_now_ns": now_ns, "v_owner": owner, "v_lease_until_ns": lease_until_ns}
        async with self._database.writing() as connection:
            found: Any = await connection.execute(TAKE_OVER, values)
            row = found.mappings().first()
            return _run_of(row) if row else None

    async def last_start_ns(self) -> int | None:
        """Tell when the latest run began."""
        async with self._database.reading() as connection:
            last_ns: int | None = (await connection.execute(LAST_START)).scalar()
            return last_ns

    async def batch(self, run: Run, *, limit: int) -> Sequence[Payment]:
        """Read the next payments of a run in the order of their ids."""
        values = {"b_after_id": run.after_id, "b_since_ns": run.since_ns, "b_limit": limit}
        async with self._database.reading(slow=True) as connection:
            found: Any = await connection.execute(BATCH, values)
            return [payment_of(row) for row in found.mappings()]

    async def progress(self, run: Run, findings: Sequence[Finding], *, from_id: str) -> bool:
        """Store a batch: how far the run is, and its breaks, in one commit."""
        running = None if run.finished_at_ns else 1
        values = {f"v_{name}": getattr(run, name, running) for name in _PROGRESS}
        async with self._database.writing() as connection:
            guard = {"b_id": run.id, "b_owner": run.owner, "b_from_id": from_id}
            saved = await connection.execute(PROGRESS, values | guard)
            if saved.first() is None:
                return False
            if findings:
                rows = [asdict(finding) | {"run_id": run.id} for finding in findings]
                await connection.execute(insert(_breaks).values(rows))
            return True

    async def latest(self) -> Run | None:
        """Read the latest run that was finished."""
        async with self._database.reading() as connection:
            found: Any = await connection.execute(LATEST)
            row = found.mappings().first()
            return _run_of(row) if row else None

    async def counts(self, run_id: str) -> dict[str, int]:
        """Count a run's breaks by kind."""
        async with self._database.reading(slow=True) as connection:
            found: Any = await connection.execute(COUNTS, {"b_id": run_id})
            return dict(found.all())

    async def breaks(self, run_id: str, *, limit: int) -> Sequence[tuple[Finding, Payment]]:
        """Read a run's breaks with their payments as they are now."""
        async with self._database.reading(slow=True) as connection:
            found: Any = await connection.execute(BREAKS, {"b_id": run_id, "b_limit": limit})
            return [(_finding_of(row), payment_of(row)) for row in found.mappings()]


def _run_of(row: Mapping[str, Any]) -> Run:
    return Run(**{field.name: row[field.name] for field in fields(Run)})


def _finding_of(row: Mapping[str, Any]) -> Finding:
    return Finding(payment_id=row["id"], kind=row["b_kind"], detail=row["b_detail"])
