"""The engines and strategies over real HTTP: the same verdicts, the same promises, whatever the wire does."""

import contextlib
import csv
import io
import json
import random
import re
import sqlite3
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
from pydantic import SecretStr
from rich.console import Console
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route

from fake_gemini import routes
from fake_gemini.faults import TRANSIENT, Fault
from fake_gemini.routes import Pace
from fake_gemini.testing import fake_gemini_app
from groundwork.clock import SystemClock
from groundwork.testing import Server
from tweet_audit.audit import harvest, jobs, settling, submitting
from tweet_audit.commands.engines import BATCH, DECIDE, GENERATE
from tweet_audit.commands.limits import day_of
from tweet_audit.commands.run import Job, run
from tweet_audit.commands.status import show, status
from tweet_audit.commands.strategy import Strategy
from tweet_audit.domain.criteria import DEFAULT
from tweet_audit.domain.outcome import Outcome
from tweet_audit.errors import NothingRecorded, NothingToRetry, PriceUnknown
from tweet_audit.gemini import batch
from tweet_audit.gemini import prompt as prompts
from tweet_audit.gemini.client import GeminiJudge
from tweet_audit.gemini.prompt import Prompt
from tweet_audit.outputs.place import Place
from tweet_audit.settings import MAX_BATCH_SIZE, MAX_REQUESTS_PER_JOB, Settings
from tweet_audit.state.past import past
from tweet_audit.testing import archive, javascript, note, tweet, zip_of

BAD = "what an idiot"  # the fake flags it
BLOCKED = "nobody may judge #FakeSafetyStop"
ENGINES = [GENERATE, BATCH, DECIDE]
JOBS = [Fault.ITEM_ERROR, Fault.JOB_EXPIRED, Fault.JOB_FAILED]


@contextmanager
def fake(**options: Any) -> Iterator[SimpleNamespace]:
    settings = {"job_s": 0.0, "retry_delay_s": 0.01, "pace": Pace(slow_s=0.02)} | options
    with Server(fake_gemini_app(**settings)) as url, httpx.Client(base_url=url) as client:
        yield SimpleNamespace(
            url=url,
            requests=lambda: client.get("/_journal").json()["requests"],
            methods=lambda: Counter(each["method"] for each in client.get("/_journal").json()["requests"]),
            script=lambda *faults: client.post("/_faults", json=list(faults)),
            calm=lambda: client.delete("/_faults"),
            cancel=lambda job: client.post(
                f"/v1beta/{job}:cancel", headers={"x-goog-api-key": "a-key"}
            ).raise_for_status(),
            forget=lambda job: client.delete(
                f"/v1beta/{job}", headers={"x-goog-api-key": "a-key"}
            ).raise_for_status(),
        )


@pytest.fixture
def go(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[Outcome, dict[str, Any]]]:
    def audit(
        path: Path, url: str, *, engine: str = GENERATE, **options: Any
    ) -> tuple[Outcome, dict[str, Any]]:
        wishes = {name: options.pop(name) for name in ("strategy", "confirm", "retry") if name in options}
        settings = Settings(
            gemini_api_key=SecretStr("a-key"),
            google_gemini_base_url=url,
            **{
                "backoff_base_s": 0.001,
                "backoff_cap_s": 0.01,
                "concurrency": 2,
                "poll_s": 0.01,
                "find_job_s": 0.1,
                **options,
            },
        )
        job = Job(
            archives=[path],
            criteria=None,
            out=tmp_path / "flagged.csv",
            state=None,
            engine=engine,
            as_json=True,
            **wishes,
        )
        capsys.readouterr()
        outcome = run(job, settings)
        return outcome, json.loads(capsys.readouterr().out)

    return audit


def some(folder: Path, count: int, *, bad: set[int] = frozenset(), blocked: set[int] = frozenset()) -> Path:
    def text(number: int) -> str:
        return f"{number}: {BAD if number in bad else BLOCKED if number in blocked else 'a fine day'}"

    return archive(folder / "archive.zip", [tweet(number, text(number)) for number in range(1, count + 1)])


def requests_of(folder: Path) -> list[tuple[str | None, int]]:
    with contextlib.closing(sqlite3.connect(folder / "flagged.state.sqlite")) as state:
        return state.execute("SELECT error, cost_microusd FROM requests ORDER BY id").fetchall()


def jobs_of(folder: Path) -> list[str]:
    with contextlib.closing(sqlite3.connect(folder / "flagged.state.sqlite")) as state:
        return [name for (name,) in state.execute("SELECT name FROM jobs ORDER BY id")]


def flagged(folder: Path) -> list[int]:
    rows = list(csv.reader((folder / "flagged.csv").read_text(encoding="utf-8").splitlines()))
    return [int(row[0].rsplit("/", 1)[1]) for row in rows[1:]]


# -- every engine -------------------------------------------------------------------------------------------


@pytest.mark.requirement("ta-judge-08")
@pytest.mark.parametrize("engine", ENGINES)
def test_every_engine_finds_the_truth_and_a_rerun_asks_nothing(engine, tmp_path, go):
    path = some(tmp_path, 30, bad={3, 17}, blocked={9})
    with fake() as gemini:
        outcome, summary = go(path, gemini.url, engine=engine, batch_size=10)
        before = len(gemini.requests())
        again, _ = go(path, gemini.url, engine=engine, batch_size=10)
        assert len(gemini.requests()) == before
    assert (outcome, again) == (Outcome.INCOMPLETE, Outcome.INCOMPLETE)  # a BLOCKED tweet is told
    assert flagged(tmp_path) == [3, 17]
    assert summary["classes"]["KEEP"] == 27
    assert sum(summary["classes"]["BLOCKED"].values()) == 1
    assert summary["reconciled"]
    assert summary["tokens"]["input"] > 0


