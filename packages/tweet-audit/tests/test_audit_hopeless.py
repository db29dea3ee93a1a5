"""What ends a run in order: nothing comes of asking, or an error that nobody foresaw. And what does not."""

import contextlib
import csv
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
from pydantic import SecretStr

from fake_gemini.testing import fake_gemini_app
from groundwork.testing import Server
from tweet_audit.audit.harvest import MAX_BEYOND_A_BATCH, Harvest
from tweet_audit.commands.engines import BATCH, GENERATE
from tweet_audit.commands.run import Job, run
from tweet_audit.domain.outcome import Outcome
from tweet_audit.errors import AnswerCut, AnswerUnusable, Blocked, TooSlow
from tweet_audit.gemini.batch import BatchService
from tweet_audit.gemini.client import GeminiJudge
from tweet_audit.ports import JobGone
from tweet_audit.settings import Settings
from tweet_audit.testing import archive, tweet

BLOCKED = "nobody may judge #FakeSafetyStop"
BOUND = 2 * 40 + MAX_BEYOND_A_BATCH


@contextlib.contextmanager
def fake(**options: Any):
    with (
        Server(fake_gemini_app(**{"job_s": 0.0, **options})) as url,
        httpx.Client(base_url=url) as client,
    ):
        yield SimpleNamespace(
            url=url,
            requests=lambda: client.get("/_journal").json()["requests"],
            submitted=lambda: [
                each["items"]
                for each in client.get("/_journal").json()["requests"]
                if each["method"] == "batchGenerateContent" and each["status"] == 200
            ],
            delete=lambda job: client.delete(
                f"/v1beta/{job}", headers={"x-goog-api-key": "a-key"}
            ).raise_for_status(),
            calm=lambda: (client.delete("/_faults"), client.delete("/_journal")),
        )


@pytest.fixture
def go(tmp_path: Path, capsys) -> Callable[..., tuple[Outcome, dict[str, Any]]]:
    def audit(path: Path, url: str, *, engine: str = GENERATE, retry: bool = False, **options: Any):
        settings = Settings(
            gemini_api_key=SecretStr("a-key"),
            google_gemini_base_url=url,
            **{"backoff_base_s": 0.001, "backoff_cap_s": 0.01, "concurrency": 2, "poll_s": 0.01, **options},
        )
        out = tmp_path / "flagged.csv"
        job = Job(
            archives=[path], criteria=None, out=out, state=None, engine=engine, as_json=True, retry=retry
        )
        capsys.readouterr()
        outcome = run(job, settings)
        return outcome, json.loads(capsys.readouterr().out)

    return audit


def some(folder: Path, count: int, *, blocked: range = range(0)) -> Path:
    texts = (f"{n}: {BLOCKED if n in blocked else 'a fine day'}" for n in range(1, count + 1))
    return archive(folder / "archive.zip", [tweet(n, text) for n, text in enumerate(texts, 1)])


# -- nothing comes of it ------------------------------------------------------------------------------------


@pytest.mark.requirement("ta-fail-08")
def test_criteria_that_trip_the_filter_end_the_run_and_what_is_settled_is_not_asked_again(tmp_path, go):
    path = some(tmp_path, 120)
    with fake(faults="blocked-prompt=1.0") as gemini:
        outcome, summary = go(path, gemini.url)
        assert outcome is Outcome.INCOMPLETE
        assert len(gemini.requests()) <= BOUND + 1  # two at once
        assert "brought no verdict" in summary["stopped"]["message"]
        assert "criteria" in summary["stopped"]["cure"]
        blocked = sum(summary["classes"]["BLOCKED"].values())
        assert 0 < blocked < 120
        assert summary["reconciled"]
        gemini.calm()
        _, summary = go(path, gemini.url)
        assert sum(each["tweets"] for each in gemini.requests()) == 120 - blocked
        assert summary["classes"]["KEEP"] == 120 - blocked
        assert go(path, gemini.url, retry=True)[0] is Outcome.DONE


