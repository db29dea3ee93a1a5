"""Flagged payments in the database, and the commit of a decision about one."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Column, bindparam, case, exists, select, true, update

from payment_gateway.domain.payment import Change, Payment
from payment_gateway.domain.states import Kind
from payment_gateway.ports import KeyEffect
from payment_gateway.store import tables
from payment_gateway.store.engine import Database
from payment_gateway.store.rows import event_rows, ledger_rows, payment_of
from payment_gateway.store.sql import insert_all, new_values, settle_key, wrote
from payment_gateway.store.statements import MUTABLE
from payment_gateway.store.tables import events, ledger, payments

FLAGGED = (
    select(payments)
    .where(tables.FLAGGED)
    .order_by(payments.c.created_at_ns, payments.c.id)
    .limit(bindparam("b_limit"))
)
_set: dict[str, Any] = {name: bindparam(f"v_{name}") for name in MUTABLE}
_same_hold = payments.c.authorization_id == bindparam("v_authorization_id")
RESOLVE = (
    update(payments)
    .where(
        payments.c.id == bindparam("b_id"),
        payments.c.sequence == bindparam("b_sequence"),
        payments.c.op_id.is_not_distinct_from(bindparam("b_op_id")),
        payments.c.needs_review == true(),
        payments.c.op_rounds.is_not_distinct_from(bindparam("b_op_rounds")),
        payments.c.op_lease_owner.is_(None),
    )
    .values(**_set, hold_copy=case((_same_hold, payments.c.hold_copy), else_=0))
    .returning(payments.c.id)
)
"""Decide only about the payment as it was read, and never while somebody asks the bank, or died over it: what
the dead owner sent nobody knows. Recovery takes it up first, and counts a round."""


def _other_with(column: Column[Any]) -> Any:
    return select(exists().where(column == bindparam("b_reference"), payments.c.id != bindparam("b_id")))


OTHER = {
    Kind.AUTHORIZE: _other_with(payments.c.authorization_id),
    Kind.VOID: _other_with(payments.c.void_id),
    Kind.REFUND: _other_with(payments.c.refund_id),
}
"""Of these the bank cannot tell whose they are: a hold has no parent, a void is not shown at all, and a
refund is its capture's, whose id may be lost."""


class SqlReview:
    """Implements the `ReviewStore` port over the gateway's database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def flagged(self, *, limit: int) -> Sequence[Payment]:
        """Read what waits for a person."""
        async with self._database.reading() as connection:
            found: Any = await connection.execute(FLAGGED, {"b_limit": limit})
            return [payment_of(row) for row in found.mappings()]

    async def has_other(self, payment_id: str, kind: Kind, reference: str) -> bool:
        """Look for another payment with this hold, void or refund."""
        async with self._database.reading() as connection:
            values = {"b_id": payment_id, "b_reference": reference}
            return bool((await connection.execute(OTHER[kind], values)).scalar_one())

    async def resolve(self, change: Change, *, effect: KeyEffect) -> bool:
        """Save a decision: payment, events, ledger, key."""
        before = change.before
        assert before is not None, "a decision is about a stored payment"
        operation = before.operation
        guard = {
            "b_id": before.id,
            "b_sequence": before.sequence,
            "b_op_id": operation.id if operation else None,
            "b_op_rounds": operation.rounds if operation else None,
        }
        async with self._database.writing() as connection:
            if not await wrote(connection, RESOLVE, guard | new_values(change.after)):
                return False
            await insert_all(connection, events, event_rows(change))
            await insert_all(connection, ledger, ledger_rows(change))
            if operation is not None:
                await settle_key(connection, operation.id, effect)
        return True