@pytest.mark.requirement("ta-judge-08")
@pytest.mark.requirement("ta-fail-01")
@pytest.mark.parametrize("fault", TRANSIENT, ids=str)
@pytest.mark.parametrize("engine", [BATCH, DECIDE])
def test_no_fault_changes_a_verdict_of_any_engine(engine, fault, tmp_path, go):
    with fake(faults=f"{fault}*2") as gemini:
        outcome, summary = go(some(tmp_path, 6, bad={2, 5}), gemini.url, engine=engine, batch_size=3)
        dealt = Counter(each["fault"] for each in gemini.requests())
    assert flagged(tmp_path) == [2, 5]
    assert summary["classes"]["KEEP"] == 4
    assert outcome is Outcome.DONE
    if engine == DECIDE:
        assert dealt[fault] == 2


@pytest.mark.requirement("ta-judge-08")
@pytest.mark.parametrize("engine", [BATCH, DECIDE])
def test_a_block_that_is_nobodys_fault_is_only_of_its_batch(engine, tmp_path, go):
    with fake(faults="none,safety" if engine == BATCH else "safety") as gemini:
        _, summary = go(some(tmp_path, 6, bad={2}), gemini.url, engine=engine, batch_size=3, concurrency=1)
    # `decide` asks about one tweet alone: a block then is a verdict about that tweet
    assert sum(summary["classes"]["BLOCKED"].values()) == (engine == DECIDE)
    assert flagged(tmp_path) == [2]


@pytest.mark.requirement("ta-state-04")
def test_another_engine_asks_for_itself(tmp_path, go):
    path = some(tmp_path, 4)
    with fake() as gemini:
        for engine in ENGINES:
            go(path, gemini.url, engine=engine)
        assert gemini.methods() == {
            "generateContent": 1,
            "batchGenerateContent": 1,
            "batches.get": 1,
            "decisions": 4,
        }


@pytest.mark.requirement("ta-state-04")
def test_a_changed_prompt_asks_again_for_the_engines_that_use_it_and_for_no_other(tmp_path, go, monkeypatch):
    path, original = some(tmp_path, 4), prompts.prompt_text
    with fake() as gemini:
        for engine in (GENERATE, DECIDE):
            go(path, gemini.url, engine=engine)
        before = gemini.methods()
        stricter = {"decision.toml": "\n# Asked more strictly.\n"}
        monkeypatch.setattr(prompts, "prompt_text", lambda name: original(name) + stricter.get(name, ""))
        for engine in (GENERATE, DECIDE):
            go(path, gemini.url, engine=engine)
        assert gemini.methods() - before == {"decisions": 4}


# -- batch jobs ---------------------------------------------------------------------------------------------


@pytest.mark.requirement("ta-judge-08")
@pytest.mark.parametrize("fault", JOBS, ids=str)
def test_what_a_job_did_not_answer_is_asked_again_in_another_one(fault, tmp_path, go):
    with fake(faults=str(fault)) as gemini:
        outcome, summary = go(some(tmp_path, 9, bad={2}), gemini.url, engine=BATCH, batch_size=3)
        jobs = [each for each in gemini.requests() if each["method"] == "batchGenerateContent"]
    assert outcome is Outcome.DONE
    assert flagged(tmp_path) == [2]
    assert [each["items"] for each in jobs] == [3, 1 if fault is Fault.ITEM_ERROR else 3]
    assert summary["requests"]["sent"] == sum(each["items"] for each in jobs)


@pytest.mark.requirement("ta-judge-08")
@pytest.mark.requirement("ta-class-02")
def test_a_job_that_always_ends_badly_ends_in_failed_after_a_bounded_number_of_jobs(tmp_path, go):
    with fake(faults="job-expired*20") as gemini:
        outcome, summary = go(some(tmp_path, 4), gemini.url, engine=BATCH, batch_size=4)
        assert gemini.methods()["batchGenerateContent"] == settling.MAX_ASKS
    assert outcome is Outcome.INCOMPLETE
    assert summary["classes"]["FAILED"] == {"job-expired": 4}
    assert summary["classes"]["KEEP"] == 0


@pytest.mark.requirement("ta-flow-05")
@pytest.mark.parametrize("end", ["job-failed", "job-expired"])
def test_a_job_that_has_expired_may_have_been_charged_and_one_that_failed_was_not(end, tmp_path, go):
    with fake(faults=end) as gemini:
        _, summary = go(some(tmp_path, 4), gemini.url, engine=BATCH, **PRICE)
    rows = requests_of(tmp_path)
    assert [(error, cost > 0) for error, cost in rows] == [(end, end == "job-expired"), (None, True)]
    assert summary["cost_usd"] == pytest.approx(sum(cost for _, cost in rows) / 1e6)


