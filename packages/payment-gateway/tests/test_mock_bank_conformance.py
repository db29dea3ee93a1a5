"""The bank's recorded answers, asked over real HTTP; and proof that the suite sees a bank that differs."""

import random
import tomllib
from collections.abc import Awaitable, Callable, MutableMapping
from pathlib import Path
from typing import Any

import httpx
import pytest

from groundwork.testing import Server
from mock_bank.app import QUIET, Bank, BankOptions, build
from mock_bank.chaos import ChaosOptions
from mock_bank.checker import Checker, Ruling
from mock_bank.conformance import CASES, Case

SEED = 20
ROUGH = ChaosOptions(failure_rate=0.2, min_latency_ms=0, max_latency_ms=4)


def promised_by_the_bank() -> set[str]:
    """Read the ids of the manifest that a report of the suite may name: its findings say `spec`."""
    manifest = Path(__file__).parents[1] / "requirements.toml"
    entries = tomllib.loads(manifest.read_text(encoding="utf-8"))
    return {name for name, entry in entries.items() if name.startswith("bk-") and entry["origin"] == "spec"}


async def verdicts_on(app: Any) -> list[Ruling]:
    async with Server(app) as url, httpx.AsyncClient(base_url=url) as client:
        return await Checker(client).run(CASES)


@pytest.mark.requirement("bk-auth-01", "bk-cap-01", "bk-void-01", "bk-ref-01", "bk-read-01", "bk-read-02")
@pytest.mark.requirement("bk-idem-01", "bk-idem-02", "bk-idem-05", "bk-idem-06", "bk-decode-01")
@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.requirement}: {case.title}")
async def test_our_bank_answers_as_the_original_did(case: Case) -> None:
    transport = httpx.ASGITransport(build(BankOptions(chaos=QUIET, write_ms=0)))
    async with httpx.AsyncClient(transport=transport, base_url="http://bank") as client:
        ((_, verdict, evidence), *_) = await Checker(client).run([case])
    assert verdict == "pass", evidence


@pytest.mark.requirement("bk-idem-03", "bk-conf-01")
async def test_our_bank_passes_its_own_conformance_suite_with_chaos_on() -> None:
    verdicts = await verdicts_on(build(BankOptions(chaos=ROUGH), rng=random.Random(SEED)))
    assert [verdict for verdict in verdicts if verdict[1] not in {"pass", "untestable"}] == []
    assert len(verdicts) > 30
    assert {requirement for requirement, _, _ in verdicts} <= promised_by_the_bank()


@pytest.mark.requirement("bk-conf-01")
async def test_the_suite_can_be_run_twice_on_one_bank_and_takes_no_money() -> None:
    bank = build(BankOptions(chaos=QUIET))
    for _ in range(2):
        verdicts = await verdicts_on(bank)
        assert not [verdict for verdict in verdicts if verdict[1] == "fail"]
    assert {
        (account.balance_cents, account.available_cents) for account in bank.ledger.accounts.values()
    } == {
        (account.card.opening_cents, account.card.opening_cents) for account in bank.ledger.accounts.values()
    }


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


def _spaces(message: MutableMapping[str, Any]) -> None:
    if "body" in message:
        message["body"] = message["body"].replace(b'","status"', b'", "status"')


def _no_newline(message: MutableMapping[str, Any]) -> None:
    if "body" in message:
        message["body"] = message["body"].rstrip(b"\n")


def _never_replayed(message: MutableMapping[str, Any]) -> None:
    if "headers" in message:
        message["headers"] = [
            header for header in message["headers"] if header[0] != b"x-idempotent-replayed"
        ]


def _declines_with_400(message: MutableMapping[str, Any]) -> None:
    if message.get("status") == 402:
        message["status"] = 400


@pytest.mark.requirement("bk-conf-01")
@pytest.mark.parametrize(
    ("change", "caught_by"),
    [
        (_spaces, "bk-auth-01"),
        (_no_newline, "bk-cap-01"),
        (_never_replayed, "bk-idem-02"),
        (_declines_with_400, "bk-auth-01"),
    ],
)
async def test_the_suite_fails_a_bank_whose_answers_differ(
    change: Callable[[MutableMapping[str, Any]], None], caught_by: str
) -> None:
    bank = build(BankOptions(chaos=QUIET, write_ms=0))
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(Liar(bank, change)), base_url="http://bank"
    ) as client:
        verdicts = await Checker(client).run(CASES)
    assert caught_by in {requirement for requirement, verdict, _ in verdicts if verdict == "fail"}
