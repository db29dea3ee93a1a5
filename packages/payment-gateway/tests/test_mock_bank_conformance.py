"""The bank's recorded answers, asked over HTTP; and proof that the suite sees a bank that differs."""

import asyncio
import random
import tomllib
import uuid
from collections.abc import Awaitable, Callable, MutableMapping
from pathlib import Path
from typing import Any

import httpx
import pytest

from groundwork.clock import SystemClock
from groundwork.testing import Server, VirtualClock
from mock_bank import decoding, handlers, idempotency, ledger, routes
from mock_bank.app import QUIET, Bank, BankOptions, build
from mock_bank.asking import Asker
from mock_bank.chaos import FAILURE, Chaos, ChaosOptions
from mock_bank.checker import Checker
from mock_bank.conformance import Case, recorded
from mock_bank.errors import Refusal
from mock_bank.exchange import Answer, Caller, Request, text_answer
from mock_bank.idempotency import Idempotency
from mock_bank.ledger import HoldStatus, Ledger
from mock_bank.probes import Ruling, hang_ups

SEED = 20
ROUGH = ChaosOptions(failure_rate=0.2, min_latency_ms=0, max_latency_ms=4)
SLOW = ChaosOptions(failure_rate=0.0, min_latency_ms=200, max_latency_ms=201)
Patch = pytest.MonkeyPatch


def promised_by_the_bank() -> set[str]:
    """Read the ids of the manifest that a report of the suite may name: its findings say `spec`."""
    manifest = Path(__file__).parents[1] / "requirements.toml"
    entries = tomllib.loads(manifest.read_text(encoding="utf-8"))
    return {name for name, entry in entries.items() if name.startswith("bk-") and entry["origin"] == "spec"}


def a_bank(**options: Any) -> Bank:
    return build(BankOptions(**({"chaos": QUIET, "write_ms": 0} | options)), rng=random.Random(SEED))


async def rulings_on(app: Any) -> list[Ruling]:
    """Check in process: no sockets, so nobody can hang up."""
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://bank") as client:
        return await Checker(client).run(recorded())


def failed(rulings: list[Ruling]) -> dict[str, str]:
    return {ruling.requirement: ruling.evidence for ruling in rulings if ruling.verdict == "fail"}


@pytest.mark.requirement("bk-auth-01", "bk-cap-01", "bk-void-01", "bk-ref-01", "bk-read-01", "bk-read-02")
@pytest.mark.requirement("bk-idem-01", "bk-idem-02", "bk-idem-05", "bk-idem-06", "bk-idem-07", "bk-decode-01")
@pytest.mark.parametrize("case", recorded(), ids=lambda case: f"{case.requirement}: {case.title}")
async def test_our_bank_answers_as_the_original_did(case: Case) -> None:
    transport = httpx.ASGITransport(a_bank(auth_expiry_hours=0 if case.expired else 168))
    async with httpx.AsyncClient(transport=transport, base_url="http://bank") as client:
        ruling = await Checker(client).case(case)
    assert ruling.verdict == "pass", ruling.evidence


@pytest.mark.requirement("bk-idem-03", "bk-chain-01", "bk-chaos-01", "bk-money-01", "bk-conf-01")
async def test_our_bank_passes_its_own_conformance_suite_with_chaos_on() -> None:
    async with Server(a_bank(chaos=ROUGH, write_ms=2)) as url, httpx.AsyncClient(base_url=url) as client:
        rulings = await Checker(client).run(recorded())
    assert [ruling for ruling in rulings if ruling.verdict not in {"pass", "untestable"}] == []
    assert {ruling.requirement for ruling in rulings} <= promised_by_the_bank()
    chance = next(ruling for ruling in rulings if "failed by chance" in ruling.evidence)
    assert chance.verdict == "pass"


@pytest.mark.requirement("bk-conf-01")
def test_every_promise_of_the_bank_is_in_a_case_or_a_probe_or_said_to_be_out_of_sight() -> None:
    rulings = asyncio.run(rulings_on(a_bank()))
    at_the_start = {"bk-run-01"}  # settings, and a refusal to start: no request shows them
    assert {ruling.requirement for ruling in rulings} == promised_by_the_bank() - at_the_start