@pytest.mark.requirement("ta-flow-05")
def test_a_job_that_somebody_cancelled_may_have_been_charged(tmp_path, go):
    path, options = some(tmp_path, 4), {"engine": BATCH, **PRICE}
    with fake(faults="none,quota-day", job_s=3_600.0) as gemini:
        go(path, gemini.url, **options)  # a job is open
        gemini.cancel(*jobs_of(tmp_path))
        outcome, summary = go(path, gemini.url, max_cost_usd=0.000_001, **options)
    assert (outcome, summary["cost_usd"]) == (Outcome.CAP, 0.0)
    ((error, cost),) = requests_of(tmp_path)
    assert (error, cost / 1e6) == ("job-cancelled", summary["fetched_cost_usd"])
    assert cost > 0


@pytest.mark.requirement("ta-judge-08")
def test_many_tweets_make_several_jobs(tmp_path, go):
    with fake() as gemini:
        outcome, _ = go(
            some(tmp_path, 50, bad={50}), gemini.url, engine=BATCH, batch_size=5, requests_per_job=4
        )
        jobs = [each["items"] for each in gemini.requests() if each["method"] == "batchGenerateContent"]
    assert outcome is Outcome.DONE
    assert jobs == [4, 4, 2]
    assert flagged(tmp_path) == [50]


@pytest.mark.requirement("ta-judge-08")
def test_a_job_is_closed_before_it_is_larger_than_the_service_takes(tmp_path, go, monkeypatch):
    one = Prompt(DEFAULT, rng=random.Random(1)).size_bytes([f"{n}: a fine day" for n in range(5)])
    monkeypatch.setattr(submitting, "MAX_JOB_BYTES", int(2.5 * one))
    with fake() as gemini:
        outcome, _ = go(some(tmp_path, 50, bad={50}), gemini.url, engine=BATCH, batch_size=5)
        made = [each["items"] for each in gemini.requests() if each["method"] == "batchGenerateContent"]
    assert outcome is Outcome.DONE
    assert made == [3, 3, 3, 1]
    assert flagged(tmp_path) == [50]


@pytest.mark.requirement("ta-judge-08")
def test_a_job_is_as_large_as_what_is_sent_for_it_whatever_the_script(tmp_path, go, monkeypatch):
    """The SDK sends JSON in ASCII: a Cyrillic letter is two bytes in UTF-8, and six on the wire."""
    monkeypatch.setattr(submitting, "MAX_JOB_BYTES", 80_000)
    monkeypatch.setattr(routes, "MAX_BODY_BYTES", 100_000)
    path = archive(tmp_path / "archive.zip", [tweet(n, f"{n} " + "ж" * 270) for n in range(1, 101)])
    with fake() as gemini:
        assert go(path, gemini.url, engine=BATCH, batch_size=5)[0] is Outcome.DONE
        made = [each["items"] for each in gemini.requests() if each["method"] == "batchGenerateContent"]
    assert sum(made) == 20
    assert len(made) <= 4


@pytest.mark.requirement("ta-flow-04")
def test_a_cap_on_requests_counts_those_of_a_job_and_what_was_submitted_is_fetched(tmp_path, go):
    path = some(tmp_path, 50, bad={1})
    with fake() as gemini:
        outcome, summary = go(path, gemini.url, engine=BATCH, batch_size=10, max_requests=2)
        made = [each["items"] for each in gemini.requests() if each["method"] == "batchGenerateContent"]
        assert made == [1, 1]  # until a verdict has come, a round takes half of what the cap leaves
    assert outcome is Outcome.CAP
    assert flagged(tmp_path) == [1]
    assert summary["classes"]["FAILED"] == {"not-asked": 30}


@pytest.mark.requirement("ta-flow-04")
@pytest.mark.parametrize("engine", ENGINES)
def test_a_cap_that_is_just_enough_is_no_reason_to_stop(engine, tmp_path, go):
    needs = {GENERATE: 2, BATCH: 2, DECIDE: 4}[engine]
    with fake() as gemini:
        outcome, summary = go(
            some(tmp_path, 4, bad={4}), gemini.url, engine=engine, batch_size=2, max_requests=needs
        )
    assert (outcome, summary["stopped"], summary["requests"]["sent"]) == (Outcome.DONE, None, needs)
    assert flagged(tmp_path) == [4]


@pytest.mark.requirement("ta-judge-08")
@pytest.mark.requirement("ta-state-04")
def test_a_job_of_texts_that_the_archive_has_no_more_is_fetched_and_they_are_not_asked_again(tmp_path, go):
    whole = "a long post " * 30
    short = [tweet(1, whole[:200]), tweet(2, BAD)]
    path = zip_of(tmp_path / "archive.zip", {"data/tweets.js": javascript(short)})
    options = {"engine": BATCH, "batch_size": 1, "x_username": "jane"}
    with fake(faults="none,quota-day") as gemini:
        go(path, gemini.url, **options)  # a job is open
        notes = javascript([note(whole)], "YTD.note_tweet.part0")
        zip_of(path, {"data/tweets.js": javascript(short), "data/note-tweet.js": notes})
        outcome, summary = go(path, gemini.url, **options)
        jobs = [each["items"] for each in gemini.requests() if each["method"] == "batchGenerateContent"]
    assert outcome is Outcome.DONE
    assert jobs == [2, 1]  # the whole text is new
    assert flagged(tmp_path) == [2]
    assert summary["classes"]["KEEP"] == 1


