"""Judging by a run's record: exactly what was acknowledged, nothing more, nothing less."""

import random
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from groundwork.report import read, write
from groundwork.testing import VirtualClock
from traced_emitter.chaos import Chaos
from traced_emitter.emit import EmitterRun, Load
from traced_emitter.errors import JournalUnreadable, ServerUnreachable
from traced_emitter.expected import Ledger
from traced_emitter.generator import make_trace
from traced_emitter.progress import Silent
from traced_emitter.record import Journal, Run
from traced_emitter.send import HttpSender, Reply
from traced_emitter.span import encode_batch
from traced_emitter.testing import Reference
from traced_emitter.verify.api import Api
from traced_emitter.verify.judge import Order, Verification, verify
from traced_emitter.verify.strict import judge_strictly
from traced_emitter.worker import WorkerPlan


class Cut(HttpSender):
    """A line that is cut in some three of ten requests, before the server sees it or after."""

    def __init__(self, transport: httpx.AsyncBaseTransport) -> None:
        super().__init__("http://reference", transport=transport)
        self.dice = random.Random(8)

    async def post(self, body: bytes, *, compress: bool = False) -> Reply:
        if self.dice.random() < 0.15:
            return Reply(0, "cut before")
        reply = await super().post(body, compress=compress)
        return Reply(0, "cut after") if self.dice.random() < 0.15 else reply


async def verified(
    clock: VirtualClock,
    folder: Path,
    *,
    fault: str | None = None,
    chaos: str = "all",
    cut: bool = False,
    rulings: bool = True,
    between: Callable[[Reference], Awaitable[None]] | None = None,
) -> Verification:
    """Emit ten seconds to the reference, then judge it strictly by the record."""
    server = Reference(clock=clock, window_s=1800, fault=fault)
    transport: Any = httpx.ASGITransport(server)
    path = folder / "run.jsonl"
    plan = WorkerPlan(
        batch_spans=10, rate_per_s=5, disorder=0.3, speed=1, window_s=1800, chaos=Chaos.parse([chaos])
    )
    with Journal(path, Run(target="", seed=1, window_minutes=30, started_ns=clock.time_ns())) as journal:
        run = EmitterRun(
            Load(target="", workers=3, duration_s=10, seed=1, plan=plan),
            connect=lambda: Cut(transport) if cut else HttpSender("http://reference", transport=transport),
            recorder=journal,
            progress=Silent(),
            clock=clock,
        )
        await run.run()
    if between is not None:
        await between(server)
    api = Api("http://reference", transport=transport)
    order = Order(seed=1, window_s=1800, rulings=rulings, record=path)
    try:
        return await verify(api, order, clock=clock)
    finally:
        await api.close()


def failed(verification: Verification) -> set[str]:
    return {finding.requirement for finding in verification.report.findings if finding.verdict == "fail"}


@pytest.mark.requirement("tr-verify-02")
@pytest.mark.parametrize(("chaos", "rulings"), [("tags=0", False), ("all", False), ("all", True)])
async def test_a_right_server_passes_by_the_record_of_any_load(
    clock: VirtualClock, tmp_path: Path, chaos: str, rulings: bool
) -> None:
    found = await clock.run_until(verified(clock, tmp_path, chaos=chaos, rulings=rulings))

    assert failed(found) == set()
    assert found.passed
    summary = found.report.summary
    assert summary["expected"] == summary["found"] != 0
    assert (
        found.summary_line
        == f"expected={summary['expected']} found={summary['found']} missing=0 span_mismatches=0"
    )


@pytest.mark.requirement("tr-verify-02")
async def test_a_lost_batch_is_missing_by_trace_and_by_span(clock: VirtualClock, tmp_path: Path) -> None:
    found = await clock.run_until(
        verified(clock, tmp_path, fault="every fifth batch is lost", chaos="split=0.5")
    )

    assert {"tr-in-01", "tr-detail-01"} <= failed(found)
    assert int(found.report.summary["missing"]) > 0
    assert int(found.report.summary["span_mismatches"]) > int(found.report.summary["missing"])


@pytest.mark.requirement("tr-verify-02")
async def test_one_forgotten_span_of_thousands_is_found(clock: VirtualClock, tmp_path: Path) -> None:
    async def forget_one(server: Reference) -> None:
        child = next(span for span in server.stored() if span["parent_span_id"])
        server.forget_spans(lambda number, span: span is child)

    found = await clock.run_until(verified(clock, tmp_path, chaos="tags=0", between=forget_one))
    assert failed(found) == {"tr-sum-01", "tr-detail-01"}
    assert found.report.summary["span_mismatches"] == 1
    assert found.report.summary["missing"] == 0