@pytest.mark.requirement("bk-conf-01")
@pytest.mark.parametrize("hours", [0, 168])
async def test_the_suite_can_be_run_twice_on_one_bank_and_takes_no_money(hours: int) -> None:
    bank = a_bank(auth_expiry_hours=hours)
    for _ in range(2):
        assert failed(await rulings_on(bank)) == {}
    accounts = bank.ledger.accounts.values()
    assert [(account.balance_cents, account.available_cents) for account in accounts] == [
        (account.card.opening_cents, account.card.opening_cents) for account in accounts
    ]


@pytest.mark.requirement("bk-conf-01")
async def test_what_a_bank_cannot_show_is_untestable_and_says_what_would_show_it() -> None:
    untestable = [ruling.evidence for ruling in await rulings_on(a_bank()) if ruling.verdict == "untestable"]
    assert any("AUTH_EXPIRY_HOURS=0" in why for why in untestable)
    assert any("MIN_LATENCY_MS=200" in why for why in untestable)


# Broken banks: answers changed on their way out.


class Liar:
    """A bank that changes something about every answer on its way out."""

    def __init__(self, bank: Bank, change: Callable[[MutableMapping[str, Any]], None]) -> None:
        self._bank = bank
        self._change = change

    async def __call__(self, scope: Any, receive: Any, send: Callable[[Any], Awaitable[None]]) -> None:
        async def changed(message: MutableMapping[str, Any]) -> None:
            self._change(message)
            await send(message)

        await self._bank(scope, receive, changed)


def spaces_in_json(message: MutableMapping[str, Any]) -> None:
    if "body" in message:
        message["body"] = message["body"].replace(b'","status"', b'", "status"')


def no_newline(message: MutableMapping[str, Any]) -> None:
    if "body" in message:
        message["body"] = message["body"].rstrip(b"\n")


def keys_in_another_order(message: MutableMapping[str, Any]) -> None:
    if "body" in message and message["body"].startswith(b'{"amount":500,'):
        message["body"] = b"{" + message["body"][len(b'{"amount":500,') : -2] + b',"amount":500}\n'


def replays_unmarked(message: MutableMapping[str, Any]) -> None:
    if "headers" in message:
        message["headers"] = [header for header in message["headers"] if not header[0].startswith(b"x-idem")]


def no_money_is_400(message: MutableMapping[str, Any]) -> None:
    if message.get("status") == 402:
        message["status"] = 400


def errors_are_json(message: MutableMapping[str, Any]) -> None:
    if message.get("status") == 400:
        message["headers"] = [(b"content-type", b"application/json")]


def no_allow(message: MutableMapping[str, Any]) -> None:
    if message.get("status") == 405:
        message["headers"] = [header for header in message["headers"] if header[0] != b"allow"]


@pytest.mark.requirement("bk-conf-01")
@pytest.mark.parametrize(
    ("change", "caught_by"),
    [
        (spaces_in_json, "bk-auth-01"),
        (no_newline, "bk-cap-01"),
        (keys_in_another_order, "bk-read-01"),
        (replays_unmarked, "bk-idem-02"),
        (no_money_is_400, "bk-auth-01"),
        (errors_are_json, "bk-decode-01"),
        (no_allow, "bk-read-02"),
    ],
)
async def test_the_suite_fails_a_bank_whose_answers_differ(
    change: Callable[[MutableMapping[str, Any]], None], caught_by: str
) -> None:
    assert caught_by in failed(await rulings_on(Liar(a_bank(), change)))


# Broken banks: rules changed inside.


def expiry_before_cvv(patch: Patch) -> None:
    def authorize(self: Ledger, *, card_number: str, now_ns: int, **wanted: Any) -> Any:
        account = self.accounts.get(card_number)
        if account is not None and account.card.has_expired(now_ns):
            raise Refusal("card_expired", "card has expired")
        return honest(self, card_number=card_number, now_ns=now_ns, **wanted)

    honest = Ledger.authorize
    patch.setattr(Ledger, "authorize", authorize)


def any_luhn_will_do(patch: Patch) -> None:
    patch.setattr(ledger, "is_luhn_valid", lambda _digits: True)


