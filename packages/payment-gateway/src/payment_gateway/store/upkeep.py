"""What the workers need of the database, beside the payments' own store."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import and_, bindparam, delete, func, literal_column, or_, select, true, tuple_
from sqlalchemy.dialects import postgresql, sqlite

from payment_gateway.domain.backlog import Backlog
from payment_gateway.domain.payment import Change, Payment
from payment_gateway.domain.states import State
from payment_gateway.store import statements
from payment_gateway.store.engine import Database
from payment_gateway.store.rows import event_rows, payment_of
from payment_gateway.store.sql import insert_all, new_values
from payment_gateway.store.tables import FLAGGED, events, idempotency_keys, payments, worker_heartbeats

# Written as in the index, so that both databases see that it serves.
EXPIRED: Any = (
    select(payments)
    .where(
        payments.c.state == literal_column(f"'{State.AUTHORIZED.value}'"),
        payments.c.expires_at_ns.is_not(None),
        payments.c.expires_at_ns <= bindparam("b_before_ns"),
        payments.c.needs_review.is_(False),
    )
    .order_by(payments.c.expires_at_ns)
    .limit(bindparam("b_limit"))
)
_keys = idempotency_keys
OLD_KEYS = (
    select(_keys.c.caller, _keys.c.key)
    .where(_keys.c.created_at_ns < bindparam("b_before_ns"), _keys.c.status.is_not(None))
    .order_by(_keys.c.created_at_ns)
    .limit(bindparam("b_limit"))
)
REAP = delete(_keys).where(tuple_(_keys.c.caller, _keys.c.key).in_(OLD_KEYS))

_unknown = and_(
    payments.c.op_due_at_ns.is_not(None),
    or_(payments.c.op_in_doubt == true(), payments.c.op_lease_until_ns <= bindparam("b_now_ns")),
)
BACKLOG = select(
    select(func.count()).select_from(payments).where(_unknown).scalar_subquery().label("in_doubt"),
    select(func.min(payments.c.op_started_at_ns)).where(_unknown).scalar_subquery().label("oldest_ns"),
    select(func.count()).select_from(payments).where(FLAGGED).scalar_subquery().label("flagged"),
    select(func.max(worker_heartbeats.c.at_ns)).scalar_subquery().label("heartbeat_ns"),
)
_beats = worker_heartbeats.c
STATES = select(payments.c.state, func.count()).group_by(payments.c.state)
IN_DOUBT = select(payments).where(_unknown).order_by(payments.c.op_started_at_ns).limit(bindparam("b_limit"))
_beat_sqlite = sqlite.insert(worker_heartbeats)
_beat_postgresql = postgresql.insert(worker_heartbeats)
BEAT: dict[str, Any] = {
    "sqlite": _beat_sqlite.on_conflict_do_update(
        index_elements=["worker"], set_={"at_ns": _beat_sqlite.excluded.at_ns}
    ),
    "postgresql": _beat_postgresql.on_conflict_do_update(
        index_elements=["worker"], set_={"at_ns": _beat_postgresql.excluded.at_ns}
    ),
}
FORGET = delete(worker_heartbeats).where(_beats.at_ns < bindparam("b_before_ns"))


class SqlUpkeep:
    """Implements the ports of expiry, reaping, watching and the overview over the gateway's database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._dialect = database.engine.dialect.name

    async def expired(self, *, before_ns: int, limit: int) -> Sequence[Payment]:
        """Read holds past their time, oldest first."""
        values = {"b_before_ns": before_ns, "b_limit": limit}
        async with self._database.reading() as connection:
            found: Any = await connection.execute(EXPIRED, values)
            return [payment_of(row) for row in found.mappings()]

    async def open(self, change: Change) -> bool:
        """Begin an operation without a request, guarded by the payment as it was read."""
        before = change.before
        assert before is not None, "only a stored payment expires"
        guard = {"b_id": before.id, "b_sequence": before.sequence, "b_needs_review": before.needs_review}
        async with self._database.writing() as connection:
            begun = await connection.execute(statements.UPDATE_AS_READ, guard | new_values(change.after))
            if begun.first() is None:
                return False
            await insert_all(connection, events, event_rows(change))
            return True

    async def reap_keys(self, *, before_ns: int, limit: int) -> int:
        """Delete old answered keys in one statement."""
        async with self._database.writing() as connection:
            return (await connection.execute(REAP, {"b_before_ns": before_ns, "b_limit": limit})).rowcount

    async def backlog(self, *, now_ns: int) -> Backlog:
        """Count what is not settled."""
        async with self._database.reading() as connection:
            row = (await connection.execute(BACKLOG, {"b_now_ns": now_ns})).one()
        return Backlog(
            in_doubt=row.in_doubt,
            oldest_in_doubt_ns=row.oldest_ns,
            needs_review=row.flagged,
            heartbeat_ns=row.heartbeat_ns,
        )

    async def states(self) -> Mapping[State, int]:
        """Count payments by state."""
        async with self._database.reading(slow=True) as connection:
            return {State(state): count for state, count in (await connection.execute(STATES)).all()}

    async def in_doubt(self, *, now_ns: int, limit: int) -> Sequence[Payment]:
        """Read what is in doubt, oldest first."""
        values = {"b_now_ns": now_ns, "b_limit": limit}
        async with self._database.reading() as connection:
            found: Any = await connection.execute(IN_DOUBT, values)
            return [payment_of(row) for row in found.mappings()]

    async def beat(self, worker: str, *, at_ns: int, forget_before_ns: int) -> None:
        """Write a worker's sign of life."""
        async with self._database.writing() as connection:
            await connection.execute(BEAT[self._dialect], {"worker": worker, "at_ns": at_ns})
            await connection.execute(FORGET, {"b_before_ns": forget_before_ns})
