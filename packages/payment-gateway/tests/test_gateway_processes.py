"""The real thing: processes, sockets, SIGKILL, SIGTERM."""

import asyncio
import json
import signal
import socket
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from groundwork.clock import SystemClock
from groundwork.testing import Program, clean_env, free_port
from mock_bank.faults import FaultKind
from payment_gateway.testing import Shop

BIN = Path(sys.executable).parent
QUICK = {
    "GATEWAY_RECOVERY_MIN_AGE_S": "0.3",
    "GATEWAY_RECOVERY_POLL_S": "0.05",
    "GATEWAY_BANK_TIMEOUT_S": "0.6",
    "GATEWAY_BANK_CONNECT_TIMEOUT_S": "0.5",
    "GATEWAY_BANK_DEADLINE_S": "1.0",
    "GATEWAY_LEASE_MARGIN_S": "0.4",
    "GATEWAY_BANK_BACKOFF_BASE_S": "0.02",
    "GATEWAY_BANK_BACKOFF_CAP_S": "0.05",
}
BANK = {
    "BANK_FAILURE_RATE": "0",
    "BANK_MIN_LATENCY_MS": "0",
    "BANK_MAX_LATENCY_MS": "0",
    "BANK_TEST_ROUTES": "1",
}


class Stage:
    """A bank and a gateway as processes on free ports."""

    def __init__(self, run_program: Any, bank_url: str, tmp_path: Path) -> None:
        self._run = run_program
        self.data_dir = tmp_path / "data"
        self.bank_url = bank_url
        self.url = f"http://127.0.0.1:{free_port()}"
        self.bank_http = httpx.AsyncClient(base_url=bank_url)
        self.shop = Shop(httpx.AsyncClient(base_url=self.url, timeout=10.0))

    def start_gateway(self) -> Any:
        argv = [BIN / "payment-gateway", "serve", "--port", self.url.rpartition(":")[2]]
        argv += ["--bank-url", self.bank_url, "--data-dir", self.data_dir]
        return self._run(
            argv, ready_url=f"{self.url}/readyz", env=clean_env(**QUICK), cwd=self.data_dir.parent
        )

    async def fault(self, operation: str, fault: str, **more: Any) -> None:
        script = {"operation": operation, "fault": fault} | more
        assert (await self.bank_http.post("/_test/faults", json=script)).status_code == 200

    async def books(self) -> dict[str, Any]:
        found: dict[str, Any] = (await self.bank_http.get("/_test/ledger")).json()
        return found


