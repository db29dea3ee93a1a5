"""Real processes: killed, interrupted, started twice."""

import contextlib
import json
import signal
import sqlite3
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from fake_gemini.quota import Limits
from fake_gemini.routes import Pace
from fake_gemini.testing import fake_gemini_app
from groundwork.clock import SystemClock
from groundwork.testing import Server, clean_env
from tweet_audit.commands.engines import GENERATE
from tweet_audit.commands.limits import day_of
from tweet_audit.commands.run import Job, run
from tweet_audit.commands.status import status
from tweet_audit.domain.outcome import Outcome
from tweet_audit.errors import StateLocked
from tweet_audit.outputs.place import Place
from tweet_audit.settings import Settings
from tweet_audit.testing import archive, tweet

TWEETS, BATCH, CONCURRENCY = 160, 10, 4
BAD = {n for n in range(1, TWEETS + 1) if n % 7 == 0}


@pytest.fixture
def gemini(request):
    """The model; what it is told to answer slowly holds up a run until the test has looked at it."""
    slow_s = getattr(request, "param", 60.0)
    app = fake_gemini_app(pace=Pace(min_latency_s=0.15, max_latency_s=0.25, slow_s=slow_s))
    with Server(app) as url, httpx.Client(base_url=url) as client:
        yield client


@pytest.fixture
def start(run_program, gemini, tmp_path: Path):
    path = archive(
        tmp_path / "archive.zip",
        [tweet(n, f"{n}: {'you idiot' if n in BAD else 'lovely weather'}") for n in range(1, TWEETS + 1)],
    )
    env = clean_env(
        GOOGLE_GEMINI_BASE_URL=str(gemini.base_url).rstrip("/"),
        GEMINI_API_KEY="a-key",
        TWEET_AUDIT_PRICE_INPUT_USD="1",
        TWEET_AUDIT_PRICE_OUTPUT_USD="1",
    )
    command = ["run", str(path), "--out", str(tmp_path / "flagged.csv"), "--json"]
    options = ["--batch-size", str(BATCH), "--concurrency", str(CONCURRENCY)]
    # Under nohup the tests ignore SIGHUP, and what they start would as well.
    heard = "import signal; signal.signal(signal.SIGHUP, signal.SIG_DFL)"
    program = f"{heard}; from tweet_audit.cli import main; main()"
    return lambda: run_program([sys.executable, "-c", program, *command, *options], env=env, cwd=tmp_path)


@pytest.fixture
def resume(gemini, tmp_path: Path, capsys):
    """The same command once more, in this process: what matters is what the first one left behind."""

    def again() -> tuple[Outcome, dict]:
        gemini.delete("/_faults")
        out = tmp_path / "flagged.csv"
        job = Job(
            archives=[tmp_path / "archive.zip"],
            criteria=None,
            out=out,
            state=None,
            engine=GENERATE,
            as_json=True,
        )
        url = str(gemini.base_url).rstrip("/")
        settings = Settings(
            google_gemini_base_url=url,
            batch_size=BATCH,
            concurrency=CONCURRENCY,
            price_input_usd=1,
            price_output_usd=1,
        )
        capsys.readouterr()
        return run(job, settings), json.loads(capsys.readouterr().out)

    return again


def requests(gemini: httpx.Client) -> list[dict]:
    return gemini.get("/_journal").json()["requests"]


def wait_until(condition: Callable[[], bool], program, tries: int = 5_000) -> None:
    """Look again and again; in between wait a moment for the program's end, which would be too early."""
    for _ in range(tries):
        if condition():
            return
        with pytest.raises(TimeoutError):
            program.wait(0.02)
    raise AssertionError(f"it never came to that; the log:\n{program.log_tail()}")


def ids(path: Path) -> list[int]:
    return [int(line.split(",")[0].rsplit("/", 1)[1]) for line in path.read_text().splitlines()[1:]]


def summary_of(program) -> dict:
    text = program.log_path.read_text()
    return json.loads(text[text.index("{\n") :])


