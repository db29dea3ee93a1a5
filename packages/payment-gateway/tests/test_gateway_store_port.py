"""One suite for every `Store`: in memory (the simulation's), SQLite, PostgreSQL. What one does, all do."""

import asyncio
import shutil
import uuid
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from sqlalchemy import text

from gateway_proofs.simulation.back_office import MemoryReconciliation, MemoryReview, MemoryUpkeep
from gateway_proofs.simulation.store import Books, MemoryStore
from payment_gateway.domain.operations import (
    NS,
    Owner,
    Timing,
    decline_here,
    open_expiry,
    open_operation,
    settle,
)
from payment_gateway.domain.outcomes import BankResult, Reply, ReplyClass
from payment_gateway.domain.payment import Payment
from payment_gateway.domain.reconciling import BreakKind, Finding, Run
from payment_gateway.domain.review import Decision, resolve
from payment_gateway.domain.states import Actor, Kind, State
from payment_gateway.errors import IdempotencyKeyInUse, OperationInProgress
from payment_gateway.ports import Answer, Found, HoldTaken, KeyClaim, KeyEffect, Page, Step, Store, Subject
from payment_gateway.store.direct import Prepared
from payment_gateway.store.engine import Database
from payment_gateway.store.postgresql import store_on
from payment_gateway.store.reconciliation import SqlReconciliation
from payment_gateway.store.review import SqlReview
from payment_gateway.store.upkeep import SqlUpkeep

NOW = 1_830_297_600 * NS
TIMING = Timing()
TAKEN = Answer(status=409, body=b"taken")
OWNER = Owner(name="one", actor=Actor.API)


class Stores:
    """A store, and its other sides: for expiry and reaping, for review, for reconciliation."""

    def __init__(self, store: Store, upkeep: Any, reviews: Any, reports: Any) -> None:
        self.store = store
        self.upkeep = upkeep
        self.reviews = reviews
        self.reports = reports

    async def begin(self, key: str = "k", order_id: str = "o", **changes: Any) -> Payment:
        """Open an authorization, and give the payment as it is stored."""
        wanted = payment(order_id, **changes)
        await self.store.begin(claim(key), Subject(order_id=order_id), lambda found: opening(wanted))
        return await self.read(wanted.id)

    async def authorized(self, key: str = "k", order_id: str = "o", **changes: Any) -> Payment:
        """Open and settle an authorization."""
        begun = await self.begin(key, order_id, **changes)
        assert await self.settle(begun, ReplyClass.SUCCESS)
        return await self.read(begun.id)

    async def settle(
        self, begun: Payment, reply_class: ReplyClass, *, owner: Owner = OWNER, order_id: str | None = None
    ) -> bool:
        """Save what the bank said; a success is the key's answer, "nothing done" frees it."""
        reply = Reply(
            reply_class=reply_class, reference=f"auth_{order_id or begun.order_id}", expires_at_ns=NOW + 100
        )
        settlement = settle(begun, BankResult(replies=(reply,)), owner=owner, now_ns=NOW, timing=TIMING)
        done = reply_class is ReplyClass.SUCCESS
        effect = KeyEffect(answer=Answer(status=201, body=b"done") if done else None, free=not done)
        return await self.store.save(settlement.change, owner=owner.name, effect=effect)

    async def read(self, payment_id: str) -> Payment:
        """Read a payment that must be there."""
        found = await self.store.get(payment_id)
        assert found is not None
        return found


def payment(order_id: str = "o", **changes: Any) -> Payment:
    values: dict[str, Any] = {"customer_id": "c", "amount_cents": 500, "created_at_ns": NOW, **changes}
    return Payment(
        id=f"pay_{uuid.uuid4().hex}",
        order_id=order_id,
        currency="USD",
        card_brand="visa",
        card_last4="1111",
        **values,
    )


def opening(wanted: Payment, kind: Kind = Kind.AUTHORIZE, now_ns: int = NOW) -> Step:
    operation_id = str(uuid.uuid4())
    change = open_operation(
        wanted, kind, operation_id=operation_id, owner=OWNER, now_ns=now_ns, timing=TIMING
    )
    return Step(
        at_ns=now_ns, change=change, operation_id=operation_id, payment_id=wanted.id, order_taken=TAKEN
    )


