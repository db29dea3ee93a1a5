"""What ends a run in order: nothing comes of asking, or an error that nobody foresaw. And what does not."""

import contextlib
import csv
import json
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
from pydantic import SecretStr

from fake_gemini.testing import fake_gemini_app
from groundwork.testing import Server
from tweet_audit.audit.harvest import MAX_IN_VAIN_IN_A_ROW, MAX_SILENT_ROUNDS, Harvest
from tweet_audit.audit.unfetched import MAX_LOOKS_FOR_OUR_OWN
from tweet_audit.commands.engines import BATCH, DECIDE, GENERATE
from tweet_audit.commands.run import Job, run
from tweet_audit.domain.outcome import GOES_ON, Outcome, Stop
from tweet_audit.errors import AnswerCut, AnswerUnusable, Blocked, JudgeError, TooSlow, Transient
from tweet_audit.gemini.batch import BatchService
from tweet_audit.gemini.client import GeminiJudge
from tweet_audit.gemini.decide import DecisionJudge
from tweet_audit.ports import Answer, JobGone, Pending
from tweet_audit.settings import Settings
from tweet_audit.testing import archive, tweet

BLOCKED = "nobody may judge #FakeSafetyStop"
# Two workers begin with a batch each, and halve both: so many requests more.
BESIDE = 20


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
            restart=lambda: client.delete("/_journal"),
        )


@pytest.fixture
def go(tmp_path: Path, capsys) -> Callable[..., tuple[Outcome, dict[str, Any]]]:
    def audit(path: Path, url: str, *, engine: str = GENERATE, **options: Any):
        wishes = {name: options.pop(name) for name in ("confirm", "retry") if name in options}
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
        out = tmp_path / "flagged.csv"
        job = Job(archives=[path], criteria=None, out=out, state=None, engine=engine, as_json=True, **wishes)
        capsys.readouterr()
        outcome = run(job, settings)
        return outcome, json.loads(capsys.readouterr().out)

    return audit


def some(folder: Path, count: int, *, blocked: Sequence[int] = ()) -> Path:
    texts = (f"{n}: {BLOCKED if n in blocked else 'a fine day'}" for n in range(1, count + 1))
    return archive(folder / "archive.zip", [tweet(n, text) for n, text in enumerate(texts, 1)])


def refuse(monkeypatch: pytest.MonkeyPatch, error: JudgeError) -> None:
    """Whatever has a text in it that nobody may judge brings this error, in all three engines."""

    def bad(batch: Sequence[Pending]) -> bool:
        return any("nobody may judge" in each.text for each in batch)

    for judge in (GeminiJudge, DecisionJudge):

        async def refusing(self, batch, honest=judge.judge):
            if bad(batch):
                raise error
            return await honest(self, batch)

        monkeypatch.setattr(judge, "judge", refusing)
    read = BatchService.read

    def reading(self, status, request):
        if bad(request.batch):
            raise error
        return read(self, status, request)

    monkeypatch.setattr(BatchService, "read", reading)


def runs_of(folder: Path, decision: str) -> list[int]:
    """The runs in which the texts that ended so were asked last."""
    with contextlib.closing(sqlite3.connect(folder / "flagged.state.sqlite")) as state:
        query = "SELECT run FROM verdicts WHERE decision = ?"
        return [run for (run,) in state.execute(query, (decision,))]


# -- nothing comes of it ------------------------------------------------------------------------------------


