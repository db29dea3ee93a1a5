"""The simulation's store and the SQL stores, step by step: whatever is asked of both, both answer alike.

So what the simulation proves about the gateway on its store holds on SQLite and on PostgreSQL as well.
"""

import asyncio
import shutil
import uuid
from collections.abc import Awaitable, Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import text

from gateway_proofs.simulation.back_office import MemoryUpkeep
from gateway_proofs.simulation.store import Books, MemoryStore
from groundwork.testing.proof import count
from payment_gateway.answers import effect_of
from payment_gateway.domain.operations import NS, Owner, Timing, open_expiry, open_operation, settle
from payment_gateway.domain.outcomes import BankResult, Reply, ReplyClass
from payment_gateway.domain.payment import Payment
from payment_gateway.domain.states import PATHS, Actor, Kind
from payment_gateway.errors import GatewayError
from payment_gateway.ports import Answer, Found, KeyClaim, Step, Subject
from payment_gateway.store.engine import Database
from payment_gateway.store.postgresql import store_on
from payment_gateway.store.upkeep import SqlUpkeep

TIMING = Timing()
KEYS, ORDERS, OWNERS = ["k1", "k2", "k3", "k4", "k5"], ["o1", "o2", "o3"], ["api", "worker"]
TABLES = ("ledger", "attempts", "events", "idempotency_keys", "payments")
R = ReplyClass
REPLIES = {
    Kind.AUTHORIZE: [R.SUCCESS, R.DECLINED, R.NOTHING_DONE, R.MAYBE_DONE, R.NONSENSE, R.CONTRACT_ERROR],
    Kind.CAPTURE: [R.SUCCESS, R.EXPIRED, R.CONFLICT, R.SUSPECT, R.NOTHING_DONE, R.MAYBE_DONE],
    Kind.VOID: [R.SUCCESS, R.CONFLICT, R.SUSPECT, R.NOTHING_DONE, R.MAYBE_DONE],
    Kind.REFUND: [R.SUCCESS, R.CONFLICT, R.SUSPECT, R.NOTHING_DONE, R.MAYBE_DONE],
}
Act = Callable[[Any, Any], Awaitable[Any]]