def claim(key: str) -> KeyClaim:
    return KeyClaim(caller="shop", key=key, fingerprint=key.encode(), fingerprint_key_id="f", request_id=None)


@pytest_asyncio.fixture(params=["memory", "sqlite", "postgresql"])
async def stores(
    request: pytest.FixtureRequest, tmp_path: Path, migrated_file: Path
) -> AsyncIterator[Stores]:
    if request.param == "memory":
        books = Books()
        yield Stores(
            MemoryStore(books), MemoryUpkeep(books), MemoryReview(books), MemoryReconciliation(books)
        )
        return
    if request.param == "sqlite":
        url = f"sqlite:///{shutil.copy(migrated_file, tmp_path / 'gateway.db')}"
    else:
        url = request.getfixturevalue("migrated_url")
    database = Database(url)
    yield Stores(store_on(database), SqlUpkeep(database), SqlReview(database), SqlReconciliation(database))
    await database.close()


async def test_begin_stores_the_key_the_payment_and_its_event_together(stores: Stores) -> None:
    begun = await stores.begin("k")
    found = await stores.store.find(claim("k"), Subject(order_id="o"))
    assert found.key is not None
    assert (found.key.answer, found.key.operation_id) == (None, begun.open_operation.id)
    assert (found.payment, found.order_taken) == (begun, True)
    (event,) = await stores.store.events(begun.id)
    assert (event.sequence, event.kind, event.to_state) == (1, "authorize.started", State.PENDING)


async def test_what_decide_refuses_leaves_nothing(stores: Stores) -> None:
    def refuse(_found: Found) -> Step:
        raise IdempotencyKeyInUse(retry_after_s=1)

    with pytest.raises(IdempotencyKeyInUse):
        await stores.store.begin(claim("k"), Subject(order_id="o"), refuse)
    reply = Answer(status=202, body=b"")
    step = await stores.store.begin(claim("k"), Subject(), lambda _found: Step(at_ns=NOW, reply=reply))
    assert step.reply == reply
    assert await stores.store.find(claim("k"), Subject(order_id="o")) == Found(key=None, payment=None)


async def test_a_refusal_is_stored_as_the_keys_answer_with_its_payment(stores: Stores) -> None:
    paid = await stores.authorized()
    refusal = Answer(status=409, body=b"no", payment_id=paid.id, retry_after_s=None)
    step = Step(at_ns=NOW, payment_id=paid.id, answer=refusal)
    await stores.store.begin(claim("k2"), Subject(payment_id=paid.id), lambda _found: step)
    found = await stores.store.find(claim("k2"), Subject())
    assert found.key is not None
    assert found.key.answer == refusal
    assert found.payment == paid


async def test_a_second_live_payment_of_an_order_becomes_the_refusal_that_was_prepared(
    stores: Stores,
) -> None:
    await stores.begin("k1")
    rival = opening(payment())
    step = await stores.store.begin(claim("k2"), Subject(order_id="o"), lambda _found: rival)
    assert (step.answer, step.change) == (TAKEN, None)
    found = await stores.store.find(claim("k2"), Subject())
    assert found.key is not None
    assert found.key.answer == TAKEN
    assert found.payment is None


async def test_a_bad_card_for_a_paid_order_leaves_no_payment(stores: Stores) -> None:
    await stores.begin("k1")
    declined = decline_here(payment(), "invalid_card", owner=OWNER, now_ns=NOW)

    def decide(found: Found) -> Step:
        if found.order_taken:
            return Step(at_ns=NOW, answer=TAKEN)
        return Step(at_ns=NOW, change=declined, payment_id=declined.after.id, answer=TAKEN)

    step = await stores.store.begin(claim("k2"), Subject(order_id="o"), decide)
    assert (step.answer, step.change) == (TAKEN, None)
    assert await stores.store.get(declined.after.id) is None


async def test_an_order_whose_payment_ended_takes_another(stores: Stores) -> None:
    first = await stores.begin("k1")
    assert await stores.settle(first, ReplyClass.NOTHING_DONE)
    assert (await stores.read(first.id)).state is State.FAILED
    second = await stores.begin("k2", created_at_ns=NOW + 1)
    assert [found.id for found in await stores.store.order("o", limit=9)] == [second.id, first.id]


