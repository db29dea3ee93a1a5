"""estimate and eval: what a run would take, and how well it agrees with a person."""

import csv
import json
import resource
import signal
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from pydantic import SecretStr
from typer.testing import CliRunner

from fake_gemini.testing import fake_gemini_app
from groundwork.testing import Server, clean_env
from tweet_audit.audit.allowance import Limits
from tweet_audit.audit.estimating import days, estimate, seconds
from tweet_audit.cli import app
from tweet_audit.commands import evaluate as evaluating
from tweet_audit.commands.agreement import Evaluation, tell
from tweet_audit.commands.engines import BATCH, DECIDE, GENERATE
from tweet_audit.commands.estimate import Inputs, look
from tweet_audit.commands.evaluate import evaluate
from tweet_audit.commands.labels import read_labels
from tweet_audit.commands.run import Job, run
from tweet_audit.domain.outcome import Outcome, Stop
from tweet_audit.domain.price import Price
from tweet_audit.domain.scores import Score, score
from tweet_audit.domain.tweet import Tweet
from tweet_audit.domain.verdict import Question
from tweet_audit.errors import LabelsInvalid, StateForeign, StateUnusable
from tweet_audit.gemini.price_list import price_of
from tweet_audit.settings import Settings
from tweet_audit.state.store import StateFile
from tweet_audit.testing import archive, tweet

PRICE = {"price_input_usd": 0.1, "price_output_usd": 0.4}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    texts = [f"{n}: a fine day" for n in range(1, 91)] + ["RT @x: no", "1: a fine day", "damn it"]
    return archive(tmp_path / "a.zip", [tweet(n, text) for n, text in enumerate(texts, 1)])


@pytest.fixture
def criteria(tmp_path: Path) -> Path:
    file = tmp_path / "criteria.json"
    file.write_text(json.dumps({"criteria": {"forbidden_words": ["damn"], "tone": "kind"}}))
    return file


def found(path: Path, criteria: Path, tmp_path: Path, **options):
    settings = Settings(**options)
    inputs = Inputs(archives=[path], criteria=criteria, state=tmp_path / "flagged.state.sqlite")
    return {each.engine: each for each in look(inputs, settings).estimates}


@pytest.mark.requirement("ta-cli-05")
@pytest.mark.parametrize("engine", [GENERATE, DECIDE])
def test_an_estimate_is_what_the_run_then_sends_and_afterwards_it_is_nothing(
    engine, path, criteria, tmp_path, capsys
):
    before = found(path, criteria, tmp_path, **PRICE)[engine]
    assert not (tmp_path / "flagged.state.sqlite").exists()
    with Server(fake_gemini_app()) as url:
        settings = Settings(gemini_api_key=SecretStr("k"), google_gemini_base_url=url, **PRICE)
        job = Job(
            archives=[path],
            criteria=criteria,
            out=tmp_path / "flagged.csv",
            state=None,
            engine=engine,
            as_json=True,
        )
        run(job, settings)
        sent = httpx.get(f"{url}/_stats").json()
    capsys.readouterr()
    assert before.texts == 90  # no retweet, no repeated text, no forbidden word
    assert before.requests == sent["requests"] == (3 if engine == GENERATE else 90)
    assert sent["prompt_tokens"] <= before.input_tokens <= 2 * sent["prompt_tokens"]
    after = found(path, criteria, tmp_path, **PRICE)[engine]
    assert (after.texts, after.requests, after.cost_usd) == (0, 0, 0.0)


@pytest.mark.requirement("ta-cli-05")
@pytest.mark.requirement("ta-judge-08")
def test_an_estimate_counts_no_text_that_is_on_its_way_in_a_job(path, criteria, tmp_path, capsys):
    with Server(fake_gemini_app(faults="none,quota-day")) as url:  # the job is made, and nobody may look
        settings = Settings(gemini_api_key=SecretStr("k"), google_gemini_base_url=url)
        out = tmp_path / "flagged.csv"
        job = Job(archives=[path], criteria=criteria, out=out, state=None, engine=BATCH, as_json=True)
        assert run(job, settings) is Outcome.QUOTA
    capsys.readouterr()
    after = found(path, criteria, tmp_path)
    assert (after[BATCH].texts, after[BATCH].requests, after[GENERATE].texts) == (0, 0, 90)