@pytest.mark.requirement("ta-look-04")
def test_a_run_that_fetches_the_job_of_another_says_so_and_in_whose_account_its_cost_is(tmp_path, go):
    path, options = some(tmp_path, 6, bad={2}), {"engine": BATCH, "batch_size": 3, **PRICE}
    place = Place(tmp_path / "flagged.csv")

    def told() -> dict[str, Any]:
        with contextlib.closing(sqlite3.connect(":memory:")) as counts:
            return status(place, model="m", daily=day_of(Settings(), counts, SystemClock()))

    with fake(faults="none,quota-day") as gemini:
        _, first = go(path, gemini.url, **options)
        waiting = told()
        outcome, second = go(path, gemini.url, **options)
    assert (first["requests"]["sent"], first["cost_usd"]) == (2, 0.0)
    assert waiting["open_jobs"][0]["most_cost_usd"] > second["fetched_cost_usd"] > 0
    assert waiting["runs"][0]["cost_usd"] == 0.0  # its price is known; what is in a job is told with the job
    assert outcome is Outcome.DONE
    assert (second["requests"]["sent"], second["requests"]["fetched"], second["cost_usd"]) == (0, 2, 0.0)
    later, earlier = told()["runs"]
    assert earlier["cost_usd"] == later["fetched_cost_usd"] == second["fetched_cost_usd"]
    assert (later["requests"], later["fetched"], earlier["unanswered"]) == (0, 2, 0)
    shown = io.StringIO()
    show(told(), Console(file=shown, width=200))
    assert "fetched the answers to 2 requests that an earlier run had sent" in shown.getvalue()


@pytest.mark.requirement("ta-look-04")
def test_a_run_tells_how_many_requests_are_still_in_a_job_and_what_they_cost_at_most(tmp_path, go, capsys):
    path = some(tmp_path, 6)
    with fake(faults="none,quota-day") as gemini:
        _, first = go(path, gemini.url, engine=BATCH, batch_size=3, **PRICE)  # a job is open
        gemini.script("quota-day")
        settings = Settings(gemini_api_key=SecretStr("a-key"), google_gemini_base_url=gemini.url, **PRICE)
        out = tmp_path / "flagged.csv"
        run(Job(archives=[path], criteria=None, out=out, state=None, engine=BATCH, as_json=False), settings)
        shown = " ".join(capsys.readouterr().out.split())
        _, last = go(path, gemini.url, engine=BATCH, batch_size=3, **PRICE)
    most_usd = first["in_jobs_most_usd"]
    assert f"on their way in a job: 2 requests, which cost at most ${most_usd:.4f}" in shown
    assert (first["requests"]["in_jobs"], most_usd > last["fetched_cost_usd"] > 0) == (2, True)
    assert (last["requests"]["in_jobs"], last["in_jobs_most_usd"]) == (0, 0.0)


@pytest.mark.requirement("ta-judge-08")
@pytest.mark.parametrize("late", [0, 2])
def test_a_submission_whose_answer_was_lost_is_found_and_not_repeated(late, tmp_path, go):
    """Also if the list of jobs does not know it at once."""
    with fake(faults=f"cut,stale-list*{late}") as gemini:
        outcome, _ = go(some(tmp_path, 6, bad={2}), gemini.url, engine=BATCH)
        assert gemini.methods() == {"batchGenerateContent": 1, "batches.list": 1 + late, "batches.get": 1}
    assert outcome is Outcome.DONE
    assert flagged(tmp_path) == [2]


@pytest.mark.requirement("ta-judge-08")
@pytest.mark.parametrize("fault", ["job-unlabelled", "job-mixed-up"])
def test_the_answers_of_a_job_are_told_apart_by_the_ids_of_its_tweets(fault, tmp_path, go):
    """In whatever order they come, and whatever metadata comes with them."""
    with fake(faults=fault) as gemini:
        outcome, summary = go(some(tmp_path, 12, bad={2, 11}), gemini.url, engine=BATCH, batch_size=3)
        assert gemini.methods()["batchGenerateContent"] == 1
    assert (outcome, summary["requests"]["strangers"]) == (Outcome.DONE, 0)
    assert flagged(tmp_path) == [2, 11]


@pytest.mark.requirement("ta-judge-08")
@pytest.mark.requirement("ta-state-02")
def test_what_is_left_of_a_job_that_was_fetched_in_part_keeps_its_ids(tmp_path, go, monkeypatch):
    """As after a kill in the middle of its fetching; nothing but the ids says whose the answers are."""
    path, settle = some(tmp_path, 12, bad={2, 11}), jobs.JobJudging._settle
    settled = []

    def once(*args: Any) -> None:
        if settled:
            raise RuntimeError("killed")
        settled.append(settle(*args))

    with fake(faults="job-unlabelled") as gemini:
        monkeypatch.setattr(jobs.JobJudging, "_settle", once)
        assert go(path, gemini.url, engine=BATCH, batch_size=3)[1]["classes"]["FAILED"] == {"not-asked": 9}
        monkeypatch.setattr(jobs.JobJudging, "_settle", settle)
        assert go(path, gemini.url, engine=BATCH, batch_size=3)[0] is Outcome.DONE
        assert gemini.methods()["batchGenerateContent"] == 1
    assert flagged(tmp_path) == [2, 11]