async def test_unanswered_batches_may_be_there_or_not(clock: VirtualClock, tmp_path: Path) -> None:
    found = await clock.run_until(verified(clock, tmp_path, cut=True))

    assert failed(found) == set()
    whole = [finding for finding in found.report.findings if finding.requirement == "tr-dur-02"]
    assert [finding.verdict for finding in whole] == ["pass"]


async def test_half_of_an_unanswered_batch_is_a_fault(clock: VirtualClock, tmp_path: Path) -> None:
    async def tear_everything(server: Reference) -> None:
        server.forget_spans(lambda number, span: number % 2 == 1)

    found = await clock.run_until(
        verified(clock, tmp_path, cut=True, chaos="tags=0", between=tear_everything)
    )
    assert "tr-dur-02" in failed(found)


async def test_spans_that_other_clients_sent_are_counted_and_not_blamed(
    clock: VirtualClock, tmp_path: Path
) -> None:
    async def another_client(server: Reference) -> None:
        sender = HttpSender("http://reference", transport=httpx.ASGITransport(server))
        for seed in range(50):
            rng = random.Random(seed)
            trace = make_trace(rng, rng, start_ns=clock.time_ns(), disorder=0)
            assert (await sender.post(encode_batch(trace))).acknowledged
        await sender.close()

    found = await clock.run_until(verified(clock, tmp_path, chaos="tags=0", between=another_client))
    assert found.passed
    assert found.report.summary["unknown"] == 50


async def test_the_report_reads_back_in_the_common_format(clock: VirtualClock, tmp_path: Path) -> None:
    found = await clock.run_until(verified(clock, tmp_path, fault="float nanoseconds", chaos="tags"))
    write(found.report, tmp_path / "verify.json")
    report = read(tmp_path / "verify.json")
    assert report.failed
    assert report.seed == 1
    (fault,) = [f for f in report.findings if f.requirement == "tr-in-08" and f.verdict == "fail"]
    assert fault.origin == "ruling"
    assert "docs/spec/traced.md#numbers-in-queries-and-spans" in fault.evidence


async def test_a_server_that_does_not_answer_is_an_error_and_no_verdict(clock: VirtualClock) -> None:
    api = Api("http://127.0.0.1:9")
    with pytest.raises(ServerUnreachable, match=r"127\.0\.0\.1:9"):
        await verify(api, Order(seed=1, window_s=60), clock=clock)
    await api.close()


async def test_a_missing_record_is_an_error_and_no_verdict(clock: VirtualClock, tmp_path: Path) -> None:
    server = httpx.ASGITransport(Reference(clock=clock, window_s=60))
    api = Api("http://reference", transport=server)
    with pytest.raises(JournalUnreadable):
        await verify(api, Order(seed=1, window_s=60, record=tmp_path / "nothing"), clock=clock)
    await api.close()


@pytest.mark.requirement("tr-verify-02")
async def test_a_load_of_several_pages_is_read_whole_also_where_a_page_ends_among_equals(
    clock: VirtualClock,
) -> None:
    """2 500 traces, seven to an instant, so that a page of 1000 ends in the middle of seven."""
    transport = httpx.ASGITransport(Reference(clock=clock, window_s=1800))
    api, rng, now_ns = Api("http://reference", transport=transport), random.Random(3), clock.time_ns()
    ledger = Ledger(window_s=1800, margin_s=5, now_ns=now_ns)
    starts = [now_ns - 5 - index // 7 for index in range(2_500)]
    spans = [make_trace(rng, rng, start_ns=start, disorder=0)[0] for start in starts]
    for number in range(0, 2_500, 500):
        part = spans[number : number + 500]
        answer = await api.post_spans(encode_batch(part))
        ledger.note(number, part, sent_ns=now_ns, answered_ns=now_ns, status=answer.status)

    verdict = await judge_strictly(
        api, ledger=ledger, clock=clock, rng=rng, window_s=1800, rulings=True, checks=[]
    )
    await api.close()
    assert (verdict.expected, verdict.found, verdict.missing, verdict.unknown) == (2_500, 2_500, 0, 0)