@pytest.mark.requirement("ta-fail-08")
def test_criteria_that_trip_the_filter_end_the_run_and_what_is_settled_is_not_asked_again(tmp_path, go):
    path = some(tmp_path, 120)
    with fake(faults="blocked-prompt=1.0") as gemini:
        outcome, summary = go(path, gemini.url)
        assert outcome is Outcome.INCOMPLETE
        assert len(gemini.requests()) <= 2 * MAX_IN_VAIN_IN_A_ROW + BESIDE
        assert "not one verdict" in summary["stopped"]["message"]
        assert "criteria" in summary["stopped"]["cure"]
        blocked = sum(summary["classes"]["BLOCKED"].values())
        assert MAX_IN_VAIN_IN_A_ROW <= blocked < 120
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
        assert len(gemini.requests()) <= 4 * MAX_IN_VAIN_IN_A_ROW + BESIDE
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
def test_retry_gets_through_any_number_of_blocked_texts_and_stops_as_a_run_does(tmp_path, go):
    count = MAX_IN_VAIN_IN_A_ROW + 10
    path = some(tmp_path, 2 * count, blocked=range(1, 2 * count, 2))
    with fake() as gemini:
        assert go(path, gemini.url, batch_size=2)[1]["stopped"] is None
        first = runs_of(tmp_path, "BLOCKED")
        for asked in (MAX_IN_VAIN_IN_A_ROW, count):
            gemini.calm()
            _, summary = go(path, gemini.url, batch_size=1, concurrency=1, retry=True)
            assert [each["tweets"] for each in gemini.requests()] == [1] * MAX_IN_VAIN_IN_A_ROW
            assert "not one verdict" in summary["stopped"]["message"]
            assert sum(run not in first for run in runs_of(tmp_path, "BLOCKED")) == asked
    assert (sum(summary["classes"]["BLOCKED"].values()), summary["classes"]["KEEP"]) == (count, count)