@pytest.mark.requirement("ta-judge-08")
def test_a_block_goes_to_no_other_tweet_whatever_metadata_comes_with_it(tmp_path, go):
    path = some(tmp_path, 4, bad={3}, blocked={2})
    with fake(faults="job-mixed-up") as gemini:
        _, summary = go(path, gemini.url, engine=BATCH, batch_size=1)
        items = [each["items"] for each in gemini.requests() if each["method"] == "batchGenerateContent"]
    assert flagged(tmp_path) == [3]
    assert (summary["classes"]["KEEP"], sum(summary["classes"]["BLOCKED"].values())) == (2, 1)
    assert items == [4, 1]  # only the one whose answer names no tweet is asked again


@pytest.mark.requirement("ta-judge-08")
def test_the_answer_about_one_tweet_is_its_own_although_it_names_a_stranger_too(tmp_path, go):
    with fake(faults="foreign-id") as gemini:
        outcome, summary = go(some(tmp_path, 4, bad={3}), gemini.url, engine=BATCH, batch_size=1)
        assert gemini.methods()["batchGenerateContent"] == 1
    assert (outcome, summary["requests"]["strangers"]) == (Outcome.DONE, 1)
    assert flagged(tmp_path) == [3]


@pytest.mark.requirement("ta-judge-08")
@pytest.mark.requirement("ta-state-01")
@pytest.mark.parametrize(("fault", "items"), [("", [2]), ("item-error", [2, 1])])
def test_a_job_of_the_version_before_is_fetched_as_that_version_numbered_it(
    fault, items, tmp_path, go, monkeypatch
):
    """It began anew with 1 in each request, so nothing but the metadata tells the answers apart."""
    path, user, wait = some(tmp_path, 6, bad={5}), GeminiJudge.user, jobs.JobJudging._await_all

    async def killed(_self) -> None:
        if _self._jobs.open_jobs():
            raise RuntimeError("killed")

    monkeypatch.setattr(GeminiJudge, "user", lambda self, batch, first=1: user(self, batch))
    monkeypatch.setattr(jobs.JobJudging, "_await_all", killed)
    with fake(faults=fault) as gemini:
        go(path, gemini.url, engine=BATCH, batch_size=3)
        with contextlib.closing(sqlite3.connect(tmp_path / "flagged.state.sqlite")) as state:
            state.executescript("ALTER TABLE jobs DROP COLUMN numbered; PRAGMA user_version = 5")
        monkeypatch.setattr(GeminiJudge, "user", user)
        monkeypatch.setattr(jobs.JobJudging, "_await_all", wait)
        assert go(path, gemini.url, engine=BATCH, batch_size=3)[0] is Outcome.DONE
        sent = [each["items"] for each in gemini.requests() if each["method"] == "batchGenerateContent"]
    assert (flagged(tmp_path), sent) == ([5], items)


@pytest.mark.requirement("ta-judge-08")
def test_a_job_that_never_left_is_looked_for_by_nobody(tmp_path, go, free_port):
    path = some(tmp_path, 6, bad={2})
    _, summary = go(path, f"http://127.0.0.1:{free_port}", engine=BATCH)
    assert summary["requests"]["in_jobs"] == 0
    with fake() as gemini:
        assert go(path, gemini.url, engine=BATCH)[0] is Outcome.DONE
        assert gemini.methods() == {"batchGenerateContent": 1, "batches.get": 1}
    assert flagged(tmp_path) == [2]


def test_no_job_has_a_tweet_with_an_id_above_the_one_that_its_cost_is_set_aside_for():
    assert MAX_BATCH_SIZE * MAX_REQUESTS_PER_JOB <= batch._LAST_ID


@pytest.mark.requirement("ta-judge-08")
@pytest.mark.parametrize("fault", ["bad-key", "quota-day", "quota-zero"])
def test_a_job_that_was_refused_for_certain_is_looked_for_by_nobody(fault, tmp_path, go):
    path = some(tmp_path, 6, bad={2})
    with fake(faults=fault) as gemini:
        _, summary = go(path, gemini.url, engine=BATCH)
        assert go(path, gemini.url, engine=BATCH)[0] is Outcome.DONE
        assert gemini.methods()["batches.list"] == 0
    assert summary["requests"]["sent"] == summary["requests"]["in_jobs"] == 0
    with past(tmp_path / "flagged.state.sqlite") as found:
        assert [each.requests for each in found.runs()] == [1, 0]
    assert flagged(tmp_path) == [2]


@pytest.mark.requirement("ta-judge-08")
def test_a_used_up_day_of_jobs_is_none_of_the_other_engines(tmp_path, go):
    path = some(tmp_path, 6, bad={2})
    with fake(faults="quota-day") as gemini:
        assert go(path, gemini.url, engine=BATCH)[0] is Outcome.QUOTA
        assert go(path, gemini.url, engine=GENERATE)[0] is Outcome.DONE
    assert flagged(tmp_path) == [2]


# -- strategies ---------------------------------------------------------------------------------------------


