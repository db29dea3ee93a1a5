"""SIGKILL under full load, at random moments, again and again on the same data."""

import asyncio
import json
import os
import random
import re
import signal
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest

from groundwork.testing import Program, clean_env, free_port, proof
from groundwork.testing.fixtures import RunProgram
from traced.domain.span import Span
from traced.testing import batch, span, wire

TRACED = Path(sys.executable).with_name("traced")
SENDERS = 12


@dataclass
class Journal:
    """What was sent: batches by their number, and those of them that were answered 202."""

    batches: dict[int, list[Span]] = field(default_factory=dict)
    acknowledged: set[int] = field(default_factory=set)

    def next_batch(self, dice: random.Random) -> tuple[int, list[Span]]:
        number = len(self.batches)
        now_ns = time.time_ns()
        spans = [
            span(
                number * 3 + trace + 1,
                child,
                now_ns,
                parent=None if child == 1 else 1,
                error=dice.random() < 0.1,
            )
            for trace in range(3)
            for child in range(1, dice.randint(2, 6))
        ]
        self.batches[number] = spans
        return number, spans


async def send_until_it_dies(
    port: int, journal: Journal, dice: random.Random, kill_at: int, pid: int
) -> None:
    """Send one batch after the other on one connection, until the connection breaks.

    Whoever gets the `kill_at`-th answer of all kills the server, while the others are in the middle.
    """
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        while True:
            number, spans = journal.next_batch(dice)
            body = batch(*spans)
            writer.write(b"POST /spans HTTP/1.1\r\nhost: x\r\ncontent-length: %d\r\n\r\n" % len(body) + body)
            head = await reader.readuntil(b"\r\n\r\n")
            assert head.startswith(b"HTTP/1.1 202 "), head
            await reader.readexactly(len(b'{"status":"ok"}'))
            journal.acknowledged.add(number)
            if len(journal.acknowledged) == kill_at:
                os.kill(pid, signal.SIGKILL)
    except (ConnectionError, asyncio.IncompleteReadError):
        writer.close()


def found_batches(url: str, journal: Journal, numbers: range) -> set[int]:
    """Read back what was sent; a batch is there whole or not at all, each span as it was and once."""
    found = set()
    with httpx.Client(base_url=url, timeout=20) as client:
        for number in numbers:
            spans = journal.batches[number]
            ids = dict.fromkeys(wire(each)["trace_id"] for each in spans)
            traces = [client.get(f"/traces/{trace}") for trace in ids]
            assert len({answer.status_code for answer in traces}) == 1, f"batch {number} is there in part"
            if traces[0].status_code == 200:
                told = [each for answer in traces for each in answer.json()["spans"]]
                assert sorted(map(str, told)) == sorted(map(str, json.loads(batch(*spans))["spans"]))
                found.add(number)
    return found


def held_spans(url: str) -> int:
    text = httpx.get(f"{url}/metrics").text
    held = re.search(r"^traced_spans_held (\S+)$", text, re.MULTILINE)
    assert held is not None
    return int(float(held[1]))


@pytest.mark.requirement("tr-dur-01")
@pytest.mark.requirement("tr-dur-02")
@pytest.mark.timeout(900)
def test_after_a_kill_at_any_moment_every_acknowledged_span_is_there_once_and_nothing_but_whole_batches(
    run_program: RunProgram, tmp_path: Path
) -> None:
    dice, journal, present = random.Random(7), Journal(), 0

    def start() -> tuple[Program, int]:
        port = free_port()
        argv = [TRACED, "serve", "--data-dir", str(tmp_path / "log"), "--port", str(port)]
        return run_program(argv, ready_url=f"http://127.0.0.1:{port}/health", env=clean_env()), port

    server, port = start()
    for _ in range(proof.count(quick=5, full=50)):
        first = len(journal.batches)
        asyncio.run(load(server.pid, port, journal, dice))
        server.wait()
        server, port = start()
        url = f"http://127.0.0.1:{port}"
        found = found_batches(url, journal, range(first, len(journal.batches)))
        assert {number for number in journal.acknowledged if number >= first} <= found
        present += sum(len(journal.batches[number]) for number in found)
        assert held_spans(url) == present


async def load(pid: int, port: int, journal: Journal, dice: random.Random) -> None:
    """Let everybody send until the server is killed after a random number of answers."""
    kill_at = len(journal.acknowledged) + dice.randint(1, 150)
    await asyncio.gather(*(send_until_it_dies(port, journal, dice, kill_at, pid) for _ in range(SENDERS)))


@pytest.mark.requirement("tr-log-05")
def test_a_real_disk_that_takes_no_more_is_said_and_costs_nothing_that_was_acknowledged(
    run_program: RunProgram, tmp_path: Path
) -> None:
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    serve = f"exec {TRACED} serve --data-dir {tmp_path / 'log'} --port {port}"
    limited = run_program(
        ["bash", "-c", f"ulimit -f 40; {serve}"], ready_url=f"{url}/health", env=clean_env()
    )
    acknowledged: list[Span] = []
    for number in range(1, 200):
        sent = [span(number, child, time.time_ns()) for child in range(1, 11)]
        answer = httpx.post(f"{url}/spans", content=batch(*sent))
        if answer.status_code != 202:
            break
        acknowledged += sent
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
    assert "File too large" in answer.json()["error"]
    assert httpx.get(f"{url}/traces").json()["total"] == len(acknowledged) // 10 > 0
    limited.send(signal.SIGKILL)
    limited.wait()
    run_program(["bash", "-c", serve], ready_url=f"{url}/health", env=clean_env())
    assert httpx.get(f"{url}/traces").json()["total"] == len(acknowledged) // 10
    assert held_spans(url) == len(acknowledged)