@pytest.mark.requirement("ta-fail-08")
def test_answers_that_are_all_cut_end_the_run_with_their_own_cure(tmp_path, go):
    path = some(tmp_path, 120)
    with fake(faults="max-tokens=1.0") as gemini:
        outcome, summary = go(path, gemini.url)
        assert len(gemini.requests()) <= BOUND + 1
        assert "TWEET_AUDIT_MAX_OUTPUT_TOKENS" in summary["stopped"]["cure"]
        gemini.calm()
        assert go(path, gemini.url)[0] is Outcome.DONE
    assert outcome is Outcome.INCOMPLETE


@pytest.mark.requirement("ta-judge-05")
def test_a_whole_batch_of_blocked_tweets_is_no_reason_to_stop(tmp_path, go):
    with fake() as gemini:
        _, summary = go(some(tmp_path, 50, blocked=range(1, 41)), gemini.url, concurrency=1)
    assert summary["stopped"] is None
    assert (sum(summary["classes"]["BLOCKED"].values()), summary["classes"]["KEEP"]) == (40, 10)


@pytest.mark.requirement("ta-fail-08")
def test_a_round_of_jobs_without_a_verdict_is_the_last(tmp_path, go):
    with fake(faults="blocked-prompt=1.0") as gemini:
        outcome, summary = go(some(tmp_path, 140), gemini.url, engine=BATCH, batch_size=4)
        assert gemini.submitted() == [35, 70]  # and not 140 more
    assert outcome is Outcome.INCOMPLETE
    assert "brought no verdict" in summary["stopped"]["message"]


@pytest.mark.requirement("ta-judge-05")
def test_one_verdict_in_a_round_of_jobs_is_hope(tmp_path, go):
    path = some(tmp_path, BOUND + 11, blocked=range(11, BOUND + 12))
    with fake() as gemini:
        _, summary = go(path, gemini.url, engine=BATCH, batch_size=1)
    assert summary["stopped"] is None
    assert (sum(summary["classes"]["BLOCKED"].values()), summary["classes"]["KEEP"]) == (BOUND + 1, 10)


def test_answers_without_a_verdict_are_in_vain_as_well_and_one_verdict_begins_anew():
    found = Harvest()
    for _ in range(BOUND - 1):
        found.answered(0)
        found.failed(40, TooSlow("timeout"))  # nobody answered: that is for others to count
    assert found.hopeless() is None
    found.answered(1)
    for _ in range(BOUND - 1):
        found.failed(40, AnswerCut("answer-cut"))
    assert found.hopeless() is None
    found.answered(0)
    assert "no verdict" in found.hopeless().message


def test_the_bound_grows_with_the_batch():
    found = Harvest()
    for size in (100, *[1] * (2 * 100 + MAX_BEYOND_A_BATCH - 2)):
        found.failed(size, Blocked("blocked"))
    assert found.hopeless() is None
    found.failed(1, Blocked("blocked"))
    assert found.hopeless() is not None


# -- what nobody foresaw ------------------------------------------------------------------------------------


@pytest.mark.requirement("ta-fail-09")
@pytest.mark.parametrize("engine", [GENERATE, BATCH])
def test_an_error_that_nobody_foresaw_ends_the_run_in_order_and_the_csv_is_written(
    engine, tmp_path, go, monkeypatch
):
    broken = GeminiJudge.judge if engine == GENERATE else BatchService.read
    owner = GeminiJudge if engine == GENERATE else BatchService
    calls = []

    def third(self, *arguments):
        calls.append(1)
        if len(calls) == 3:
            raise ZeroDivisionError
        return broken(self, *arguments)

    path = some(tmp_path, 40)
    with fake() as gemini:
        monkeypatch.setattr(owner, broken.__name__, third)
        outcome, summary = go(path, gemini.url, engine=engine, batch_size=5, concurrency=1)
        assert (outcome, int(outcome)) == (Outcome.UNFORESEEN, 1)
        assert "ZeroDivisionError" in summary["stopped"]["message"]
        assert summary["classes"]["KEEP"] == 10
        with (tmp_path / "flagged.audit.csv").open(encoding="utf-8", newline="") as file:
            assert sum(row["decision"] == "KEEP" for row in csv.DictReader(file)) == 10
        outcome, summary = go(path, gemini.url, engine=engine, batch_size=5, concurrency=1)
    assert (outcome, summary["classes"]["KEEP"]) == (Outcome.DONE, 40)