@pytest.mark.requirement("ta-judge-07")
def test_all_strategies_give_the_same_verdicts_and_differ_in_requests(tmp_path, go):
    found, requests, at_once = {}, {}, {}
    for strategy in Strategy:
        folder = tmp_path / strategy
        folder.mkdir()
        path = some(folder, 24, bad={4, 20}, blocked={9})
        latency_s = 0.2 if strategy is Strategy.ASYNC else 0.02
        with fake(pace=Pace(min_latency_s=latency_s, max_latency_s=latency_s)) as gemini:
            go(path, gemini.url, strategy=strategy, batch_size=6, concurrency=3)
            sent = gemini.requests()
        audit = (tmp_path / "flagged.audit.csv").read_text(encoding="utf-8")
        found[strategy] = {row["id"]: row["decision"] for row in csv.DictReader(audit.splitlines())}
        requests[strategy] = len(sent)
        at_once[strategy] = max(each["in_flight"] for each in sent)
        (tmp_path / "flagged.state.sqlite").unlink()
    assert found[Strategy.SEQUENTIAL] == found[Strategy.BATCHED] == found[Strategy.ASYNC]
    assert requests[Strategy.SEQUENTIAL] == 24
    assert requests[Strategy.BATCHED] == requests[Strategy.ASYNC] < 12
    assert (at_once[Strategy.SEQUENTIAL], at_once[Strategy.BATCHED]) == (1, 1)
    assert at_once[Strategy.ASYNC] > 1


def test_every_part_that_the_page_of_strategies_switches_off_is_a_mutant_that_is_run():
    """tests/test_mutants.py plants each of them and sees its test fail."""
    member = Path(__file__).parent.parent
    page = (member / "docs/strategies.md").read_text(encoding="utf-8").partition("## Try it")[2]
    named = re.findall(r"^\| [^|]+ \| `([a-z-]+)` \|", page, re.MULTILINE)
    assert len(named) >= 4
    assert not {*named} - {*tomllib.loads((member / "mutants.toml").read_text(encoding="utf-8"))}


# -- second opinions, retry, cost ---------------------------------------------------------------------------


@pytest.mark.requirement("ta-judge-09")
@pytest.mark.parametrize("engine", ENGINES)
def test_each_flagged_tweet_gets_a_second_opinion_alone_and_only_once(engine, tmp_path, go):
    path = some(tmp_path, 20, bad={3, 17})
    with fake() as gemini:
        _, first = go(path, gemini.url, engine=engine)
        outcome, summary = go(path, gemini.url, engine=engine, confirm=True)
        alone = [each["tweets"] for each in gemini.requests()][-2:]
        before = len(gemini.requests())
        go(path, gemini.url, engine=engine, confirm=True)
        assert len(gemini.requests()) == before
    assert outcome is Outcome.DONE
    assert alone == [1, 1]
    assert summary["second_opinions"] == {"confirmed": 2, "overruled": 0, "open": 0}
    assert (first["second_opinions"], summary["requests"]["sent"]) == (None, 2)
    assert flagged(tmp_path) == [3, 17]


@pytest.mark.requirement("ta-judge-09")
def test_a_second_opinion_that_does_not_come_changes_nothing_and_is_asked_again(tmp_path, go):
    path = some(tmp_path, 10, bad={3})
    with fake() as gemini:
        go(path, gemini.url)
        gemini.script(*["empty-stop"] * 3)
        outcome, summary = go(path, gemini.url, confirm=True)
        assert flagged(tmp_path) == [3]
        assert (outcome, summary["second_opinions"]["open"]) == (Outcome.INCOMPLETE, 1)
        outcome, summary = go(path, gemini.url, confirm=True)
    assert (outcome, summary["second_opinions"]["confirmed"]) == (Outcome.DONE, 1)


@pytest.mark.requirement("ta-cli-06")
def test_retry_asks_only_what_failed_or_was_blocked(tmp_path, go):
    path = some(tmp_path, 12, bad={3})
    with fake(faults="safety*20") as gemini:
        go(path, gemini.url, batch_size=4, max_requests=7)  # halved down: some BLOCKED, the rest not asked
        gemini.calm()
        before = len(gemini.requests())
        outcome, summary = go(path, gemini.url, batch_size=4, retry=True)
        asked = sum(each["tweets"] for each in gemini.requests()[before:])
    assert 0 < asked < 12
    assert summary["classes"]["BLOCKED"] == {}
    assert summary["classes"]["FAILED"] == {"not-asked": 12 - asked}
    assert outcome is Outcome.INCOMPLETE


@pytest.mark.requirement("ta-cli-06")
def test_retry_of_what_nobody_has_asked_is_refused_and_the_csv_stays_as_it_is(tmp_path, go):
    path = some(tmp_path, 12, bad={3})
    with fake() as gemini:
        with pytest.raises(NothingRecorded):
            go(path, gemini.url, retry=True)
        assert not (tmp_path / "flagged.state.sqlite").exists()
        go(path, gemini.url)
        for other in ({"engine": BATCH}, {"gemini_model": "gemini-3-flash-preview"}):
            with pytest.raises(NothingToRetry) as caught:
                go(path, gemini.url, retry=True, **other)
            assert "--engine, --model and --criteria of the run" in caught.value.cure
        assert flagged(tmp_path) == [3]
        assert go(path, gemini.url, retry=True)[0] is Outcome.DONE


PRICE = {"price_input_usd": 1.0, "price_output_usd": 4.0}


