"""What a person sees while a run goes on: every number, the rate, the time left, and what holds it back."""

import io
import os
import sys
from datetime import UTC, datetime

import pytest
from rich.console import Console

from tweet_audit.domain.totals import Totals
from tweet_audit.domain.verdict import Decision
from tweet_audit.outputs.place import Place
from tweet_audit.outputs.summary import Summary, print_summary
from tweet_audit.outputs.views import LineView, describe, limit_of, pace_of, panel, view
from tweet_audit.ports import Progress

_CURSOR_IS_BACK = b"\x1b[?25h"


@pytest.fixture
def progress() -> Progress:
    return Progress(
        phase="judging",
        to_judge=300,
        judged=100,
        flagged=7,
        blocked=2,
        failed=1,
        sent=12,
        retried=3,
        in_flight=4,
        at_once=8,
        input_tokens=9_000,
        output_tokens=1_000,
        cost_microusd=1_300,
        priced=True,
        phase_began_s=100.0,
    )


@pytest.mark.requirement("ta-cli-07")
def test_a_line_says_what_is_done_what_it_cost_how_fast_it_goes_and_how_long_it_takes(progress):
    assert describe(progress, now_s=150.0) == (
        "judging: 100 of 300, 7 flagged, 12 requests, 3 retried, 2 blocked, 1 failed, "
        "10,000 tokens, $0.0013, 120 a minute, 1 min 40 s left, 4 of 8 at once"
    )


@pytest.mark.requirement("ta-cli-07")
def test_a_warning_is_told_at_once_and_once(progress, clock):
    lines, picture = io.StringIO(), io.StringIO()
    shown = LineView(clock, lines)
    shown.update(progress)
    progress.warnings.append("look\x1b[2Jfor it")
    for _ in range(2):
        shown.update(progress)
    Console(file=picture, width=80).print(panel(progress, now_s=0.0))
    assert lines.getvalue().count("warning: look") == picture.getvalue().count("warning: look") == 1
    assert "\x1b" not in lines.getvalue() + picture.getvalue()


@pytest.mark.requirement("ta-cli-07")
def test_on_a_terminal_a_run_can_be_watched(progress, monkeypatch, clock):
    ours, theirs = os.openpty()
    with os.fdopen(ours, "rb", buffering=0) as seen, os.fdopen(theirs, "w") as terminal:
        monkeypatch.setattr(sys, "stderr", terminal)
        monkeypatch.setenv("TERM", "xterm")
        with view(clock) as shown:
            shown.update(progress)
        told = b""
        while _CURSOR_IS_BACK not in told:
            told += seen.read(65_536)
    assert b"of 300 done" in told


@pytest.mark.requirement("ta-cli-07")
def test_the_panel_says_the_same(progress):
    stream = io.StringIO()
    Console(file=stream, width=110).print(panel(progress, now_s=150.0))
    for shown in (
        "100",
        "of 300 done",
        "7",
        "flagged",
        "10,000",
        "$0.0013",
        "120 a minute",
        "4 of 8 at once",
    ):
        assert shown in stream.getvalue()


@pytest.mark.requirement("ta-cli-07")
def test_on_a_narrow_terminal_no_number_is_cut(progress):
    stream = io.StringIO()
    Console(file=stream, width=34).print(panel(progress, now_s=150.0))
    assert "…" not in stream.getvalue()


def test_a_summary_says_what_the_user_can_mend(progress, tmp_path):
    stream = io.StringIO()
    totals = Totals(files=(), tweets=3, classes={("FAILED", "connection"): 2, ("FAILED", "empty-answer"): 1})
    summary = Summary(
        username="jane",
        totals=totals,
        progress=progress,
        stop=None,
        warnings=(),
        csv_rows=0,
        place=Place(tmp_path / "flagged.csv"),
        elapsed_s=1.0,
    )
    print_summary(summary, Console(file=stream, width=160))
    assert "connection: Gemini was not reached (network, proxy, GOOGLE_GEMINI_BASE_URL)" in stream.getvalue()
    assert "empty-answer" in stream.getvalue()
    print_summary(summary, Console(file=stream, width=40))
    assert "…" not in stream.getvalue()


@pytest.mark.requirement("ta-cli-07")
def test_what_holds_the_run_back_is_said(progress):
    progress.paused_until_s = 187.5
    assert limit_of(progress, now_s=150.0) == "paused for 38 s"
    assert limit_of(progress, now_s=190.0) == "4 of 8 at once"
    progress.in_flight, progress.waiting = 0, 3
    assert limit_of(progress, now_s=190.0) == "waiting for the minute's limit"
    progress.jobs_open = 2
    assert limit_of(progress, now_s=190.0) == "2 open jobs"
    progress.jobs_open = 1
    assert limit_of(progress, now_s=190.0) == "1 open job"


def test_nothing_is_said_of_a_rate_that_nobody_can_know():
    assert pace_of(Progress(to_judge=10), now_s=5.0) == ""
    assert pace_of(Progress(to_judge=9_000, judged=1), now_s=60.0) == "1 a minute, 149 h 59 min left"
    paused = Progress(to_judge=100, judged=50, paused_until_s=90.0)
    assert pace_of(paused, now_s=60.0) == "50 a minute, 1 min 30 s left", "the pause, and then the rest"


def test_a_wait_says_until_when():
    progress = Progress(phase="waiting", resumes_at=datetime(2030, 1, 1, 8, tzinfo=UTC))
    assert (
        describe(progress, now_s=0.0)
        == "waiting until 2030-01-01 08:00 UTC: nothing may be asked before that"
    )


async def test_lines_come_every_few_seconds_and_when_the_phase_changes(clock, progress):
    stream = io.StringIO()
    view = LineView(clock, stream)
    for _ in range(10):
        view.update(progress)
        await clock.advance(1.0)
    progress.phase = "confirming"
    view.update(progress)
    assert [line.split(":")[0] for line in stream.getvalue().splitlines()] == [
        "judging",
        "judging",
        "confirming",
    ]


async def test_a_pause_is_said_at_once_however_short_ago_the_last_line_was(clock, progress):
    stream = io.StringIO()
    view = LineView(clock, stream)
    view.update(progress)
    await clock.advance(0.5)
    progress.paused_until_s = clock.monotonic() + 400
    view.update(progress)
    view.update(progress)
    assert [line.rsplit(", ", 1)[1] for line in stream.getvalue().splitlines()] == [
        "4 of 8 at once",
        "paused for 400 s",
    ]


@pytest.mark.requirement("ta-cli-07")
def test_a_second_opinion_is_no_second_flag():
    progress = Progress()
    for decision in (Decision.DELETE, Decision.DELETE, Decision.BLOCKED, Decision.KEEP):
        progress.decided(decision)
    progress.phase, progress.judged, progress.to_judge = "confirming", 0, 2
    for decision in (Decision.DELETE, Decision.BLOCKED, Decision.FAILED, Decision.KEEP):
        progress.decided(decision)
    assert (progress.judged, progress.flagged, progress.blocked, progress.failed) == (4, 2, 1, 0)
    assert "2 flagged, 1 overruled" in describe(progress, now_s=1.0)
