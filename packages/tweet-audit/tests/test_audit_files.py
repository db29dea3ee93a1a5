"""flagged.csv, the state file and its lock."""

import csv
import resource
import sqlite3
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest

from groundwork.clock import SystemClock
from tweet_audit.archive.discovery import discover
from tweet_audit.archive.source import sources
from tweet_audit.audit import intake
from tweet_audit.audit.intake import take_in
from tweet_audit.audit.reading import Reading
from tweet_audit.domain.criteria import Criteria
from tweet_audit.domain.rules import LocalRules
from tweet_audit.domain.totals import AuditedTweet
from tweet_audit.domain.tweet import Tweet
from tweet_audit.domain.verdict import Decision, Question, Verdict
from tweet_audit.errors import StateForeign, StateLocked, StateUnusable, UsageInvalid
from tweet_audit.outputs.audit_csv import write_audit
from tweet_audit.outputs.flagged import read_marks, write_flagged
from tweet_audit.outputs.views import LineView
from tweet_audit.ports import Answer, Progress
from tweet_audit.state import lock
from tweet_audit.state.lock import exclusive, is_held
from tweet_audit.state.past import past
from tweet_audit.state.scratch import Scratch
from tweet_audit.state.second import SecondOpinions
from tweet_audit.state.store import APPLICATION_ID, StateFile, text_key
from tweet_audit.testing import javascript, note, tweet, zip_of

NOW = datetime(2030, 1, 1, tzinfo=UTC)
KEEP = Verdict(decision=Decision.KEEP)


@pytest.mark.requirement("ta-csv-04")
def test_rows_are_ascending_by_number_and_not_by_text(tmp_path):
    path = tmp_path / "flagged.csv"
    assert write_flagged(path, "jane", [9, 10, 100]) == 3
    assert path.read_bytes() == (
        b"tweet_url,deleted\n"
        b"https://x.com/jane/status/9,false\n"
        b"https://x.com/jane/status/10,false\n"
        b"https://x.com/jane/status/100,false\n"
    )


@pytest.mark.requirement("ta-csv-03")
@pytest.mark.requirement("ta-csv-06")
def test_marked_rows_are_merged_in_their_place_and_never_doubled(tmp_path):
    path = tmp_path / "flagged.csv"
    path.write_text(
        "tweet_url,deleted\nhttps://x.com/jane/status/10,true\nhttps://twitter.com/jane/status/3,True\n"
    )
    write_flagged(path, "jane", [2, 10, 11])
    assert path.read_text().splitlines()[1:] == [
        "https://x.com/jane/status/2,false",
        "https://twitter.com/jane/status/3,true",
        "https://x.com/jane/status/10,true",
        "https://x.com/jane/status/11,false",
    ]


@pytest.mark.requirement("ta-csv-11")
@pytest.mark.parametrize(
    "text", ["=1+1", "+1 to that", "-- a list", "@all", '=HYPERLINK("http://x","y")', 'a,"b"\nc']
)
def test_a_text_that_a_spreadsheet_takes_for_a_formula_stays_as_it_was_posted_and_is_in_one_file_only(
    text, tmp_path
):
    one = AuditedTweet(id=5, created_s=0, text=text, decision=Decision.DELETE, reason=text)
    write_audit(tmp_path / "audit.csv", "jane", [one])
    with (tmp_path / "audit.csv").open(encoding="utf-8", newline="") as file:
        [row] = csv.DictReader(file)
    assert (row["text"], row["reason"]) == (text, text)
    write_flagged(tmp_path / "flagged.csv", "jane", [5])
    assert (tmp_path / "flagged.csv").read_text() == "tweet_url,deleted\nhttps://x.com/jane/status/5,false\n"


@pytest.mark.requirement("ta-csv-05")
def test_a_failure_while_writing_leaves_the_old_file_and_nothing_else(tmp_path):
    path = tmp_path / "flagged.csv"
    write_flagged(path, "jane", [1])
    before = path.read_bytes()

    def broken():
        yield 2
        raise RuntimeError("disk gone")

    with pytest.raises(RuntimeError):
        write_flagged(path, "jane", broken())
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["flagged.csv"]


@pytest.mark.parametrize(
    "content",
    [
        "name,age\nx,3\n",
        "tweet_url,deleted\nhttps://x.com/jane/status/1,maybe\n",
        "tweet_url,deleted\nhttps://x.com/jane/status/1\n",
        "tweet_url,deleted\nhttps://x.com/jane,true\n",
        b"\xff\xfe\x00".decode("latin-1"),
    ],
)
def test_a_file_that_is_not_ours_is_refused_and_left_alone(tmp_path, content):
    path = tmp_path / "flagged.csv"
    path.write_text(content)
    with pytest.raises(UsageInvalid) as caught:
        read_marks(path)
    assert "--out" in caught.value.cure
    assert path.read_text() == content


