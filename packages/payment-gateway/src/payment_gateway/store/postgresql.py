"""The store on PostgreSQL: an authorization's intent is one statement, and so is every result.

What SQLite does in four and five statements is here one `WITH`, whose parts PostgreSQL carries out together
or not at all. Each part runs only if the part that guards it wrote its row. Round trips cost more CPU than
all else that the gateway does for a payment, so its throughput rests on this.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from asyncpg import DivisionByZeroError, TransactionRollbackError, UniqueViolationError
from sqlalchemy import (
    CTE,
    Table,
    and_,
    bindparam,
    case,
    delete,
    exists,
    func,
    literal_column,
    select,
    true,
    update,
)
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncConnection
from typing_extensions import override

from payment_gateway.domain.payment import Change
from payment_gateway.errors import GatewayError, IdempotencyKeyInUse, OperationInProgress
from payment_gateway.ports import Decide, Found, HoldTaken, KeyClaim, KeyEffect, Step, Subject
from payment_gateway.store import statements
from payment_gateway.store.direct import Prepared
from payment_gateway.store.engine import Database
from payment_gateway.store.rows import attempt_rows, event_rows, ledger_rows, payment_row
from payment_gateway.store.sql import (
    QUICK_RETRY_S,
    SqlStore,
    found_in,
    is_second_hold,
    key_row,
    look_values,
    new_values,
    order_taken,
)
from payment_gateway.store.tables import attempts, events, idempotency_keys, ledger, payments

_keys = idempotency_keys
_ZERO: Any = literal_column("0")
_ONE: Any = literal_column("1")
_NOTHING = Found(key=None, payment=None)


def store_on(database: Database) -> SqlStore:
    """Choose the store that fits a database."""
    return SqlStore(database) if database.engine.dialect.name == "sqlite" else PostgresStore(database)


class PostgresStore(SqlStore):
    """Implements the `Store` port with as few round trips as PostgreSQL allows."""

    @override
    async def begin(self, claim: KeyClaim, subject: Subject, decide: Decide) -> Step:
        """Write a new payment's intent at once, as if key and order were new, and look only if they are not.

        The look is part of the same statement. When it shows that something is to be written after all, or
        when another request was quicker, the long way decides.
        """
        hoped = _hoped(subject, decide)
        if hoped is None or hoped.change is None:
            return await super().begin(claim, subject, decide)
        row = await self._open(claim, subject, hoped, hoped.change)
        if row is None:
            return await super().begin(claim, subject, decide)
        if row["payments_written"]:
            return hoped
        step = decide(found_in(row))
        if step.change is None and step.answer is None:
            return step
        return await super().begin(claim, subject, decide)

    async def _open(
        self, claim: KeyClaim, subject: Subject, step: Step, change: Change
    ) -> Mapping[str, Any] | None:
        """Try a new payment's intent; None, with nothing written, if the key was taken meanwhile."""
        values = (
            look_values(claim, subject)
            | _prefixed("n_", payment_row(change.after))
            | _prefixed("k_", key_row(claim, step))
            | _numbered("e", event_rows(change))
        )
        try:
            return await self._database.fetch_one(_opening(len(change.events)), values)
        except (DivisionByZeroError, TransactionRollbackError):
            return None  # also a deadlock: nothing is written, and the long way takes its locks in turn

    @override
    async def _write(self, connection: AsyncConnection, claim: KeyClaim, step: Step, change: Change) -> Step:
        """Write key, payment and events in one statement."""
        values = _prefixed("k_", key_row(claim, step)) | _numbered("e", event_rows(change))
        if change.before is None:
            values |= _prefixed("n_", payment_row(change.after))
        else:
            before = change.before
            values |= {
                "b_id": before.id,
                "b_sequence": before.sequence,
                "b_needs_review": before.needs_review,
            }
            values |= new_values(change.after)
        statement = _intent(is_new=change.before is None, event_count=len(change.events))
        written = (await connection.execute(statement, values)).one()
        if not written.keys_written:
            raise IdempotencyKeyInUse(retry_after_s=QUICK_RETRY_S)
        if not written.payments_written:
            if change.before is not None:
                raise OperationInProgress(retry_after_s=QUICK_RETRY_S)
            return await order_taken(connection, claim, step)
        return step

    @override
    async def save(self, change: Change, *, owner: str, effect: KeyEffect) -> bool:
        """Save a result in one statement, which is its own transaction."""
        operation = change.before.operation if change.before else None
        assert operation is not None, "a result belongs to an open operation"
        rows = {"e": event_rows(change), "a": attempt_rows(change), "l": ledger_rows(change)}
        values = {"b_id": change.after.id, "b_op_id": operation.id, "b_owner": owner} | new_values(
            change.after
        )
        for letter, of_table in rows.items():
            values |= _numbered(letter, of_table)
        if effect.answer is not None:
            values |= {"v_status": effect.answer.status, "v_body": effect.answer.body}
        statement = _result(
            tuple(len(of_table) for of_table in rows.values()),
            answers=effect.answer is not None,
            frees=effect.free,
        )
        try:
            row = await self._database.fetch_one(statement, values)
        except UniqueViolationError as refusal:
            if not is_second_hold(str(refusal)):
                raise
            raise HoldTaken from refusal
        return bool(row["payments_written"])