def captures_any_amount(patch: Patch) -> None:
    def capture(self: Ledger, *, authorization_id: str, amount_cents: int, **wanted: Any) -> Any:
        hold = self.find_hold(authorization_id)
        amount_cents = hold.amount_cents if hold else amount_cents
        return honest(self, authorization_id=authorization_id, amount_cents=amount_cents, **wanted)

    honest = Ledger.capture
    patch.setattr(Ledger, "capture", capture)


def voids_twice(patch: Patch) -> None:
    def void(self: Ledger, *, authorization_id: str, **wanted: Any) -> Any:
        hold = self.find_hold(authorization_id)
        if hold is not None and hold.status is HoldStatus.VOIDED:
            hold.status = HoldStatus.ACTIVE
        return honest(self, authorization_id=authorization_id, **wanted)

    honest = Ledger.void
    patch.setattr(Ledger, "void", void)


def refunded_before_amount(patch: Patch) -> None:
    def refund(self: Ledger, *, capture_id: str, **wanted: Any) -> Any:
        if any(refund.capture.id == capture_id for refund in self.refunds.values()):
            raise Refusal("already_refunded", "capture has already been refunded")
        return honest(self, capture_id=capture_id, **wanted)

    honest = Ledger.refund
    patch.setattr(Ledger, "refund", refund)


def ids_in_one_spelling(patch: Patch) -> None:
    patch.setattr(ledger, "canonical_id", lambda prefix, text: text if text.startswith(prefix) else None)


def reads_in_nanoseconds(patch: Patch) -> None:
    def finer(time_ns: int) -> str:
        return handlers.in_nanoseconds(time_ns - time_ns % 1000 + 1)

    patch.setattr(handlers, "in_microseconds", finer)


def reads_tell_the_truth(patch: Patch) -> None:
    def payload(hold: ledger.Hold, write: Callable[[int], str]) -> dict[str, object]:
        return honest(hold, write) | ({"status": "captured"} if hold.status is HoldStatus.CAPTURED else {})

    honest = handlers.hold_payload
    patch.setattr(handlers, "hold_payload", payload)


def remembers_refusals(patch: Patch) -> None:
    async def call(self: Idempotency, request: Request) -> Answer:
        answer = await honest(self, request)
        if request.idempotency_keys and answer.status == 402:
            self._keys.store(request.idempotency_keys[0].decode(), request.path, answer)
        return answer

    honest = Idempotency.__call__
    patch.setattr(Idempotency, "__call__", call)


def compares_bodies(patch: Patch) -> None:
    async def call(self: Idempotency, request: Request) -> Answer:
        answer = await honest(self, request)
        if ("x-idempotent-replayed", "true") in answer.headers and not await request.caller.body():
            return text_answer(422, "another body")
        return answer

    honest = Idempotency.__call__
    patch.setattr(Idempotency, "__call__", call)


def one_key_for_all_paths(patch: Patch) -> None:
    patch.setattr(idempotency.KeyStore, "find", lambda self, key, _path: self.of_any_path(key))
    patch.setattr(
        idempotency.KeyStore,
        "of_any_path",
        lambda self, key: next((kept.answer for at, kept in self._answers.items() if at[0] == key), None),
        raising=False,
    )


def long_keys_are_remembered(patch: Patch) -> None:
    patch.setattr(idempotency, "MAX_KEY_CHARACTERS", 10_000)


def keys_end_at_254(patch: Patch) -> None:
    patch.setattr(idempotency, "MAX_KEY_CHARACTERS", 254)


def an_empty_key_is_a_key(patch: Patch) -> None:
    patch.setattr(handlers, "_only_key", lambda keys: (*keys, b"")[0])


def floats_are_amounts(patch: Patch) -> None:
    patch.setattr(decoding, "_INTEGER", __import__("re").compile(r"-?\d+(\.\d+)?"))
    patch.setattr(decoding, "int", lambda text: round(float(text)), raising=False)