@pytest.mark.requirement("ta-csv-06")
def test_marks_of_a_spreadsheet_in_another_language_are_read(tmp_path):
    path = tmp_path / "flagged.csv"
    url = "https://x.com/jane/status"
    rows = f"tweet_url;deleted\r\n{url}/1;WAHR\r\n{url}/2;FALSCH\r\n{url}/3;true\r\n"
    path.write_text(rows, encoding="utf-8-sig", newline="")
    assert write_flagged(path, "jane", [2]) == 3
    assert path.read_text() == f"tweet_url,deleted\n{url}/1,true\n{url}/2,false\n{url}/3,true\n"


# -- the state file -----------------------------------------------------------------------------------------


def tweets(count: int) -> list[tuple[Tweet, None]]:
    return [(Tweet(id=n, text=f"text {n}", created_s=0), None) for n in range(1, count + 1)]


@pytest.fixture
def state(tmp_path):
    file = StateFile(tmp_path / "state.sqlite")
    yield file
    file.close()


@pytest.mark.requirement("ta-state-03")
@pytest.mark.parametrize("stored", [10, 3_000])
def test_a_checkpoint_is_one_transaction_and_writes_the_batch_and_one_row(state, stored):
    run = state.begin(Question("generate", "m", "v", "c"), NOW)
    run.add_tweets(tweets(stored))
    batch = next(run.pages(5))
    request = run.sending(len(batch), NOW)
    statements: list[str] = []
    state.connection.set_trace_callback(statements.append)
    before = state.connection.total_changes
    run.answered(request, Answer(verdicts={}), [(pending, KEEP) for pending in batch])
    state.connection.set_trace_callback(None)
    assert state.connection.total_changes - before == len(batch) + 1
    frame = [each for each in statements if each.startswith(("BEGIN", "COMMIT"))]
    assert frame == ["BEGIN IMMEDIATE", "COMMIT"]


@pytest.mark.requirement("ta-note-01")
def test_long_posts_are_written_in_chunks_each_in_one_transaction(state, tmp_path, monkeypatch):
    monkeypatch.setattr(intake, "CHUNK_TWEETS", 10)
    long = [f"{n}: a long and winding post. " * 15 for n in range(1, 31)]
    files = {
        "data/tweets.js": javascript([tweet(n, text[:250] + "…") for n, text in enumerate(long, 1)]),
        "data/note-tweet.js": javascript([note(text) for text in long], "YTD.note_tweet.part0"),
    }
    run = state.begin(Question("rules", "", "", ""), NOW)
    statements: list[str] = []
    with sources([zip_of(tmp_path / "a.zip", files)]) as opened, Scratch() as scratch:
        reading = Reading(discover(opened).files, scratch)
        state.connection.set_trace_callback(statements.append)
        take_in(
            reading,
            LocalRules(Criteria()),
            run,
            progress=Progress(),
            view=LineView(SystemClock(), StringIO()),
        )
        state.connection.set_trace_callback(None)
    assert [each.text for each in run.audited()] == long
    assert statements.count("COMMIT") == 3 + 3
    assert sum(each.startswith("UPDATE") for each in statements) == 30


@pytest.mark.requirement("ta-state-03")
def test_an_answer_is_stored_whole_or_not_at_all(state):
    run = state.begin(Question("generate", "m", "v", "c"), NOW)
    run.add_tweets(tweets(3))
    batch = next(run.pages(5))
    request = run.sending(len(batch), NOW)
    bad = Verdict(decision="NONSENSE")  # the schema refuses it
    with pytest.raises(sqlite3.IntegrityError):
        run.answered(request, Answer(verdicts={}), [(batch[0], KEEP), (batch[1], bad)])
    assert len(next(run.pages(5))) == 3
    assert state.connection.execute("SELECT state FROM requests").fetchone() == ("in_flight",)


