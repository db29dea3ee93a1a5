"""What is asked all day must not read all payments: the plans of both databases, looked at."""

import re
from typing import Any

import pytest
from sqlalchemy import text

from payment_gateway.domain.states import Kind
from payment_gateway.store import review, statements, upkeep

STORED = 3000
LONG_AGO = 1  # nothing is due, old or expired: the questions are about few rows among many


async def fill(world: Any) -> None:
    """Copy one settled payment many times: planners look for an index only where there is much to read."""
    await world.shop.captured("order-1")
    async with world.gateway.database.writing() as connection:
        for table in ("payments", "idempotency_keys"):
            found = await connection.execute(text(f"SELECT * FROM {table} LIMIT 1"))
            row = dict(found.mappings().one())
            names = {
                "payments": ("id", "order_id", "authorization_id"),
                "idempotency_keys": ("key", "operation_id"),
            }[table]
            copies = [row | dict.fromkeys(names, f"copy-{n}") for n in range(STORED)]
            columns, values = ", ".join(row), ", ".join(f":{name}" for name in row)
            await connection.execute(text(f"INSERT INTO {table} ({columns}) VALUES ({values})"), copies)
    async with world.gateway.database.writing() as connection:
        await connection.execute(text("ANALYZE"))


async def plan_of(world: Any, statement: Any) -> str:
    """Give the database's plan of a statement as its own dialect writes it."""
    engine = world.gateway.database.engine.sync_engine
    compiled = statement.compile(engine)
    values = {"b_limit": 10, "b_now_ns": LONG_AGO, "b_before_ns": LONG_AGO}
    values |= {"b_id": "pay_1", "b_reference": "auth_1", "v_authorization_id": "auth_1"}
    values |= {"b_op_id": "operation", "b_owner": "somebody"}
    explain = "EXPLAIN QUERY PLAN" if engine.dialect.name == "sqlite" else "EXPLAIN"
    given = tuple(values.get(name, compiled.binds[name].value) for name in compiled.positiontup)
    async with world.gateway.database.reading() as connection:
        found = await connection.exec_driver_sql(f"{explain} {compiled.string}", given)
        return "\n".join(str(row[-1]) for row in found.all())


@pytest.mark.requirement("pg-scale-02")
async def test_no_question_of_all_day_reads_all_payments_or_keys(either: Any) -> None:
    await fill(either)
    asked = {
        "backlog": upkeep.BACKLOG,
        "in doubt": upkeep.IN_DOUBT,
        "expired": upkeep.EXPIRED,
        "reaping": upkeep.OLD_KEYS,
        "flagged": review.FLAGGED,
        "claim": statements.DUE,
        "save": statements.UPDATE_AS_OWNER,
        "whose hold": review.OTHER[Kind.AUTHORIZE],
        "whose void": review.OTHER[Kind.VOID],
        "whose refund": review.OTHER[Kind.REFUND],
    }
    plans = {name: await plan_of(either, statement) for name, statement in asked.items()}
    whole = re.compile(
        r"Seq Scan on (payments|idempotency_keys)|SCAN (payments|other|idempotency_keys)(?! USING)"
    )
    assert {name: plan for name, plan in plans.items() if whole.search(plan)} == {}
    everything = await plan_of(either, upkeep.STATES)  # for people only; and the pattern above does find it
    assert whole.search(everything)
