"""The server itself: it works everything out anew on every read, so it is slow and plainly right."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import parse_qsl, unquote

from groundwork.clock import Clock
from traced_emitter.testing._checker import UUID, Checker, Span, dashed
from traced_emitter.testing._faults import FAULTS

__all__ = ["Reference"]

NS = 1_000_000_000
_AHEAD_NS = 600 * NS
_CAP_BYTES = 32 * 1024 * 1024
_PATHS = ("/health", "/spans", "/traces", "/traces/{trace_id}")
_METHODS = {"/health": "GET", "/spans": "POST", "/traces": "GET"}


class _Refused(Exception):  # noqa: N818  it carries an answer
    def __init__(self, status: int, text: str) -> None:
        self.status = status
        super().__init__(text)


class Reference:
    """An ASGI application; `fault` None keeps the contract and all rulings."""

    def __init__(self, *, clock: Clock, window_s: float, fault: str | None = None) -> None:
        if fault is not None and fault not in FAULTS:
            raise ValueError(f"{fault!r} is none of the faults")
        self._clock = clock
        self._window_ns = round(window_s * NS)
        self._fault = fault
        self._traces: dict[str, list[Span]] = {}
        self._unseen: list[Span] = []
        self._forgotten_up_to = -(2**63)
        self._batches = 0

    def bad(self, fault: str) -> bool:
        """Tell whether this server has that fault."""
        assert fault in FAULTS, fault
        return self._fault == fault

    def stored(self) -> list[Span]:
        """Return every span inside the window."""
        self._forget()
        return [span for spans in self._traces.values() for span in spans]

    def forget_spans(self, unlucky: Callable[[int, Span], bool]) -> None:
        """Lose the spans for which `unlucky` (given a number and the span) is true."""
        lost = {_key(span) for number, span in enumerate(self.stored()) if unlucky(number, span)}
        for trace_id, spans in self._traces.items():
            self._traces[trace_id] = [span for span in spans if _key(span) not in lost]
        self._traces = {trace_id: spans for trace_id, spans in self._traces.items() if spans}

    async def __call__(self, scope: Mapping[str, Any], receive: Any, send: Any) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return
        body = b""
        more = True
        while more:
            message = await receive()
            body += message.get("body", b"")
            more = message.get("more_body", False)
        headers = {name.decode(): value.decode() for name, value in scope["headers"]}
        query = dict(parse_qsl(scope["query_string"].decode(), keep_blank_values=True))
        try:
            status, kind, answer = self._route(scope["method"], scope["path"], query, headers, body)
        except _Refused as refusal:
            status, kind, answer = refusal.status, "application/json", _json({"error": str(refusal)})
            if scope["method"] == "GET" and self.bad("refused reads answer in text"):
                kind, answer = "text/plain", str(refusal).encode()
        await send({"type": "http.response.start", "status": status, "headers": self._headers(kind)})
        await send({"type": "http.response.body", "body": answer})

    def _headers(self, kind: str) -> list[tuple[bytes, bytes]]:
        cross_origin = [
            (b"access-control-allow-origin", b"*"),
            (b"access-control-allow-methods", b"GET, POST, OPTIONS"),
            (b"access-control-allow-headers", b"*"),
        ]
        return [
            (b"content-type", kind.encode()),
            *([] if self.bad("no cross-origin headers") else cross_origin),
        ]

    def _route(
        self, method: str, path: str, query: dict[str, str], headers: dict[str, str], body: bytes
    ) -> tuple[int, str, bytes]:
        if method == "OPTIONS":
            return 204, "text/plain", b""
        is_detail = path.startswith("/traces/")
        wanted = "GET" if is_detail else _METHODS.get(path)
        if wanted is None:
            return self._page(path)
        if method != wanted:
            raise _Refused(405, f"{method} is not allowed here")
        if path == "/spans":
            self._take_in(self._decoded(headers, body))
            return 202, "application/json", _json({"status": "ok"})
        if path == "/health":
            status = "starting" if self.bad("unhealthy") else "ok"
            return 200, "application/json", _json({"status": status})
        answer = self._detail(unquote(path.removeprefix("/traces/"))) if is_detail else self._list(query)
        return 200, "application/json", answer

    def _page(self, path: str) -> tuple[int, str, bytes]:
        document = {"openapi": "3.1.0", "paths": {path: {} for path in _PATHS}}
        if path.startswith("/openapi") and not self.bad("no OpenAPI document"):
            text = _json(document) if path.endswith(".json") else b"openapi: 3.1.0\n"
            return 200, "text/plain", text
        if path == "/metrics" and not self.bad("no metrics"):
            return 200, "text/plain", b"# TYPE spans counter\n"
        if path == "/docs":
            return 200, "text/html", b"<h1>docs</h1>"
        if self.bad("unknown routes answer in text"):
            return 404, "text/plain", b"Not Found"
        raise _Refused(404, "no such route")

    # --- taking in

    def _decoded(self, headers: dict[str, str], body: bytes) -> object:
        if self.bad("any content type but JSON is refused") and "json" not in headers.get("content-type", ""):
            raise _Refused(415, "send JSON")
        encoding = headers.get("content-encoding", "identity")
        if encoding not in {"identity", "gzip"} or (
            encoding == "gzip" and self.bad("a gzip body is refused")
        ):
            raise _Refused(415, f"encoding {encoding} is unknown")
        if encoding == "gzip":
            try:
                body = gzip.decompress(body)
            except (OSError, EOFError) as error:
                raise _Refused(400, f"the gzip body is damaged: {error}") from error
        if len(body) > _CAP_BYTES and not self.bad("no body is too large"):
            raise _Refused(413, "the body is larger than 32 MiB")
        if body.startswith(b"\xef\xbb\xbf"):
            raise _Refused(400, "the body starts with a byte order mark")
        try:
            return json.loads(body)
        except ValueError as error:
            raise _Refused(500 if self.bad("500 on bad JSON") else 400, f"no JSON: {error}") from error

    def _take_in(self, batch: object) -> None:
        spans = batch.get("spans") if isinstance(batch, dict) else None
        most = 501 if self.bad("501 spans are accepted") else 500
        if not isinstance(spans, list) or not 1 <= len(spans) <= most:
            raise self._bad_input(f"spans must be a list of 1 to {most}")
        read: list[Span] = []
        for index, span in enumerate(spans):
            problem = Checker(self.bad).problem(span)
            if problem:
                if self.bad("batches are stored in part"):
                    self._store(read)
                raise self._bad_input(f"spans[{index}].{problem}")
            read.append(self._normal(span))
        if self.bad("stale batches are 400") and any(not self._inside(span) for span in read):
            raise self._bad_input("a span lies outside of the window")
        self._batches += 1
        if not (self.bad("every fifth batch is lost") and self._batches % 5 == 0):
            self._store(read)

    def _bad_input(self, text: str) -> _Refused:
        text = "bad request" if self.bad("refusals say nothing") else text
        return _Refused(422 if self.bad("422 on bad input") else 400, text)

    def _normal(self, span: Span) -> Span:
        names = ("trace_id", "span_id", "parent_span_id", "service", "operation", "start_time", "end_time")
        kept = {name: span.get(name) for name in (*names, "status")}
        kept["tags"] = {} if self.bad("tags are lost") else span.get("tags", {})
        if not self.bad("ids are echoed as sent"):
            for name in ("trace_id", "span_id", "parent_span_id"):
                kept[name] = str(kept[name]).lower() if kept[name] else None
        return kept

    def _inside(self, span: Span) -> bool:
        ahead = span["start_time"] - self._clock.time_ns()
        if self.bad("stale spans are stored") and ahead < 0:
            return True
        return ahead >= -self._window_ns and (ahead <= _AHEAD_NS or self.bad("any time ahead is taken"))

    def _store(self, spans: list[Span]) -> None:
        if not self.bad("a child joins its dead trace"):
            self._forget()
        for span in spans:
            trace = self._traces.setdefault(span["trace_id"].lower(), [])
            known = [old for old in trace if _key(old) == _key(span)]
            if not self._inside(span) and not (known and self.bad("a stale copy wins")):
                continue
            if known and self.bad("the first write wins"):
                continue
            if not self.bad("appends duplicates"):
                trace[:] = [old for old in trace if _key(old) != _key(span)]
            if self.bad("a late root loses the first child") and not span["parent_span_id"]:
                del trace[:1]
            (self._unseen if self.bad("visible a read later") else trace).append(span)
        self._traces = {trace_id: spans for trace_id, spans in self._traces.items() if spans}

    # --- the window

    def _forget(self) -> None:
        """Drop what has left; at the same instant as last time there is nothing new to drop."""
        cutoff = self._clock.time_ns() - self._window_ns
        if self.bad("stale spans are stored") or cutoff == self._forgotten_up_to:
            return
        self._forgotten_up_to = cutoff
        if self.bad("evicts span by span"):
            for trace_id, spans in self._traces.items():
                self._traces[trace_id] = [span for span in spans if span["start_time"] >= cutoff]
        self._traces = {
            trace_id: spans
            for trace_id, spans in self._traces.items()
            if spans and (self.bad("evicts span by span") or _leaves_at(spans) >= cutoff)
        }

    def _visible(self) -> dict[str, list[Span]]:
        kept = self._traces
        if not self.bad("evicts only on ingest"):
            self._forget()
        visible = self._traces
        if self.bad("a child joins its dead trace"):
            self._traces, self._forgotten_up_to = kept, -(2**63)
        if self._unseen:
            visible = dict(visible)
            for span in self._unseen:
                self._traces.setdefault(span["trace_id"], []).append(span)
            self._unseen = []
        return visible

    # --- reading

    def _list(self, query: dict[str, str]) -> bytes:
        limit = self._number(query, "limit", 100 if self.bad("default limit is 100") else 20)
        after, before = self._number(query, "after", 0), self._number(query, "before", 2**63)
        if not 1 <= limit <= (10**9 if self.bad("any limit goes") else 1000):
            raise self._bad_input("limit must be 1 to 1000")
        if after < 0 or before < 0 or after >= before:
            raise self._bad_input("0 <= after < before must hold")
        if self.bad("ignores the filters"):
            after, before = 0, 2**63
        summaries = [self._summary(spans) for spans in self._visible().values() if self._listed(spans)]
        matching = [each for each in summaries if self._matches(each["start_time"], after, before)]
        if not self.bad("lists newest arrival first"):
            by_arrival = self.bad("ties by arrival")
            matching.sort(key=lambda each: (-each["start_time"], "" if by_arrival else each["trace_id"]))
        else:
            matching.reverse()
        page = matching[:limit]
        orphans = sum(not self._roots(spans) for spans in self._visible().values())
        total = len(page) if self.bad("total counts after the limit") else len(matching)
        total += orphans if self.bad("counts orphans") else 0
        return _json({"traces": page or (None if self.bad("an empty list is null") else []), "total": total})

    def _matches(self, start: int, after: int, before: int) -> bool:
        late = start > after if self.bad("after is exclusive") else start >= after
        return late and (start <= before if self.bad("before is inclusive") else start < before)

    def _number(self, query: dict[str, str], name: str, default: int) -> int:
        text = query.get(name)
        if text is None:
            return default
        if self.bad("limits are read like Python's int"):
            try:
                return int(text)
            except ValueError as error:
                raise self._bad_input(f"{name} must be a number") from error
        if not re.fullmatch(r"[0-9]{1,30}", text, re.ASCII):
            raise self._bad_input(f"{name} must be a plain whole number")
        return int(text)

    def _listed(self, spans: list[Span]) -> bool:
        return bool(self._roots(spans)) or self.bad("lists orphans")

    @staticmethod
    def _roots(spans: list[Span]) -> list[Span]:
        return [span for span in spans if not span["parent_span_id"]]

    def _summary(self, spans: list[Span]) -> Span:
        roots = self._roots(spans) or spans
        root = roots[0] if self.bad("root by arrival") else min(roots, key=_order)
        length = root["end_time"] - root["start_time"]
        if self.bad("duration spans all spans"):
            length = max(span["end_time"] for span in spans) - root["start_time"]
        judged = [root] if self.bad("status is the root's") else spans
        rounded = round(length / 1e6) if self.bad("duration is rounded") else length // 1_000_000
        return {
            "trace_id": root["trace_id"],
            "root_service": root["service"],
            "root_operation": root["operation"],
            "span_count": len(spans),
            "duration_ms": rounded,
            "start_time": root["start_time"],
            "status": "error" if any(span["status"] == "error" for span in judged) else "ok",
        }

    def _detail(self, asked: str) -> bytes:
        if self.bad("ids in any form are taken"):
            asked = dashed(asked)
        if not UUID.fullmatch(asked):
            raise self._bad_input("trace_id is no UUID")
        spans = self._visible().get(asked.lower(), [])
        if not spans or self.bad("details are 404"):
            raise _Refused(404, "no such trace")
        if self.bad("rootless details are 404") and not self._roots(spans):
            raise _Refused(404, "no such trace")
        if not self.bad("spans are unsorted"):
            spans = sorted(spans, key=_order)
        shown = [self._shown(span) for span in spans]
        if self.bad("extra spans are shown"):
            shown.append(shown[-1] | {"span_id": asked.lower()})
        return _json({"trace_id": asked.lower(), "spans": shown})

    def _shown(self, span: Span) -> Span:
        drop = () if self.bad("null parents are answered") else ("parent_span_id",)
        shown = {name: value for name, value in span.items() if value is not None or name not in drop}
        if self.bad("float nanoseconds"):
            shown |= {name: int(float(shown[name])) for name in ("start_time", "end_time")}
        return shown


def _key(span: Span) -> tuple[str, str]:
    return span["trace_id"].lower(), span["span_id"].lower()


def _order(span: Span) -> tuple[int, str]:
    return span["start_time"], span["span_id"]


def _leaves_at(spans: list[Span]) -> int:
    roots = [span for span in spans if not span["parent_span_id"]]
    return int(min(roots, key=_order)["start_time"] if roots else max(span["start_time"] for span in spans))


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()
