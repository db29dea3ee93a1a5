"""The shop's command line: nobody there, keys, route maps, JSON, and what is printed where."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import httpx
import pytest
import pytest_asyncio
from click.testing import Result
from typer.testing import CliRunner

from ficmart import cli
from ficmart.errors import GatewayAway
from ficmart.route_map import read_text, reference
from ficmart.small_gateway import Sin, SmallGateway
from ficmart.testing import HonestGateway
from groundwork.testing import Program, Server, clean_env, free_port
from mock_bank.app import QUIET, BankOptions, build

FICMART = [sys.executable, "-c", "from ficmart.cli import main; main()"]


async def run(*arguments: str) -> Result:
    return await asyncio.to_thread(CliRunner().invoke, cli.app, arguments)


def written(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@pytest_asyncio.fixture
async def gateway() -> AsyncIterator[tuple[HonestGateway, str]]:
    honest = HonestGateway()
    async with Server(honest.app) as url:
        yield honest, url


class Guarded:
    """A gateway that answers only to one key, and remembers what was shown to it."""

    def __init__(self, app: Any) -> None:
        self._app = app
        self.shown: set[bytes] = set()

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "http":
            key = dict(scope["headers"]).get(b"authorization", b"")
            self.shown.add(key)
            if key != b"Bearer canary-key":
                await send({"type": "http.response.start", "status": 401, "headers": []})
                await send({"type": "http.response.body"})
                return
        await self._app(scope, receive, send)


@pytest.mark.requirement("fm-shop-02")
def test_a_run_against_nobody_says_so_at_once_and_writes_no_journal(tmp_path: Path) -> None:
    journal = tmp_path / "journal.jsonl"
    argv = [*FICMART, "run", "--url", f"http://127.0.0.1:{free_port()}", "--journal", str(journal)]
    with Program(argv, env=clean_env(), log_path=tmp_path / "run.log") as shop:
        assert shop.wait() == 4
    assert "error: no gateway to talk to at http://127.0.0.1" in shop.log_tail()
    assert "cure: start it with `payment-gateway serve`" in shop.log_tail()
    assert not journal.exists()


@pytest.mark.requirement("fm-shop-02")
@pytest.mark.parametrize("url", ["nonsense", "http://127.0.0.1:port"])
async def test_an_address_that_is_none_is_named(url: str) -> None:
    result = await run("run", "--url", url)
    assert isinstance(result.exception, GatewayAway)
    assert "--url" in result.exception.cure


@pytest.mark.requirement("fm-shop-02")
async def test_a_key_that_is_refused_ends_the_run_and_a_good_one_is_nowhere_to_be_seen(
    tmp_path: Path,
) -> None:
    journal = tmp_path / "journal.jsonl"
    guarded = Guarded(HonestGateway().app)
    async with Server(guarded) as url:
        refused = await run("run", "--url", url, "--orders", "2", "--journal", str(journal))
        assert isinstance(refused.exception, GatewayAway)
        assert "--api-key" in refused.exception.cure
        fast = ("--orders", "2", "--rate", "1000/s", "--seed", "1")
        paid = await run("run", "--url", url, *fast, "--journal", str(journal), "--api-key", "canary-key")
        waited = await run("wait", "--url", url, "--journal", str(journal), "--api-key", "canary-key")
    assert (paid.exit_code, waited.exit_code) == (0, 0), paid.output
    assert guarded.shown == {b"", b"Bearer canary-key"}
    assert "canary" not in paid.output + waited.output + written(journal)


async def test_the_outcome_as_json_is_on_stdout_and_the_rest_on_stderr(
    gateway: tuple[HonestGateway, str], tmp_path: Path
) -> None:
    _, url = gateway
    journal = str(tmp_path / "journal.jsonl")
    fast = ("--orders", "3", "--rate", "1000/s", "--seed", "1", "--cancel", "1", "--return", "0")
    run_ = await run("run", "--url", url, *fast, "--journal", journal, "--pattern", "sale", "--json")
    told = json.loads(run_.stdout)
    assert (told["orders"], told["journal"]) == (3, journal)
    assert sum(told["ends"].values()) == 3
    wait = await run("wait", "--url", url, "--journal", journal, "--json")
    assert json.loads(wait.stdout) == {"open_orders": []}
    opened = json.loads(written(Path(journal)).splitlines()[0])
    assert (opened["pattern"], opened["routes"], opened["cancel"]) == ("sale", "payment-gateway", 1.0)


async def test_our_own_map_is_printed_and_can_be_read_again() -> None:
    shown = await run("routes", "show")
    assert read_text(shown.stdout, "printed") == reference()


def test_a_map_can_be_checked_before_it_is_used(tmp_path: Path) -> None:
    theirs = tmp_path / "theirs.toml"
    text = asyncio.run(run("routes", "show")).stdout
    theirs.write_text(text.split("[events]")[0] + "[receipt]" + text.split("[receipt]")[1])
    checked = asyncio.run(run("routes", "check", str(theirs)))
    assert checked.output == f"{theirs} can be used: payment-gateway; it has no [events]\n"
    theirs.write_text(text.replace("shippable =", "shipable ="))
    argv = [*FICMART, "routes", "check", str(theirs)]
    with Program(argv, env=clean_env(), log_path=tmp_path / "check.log") as checking:
        assert checking.wait() == 4
    assert "order.shipable: unknown key. Did you mean shippable?" in checking.log_tail()


@pytest.mark.requirement("fm-map-01", "fm-judge-01")
@pytest.mark.parametrize(("sin", "code"), [(None, 0), (Sin.NEW_KEY_EACH_TIME, 1)])
async def test_a_reviewer_judges_a_foreign_gateway_with_a_route_map(
    sin: Sin | None, code: int, tmp_path: Path
) -> None:
    theirs, journal, report = (tmp_path / name for name in ("theirs.toml", "journal.jsonl", "judge.json"))
    theirs.write_text(files("ficmart").joinpath("maps", "example.toml").read_text(encoding="utf-8"))
    bank = build(BankOptions(chaos=QUIET, test_routes=True))
    async with (
        Server(bank) as bank_url,
        httpx.AsyncClient(base_url=bank_url) as to_the_bank,
        Server(SmallGateway(to_the_bank, sin).app) as url,
    ):
        sides = ("--url", url, "--routes", str(theirs), "--journal", str(journal))
        sold = await run("run", *sides, "--orders", "12", "--rate", "100/s", "--seed", "1")
        quiet = await run("wait", *sides)
        judged = await run("judge", *sides, "--bank-url", bank_url, "--report", str(report), "--json")
    assert (sold.exit_code, quiet.exit_code, judged.exit_code) == (0, 0, code), judged.output
    assert judged.stdout == written(report)
    summary = json.loads(judged.stdout)["summary"]
    assert (summary["orders"], summary["double_charges"] > 0) == (12, bool(code))
