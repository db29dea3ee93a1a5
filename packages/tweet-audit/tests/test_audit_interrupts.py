"""What a run makes of signals, however close they come together."""

import asyncio
import io
import os
import signal
import sys
from types import SimpleNamespace

import pytest

from tweet_audit.audit.finding import Finding
from tweet_audit.audit.waiting import sleep_unless
from tweet_audit.commands import interrupts as under_test
from tweet_audit.commands.interrupts import as_ctrl_c, interrupts
from tweet_audit.domain.outcome import Outcome, Stop, StopRun
from tweet_audit.outputs.views import LineView, limit_of
from tweet_audit.ports import Progress


async def interrupted(stops: list[Stop]) -> None:
    """Send the first signal, then wait for what comes of it."""
    with interrupts(stops.append):
        signal.raise_signal(signal.SIGTERM)
        async with asyncio.timeout(60):
            await asyncio.Event().wait()


@pytest.mark.requirement("ta-flow-06")
async def test_a_second_signal_in_the_middle_of_the_first_ones_message_still_ends_the_run(monkeypatch):
    stops: list[Stop] = []
    signals = [signal.SIGINT]

    def interrupted_echo(*_words: object, **_how: object) -> None:
        if signals:
            signal.raise_signal(signals.pop())

    monkeypatch.setattr(under_test.typer, "echo", interrupted_echo)
    with pytest.raises(asyncio.CancelledError):
        await interrupted(stops)
    assert [(stop.outcome, stop.message) for stop in stops] == [(Outcome.INTERRUPTED, "by SIGTERM")]


async def test_the_handlers_are_those_of_before_afterwards():
    before = signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)
    with interrupts(lambda _stop: None):
        assert signal.getsignal(signal.SIGINT) is signal.getsignal(signal.SIGTERM) is not before[0]
    assert (signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)) == before


@pytest.mark.requirement("ta-flow-06")
async def test_a_terminal_that_is_closed_ends_the_run_in_order_however_often_it_is_told(hangup):
    stops: list[Stop] = []
    hangup(signal.SIG_DFL)
    with interrupts(stops.append):
        signal.raise_signal(signal.SIGHUP)
        signal.raise_signal(signal.SIGHUP)  # a login shell tells it to its children, as the system does
        await asyncio.sleep(0)
        await asyncio.sleep(0)  # where a second signal of another kind would end it
    signal.raise_signal(signal.SIGHUP)  # while the CSV is written
    assert [(stop.outcome, stop.message) for stop in stops] == [(Outcome.INTERRUPTED, "by SIGHUP")]


@pytest.mark.requirement("ta-flow-06")
def test_what_is_said_to_a_terminal_that_is_gone_is_dropped_and_fails_nothing(hangup, monkeypatch):
    hangup(signal.SIG_DFL)
    ours, theirs = os.openpty()
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    with os.fdopen(theirs, "w") as terminal:
        monkeypatch.setattr(sys, "stderr", terminal)
        as_ctrl_c()
        print("shown", file=sys.stderr)
        assert os.read(ours, 100) == b"shown\r\n"
        os.close(ours)
        print("to a run that was disowned", file=sys.stderr)
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGHUP)
        signal.raise_signal(signal.SIGHUP)
        print("to one that was not", file=sys.stderr)


@pytest.mark.requirement("ta-flow-06")
async def test_under_nohup_a_terminal_that_is_closed_changes_nothing(hangup):
    hangup(signal.SIG_IGN)
    as_ctrl_c()
    with interrupts(lambda _stop: None):
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN


@pytest.fixture
def hangup():
    """Sets what SIGHUP does, and puts back that and SIGTERM."""
    before = {number: signal.getsignal(number) for number in (signal.SIGHUP, signal.SIGTERM)}
    yield lambda handler: signal.signal(signal.SIGHUP, handler)
    for number, handler in before.items():
        signal.signal(number, handler)


async def test_a_wait_that_is_just_ending_does_not_swallow_the_second_signal(clock):
    woken = asyncio.Event()
    waiting = asyncio.create_task(sleep_unless(woken, 60.0, clock=clock))
    await asyncio.sleep(0)
    woken.set()
    while not (waiting.cancelling() or waiting.done()):
        await asyncio.sleep(0)
        if any(task.cancelling() for task in asyncio.all_tasks() - {waiting}):
            waiting.cancel()  # it is waiting for the two that it has cancelled
    with pytest.raises(asyncio.CancelledError):
        await waiting


async def test_a_search_for_a_job_ends_as_soon_as_the_run_is_stopped(clock):
    woken, lane, progress, stream = asyncio.Event(), SimpleNamespace(stopped=None), Progress(), io.StringIO()
    shown = LineView(clock, stream)
    finding = Finding(lane, _NoJobs(), find_s=60.0, woken=woken, clock=clock, progress=progress, view=shown)
    shown.update(progress)
    progress.phase = "judging"
    looking = asyncio.create_task(finding.find("label"))
    await clock.advance(20)
    assert "looking for a job that may have arrived, for 60 s at most" in stream.getvalue()
    lane.stopped = Stop(Outcome.INTERRUPTED, "by SIGINT")
    woken.set()
    with pytest.raises(StopRun):
        async with asyncio.timeout(60):
            await looking
    assert "looking" not in limit_of(progress, now_s=clock.monotonic())


class _NoJobs:
    async def find(self, _label: str) -> None:
        return None