@pytest.fixture(scope="module")
def bank_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The real mock bank, one process for all tests here; each test begins with fresh books."""
    url = f"http://127.0.0.1:{free_port()}"
    argv = [BIN / "mock-bank", "serve", "--port", url.rpartition(":")[2]]
    log_path = tmp_path_factory.mktemp("bank") / "bank.log"
    with Program(argv, log_path=log_path, env=clean_env(**BANK), cwd=log_path.parent) as program:
        program.wait_ready(f"{url}/health", timeout_s=30.0)
        yield url


@pytest.fixture
async def stage(run_program: Any, bank_url: str, tmp_path: Path) -> AsyncIterator[Stage]:
    made = Stage(run_program, bank_url, tmp_path)
    async with made.bank_http, made.shop.http:
        assert (await made.bank_http.post("/_test/reset")).status_code == 200
        yield made


async def until(check: Callable[[], Awaitable[Any]], *, within_s: float = 15.0) -> Any:
    """Ask another process until it says yes; bounded, and no longer than it takes."""
    clock = SystemClock()
    async with asyncio.timeout(within_s):
        found = await check()
        while not found:
            await clock.sleep(0.02)
            found = await check()
    return found


async def killed_while_the_bank_has_it(stage: Any, gateway: Any, send: Awaitable[Any], book: str) -> None:
    """SIGKILL the gateway once the bank has committed and before the gateway has its answer."""
    request = asyncio.ensure_future(send)
    await until(lambda: committed(stage, book))
    gateway.kill()
    with pytest.raises(httpx.HTTPError):
        await request


async def committed(stage: Any, book: str) -> bool:
    return bool((await stage.books())[book])


async def test_a_gateway_killed_between_the_banks_commit_and_its_own_save_finds_the_capture(
    stage: Any,
) -> None:
    gateway = stage.start_gateway()
    payment_id = await stage.shop.paid()
    await stage.fault("capture", "slow_body", delay_s=5.0)
    capture = stage.shop.operate("capture", payment_id, "key-c")
    await killed_while_the_bank_has_it(stage, gateway, capture, "captures")
    stage.start_gateway()
    early = await stage.shop.operate("capture", payment_id, "key-c")
    assert early.status_code in {200, 202, 409}

    async def resolved() -> bool:
        return str((await stage.shop.receipt(payment_id))["state"]) == "captured"

    await until(resolved)
    replay = await stage.shop.operate("capture", payment_id, "key-c")
    assert (replay.status_code, replay.json()["in_doubt"]) == (200, False)
    assert len((await stage.books())["captures"]) == 1


async def test_a_gateway_killed_while_authorizing_finds_the_hold_without_the_card(stage: Any) -> None:
    gateway = stage.start_gateway()
    await stage.fault("authorize", "slow_body", delay_s=5.0)
    authorize = stage.shop.authorize("key-a")
    await killed_while_the_bank_has_it(stage, gateway, authorize, "authorizations")
    stage.start_gateway()

    async def resolved() -> Any:
        answer = await stage.shop.authorize("key-a")
        return answer if answer.status_code == 201 else None

    answer = await until(resolved)
    holds = (await stage.books())["authorizations"]
    assert len(holds) == 1
    assert answer.json()["bank"]["authorization_id"] == holds[0]["id"]
    assert b"4111111111111111" not in b"".join(path.read_bytes() for path in stage.data_dir.iterdir())


async def test_sigterm_finishes_the_request_at_the_bank_and_exits_with_zero(stage: Any) -> None:
    gateway = stage.start_gateway()
    await stage.fault("authorize", "slow_body", delay_s=0.3)
    request = asyncio.ensure_future(stage.shop.authorize("key-a"))
    await until(lambda: committed(stage, "authorizations"))
    gateway.send(signal.SIGTERM)
    assert (await request).status_code == 201
    assert await asyncio.to_thread(gateway.wait, 15.0) == 0
    assert not list(stage.data_dir.glob("*.lock"))


def test_a_taken_port_is_named_with_a_cure(run_program: Any, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code, text = cli(run_program, "serve", "--port", port, "--data-dir", tmp_path / "d")
    assert code == 4
    assert str(port) in text
    assert "cure:" in text


def cli(run_program: Any, *arguments: object, **env: str) -> tuple[int, str]:
    program = run_program([BIN / "payment-gateway", *map(str, arguments)], env=clean_env(**env))
    return program.wait(30.0), program.log_tail(200)


def test_listening_beyond_this_machine_without_keys_is_refused(run_program: Any, tmp_path: Path) -> None:
    code, text = cli(run_program, "serve", "--host", "0.0.0.0", "--data-dir", tmp_path / "d")
    assert code == 4
    assert "loopback" in text
    assert "cure:" in text
    assert not (tmp_path / "d").exists()


def test_postgresql_without_a_fingerprint_key_is_refused(run_program: Any) -> None:
    code, text = cli(
        run_program, "serve", "--database-url", "postgresql://nobody@127.0.0.1:1/x", "--port", "0"
    )
    assert code == 3
    assert "GATEWAY_FINGERPRINT_KEY" in text
    assert "cure:" in text


def test_migrate_makes_the_database_and_config_show_masks_secrets(run_program: Any, tmp_path: Path) -> None:
    code, _ = cli(run_program, "migrate", "--data-dir", tmp_path / "d")
    assert code == 0
    assert (tmp_path / "d" / "gateway.db").exists()
    secret = "s3cr3t" * 8
    code, text = cli(
        run_program, "config", "show", "--json", GATEWAY_FINGERPRINT_KEY=secret, GATEWAY_PORT="9000"
    )
    shown = json.loads(text)
    assert code == 0
    assert shown["GATEWAY_PORT"] == {"value": "9000", "origin": "environment GATEWAY_PORT"}
    assert secret not in text


def test_a_setting_that_does_not_exist_is_named_with_a_suggestion(run_program: Any) -> None:
    code, text = cli(run_program, "config", "show", GATEWAY_BANK_TIMOUT_S="3")
    assert code == 3
    assert "GATEWAY_BANK_TIMOUT_S" in text
    assert "GATEWAY_BANK_TIMEOUT_S" in text


async def test_a_worker_of_its_own_recovers_what_an_api_without_one_left(
    make_world: Any, run_program: Any, run_server: Any
) -> None:
    api = await make_world()
    url = await run_server(api.bank)
    api.fault("authorize", FaultKind.COMMIT_THEN_DROP)
    # The worker lives on the real clock, so the payment must be of today.
    api.clock.advance((SystemClock().time_ns() - api.clock.time_ns()) / 1e9 - 3600)
    answer = await api.shop.authorize("key-a", card={"expiry_year": 9999})
    assert answer.status_code == 202
    data_dir = Path(api.gateway.database.engine.url.database).parent
    argv = [BIN / "payment-gateway", "worker", "--bank-url", url, "--data-dir", data_dir]
    worker = run_program(argv, env=clean_env(**QUICK), cwd=data_dir)

    async def authorized() -> bool:
        return str((await api.shop.receipt(answer.json()["id"]))["state"]) == "authorized"

    await until(authorized)
    assert await asyncio.to_thread(worker.terminate, 10.0) == 0


def test_the_environment_example_names_every_setting() -> None:
    from groundwork.config import env_example_problems
    from payment_gateway.settings import GatewaySettings

    example = Path(__file__).parents[1] / ".env.example"
    assert env_example_problems(GatewaySettings, example.read_text(encoding="utf-8")) == []
