"""What the benchmarks share: a load that costs little itself, servers as processes, and their CPU time."""

import asyncio
import contextlib
import json
import os
import secrets
import statistics
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from groundwork.testing import Program, clean_env, free_port

HERE = Path(__file__).parent
TICK_S = 1 / os.sysconf("SC_CLK_TCK")


@dataclass
class Server:
    """A program on a port of this machine."""

    program: Program
    port: int

    @property
    def cpu_s(self) -> float:
        """User and system time of the process so far; it has no children."""
        fields = Path(f"/proc/{self.program.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) * TICK_S


@dataclass
class Load:
    """How a load went: wall time, CPU of the server, and the latency of each request in seconds."""

    wall_s: float
    cpu_s: float
    latencies_s: list[float]
    statuses: dict[int, int] = field(default_factory=dict)

    @property
    def cpu_ms_each(self) -> float:
        return self.cpu_s * 1000 / len(self.latencies_s)

    @property
    def per_s(self) -> float:
        return len(self.latencies_s) / self.wall_s

    def at_ms(self, share: float) -> float:
        return statistics.quantiles(self.latencies_s, n=1000)[int(share * 1000) - 1] * 1000


@contextlib.contextmanager
def running(
    argv: list[str], env: dict[str, str], folder: Path, name: str, *, ready: str, port: int
) -> Iterator[Server]:
    """Run a server and yield it once it is ready."""
    program = Program(argv, log_path=folder / f"{name}.log", env=clean_env(**env), cwd=folder, name=name)
    with program:
        program.wait_ready(f"http://127.0.0.1:{port}{ready}", 60.0)
        yield Server(program, port)


@contextlib.contextmanager
def instant_bank(folder: Path) -> Iterator[Server]:
    port = free_port()
    with running(uvicorn("_instant_bank:app", port), {}, folder, "bank", ready="/", port=port) as bank:
        yield bank


def uvicorn(app: str, port: int) -> list[str]:
    options = ["--app-dir", str(HERE), "--port", str(port), "--log-level", "warning", "--no-access-log"]
    return [sys.executable, "-m", "uvicorn", app, *options]


@contextlib.contextmanager
def our_gateway(folder: Path, database_url: str, bank_port: int) -> Iterator[Server]:
    env = {
        "GATEWAY_DATABASE_URL": database_url,
        "GATEWAY_FINGERPRINT_KEY": secrets.token_hex(32),
        "GATEWAY_RATE_LIMIT_REQUESTS": "1000000",
        "GATEWAY_LOG_LEVEL": "WARNING",
    }
    command = [sys.executable, "-c", "from payment_gateway.cli import main; main()"]
    migration = Program(
        [*command, "migrate"], log_path=folder / "migrate.log", env=clean_env(**env), cwd=folder
    )
    with migration:
        assert migration.wait(60.0) == 0, migration.log_tail()
    port = free_port()
    serve = ["serve", "--port", str(port), "--bank-url", f"http://127.0.0.1:{bank_port}"]
    with running([*command, *serve], env, folder, "ours", ready="/readyz", port=port) as server:
        yield server


@contextlib.contextmanager
def plain_gateway(folder: Path, database_url: str, bank_port: int) -> Iterator[Server]:
    port = free_port()
    env = {
        "PLAIN_DATABASE_URL": database_url.replace("postgresql://", "postgresql+asyncpg://"),
        "PLAIN_BANK_URL": f"http://127.0.0.1:{bank_port}",
    }
    argv = uvicorn("_plain_gateway:app", port)
    with running(argv, env, folder, "plain", ready="/readyz", port=port) as server:
        yield server


def authorization(number: int, run: str) -> bytes:
    """One request to authorize, with a key and an order of its own."""
    body = json.dumps(
        {
            "order_id": f"{run}-{number}",
            "customer_id": f"customer-{number % 500}",
            "amount": 4_999,
            "currency": "USD",
            "card": {"number": "4111111111111111", "cvv": "123", "expiry_month": 12, "expiry_year": 2030},
        }
    ).encode()
    head = (
        f"POST /v1/payments HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        f"Idempotency-Key: {run}-{number}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


async def drive(server: Server, requests: list[bytes], *, connections: int) -> Load:
    """Send all requests over so many kept connections, each with one request at a time."""
    shares = [requests[number::connections] for number in range(connections)]
    latencies_s: list[float] = []
    statuses: dict[int, int] = {}
    cpu_s, started_s = server.cpu_s, time.perf_counter()
    await asyncio.gather(*(_send_all(server.port, share, latencies_s, statuses) for share in shares))
    return Load(time.perf_counter() - started_s, server.cpu_s - cpu_s, latencies_s, statuses)


async def _send_all(
    port: int, share: list[bytes], latencies_s: list[float], statuses: dict[int, int]
) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for request in share:
        started_s = time.perf_counter()
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length:")[2].partition(b"\r\n")[0])
        await reader.readexactly(length)
        latencies_s.append(time.perf_counter() - started_s)
        status = int(head[9:12])
        statuses[status] = statuses.get(status, 0) + 1
    writer.close()
