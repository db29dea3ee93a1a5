"""A run in virtual time: batches, deadline, back-off, and what is noted of all that."""

import asyncio
import random
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import httpx
import msgspec
import pytest

from groundwork.testing import VirtualClock
from traced_emitter.chaos import Chaos
from traced_emitter.counts import EmitReport, Latencies
from traced_emitter.emit import EmitterRun, Load
from traced_emitter.errors import JournalUnwritable
from traced_emitter.line import MAX_ANSWER_BYTES
from traced_emitter.progress import Silent
from traced_emitter.record import Answered, Journal, NoJournal, Recorder, Run, Sent, read_journal
from traced_emitter.send import HttpSender, Reply
from traced_emitter.span import Span
from traced_emitter.testing import Reference
from traced_emitter.worker import WorkerPlan, backoff_s


class Wire:
    """A server of one line: answers after `takes_s` what `status` says, and remembers every batch."""

    def __init__(self, clock: VirtualClock, *, takes_s: float = 0.0) -> None:
        self.clock = clock
        self.takes_s = takes_s
        self.status: Callable[[int], int] = lambda number: 202
        self.batches: list[list[Span]] = []
        self.times: list[float] = []
        self.closed = 0

    async def post(self, body: bytes, *, compress: bool = False) -> Reply:
        self.times.append(self.clock.monotonic())
        self.batches.append(msgspec.convert(msgspec.json.decode(body)["spans"], list[Span]))
        await self.clock.sleep(self.takes_s)
        return Reply(self.status(len(self.batches)))

    async def close(self) -> None:
        self.closed += 1


def load(
    *,
    workers: int = 1,
    duration_s: float = 60,
    seed: int = 1,
    batch: int = 10,
    rate: float = 5,
    speed: float = 1,
    chaos: Chaos | None = None,
) -> Load:
    plan = WorkerPlan(
        batch_spans=batch,
        rate_per_s=rate,
        disorder=0.3,
        speed=speed,
        window_s=1800,
        chaos=chaos or Chaos(),
    )
    return Load(target="http://test", workers=workers, duration_s=duration_s, seed=seed, plan=plan)


def a_run(
    clock: VirtualClock, what: Load, connect: Callable[[], object], recorder: Recorder | None = None
) -> EmitterRun:
    return EmitterRun(
        what,
        connect=connect,  # type: ignore[arg-type]
        recorder=recorder or NoJournal(),
        progress=Silent(),
        clock=clock,
    )


async def emitted(clock: VirtualClock, what: Load, wire: Wire) -> EmitReport:
    return await clock.run_until(a_run(clock, what, lambda: wire).run())


@pytest.mark.requirement("tr-emit-01")
async def test_the_default_load_is_as_large_as_the_contract_says(clock: VirtualClock) -> None:
    wire = Wire(clock)
    report = await emitted(clock, load(workers=20), wire)

    assert report.traces_per_s == pytest.approx(243, rel=0.06)
    assert report.spans_per_s == pytest.approx(852, rel=0.06)
    assert report.posts_per_s == pytest.approx(75, rel=0.06)
    assert report.elapsed_s == 60
    assert report.batches_dropped == {}


async def test_speed_ten_sends_ten_times_the_load(clock: VirtualClock) -> None:
    report = await emitted(clock, load(workers=20, duration_s=6, speed=10), Wire(clock))
    assert report.traces_per_s == pytest.approx(2430, rel=0.06)


@pytest.mark.requirement("tr-emit-01")
async def test_a_batch_has_at_least_its_size_and_whole_traces(clock: VirtualClock) -> None:
    wire = Wire(clock)
    await emitted(clock, load(), wire)

    assert {len(batch) for batch in wire.batches} == {10, 11, 12, 13, 14}
    seen: set[str] = set()
    for batch in wire.batches:
        traces = {span.trace_id for span in batch}
        assert not traces & seen, "a trace was torn over two batches"
        seen |= traces


