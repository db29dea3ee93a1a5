"""Structured logs: one event, its fields, and the ids of the request that it belongs to.

    configure(service="payment-gateway")
    log = get_logger(__name__)
    with bound(payment_id="pay_1"):
        log.info("bank.call", operation="capture", attempt=2, outcome="timeout")

An event has a name in dots, and fields; never a sentence with values in it. structlog's events travel
through the standard library's `logging`, and so do those of uvicorn, SQLAlchemy and httpx: one formatter
at the end makes them look alike and masks what is secret.
"""

from __future__ import annotations

import logging
import os
import sys
import traceback
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Final, TextIO, cast

import structlog
from structlog.typing import EventDict, ExcInfo, FilteringBoundLogger, Processor, WrappedLogger
from typing_extensions import override

from groundwork.redaction import redact
from groundwork.terminal import visible
from groundwork.trace_context import current

__all__ = ["bound", "configure", "get_logger", "redact"]

# Libraries that tell more than an operator wants to read; `level="DEBUG"` lets them speak.
_QUIET: Final = (
    "aiosqlite",
    "asyncio",
    "google_genai",
    "httpcore",
    "httpcore2",
    "httpx",
    "httpx2",
    "sqlalchemy",
    "uvicorn.error",
)
_FIRST: Final = ("timestamp", "level", "service", "logger", "event")
_LEVELS: Final = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")


class _Handler(logging.StreamHandler[TextIO]):
    """The handler of `configure`, told apart from those that others put on the root logger."""

    @override
    def handleError(self, record: logging.LogRecord) -> None:
        """Tell that an event was lost; the standard library would print its values, secrets included."""
        if record.name != __name__:  # else this very report is what cannot be written
            cause = type(sys.exc_info()[1]).__name__
            get_logger(__name__).error("log.event_lost", of=record.name, line=record.lineno, cause=cause)


def configure(*, service: str, level: str = "INFO", stream: TextIO | None = None) -> None:
    """Send every log event of this process to `stream` in one form.

    That is JSON unless the stream is a terminal. `stream` None is stderr, or nowhere in a process that has
    none (`2>&-`). Calling it again replaces what the first call set up. Raises `ValueError` for a level that
    does not exist.
    """
    if level.upper() not in _LEVELS:
        message = f"log level {level!r} is none of {', '.join(_LEVELS)}"
        raise ValueError(message)
    stream = stream or sys.stderr or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  kept
    handler = _Handler(stream)
    handler.setFormatter(_formatter(service, as_json=not stream.isatty()))
    root = logging.getLogger()
    root.handlers = [*(other for other in root.handlers if not isinstance(other, _Handler)), handler]
    root.setLevel(level.upper())
    _set_library_levels(level.upper())
    logging.captureWarnings(capture=True)


def get_logger(name: str) -> FilteringBoundLogger:
    """Return the logger of one module.

    Events are dropped cheaply when the level of the `logging` logger of that name is higher.
    """
    return cast("FilteringBoundLogger", structlog.get_logger(name))


def bound(**fields: object) -> AbstractContextManager[None]:
    """Add fields to every event logged inside the block, in tasks that are started there as well."""
    return structlog.contextvars.bound_contextvars(**fields)


def _formatter(service: str, *, as_json: bool) -> logging.Formatter:
    def add_service(_logger: WrappedLogger, _name: str, event: EventDict) -> EventDict:
        event["service"] = service
        return event

    renderer: Processor = (
        structlog.processors.JSONRenderer(ensure_ascii=False, default=str)
        if as_json
        else structlog.dev.ConsoleRenderer(colors=True, pad_event_to=24)
    )
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=_CONTEXT,
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            *([add_service] if as_json else []),
            _exception_as_text,
            _redact_event,
            _in_reading_order if as_json else _made_visible,
            renderer,
        ],
    )


def _set_library_levels(level: str) -> None:
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access"):
        logging.getLogger(name).handlers.clear()
        logging.getLogger(name).propagate = True
    quiet = level if level in ("DEBUG", "ERROR", "CRITICAL") else "WARNING"
    for name in _QUIET:
        logging.getLogger(name).setLevel(quiet)
    # groundwork.web writes the access log: one event a request, with the route's template.
    logging.getLogger("uvicorn.access").setLevel(logging.CRITICAL)


def _add_request(_logger: WrappedLogger, _name: str, event: EventDict) -> EventDict:
    request = current.get()
    if request is not None:
        event.setdefault("request_id", request.request_id)
        event.setdefault("trace_id", request.trace.trace_id)
    return event


def _exception_as_text(_logger: WrappedLogger, _name: str, event: EventDict) -> EventDict:
    """Turn `exc_info` into the traceback's text, without the values of local variables."""
    exc_info: ExcInfo | BaseException | bool | None = event.pop("exc_info", None)
    if exc_info is True:
        error = sys.exc_info()[1]
    elif isinstance(exc_info, tuple):
        error = exc_info[1]
    else:
        error = exc_info or None
    if error is not None:
        event["exception"] = "".join(traceback.format_exception(error)).rstrip()
    return event


def _redact_event(_logger: WrappedLogger, _name: str, event: EventDict) -> EventDict:
    return cast("EventDict", redact(event))


def _in_reading_order(_logger: WrappedLogger, _name: str, event: EventDict) -> EventDict:
    return {name: event.pop(name) for name in _FIRST if name in event} | dict(event)


def _made_visible(_logger: WrappedLogger, _name: str, event: EventDict) -> EventDict:
    """Write control characters out: a stranger's path, shown on a terminal, must not steer it."""
    return {name: visible(value) if isinstance(value, str) else value for name, value in event.items()}


_CONTEXT: Final[list[Processor]] = [
    structlog.contextvars.merge_contextvars,
    _add_request,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
]

# Set at import, so that a logger works before (and without) `configure`: its events go to `logging`,
# which a test may capture, and not to stdout, which belongs to the program's output.
structlog.configure(
    processors=[
        structlog.stdlib.filter_by_level,
        *_CONTEXT,
        structlog.stdlib.PositionalArgumentsFormatter(),
        structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
    ],
    logger_factory=structlog.stdlib.LoggerFactory(),
    wrapper_class=structlog.make_filtering_bound_logger(logging.NOTSET),
    cache_logger_on_first_use=True,
)
