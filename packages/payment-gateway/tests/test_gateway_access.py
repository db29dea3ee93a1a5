"""API keys: who gets in, for what, how a key is changed, and what a refusal leaves in the log."""

import asyncio
import hashlib
import json
import logging
import re
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import text

from groundwork.testing import VirtualClock
from payment_gateway.access.key_ring import KeyRing
from payment_gateway.access.keys import Keys, NoSuchKey
from payment_gateway.domain.access import ApiKey, Scope
from payment_gateway.store.keys import SqlKeys
from payment_gateway.testing import SkippingClock, counted, order

OPEN = ("/livez", "/readyz")
Cli = Any


def keys_of(world: Any) -> Keys:
    return Keys(SqlKeys(world.gateway.database), clock=world.clock)


async def key(world: Any, caller: str = "ficmart", *scopes: Scope) -> str:
    """Make a key and give its token."""
    _, token = await keys_of(world).create(caller, scopes or (Scope.PAYMENTS,))
    return token


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


async def pay(world: Any, token: str, key: str = "k", order_id: str = "o") -> httpx.Response:
    headers = bearer(token) | {"Idempotency-Key": key}
    answer: httpx.Response = await world.shop.http.post("/v1/payments", json=order(order_id), headers=headers)
    return answer


@pytest.mark.requirement("pg-access-02")
async def test_a_key_opens_the_gateway_and_nothing_else_does(either: Any) -> None:
    token = await key(either)
    assert (await pay(either, token)).status_code == 201
    wrong = [{}, bearer("pgk_000000000000_nobody"), bearer(token[:-1]), {"Authorization": f"Basic {token}"}]
    wrong += [{"Authorization": token}, bearer(""), bearer(f"{token} {token}")]
    for headers in wrong:
        answer = await either.shop.http.get("/v1/orders/o", headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (401, "unauthorized")
        assert answer.headers["www-authenticate"].startswith("Bearer")
    twice = [("Authorization", f"Bearer {token}"), ("Authorization", f"Bearer {token}")]
    assert (await either.shop.http.get("/v1/orders/o", headers=twice)).status_code == 401
    for path in OPEN:
        assert (await either.shop.http.get(path)).status_code == 200
    # With a key, Host and Origin say nothing any more: a proxy in front has a name of its own.
    public = bearer(token) | {"Host": "pay.example.org"}
    assert (await either.shop.http.get("/v1/orders/o", headers=public)).status_code == 200


@pytest.mark.requirement("pg-access-02")
async def test_a_key_is_stored_as_a_hash_only(either: Any, tmp_path: Path) -> None:
    token = await key(either)
    async with either.gateway.database.reading() as connection:
        (row,) = (await connection.execute(text("SELECT * FROM api_keys"))).mappings().all()
    assert bytes(row["digest"]) == hashlib.sha256(token.encode()).digest()
    secret = token.split("_", 2)[2]
    assert secret not in repr(dict(row))
    assert len(secret) >= 43  # 256 bits


@pytest.mark.requirement("pg-access-02")
async def test_scopes_say_what_a_key_is_for(world: Any) -> None:
    pays, reads, operates = [
        await key(world, "c", scope) for scope in (Scope.PAYMENTS, Scope.READ, Scope.OPERATOR)
    ]
    payment_id = (await pay(world, pays)).json()["id"]
    for token in (pays, reads, operates):
        for path in (f"/v1/payments/{payment_id}", "/v1/orders/o", "/metrics", "/openapi.json", "/docs"):
            assert (await world.shop.http.get(path, headers=bearer(token))).status_code == 200
    for token in (reads, operates):
        answer = await pay(world, token, "k2", "o2")
        assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")
        headers = bearer(token) | {"Idempotency-Key": "k3"}
        for action in ("capture", "reconcile"):
            answer = await world.shop.http.post(f"/v1/payments/{payment_id}/{action}", headers=headers)
            assert answer.status_code == 403


@pytest.mark.requirement("pg-access-02", "pg-error-02")
async def test_who_may_not_ask_is_told_so_before_anything_else_is_looked_at(world: Any) -> None:
    reader = await key(world, "c", Scope.READ)
    huge = {"content": b"x" * 20_000}
    bad = {"Content-Type": "text/plain"}
    for headers, status in ((bad, 401), (bad | bearer(reader), 403)):
        answer = await world.shop.http.post("/v1/payments", headers=headers, **huge)
        assert answer.status_code == status
    for path in ("/v1/payments/%00", "/nowhere"):
        assert (await world.shop.http.get(path)).status_code == 401


@pytest.mark.requirement("pg-access-02", "pg-idem-05")
async def test_an_idempotency_key_belongs_to_its_caller_through_a_rotation(either: Any) -> None:
    keys = keys_of(either)
    first, old = await keys.create("ficmart", [Scope.PAYMENTS])
    other = await key(either, "other")
    answer = await pay(either, old, "same", "o1")
    assert (await pay(either, other, "same", "o2")).json()["order_id"] == "o2"
    _, new = await keys.rotate(first.id, overlap_s=60.0)
    either.clock.advance(2)  # an unknown token is looked up at most once a second
    for token in (new, old):
        replay = await pay(either, token, "same", "o1")
        assert (replay.content, replay.headers["idempotent-replayed"]) == (answer.content, "true")
    either.clock.advance(60)
    assert (await pay(either, old, "same", "o1")).status_code == 401
    assert (await pay(either, new, "same", "o1")).status_code == 201
    with pytest.raises(NoSuchKey):
        await keys.rotate(first.id, overlap_s=60.0)


@pytest.mark.requirement("pg-access-02", "pg-access-01")
async def test_a_revoked_key_opens_nothing_and_the_last_one_does_not_open_the_door_to_everybody(
    world: Any,
) -> None:
    made, token = await keys_of(world).create("ficmart", [Scope.PAYMENTS])
    assert (await pay(world, token)).status_code == 201
    await keys_of(world).revoke(made.id)
    world.clock.advance(31)  # nothing refreshes the ring here, so it is too old to be trusted
    assert (await pay(world, token)).status_code == 401
    assert (await world.shop.http.get("/v1/orders/o")).status_code == 401
    with pytest.raises(NoSuchKey):
        await keys_of(world).revoke(made.id)


@pytest.mark.requirement("pg-access-01")
async def test_without_keys_nobody_is_served_beyond_this_machine_whatever_host_he_claims(
    make_world: Any,
) -> None:
    world = await make_world(host="0.0.0.0")
    answer = await world.shop.http.get("/v1/orders/o", headers={"Host": "127.0.0.1"})
    assert (answer.status_code, answer.json()["code"]) == (401, "unauthorized")


@pytest.mark.requirement("pg-access-02")
async def test_keys_are_refreshed_in_the_background_and_a_revocation_strikes_at_the_next_look(
    world: Any, run_server: Any
) -> None:
    made, token = await keys_of(world).create("ficmart", [Scope.READ])
    url = await run_server(world.gateway.app)  # with its lifespan; the clock skips every pause
    async with httpx.AsyncClient(base_url=url, headers=bearer(token), trust_env=False) as http:
        assert (await http.get("/v1/orders/o")).status_code == 404
        await keys_of(world).revoke(made.id)
        for _ in range(200):
            if (status := (await http.get("/v1/orders/o")).status_code) == 401:
                break
        assert status == 401


@pytest.mark.requirement("pg-access-02", "pg-bank-03")
async def test_a_key_costs_no_statement(either: Any) -> None:
    token = await key(either)
    payment_id = (await pay(either, token)).json()["id"]
    with counted(either.gateway) as seen:
        assert (await pay(either, token)).headers["idempotent-replayed"] == "true"
    assert (seen.sizes, seen.reads) == ([1], [])
    with counted(either.gateway) as seen:
        await either.shop.http.get(f"/v1/payments/{payment_id}", headers=bearer(token))
    assert (seen.sizes, len(seen.reads)) == ([], 1)
    with counted(either.gateway) as seen:
        for _ in range(50):  # somebody guesses
            await either.shop.http.get("/v1/orders/o", headers=bearer("pgk_000000000000_guess"))
    assert (seen.sizes, len(seen.reads)) == ([], 0)


@pytest.mark.requirement("pg-access-03")
async def test_the_rate_is_counted_for_each_key(make_world: Any) -> None:
    world = await make_world(rate_limit_requests=2, rate_limit_period_s=10.0)
    one, two = await key(world, "a", Scope.READ), await key(world, "a", Scope.READ)
    statuses = [
        (await world.shop.http.get("/v1/orders/o", headers=bearer(token))).status_code
        for token in (one, one, one, two)
    ]
    assert statuses == [404, 404, 429, 404]


@pytest.mark.requirement("pg-access-04")
async def test_a_refusal_is_in_the_audit_log_with_the_keys_id_and_never_the_key(
    world: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)  # whatever a program that ran in this process has set
    made, token = await keys_of(world).create("ficmart", [Scope.READ])
    await pay(world, token)
    await pay(world, token[:-3] + "xxx")
    await world.shop.http.get("/v1/orders/o")
    seen = [record.msg for record in caplog.records if "access.refused" in str(record.msg)]
    facts = [
        {name: entry.get(name) for name in ("code", "reason", "key_id", "caller")}
        for entry in seen
        if isinstance(entry, dict)
    ]
    assert facts == [
        {"code": "forbidden", "reason": "scope", "key_id": made.id, "caller": "ficmart"},
        {"code": "unauthorized", "reason": "unknown_key", "key_id": made.id, "caller": None},
        {"code": "unauthorized", "reason": "no_key", "key_id": None, "caller": None},
    ]
    assert token.split("_", 2)[2][:20] not in caplog.text


@pytest.mark.requirement("pg-access-02")
def test_keys_are_made_listed_rotated_and_revoked_from_the_command_line(cli: Cli, tmp_path: Path) -> None:
    where = ("--data-dir", tmp_path / "d")
    code, shown = cli("keys", "create", "ficmart", "--scope", "payments", "--scope", "read", *where)
    (token,) = re.findall(r"^pgk_[0-9a-f]{12}_[\w-]{43}$", shown, re.MULTILINE)
    assert code == 0
    key_id = token.split("_")[1]
    code, shown = cli("keys", "rotate", key_id, "--overlap-s", "60", *where)
    assert code == 0
    listed = json.loads(cli("keys", "list", "--json", *where)[1])
    assert [(row["caller"], row["scopes"], row["state"]) for row in listed] == [
        ("ficmart", "payments,read", "active")
    ] * 2
    assert token not in cli("keys", "list", *where)[1]
    assert cli("keys", "revoke", key_id, *where)[0] == 0
    assert "revoked" in cli("keys", "list", *where)[1]
    code, shown = cli("keys", "revoke", key_id, *where)
    assert code == 1
    assert "cure:" in shown
    code, shown = cli("keys", "create", "Fic Mart", "--scope", "payments", *where)
    assert code == 2
    code, shown = cli("keys", "create", "ficmart", "--scope", "pay", *where)
    assert (code, "'--scope': 'pay' is none of payments, read, operator" in shown) == (2, True)


@pytest.mark.requirement("pg-access-01", "pg-access-02")
def test_listening_beyond_this_machine_takes_a_key_that_opens_something(cli: Cli, tmp_path: Path) -> None:
    where = ("--data-dir", tmp_path / "d")
    shown = cli("keys", "create", "ficmart", "--scope", "payments", *where)[1]
    (key_id,) = re.findall(r"^pgk_([0-9a-f]{12})_", shown, re.MULTILINE)
    cli("keys", "revoke", key_id, *where)
    code, shown = cli("serve", "--host", "0.0.0.0", *where)
    assert code == 4
    assert "keys create" in shown


@pytest.mark.requirement("pg-store-04")
async def test_all_who_wait_for_the_keys_share_one_reading_and_its_failure() -> None:
    """One reading each, in turn, and the last of fifty would wait fifty time-outs long."""

    class StandsStill:
        asked = 0

        async def all(self) -> list[ApiKey]:
            self.asked += 1
            reached.set()
            await stands_still.wait()
            raise TimeoutError

    reached, stands_still, store = asyncio.Event(), asyncio.Event(), StandsStill()
    ring = KeyRing(store, clock=SkippingClock(), refresh_s=5.0)
    waiting = [asyncio.create_task(ring.any_defined()) for _ in range(50)]
    gave_up = waiting.pop()
    await reached.wait()
    gave_up.cancel()
    stands_still.set()
    ended = await asyncio.gather(*waiting, return_exceptions=True)
    assert {type(error) for error in ended} == {TimeoutError}
    assert store.asked == 1


@pytest.mark.requirement("pg-access-02")
async def test_the_age_of_the_keys_counts_from_the_question_and_not_from_the_answer() -> None:
    """A key that is revoked during a slow reading would else be let in for that much longer."""
    clock = VirtualClock()

    class Slow:
        asked = 0

        async def all(self) -> list[ApiKey]:
            self.asked += 1
            await clock.sleep(20.0)
            return []

    store = Slow()
    ring = KeyRing(store, clock=clock, refresh_s=5.0, stale_s=30.0)

    async def ask() -> None:
        for pause_s in (0.0, 9.0, 1.0):
            await clock.sleep(pause_s)
            await ring.any_defined()

    await clock.run_until(ask())
    assert store.asked == 2
    assert clock.monotonic() == 50.0