@pytest.mark.requirement("ta-fail-08")
@pytest.mark.parametrize("cut", [40, MAX_IN_VAIN_IN_A_ROW + 5])
def test_texts_whose_answers_are_always_cut_fail_and_every_run_gets_further(cut, tmp_path, go, monkeypatch):
    refuse(monkeypatch, AnswerCut("answer-cut"))
    path = some(tmp_path, cut + 10, blocked=range(1, cut + 1))
    with fake() as gemini:
        for _ in range(1 + cut // MAX_IN_VAIN_IN_A_ROW):
            _, summary = go(path, gemini.url, concurrency=1)
    assert summary["classes"]["KEEP"] == 10
    assert summary["classes"]["FAILED"] == {"answer-cut": cut}


@pytest.mark.requirement("ta-fail-08")
@pytest.mark.parametrize("engine", [GENERATE, BATCH, DECIDE])
def test_texts_that_never_get_an_answer_keep_nobody_from_a_verdict(engine, tmp_path, go, monkeypatch):
    empty = AnswerUnusable("empty-answer")
    if engine == DECIDE:
        empty.tokens = (10, 0)
    refuse(monkeypatch, empty)
    with fake() as gemini:
        _, summary = go(
            some(tmp_path, 120, blocked=range(4, 121, 4)), gemini.url, engine=engine, batch_size=4
        )
    assert summary["stopped"] is None
    assert (summary["classes"]["KEEP"], summary["classes"]["FAILED"]) == (90, {"empty-answer": 30})


@pytest.mark.requirement("ta-fail-08")
@pytest.mark.parametrize("engine", [GENERATE, DECIDE])
def test_what_was_never_asked_comes_before_what_has_failed(engine, tmp_path, go, monkeypatch):
    empty = AnswerUnusable("empty-answer")
    empty.tokens = (10, 0)
    refuse(monkeypatch, empty)
    bad, wishes = range(1, 21), {"engine": engine, "batch_size": 1}
    with fake() as gemini:
        assert go(some(tmp_path, 20, blocked=bad), gemini.url, **wishes)[1]["classes"]["KEEP"] == 0
        _, summary = go(some(tmp_path, 40, blocked=bad), gemini.url, max_requests=20, **wishes)
    assert summary["classes"]["KEEP"] == 20


@pytest.mark.requirement("ta-fail-08")
@pytest.mark.parametrize(
    ("count", "blocked"),
    [(40, range(1, 41)), (400, range(1, 401, 4)), (400, range(1, 401))],
    ids=["one batch", "some in each batch", "all"],
)
def test_a_day_of_twenty_requests_settles_something_and_a_retry_comes_to_every_text(
    count, blocked, tmp_path, go
):
    path, day = some(tmp_path, count, blocked=blocked), {"max_requests": 20, "concurrency": 8}
    with fake() as gemini:
        left = count
        for _ in range(3):
            _, summary = go(path, gemini.url, **day)
            assert summary["classes"]["FAILED"].get("not-asked", 0) < left
            left = summary["classes"]["FAILED"]["not-asked"]
        if count == 40:
            go(path, gemini.url)
            waiting = len(first := runs_of(tmp_path, "BLOCKED"))
            while waiting:
                go(path, gemini.url, retry=True, **day)
                settled = waiting - sum(run in first for run in runs_of(tmp_path, "BLOCKED"))
                assert settled > 0
                waiting -= settled


@pytest.mark.requirement("ta-fail-08")
@pytest.mark.parametrize(("engine", "cap"), [(GENERATE, 3), (BATCH, 1)])
def test_a_cap_that_settles_nothing_says_what_would(engine, cap, tmp_path, go):
    path = some(tmp_path, 40, blocked=range(1, 41))
    with fake() as gemini:
        _, summary = go(path, gemini.url, engine=engine, max_requests=cap)
        assert "a smaller --batch-size" in summary["stopped"]["cure"]
        assert "goes on where this run ended" in summary["stopped"]["cure"]
        _, summary = go(path, gemini.url, engine=engine, max_requests=cap, batch_size=1)
        assert summary["stopped"]["cure"] == GOES_ON
    assert sum(summary["classes"]["BLOCKED"].values()) == cap


@pytest.mark.requirement("ta-fail-08")
@pytest.mark.parametrize(
    ("error", "engine", "says"),
    [
        (AnswerCut("answer-cut"), GENERATE, "raise TWEET_AUDIT_MAX_OUTPUT_TOKENS"),
        (AnswerUnusable("empty-answer"), DECIDE, "check GEMINI_MODEL"),
    ],
)
def test_no_smaller_batch_is_advised_where_one_text_was_asked_at_a_time(
    error, engine, says, tmp_path, go, monkeypatch
):
    refuse(monkeypatch, error)
    path = some(tmp_path, 4, blocked=range(1, 5))
    with fake() as gemini:
        _, summary = go(path, gemini.url, engine=engine, max_requests=1, batch_size=1)
    assert "have settled nothing" in summary["stopped"]["cure"]
    assert says in summary["stopped"]["cure"]
    assert "--batch-size" not in summary["stopped"]["cure"]


@pytest.mark.requirement("ta-fail-08")
def test_a_cap_in_the_middle_of_the_second_opinions_has_not_settled_nothing(tmp_path, go):
    path = archive(tmp_path / "a.zip", [tweet(n, f"{n}: what an idiot") for n in range(1, 5)])
    with fake(faults="none,max-tokens") as gemini:
        _, summary = go(path, gemini.url, confirm=True, max_requests=2, concurrency=1)
    assert (summary["classes"]["DELETE"], summary["second_opinions"]["open"]) == (4, 4)
    assert summary["stopped"]["cure"] == GOES_ON


@pytest.mark.requirement("ta-fail-08")
def test_a_limit_keeps_its_own_cure_and_a_wait_that_the_service_asked_for_has_no_other():
    found = Harvest()
    found.asked(2)
    found.failed(TooSlow("too-long", not_sent=True))
    cap = Stop(Outcome.CAP, "--max-cost is reached", cure="choose a higher --max-cost")
    assert found.seen(cap) is cap
    found.failed(TooSlow("timeout"))
    advice = found.seen(cap).advice
    assert advice.startswith("choose a higher --max-cost; so few requests have settled nothing")
    assert advice.endswith(f"a smaller --batch-size, or allow more of them; then {GOES_ON}")
    wait = Stop(Outcome.QUOTA, "Gemini asks to wait", cure="wait until then", asks_to_wait=True)
    assert found.seen(wait) is wait
    found.settled = True
    assert found.seen(cap) is cap


@pytest.mark.requirement("ta-fail-08")
def test_what_failed_in_an_outage_is_no_excuse_for_asking_everything_in_vain(tmp_path, go):
    path = some(tmp_path, 120)
    with fake(faults="unavailable*3") as gemini:
        _, summary = go(path, gemini.url, attempts=1)
        assert summary["classes"]["FAILED"] == {"http-503": 120}
    with fake(faults="blocked-prompt=1.0") as gemini:
        _, summary = go(path, gemini.url)
        assert len(gemini.requests()) <= 2 * MAX_IN_VAIN_IN_A_ROW + BESIDE
    assert "not one verdict" in summary["stopped"]["message"]


@pytest.mark.requirement("ta-fail-08")
@pytest.mark.requirement("ta-judge-09")
def test_second_opinions_that_do_not_come_end_the_run_and_the_next_one_asks_for_others_first(tmp_path, go):
    count = MAX_IN_VAIN_IN_A_ROW + 10
    path = archive(tmp_path / "a.zip", [tweet(n, f"{n}: what an idiot") for n in range(1, count + 1)])
    with fake() as gemini:
        go(path, gemini.url)
    with fake(faults="max-tokens=1.0") as gemini:
        _, summary = go(path, gemini.url, confirm=True)
        assert len(gemini.requests()) <= 3 * (MAX_IN_VAIN_IN_A_ROW + 1)
    assert "TWEET_AUDIT_MAX_OUTPUT_TOKENS" in summary["stopped"]["cure"]
    assert (summary["classes"]["DELETE"], summary["second_opinions"]["open"]) == (count, count)
    with fake() as gemini:
        go(path, gemini.url, confirm=True, max_requests=10)
        with contextlib.closing(sqlite3.connect(tmp_path / "flagged.state.sqlite")) as state:
            query = (
                "SELECT DISTINCT tweets.id FROM tweets JOIN verdicts USING (text_key) WHERE second = 'DELETE'"
            )
            confirmed = sorted(number for (number,) in state.execute(query))
        _, summary = go(path, gemini.url, confirm=True)
    assert len(confirmed) == 10
    assert confirmed[0] >= MAX_IN_VAIN_IN_A_ROW  # two at once: 51 may have been asked about in vain
    assert summary["second_opinions"]["open"] == 0


@pytest.mark.requirement("ta-fail-08")
@pytest.mark.parametrize(("fault", "rounds"), [("blocked-prompt", 1), ("max-tokens", 3), ("empty-stop", 3)])
def test_in_jobs_a_round_without_a_verdict_is_followed_by_a_probe_and_not_by_everything(
    fault, rounds, tmp_path, go
):
    path = some(tmp_path, 220)
    with fake(faults=f"{fault}=1.0") as gemini:
        for batches in (
            55,
            55 if rounds > 1 else 43,
        ):  # what FAILED is asked once more, what is BLOCKED is not
            gemini.restart()
            outcome, summary = go(path, gemini.url, engine=BATCH, batch_size=4)
            assert gemini.submitted() == [batches, *[MAX_IN_VAIN_IN_A_ROW] * rounds]
            assert outcome is Outcome.INCOMPLETE
            assert "not one verdict" in summary["stopped"]["message"]
    settled = summary["classes"]["BLOCKED"] or summary["classes"]["FAILED"]
    assert sum(n for reason, n in settled.items() if reason != "not-asked") == 2 * MAX_IN_VAIN_IN_A_ROW


@pytest.mark.requirement("ta-fail-08")
@pytest.mark.parametrize("cap", [{"max_requests": 8}, {"max_cost_usd": 0.14}])
@pytest.mark.parametrize("fault", ["blocked-prompt", "max-tokens", "a tweet in every batch"])
def test_in_jobs_a_run_under_a_cap_is_not_spent_on_large_batches(fault, cap, tmp_path, go):
    every_5th = range(5, 81, 5) if fault.startswith("a tweet") else ()
    path = some(tmp_path, 80, blocked=every_5th)
    prices = {"price_input_usd": 1.0, "price_output_usd": 1.0}
    settled = [0]
    with fake(faults=None if every_5th else f"{fault}=1.0") as gemini:
        for _ in range(2):
            _, summary = go(path, gemini.url, engine=BATCH, batch_size=8, **cap, **prices)
            classes = summary["classes"]
            failed = sum(n for reason, n in classes["FAILED"].items() if reason != "not-asked")
            settled.append(classes["KEEP"] + sum(classes["BLOCKED"].values()) + failed)
    assert settled[0] < settled[1], settled
    assert settled[1] < settled[2] or settled[2] == 80, settled


@pytest.mark.requirement("ta-fail-08")
def test_in_jobs_three_rounds_without_any_answer_are_the_last(tmp_path, go, monkeypatch):
    errors = iter([Blocked("blocked")] * 55)

    def failing(_self, _status, _request):
        raise next(errors, Transient("http-503"))

    monkeypatch.setattr(BatchService, "read", failing)
    with fake() as gemini:
        outcome, summary = go(some(tmp_path, 220), gemini.url, engine=BATCH, batch_size=4)
        assert gemini.submitted() == [55, *[MAX_IN_VAIN_IN_A_ROW] * MAX_SILENT_ROUNDS]
    assert outcome is Outcome.INCOMPLETE
    assert "nothing was answered" in summary["stopped"]["message"]
    assert summary["stopped"]["cure"].startswith("wait a while, or ask by another engine")


@pytest.mark.requirement("ta-judge-05")
def test_a_blocked_tweet_in_every_batch_of_every_job_is_no_reason_to_stop(tmp_path, go):
    with fake() as gemini:
        count = MAX_IN_VAIN_IN_A_ROW + 1
        path = some(tmp_path, 2 * count, blocked=range(1, 2 * count, 2))
        _, summary = go(path, gemini.url, engine=BATCH, batch_size=2)
        assert gemini.submitted() == [count, MAX_IN_VAIN_IN_A_ROW, 2 * count - MAX_IN_VAIN_IN_A_ROW]
    assert summary["stopped"] is None
    assert (sum(summary["classes"]["BLOCKED"].values()), summary["classes"]["KEEP"]) == (count, count)


@pytest.mark.requirement("ta-judge-05")
def test_one_verdict_in_a_round_of_jobs_is_hope(tmp_path, go):
    count = MAX_IN_VAIN_IN_A_ROW + 1
    path = some(tmp_path, count + 10, blocked=range(11, count + 11))
    with fake() as gemini:
        _, summary = go(path, gemini.url, engine=BATCH, batch_size=1)
    assert summary["stopped"] is None
    assert (sum(summary["classes"]["BLOCKED"].values()), summary["classes"]["KEEP"]) == (count, 10)


def test_texts_that_end_without_a_verdict_are_counted_and_one_verdict_begins_anew():
    found = Harvest()
    found.in_vain(MAX_IN_VAIN_IN_A_ROW - 1)
    found.answered(0)
    for _ in range(10 * MAX_IN_VAIN_IN_A_ROW):  # halves that are blocked have not come to their end
        found.failed(Blocked("blocked"))
        found.failed(TooSlow("timeout"))
    assert found.hopeless() is None
    found.answered(1)
    found.in_vain(MAX_IN_VAIN_IN_A_ROW - 1)
    assert found.hopeless() is None
    found.in_vain(1)
    assert "not one verdict" in found.hopeless().message


@pytest.mark.requirement("ta-fail-08")
def test_answers_without_anything_in_them_are_in_vain_as_well(tmp_path, go, monkeypatch):
    async def nothing(_self, batch):
        return Answer(verdicts={}, missing=tuple(range(len(batch))))

    monkeypatch.setattr(GeminiJudge, "judge", nothing)
    outcome, summary = go(some(tmp_path, 120), "http://127.0.0.1:9", concurrency=1)
    assert outcome is Outcome.INCOMPLETE
    assert "not one verdict" in summary["stopped"]["message"]
    assert MAX_IN_VAIN_IN_A_ROW <= summary["classes"]["FAILED"]["missing"] < 120


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
@pytest.mark.parametrize("times", [3, MAX_LOOKS_FOR_OUR_OWN])
def test_a_service_may_need_a_while_to_know_a_job_of_this_run_and_not_even_retry_gives_it_up(
    times, tmp_path, go, monkeypatch
):
    poll, calls = BatchService.poll, []

    async def gone_at_first(self, name):
        calls.append(name)
        if len(calls) <= times:
            raise JobGone(name)
        return await poll(self, name)

    path, wishes = some(tmp_path, 4, blocked=[1]), {"engine": BATCH, "batch_size": 1}
    with fake() as gemini:
        assert go(path, gemini.url, **wishes)[1]["stopped"] is None
        monkeypatch.setattr(BatchService, "poll", gone_at_first)
        outcome, summary = go(path, gemini.url, retry=True, **wishes)
        assert outcome is Outcome.INCOMPLETE  # one tweet is BLOCKED, after all
        if times < MAX_LOOKS_FOR_OUR_OWN:
            assert summary["stopped"] is None
        else:
            assert f"does not know {calls[0]}" in summary["stopped"]["message"]
            assert "GEMINI_API_KEY" not in summary["stopped"]["cure"]
            assert go(path, gemini.url, **wishes)[1]["stopped"] is None  # it was there all the time
        assert gemini.submitted() == [4, 1]


@pytest.mark.requirement("ta-fail-10")
def test_a_job_that_cannot_be_read_holds_up_no_other_and_is_never_submitted_again(tmp_path, go, monkeypatch):
    poll = BatchService.poll
    wishes = {"engine": BATCH, "batch_size": 4, "requests_per_job": 1, "attempts": 2}
    calls = []

    async def first_job_unreadable(self, name):
        calls.append(name)
        if name == calls[0]:
            raise AnswerUnusable("bad-answer")
        return await poll(self, name)

    path = some(tmp_path, 12)
    with fake() as gemini:
        monkeypatch.setattr(BatchService, "poll", first_job_unreadable)
        outcome, summary = go(path, gemini.url, **wishes)
        assert (outcome, summary["classes"]["KEEP"]) == (Outcome.INCOMPLETE, 8)
        assert f"{calls[0]} cannot be read" in summary["stopped"]["message"]
        assert "gives it up" in summary["stopped"]["cure"]
        assert go(path, gemini.url, retry=True, **wishes)[0] is Outcome.INCOMPLETE
        monkeypatch.undo()
        outcome, summary = go(path, gemini.url, **wishes)
        assert (outcome, summary["classes"]["KEEP"]) == (Outcome.DONE, 12)
        assert gemini.submitted() == [1, 1, 1]


@pytest.mark.requirement("ta-fail-10")
def test_a_job_that_is_never_readable_is_given_up_when_the_user_says_so_and_its_life_is_over(
    tmp_path, go, monkeypatch
):
    poll, lost = BatchService.poll, []

    async def unreadable(self, name):
        lost.append(name)
        if name == lost[0]:
            raise AnswerUnusable("bad-answer")
        return await poll(self, name)

    path, wishes = some(tmp_path, 4), {"engine": BATCH, "attempts": 2}
    with fake() as gemini:
        monkeypatch.setattr(BatchService, "poll", unreadable)
        for retry in (False, True):
            assert go(path, gemini.url, retry=retry, **wishes)[0] is Outcome.INCOMPLETE
        with contextlib.closing(sqlite3.connect(tmp_path / "flagged.state.sqlite")) as state, state:
            state.execute("UPDATE jobs SET submitted_at = '2026-01-01T00:00:00+00:00'")
        assert go(path, gemini.url, **wishes)[0] is Outcome.INCOMPLETE
        assert gemini.submitted() == [1]
        outcome, summary = go(path, gemini.url, retry=True, **wishes)
        assert gemini.submitted() == [1, 1]
    assert (outcome, summary["classes"]["KEEP"]) == (Outcome.DONE, 4)