def _hoped(subject: Subject, decide: Decide) -> Step | None:
    """Ask what would be done for an order if its key were new and the order free; None if nothing would."""
    if subject.order_id is None:
        return None
    try:
        return decide(_NOTHING)
    except GatewayError:
        return None  # it may have another answer for what is really there


def _prefixed(prefix: str, row: dict[str, Any]) -> dict[str, Any]:
    return {f"{prefix}{name}": value for name, value in row.items()}


def _numbered(letter: str, rows: Sequence[dict[str, Any]]) -> dict[str, Any]:
    return {f"{letter}{n}_{name}": value for n, row in enumerate(rows) for name, value in row.items()}


def _names(table: Table) -> list[str]:
    """Give the columns that we fill; a serial number and what has a default are the database's."""
    return [c.name for c in table.c if c.autoincrement is not True and c.server_default is None]


def _given(table: Table, prefix: str) -> Any:
    """Select one row of values, typed as the table's columns."""
    columns: Any = [
        bindparam(f"{prefix}{name}", type_=table.c[name].type).label(name) for name in _names(table)
    ]
    return select(*columns)


def _rows_if(guard: CTE, table: Table, letter: str, count: int) -> Any:
    """Insert so many rows, if the guarding part wrote its row."""
    first, *others = [_given(table, f"{letter}{n}_") for n in range(count)]
    given = (first.union_all(*others) if others else first).subquery(f"{letter}_rows")
    source = select(given).where(_wrote(guard))
    return postgresql.insert(table).from_select(_names(table), source).cte(f"{letter}_written")


def _row_if(table: Table, prefix: str, *conditions: Any) -> Any:
    """Insert one row, if the conditions hold and no other row is in its way."""
    source = _given(table, prefix).where(*conditions)
    return postgresql.insert(table).from_select(_names(table), source).on_conflict_do_nothing()


def _wrote(part: CTE) -> Any:
    return exists(select(part))


def _count(part: CTE) -> Any:
    return select(func.count()).select_from(part).scalar_subquery()


@cache
def _opening(event_count: int) -> Prepared:
    """A new payment, its key and its events, together with the look: all of it is written, or nothing.

    Nothing is written when the look shows the key or a live payment of the order, or when the payment meets
    an order that another request took since. A payment without its key must not stand: it happens when one
    key comes twice at once for two orders, and then the statement fails as a whole. SQL has no word for
    that but a mistake, so it divides by zero.
    """
    known = exists().where(_keys.c.caller == bindparam("k_caller"), _keys.c.key == bindparam("k_key"))
    payment = _row_if(payments, "n_", ~known, ~statements.ORDER_TAKEN)
    payment = payment.returning(payments.c.id).cte("payment_written")
    key = _row_if(_keys, "k_", _wrote(payment)).returning(_keys.c.key).cte("key_written")
    whole = case((_count(key) == _count(payment), _ONE), else_=_ZERO)
    look = statements.LOOK.add_columns(
        _count(payment).label("payments_written"), _ONE.op("/")(whole).label("whole")
    )
    return Prepared.of(look.add_cte(_rows_if(payment, events, "e", event_count)))


@cache
def _intent(*, is_new: bool, event_count: int) -> Any:
    key = (
        postgresql.insert(_keys)
        .values({name: bindparam(f"k_{name}") for name in _names(_keys)})
        .on_conflict_do_nothing()
        .returning(_keys.c.key)
        .cte("key_written")
    )
    if is_new:
        payment = _row_if(payments, "n_", _wrote(key)).returning(payments.c.id).cte("payment_written")
    else:
        payment = statements.UPDATE_AS_READ.where(_wrote(key)).cte("payment_written")
    counts = select(_count(key).label("keys_written"), _count(payment).label("payments_written"))
    return counts.add_cte(_rows_if(payment, events, "e", event_count))


@cache
def _result(counts: tuple[int, ...], *, answers: bool, frees: bool) -> Prepared:
    payment = statements.UPDATE_AS_OWNER.cte("payment_written")
    parts = [
        _rows_if(payment, table, letter, count)
        for (table, letter), count in zip(
            ((events, "e"), (attempts, "a"), (ledger, "l")), counts, strict=True
        )
        if count
    ]
    ours = and_(_keys.c.operation_id == bindparam("b_op_id"), _keys.c.status.is_(None), _wrote(payment))
    if answers:
        answer = update(_keys).where(ours).values(status=bindparam("v_status"), body=bindparam("v_body"))
        parts.append(answer.returning(true()).cte("key_answered"))
    elif frees:
        parts.append(delete(_keys).where(ours).returning(true()).cte("key_freed"))
    return Prepared.of(select(_count(payment).label("payments_written")).add_cte(*parts))
