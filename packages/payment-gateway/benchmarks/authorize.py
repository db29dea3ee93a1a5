"""Authorizations beside a plain version, in turns, on one PostgreSQL that flushes every commit.

    python packages/payment-gateway/benchmarks/authorize.py --requests 1500 --rounds 3

Server CPU per authorization and throughput with an instant bank at c = 32, both as ratios; then the time that
the gateway adds at c = 1, beside two bare commits on the same database.
"""

import argparse
import asyncio
import statistics
import tempfile
import time
from pathlib import Path

import asyncpg
from _measuring import Load, authorization, drive, instant_bank, our_gateway, plain_gateway

from groundwork.testing.postgres import postgres_database, postgres_server

WARM_UP = 200


async def measure(servers: dict, requests: int, rounds: int) -> dict[str, list[Load]]:
    loads: dict[str, list[Load]] = {name: [] for name in servers}
    for name, server in servers.items():
        await drive(server, [authorization(n, f"warm-{name}") for n in range(WARM_UP)], connections=8)
    for number in range(rounds):
        for name, server in servers.items():
            run = f"{name}-{number}"
            load = await drive(server, [authorization(n, run) for n in range(requests)], connections=32)
            assert load.statuses == {201: requests}, load.statuses
            loads[name].append(load)
    return loads


async def bare_commits(url: str, count: int) -> list[float]:
    """Time two commits of one row each, one after the other, as an operation needs them."""
    connection = await asyncpg.connect(url)
    await connection.execute("CREATE TABLE bare (id serial primary key, text text)")
    taken = []
    for _ in range(count):
        started_s = time.perf_counter()
        for _ in range(2):
            async with connection.transaction():
                await connection.execute("INSERT INTO bare (text) VALUES ('x')")
        taken.append(time.perf_counter() - started_s)
    await connection.close()
    return taken


async def bank_alone(bank, count: int) -> Load:
    body = b'{"amount":4999}'
    request = b"POST /api/v1/authorizations HTTP/1.1\r\nHost: b\r\nContent-Length: %d\r\n\r\n%s" % (
        len(body),
        body,
    )
    return await drive_chunked(bank, [request] * count)


async def drive_chunked(server, requests: list[bytes]) -> Load:
    """The instant bank names no length: read its answer to the last chunk."""
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    latencies_s, started_s, cpu_s = [], time.perf_counter(), server.cpu_s
    for request in requests:
        at_s = time.perf_counter()
        writer.write(request)
        await reader.readuntil(b"0\r\n\r\n")
        latencies_s.append(time.perf_counter() - at_s)
    writer.close()
    return Load(time.perf_counter() - started_s, server.cpu_s - cpu_s, latencies_s)


def median(loads: list[Load], name: str) -> float:
    return statistics.median(getattr(load, name) for load in loads)


def show(loads: dict[str, list[Load]]) -> None:
    plain, ours = loads["plain"], loads["ours"]
    pairs = list(zip(plain, ours, strict=True))
    cpu = statistics.median(one.cpu_ms_each / other.cpu_ms_each for other, one in pairs)
    rate = statistics.median(one.per_s / other.per_s for other, one in pairs)
    times = {name: (median(of, "cpu_ms_each"), median(of, "per_s")) for name, of in loads.items()}
    print(
        f"| server CPU of an authorization, c = 32 | ≤ 0.25× | {cpu:.2f}× ({times['ours'][0]:.2f} ms) "
        f"| plain version ({times['plain'][0]:.2f} ms) |"
    )
    print(
        f"| throughput with an instant bank, c = 32 | ≥ 3.0× | {rate:.1f}× ({times['ours'][1]:.0f}/s) "
        f"| plain version ({times['plain'][1]:.0f}/s) |"
    )


def show_overhead(alone: Load, load: Load, bare_s: list[float]) -> None:
    bare = Load(1.0, 0.0, bare_s)
    for name, share in (("p50", 0.5), ("p99", 0.99)):
        added = load.at_ms(share) - alone.at_ms(share)
        print(
            f"| time added to the bank's own, c = 1, {name} | reported | {added:.1f} ms "
            f"| two bare commits: {bare.at_ms(share):.1f} ms |"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with (
        tempfile.TemporaryDirectory(prefix="gateway-bench-") as name,
        postgres_server(durable=True) as postgres,
        postgres_database(postgres) as plain_url,
        postgres_database(postgres) as our_url,
        instant_bank(Path(name)) as bank,
        plain_gateway(Path(name), plain_url, bank.port) as plain,
        our_gateway(Path(name), our_url, bank.port) as ours,
    ):
        show(asyncio.run(measure({"plain": plain, "ours": ours}, options.requests, options.rounds)))
        few = min(options.requests, 500)
        alone = asyncio.run(bank_alone(bank, few))
        load = asyncio.run(drive(ours, [authorization(n, "one") for n in range(few)], connections=1))
        show_overhead(alone, load, asyncio.run(bare_commits(our_url, few)))


if __name__ == "__main__":
    main()
