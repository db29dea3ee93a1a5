"""Log events: their form, what rides along, and what must not be in them."""

import asyncio
import io
import json
import logging
import os
import sys
import warnings
from typing import Any

import pytest

from groundwork import logs, trace_context

CARD = "4111 1111 1111 1111"


class Captured(io.StringIO):
    """A stream that hands out the events written to it."""

    def events(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.getvalue().splitlines()]


@pytest.fixture
def stream() -> Captured:
    captured = Captured()
    logs.configure(service="shop", level="INFO", stream=captured)
    return captured


def test_an_event_is_one_line_of_json_with_its_fields(stream: Captured) -> None:
    logs.get_logger("shop.bank").info("bank.call", operation="capture", attempt=2)

    (event,) = stream.events()
    assert list(event)[:5] == ["timestamp", "level", "service", "logger", "event"]
    assert event["timestamp"].endswith("Z")
    assert {name: event[name] for name in event if name != "timestamp"} == {
        "level": "info",
        "service": "shop",
        "logger": "shop.bank",
        "event": "bank.call",
        "operation": "capture",
        "attempt": 2,
    }


def test_a_number_for_which_json_has_no_word_is_a_text(stream: Captured) -> None:
    """Else the line is no JSON to any reader but Python's."""
    logs.get_logger("shop").info("rate", now=float("nan"), most=[float("inf"), -float("inf")], share=0.5)

    (event,) = stream.events()
    assert (event["now"], event["most"], event["share"]) == ("nan", ["inf", "-inf"], 0.5)


def test_a_library_that_logs_the_old_way_looks_the_same(stream: Captured) -> None:
    logging.getLogger("sqlalchemy.pool").warning("pool of %s for %s is full", 5, CARD)

    (event,) = stream.events()
    assert event["event"] == "pool of 5 for [card …1111] is full"
    assert (event["service"], event["level"], event["logger"]) == ("shop", "warning", "sqlalchemy.pool")


@pytest.mark.parametrize("name", ["httpx", "sqlalchemy.engine", "uvicorn.error", "uvicorn.access", "asyncio"])
def test_talkative_libraries_are_quiet_until_debugging(name: str, stream: Captured) -> None:
    logging.getLogger(name).info("said")
    assert stream.events() == []


def test_no_library_keeps_a_handler_of_its_own(stream: Captured) -> None:
    logging.getLogger("uvicorn").addHandler(logging.StreamHandler())
    logs.configure(service="shop", stream=stream)
    assert logging.getLogger("uvicorn").handlers == []


def test_what_is_below_the_level_is_not_written(stream: Captured) -> None:
    logs.get_logger("a").debug("hidden")
    logs.configure(service="shop", level="DEBUG", stream=stream)
    logs.get_logger("a").debug("shown")

    assert [event["event"] for event in stream.events()] == ["shown"]


async def test_bound_fields_ride_along_into_tasks_and_end_with_the_block(stream: Captured) -> None:
    log = logs.get_logger("a")

    async def work() -> None:
        log.info("inside")

    with logs.bound(payment_id="pay_1"):
        await asyncio.create_task(work())
    log.info("outside")

    inside, outside = stream.events()
    assert inside["payment_id"] == "pay_1"
    assert "payment_id" not in outside


def test_the_ids_of_the_request_ride_along(stream: Captured) -> None:
    context = trace_context.RequestContext("req-1", trace_context.new_trace())
    token = trace_context.current.set(context)
    logging.getLogger("old.style").warning("said")
    logs.get_logger("a").info("said", request_id="told by the caller")
    trace_context.current.reset(token)

    old, new = stream.events()
    assert (old["request_id"], old["trace_id"]) == ("req-1", context.trace.trace_id)
    assert (new["request_id"], new["trace_id"]) == ("told by the caller", context.trace.trace_id)


def raise_with_canaries() -> None:
    try:
        {}[f"inner {CARD}"]
    except KeyError as inner:
        inner.add_note(f"a note with password=canary and {CARD}")
        raise RuntimeError(f"outer {CARD} Authorization: Bearer canary") from inner