class StoresAgree(RuleBasedStateMachine):
    """Rules that do the same to both stores; each compares what came back."""

    open_database: Callable[[], Coroutine[Any, Any, Database]]

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        books = Books()
        self.model = (MemoryStore(books), MemoryUpkeep(books))
        self.database = self.runner.run(type(self).open_database())
        self.real = (store_on(self.database), SqlUpkeep(self.database))
        self.payments = books.payments
        self.numbers = 0
        self.now_ns = 1_830_297_600 * NS
        self.seen: list[tuple[Payment, str]] = []
        """Payments as somebody has them in hand, with the owner's name: some are long out of date."""

    def teardown(self) -> None:
        self.runner.run(self.database.close())
        self.runner.close()

    def both(self, act: Act) -> Any:
        """Do it to the model and to the real store: they answer, or refuse, alike."""
        expected, found = (self.runner.run(outcome(act, *stores)) for stores in (self.model, self.real))
        assert found == expected
        return expected

    def new_id(self) -> str:
        self.numbers += 1
        return str(uuid.UUID(int=self.numbers))

    @rule(seconds=st.sampled_from([1, 31, 3600]))
    def time_passes(self, seconds: int) -> None:
        self.now_ns += seconds * NS

    @rule(key=st.sampled_from(KEYS), order_id=st.sampled_from(ORDERS), owner=st.sampled_from(OWNERS))
    def authorize(self, key: str, order_id: str, owner: str) -> None:
        self.now_ns += 1
        payment = Payment(
            id=f"pay_{self.new_id()}",
            order_id=order_id,
            customer_id="c",
            amount_cents=500,
            currency="USD",
            card_brand="visa",
            card_last4="1111",
            created_at_ns=self.now_ns,
        )
        self.begin(key, Subject(order_id=order_id), payment, Kind.AUTHORIZE, owner)

    @rule(
        key=st.sampled_from(KEYS),
        kind=st.sampled_from([Kind.CAPTURE, Kind.VOID, Kind.REFUND]),
        owner=st.sampled_from(OWNERS),
        data=st.data(),
    )
    @precondition(lambda self: self.payments)
    def operate(self, key: str, kind: Kind, owner: str, data: st.DataObject) -> None:
        """On a payment as it is now, or as somebody saw it once."""
        self.now_ns += 1
        known = [*self.payments.values(), *(payment for payment, _ in self.seen)]
        fitting = [one for one in known if one.state is PATHS[kind].begins_in and one.operation is None]
        if fitting:
            payment = data.draw(st.sampled_from(fitting))
            self.begin(key, Subject(payment_id=payment.id), payment, kind, owner)

    def begin(self, key: str, subject: Subject, payment: Payment, kind: Kind, owner: str) -> None:
        change = open_operation(
            payment,
            kind,
            operation_id=self.new_id(),
            owner=Owner(name=owner, actor=Actor.API),
            now_ns=self.now_ns,
            timing=TIMING,
        )
        step = Step(
            at_ns=self.now_ns,
            change=change,
            operation_id=change.after.open_operation.id,
            payment_id=payment.id,
            order_taken=Answer(status=409, body=b"taken"),
        )
        replay = Step(at_ns=self.now_ns, reply=Answer(status=200, body=b"again"))

        def decide(found: Found) -> Step:
            return step if found.key is None else replay

        done = self.both(lambda store, _: store.begin(claim(key), subject, decide))
        if done == step:
            self.seen.append((change.after, owner))

    @rule(data=st.data())
    @precondition(lambda self: self.seen)
    def save(self, data: st.DataObject) -> None:
        """By whoever has it in hand, perhaps long after somebody else took over."""
        self.now_ns += 1
        payment, owner = data.draw(st.sampled_from(self.seen))
        kind = payment.open_operation.kind
        reply_class = data.draw(st.sampled_from(REPLIES[kind]))
        reply = Reply(
            reply_class=reply_class, code="c", reference=f"id_{self.numbers}", expires_at_ns=self.now_ns + NS
        )
        settled = settle(
            payment,
            BankResult(replies=(reply,)),
            owner=Owner(name=owner, actor=Actor.API),
            now_ns=self.now_ns,
            timing=TIMING,
        )
        effect = effect_of(settled.result, Answer(status=200, body=b"done"))
        self.both(lambda store, _: store.save(settled.change, owner=owner, effect=effect))

    @rule(owner=st.sampled_from(OWNERS), limit=st.integers(1, 3))
    def claim_due(self, owner: str, limit: int) -> None:
        self.now_ns += 1

        async def act(store: Any, _: Any) -> list[Payment]:
            claimed = await store.claim_due(
                owner=owner, now_ns=self.now_ns, lease_until_ns=self.now_ns + 30 * NS, limit=limit
            )
            return sorted(claimed, key=lambda payment: payment.id)

        self.seen += [(payment, owner) for payment in self.both(act)]

    @rule(owner=st.sampled_from(OWNERS), young=st.booleans(), data=st.data())
    @precondition(lambda self: self.payments)
    def claim_one(self, owner: str, young: bool, data: st.DataObject) -> None:
        self.now_ns += 1
        payment_id = data.draw(st.sampled_from(sorted(self.payments)))
        claimed = self.both(
            lambda store, _: store.claim_one(
                payment_id,
                owner=owner,
                now_ns=self.now_ns,
                lease_until_ns=self.now_ns + 30 * NS,
                probe_sent_by_ns=self.now_ns - (30 * NS if young else 0),
            )
        )
        if claimed is not None:
            self.seen.append((claimed, owner))

    @rule(data=st.data())
    @precondition(lambda self: self.payments)
    def flag(self, data: st.DataObject) -> None:
        payment = data.draw(st.sampled_from([*self.payments.values(), *(one for one, _ in self.seen)]))
        self.both(lambda store, _: store.flag(payment, "bank_disagrees"))

    @rule()
    def expire(self) -> None:
        """Open the void of every hold that is past its time."""
        self.now_ns += 1
        for payment in self.both(lambda _, upkeep: upkeep.expired(before_ns=self.now_ns, limit=2)):
            change = open_expiry(payment, operation_id=self.new_id(), now_ns=self.now_ns, timing=TIMING)
            self.both(lambda _, upkeep, change=change: upkeep.open(change))

    @invariant()
    def what_can_be_read_is_the_same(self) -> None:
        for payment_id in self.payments:
            self.both(lambda store, _, which=payment_id: store.get(which))
            self.both(lambda store, _, which=payment_id: as_tuple(store.events(which)))
        for key in KEYS:
            self.both(lambda store, _, key=key: store.find(claim(key), Subject(order_id="o1")))
        for order_id in ORDERS:
            self.both(lambda store, _, order_id=order_id: as_tuple(store.order(order_id, limit=5)))


async def as_tuple(reading: Awaitable[Any]) -> tuple[Any, ...]:
    return tuple(await reading)


async def outcome(act: Act, store: Any, upkeep: Any) -> Any:
    try:
        done = await act(store, upkeep)
    except GatewayError as refusal:
        return refusal.code
    return list(done) if isinstance(done, tuple) else done


def claim(key: str) -> KeyClaim:
    return KeyClaim(caller="c", key=key, fingerprint=b"f", fingerprint_key_id="f", request_id=None)


@pytest.mark.timeout(1800)
@pytest.mark.requirement("pg-state-04", "pg-bank-04")
@pytest.mark.parametrize("dialect", ["sqlite", "postgresql"])
def test_the_simulations_store_and_the_real_one_agree_step_by_step(
    dialect: str, request: pytest.FixtureRequest, migrated_file: Path, tmp_path: Path
) -> None:
    url = f"sqlite:///{shutil.copy(migrated_file, tmp_path / 'gateway.db')}"
    if dialect == "postgresql":
        url = request.getfixturevalue("migrated_url")

    async def emptied() -> Database:
        database = Database(url, connections=2)
        async with database.writing() as connection:
            for table in TABLES:
                await connection.execute(text(f"DELETE FROM {table}"))
        return database

    machine = type("Machine", (StoresAgree,), {"open_database": staticmethod(emptied)})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=count(quick=5, full=150),
            stateful_step_count=count(quick=25, full=50),
            deadline=None,
            suppress_health_check=list(HealthCheck),
            derandomize=True,
            phases=[Phase.generate],  # shrinking over a real database takes minutes, for 25 steps at most
            database=None,
        ),
    )
