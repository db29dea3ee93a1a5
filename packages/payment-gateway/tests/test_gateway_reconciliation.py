"""Reconciliation runs: what they find, what they survive, and how they are read."""

import asyncio
import csv
import io
import json
import logging
from collections import Counter
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import text

from mock_bank.faults import FaultKind as F
from payment_gateway.api.csv_report import wants_csv
from payment_gateway.errors import BankUnavailable
from payment_gateway.recovery.reconciliation import RunUnderWay
from payment_gateway.testing import counted

DAY_S = 86_400.0


async def write(world: Any, statement: str) -> None:
    async with world.gateway.database.writing() as connection:
        await connection.execute(text(statement))


async def report(world: Any) -> dict[str, Any]:
    """Run to the end and read what the API tells."""
    await world.gateway.core.reconciler.run_now()
    found: dict[str, Any] = (await world.shop.http.get("/v1/reconciliation")).json()
    return found


def answers(world: Any, about: str, status: int, body: str = "") -> None:
    """Let the bank answer like this whenever its path says so, and as ever to all else."""
    bank_send = world.wire.handle_async_request

    async def send(request: httpx.Request) -> httpx.Response:
        if about in request.url.path:
            return httpx.Response(status, text=body)
        return await bank_send(request)

    world.wire.handle_async_request = send


def breaks(found: dict[str, Any]) -> dict[str, list[str]]:
    by_payment: dict[str, list[str]] = {}
    for row in found["breaks"]:
        by_payment.setdefault(row["payment_id"], []).append(row["kind"])
    return by_payment


@pytest.mark.requirement("pg-route-05", "pg-recon-01")
async def test_what_agrees_is_matched_and_what_left_nothing_is_not_asked_about(either: Any) -> None:
    assert (await either.shop.http.get("/v1/reconciliation")).status_code == 404
    await either.shop.captured("o1")
    await either.shop.paid("k2", "o2", amount=1)
    voided = await either.shop.paid("k3", "o3", amount=1)
    await either.shop.operate("void", voided, "k4")
    refunded = await either.shop.captured("o5")
    await either.shop.operate("refund", refunded, "k6")
    await either.shop.authorize("k7", "o7", card={"number": "4111111111111112"})
    found = await report(either)
    assert {name: found[name] for name in ("payments", "asked", "matched")} == {
        "payments": 5,
        "asked": 4,
        "matched": 4,
    }
    assert [found[kind] for kind in ("missing", "amount", "expired", "id_lost", "in_doubt")] == [0] * 5
    assert (found["breaks"], found["truncated"]) == ([], False)


@pytest.mark.requirement("pg-route-05", "pg-recon-01")
async def test_every_kind_of_break_is_found_and_told_apart(either: Any) -> None:
    missing = await either.shop.paid("k1", "o1", amount=1)
    await write(either, f"UPDATE payments SET authorization_id = 'auth_{'0' * 32}' WHERE id = '{missing}'")
    amount = await either.shop.captured("o2")
    await write(either, f"UPDATE payments SET amount_cents = 4999 WHERE id = '{amount}'")
    lost = await either.shop.paid("k3", "o3", amount=1)
    either.fault("capture", F.COMMIT_UNCACHED_THEN_DROP)
    await either.shop.operate("capture", lost, "k4")
    expired = await either.shop.paid("k5", "o5", amount=1)
    await write(either, f"UPDATE payments SET expires_at_ns = 1 WHERE id = '{expired}'")
    either.fault("authorize", F.COMMIT_THEN_DROP)
    in_doubt = (await either.shop.authorize("k6", "o6", amount=1)).json()["id"]
    found = await report(either)
    assert breaks(found) == {
        missing: ["missing"],
        amount: ["amount"],
        lost: ["id_lost"],
        expired: ["expired"],
        in_doubt: ["in_doubt"],
    }
    assert [found[kind] for kind in ("missing", "amount", "expired", "id_lost", "in_doubt")] == [1] * 5
    assert (found["payments"], found["asked"], found["matched"]) == (5, 4, 0)
    flagged = {
        payment_id: (await either.shop.receipt(payment_id))["needs_review"] for payment_id in breaks(found)
    }
    assert flagged == {missing: False, amount: True, lost: True, expired: False, in_doubt: False}


