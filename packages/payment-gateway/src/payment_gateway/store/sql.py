"""The `Store` port over SQLAlchemy Core: one transaction a method, at most five statements in it."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from payment_gateway.domain.payment import Change, Event, Payment
from payment_gateway.domain.states import State
from payment_gateway.errors import IdempotencyKeyInUse, OperationInProgress
from payment_gateway.ports import Decide, Found, HoldTaken, KeyClaim, KeyEffect, Page, Step, Subject
from payment_gateway.store import statements
from payment_gateway.store.engine import Database
from payment_gateway.store.rows import (
    attempt_rows,
    event_of,
    event_rows,
    key_of,
    ledger_rows,
    payment_of,
    payment_row,
)
from payment_gateway.store.tables import ONE_PER_HOLD, attempts, events, ledger

QUICK_RETRY_S = 1.0


class SqlStore:
    """Payments, keys, events, attempts and ledger in one database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._dialect = database.engine.dialect.name

    async def begin(self, claim: KeyClaim, subject: Subject, decide: Decide) -> Step:
        """Look up, decide, and write the intent: look, key, payment, events; or look, key."""
        async with self._database.writing() as connection:
            step = decide(await _look(connection, claim, subject))
            if step.change is None and step.answer is None:
                return step
            if step.change is not None:
                return await self._write(connection, claim, step, step.change)
            await self._insert_key(connection, claim, step)
            return step

    async def save(self, change: Change, *, owner: str, effect: KeyEffect) -> bool:
        """Save a result: payment, events, attempts, ledger, key."""
        operation = change.before.operation if change.before else None
        assert operation is not None, "a result belongs to an open operation"
        async with self._database.writing() as connection:
            guard = {"b_id": change.after.id, "b_op_id": operation.id, "b_owner": owner}
            if not await wrote(connection, statements.UPDATE_AS_OWNER, guard | new_values(change.after)):
                return False
            await insert_all(connection, events, event_rows(change))
            await insert_all(connection, attempts, attempt_rows(change))
            await insert_all(connection, ledger, ledger_rows(change))
            await settle_key(connection, operation.id, effect)
        return True

    async def find(self, claim: KeyClaim, subject: Subject) -> Found:
        """Look without writing."""
        async with self._database.reading() as connection:
            return await _look(connection, claim, subject)

    async def claim_due(
        self, *, owner: str, now_ns: int, lease_until_ns: int, limit: int
    ) -> Sequence[Payment]:
        """Lease what is due in one statement; on PostgreSQL rows in another's hands are skipped."""
        values = {
            "b_now_ns": now_ns,
            "b_limit": limit,
            "v_owner": owner,
            "v_lease_until_ns": lease_until_ns,
        }
        async with self._database.writing() as connection:
            claimed = await connection.execute(statements.CLAIM_DUE[self._dialect], values)
            return [payment_of(row) for row in claimed.mappings()]

    async def claim_one(
        self, payment_id: str, *, owner: str, now_ns: int, lease_until_ns: int, probe_sent_by_ns: int
    ) -> Payment | None:
        """Lease one payment's open operation."""
        values = {
            "b_id": payment_id,
            "b_now_ns": now_ns,
            "b_probe_sent_by_ns": probe_sent_by_ns,
            "v_owner": owner,
            "v_lease_until_ns": lease_until_ns,
        }
        async with self._database.writing() as connection:
            row = (await connection.execute(statements.CLAIM_ONE, values)).mappings().first()
            return payment_of(row) if row else None

    async def flag(self, payment: Payment, reason: str) -> bool:
        """Flag a settled payment for review."""
        values = {"b_id": payment.id, "b_sequence": payment.sequence, "v_reason": reason}
        async with self._database.writing() as connection:
            return (await connection.execute(statements.FLAG, values)).first() is not None

    async def get(self, payment_id: str) -> Payment | None:
        """Read one payment."""
        rows = await self._read(statements.GET, {"b_id": payment_id})
        return payment_of(rows[0]) if rows else None

    async def events(self, payment_id: str) -> Sequence[Event]:
        """Read a payment's history."""
        return [event_of(row) for row in await self._read(statements.EVENTS, {"b_id": payment_id})]

    async def order(self, order_id: str, *, limit: int) -> Sequence[Payment]:
        """Read an order's payments, newest first."""
        values = {"b_order_id": order_id, "b_limit": limit}
        return [payment_of(row) for row in await self._read(statements.ORDER, values)]

    async def customer(
        self, customer_id: str, *, state: State | None, page: Page | None, limit: int
    ) -> Sequence[Payment]:
        """Read a page of a customer's payments."""
        values: dict[str, Any] = {"b_customer_id": customer_id, "b_limit": limit}
        if state is not None:
            values["b_state"] = state.value
        if page is not None:
            values |= {"b_created_at_ns": page.before_created_at_ns, "b_id": page.before_id}
        statement = statements.CUSTOMER[state is not None, page is not None]
        return [payment_of(row) for row in await self._read(statement, values)]

    async def _read(self, statement: Any, values: dict[str, Any]) -> Sequence[Any]:
        async with self._database.reading() as connection:
            return (await connection.execute(statement, values)).mappings().all()

    async def _insert_key(self, connection: AsyncConnection, claim: KeyClaim, step: Step) -> None:
        inserted = await connection.execute(statements.INSERT_KEY[self._dialect], key_row(claim, step))
        if inserted.first() is None:
            raise IdempotencyKeyInUse(retry_after_s=QUICK_RETRY_S)

    async def _write(self, connection: AsyncConnection, claim: KeyClaim, step: Step, change: Change) -> Step:
        """Write key, payment and events."""
        await self._insert_key(connection, claim, step)
        if change.before is None:
            inserted = await connection.execute(
                statements.INSERT_PAYMENT[self._dialect], payment_row(change.after)
            )
            if inserted.first() is None:
                return await order_taken(connection, claim, step)
        else:
            before = change.before
            guard = {
                "b_id": before.id,
                "b_sequence": before.sequence,
                "b_needs_review": before.needs_review,
            }
            begun = await connection.execute(statements.UPDATE_AS_READ, guard | new_values(change.after))
            if begun.first() is None:
                raise OperationInProgress(retry_after_s=QUICK_RETRY_S)
        await insert_all(connection, events, event_rows(change))
        return step