@pytest.mark.requirement("ta-flow-05")
@pytest.mark.parametrize("engine", ENGINES)
def test_the_cost_is_never_above_its_cap_and_the_next_run_goes_on(engine, tmp_path, go):
    path = some(tmp_path, 40, bad={40})
    options = {"engine": engine, "batch_size": 5, "max_output_tokens": 500, **PRICE}
    cap = {GENERATE: 0.007, BATCH: 0.0028, DECIDE: 0.005}[engine]
    options |= {"decide_output_tokens": 200} if engine == DECIDE else {}
    with fake(thought_tokens=150) as gemini:
        outcome, summary = go(path, gemini.url, max_cost_usd=cap, **options)
        assert outcome is Outcome.CAP
        assert 0 < summary["cost_usd"] <= cap
        assert summary["classes"]["FAILED"]["not-asked"] > 0
        assert "--max-cost is reached" in summary["stopped"]["message"]
        outcome, rest = go(path, gemini.url, **options)
        sent = gemini.requests()
    assert outcome is Outcome.DONE
    assert flagged(tmp_path) == [40]
    if engine != BATCH:
        tokens = sum(each["prompt_tokens"] + 4 * each["answer_tokens"] for each in sent)
        assert summary["cost_usd"] + rest["cost_usd"] == pytest.approx(tokens / 1e6)


@pytest.mark.requirement("ta-flow-05")
def test_a_decision_is_not_sent_if_all_that_the_model_may_think_would_pass_the_cap(tmp_path, go):
    with fake(thought_tokens=5_000) as gemini:
        outcome, summary = go(some(tmp_path, 5), gemini.url, engine=DECIDE, max_cost_usd=0.01, **PRICE)
        assert (outcome, summary["cost_usd"], gemini.requests()) == (Outcome.CAP, 0.0, [])
        outcome, summary = go(some(tmp_path, 8), gemini.url, engine=DECIDE, max_cost_usd=0.35, **PRICE)
    assert outcome is Outcome.CAP
    assert summary["classes"]["KEEP"] > 0
    assert summary["classes"]["FAILED"]["not-asked"] > 0
    assert 0 < summary["cost_usd"] <= 0.35


@pytest.mark.requirement("ta-flow-05")
def test_a_request_that_costs_more_than_was_set_aside_for_it_is_the_last(tmp_path, go):
    limit = {"decide_output_tokens": 10, "max_cost_usd": 1.0}  # less than the model thinks
    with fake(thought_tokens=5_000) as gemini:
        outcome, summary = go(some(tmp_path, 20), gemini.url, engine=DECIDE, **limit, **PRICE)
        assert len(gemini.requests()) <= 3  # two at once
    assert outcome is Outcome.CAP
    assert "--max-cost could not be kept" in summary["stopped"]["message"]


@pytest.mark.requirement("ta-flow-05")
def test_answers_that_are_of_no_use_are_paid_for_and_counted(tmp_path, go):
    with fake(faults="missing-id,truncated-json,safety") as gemini:
        _, summary = go(some(tmp_path, 8), gemini.url, **PRICE)
        sent = gemini.requests()
    tokens = sum(each["prompt_tokens"] + 4 * each["answer_tokens"] for each in sent)
    assert summary["cost_usd"] == pytest.approx(tokens / 1e6)
    assert summary["tokens"]["input"] == sum(each["prompt_tokens"] for each in sent)
    assert summary["tokens"]["output"] == sum(each["answer_tokens"] for each in sent)


@pytest.mark.requirement("ta-class-02")
@pytest.mark.parametrize("engine", ENGINES)
def test_a_page_that_answers_everything_ends_each_run_after_a_few_requests(engine, tmp_path, go):
    """Such as the page of a proxy that wants a log-in: 200, and nothing of Gemini in it."""
    seen: list[str] = []

    async def page(request: Request) -> HTMLResponse:
        seen.append(request.url.path)
        return HTMLResponse("<html>please log in</html>")

    path = some(tmp_path, 200)
    with Server(Starlette(routes=[Route("/{path:path}", page, methods=["GET", "POST"])])) as url:
        for _ in range(2):
            seen.clear()
            outcome, summary = go(path, url, engine=engine)
            assert outcome is Outcome.INCOMPLETE
            assert 0 < len(seen) <= harvest.MAX_UNUSABLE_AT_FIRST + 1  # two at once
            assert ("cannot be used" if engine == BATCH else "of use") in summary["stopped"]["message"]
            assert sum(summary["classes"]["FAILED"].values()) == 200
    with fake() as gemini:
        assert go(path, gemini.url, engine=engine)[1]["classes"]["KEEP"] == 200


@pytest.mark.requirement("ta-flow-05")
def test_a_cap_without_a_price_is_refused_before_anything_is_sent(tmp_path, go):
    with fake() as gemini:
        with pytest.raises(PriceUnknown, match="gemini-unheard-of") as caught:
            go(some(tmp_path, 3), gemini.url, gemini_model="gemini-unheard-of", max_cost_usd=1.0)
        assert gemini.requests() == []
    assert "TWEET_AUDIT_PRICE_INPUT_USD=<dollars>" in caught.value.cure  # no price of another model to paste
    assert Settings().gemini_model in caught.value.cure


@pytest.mark.requirement("ta-flow-05")
def test_a_job_costs_half(tmp_path, go):
    with fake() as gemini:
        _, whole = go(some(tmp_path, 20), gemini.url, **PRICE)
        _, half = go(some(tmp_path, 20), gemini.url, engine=BATCH, **PRICE)
    assert half["cost_usd"] == pytest.approx(whole["cost_usd"] / 2, rel=0.01)