@pytest.mark.requirement("pg-route-05")
async def test_a_break_that_a_newer_program_found_is_shown_by_its_name(either: Any) -> None:
    """While a cluster is upgraded, old processes read what new ones write."""
    payment_id = await either.shop.paid()
    run = await either.gateway.core.reconciler.run_now()
    columns = "(run_id, payment_id, kind, detail)"
    newer = f"('{run.id}', '{payment_id}', 'surcharged', 'by 2 %')"
    await write(either, f"INSERT INTO reconciliation_breaks {columns} VALUES {newer}")
    found = (await either.shop.http.get("/v1/reconciliation")).json()
    assert (breaks(found), found["surcharged"]) == ({payment_id: ["surcharged"]}, 1)
    operations = (await either.shop.http.get("/v1/operations")).json()
    assert operations["reconciliation"]["surcharged"] == 1
    schemas = (await either.shop.http.get("/openapi.json")).json()["components"]["schemas"]
    assert schemas["BreakView"]["properties"]["kind"]["type"] == "string"  # no list of all that there are


@pytest.mark.requirement("pg-recon-02")
async def test_a_bank_that_says_not_found_once_is_asked_again(world: Any) -> None:
    payment_id = await world.shop.paid()
    world.fault("read", F.NOT_FOUND, times=3)
    assert breaks(await report(world)) == {}
    world.fault("read", F.NOT_FOUND, times=4)
    assert breaks(await report(world)) == {payment_id: ["missing"]}
    assert (await world.shop.receipt(payment_id))["needs_review"] is False


@pytest.mark.requirement("pg-recon-01")
async def test_a_capture_of_another_hold_is_a_break(world: Any) -> None:
    ours, theirs = await world.shop.captured("o1"), await world.shop.captured("o2")
    foreign = (await world.shop.receipt(theirs))["bank"]["capture_id"]
    await write(world, f"UPDATE payments SET capture_id = '{foreign}' WHERE id = '{ours}'")
    assert breaks(await report(world)) == {ours: ["amount"]}


@pytest.mark.requirement("pg-recon-01")
async def test_an_answer_about_another_hold_than_was_asked_about_matches_nothing(world: Any) -> None:
    """Of the same amount, so that nothing but its id tells it apart."""
    ours, theirs = await world.shop.paid("k1", "o1", amount=1), await world.shop.paid("k2", "o2", amount=1)
    asked, answered = [
        (await world.shop.receipt(each))["bank"]["authorization_id"] for each in (ours, theirs)
    ]
    bank_send = world.wire.handle_async_request

    async def send(request: httpx.Request) -> httpx.Response:
        request.url = httpx.URL(str(request.url).replace(asked, answered))
        return await bank_send(request)

    world.wire.handle_async_request = send
    assert breaks(await report(world)) == {ours: ["amount"]}


@pytest.mark.requirement("pg-recon-02")
async def test_a_failure_of_the_bank_after_not_found_does_not_stop_the_run(world: Any) -> None:
    payment_id = await world.shop.paid()
    world.fault("read", F.NOT_FOUND, times=3)
    world.fault("read", F.ERROR_500)
    world.fault("read", F.NOT_FOUND)
    assert breaks(await report(world)) == {payment_id: ["missing"]}


@pytest.mark.requirement("pg-recon-02")
async def test_a_run_that_the_bank_stopped_is_nobodys_and_goes_on_at_once(world: Any) -> None:
    await world.shop.paid()
    world.fault("read", F.ERROR_500, times=99)
    with pytest.raises(BankUnavailable, match="goes on where it stopped"):
        await world.gateway.core.reconciler.run_now()
    world.bank.faults.clear()
    assert (await world.gateway.core.reconciler.run_now()).matched == 1