def test_canaries_reach_no_line_by_any_way(stream: Captured) -> None:
    log = logs.get_logger("a")
    log.info("event", number=CARD, nested={"items": [{"cvv": "canary"}]}, api_key="canary")
    log.info("event %s", CARD)
    logging.getLogger("old").warning(CARD)
    with logs.bound(authorization="Bearer canary", card=CARD):
        log.warning("bound")
    try:
        raise_with_canaries()
    except RuntimeError as error:
        log.exception("raised", error=error)
        logging.getLogger("old").exception("raised too")

    text = stream.getvalue()
    assert "canary" not in text
    assert CARD not in text
    assert text.count("[card …1111]") >= 8
    assert "inner" in text  # the rest of the traceback is there
    assert all("locals" not in event for event in stream.events())


def test_a_value_that_is_no_json_is_written_as_text(stream: Captured) -> None:
    logs.get_logger("a").info("event", path=pytest, nothing=None, flag=True, ratio=0.5)

    (event,) = stream.events()
    assert event["path"].startswith("<module 'pytest'")
    assert (event["nothing"], event["flag"], event["ratio"]) == (None, True, 0.5)


def test_an_event_that_cannot_be_written_is_told_without_its_values(
    stream: Captured, capsys: pytest.CaptureFixture[str]
) -> None:
    """The standard library would print the whole event to stderr, past every redaction."""
    handler = next(h for h in logging.getLogger().handlers if getattr(h, "stream", None) is stream)
    handler.handle(
        logging.makeLogRecord({"name": "old", "lineno": 7, "msg": "%d for canary", "args": ("canary",)})
    )

    (event,) = stream.events()
    assert (event["event"], event["level"]) == ("log.event_lost", "error")
    assert (event["of"], event["line"], event["cause"]) == ("old", 7, "TypeError")
    assert "canary" not in stream.getvalue() + capsys.readouterr().err


def test_a_stream_that_is_gone_stops_nobody(stream: Captured, capsys: pytest.CaptureFixture[str]) -> None:
    stream.close()
    logs.get_logger("a").info("event", api_key="canary")
    assert capsys.readouterr().err == ""


class Terminal(Captured):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(stream: Captured) -> Terminal:
    shown = Terminal()
    logs.configure(service="shop", stream=shown)
    return shown


def test_a_terminal_gets_lines_for_people(terminal: Terminal) -> None:
    logs.get_logger("a").info("bank.call", number=CARD)

    assert "bank.call" in terminal.getvalue()
    assert CARD not in terminal.getvalue()
    assert not terminal.getvalue().startswith("{")


def test_nothing_that_is_logged_steers_a_terminal(terminal: Terminal) -> None:
    steering = "/\x1b[2J\u202egnp"
    logs.get_logger("a").error("http.failed", path=steering, names=[steering], exc_info=ValueError(steering))
    logging.getLogger("uvicorn").warning("from %s\nand on", steering)

    shown = terminal.getvalue()
    assert "\x1b[2J" not in shown
    assert "\u202e" not in shown
    assert shown.count("\\x1b[2J\\u202egnp") == 4
    assert "\nand on" in shown  # a text of several lines keeps them


def test_warnings_of_python_become_events(stream: Captured) -> None:
    logging.captureWarnings(capture=False)  # pytest has put its own hook over the one of the fixture
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logs.configure(service="shop", stream=stream)
        warnings.warn("old function", UserWarning, stacklevel=1)

    assert "old function" in stream.events()[0]["event"]


def test_a_process_without_stderr_logs_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    logs.configure(service="shop")
    logs.get_logger("shop").info("shop.opened")
    handler = next(each for each in logging.getLogger().handlers if isinstance(each, logs._Handler))
    assert handler.stream.name == os.devnull
    handler.stream.close()


def test_an_unknown_level_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match=r"'LOUD'.*DEBUG, INFO"):
        logs.configure(service="shop", level="LOUD")


def test_without_configuration_nothing_is_printed_to_stdout(capsys: pytest.CaptureFixture[str]) -> None:
    logs.get_logger("library").warning("event", number=1)
    assert capsys.readouterr().out == ""