def names_in_one_case(patch: Patch) -> None:
    class Exact(str):
        __slots__ = ()

        def casefold(self) -> str:
            return str(self)

    members = decoding._Object

    def exact(pairs: list[tuple[str, object]]) -> Any:
        return members([(Exact(name), value) for name, value in pairs])

    patch.setattr(
        decoding,
        "_DECODER",
        __import__("json").JSONDecoder(
            object_pairs_hook=exact, parse_int=decoding._Number, parse_float=decoding._Number
        ),
    )


def nothing_may_follow(patch: Patch) -> None:
    def first(text: str) -> object:
        value = honest(text)
        if not text.rstrip().endswith("}") or text.count("}") != text.count("{"):
            raise decoding._undecodable("trailing data")
        return value

    honest = decoding._first_value
    patch.setattr(decoding, "_first_value", first)


def no_head(patch: Patch) -> None:
    patch.setattr(routes, "READ_METHODS", ("GET",))


def slashes_are_forgiven(patch: Patch) -> None:
    def find(self: routes.Router, path: str) -> Any:
        return honest(self, path.rstrip("/") or "/")

    honest = routes.Router._find
    patch.setattr(routes.Router, "_find", find)


def chaos_outside_idempotency(patch: Patch) -> None:
    async def call(self: Idempotency, request: Request) -> Answer:
        answer = await honest(self, request)
        replayed = ("x-idempotent-replayed", "true") in answer.headers
        return FAILURE if replayed and dice.random() < 0.5 else answer

    dice = random.Random(SEED)
    honest = Idempotency.__call__
    patch.setattr(Idempotency, "__call__", call)


def chaos_strikes_health(patch: Patch) -> None:
    async def call(self: Chaos, request: Request) -> Answer:
        struck = request.path == "/health" and dice.random() < 0.5
        return FAILURE if struck else await honest(self, request)

    dice = random.Random(SEED)
    honest = Chaos.__call__
    patch.setattr(Chaos, "__call__", call)


def voids_free_nothing(patch: Patch) -> None:
    def post(self: Ledger, transaction: ledger.Transaction) -> None:
        honest(self, transaction)
        if isinstance(transaction, ledger.Void):
            transaction.hold.account.available_cents -= transaction.hold.amount_cents

    honest = Ledger.post
    patch.setattr(Ledger, "post", post)


def holds_take_nothing(patch: Patch) -> None:
    def post(self: Ledger, transaction: ledger.Transaction) -> None:
        honest(self, transaction)
        if isinstance(transaction, ledger.Hold):
            transaction.account.available_cents += transaction.amount_cents

    honest = Ledger.post
    patch.setattr(Ledger, "post", post)


@pytest.mark.requirement("bk-conf-01")
@pytest.mark.parametrize(
    ("break_it", "caught_by"),
    [
        (voids_free_nothing, "bk-money-01"),
        (holds_take_nothing, "bk-money-01"),
        (expiry_before_cvv, "bk-auth-01"),
        (any_luhn_will_do, "bk-auth-01"),
        (captures_any_amount, "bk-cap-01"),
        (voids_twice, "bk-void-01"),
        (refunded_before_amount, "bk-ref-01"),
        (ids_in_one_spelling, "bk-cap-01"),
        (reads_in_nanoseconds, "bk-read-01"),
        (reads_tell_the_truth, "bk-read-01"),
        (remembers_refusals, "bk-idem-01"),
        (compares_bodies, "bk-idem-02"),
        (one_key_for_all_paths, "bk-idem-07"),
        (long_keys_are_remembered, "bk-idem-06"),
        (keys_end_at_254, "bk-idem-06"),
        (an_empty_key_is_a_key, "bk-idem-05"),
        (floats_are_amounts, "bk-decode-01"),
        (names_in_one_case, "bk-decode-01"),
        (nothing_may_follow, "bk-decode-01"),
        (no_head, "bk-read-02"),
        (slashes_are_forgiven, "bk-read-02"),
        (chaos_outside_idempotency, "bk-chain-01"),
        (chaos_strikes_health, "bk-chaos-01"),
    ],
)
async def test_the_suite_fails_a_bank_whose_rules_differ(
    break_it: Callable[[Patch], None], caught_by: str, monkeypatch: Patch
) -> None:
    break_it(monkeypatch)
    assert caught_by in failed(await rulings_on(a_bank()))