@pytest.mark.requirement("pg-recon-02")
async def test_the_log_names_the_payment_that_the_bank_gives_no_answer_about(
    world: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    payment_id = await world.shop.paid()
    (hold,) = world.books("authorizations")
    world.fault("read", F.ERROR_500, times=99)
    assert await world.gateway.core.reconciler.sweep() == 0
    (told,) = (record.msg for record in caplog.records if "reconciliation.no_answer" in str(record.msg))
    assert (told["payment_id"], told["bank_id"]) == (payment_id, hold["id"])


@pytest.mark.requirement("pg-recon-02")
async def test_a_bank_that_is_down_is_no_break_and_the_run_goes_on_later(world: Any) -> None:
    await world.shop.paid()
    world.fault("read", F.ERROR_500, times=99)
    with pytest.raises(BankUnavailable):
        await world.gateway.core.reconciler.run_now()
    assert (await world.shop.http.get("/v1/reconciliation")).status_code == 404
    world.clock.advance(301)
    assert await world.gateway.core.reconciler.sweep() == 0  # the worker's own attempt just waits
    world.bank.faults.clear()
    world.clock.advance(301)  # the lease of the run that was given up
    found = await report(world)
    assert (found["payments"], found["matched"]) == (1, 1)


@pytest.mark.requirement("pg-recon-01", "pg-recon-02")
@pytest.mark.parametrize("status", [500, 403])
@pytest.mark.parametrize("batch", [1, 50])
async def test_one_payment_about_which_the_bank_never_answers_keeps_no_other_from_being_compared(
    make_world: Any, batch: int, status: int
) -> None:
    world = await make_world(reconcile_batch=batch)
    _, middle, _ = sorted([await world.shop.paid(f"k{n}", f"o{n}", amount=1) for n in range(3)])
    answers(world, (await world.shop.receipt(middle))["bank"]["authorization_id"], status)
    found = await report(world)
    assert breaks(found) == {middle: ["unanswered"]}
    assert {name: found[name] for name in ("payments", "asked", "matched", "unanswered")} == {
        "payments": 3,
        "asked": 3,
        "matched": 2,
        "unanswered": 1,
    }
    assert (await world.shop.receipt(middle))["needs_review"] is False  # it is shipped all the same
    world.clock.advance(DAY_S)
    while await world.gateway.core.reconciler.sweep() == batch:
        pass
    nightly = (await world.shop.http.get("/v1/operations")).json()["reconciliation"]
    assert (nightly["id"] != found["id"], nightly["matched"], nightly["unanswered"]) == (True, 2, 1)


@pytest.mark.requirement("pg-recon-02")
async def test_a_payment_about_which_the_bank_fails_four_times_is_asked_about_again(world: Any) -> None:
    """Of a million questions to a bank that fails one request in twenty, six end like this."""
    await world.shop.paid()
    world.fault("read", F.ERROR_500, times=4)
    assert breaks(await report(world)) == {}


@pytest.mark.requirement("pg-recon-02")
@pytest.mark.parametrize(
    ("status", "body"),
    [
        (200, "<html>Sign in</html>"),
        (200, '{"status":"maintenance"}'),
        (404, "404 page not found"),
        (404, '{"error":"no_such_route"}'),
        (404, "[" * 20_000),
    ],
)
async def test_a_page_of_somebody_else_in_the_banks_place_is_no_break(
    world: Any, status: int, body: str
) -> None:
    """A proxy, or a URL that leads to another service: nothing is missing at the bank, or differs there."""
    payment_id = await world.shop.paid()
    answers(world, "/api/", status, body)
    with pytest.raises(BankUnavailable):
        await world.gateway.core.reconciler.run_now()
    assert (await world.shop.http.post(f"/v1/payments/{payment_id}/reconcile")).status_code == 503
    assert (await world.shop.receipt(payment_id))["needs_review"] is False


@pytest.mark.requirement("pg-recon-03")
async def test_a_run_is_done_in_batches_and_a_dead_owners_run_is_ended_by_another(
    either: Any, make_world: Any
) -> None:
    """The first process dies after one batch. The second one takes the run over where it stands."""
    ids = sorted([await either.shop.paid(f"k{n}", f"o{n}", amount=1) for n in range(5)])
    url, bank, clock = either.gateway.database.url, either.bank, either.clock
    first = await make_world(url, bank=bank, clock=clock, reconcile_batch=2)
    second = await make_world(url, bank=bank, clock=clock, reconcile_batch=2)
    with counted(first.gateway) as seen:
        assert await first.gateway.core.reconciler.sweep() == 2
    assert seen.sizes == [1, 4, 1]  # who answers at once costs no renewal
    assert await second.gateway.core.reconciler.sweep() == 0
    with pytest.raises(RunUnderWay):
        await second.gateway.core.reconciler.run_now()
    clock.advance(301)
    assert [await second.gateway.core.reconciler.sweep() for _ in range(2)] == [2, 1]
    assert await first.gateway.core.reconciler.sweep() == 0  # it has lost the run, and notices
    found = (await either.shop.http.get("/v1/reconciliation")).json()
    assert (found["payments"], found["asked"], found["matched"]) == (5, 5, 5)
    assert len(ids) == 5


@pytest.mark.requirement("pg-recon-03")
@pytest.mark.parametrize("lost", [3, 4])
async def test_a_run_that_waits_long_for_its_answers_is_not_taken_from_its_owner(
    world: Any, make_world: Any, lost: int
) -> None:
    """Two processes would take it from each other for ever, and it would never end."""
    for number in range(6):
        await world.shop.paid(f"k{number}", f"o{number}", amount=1)
    other = await make_world(world.gateway.database.url, bank=world.bank, clock=world.clock)
    bank_send, asked, taken = world.wire.handle_async_request, Counter[str](), []
    holds = {hold["id"] for hold in world.books("authorizations")}

    async def send(request: httpx.Request) -> httpx.Response:
        hold = request.url.path.rpartition("/")[2]
        asked[hold] += 1
        if hold not in holds or (lost < 4 and asked[hold] > lost):
            return await bank_send(request)
        world.clock.advance(20)
        taken.append(await other.gateway.core.reconciler.sweep())
        raise httpx.ReadTimeout("nothing came")

    world.wire.handle_async_request = send
    began_ns = world.clock.time_ns()
    run = await world.gateway.core.reconciler.run_now()
    assert (run.payments, run.matched, set(taken)) == (6, 6 if lost < 4 else 0, {0})
    assert run.finished_at_ns - began_ns > 300e9  # which is a lease


@pytest.mark.requirement("pg-recon-03")
async def test_a_commit_whose_answer_was_lost_neither_counts_twice_nor_stops_the_run(
    either: Any, make_world: Any
) -> None:
    """The owner does not know that its batch is stored. It drops the run, and its lease runs out."""
    for number in range(2):
        payment_id = await either.shop.paid(f"k{number}", f"o{number}", amount=1)
        either.fault("capture", F.COMMIT_UNCACHED_THEN_DROP)
        await either.shop.operate("capture", payment_id, f"c{number}")
    url, bank, clock = either.gateway.database.url, either.bank, either.clock
    gateway = (await make_world(url, bank=bank, clock=clock, reconcile_batch=1)).gateway
    reconciler = gateway.core.reconciler
    store: Any = reconciler._store
    progress = store.progress

    async def lose_the_answer(*args: Any, **named: Any) -> bool:
        assert await progress(*args, **named)
        raise ConnectionError("the answer to COMMIT is lost")

    store.progress = lose_the_answer
    with pytest.raises(ConnectionError):
        await reconciler.sweep()
    store.progress = progress
    assert await reconciler.sweep() == 0
    clock.advance(301)
    while await reconciler.sweep():
        pass
    found = (await either.shop.http.get("/v1/reconciliation")).json()
    assert (found["payments"], found["matched"], found["id_lost"]) == (2, 0, 2)


@pytest.mark.requirement("pg-recon-03")
async def test_a_run_is_due_once_a_period_and_only_one_runs_at_a_time(either: Any, make_world: Any) -> None:
    await either.shop.paid()
    other = await make_world(either.gateway.database.url, bank=either.bank, clock=either.clock)
    both = [either.gateway.core.reconciler, other.gateway.core.reconciler]
    assert sum(await asyncio.gather(*(one.sweep() for one in both))) == 1
    assert sum(await asyncio.gather(*(one.sweep() for one in both))) == 0
    either.clock.advance(DAY_S)
    assert sum(await asyncio.gather(*(one.sweep() for one in both))) == 1


@pytest.mark.requirement("pg-recon-03")
async def test_runs_and_their_breaks_are_forgotten_after_ninety_days(either: Any) -> None:
    payment_id = await either.shop.paid()
    await write(either, f"UPDATE payments SET expires_at_ns = 1 WHERE id = '{payment_id}'")
    for days in (0, 60, 31):
        either.clock.advance(days * DAY_S)
        await write(either, f"UPDATE payments SET created_at_ns = {either.clock.time_ns()}")
        assert breaks(await report(either)) == {payment_id: ["expired"]}
    async with either.gateway.database.reading() as connection:
        for table in ("runs", "breaks"):
            count = await connection.execute(text(f"SELECT count(*) FROM reconciliation_{table}"))
            assert count.scalar() == 2  # the first is 91 days old


@pytest.mark.requirement("pg-recon-03")
async def test_only_payments_of_the_window_are_asked_about(world: Any) -> None:
    await world.shop.captured("old")
    world.clock.advance(9 * DAY_S)
    await world.shop.captured("new")
    assert (await report(world))["payments"] == 1


@pytest.mark.requirement("pg-route-05")
async def test_the_run_is_csv_for_whoever_asks_for_it_and_no_cell_is_a_formula(world: Any) -> None:
    payment_id = await world.shop.paid("k", '=HYPERLINK("http://evil.example")')
    await write(world, f"UPDATE payments SET expires_at_ns = 1 WHERE id = '{payment_id}'")
    await report(world)
    answer = await world.shop.http.get("/v1/reconciliation", headers={"Accept": "text/csv"})
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["vary"] == "Accept"
    (row,) = csv.DictReader(io.StringIO(answer.text))
    assert (row["payment_id"], row["kind"], row["amount"]) == (payment_id, "expired", "5000")
    assert row["order_id"].startswith("'=")


@pytest.mark.requirement("pg-route-05")
@pytest.mark.parametrize(
    ("accept", "wanted"),
    [
        ("text/csv", True),
        ("TEXT/CSV; q=0.5, text/html", True),
        ("application/json, text/csv;q=0.9", False),
        ("text/csv;q=0", False),
        ("text/csv;q=x", False),
        ("*/*", False),
        ("", False),
    ],
)
def test_json_is_told_from_csv_by_what_is_liked_better(accept: str, wanted: bool) -> None:
    assert wants_csv(accept) is wanted


@pytest.mark.requirement("pg-ops-04")
async def test_operations_tell_how_things_stand_in_five_reads(either: Any) -> None:
    await either.shop.captured("o1")
    either.fault("authorize", F.COMMIT_THEN_DROP)
    doubtful = (await either.shop.authorize("k2", "o2", amount=1)).json()["id"]
    await report(either)
    with counted(either.gateway) as seen:
        found = (await either.shop.http.get("/v1/operations")).json()
    assert (seen.sizes, len(seen.reads)) == ([], 5)
    assert found["states"]["captured"] == 1
    assert found["states"]["pending"] == 1
    assert found["states"]["voided"] == 0
    assert found["in_doubt"]["count"] == 1
    (shown,) = found["in_doubt"]["payments"]
    assert (shown["payment"]["id"], shown["operation"]) == (doubtful, "authorize")
    assert found["in_doubt"]["oldest_age_s"] >= shown["age_s"] >= 0
    assert (found["needs_review"], found["bank"]["breaker"]) == (0, "closed")
    assert found["worker"] == {"heartbeat_age_s": None}
    assert found["reconciliation"]["in_doubt"] == 1


@pytest.mark.requirement("pg-route-05", "pg-recon-04")
async def test_reconcile_prints_a_table_json_or_csv_and_its_exit_code_tells_of_breaks(
    make_world: Any, run_server: Any, cli: Any, tmp_path: Path
) -> None:
    world = await make_world()
    url = await run_server(world.bank)
    where = ("--data-dir", tmp_path / "data", "--bank-url", url)
    payment_id = await world.shop.paid()
    # The command lives on the real clock: by that one, too, the payment must be young and its hold last.
    await write(world, f"UPDATE payments SET created_at_ns = {9 * 10**18} WHERE id = '{payment_id}'")
    code, shown = await asyncio.to_thread(cli, "reconcile", *where)
    assert (code, "matched 1" in shown) == (0, True)
    await write(world, f"UPDATE payments SET capture_id = NULL, state = 'captured' WHERE id = '{payment_id}'")
    code, shown = await asyncio.to_thread(cli, "reconcile", *where)
    assert code == 5
    assert f"{payment_id}  id_lost" in shown
    code, shown = await asyncio.to_thread(cli, "reconcile", "--json", *where)
    assert (code, json.loads(shown)["id_lost"]) == (5, 1)
    code, shown = await asyncio.to_thread(cli, "reconcile", "--csv", *where)
    assert (code, shown.splitlines()[0].split(",")[:2]) == (5, ["payment_id", "kind"])
    assert (await asyncio.to_thread(cli, "reconcile", "--csv", "--json", *where))[0] == 2
