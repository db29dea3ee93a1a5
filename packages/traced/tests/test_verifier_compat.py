"""The author's verdict, its flaws included."""

import random

import httpx
import pytest

from groundwork.testing import VirtualClock
from traced_emitter.generator import make_trace
from traced_emitter.span import encode_batch
from traced_emitter.testing import Reference
from traced_emitter.verify.api import Api
from traced_emitter.verify.compat import CompatVerdict, judge_as_the_author_does

TRACES = 200


async def judged(
    clock: VirtualClock,
    *,
    fault: str | None = None,
    traces: int = TRACES,
    wait_s: float = 0,
    claimed: int = 0,
    unclaimed: int = 0,
) -> CompatVerdict:
    """Send whole traces one by one, wait, and ask for the verdict; `claimed` were never sent,
    and of `unclaimed` no answer came back."""
    server = Reference(clock=clock, window_s=60, fault=fault)
    api = Api("http://reference", transport=httpx.ASGITransport(server))
    rng = random.Random(11)
    sent = {f"claimed {number}": 3 for number in range(claimed)}
    for number in range(traces):
        trace = make_trace(rng, rng, start_ns=clock.time_ns(), disorder=0.3)
        answer = await api.post_spans(encode_batch(trace))
        assert answer.status == 202
        if number >= unclaimed:
            sent[trace[0].trace_id] = len(trace)
    await clock.advance(wait_s)
    verdict = await judge_as_the_author_does(api, sent, rng=rng)
    await api.close()
    return verdict


@pytest.mark.requirement("tr-verify-01")
async def test_a_right_server_passes_with_a_tenth_of_its_traces_opened(clock: VirtualClock) -> None:
    verdict = await judged(clock)
    assert verdict.passed
    assert (verdict.expected, verdict.total, verdict.listed, verdict.opened) == (200, 200, 200, 20)


@pytest.mark.requirement("tr-verify-01")
async def test_a_total_that_is_too_small_fails(clock: VirtualClock) -> None:
    verdict = await judged(clock, claimed=1)
    assert not verdict.passed
    assert [finding.verdict for finding in verdict.findings()] == ["fail", "pass"]


async def test_a_total_that_is_too_large_passes(clock: VirtualClock) -> None:
    verdict = await judged(clock, unclaimed=20)
    assert (verdict.expected, verdict.total) == (180, 200)
    assert verdict.passed


@pytest.mark.requirement("tr-verify-01")
async def test_a_span_count_that_differs_fails(clock: VirtualClock) -> None:
    verdict = await judged(clock, fault="extra spans are shown")
    assert not verdict.passed
    assert len(verdict.mismatches) == 20


@pytest.mark.requirement("tr-verify-01")
async def test_a_server_that_answers_404_to_every_detail_passes(clock: VirtualClock) -> None:
    verdict = await judged(clock, fault="details are 404")
    assert verdict.passed
    assert verdict.opened == 0


@pytest.mark.requirement("tr-verify-01")
async def test_a_right_server_fails_when_nothing_was_sent(clock: VirtualClock) -> None:
    verdict = await judged(clock, traces=0)
    assert not verdict.passed
    assert "limit=0" in verdict.refusal


@pytest.mark.requirement("tr-verify-01")
async def test_a_right_server_fails_when_the_run_outlasts_the_window(clock: VirtualClock) -> None:
    verdict = await judged(clock, wait_s=61)
    assert not verdict.passed
    assert verdict.total == 0


@pytest.mark.parametrize(
    "fault",
    ["float nanoseconds", "status is the root's", "tags are lost", "spans are unsorted", "500 on bad JSON"],
)
async def test_it_does_not_see_wrong_fields_wrong_order_or_wrong_refusals(
    clock: VirtualClock, fault: str
) -> None:
    assert (await judged(clock, fault=fault)).passed