def void_checks_expiry(patch: Patch) -> None:
    def void(self: Ledger, *, authorization_id: str, now_ns: int, **wanted: Any) -> Any:
        hold = self.find_hold(authorization_id)
        if hold is not None and now_ns > hold.expires_at_ns:
            raise Refusal("authorization_expired", "authorization has expired")
        return honest(self, authorization_id=authorization_id, now_ns=now_ns, **wanted)

    honest = Ledger.void
    patch.setattr(Ledger, "void", void)


def amount_before_expiry(patch: Patch) -> None:
    def capture(self: Ledger, *, amount_cents: int, **wanted: Any) -> Any:
        if amount_cents != 500:
            raise Refusal("amount_mismatch", "capture amount must equal the authorized amount")
        return honest(self, amount_cents=amount_cents, **wanted)

    honest = Ledger.capture
    patch.setattr(Ledger, "capture", capture)


@pytest.mark.requirement("bk-conf-01")
@pytest.mark.parametrize(
    ("break_it", "caught_by"), [(void_checks_expiry, "bk-void-01"), (amount_before_expiry, "bk-cap-01")]
)
async def test_a_bank_whose_holds_expire_at_once_shows_what_becomes_of_them(
    break_it: Callable[[Patch], None], caught_by: str, monkeypatch: Patch
) -> None:
    break_it(monkeypatch)
    assert caught_by in failed(await rulings_on(a_bank(auth_expiry_hours=0)))


@pytest.mark.requirement("bk-conf-01", "bk-idem-03")
async def test_a_bank_that_locks_its_keys_is_a_warning() -> None:
    bank = a_bank(write_ms=2)
    lock, honest = asyncio.Lock(), bank._chain

    async def one_at_a_time(request: Request) -> Answer:
        async with lock:
            return await honest(request)

    bank._chain = one_at_a_time
    (race,) = [ruling for ruling in await rulings_on(bank) if ruling.requirement == "bk-idem-03"]
    assert (race.verdict, "made 1 holds" in race.evidence) == ("warn", True)


@pytest.mark.requirement("bk-conf-01", "bk-chaos-02")
@pytest.mark.parametrize(("works_on", "verdict"), [(False, "pass"), (True, "fail")])
async def test_a_bank_that_works_for_a_client_that_left_is_caught(
    works_on: bool, verdict: str, monkeypatch: Patch
) -> None:
    if works_on:
        monkeypatch.setattr(Caller, "check", lambda _self: None)
        monkeypatch.setattr(Caller, "gone", property(lambda _self: False))
    async with Server(a_bank(chaos=SLOW)) as url, httpx.AsyncClient(base_url=url) as client:
        ruling = await hang_ups(Asker(client, clock=SystemClock(), new_uuid=uuid.uuid4))
    assert ruling.verdict == verdict, ruling.evidence


@pytest.mark.requirement("bk-conf-01", "bk-chain-01")
async def test_a_bank_whose_replays_are_as_slow_as_new_requests_is_caught(clock: VirtualClock) -> None:
    bank = build(BankOptions(chaos=QUIET, write_ms=0), clock=clock)
    honest = bank._chain

    async def slow(request: Request) -> Answer:
        await clock.sleep(0.06)
        return await honest(request)

    bank._chain = slow
    async with httpx.AsyncClient(transport=httpx.ASGITransport(bank), base_url="http://bank") as client:
        rulings = await clock.run_until(Checker(client, clock=clock).run(()))
    assert "as slow as a new request" in failed(rulings)["bk-chain-01"]


@pytest.mark.requirement("bk-conf-01", "bk-chain-01")
async def test_the_check_does_not_wait_out_the_failure_of_a_replay(monkeypatch: Patch) -> None:
    chaos_outside_idempotency(monkeypatch)
    (case,) = [case for case in recorded() if case.title.startswith("a success is replayed byte for byte")]
    failures = set()
    async with httpx.AsyncClient(transport=httpx.ASGITransport(a_bank()), base_url="http://bank") as client:
        for _ in range(10):
            failures.add((await Checker(client).case(case)).verdict)
    assert "fail" in failures
