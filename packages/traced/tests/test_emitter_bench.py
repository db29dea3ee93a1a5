"""`traced-emitter bench`: what it sends and when, and that no waiting is hidden."""

import asyncio
import json
import os
import random
import subprocess
import sys
from collections.abc import Callable

import msgspec
import pytest

from groundwork.clock import SystemClock
from groundwork.testing import Server, VirtualClock
from traced_emitter.bench import BenchPlan, BenchReport, BenchRun
from traced_emitter.cli import main
from traced_emitter.errors import BadPlant, NoSuchProcess
from traced_emitter.generator import make_trace
from traced_emitter.plant import SLOWER_NS, Plant
from traced_emitter.process_cpu import cpu_s
from traced_emitter.send import Reply
from traced_emitter.span import Span
from traced_emitter.testing import Reference

Ran = Callable[..., subprocess.CompletedProcess[str]]


def reference() -> Server:
    return Server(Reference(clock=SystemClock(), window_s=1800, fault=None))


class Wire:
    """Answers after 10 ms, but the request number `stalls` after a second."""

    def __init__(self, clock: VirtualClock, *, stalls: int = -1, status: int = 202) -> None:
        self.clock = clock
        self.stalls = stalls
        self.status = status
        self.sent_at_s: list[float] = []
        self.batches: list[list[Span]] = []
        self.closed = 0

    async def post(self, body: bytes, *, compress: bool = False) -> Reply:
        self.sent_at_s.append(self.clock.monotonic())
        self.batches.append(msgspec.convert(msgspec.json.decode(body)["spans"], list[Span]))
        await self.clock.sleep(1.0 if len(self.sent_at_s) == self.stalls else 0.01)
        return Reply(self.status)

    async def close(self) -> None:
        self.closed += 1


def measure(
    wire: Wire, *, rate: float | None, connections: int = 1, duration_s: float = 10.0, warm_up_s: float = 0.0
) -> BenchReport:
    plan = BenchPlan(
        target="http://wire",
        connections=connections,
        spans=10,
        duration_s=duration_s,
        warm_up_s=warm_up_s,
        rate_per_s=rate,
        compress=False,
        seed=1,
    )
    run = BenchRun(plan, connect=lambda: wire, clock=wire.clock)
    return asyncio.run(wire.clock.run_until(run.run()))


@pytest.mark.requirement("tr-emit-06")
def test_in_an_open_loop_everybody_who_came_during_a_stall_has_waited(clock: VirtualClock) -> None:
    wire = Wire(clock, stalls=51)
    measured = measure(wire, rate=50)
    assert measured.requests == 500
    assert measured.latency_ms["p50"] == pytest.approx(10, rel=0.06)
    # Due every 20 ms and served in 10: the stall of 1 s kept about a hundred waiting, not one.
    assert measured.latency_ms["p95"] > 700
    assert measured.waited_ms["p95"] > 700
    assert measured.latency_ms["max"] == pytest.approx(1_000, rel=0.01)


@pytest.mark.requirement("tr-emit-06")
def test_in_a_closed_loop_a_connection_sends_when_it_is_answered(clock: VirtualClock) -> None:
    wire = Wire(clock, stalls=51)
    measured = measure(wire, rate=None, connections=4)
    assert measured.latency_ms["p95"] == pytest.approx(10, rel=0.06)
    assert measured.waited_ms["max"] == 0
    assert measured.requests == pytest.approx(4 * 1_000 - 99, abs=4)
    assert measured.spans_per_s == pytest.approx(measured.requests_per_s * 10, rel=0.01)
    assert wire.closed == 4
    assert {len(each) for each in wire.batches} == {10}


def test_the_warm_up_is_sent_and_not_measured(clock: VirtualClock) -> None:
    wire = Wire(clock, stalls=1)
    measured = measure(wire, rate=None, duration_s=1.0, warm_up_s=2.0)
    assert measured.latency_ms["max"] < 11
    assert measured.requests == pytest.approx(100, abs=1)
    assert len(wire.batches) > measured.requests


def test_what_was_refused_is_told_by_its_reason_and_counts_no_spans(clock: VirtualClock) -> None:
    measured = measure(Wire(clock, status=503), rate=10, duration_s=1.0)
    assert (measured.acknowledged, measured.refused, measured.spans_per_s) == (0, {"503": 10}, 0)


def test_a_bench_of_a_real_server_prints_one_document_with_the_servers_cpu(in_process: Ran) -> None:
    with reference() as url:
        words = ("bench", "--target", url, "--duration", "300ms", "--warm-up", "100ms", "--rate", "200")
        done = in_process(main, *words, "--pid", str(os.getpid()), "--json")
    assert done.returncode == 0, done.stderr
    measured = json.loads(done.stdout)
    assert measured["loop"] == "open, 200 requests/s"
    assert measured["acknowledged"] == measured["requests"] == 60
    assert measured["server_cpu_s"] > 0


@pytest.mark.parametrize("words", [["--duration", "3"], ["--pid", "2147483646"], ["--spans", "501"]])
def test_a_bench_that_makes_no_sense_is_a_usage_error(in_process: Ran, words: list[str]) -> None:
    with reference() as url:
        done = in_process(main, "bench", "--target", url, *words)
    assert done.returncode == 2
    assert words[0] in done.stderr


def test_the_cpu_of_a_process_counts_what_its_children_used() -> None:
    before_s = cpu_s(os.getpid())
    subprocess.run([sys.executable, "-c", "sum(i * i for i in range(3_000_000))"], check=True)
    assert cpu_s(os.getpid()) - before_s >= 0.05
    with pytest.raises(NoSuchProcess):
        cpu_s(2**31 - 2)


@pytest.mark.requirement("tr-emit-07")
def test_planted_spans_are_slower_their_root_waits_and_the_rest_of_the_load_is_the_same() -> None:
    plant = Plant.parse("payment/capture")
    slowed = 0
    for seed in range(200):
        trace = make_trace(random.Random(seed), random.Random(seed), start_ns=10**18, disorder=0.3)
        changed = plant.slowed(trace)
        (root,) = [span for span in changed if span.is_root]
        for before, after in zip(trace, changed, strict=True):
            is_planted = (after.service, after.operation) == ("payment", "capture") and not after.is_root
            slowed += is_planted
            if not after.is_root:
                assert after.end_time - before.end_time == (SLOWER_NS if is_planted else 0)
            if is_planted:
                assert root.end_time >= after.end_time
            assert msgspec.structs.replace(after, end_time=before.end_time) == before
    assert slowed > 20


@pytest.mark.parametrize("word", ["", "nowhere", "payment/refund", "payment/", "/capture"])
def test_a_plant_that_the_load_does_not_have_is_refused_with_what_it_has(word: str) -> None:
    with pytest.raises(BadPlant, match="payment/capture"):
        Plant.parse(word)
    assert Plant.parse("shipping") == Plant("shipping", None)
