"""How cost grows with what is stored: 10^4, 10^5 and 10^6 payments on one PostgreSQL.

    python packages/payment-gateway/benchmarks/growth.py --sizes 10000 100000 1000000

Reads, the worker's claim and a whole begin-and-save are timed through the store itself, in turns of the same
number; the ratio of the largest to the smallest is what counts (bar: 1.5).
"""

import argparse
import asyncio
import contextlib
import statistics
import time
import uuid
from collections.abc import Awaitable, Callable

from sqlalchemy import text

from groundwork.testing.postgres import postgres_database, postgres_server
from payment_gateway.domain.operations import NS, Owner, Timing, open_operation, settle
from payment_gateway.domain.outcomes import BankResult, Reply, ReplyClass
from payment_gateway.domain.payment import Payment
from payment_gateway.domain.states import Actor, Kind
from payment_gateway.ports import Answer, KeyClaim, KeyEffect, Step, Subject
from payment_gateway.store.engine import Database
from payment_gateway.store.migrate import migrate
from payment_gateway.store.postgresql import store_on
from payment_gateway.store.review import SqlReview

FILL = [
    """INSERT INTO payments (id, order_id, customer_id, amount_cents, currency, card_brand, card_last4, state,
         sequence, needs_review, authorization_id, created_at_ns, authorized_at_ns, expires_at_ns)
       SELECT 'pay_' || n, 'order-' || n, 'customer-' || n % (:last / 50), 4999, 'USD', 'visa', '1111',
         CASE n % 4 WHEN 0 THEN 'authorized' WHEN 1 THEN 'voided' ELSE 'captured' END,
         2, false, 'auth_' || n, n * 1000000, n * 1000000, 4000000000000000000
       FROM generate_series(1, CAST(:last AS bigint)) n""",
    """INSERT INTO events (payment_id, sequence, at_ns, actor, kind, from_state, to_state)
       SELECT 'pay_' || n, s, n * 1000000, 'api', 'authorize.started', NULL, 'pending'
       FROM generate_series(1, CAST(:last AS bigint)) n, generate_series(1, 2) s""",
    """INSERT INTO idempotency_keys
         (caller, key, fingerprint, fingerprint_key_id, payment_id, operation_id, status, body, created_at_ns)
       SELECT 'shop', 'key-' || n, 'f', 'k', 'pay_' || n, 'op-' || n, 201, 'a receipt', n
       FROM generate_series(1, CAST(:last AS bigint)) n""",
]
NOW_NS = 1_830_297_600 * NS
OWNER = Owner(name="bench", actor=Actor.API)
TIMING = Timing()
WARM_UP = 30
Work = Callable[[int], Awaitable[object]]


def works(store, reviews, size: int) -> dict[str, Work]:
    def some(n: int) -> int:
        return 1 + n * 7919 % size

    return {
        "read a payment": lambda n: store.get(f"pay_{some(n)}"),
        "read its events": lambda n: store.events(f"pay_{some(n)}"),
        "read an order": lambda n: store.order(f"order-{some(n)}", limit=100),
        "read a customer": lambda n: store.customer(
            f"customer-{some(n) % (size // 50)}", state=None, page=None, limit=20
        ),
        "replay a key": lambda n: store.find(claim(f"key-{some(n)}"), Subject()),
        "ask whose a hold is": lambda n: reviews.has_other("pay_0", Kind.AUTHORIZE, f"auth_{some(n)}"),
        "claim what is due": lambda n: store.claim_due(
            owner=f"w{n}", now_ns=NOW_NS, lease_until_ns=NOW_NS + NS, limit=16
        ),
        "begin and save": lambda n: begin_and_save(store),
    }


def claim(key: str) -> KeyClaim:
    return KeyClaim(caller="shop", key=key, fingerprint=b"f", fingerprint_key_id="k", request_id=None)


async def begin_and_save(store) -> None:
    order_id = uuid.uuid4().hex
    payment = Payment(
        id=f"pay_{order_id}",
        order_id=order_id,
        customer_id="customer-1",
        amount_cents=4_999,
        currency="USD",
        card_brand="visa",
        card_last4="1111",
        created_at_ns=NOW_NS,
    )
    operation_id = str(uuid.uuid4())
    change = open_operation(
        payment, Kind.AUTHORIZE, operation_id=operation_id, owner=OWNER, now_ns=NOW_NS, timing=TIMING
    )
    step = Step(at_ns=NOW_NS, change=change, operation_id=operation_id, payment_id=payment.id)
    await store.begin(claim(order_id), Subject(order_id=order_id), lambda _found: step)
    reply = Reply(reply_class=ReplyClass.SUCCESS, reference=f"auth_{order_id}", expires_at_ns=NOW_NS)
    settled = settle(change.after, BankResult(replies=(reply,)), owner=OWNER, now_ns=NOW_NS, timing=TIMING)
    effect = KeyEffect(answer=Answer(status=201, body=b"a receipt"))
    assert await store.save(settled.change, owner=OWNER.name, effect=effect)


async def in_turns(works_of: dict[int, Work], times: int) -> dict[int, float]:
    """Give the median of each size in milliseconds; the sizes take turns, so that all meet the same noise."""
    taken: dict[int, list[float]] = {size: [] for size in works_of}
    for n in range(times + WARM_UP):
        for size, work in works_of.items():
            started_s = time.perf_counter()
            await work(n)
            taken[size].append(time.perf_counter() - started_s)
    return {size: statistics.median(of_size[WARM_UP:]) * 1000 for size, of_size in taken.items()}


async def filled(url: str, size: int) -> Database:
    """Make a database with so many payments in it."""
    await migrate(url)
    database = Database(url)
    async with database.writing() as connection:
        for statement in FILL:
            await connection.execute(text(statement), {"last": size})
    async with database.reading(slow=True) as connection:
        await connection.execute(text("VACUUM ANALYZE"))
    return database


async def measure(urls: dict[int, str], times: int) -> dict[str, dict[int, float]]:
    databases = {size: await filled(url, size) for size, url in urls.items()}
    works_of = {
        size: works(store_on(database), SqlReview(database), size) for size, database in databases.items()
    }
    names = list(works_of[min(urls)])
    found = {name: await in_turns({size: works_of[size][name] for size in urls}, times) for name in names}
    for database in databases.values():
        await database.close()
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--times", type=int, default=200)
    options = parser.parse_args()
    sizes = sorted(options.sizes)
    with postgres_server(durable=True) as postgres, contextlib.ExitStack() as stack:
        urls = {size: stack.enter_context(postgres_database(postgres)) for size in sizes}
        found = asyncio.run(measure(urls, options.times))
    for name, of_size in found.items():
        shown = ", ".join(f"{of_size[size]:.2f} ms at {size:,}" for size in sizes)
        ratio = of_size[sizes[-1]] / of_size[sizes[0]]
        print(f"| {name}, {sizes[-1]:,} stored payments | ≤ 1.5× | {ratio:.2f}× | {shown} |")


if __name__ == "__main__":
    main()
