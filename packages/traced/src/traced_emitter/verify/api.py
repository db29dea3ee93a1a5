"""Asks a server anything, rightly or wrongly, and keeps what came back for the evidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import httpx
import msgspec

from traced_emitter.line import LINE_FAILURES, Line
from traced_emitter.verify.findings import Broken

__all__ = ["Answer", "Api", "Listing", "brief"]

_TIMEOUT_S = 20.0
_SHOWN_CHARACTERS = 300
_NO_HEADERS: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back; status 0 means that nothing did, and `failure` says why."""

    request: str
    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    failure: str = ""

    @property
    def text(self) -> str:
        """Status and the beginning of the body, for evidence."""
        if self.failure:
            return f"no answer ({self.failure})"
        return f"{self.status} {brief(self.body.decode(errors='replace'))}".rstrip()

    def json(self, expected: str) -> object:
        """Return the decoded body; raises `Broken` (which tells `expected`) when it is not JSON."""
        try:
            return msgspec.json.decode(self.body)
        except msgspec.DecodeError:
            raise self.broken(expected) from None

    def require(self, status: int, expected: str = "") -> Answer:
        """Return this answer if it has that status; raises `Broken` if not."""
        if self.status != status:
            raise self.broken(expected or str(status))
        return self

    def broken(self, expected: str) -> Broken:
        """Make the finding that this answer is not what was expected."""
        return Broken(sent=self.request, expected=expected, got=self.text)


@dataclass(frozen=True, slots=True)
class Listing:
    """A readable answer of `GET /traces`; `raw` keeps its bytes for the evidence."""

    answer: Answer
    traces: list[dict[str, object]]
    total: int

    @property
    def ids(self) -> list[str]:
        """The listed trace ids, in the order of the answer."""
        return [str(summary["trace_id"]) for summary in self.traces]


class Api:
    """The server under judgement."""

    def __init__(self, target: str, *, transport: httpx.AsyncBaseTransport | None = None) -> None:
        self.target = target
        self._transport = transport
        self._line = Line(target, timeout_s=_TIMEOUT_S, transport=transport)

    async def ask(
        self,
        method: str,
        path: str,
        *,
        body: bytes | None = None,
        headers: Mapping[str, str] = _NO_HEADERS,
        note: str = "",
    ) -> Answer:
        """Send one request; a broken connection is an answer too. `note` describes the body."""
        request = f"{method} {path}" + (f" {note or brief(body.decode(errors='replace'))}" if body else "")
        try:
            came = await self._line.ask(method, self._line.at(path), headers=headers, body=body)
        except LINE_FAILURES as error:
            return Answer(request, 0, failure=f"{type(error).__name__}: {error}".rstrip(": "))
        return Answer(request, came.status, came.headers, came.body)

    async def post_spans(
        self, body: bytes, *, headers: Mapping[str, str] = _NO_HEADERS, note: str = ""
    ) -> Answer:
        """Send raw bytes as a batch."""
        return await self.ask(
            "POST", "/spans", body=body, headers={"content-type": "application/json", **headers}, note=note
        )

    async def page(
        self, *, limit: int | None = None, after: int | None = None, before: int | None = None
    ) -> Listing:
        """Read a page of the list; raises `Broken` when the answer is not one."""
        given = {"limit": limit, "after": after, "before": before}
        query = "&".join(f"{name}={value}" for name, value in given.items() if value is not None)
        answer = await self.ask("GET", f"/traces?{query}" if query else "/traces")
        return as_listing(answer)

    async def detail(self, trace_id: str) -> list[dict[str, object]] | None:
        """Read a trace's spans; None is a 404. Raises `Broken` when the answer is neither."""
        answer = await self.ask("GET", f"/traces/{trace_id}")
        return None if answer.status == 404 else as_spans(answer, trace_id)

    def another(self) -> Api:
        """Return a second line to the same server: a line takes one request at a time."""
        return Api(self.target, transport=self._transport)

    async def close(self) -> None:
        """Close all connections."""
        await self._line.close()


_LISTING = '200 {"traces": [summary, …], "total": n}'


def as_listing(answer: Answer) -> Listing:
    """Read an answer as a list of summaries, each with its seven keys of the right types."""
    body = answer.require(200, _LISTING).json(_LISTING)
    if not isinstance(body, dict) or type(body.get("total")) is not int:
        raise answer.broken(_LISTING)
    traces = body.get("traces", 0)
    if traces is None:  # an empty list that was never made, as Go writes it; a ruling forbids it
        traces = []
    if not isinstance(traces, list):
        raise answer.broken(_LISTING)
    for summary in traces:
        _check_summary(answer, summary)
    return Listing(answer, traces, body["total"])


_SUMMARY: Mapping[str, type] = {
    "trace_id": str,
    "root_service": str,
    "root_operation": str,
    "span_count": int,
    "duration_ms": int,
    "start_time": int,
    "status": str,
}


def _check_summary(answer: Answer, summary: object) -> None:
    if not isinstance(summary, dict):
        raise Broken(sent=answer.request, expected="every summary an object", got=brief(repr(summary)))
    for name, kind in _SUMMARY.items():
        if type(summary.get(name)) is not kind:
            wanted = "a whole JSON number" if kind is int else "a string"
            raise Broken(
                sent=answer.request,
                expected=f"every summary to have {name} as {wanted}",
                got=brief(repr(summary)),
            )


def as_spans(answer: Answer, trace_id: str) -> list[dict[str, object]]:
    """Read an answer as the detail of a trace."""
    expected = f'200 {{"trace_id": "{trace_id.lower()}", "spans": [span, …]}}'
    body = answer.require(200, expected).json(expected)
    if not isinstance(body, dict) or str(body.get("trace_id", "")).lower() != trace_id.lower():
        raise answer.broken(expected)
    spans = body.get("spans")
    if not isinstance(spans, list) or not all(isinstance(span, dict) for span in spans):
        raise answer.broken(expected)
    return spans


def brief(text: str) -> str:
    """Cut a text to what fits into a line of evidence."""
    return text if len(text) <= _SHOWN_CHARACTERS else f"{text[:_SHOWN_CHARACTERS]}… ({len(text)} characters)"
