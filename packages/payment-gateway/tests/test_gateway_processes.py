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

Cli = Callable[..., tuple[int, str]]
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
PATIENT = {
    "GATEWAY_BANK_TIMEOUT_S": "20",
    "GATEWAY_BANK_CONNECT_TIMEOUT_S": "5",
    "GATEWAY_BANK_DEADLINE_S": "40",
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
        self.bank_http = httpx.AsyncClient(base_url=bank_url, timeout=60.0)
        self.shop = Shop(httpx.AsyncClient(base_url=self.url, timeout=60.0))

    def start_gateway(self, **env: str) -> Any:
        argv = [BIN / "payment-gateway", "serve", "--port", self.url.rpartition(":")[2]]
        argv += ["--bank-url", self.bank_url, "--data-dir", self.data_dir]
        return self._run(
            argv, ready_url=f"{self.url}/readyz", env=clean_env(**QUICK | env), cwd=self.data_dir.parent
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
        program.wait_ready(f"{url}/health")
        yield url


@pytest.fixture
async def stage(run_program: Any, bank_url: str, tmp_path: Path) -> AsyncIterator[Stage]:
    made = Stage(run_program, bank_url, tmp_path)
    async with made.bank_http, made.shop.http:
        assert (await made.bank_http.post("/_test/reset")).status_code == 200
        yield made


async def until(check: Callable[[], Awaitable[Any]], *, within_s: float = 60.0) -> Any:
    """Ask another process until it says yes; bounded, and no longer than it takes."""
    clock = SystemClock()
    async with asyncio.timeout(within_s):
        found = await check()
        while not found:
            await clock.sleep(0.02)
            found = await check()
    return found


async def answered(asking: Awaitable[httpx.Response], status: int) -> httpx.Response | None:
    """Give the answer if it has this status; the bank may have been too slow for a hasty gateway."""
    answer = await asking
    return answer if answer.status_code == status else None


async def committed(stage: Any, **counts: int) -> bool:
    """Tell whether the bank's books have so many entries, whoever has been told of them."""
    books = await stage.books()
    return all(len(books[book]) == count for book, count in counts.items())


async def in_state(stage: Any, payment_id: str, state: str) -> bool:
    return str((await stage.shop.receipt(payment_id))["state"]) == state


@pytest.mark.requirement("pg-crash-01", "pg-crash-02", "pg-bank-06", "pg-idem-08", "pg-inv-1", "pg-card-01")
async def test_a_gateway_killed_while_authorizing_finds_the_hold_without_the_card(stage: Any) -> None:
    """SIGKILL with an authorization and a capture done at the bank and neither answer here; then SIGTERM."""
    gateway = stage.start_gateway()
    paid = await until(lambda: answered(stage.shop.authorize("key-p", "order-p", amount=100), 201))
    captured = paid.json()["id"]
    for operation in ("authorize", "capture"):
        await stage.fault(operation, "slow_body", delay_s=5.0)
    requests = [
        asyncio.ensure_future(stage.shop.authorize("key-a", "order-a")),
        asyncio.ensure_future(stage.shop.operate("capture", captured, "key-c")),
    ]
    await until(lambda: committed(stage, authorizations=2, captures=1))
    gateway.kill()
    for outcome in await asyncio.gather(*requests, return_exceptions=True):
        assert isinstance(outcome, httpx.HTTPError)

    gateway = stage.start_gateway(**PATIENT)
    assert (await stage.shop.operate("capture", captured, "key-c")).status_code in {200, 202, 409}
    await until(lambda: in_state(stage, captured, "captured"))
    replay = await stage.shop.operate("capture", captured, "key-c")
    assert (replay.status_code, replay.json()["in_doubt"]) == (200, False)
    (lost,) = (await stage.shop.http.get("/v1/orders/order-a")).json()["payments"]
    await until(lambda: in_state(stage, lost["id"], "authorized"))
    answer = await stage.shop.authorize("key-a", "order-a")
    books = await stage.books()
    assert (answer.status_code, len(books["authorizations"]), len(books["captures"])) == (201, 2, 1)
    assert answer.json()["bank"]["authorization_id"] in {hold["id"] for hold in books["authorizations"]}
    assert b"4111111111111111" not in b"".join(path.read_bytes() for path in stage.data_dir.iterdir())

    await stage.fault("capture", "slow_body", delay_s=0.3)
    request = asyncio.ensure_future(stage.shop.operate("capture", lost["id"], "key-d"))
    await until(lambda: committed(stage, captures=2))
    gateway.send(signal.SIGTERM)
    assert (await request).status_code == 200
    assert await asyncio.to_thread(gateway.wait) == 0
    assert not list(stage.data_dir.glob("*.lock"))


@pytest.mark.requirement("pg-limit-01")
async def test_a_body_that_does_not_end_is_408_and_its_key_stays_free(stage: Any) -> None:
    gateway = stage.start_gateway(GATEWAY_BODY_TIMEOUT_S="0.4", **PATIENT)
    reader, writer = await asyncio.open_connection("127.0.0.1", stage.shop.http.base_url.port)
    writer.write(
        b"POST /v1/payments HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        b'Idempotency-Key: k\r\nContent-Length: 400\r\n\r\n{"order_id": "o", '
    )
    head, _, body = (await reader.read()).partition(b"\r\n\r\n")
    writer.close()
    assert head.startswith(b"HTTP/1.1 408 Request Timeout\r\n")
    assert b"content-type: application/problem+json" in head
    assert json.loads(body)["code"] == "body_timeout"
    await until(lambda: answered(stage.shop.authorize("k", "o"), 201))  # its own body may come late as well
    assert '"level":"error"' not in gateway.log_tail().replace(" ", "")


@pytest.mark.requirement("pg-access-01")
def test_listening_beyond_this_machine_without_keys_is_refused(cli: Cli, tmp_path: Path) -> None:
    code, text = cli("serve", "--host", "0.0.0.0", "--data-dir", tmp_path / "d")
    assert code == 4
    assert "loopback" in text
    assert "cure:" in text
    assert not (tmp_path / "d").exists()


@pytest.mark.requirement("pg-idem-10")
def test_postgresql_without_a_fingerprint_key_is_refused(cli: Cli) -> None:
    code, text = cli("serve", "--database-url", "postgresql://nobody@127.0.0.1:1/x", "--port", "0")
    assert code == 3
    assert "GATEWAY_FINGERPRINT_KEY" in text
    assert "cure:" in text


@pytest.mark.requirement("pg-store-01")
@pytest.mark.parametrize("command", ["serve", "worker", "reconcile", "keys list"])
def test_a_postgresql_that_was_never_migrated_is_refused_with_the_cure(
    cli: Cli, postgres_url: str, command: str
) -> None:
    code, text = cli(
        *command.split(), "--database-url", postgres_url, GATEWAY_FINGERPRINT_KEY="k" * 32, GATEWAY_PORT="0"
    )
    assert (code, "never migrated" in text) == (4, True)
    assert "payment-gateway migrate" in text


def test_a_taken_port_is_named_with_a_cure(run_program: Any, migrated_file: Path, tmp_path: Path) -> None:
    """In a process of its own: a server that gets so far has made the logging of its process its own."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        argv = [BIN / "payment-gateway", "serve", "--port", str(port), "--data-dir", migrated_file.parent]
        program = run_program(argv, env=clean_env(), cwd=tmp_path)
        assert program.wait() == 4
    assert str(port) in program.log_tail()
    assert "cure:" in program.log_tail()


@pytest.mark.parametrize(
    ("arguments", "exit_code", "named"),
    [
        (("--database-url", "mysql://shop:s3cret@db/x"), 3, "must name a PostgreSQL server"),
        (("--database-url", "sqlite://"), 3, "(sqlite, then :////folder/gateway.db)"),
        (("--database-url", "sqlite:////no/such/folder/x.db"), 3, "there is no such folder"),
        (("--data-dir", "/dev/null/x"), 4, "cannot use the data directory /dev/null/x"),
    ],
)
def test_a_database_or_folder_that_cannot_be_is_named_with_a_cure(
    cli: Cli, arguments: tuple[str, ...], exit_code: int, named: str
) -> None:
    for command in ("migrate", "worker"):
        code, text = cli(command, *arguments)
        assert (code, named in text, "cure:" in text) == (exit_code, True, True)
        assert "s3cret" not in text
        assert "Traceback" not in text


def test_a_short_fingerprint_key_is_refused_without_its_length(cli: Cli) -> None:
    code, text = cli("config", "show", GATEWAY_FINGERPRINT_KEY="k" * 31)
    assert (code, "must have at least 32 characters" in text, "31" in text) == (3, True, False)


@pytest.mark.parametrize("url", ["http://127.0.0.1:99999", "http://bank:0", "http://:80", "http://[::1"])
def test_a_bank_that_no_address_leads_to_is_refused_at_the_start(cli: Cli, url: str) -> None:
    code, text = cli("config", "show", GATEWAY_BANK_URL=url)
    assert (code, "must name a host" in text, "GATEWAY_BANK_URL" in text) == (3, True, True)


def test_migrate_makes_the_database(cli: Cli, tmp_path: Path) -> None:
    for _ in range(2):
        code, text = cli("migrate", "--data-dir", tmp_path / "d")
        assert (code, "newest schema" in text) == (0, True)
    assert (tmp_path / "d" / "gateway.db").exists()


def test_config_show_masks_secrets_and_names_origins(cli: Cli) -> None:
    secret = "s3cr3t" * 8
    code, text = cli("config", "show", "--json", GATEWAY_FINGERPRINT_KEY=secret, GATEWAY_PORT="9000")
    shown = json.loads(text)
    assert code == 0
    assert shown["GATEWAY_PORT"] == {"value": "9000", "origin": "environment GATEWAY_PORT"}
    assert secret not in text


def test_a_setting_that_does_not_exist_is_named_with_a_suggestion(cli: Cli) -> None:
    code, text = cli("config", "show", GATEWAY_BANK_TIMOUT_S="3")
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
    assert await asyncio.to_thread(worker.terminate) == 0


def test_the_environment_example_names_every_setting() -> None:
    from groundwork.config import env_example_problems
    from payment_gateway.settings import GatewaySettings

    example = Path(__file__).parents[1] / ".env.example"
    assert env_example_problems(GatewaySettings, example.read_text(encoding="utf-8")) == []
