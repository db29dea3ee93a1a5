"""Flagged payments in the database, and the commit of a decision about one."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import bindparam, exists, or_, select, true, update

from payment_gateway.domain.payment import Change, Payment
from payment_gateway.ports import KeyEffect
from payment_gateway.store import tables
from payment_gateway.store.engine import Database
from payment_gateway.store.rows import event_rows, ledger_rows, payment_of
from payment_gateway.store.sql import insert_all, new_values, settle_key
from payment_gateway.store.statements import MUTABLE
from payment_gateway.store.tables import events, ledger, payments

FLAGGED = (
    select(payments)
    .where(tables.FLAGGED)
    .order_by(payments.c.created_at_ns, payments.c.id)
    .limit(bindparam("b_limit"))
)
_set: dict[str, Any] = {name: bindparam(f"v_{name}") for name in MUTABLE}
_free = or_(payments.c.op_lease_owner.is_(None), payments.c.op_lease_until_ns <= bindparam("b_now_ns"))
RESOLVE = (
    update(payments)
    .where(
        payments.c.id == bindparam("b_id"),
        payments.c.sequence == bindparam("b_sequence"),
        payments.c.op_id.is_not_distinct_from(bindparam("b_op_id")),
        payments.c.needs_review == true(),
        _free,
    )
    .values(_set)
    .returning(payments.c.id)
)
"""Decide only about the payment as it was read, and never under the hands of somebody who asks the bank."""

OTHER = select(
    exists().where(
        payments.c.authorization_id == bindparam("b_authorization_id"), payments.c.id != bindparam("b_id")
    )
)
"""Reads the whole table: once for a person's decision, which is rare, an index would cost every payment."""


class SqlReview:
    """Implements the `ReviewStore` port over the gateway's database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def flagged(self, *, limit: int) -> Sequence[Payment]:
        """Read what waits for a person."""
        async with self._database.reading() as connection:
            found: Any = await connection.execute(FLAGGED, {"b_limit": limit})
            return [payment_of(row) for row in found.mappings()]

    async def has_other(self, payment_id: str, authorization_id: str) -> bool:
        """Look for another payment with this hold."""
        async with self._database.reading() as connection:
            values = {"b_id": payment_id, "b_authorization_id": authorization_id}
            return bool((await connection.execute(OTHER, values)).scalar_one())

    async def resolve(self, change: Change, *, now_ns: int, effect: KeyEffect) -> bool:
        """Save a decision: payment, events, ledger, key."""
        before = change.before
        assert before is not None, "a decision is about a stored payment"
        operation_id = before.operation.id if before.operation else None
        guard = {
            "b_id": before.id,
            "b_sequence": before.sequence,
            "b_op_id": operation_id,
            "b_now_ns": now_ns,
        }
        async with self._database.writing() as connection:
            saved = await connection.execute(RESOLVE, guard | new_values(change.after))
            if saved.first() is None:
                return False
            await insert_all(connection, events, event_rows(change))
            await insert_all(connection, ledger, ledger_rows(change))
            if operation_id is not None:
                await settle_key(connection, operation_id, effect)
        return True