async def test_no_batch_exceeds_what_a_request_may_hold(clock: VirtualClock) -> None:
    wire = Wire(clock)
    await emitted(clock, load(batch=500, rate=500, duration_s=5), wire)
    assert max(len(batch) for batch in wire.batches) == 500


@pytest.mark.requirement("tr-emit-01")
async def test_a_half_built_batch_is_discarded_at_the_deadline(clock: VirtualClock) -> None:
    wire = Wire(clock)
    report = await emitted(clock, load(duration_s=30), wire)

    assert max(wire.times) <= 30
    assert report.spans_discarded_at_the_end > 0
    assert report.spans_acknowledged == sum(len(batch) for batch in wire.batches)
    assert wire.closed == 1


@pytest.mark.requirement("tr-emit-04")
async def test_a_request_under_way_at_the_deadline_is_finished_and_journaled(
    clock: VirtualClock, tmp_path: Path
) -> None:
    path, wire = tmp_path / "run.jsonl", Wire(clock, takes_s=7)
    with Journal(path, Run(target="", seed=1, window_minutes=30, started_ns=0)) as journal:
        report = await clock.run_until(a_run(clock, load(duration_s=5), lambda: wire, journal).run())

    entries = list(read_journal(path))[1:]
    assert [type(entry) for entry in entries] == [Sent, Answered]
    assert report.batches_acknowledged == 1
    assert report.elapsed_s > 7


@pytest.mark.requirement("tr-emit-03")
async def test_a_failed_batch_is_dropped_and_backed_off_from_100_ms_to_6_4_s(clock: VirtualClock) -> None:
    wire = Wire(clock)
    wire.status = lambda number: 503
    report = await emitted(clock, load(duration_s=60, rate=10_000), wire)

    pauses = [later - earlier for earlier, later in zip(wire.times, wire.times[1:], strict=False)]
    for pause, wanted in zip(pauses, [0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 6.4, 6.4, 6.4], strict=False):
        assert wanted <= pause <= wanted + 0.12
    assert report.batches_dropped == {"503": report.batches}
    assert report.spans_acknowledged == 0
    ids = [span.span_id for batch in wire.batches for span in batch]
    assert len(ids) == len(set(ids)), "a dropped batch was sent again"


@pytest.mark.requirement("tr-emit-03")
async def test_a_success_ends_the_back_off(clock: VirtualClock) -> None:
    wire = Wire(clock)
    wire.status = lambda number: 202 if number == 4 else 500
    await emitted(clock, load(duration_s=10, rate=10_000), wire)

    pauses = [later - earlier for earlier, later in zip(wire.times, wire.times[1:], strict=False)]
    assert pauses[2] >= 0.4
    assert pauses[3] < 0.1
    assert 0.1 <= pauses[4] <= 0.22


@pytest.mark.requirement("tr-emit-03")
def test_the_back_off_never_overflows() -> None:
    assert 6.4 <= backoff_s(10_000, random.Random(1)) <= 6.5


@pytest.mark.requirement("tr-emit-05")
async def test_the_same_seed_sends_the_same_spans(clock: VirtualClock) -> None:
    first, again, other = (Wire(VirtualClock()) for _ in range(3))
    for wire, seed in ((first, 5), (again, 5), (other, 6)):
        await emitted(wire.clock, load(workers=3, seed=seed, duration_s=20, chaos=Chaos.parse(["all"])), wire)

    assert first.batches == again.batches
    assert first.batches != other.batches


@pytest.mark.requirement("tr-emit-05")
async def test_the_same_seed_at_another_time_sends_the_same_load_under_fresh_ids(clock: VirtualClock) -> None:
    first, later = Wire(VirtualClock()), Wire(VirtualClock("2030-01-01T00:00:01Z"))
    for wire in (first, later):
        await emitted(wire.clock, load(seed=5, duration_s=20), wire)

    def shape(wire: Wire) -> list[tuple[str, int, str]]:
        return [(s.operation, s.end_time - s.start_time, s.status) for batch in wire.batches for s in batch]

    def ids(wire: Wire) -> set[str]:
        return {span.span_id for batch in wire.batches for span in batch}

    assert shape(first) == shape(later)
    assert not ids(first) & ids(later)