async def test_an_operation_begins_only_on_the_payment_as_it_was_read(stores: Stores) -> None:
    paid = await stores.authorized()
    subject = Subject(payment_id=paid.id)
    await stores.store.begin(claim("k1"), subject, lambda _found: opening(paid, Kind.CAPTURE))
    with pytest.raises(OperationInProgress):
        await stores.store.begin(claim("k2"), subject, lambda _found: opening(paid, Kind.VOID))
    assert (await stores.store.find(claim("k2"), subject)).key is None
    assert (await stores.read(paid.id)).state is State.CAPTURING


async def test_of_many_begins_with_one_key_at_once_one_writes(stores: Stores) -> None:
    steps = [opening(payment(f"o{number}")) for number in range(10)]

    async def begin(step: Step) -> bool:
        def decide(found: Found) -> Step:
            if found.key is not None:
                raise IdempotencyKeyInUse(retry_after_s=1)
            return step

        try:
            await stores.store.begin(claim("k"), Subject(), decide)
        except IdempotencyKeyInUse:
            return False
        return True

    assert sum(await asyncio.gather(*(begin(step) for step in steps))) == 1


async def test_only_the_owner_saves_and_only_once(stores: Stores) -> None:
    begun = await stores.begin()
    assert not await stores.settle(begun, ReplyClass.SUCCESS, owner=Owner(name="two", actor=Actor.API))
    assert (await stores.read(begun.id)).state is State.PENDING
    assert await stores.settle(begun, ReplyClass.SUCCESS)
    assert not await stores.settle(begun, ReplyClass.SUCCESS)
    assert len(await stores.store.events(begun.id)) == 2


@pytest.mark.requirement("pg-inv-1")
async def test_one_hold_of_the_bank_is_not_that_of_two_payments(stores: Stores) -> None:
    """A bank, or a connection, that gives an answer again: to the second order nothing is held."""
    first, second = await stores.authorized("k1", "o1"), await stores.begin("k2", "o2")
    with pytest.raises(HoldTaken):
        await stores.settle(second, ReplyClass.SUCCESS, order_id="o1")
    assert await stores.read(second.id) == second
    assert (await stores.store.find(claim("k2"), Subject())).key is not None
    assert await stores.settle(second, ReplyClass.SUCCESS)
    assert (await stores.read(first.id)).authorization_id == "auth_o1"


@pytest.mark.requirement("pg-inv-1", "pg-crash-07")
async def test_no_decision_gives_a_payment_the_hold_of_another(stores: Stores) -> None:
    """A person's decision meets the save of a hold that was looked up for it a moment before."""
    begun = await stores.begin("k2", "o2")
    reply = Reply(reply_class=ReplyClass.NONSENSE)
    doubt = settle(begun, BankResult(replies=(reply,)), owner=OWNER, now_ns=NOW, timing=TIMING)
    assert await stores.store.save(doubt.change, owner=OWNER.name, effect=KeyEffect())
    seen = await stores.read(begun.id)
    await stores.authorized("k1", "o1")

    async def decide(reference: str) -> bool:
        decision = Decision(
            state=State.AUTHORIZED, reason="seen", bank_reference=reference, expires_at_ns=NOW
        )
        return bool(await stores.reviews.resolve(resolve(seen, decision, now_ns=NOW).change, effect=DONE))

    with pytest.raises(HoldTaken):
        await decide("auth_o1")
    assert await decide("auth_o2")
    assert (await stores.read(begun.id)).authorization_id == "auth_o2"