@pytest.mark.requirement("ta-cli-05")
def test_an_estimate_touches_no_state_file_and_counts_what_another_model_would_be_asked(
    path, criteria, tmp_path, capsys
):
    with Server(fake_gemini_app()) as url:
        settings = Settings(gemini_api_key=SecretStr("k"), google_gemini_base_url=url)
        job = Job(
            archives=[path],
            criteria=criteria,
            out=tmp_path / "flagged.csv",
            state=None,
            engine=GENERATE,
            as_json=True,
        )
        run(job, settings)
    state = tmp_path / "flagged.state.sqlite"
    before = state.read_bytes()
    assert found(path, criteria, tmp_path)[GENERATE].requests == 0
    assert found(path, criteria, tmp_path, gemini_model="gemini-other")[GENERATE].requests == 3
    assert state.read_bytes() == before


@pytest.mark.requirement("ta-cli-05")
def test_time_days_and_cost_follow_the_limits_and_the_price():
    limits = Limits(concurrency=8, requests_per_minute=15, tokens_per_minute=100_000, backoff=None)
    assert seconds(150, 0, limits) == (150 - 15) / 15 * 60
    assert seconds(1, 1_000_000, limits) == (1_000_000 - 100_000) / 100_000 * 60
    assert seconds(8, 0, Limits(concurrency=4, backoff=None)) == 6.0
    told = estimate(
        GENERATE, (4_000, 100, 200_000), price=Price(0.1, 0.4), limits=limits, requests_per_day=30
    )
    assert (told.days, told.output_tokens) == (4, 4_000 * 9 + 100 * 20)
    assert told.cost_usd == pytest.approx((0.1 * 200_000 + 0.4 * 38_000) / 1e6)


@pytest.mark.requirement("ta-cli-05")
def test_the_command_prints_every_engine_and_sends_nothing(path, criteria, tmp_path):
    with Server(fake_gemini_app()) as url:
        env = clean_env(GOOGLE_GEMINI_BASE_URL=url)
        arguments = ["estimate", str(path), "--criteria", str(criteria), "--rpd", "2"]
        out = ["--out", str(tmp_path / "flagged.csv")]
        shown = CliRunner().invoke(app, [*arguments, *out], env=env, catch_exceptions=False)
        as_json = CliRunner().invoke(app, [*arguments, *out, "--json"], env=env, catch_exceptions=False)
        assert httpx.get(f"{url}/_stats").json()["requests"] == 0
    for engine in ("generate", "batch", "decide", "rules"):
        assert engine in shown.stdout
    told = json.loads(as_json.stdout)
    assert [each["days"] for each in told["estimates"]] == [2, None, 45]  # --rpd counts no job
    assert (told["tweets"], told["by_rule"]) == (93, 2)
    assert told["no_price"] is None  # the default model is in the list


@pytest.mark.requirement("ta-cli-05")
def test_a_model_without_a_price_is_said_in_both_forms(path, criteria, tmp_path):
    command = ["estimate", str(path), "--criteria", str(criteria), "--model", "gemini-unheard-of"]
    out = ["--out", str(tmp_path / "flagged.csv")]
    narrow = clean_env(COLUMNS="48")
    shown = CliRunner().invoke(app, [*command, *out], env=narrow, catch_exceptions=False)
    told = CliRunner().invoke(app, [*command, *out, "--json"], env=clean_env(), catch_exceptions=False)
    for output in (" ".join(shown.stdout.split()), json.loads(told.stdout)["no_price"]):
        assert "no price is known for gemini-unheard-of: set TWEET_AUDIT_PRICE_INPUT_USD" in output
    assert "…" not in shown.stdout  # no number is cut


