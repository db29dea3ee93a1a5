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


def show(loads: dict[str, list[Load]]) -> None:
    print(f"{'':8}{'CPU ms each':>14}{'per second':>14}{'p50 ms':>10}{'p99 ms':>10}   (c = 32)")
    for name, of_name in loads.items():
        cpu, rate = (statistics.median(getattr(one, f) for one in of_name) for f in ("cpu_ms_each", "per_s"))
        p50, p99 = (statistics.median(one.at_ms(share) for one in of_name) for share in (0.5, 0.99))
        print(f"{name:8}{cpu:14.2f}{rate:14.0f}{p50:10.1f}{p99:10.1f}")
    pairs = list(zip(loads["plain"], loads["ours"], strict=True))
    cpu = statistics.median(ours.cpu_ms_each / plain.cpu_ms_each for plain, ours in pairs)
    rate = statistics.median(ours.per_s / plain.per_s for plain, ours in pairs)
    print(f"CPU per authorization: {cpu:.2f} of the plain version (bar: 0.25)")
    print(f"throughput: {rate:.1f} times the plain version (bar: 3.0)")


def show_overhead(alone: Load, load: Load, bare_s: list[float]) -> None:
    bare = Load(1.0, 0.0, bare_s)
    print(f"\n{'c = 1':34}{'p50 ms':>10}{'p99 ms':>10}")
    for name, one in (
        ("authorization, all of it", load),
        ("the bank alone", alone),
        ("two bare commits", bare),
    ):
        print(f"{name:34}{one.at_ms(0.5):10.2f}{one.at_ms(0.99):10.2f}")
    print(f"{'added to the bank at p50':34}{load.at_ms(0.5) - alone.at_ms(0.5):10.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", type=int, default=1000)
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