@pytest.mark.requirement("ta-fail-08")
def test_pages_give_each_text_once_those_never_asked_first_and_then_those_asked_longest_ago(state):
    same = [(Tweet(id=n, text="same", created_s=0), None) for n in range(100, 103)]
    local = [(Tweet(id=200, text="same", created_s=0), Verdict(decision=Decision.SKIPPED, reason="retweet"))]
    failed, blocked = Verdict(decision=Decision.FAILED, reason="x"), Verdict(decision=Decision.BLOCKED)

    def begin(*, retry=False):
        run = state.begin(Question("generate", "m", "v", "c"), NOW, retry=retry)
        run.add_tweets([*tweets(5), *same, *local])
        return run, [each for page in run.pages(2) for each in page]

    run, texts = begin()
    assert [each.text for each in texts] == ["text 1", "text 2", "text 3", "text 4", "text 5", "same"]
    run.gave_up([(texts[1], failed), (texts[0], KEEP)])
    assert [each.text for page in run.pages(2) for each in page] == ["text 3", "text 4", "text 5", "same"]
    run, texts = begin()
    assert [each.text for each in texts] == ["text 3", "text 4", "text 5", "same", "text 2"]
    assert run.count_pending() == 5
    run.gave_up([(texts[0], blocked), (texts[1], failed)])
    assert [each.text for each in begin(retry=True)[1]] == ["text 2", "text 3", "text 4"]
    run, texts = begin()
    assert [each.text for each in texts] == ["text 5", "same", "text 2", "text 4"]
    assert run.count_pending() == 4


@pytest.mark.requirement("ta-state-01")
def test_a_verdict_stands_and_what_is_none_is_written_over(state):
    run = state.begin(Question("generate", "m", "v", "c"), NOW)
    run.add_tweets(tweets(1))
    ((text,),) = run.pages(9)
    written = [Decision.FAILED, Decision.BLOCKED, Decision.KEEP, Decision.FAILED, Decision.DELETE]
    stands = []
    for decision in written:
        run.gave_up([(text, Verdict(decision=decision))])
        stands += [each.decision for each in run.audited()]
    assert stands == ["FAILED", "BLOCKED", "KEEP", "KEEP", "KEEP"]


@pytest.mark.parametrize("decided", [0, 0.5, 1])
def test_the_work_of_reading_out_grows_with_the_tweets_and_not_with_their_square(tmp_path, decided):
    """A user who says the same ten thousand times; counted in steps of SQLite's machine."""

    def steps(count: int) -> int:
        file = StateFile(tmp_path / f"{count}.sqlite")
        run = file.begin(Question("generate", "m", "v", "c"), NOW)
        skipped = Verdict(decision=Decision.SKIPPED, reason="keep:posted_before")
        run.add_tweets(
            [
                (Tweet(id=n, text="gm", created_s=0), skipped if n <= decided * count else None)
                for n in range(1, count + 1)
            ]
        )
        taken = 0

        def tick() -> int:
            nonlocal taken
            taken += 1
            return 0

        file.connection.set_progress_handler(tick, 100)
        assert len(list(run.audited())) == count
        assert run.totals().tweets == count
        assert run.count_pending() == (1 if decided < 1 else 0)
        file.close()
        return taken

    assert steps(4_000) < 6 * steps(1_000)


@pytest.mark.parametrize("content", [b"hello, I am no database, but long enough to look at" * 20, None])
def test_a_file_that_is_no_state_file_is_refused(tmp_path, content):
    path = tmp_path / "state.sqlite"
    if content is None:
        other = sqlite3.connect(path)
        other.execute("CREATE TABLE theirs (x)")
        other.commit()
        other.close()
    else:
        path.write_bytes(content)
    before = path.read_bytes()
    with pytest.raises(StateForeign, match="not a state file"):
        StateFile(path)
    assert path.read_bytes() == before