# -- a job that is not here ---------------------------------------------------------------------------------


@pytest.mark.requirement("ta-fail-10")
def test_a_job_of_another_key_or_url_is_left_alone_and_fetched_where_it_is(tmp_path, go):
    wishes = {"engine": BATCH, "batch_size": 4}
    with fake(faults="none,quota-day") as here, fake() as elsewhere:
        go(some(tmp_path, 12), here.url, **wishes)  # a job is open
        outcome, summary = go(some(tmp_path, 14), elsewhere.url, **wishes)
        assert outcome is Outcome.INCOMPLETE
        assert "this key's project has no batches/" in summary["stopped"]["message"]
        assert "retry --engine batch" in summary["stopped"]["cure"]
        assert elsewhere.submitted() == [1]  # for the two tweets that are new
        assert (summary["classes"]["KEEP"], summary["classes"]["FAILED"]) == (2, {"not-asked": 12})
        outcome, summary = go(some(tmp_path, 14), here.url, **wishes)
        assert (outcome, summary["classes"]["KEEP"]) == (Outcome.DONE, 14)
        assert here.submitted() == [3]


@pytest.mark.requirement("ta-fail-10")
def test_a_job_that_was_deleted_is_asked_again_when_the_user_gives_it_up(tmp_path, go):
    path = some(tmp_path, 12)
    with fake(faults="none,quota-day") as gemini:
        go(path, gemini.url, engine=BATCH)
        with contextlib.closing(sqlite3.connect(tmp_path / "flagged.state.sqlite")) as state:
            ((name,),) = state.execute("SELECT name FROM jobs").fetchall()
        gemini.delete(name)
        assert go(path, gemini.url, engine=BATCH)[0] is Outcome.INCOMPLETE
        outcome, summary = go(path, gemini.url, engine=BATCH, retry=True)
        assert gemini.submitted() == [1, 1]
    assert (outcome, summary["classes"]["KEEP"]) == (Outcome.DONE, 12)


@pytest.mark.requirement("ta-fail-10")
def test_a_job_that_this_run_has_submitted_and_that_is_gone_is_asked_again(tmp_path, go, monkeypatch):
    poll, calls = BatchService.poll, []

    async def first_time_gone(self, name):
        calls.append(name)
        if len(calls) == 1:
            raise JobGone(name)
        return await poll(self, name)

    monkeypatch.setattr(BatchService, "poll", first_time_gone)
    with fake() as gemini:
        assert go(some(tmp_path, 4), gemini.url, engine=BATCH)[0] is Outcome.DONE
        assert gemini.submitted() == [1, 1]


@pytest.mark.requirement("ta-fail-10")
def test_a_job_that_cannot_be_read_holds_up_no_other_and_can_be_given_up(tmp_path, go, monkeypatch):
    poll, wishes = BatchService.poll, {"engine": BATCH, "batch_size": 4, "requests_per_job": 1}
    calls = []

    async def first_job_unreadable(self, name):
        calls.append(name)
        if name == calls[0]:
            raise AnswerUnusable("bad-answer")
        return await poll(self, name)

    monkeypatch.setattr(BatchService, "poll", first_job_unreadable)
    path = some(tmp_path, 12)
    with fake() as gemini:
        outcome, summary = go(path, gemini.url, **wishes)
        assert (outcome, summary["classes"]["KEEP"]) == (Outcome.INCOMPLETE, 8)
        assert f"{calls[0]} cannot be read" in summary["stopped"]["message"]
        outcome, summary = go(path, gemini.url, retry=True, **wishes)
        assert (outcome, summary["classes"]["KEEP"]) == (Outcome.DONE, 12)
        assert gemini.submitted() == [1, 1, 1, 1]