@pytest.mark.requirement("ta-judge-09")
@pytest.mark.requirement("ta-flow-05")
def test_a_second_opinion_costs_the_full_price_after_a_job_as_well(tmp_path, go):
    path = some(tmp_path, 20, bad={3})
    with fake() as gemini:
        _, job = go(path, gemini.url, engine=BATCH, **PRICE)
        _, both = go(path, gemini.url, engine=BATCH, confirm=True, **PRICE)
        asked = gemini.requests()[-1]
    assert job["cost_usd"] > 0
    assert both["cost_usd"] == pytest.approx((asked["prompt_tokens"] + 4 * asked["answer_tokens"]) / 1e6)


@pytest.mark.requirement("ta-judge-08")
@pytest.mark.requirement("ta-state-01")
def test_a_job_that_a_run_left_open_is_fetched_by_the_next_one_and_not_submitted_again(tmp_path, go):
    path = some(tmp_path, 12, bad={2, 11})
    with fake(faults="none,quota-day") as gemini:
        first, summary = go(path, gemini.url, engine=BATCH, batch_size=4)
        assert summary["classes"]["FAILED"] == {"not-asked": 12}
        outcome, summary = go(path, gemini.url, engine=BATCH, batch_size=4)
        assert gemini.methods() == {"batchGenerateContent": 1, "batches.get": 2}
    assert (first, outcome) == (Outcome.QUOTA, Outcome.DONE)
    assert flagged(tmp_path) == [2, 11]
    assert summary["classes"]["KEEP"] == 10


@pytest.mark.requirement("ta-judge-08")
@pytest.mark.requirement("ta-state-02")
@pytest.mark.parametrize("arrived", ["at-once", "late", ""])
def test_a_submission_of_which_a_killed_run_knows_nothing_is_looked_for_by_its_label(arrived, tmp_path, go):
    path = some(tmp_path, 6, bad={2})
    state = tmp_path / "flagged.state.sqlite"
    with fake(faults="none,quota-day" if arrived else "quota-day") as gemini:
        go(path, gemini.url, engine=BATCH)
        with contextlib.closing(sqlite3.connect(state, isolation_level=None)) as left:
            left.execute("UPDATE jobs SET name = NULL, state = 'open'")  # as after a kill before the answer
            left.execute("UPDATE requests SET state = 'in_flight'")
        if arrived == "late":
            gemini.script("stale-list", "stale-list")
        outcome, summary = go(path, gemini.url, engine=BATCH)
        submitted = [
            each
            for each in gemini.requests()
            if each["method"] == "batchGenerateContent" and each["status"] == 200
        ]
        looks = gemini.methods()["batches.list"]
    assert outcome is Outcome.DONE
    assert len(submitted) == 1
    assert looks == {"at-once": 1, "late": 3}.get(arrived, looks) > 0
    told = [warning for warning in summary["warnings"] if '"tweet-audit ' in warning]
    assert [("its 6 texts" in each, "cancel it there" in each) for each in told] == [(True, True)] * (
        not arrived
    )
    assert flagged(tmp_path) == [2]


@pytest.mark.requirement("ta-state-04")
def test_a_grown_archive_asks_every_engine_only_for_what_is_new(tmp_path, go):
    with fake() as gemini:
        for engine in ENGINES:
            go(some(tmp_path, 6, bad={2}), gemini.url, engine=engine)
            before = len(gemini.requests())
            go(some(tmp_path, 9, bad={2, 8}), gemini.url, engine=engine)
            assert sum(each["tweets"] for each in gemini.requests()[before:]) == 3
            assert flagged(tmp_path) == [2, 8]


@pytest.mark.requirement("ta-judge-08")
@pytest.mark.requirement("ta-state-02")
@pytest.mark.parametrize("fault", ["item-error", "job-expired", "missing-id", "blocked-prompt"])
def test_what_an_earlier_runs_job_did_not_answer_is_asked_again_once(fault, tmp_path, go):
    path = some(tmp_path, 12, bad={2, 11})
    with fake(faults=f"{fault},quota-day") as gemini:
        go(path, gemini.url, engine=BATCH, batch_size=4)
        go(path, gemini.url, engine=BATCH, batch_size=4)
        asked = Counter(t for r in gemini.requests() if r["status"] == 200 for t in r["texts"])
    assert max(asked.values()) == 2
    assert flagged(tmp_path) == [2, 11]


@pytest.mark.requirement("ta-judge-08")
@pytest.mark.requirement("ta-cli-06")
@pytest.mark.parametrize("fault", ["item-error", "job-expired", "forgotten"])
def test_what_the_job_of_an_earlier_retry_did_not_answer_is_asked_again_once(fault, tmp_path, go):
    path, options = some(tmp_path, 12, bad={2, 11}), {"engine": BATCH, "batch_size": 4}
    with fake(faults=f"job-expired*{settling.MAX_ASKS}") as gemini:
        _, summary = go(path, gemini.url, **options)
        assert summary["classes"]["FAILED"] == {"job-expired": 12}
        gemini.script("none" if fault == "forgotten" else fault, "quota-day")
        go(path, gemini.url, retry=True, **options)  # a job is open, and all of its texts are FAILED
        if fault == "forgotten":
            gemini.forget(jobs_of(tmp_path)[-1])
        before = len(gemini.requests())
        outcome, _ = go(path, gemini.url, retry=True, **options)
        asked = Counter(t for r in gemini.requests()[before:] for t in r["texts"])
    assert len(asked) == (4 if fault == "item-error" else 12)
    assert (outcome, {*asked.values()}) == (Outcome.DONE, {1})
    assert flagged(tmp_path) == [2, 11]