@pytest.mark.requirement("ta-cli-05")
@pytest.mark.parametrize(
    ("requests", "left_today", "whole"),
    [(10, 20, 1), (10, None, 1), (10, 10, 1), (10, 9, 2), (10, 0, 2), (45, 0, 4), (45, 5, 3), (0, 0, 0)],
)
def test_the_days_begin_with_what_is_left_of_today(requests, left_today, whole):
    assert days(requests, 20, left_today) == whole


@pytest.mark.requirement("ta-flow-05")
def test_the_default_model_has_a_price():
    assert price_of(Settings().gemini_model) == Price(0.30, 2.50)


@pytest.mark.requirement("ta-cli-05")
def test_a_state_file_of_any_name_is_looked_at_and_one_of_another_program_is_named(path, criteria, tmp_path):
    state = tmp_path / "100% of a?b#c.sqlite"
    state.write_text("this is no database", encoding="utf-8")
    with pytest.raises(StateForeign, match=r"a\?b#c\.sqlite is not a state file"):
        look(Inputs(archives=[path], criteria=criteria, state=state), Settings())


@contextmanager
def files_no_larger_than(size_bytes: int) -> Iterator[None]:
    """A full disk, for this process."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size_bytes, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.requirement("ta-cli-05")
@pytest.mark.requirement("ta-cli-08")
@pytest.mark.parametrize("what", ["estimate", "estimate, with a state", "eval"])
def test_a_full_disk_for_temporary_files_is_told_as_such(what, path, criteria, tmp_path):
    state = tmp_path / "flagged.state.sqlite"
    if what.endswith("state"):
        with closing(StateFile(state)) as file:
            run = file.begin(Question(GENERATE, "m", "v", "c"), datetime(2030, 1, 1, tzinfo=UTC))
            run.add_tweets([(Tweet(id=n, text=1_000 * "x", created_s=0), None) for n in range(100)])
    labels = labelled(tmp_path, [("a fine day", "")])
    inputs = Inputs(archives=[path], criteria=criteria, state=state)
    with files_no_larger_than(50_000), pytest.raises(StateUnusable) as caught:
        _ = (
            [*evaluate(labels, criteria, ["rules"], [1], Settings())]
            if what == "eval"
            else look(inputs, Settings())
        )
    assert "TMPDIR" in caught.value.cure
    assert str(state) not in str(caught.value)


@pytest.mark.requirement("ta-cli-05")
def test_an_estimate_leaves_nothing_beside_the_state_that_it_looks_at(path, criteria, tmp_path):
    state = tmp_path / "flagged.state.sqlite"
    StateFile(state).close()
    before = sorted(each.name for each in tmp_path.iterdir())
    look(Inputs(archives=[path], criteria=criteria, state=state), Settings())
    assert sorted(each.name for each in tmp_path.iterdir()) == before


# -- eval ---------------------------------------------------------------------------------------------------


def labelled(
    folder: Path, rows: list[tuple[str, str]], header: tuple[str, ...] = ("text", "criteria")
) -> Path:
    file = folder / "labelled.csv"
    with file.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.writer(opened)
        writer.writerow(header)
        writer.writerows(rows)
    return file


@pytest.mark.requirement("ta-cli-08")
def test_eval_measures_each_engine_and_batch_size_against_the_labels(tmp_path, criteria):
    rows = [
        ("what an idiot", "tone"),
        ("such a moron", "tone"),
        ("a fine day", ""),
        ("the model sees no harm in this", "tone"),  # a miss
        ("shut up and dance, they sang", ""),  # a false alarm
        ("damn it", "forbidden_words"),
    ]
    with Server(fake_gemini_app()) as url:
        settings = Settings(gemini_api_key=SecretStr("k"), google_gemini_base_url=url, **PRICE)
        results = [*evaluate(labelled(tmp_path, rows), criteria, [GENERATE, DECIDE], [1, 4], settings)]
        assert httpx.get(f"{url}/_stats").json()["requests"] == 5 + 2 + 5
    assert [(each.engine, each.batch_size, each.requests) for each in results] == [
        (GENERATE, 1, 5),
        (GENERATE, 4, 2),
        (DECIDE, 1, 5),
    ]
    for each in results:
        assert each.criteria["tone"] == Score(hits=2, false_alarms=1, misses=1)
        assert each.criteria["forbidden_words"] == Score(hits=1)
        assert each.flagged == Score(hits=3, false_alarms=1, misses=1)
        assert each.unjudged == 0
        assert each.cost_usd


@pytest.mark.requirement("ta-cli-08")
def test_a_used_up_day_ends_all_engines_and_is_the_exit_code(tmp_path, criteria):
    with Server(fake_gemini_app(faults="quota-day")) as url:
        env = clean_env(GOOGLE_GEMINI_BASE_URL=url)
        file = labelled(tmp_path, [("a fine day", "")])
        command = ["eval", str(file), "--criteria", str(criteria), "--json", "--batch-size", "1"]
        engines = ["--engine", "generate", "--engine", "decide"]
        result = CliRunner().invoke(app, [*command, *engines], env=env, catch_exceptions=False)
        assert httpx.get(f"{url}/_stats").json()["requests"] == 1
    assert result.exit_code == 6
    assert [each["outcome"] for each in json.loads(result.stdout)] == ["quota"]


def ended(outcome: Outcome, stop: Stop | None = None) -> Evaluation:
    return Evaluation(
        engine=GENERATE,
        batch_size=1,
        texts=1,
        unjudged=1,
        requests=1,
        cost_usd=None,
        flagged=Score(),
        criteria={},
        outcome=outcome,
        stop=stop,
    )


@pytest.mark.requirement("ta-cli-08")
@pytest.mark.requirement("ta-cli-01")
@pytest.mark.parametrize(
    ("gravest", "beside"),
    [
        (Outcome.INTERRUPTED, Outcome.UNFORESEEN),
        (Outcome.UNFORESEEN, Outcome.REFUSED),
        (Outcome.REFUSED, Outcome.CAP),
        (Outcome.CAP, Outcome.QUOTA),
        (Outcome.QUOTA, Outcome.INCOMPLETE),
        (Outcome.INCOMPLETE, Outcome.DONE),
    ],
)
def test_texts_without_a_verdict_hide_no_bug_and_no_refusal_from_the_exit_code(gravest, beside):
    for both in ((gravest, beside), (beside, gravest)):
        assert tell([ended(each) for each in both], as_json=True) is gravest


@pytest.mark.requirement("ta-cli-08")
@pytest.mark.parametrize(
    ("faults", "options", "says"),
    [
        ("blocked-prompt=1.0", {}, "your criteria may trip Gemini's filter"),
        ("quota-day", {}, "wait until then"),
        (None, {"max_requests": 1}, "allow more, or label fewer texts"),
    ],
)
def test_eval_promises_of_no_stop_that_it_goes_on(faults, options, says, tmp_path, criteria):
    rows = [(f"{n}: a fine day", "") for n in range(60)]
    with Server(fake_gemini_app(faults=faults)) as url:
        settings = Settings(gemini_api_key=SecretStr("k"), google_gemini_base_url=url, **options)
        (result,) = evaluate(labelled(tmp_path, rows), criteria, [GENERATE], [1], settings)
    advice = result.stop.advice
    assert advice.startswith(says)
    assert advice.endswith("run it again: eval stores no verdict, so it asks about every text anew")
    assert "goes on" not in advice
    assert "retry" not in advice


@pytest.mark.requirement("ta-cli-08")
def test_eval_says_what_to_do_about_a_stop(capsys):
    stop = Stop(Outcome.REFUSED, "Gemini\x1b[2J refuses", cure="name another TWEET_AUDIT_QUOTA_FILE")
    tell([ended(Outcome.REFUSED, stop)], as_json=False)
    shown = capsys.readouterr().out
    assert "generate, batch 1: stopped: Gemini\\x1b[2J refuses\ncure: name another TWEET" in shown
    tell([ended(Outcome.REFUSED, stop)], as_json=True)
    (told,) = json.loads(capsys.readouterr().out)
    assert (told["stopped"], told["cure"]) == (stop.message, stop.advice)
    assert "stop" not in told


@pytest.mark.requirement("ta-cli-08")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_between_two_engines_ends_eval_with_what_is_known(number, monkeypatch):
    def interrupted(*_inputs: object):
        yield ended(Outcome.DONE)
        signal.raise_signal(number)
        yield ended(Outcome.DONE)

    monkeypatch.setattr(evaluating, "evaluate", interrupted)
    before = {
        signal.SIGTERM: signal.signal(signal.SIGTERM, signal.SIG_IGN),
        # A shell that started the tests in the background has them ignore Ctrl-C.
        signal.SIGINT: signal.signal(signal.SIGINT, signal.default_int_handler),
    }
    try:
        result = CliRunner().invoke(app, ["eval", "labelled.csv", "--json"])
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
    assert result.exit_code == 130
    assert [each["outcome"] for each in json.loads(result.stdout)] == ["done"]


@pytest.mark.requirement("ta-cli-08")
@pytest.mark.requirement("ta-flow-04")
def test_eval_takes_the_limits_of_a_run_as_flags(tmp_path, criteria):
    file = labelled(tmp_path, [(f"{n}: a fine day", "") for n in range(6)])
    command = ["eval", str(file), "--criteria", str(criteria), "--json", "--batch-size", "1"]
    with Server(fake_gemini_app()) as url:

        def called(*flags: str):
            env = clean_env(GOOGLE_GEMINI_BASE_URL=url)
            return CliRunner().invoke(app, [*command, "--concurrency", "1", *flags], env=env)

        capped = called("--max-requests", "2")
        assert capped.exit_code == 7
        assert "asks about every text anew" in json.loads(capped.stdout)[-1]["cure"]
        assert called("--max-cost", "0.000001").exit_code == 7
        assert called("--rpd", "3").exit_code == 6
        assert called("--rpm", "0").exit_code == called("--tpm", "1").exit_code == 2
        assert httpx.get(f"{url}/_stats").json()["requests"] == 3  # two, none, and the third of the day


@pytest.mark.requirement("ta-cli-08")
def test_a_text_without_a_verdict_is_counted_and_in_no_score(tmp_path, criteria):
    rows = [("nobody may judge #FakeSafetyStop", "tone"), ("a fine day", "")]
    with Server(fake_gemini_app()) as url:
        env = clean_env(GOOGLE_GEMINI_BASE_URL=url)
        file = labelled(tmp_path, rows)
        command = ["eval", str(file), "--criteria", str(criteria), "--json"]
        result = CliRunner().invoke(app, command, env=env, catch_exceptions=False)
        table = CliRunner().invoke(app, command[:-1], env=env, catch_exceptions=False)
    told = json.loads(result.stdout)
    assert result.exit_code == 5
    assert (told[0]["unjudged"], told[0]["flagged"]["misses"]) == (1, 0)
    assert told[0]["reasons"] == {"blocked: SAFETY": 1}
    assert "any" in table.stdout


def test_scores_are_the_textbooks():
    one = score([(True, True), (True, True), (False, True), (True, False), (False, False)])
    assert (one.precision, one.recall, one.f1) == (2 / 3, 2 / 3, 2 / 3)
    assert (Score(misses=1).precision, Score(misses=1).recall, Score(misses=1).f1) == (None, 0.0, 0.0)
    assert (Score(false_alarms=1).precision, Score(false_alarms=1).recall) == (0.0, None)


@pytest.mark.requirement("ta-cli-08")
def test_nothing_scored_is_no_perfect_score(tmp_path, criteria):
    file = labelled(tmp_path, [("RT @x: what an idiot", "tone"), ("https://t.co/x", "")])
    command = ["eval", str(file), "--criteria", str(criteria), "--engine", "rules"]
    shown = CliRunner().invoke(app, command, env=clean_env(), catch_exceptions=False)
    assert shown.exit_code == 5
    assert "1.00" not in shown.stdout
    assert shown.stdout.count("–") == 9  # three ratios of any, forbidden_words and tone
    assert "rules, batch 1: not judged: 1 no-text, 1 retweet" in shown.stdout
    told = CliRunner().invoke(app, [*command, "--json"], env=clean_env(), catch_exceptions=False)
    assert json.loads(told.stdout)[0]["flagged"]["f1"] is None


@pytest.mark.requirement("ta-cli-08")
def test_no_keep_rule_and_no_forbidden_word_hides_a_label(tmp_path):
    file = tmp_path / "keep.json"
    keep = {"originals": True, "posted_before": "2020-01-01", "min_likes": 0}
    file.write_text(json.dumps({"criteria": {"forbidden_words": ["damn"], "tone": "kind"}, "keep": keep}))
    rows = [("what an idiot", "tone"), ("a fine day", ""), ("damn that idiot", "tone; forbidden_words")]
    with Server(fake_gemini_app()) as url:
        settings = Settings(gemini_api_key=SecretStr("k"), google_gemini_base_url=url)
        (result,) = evaluate(labelled(tmp_path, rows), file, [GENERATE], [4], settings)
    assert (result.unjudged, result.reasons, result.flagged) == (0, {}, Score(hits=2))
    assert result.criteria == {"forbidden_words": Score(hits=1), "tone": Score(hits=1)}


@pytest.mark.parametrize(
    ("rows", "header", "says"),
    [
        ([("x", "")], ("text", "label"), "has no column 'criteria': its first line is 'text,label'"),
        ([], ("text", "criteria"), "has no row under its header"),
        ([("x", ""), ("y", "mood")], ("text", "criteria"), r"line 3\): no criterion is called 'mood'"),
        ([(" ", "")], ("text", "criteria"), r"line 2\): there is no text"),
        ([("x\ny\nz", ""), ("y", "mood")], ("text", "criteria"), r"line 5\): no criterion"),
        (
            [("x\ny", ""), ("x" * 100_001, "")],
            ("text", "criteria"),
            r"line 4\): field larger than field limit \(100000\)",
        ),
    ],
)
@pytest.mark.requirement("ta-cli-08")
def test_a_labelled_file_that_cannot_be_used_says_where_and_why(rows, header, says, tmp_path):
    with pytest.raises(LabelsInvalid, match=says):
        read_labels(labelled(tmp_path, rows, header), ["tone"])


@pytest.mark.requirement("ta-cli-08")
@pytest.mark.parametrize(
    ("row", "says"),
    [('"he said hello,tone', "unexpected end of data"), ("well, ,tone", "has more values than")],
)
def test_a_text_that_needs_quotes_loses_no_label(row, says, tmp_path):
    file = tmp_path / "labelled.csv"
    file.write_text(f"text,criteria\na fine day,\n{row}\nanother day,\n")
    with pytest.raises(LabelsInvalid, match=rf"line 3\): {says}") as caught:
        read_labels(file, ["tone"])
    assert "double each quote" in caught.value.cure


@pytest.mark.requirement("ta-cli-08")
def test_labels_that_are_not_utf8_say_so(tmp_path):
    file = tmp_path / "labelled.csv"
    file.write_bytes("text,criteria\ncafé,\n".encode("latin-1"))
    with pytest.raises(LabelsInvalid, match=r"is not UTF-8 text \(byte 17\)") as caught:
        read_labels(file, ["tone"])
    assert caught.value.cure == "save it as UTF-8"


def test_a_labelled_file_that_is_not_there_is_an_error_that_names_it(tmp_path):
    with pytest.raises(LabelsInvalid, match=r"missing\.csv: cannot be read: No such file") as caught:
        read_labels(tmp_path / "missing.csv", ["tone"])
    assert caught.value.cure == "name a file that can be read"


@pytest.mark.requirement("ta-cli-08")
def test_eval_of_the_local_rules_needs_no_key_and_asks_nobody(tmp_path, criteria):
    rows = [("damn it", "forbidden_words"), ("what an idiot", "tone"), ("a fine day", "")]
    (result,) = evaluate(labelled(tmp_path, rows), criteria, ["rules"], [1, 40], Settings())
    assert (result.requests, result.unjudged) == (0, 0)
    assert result.criteria == {"forbidden_words": Score(hits=1), "tone": Score(misses=1)}