@pytest.mark.requirement("pg-inv-1")
async def test_two_saves_at_one_moment_do_not_give_one_hold_to_two_payments(migrated_url: str) -> None:
    """On PostgreSQL neither statement sees what the other writes: the index lets the second one wait."""
    database, beside = Database(migrated_url), Database(migrated_url, connections=1)
    stores = Stores(store_on(database), None, None, None)
    first, second = await stores.begin("k1", "o1"), await stores.begin("k2", "o2")
    waiting = text("SELECT count(*) FROM pg_locks, pg_sleep(0.01) WHERE NOT granted")
    async with beside.writing() as connection:
        given = {"hold": "auth_o1", "id": first.id}
        await connection.execute(text("UPDATE payments SET authorization_id = :hold WHERE id = :id"), given)
        saving = asyncio.create_task(stores.settle(second, ReplyClass.SUCCESS, order_id="o1"))
        async with database.reading() as looking:
            while not saving.done() and not (await looking.execute(waiting)).scalar():
                pass
    with pytest.raises(HoldTaken):
        await saving
    assert await stores.read(second.id) == second
    await beside.close()
    await database.close()


async def test_a_result_is_the_keys_answer_or_frees_it(stores: Stores) -> None:
    await stores.authorized("k1", "o1")
    found = await stores.store.find(claim("k1"), Subject())
    assert found.key is not None
    assert found.key.answer is not None
    assert (found.key.answer.status, found.key.answer.body) == (201, b"done")
    begun = await stores.begin("k2", "o2")
    await stores.settle(begun, ReplyClass.NOTHING_DONE)
    assert (await stores.store.find(claim("k2"), Subject())).key is None


async def claim_due(stores: Stores, now_ns: int, limit: int = 9, owner: str = "w") -> list[Payment]:
    found = await stores.store.claim_due(
        owner=owner, now_ns=now_ns, lease_until_ns=now_ns + 30 * NS, limit=limit
    )
    return list(found)


async def test_what_a_dead_owner_left_is_claimed_once_and_is_in_doubt(stores: Stores) -> None:
    begun = await stores.begin()
    due_ns = begun.open_operation.due_at_ns
    assert due_ns is not None
    assert await claim_due(stores, due_ns - 1) == []
    (claimed,) = await claim_due(stores, due_ns)
    operation = claimed.open_operation
    assert (operation.lease_owner, operation.lease_until_ns) == ("w", due_ns + 30 * NS)
    assert (operation.in_doubt, operation.ambiguous) == (True, True)
    assert await stores.read(begun.id) == claimed
    assert await claim_due(stores, due_ns + 1, owner="w2") == []
    (again,) = await claim_due(stores, due_ns + 30 * NS, owner="w2")
    assert again.open_operation.lease_owner == "w2"
    assert not await stores.settle(begun, ReplyClass.SUCCESS)


async def test_of_what_is_due_the_oldest_comes_first_and_no_more_than_the_limit(stores: Stores) -> None:
    begun = [await stores.begin(f"k{n}", f"o{n}") for n in range(3)]
    for number, one in enumerate(begun):
        reply = Reply(reply_class=ReplyClass.MAYBE_DONE)
        settled = settle(one, BankResult(replies=(reply,)), owner=OWNER, now_ns=NOW - number, timing=TIMING)
        assert await stores.store.save(settled.change, owner=OWNER.name, effect=KeyEffect())
    later_ns = NOW + 3600 * NS
    first, second = await claim_due(stores, later_ns, limit=2)
    assert {first.id, second.id} == {begun[2].id, begun[1].id}
    assert not first.open_operation.lease_owner == second.open_operation.lease_owner == "one"
    (last,) = await claim_due(stores, later_ns)
    assert last.id == begun[0].id


async def test_claims_at_once_share_nothing(stores: Stores) -> None:
    for number in range(6):
        await stores.begin(f"k{number}", f"o{number}")
    rounds = await asyncio.gather(
        *(claim_due(stores, NOW + 3600 * NS, limit=2, owner=f"w{n}") for n in range(4))
    )
    claimed = [one.id for batch in rounds for one in batch]
    assert len(claimed) == len(set(claimed))
    rest = await claim_due(stores, NOW + 3600 * NS, limit=9)
    assert len(claimed) + len(rest) == 6


async def claim_one(stores: Stores, payment_id: str, now_ns: int, *, sent_by_ns: int) -> Payment | None:
    return await stores.store.claim_one(
        payment_id, owner="r", now_ns=now_ns, lease_until_ns=now_ns + NS, probe_sent_by_ns=sent_by_ns
    )