@pytest.mark.requirement("ta-state-01")
@pytest.mark.requirement("ta-state-02")
@pytest.mark.parametrize("after", [0, 7])
def test_sigkill_costs_at_most_the_requests_in_flight(after, start, resume, gemini, tmp_path):
    gemini.post("/_faults", json=["none"] * (after + CONCURRENCY) + ["slow"] * CONCURRENCY)
    first = start()
    stats = "/_stats"
    wait_until(lambda: gemini.get(stats).json()["requests"] >= after and _in_flight(tmp_path) > 0, first)
    assert first.kill() == -signal.SIGKILL

    left_in_flight = _in_flight(tmp_path)
    assert 0 < left_in_flight <= CONCURRENCY
    outcome, summary = resume()
    assert outcome is Outcome.DONE
    assert ids(tmp_path / "flagged.csv") == sorted(BAD)
    assert summary["reconciled"]
    assert summary["requests"]["lost_in_flight"] == left_in_flight
    times_asked = Counter(text for request in requests(gemini) for text in request["texts"])
    assert len(times_asked) == TWEETS
    assert sum(times - 1 for times in times_asked.values()) <= left_in_flight * BATCH
    assert len(requests(gemini)) <= TWEETS // BATCH + left_in_flight


def _in_flight(folder: Path) -> int:
    """What the state file says, read as a stranger would."""
    path = folder / "flagged.state.sqlite"
    if not path.exists():
        return 0
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return connection.execute("SELECT count(*) FROM requests WHERE state = 'in_flight'").fetchone()[0]
    except sqlite3.OperationalError:  # it is being made at this very moment
        return 0
    finally:
        connection.close()


@pytest.mark.requirement("ta-look-04")
def test_after_a_sigkill_status_tells_what_the_lost_requests_cost_at_most(start, resume, gemini, tmp_path):
    gemini.post("/_faults", json=["none"] * (7 + CONCURRENCY) + ["slow"] * CONCURRENCY)
    first = start()
    wait_until(lambda: gemini.get("/_stats").json()["requests"] >= 7 and _in_flight(tmp_path) > 0, first)
    first.kill()
    lost = _in_flight(tmp_path)
    killed = _told(tmp_path)
    assert (killed["outcome"], killed["unanswered"]) == (None, lost)
    _, summary = resume()
    after = _told(tmp_path)
    assert (after["unanswered"], after["unanswered_most_usd"]) == (lost, killed["unanswered_most_usd"])
    assert (after["cost_usd"], summary["lost_most_usd"]) == (
        killed["cost_usd"],
        killed["unanswered_most_usd"],
    )
    paid = sum(each["prompt_tokens"] + each["answer_tokens"] for each in requests(gemini)) / 1e6
    stored = after["cost_usd"] + summary["cost_usd"]
    assert stored <= paid <= stored + after["unanswered_most_usd"]


def _told(folder: Path) -> dict:
    """What status says of the first run."""
    place = Place(folder / "flagged.csv")
    with contextlib.closing(sqlite3.connect(":memory:")) as counts:
        return status(place, model="m", daily=day_of(Settings(), counts, SystemClock()))["runs"][-1]