@pytest.mark.requirement("ta-cli-01")
def test_a_full_disk_makes_no_state_file_a_foreign_one(tmp_path):
    path = tmp_path / "state.sqlite"
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (16_384, before[1]))
    try:
        with pytest.raises(StateUnusable, match="cannot be used") as caught:
            StateFile(path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert not isinstance(caught.value, StateForeign)
    assert "disk is full" in caught.value.cure
    StateFile(path).close()


@pytest.mark.requirement("ta-cli-01")
def test_a_disk_that_is_full_in_the_middle_of_a_transaction_is_told_as_that(tmp_path):
    """SQLite undoes it then by itself, and an undoing of ours would say no more than that."""
    file = StateFile(tmp_path / "state.sqlite")
    file.connection.execute("CREATE TABLE more (text)")
    pages = file.connection.execute("PRAGMA page_count").fetchone()[0]
    file.connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(sqlite3.OperationalError, match="disk is full"), file.transaction() as connection:
        connection.executemany("INSERT INTO more VALUES (randomblob(1000))", [()] * 9)
    with file.transaction() as connection:
        connection.execute("DELETE FROM more")
    file.close()


@pytest.mark.requirement("ta-cli-01")
def test_a_state_file_that_has_lost_a_table_is_not_said_to_be_on_a_full_disk(tmp_path):
    path = tmp_path / "state.sqlite"
    file = StateFile(path)
    file.connection.execute("DROP TABLE requests")
    file.close()
    with pytest.raises(StateForeign, match="no such table: requests"), past(path) as found:
        found.runs()


def test_a_state_file_of_a_newer_version_is_refused(tmp_path):
    file = StateFile(tmp_path / "state.sqlite")
    file.connection.execute("PRAGMA user_version = 99")
    file.close()
    with pytest.raises(StateForeign, match="version 99"):
        StateFile(tmp_path / "state.sqlite")


@pytest.mark.requirement("ta-state-05")
def test_the_lock_is_held_by_one_and_leaves_nothing_behind(tmp_path):
    path = tmp_path / "state.sqlite"
    with exclusive(path), pytest.raises(StateLocked, match="process"), exclusive(path):
        pass
    assert list(tmp_path.iterdir()) == []


def test_whether_a_run_is_going_on_is_told_without_taking_its_lock(tmp_path, monkeypatch):
    path = tmp_path / "state.sqlite"
    with exclusive(path):
        assert is_held(path)
    monkeypatch.setattr(lock, "exclusive", None)  # would fail if it were called
    assert not is_held(path)


def test_a_lock_file_that_a_killed_run_left_holds_nobody_up(tmp_path):
    path = tmp_path / "state.sqlite"
    (tmp_path / "state.sqlite.lock").write_text("process 12345")
    assert not is_held(path)
    (tmp_path / "state.sqlite.lock").write_text("process 12345")
    with exclusive(path):
        pass
    assert list(tmp_path.iterdir()) == []


@pytest.mark.requirement("ta-state-01")
def test_a_state_file_of_an_older_version_becomes_one_of_today_and_keeps_its_verdicts(tmp_path):
    path = tmp_path / "state.sqlite"
    old = sqlite3.connect(path, isolation_level=None)
    old.executescript((Path(__file__).parent / "data/state-v1.sql").read_text(encoding="utf-8"))
    old.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    old.execute("PRAGMA user_version = 1")
    old.execute("INSERT INTO runs (started_at) VALUES ('2026-01-01')")
    old.execute("INSERT INTO questions (key, engine, model) VALUES (?, 'g', 'm')", ("g\nm\nv\nc",))
    key = text_key("text 1")
    old.execute("INSERT INTO verdicts VALUES (1, ?, 'KEEP', '', '[]', NULL, 1, NULL)", (key,))
    old.close()
    new, fresh = StateFile(path), StateFile(tmp_path / "fresh.sqlite")
    try:
        for table in ("runs", "files", "tweets", "questions", "requests", "verdicts", "jobs"):
            columns = [
                [row[1:4] for row in each.connection.execute(f"PRAGMA table_info({table})")]
                for each in (new, fresh)
            ]
            assert columns[0] == columns[1]
        run = new.begin(Question("g", "m", "v", "c"), NOW)
        run.add_tweets(tweets(2))
        assert [each.text for each in next(run.pages(9))] == ["text 2"]
    finally:
        new.close()
        fresh.close()


@pytest.mark.requirement("ta-judge-09")
def test_a_second_opinion_overrules_confirms_or_is_kept_as_a_block_and_a_failure_changes_nothing(state):
    run = state.begin(Question("generate", "m", "v", "c"), NOW)
    run.add_tweets(tweets(4))
    batch = next(run.pages(9))
    flagged = Verdict(decision=Decision.DELETE, reason="rude", criteria=("tone",))
    run.answered(run.sending(4, NOW), Answer(verdicts={}), [(pending, flagged) for pending in batch])
    second = SecondOpinions(run)
    assert [each.text for page in second.pages(3) for each in page] == [each.text for each in batch]
    blocked, failed = Verdict(decision=Decision.BLOCKED), Verdict(decision=Decision.FAILED, reason="missing")
    second.answered(run.sending(1, NOW), Answer(verdicts={}, cost_microusd=7), [(batch[0], KEEP)])
    second.answered(run.sending(1, NOW), Answer(verdicts={}), [(batch[1], flagged)])
    second.gave_up([(batch[2], blocked), (batch[3], failed)])
    assert list(run.flagged()) == [2, 3, 4]
    assert list(second.pages(9)) == []  # what did not come is for the next run
    assert second.counts() == {"confirmed": 1, "overruled": 1, "open": 1}
    first = next(run.audited())
    assert (first.decision, first.criteria) == ("KEEP", ())
    assert first.reason == "overruled by a second opinion; at first: rude"
    assert run.totals().cost_microusd == 7
    run = state.begin(Question("generate", "m", "v", "c"), NOW)
    run.add_tweets(tweets(5))
    new = [each for page in run.pages(9) for each in page]
    run.answered(run.sending(1, NOW), Answer(verdicts={}), [(pending, flagged) for pending in new])
    assert [each.text for page in SecondOpinions(run).pages(9) for each in page] == ["text 5", "text 4"]