async def test_one_authorization_is_leased_only_when_a_probe_would_mean_something(stores: Stores) -> None:
    begun = await stores.begin()
    operation = begun.open_operation
    assert await claim_one(stores, begun.id, NOW, sent_by_ns=operation.sent_by_ns) is None  # owned
    assert await stores.settle(begun, ReplyClass.MAYBE_DONE)
    sent_ns = (await stores.read(begun.id)).open_operation.sent_by_ns
    assert await claim_one(stores, begun.id, NOW, sent_by_ns=sent_ns - 1) is None
    assert await claim_one(stores, begun.id, NOW, sent_by_ns=sent_ns) is not None
    assert await claim_one(stores, "pay_none", NOW, sent_by_ns=NOW) is None


async def test_a_dead_owners_authorization_is_taken_from_it_however_young_it_is(stores: Stores) -> None:
    """Whoever is then told 202 can rely on it: the late save of that owner is refused."""
    begun = await stores.begin()
    dead_ns = begun.open_operation.lease_until_ns
    assert await claim_one(stores, begun.id, dead_ns - 1, sent_by_ns=0) is None
    claimed = await claim_one(stores, begun.id, dead_ns, sent_by_ns=0)
    assert claimed is not None
    assert claimed.open_operation.in_doubt
    assert not await stores.settle(begun, ReplyClass.NOTHING_DONE)


async def test_a_capture_is_leased_whenever_nobody_owns_it(stores: Stores) -> None:
    paid = await stores.authorized()
    subject = Subject(payment_id=paid.id)
    await stores.store.begin(claim("k2"), subject, lambda _found: opening(paid, Kind.CAPTURE))
    until_ns = (await stores.read(paid.id)).open_operation.lease_until_ns
    assert await claim_one(stores, paid.id, until_ns - 1, sent_by_ns=0) is None
    assert await claim_one(stores, paid.id, until_ns, sent_by_ns=0) is not None
    assert await claim_one(stores, (await stores.authorized("k3", "o3")).id, until_ns, sent_by_ns=0) is None


async def test_a_flag_is_set_once_and_only_on_what_was_compared(stores: Stores) -> None:
    paid = await stores.authorized()
    assert not await stores.store.flag(replace(paid, sequence=1), "moved")
    assert await stores.store.flag(paid, "bank_disagrees")
    assert not await stores.store.flag(paid, "again")
    flagged = await stores.read(paid.id)
    assert (flagged.needs_review, flagged.review_reason) == (True, "bank_disagrees")
    with pytest.raises(OperationInProgress):
        await stores.store.begin(
            claim("k2"), Subject(payment_id=paid.id), lambda _found: opening(paid, Kind.CAPTURE)
        )