async def _look(connection: AsyncConnection, claim: KeyClaim, subject: Subject) -> Found:
    looked = await connection.execute(statements.LOOK, look_values(claim, subject))
    return found_in(looked.mappings().one())


def look_values(claim: KeyClaim, subject: Subject) -> dict[str, Any]:
    """Give what a look asks for."""
    return {
        "k_caller": claim.caller,
        "k_key": claim.key,
        "p_id": subject.payment_id,
        "p_order_id": subject.order_id,
    }


def found_in(row: Mapping[str, Any]) -> Found:
    """Read what a look shows."""
    payment = payment_of(row) if row["id"] is not None else None
    return Found(key=key_of(row), payment=payment, order_taken=bool(row["order_taken"]))


def key_row(claim: KeyClaim, step: Step) -> dict[str, Any]:
    """Give the columns of a key with what was decided for it."""
    return {
        "caller": claim.caller,
        "key": claim.key,
        "fingerprint": claim.fingerprint,
        "fingerprint_key_id": claim.fingerprint_key_id,
        "payment_id": step.payment_id,
        "operation_id": step.operation_id,
        "status": step.answer.status if step.answer else None,
        "body": step.answer.body if step.answer else None,
        "created_at_ns": step.at_ns,
    }


async def order_taken(connection: AsyncConnection, claim: KeyClaim, step: Step) -> Step:
    """Store the refusal as the key's answer instead of an operation."""
    answer = step.order_taken
    assert answer is not None, "a new payment always says what to answer when its order is taken"
    values = {
        "b_caller": claim.caller,
        "b_key": claim.key,
        "v_status": answer.status,
        "v_body": answer.body,
        "v_operation_id": None,
        "v_payment_id": None,
    }
    await connection.execute(statements.ANSWER_BY_KEY, values)
    return Step(at_ns=step.at_ns, answer=answer)


async def wrote(connection: AsyncConnection, statement: Any, values: dict[str, Any]) -> bool:
    """Write a payment, unless its guard forbids it. Raises HoldTaken."""
    try:
        return (await connection.execute(statement, values)).first() is not None
    except IntegrityError as refusal:
        if not is_second_hold(str(refusal.orig)):
            raise
        raise HoldTaken from refusal


def is_second_hold(refusal: str) -> bool:
    """Tell whether one hold for two payments is refused: SQLite names the columns, PostgreSQL the index."""
    return "payments.hold_copy" in refusal or ONE_PER_HOLD in refusal


async def settle_key(connection: AsyncConnection, operation_id: str, effect: KeyEffect) -> None:
    """Give the key of an operation its answer, or free it."""
    if effect.answer is not None:
        values: dict[str, Any] = {"v_status": effect.answer.status, "v_body": effect.answer.body}
        await connection.execute(statements.ANSWER_BY_OPERATION, {"b_op_id": operation_id} | values)
    elif effect.free:
        await connection.execute(statements.FREE_BY_OPERATION, {"b_op_id": operation_id})


async def insert_all(connection: AsyncConnection, table: Any, rows: list[dict[str, Any]]) -> None:
    """Insert rows with one statement, compiled once: `values(rows)` would be compiled at every call."""
    if rows:
        await connection.execute(insert(table), rows)


def new_values(payment: Payment) -> dict[str, Any]:
    """Give the values of an update that writes the whole payment."""
    return {f"v_{name}": value for name, value in payment_row(payment).items() if name != "id"}