@pytest.mark.requirement("ta-state-06")
@pytest.mark.requirement("ta-cli-01")
@pytest.mark.parametrize("gemini", [1.5], indirect=True, ids=["a last answer after 1.5 s"])
@pytest.mark.parametrize("signum", [signal.SIGINT, signal.SIGHUP], ids=["Ctrl-C", "terminal-closed"])
def test_an_interrupt_waits_for_what_has_left_writes_everything_and_goes_on_next_time(
    signum, start, resume, gemini, tmp_path
):
    gemini.post("/_faults", json=["none"] * 6 + ["slow"])
    program = start()
    wait_until(lambda: gemini.get("/_stats").json()["requests"] >= 4, program)
    program.send(signum)
    assert program.wait() == 130, program.log_tail()

    summary = summary_of(program)
    asked = requests(gemini)
    judged = summary["classes"]["KEEP"] + summary["classes"]["DELETE"]
    assert judged == sum(request["tweets"] for request in asked)  # nothing that was paid for is lost
    assert judged + summary["classes"]["FAILED"]["not-asked"] == TWEETS
    assert len(ids(tmp_path / "flagged.csv")) == summary["classes"]["DELETE"]
    assert sorted(path.name for path in tmp_path.glob("flagged*")) == [
        "flagged.audit.csv",
        "flagged.csv",
        "flagged.state.sqlite",
    ]
    outcome, _ = resume()
    assert outcome is Outcome.DONE
    assert ids(tmp_path / "flagged.csv") == sorted(BAD)
    assert max(Counter(text for request in requests(gemini) for text in request["texts"]).values()) == 1


def test_a_second_interrupt_ends_at_once_without_a_traceback_or_a_lock(start, resume, gemini, tmp_path):
    gemini.post("/_faults", json=["slow"] * 40)
    program = start()
    wait_until(lambda: _in_flight(tmp_path) > 0, program)
    program.send(signal.SIGINT)
    wait_until(lambda: "stopping: waiting" in program.log_path.read_text(), program)
    program.send(signal.SIGINT)
    assert program.wait(30) == 130, program.log_tail()
    assert "interrupted: what was answered is stored" in program.log_path.read_text()
    assert "Traceback" not in program.log_path.read_text()
    assert sorted(path.name for path in tmp_path.glob("flagged*")) == ["flagged.state.sqlite"]
    assert resume()[0] is Outcome.DONE
    assert ids(tmp_path / "flagged.csv") == sorted(BAD)


@pytest.mark.requirement("ta-state-05")
@pytest.mark.parametrize("gemini", [1.5], indirect=True, ids=["a last answer after 1.5 s"])
def test_a_second_run_on_the_same_state_file_is_refused_and_disturbs_nothing(start, resume, gemini, tmp_path):
    gemini.post("/_faults", json=["none"] * 3 + ["slow"])
    first = start()
    wait_until(lambda: gemini.get("/_stats").json()["requests"] >= 1, first)
    with pytest.raises(StateLocked, match=f"another run is using .* \\(process {first.pid}\\)"):
        resume()
    assert first.wait() == 0, first.log_tail()
    assert ids(tmp_path / "flagged.csv") == sorted(BAD)
    assert len(requests(gemini)) == TWEETS // BATCH
    assert not (tmp_path / "flagged.state.sqlite.lock").exists()


@pytest.mark.requirement("ta-flow-06")
@pytest.mark.requirement("ta-state-06")
def test_a_run_that_waits_for_tomorrow_has_written_its_csv_and_ends_at_once_on_ctrl_c(run_program, tmp_path):
    path = archive(
        tmp_path / "archive.zip",
        [tweet(n, f"{n}: {'you idiot' if n in BAD else 'fine'}") for n in range(1, 31)],
    )
    with Server(fake_gemini_app(limits=Limits(requests_per_day=1))) as url:
        env = clean_env(GOOGLE_GEMINI_BASE_URL=url, GEMINI_API_KEY="a-key")
        options = ["--batch-size", "10", "--concurrency", "1", "--wait", "--json"]
        command = ["run", str(path), "--out", str(tmp_path / "flagged.csv"), *options]
        waiting = run_program(
            [sys.executable, "-c", "from tweet_audit.cli import main; main()", *command], env=env
        )
        wait_until(lambda: "waiting until" in waiting.log_path.read_text(), waiting)
        assert ids(tmp_path / "flagged.csv") == [7]
        waiting.send(signal.SIGINT)
        assert waiting.wait() == 130
    summary = summary_of(waiting)
    assert summary["classes"]["FAILED"] == {"not-asked": 20}
    assert summary["stopped"]["message"] == "by SIGINT"
