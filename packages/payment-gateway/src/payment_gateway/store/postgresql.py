"""The store on PostgreSQL: an intent is one statement after the look, and a result is one statement in all.

What SQLite does in four and five statements is here one `WITH`, whose parts PostgreSQL carries out together
or not at all. Each part runs only if the part that guards it wrote its row. Round trips cost more CPU than
all else that the gateway does for a payment, so its throughput rests on this.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import CTE, Table, and_, bindparam, delete, exists, func, select, true, update
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncConnection
from typing_extensions import override

from payment_gateway.domain.payment import Change
from payment_gateway.errors import IdempotencyKeyInUse, OperationInProgress
from payment_gateway.ports import KeyClaim, KeyEffect, Step
from payment_gateway.store import statements
from payment_gateway.store.engine import Database
from payment_gateway.store.rows import attempt_rows, event_rows, ledger_rows, payment_row
from payment_gateway.store.sql import QUICK_RETRY_S, SqlStore, key_row, new_values, order_taken
from payment_gateway.store.tables import attempts, events, idempotency_keys, ledger, payments

_keys = idempotency_keys


def store_on(database: Database) -> SqlStore:
    """Choose the store that fits a database."""
    return SqlStore(database) if database.engine.dialect.name == "sqlite" else PostgresStore(database)


class PostgresStore(SqlStore):
    """Implements the `Store` port with as few round trips as PostgreSQL allows."""

    @override
    async def _write(self, connection: AsyncConnection, claim: KeyClaim, step: Step, change: Change) -> Step:
        """Write key, payment and events in one statement."""
        values = _prefixed("k_", key_row(claim, step)) | _numbered("e", event_rows(change))
        if change.before is None:
            values |= _prefixed("p_", payment_row(change.after))
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
        async with self._database.reading() as connection:
            return bool((await connection.execute(statement, values)).scalar_one())


def _prefixed(prefix: str, row: dict[str, Any]) -> dict[str, Any]:
    return {f"{prefix}{name}": value for name, value in row.items()}


def _numbered(letter: str, rows: Sequence[dict[str, Any]]) -> dict[str, Any]:
    return {f"{letter}{n}_{name}": value for n, row in enumerate(rows) for name, value in row.items()}


def _names(table: Table) -> list[str]:
    """Give the columns that we fill; a serial number is the database's."""
    return [column.name for column in table.c if column.autoincrement is not True]


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


def _wrote(part: CTE) -> Any:
    return exists(select(part))


def _count(part: CTE) -> Any:
    return select(func.count()).select_from(part).scalar_subquery()


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
        source = _given(payments, "p_").where(_wrote(key))
        insertion = postgresql.insert(payments).from_select(_names(payments), source)
        payment = insertion.on_conflict_do_nothing().returning(payments.c.id).cte("payment_written")
    else:
        payment = statements.UPDATE_AS_READ.where(_wrote(key)).cte("payment_written")
    counts = select(_count(key).label("keys_written"), _count(payment).label("payments_written"))
    return counts.add_cte(_rows_if(payment, events, "e", event_count))


@cache
def _result(counts: tuple[int, ...], *, answers: bool, frees: bool) -> Any:
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
    return select(_count(payment)).add_cte(*parts)