async def test_a_customers_payments_come_newest_first_page_by_page(stores: Stores) -> None:
    made = [await stores.authorized(f"k{n}", f"o{n}", created_at_ns=NOW + n // 2) for n in range(5)]
    await stores.authorized("k9", "o9", customer_id="other")
    expected = [p.id for p in sorted(made, key=lambda p: (p.created_at_ns, p.id), reverse=True)]
    seen: list[str] = []
    page = None
    while found := await stores.store.customer("c", state=State.AUTHORIZED, page=page, limit=2):
        seen += [one.id for one in found]
        page = Page(before_created_at_ns=found[-1].created_at_ns, before_id=found[-1].id)
    assert seen == expected
    assert await stores.store.customer("c", state=State.CAPTURED, page=None, limit=2) == []


async def test_what_is_not_there_is_none_or_empty(stores: Stores) -> None:
    assert await stores.store.get("pay_none") is None
    assert list(await stores.store.events("pay_none")) == []
    assert list(await stores.store.order("none", limit=3)) == []


async def test_a_hold_past_its_time_is_found_and_its_void_opened_once(stores: Stores) -> None:
    paid = await stores.authorized()
    assert paid.expires_at_ns is not None
    assert await stores.upkeep.expired(before_ns=paid.expires_at_ns - 1, limit=9) == []
    (found,) = await stores.upkeep.expired(before_ns=paid.expires_at_ns, limit=9)
    assert found == paid
    change = open_expiry(paid, operation_id=str(uuid.uuid4()), now_ns=NOW, timing=TIMING)
    assert await stores.upkeep.open(change)
    assert not await stores.upkeep.open(change)
    assert await stores.upkeep.expired(before_ns=NOW * 2, limit=9) == []
    (claimed,) = await claim_due(stores, NOW)
    assert (claimed.state, claimed.open_operation.actor) == (State.VOIDING, Actor.EXPIRY)
    assert claimed.open_operation.ambiguous is False


async def test_only_answered_keys_are_reaped_oldest_first_and_no_more_than_the_limit(stores: Stores) -> None:
    await stores.begin("open", "o0")
    for number in range(3):
        step = Step(at_ns=NOW + number, answer=TAKEN)
        await stores.store.begin(claim(f"k{number}"), Subject(), lambda _found, step=step: step)
    assert await stores.upkeep.reap_keys(before_ns=NOW, limit=9) == 0
    assert await stores.upkeep.reap_keys(before_ns=NOW + 3, limit=2) == 2
    left = {
        key: (await stores.store.find(claim(key), Subject())).key is not None
        for key in ("open", "k0", "k1", "k2")
    }
    assert left == {"open": True, "k0": False, "k1": False, "k2": True}


async def flagged_capture(stores: Stores) -> Payment:
    """Give a capture in flight that is flagged, and in nobody's hands."""
    paid = await stores.authorized()
    subject = Subject(payment_id=paid.id)
    await stores.store.begin(claim("k2"), subject, lambda _found: opening(paid, Kind.CAPTURE))
    reply = Reply(reply_class=ReplyClass.NONSENSE)
    begun = await stores.read(paid.id)
    settled = settle(begun, BankResult(replies=(reply,)), owner=OWNER, now_ns=NOW, timing=TIMING)
    assert await stores.store.save(settled.change, owner=OWNER.name, effect=KeyEffect())
    return await stores.read(paid.id)


DECISION = Decision(state=State.CAPTURED, reason="seen", bank_reference="cap_1")
LOST = Reply(reply_class=ReplyClass.MAYBE_DONE)
RECOVERY = Owner(name="w", actor=Actor.RECOVERY)
DONE = KeyEffect(answer=Answer(status=200, body=b"captured"))


async def test_a_decision_is_saved_once_about_what_was_read_and_answers_the_key(stores: Stores) -> None:
    seen = await flagged_capture(stores)
    assert [found.id for found in await stores.reviews.flagged(limit=9)] == [seen.id]
    change = resolve(seen, DECISION, now_ns=NOW).change
    (leased,) = await claim_due(stores, NOW + 3600 * NS)
    assert not await stores.reviews.resolve(change, effect=DONE)  # in hand
    asked = settle(leased, BankResult(replies=(LOST,)), owner=RECOVERY, now_ns=NOW, timing=TIMING)
    assert await stores.store.save(asked.change, owner="w", effect=KeyEffect())
    assert not await stores.reviews.resolve(change, effect=DONE)  # asked again since
    change = resolve(await stores.read(seen.id), DECISION, now_ns=NOW).change
    moved_on = replace(change, before=replace(seen, sequence=seen.sequence - 1))
    assert not await stores.reviews.resolve(moved_on, effect=DONE)
    assert await stores.reviews.resolve(change, effect=DONE)
    assert not await stores.reviews.resolve(change, effect=DONE)
    decided = await stores.read(seen.id)
    assert (decided.state, decided.capture_id, decided.operation) == (State.CAPTURED, "cap_1", None)
    assert await stores.reviews.flagged(limit=9) == []
    found = await stores.store.find(claim("k2"), Subject())
    assert found.key is not None
    assert found.key.answer is not None
    assert found.key.answer.body == b"captured"


async def test_whose_a_hold_is_can_be_asked(stores: Stores) -> None:
    paid = await stores.authorized()
    assert not await stores.reviews.has_other(paid.id, Kind.AUTHORIZE, "auth_o")
    assert await stores.reviews.has_other("pay_else", Kind.AUTHORIZE, "auth_o")
    assert not await stores.reviews.has_other("pay_else", Kind.VOID, "auth_o")


def a_run(run_id: str, started_at_ns: int, owner: str = "one") -> Run:
    return Run(
        id=run_id, started_at_ns=started_at_ns, since_ns=0, owner=owner, lease_until_ns=started_at_ns + 9
    )


async def test_one_run_at_a_time_and_its_owner_alone_goes_on(stores: Stores) -> None:
    reports, first = stores.reports, a_run("rec_1", NOW)

    async def start(run: Run, after_ns: int | None = None) -> bool:
        started: bool = await reports.start(run, unless_begun_after_ns=after_ns, forget_before_ns=0)
        return started

    payments = sorted([await stores.authorized(f"k{n}", f"o{n}") for n in range(3)], key=lambda paid: paid.id)
    assert await start(first)
    assert not await start(a_run("rec_2", NOW + 1))
    assert [paid.id for paid in await reports.batch(first, limit=2)] == [paid.id for paid in payments[:2]]
    assert await reports.take_over(owner="two", now_ns=NOW + 8, lease_until_ns=NOW + 20) is None
    taken = await reports.take_over(owner="two", now_ns=NOW + 9, lease_until_ns=NOW + 20)
    finding = Finding(payment_id=payments[0].id, kind=BreakKind.MISSING, detail="gone")
    assert not await reports.progress(replace(first, after_id=payments[0].id), (finding,), from_id="")
    done = replace(taken, finished_at_ns=NOW + 10, after_id=payments[0].id, payments=3)
    half = replace(taken, after_id=payments[0].id)
    assert await reports.progress(half, (finding,), from_id="")
    assert not await reports.progress(half, (finding,), from_id="")  # the commit's answer was lost, say
    assert await reports.progress(done, (), from_id=half.after_id)
    assert not await reports.progress(done, (), from_id=half.after_id)
    assert [paid.id for paid in await reports.batch(done, limit=9)] == [paid.id for paid in payments[1:]]
    assert await reports.last_start_ns() == NOW
    assert not await start(a_run("rec_3", NOW + 12), NOW - 1)
    assert await start(a_run("rec_4", NOW + 12), NOW)


@pytest.mark.requirement("pg-idem-03")
async def test_one_key_for_two_orders_at_once_leaves_no_payment_without_its_key(
    migrated_url: str, until_one_waits: Any
) -> None:
    """The key arrives elsewhere between look and write: PostgreSQL's one statement must undo itself."""
    database = Database(migrated_url)
    store, wanted = store_on(database), payment("o2")
    taken = (
        "INSERT INTO idempotency_keys (caller, key, fingerprint, fingerprint_key_id, created_at_ns)"
        " VALUES ('shop', 'k', '', 'f', 0)"
    )
    keys: list[Any] = []

    def decide(found: Found) -> Step:
        keys.append(found.key)
        return opening(wanted) if found.key is None else Step(at_ns=NOW, reply=TAKEN)

    async with database.writing() as rival:
        await rival.execute(text(taken))
        begun = asyncio.create_task(store.begin(claim("k"), Subject(order_id="o2"), decide))
        async with asyncio.timeout(60):
            await until_one_waits(database)
    assert (await begun).reply == TAKEN
    assert [key is None for key in keys] == [True, False]
    assert await store.get(wanted.id) is None
    await database.close()


async def test_the_databases_own_idea_of_a_transaction_does_not_count(migrated_url: str) -> None:
    """The guards are made for READ COMMITTED; a database may be set to something else, for all its users."""
    database = Database(migrated_url)
    async with database.reading() as connection:
        name = (await connection.execute(text("SELECT current_database()"))).scalar_one()
        for setting in ("default_transaction_isolation = 'serializable'", "synchronous_commit = off"):
            await connection.execute(text(f'ALTER DATABASE "{name}" SET {setting}'))
    await database.close()
    database = Database(migrated_url)
    shown = (
        "current_setting('transaction_isolation') AS isolation,"
        " current_setting('synchronous_commit') AS commit"
    )
    direct = await database.fetch_one(Prepared(f"SELECT {shown}", ()), {})
    async with database.writing() as connection:
        pooled = (await connection.execute(text(f"SELECT {shown}"))).mappings().one()
    assert dict(direct) == dict(pooled) == {"isolation": "read committed", "commit": "on"}
    await database.close()
