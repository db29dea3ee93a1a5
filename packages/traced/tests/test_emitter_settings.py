"""Settings: the author's names, ours in front, and what falls back."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groundwork.config import env_example_problems
from traced_emitter.duration import format_duration, parse_duration
from traced_emitter.settings import Settings, load_settings

EXAMPLE = Path(__file__).parents[1] / ".env.traced-emitter.example"


def settings(env: dict[str, str] | None = None, **flags: object) -> tuple[Settings, tuple[str, ...]]:
    loaded, noted = load_settings(flags, env=env or {}, dotenv=None)
    return loaded.settings, noted


@pytest.mark.requirement("tr-emit-02")
def test_the_defaults_are_the_contracts() -> None:
    plain, noted = settings()
    assert (plain.target_url, plain.workers, plain.duration, plain.window_minutes) == (
        "http://localhost:8080",
        20,
        60.0,
        30.0,
    )
    assert (plain.out_of_order_prob, plain.batch_size, plain.rate_per_worker, plain.verify) == (
        0.3,
        10,
        5.0,
        True,
    )
    assert noted == ()


def test_the_authors_bare_names_work_and_the_prefixed_ones_win() -> None:
    bare = {
        "TARGET_URL": "http://other:1/",
        "WORKERS": "3",
        "DURATION": "1m30s",
        "WINDOW_MINUTES": "2",
        "OUT_OF_ORDER_PROB": "0.5",
        "BATCH_SIZE": "7",
        "RATE_PER_WORKER": "2.5",
        "VERIFY": "false",
    }
    read, _ = settings(bare)
    assert read.target_url == "http://other:1"
    assert (read.workers, read.duration, read.window_minutes, read.out_of_order_prob) == (3, 90.0, 2.0, 0.5)
    assert (read.batch_size, read.rate_per_worker, read.verify) == (7, 2.5, False)
    assert settings(bare | {"TRACED_EMITTER_WORKERS": "4"})[0].workers == 4
    assert settings(bare, workers="5")[0].workers == 5


@pytest.mark.requirement("tr-emit-02")
@pytest.mark.parametrize(
    ("variable", "field"),
    [
        ("TARGET_URL", "target_url"),
        ("WORKERS", "workers"),
        ("DURATION", "duration"),
        ("WINDOW_MINUTES", "window_minutes"),
        ("OUT_OF_ORDER_PROB", "out_of_order_prob"),
        ("BATCH_SIZE", "batch_size"),
        ("RATE_PER_WORKER", "rate_per_worker"),
        ("VERIFY", "verify"),
    ],
)
def test_what_is_blank_or_cannot_be_parsed_falls_back_and_is_noted(variable: str, field: str) -> None:
    default = getattr(settings()[0], field)
    for bad in ("perhaps", "-3", "12 bananas"):
        for read, noted in (settings({variable: bad}), settings(**{field: bad})):
            assert getattr(read, field) == default
            assert len(noted) == 1
            assert field in noted[0]
            assert repr(bad) in noted[0]
    for read, noted in (settings({variable: ""}), settings(**{field: ""})):
        assert getattr(read, field) == default
        assert noted == ()


@pytest.mark.parametrize(
    "url",
    [
        "ftp://localhost",
        "localhost:8080",
        "http://",
        "http://localhost:99999",
        "http://localhost:0",
        "http://[::1",
        "http://bücher..de",
        "http://localhost/?limit=1",
        "http://localhost/#traces",
        "http://somebody:opensesame@localhost",
    ],
)
def test_a_target_that_no_request_could_reach_is_not_taken_and_its_password_not_shown(url: str) -> None:
    read, (note,) = settings(target_url=url)
    assert read.target_url == "http://localhost:8080"
    assert "target_url" in note
    assert "opensesame" not in note


def test_what_falls_back_is_told_to_come_from_the_default_and_what_it_stands_for() -> None:
    env = {"WORKERS": "many", "BATCH_SIZE": " ", "DURATION": "5s"}
    loaded, noted = load_settings({}, env=env, dotenv=None)
    assert loaded.origins["workers"] == "default (environment WORKERS cannot be used)"
    assert loaded.origins["batch_size"] == "default (environment BATCH_SIZE cannot be used)"
    assert loaded.origins["duration"] == "environment DURATION"
    assert loaded.origins["verify"] == "default"
    assert len(noted) == 2


@pytest.mark.parametrize("url", ["http://[::1]:80", "https://bücher.de/behind/a/proxy", "http://10.0.0.1:8"])
def test_a_target_may_have_any_host_and_a_path(url: str) -> None:
    read, noted = settings(target_url=url + "/")
    assert (read.target_url, noted) == (url, ())


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("60s", 60),
        ("1m30s", 90),
        ("500ms", 0.5),
        ("1.5h", 5400),
        ("2h1m1s", 7261),
        ("1us", 1e-6),
        (".5s", 0.5),
    ],
)
def test_durations_are_read_as_go_writes_them(text: str, seconds: float) -> None:
    assert parse_duration(text) == pytest.approx(seconds)


@pytest.mark.parametrize("text", ["", "90", "s", "1m 30s", "1d", "-5s", "1,5s", "5 s", "1m30", "٣s"])
def test_what_is_no_duration_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="60s, 1m30s"):
        parse_duration(text)


@given(st.integers(0, 10**7))
def test_a_formatted_duration_reads_back(milliseconds: int) -> None:
    seconds = milliseconds / 1000
    assert parse_duration(format_duration(seconds)) == pytest.approx(seconds, rel=1e-5)


def test_the_example_file_says_what_the_settings_say() -> None:
    assert env_example_problems(Settings, EXAMPLE.read_text(encoding="utf-8")) == []