async def test_stopping_early_discards_what_is_half_built_and_says_so(clock: VirtualClock) -> None:
    wire = Wire(clock)
    run = a_run(clock, load(duration_s=3600), lambda: wire)

    async def stopped() -> EmitReport:
        task = asyncio.create_task(run.run())
        await clock.sleep(5)
        run.stop()
        return await task

    report = await clock.run_until(stopped())
    assert report.interrupted
    assert report.elapsed_s == 5
    assert wire.closed == 1


@pytest.mark.requirement("tr-emit-04")
async def test_a_record_that_cannot_be_written_ends_the_run(clock: VirtualClock, tmp_path: Path) -> None:
    with Journal(tmp_path / "run.jsonl", Run(target="", seed=1, window_minutes=30, started_ns=0)) as journal:
        pass
    wire = Wire(clock)
    run = a_run(clock, load(workers=5), lambda: wire, journal)
    with pytest.raises(JournalUnwritable):
        await clock.run_until(run.run())
    assert wire.batches == [], "a batch left that the record does not know of"
    assert wire.closed == 5


@pytest.mark.requirement("tr-emit-04")
async def test_the_journal_and_the_server_agree_under_every_mode(clock: VirtualClock, tmp_path: Path) -> None:
    """Real requests, gzip and retries included: what was acknowledged is what the server has."""
    server = Reference(clock=clock, window_s=1800)
    path = tmp_path / "run.jsonl"
    with Journal(path, Run(target="", seed=1, window_minutes=30, started_ns=0)) as journal:
        run = a_run(
            clock,
            load(workers=3, duration_s=10, chaos=Chaos.parse(["all=0.3"])),
            lambda: HttpSender("http://test", transport=httpx.ASGITransport(server)),
            journal,
        )
        report = await clock.run_until(run.run())

    entries = list(read_journal(path))[1:]
    sent = {entry.batch: entry.spans for entry in entries if isinstance(entry, Sent)}
    answered = [entry for entry in entries if isinstance(entry, Answered)]
    assert len(sent) == len(answered) == report.batches
    assert {answer.status for answer in answered} == {202}
    now = clock.time_ns()
    inside = {
        (span.trace_id, span.span_id)
        for spans in sent.values()
        for span in spans
        if -1800 * 10**9 <= span.start_time - now <= 590 * 10**9
    }
    assert {(span["trace_id"], span["span_id"]) for span in server.stored()} == inside


async def test_no_answer_is_a_reply_with_its_reason() -> None:
    sender = HttpSender("http://127.0.0.1:9")
    reply = await sender.post(b"{}")
    await sender.close()
    assert (reply.status, reply.acknowledged, reply.reason) == (0, False, "ConnectError")


async def test_an_endless_answer_is_cut_off_and_counts_as_none() -> None:
    sent = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal sent
        while True:
            sent += 1
            yield b"x" * 1_000_000

    class Endless(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            return httpx.Response(200, content=endless())

    sender = HttpSender("http://test", transport=Endless())
    reply = await sender.post(b"{}")
    assert (reply.status, reply.reason) == (0, "RemoteProtocolError")
    assert sent * 1_000_000 <= MAX_ANSWER_BYTES + 1_000_000


def test_latencies_are_at_most_five_percent_off() -> None:
    latencies = Latencies()
    for milliseconds in range(1, 1001):
        latencies.add(milliseconds / 1000)
    summary = latencies.summary_ms()
    assert summary["p50"] == pytest.approx(500, rel=0.06)
    assert summary["p99"] == pytest.approx(990, rel=0.06)
    assert summary["max"] == 1000
    assert Latencies().summary_ms() == {}
