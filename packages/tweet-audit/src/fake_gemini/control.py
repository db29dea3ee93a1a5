"""The routes under `/_`: the journal, the counts and the fault plan. They need no key."""

from __future__ import annotations

import html
import json
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from fake_gemini.errors import BadFaultPlan, PayloadTooLarge
from fake_gemini.faults import FaultPlan, read_document
from fake_gemini.journal import Entry, Journal
from fake_gemini.quota import Quota
from fake_gemini.routes import read_body

MAX_CONTROL_BYTES = 1024 * 1024
SHOWN_ENTRIES = 1_000
_COLUMNS = (
    "number",
    "at",
    "method",
    "model",
    "status",
    "fault",
    "finish_reason",
    "items",
    "tweets",
    "prompt_tokens",
    "answer_tokens",
    "latency_s",
    "in_flight",
)
_PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="5">
<title>fake-gemini: the journal</title><style>
:root {{ color-scheme: light dark; font: 14px system-ui, sans-serif; }}
body {{ margin: 2rem; }} table {{ border-collapse: collapse; }}
th, td {{ padding: .2rem .6rem; text-align: left; border-bottom: 1px solid #8884; white-space: nowrap; }}
td.number {{ text-align: right; font-variant-numeric: tabular-nums; }} tr.bad td {{ color: #c22; }}
</style></head><body>
<h1>fake-gemini: the journal</h1>
<p>{summary}</p>
<table><thead><tr>{head}</tr></thead><tbody>
{rows}
</tbody></table></body></html>
"""


class Control:
    """What a reader or a test asks about the server, and tells it."""

    def __init__(self, *, journal: Journal, plan: FaultPlan, quota: Quota) -> None:
        self._journal = journal
        self._plan = plan
        self._quota = quota

    def routes(self) -> list[Route]:
        """Return the routes."""
        return [
            Route("/_journal", self.read_journal, methods=["GET"]),
            Route("/_journal", self.clear_journal, methods=["DELETE"]),
            Route("/_stats", self.stats, methods=["GET"]),
            Route("/_faults", self.read_faults, methods=["GET"]),
            Route("/_faults", self.add_faults, methods=["POST"]),
            Route("/_faults", self.clear_faults, methods=["DELETE"]),
        ]

    async def read_journal(self, request: Request) -> Response:
        """Every remembered request: for a browser as a page, newest first; else as JSON, oldest first."""
        entries = self._journal.entries()
        if "text/html" in request.headers.get("accept", ""):
            return HTMLResponse(_page(entries, self._journal.stats()))
        return _json({"requests": msgspec.to_builtins(entries)})

    async def clear_journal(self, _: Request) -> Response:
        """Forget the requests and their counts."""
        self._journal.clear()
        return Response(status_code=204)

    async def stats(self, _: Request) -> Response:
        """The counts since the start, the limits' use, and what is left of the fault script."""
        left = len(self._plan.state()["script"])
        return _json({**self._journal.stats(), "quota": self._quota.state(), "script_left": left})

    async def read_faults(self, _: Request) -> Response:
        """What is left of the script, and the rates."""
        return _json(self._plan.state())

    async def add_faults(self, request: Request) -> Response:
        """Add to the script, and replace the rates when the body has some."""
        try:
            document = json.loads(await read_body(request, MAX_CONTROL_BYTES))
            rates, script = read_document(document)
            if isinstance(document, dict) and "rates" in document:
                self._plan.set_rates(rates)
            self._plan.extend(script)
        except (ValueError, BadFaultPlan, PayloadTooLarge) as error:
            return _json({"error": str(error)}, status=400)
        return _json(self._plan.state())

    async def clear_faults(self, _: Request) -> Response:
        """Forget script and rates: from now on all goes well."""
        self._plan.clear()
        return Response(status_code=204)


def _page(entries: list[Entry], stats: dict[str, Any]) -> str:
    shown = entries[-SHOWN_ENTRIES:][::-1]
    by_method = ", ".join(f"{count} {method}" for method, count in stats["by_method"].items())
    summary = f"{stats['requests']} requests ({by_method or 'none yet'}), "
    summary += f"at most {stats['max_in_flight']} at once; the newest {len(shown)} are shown. "
    summary += "The same as JSON: curl …/_journal"
    head = "".join(f"<th scope='col'>{column.replace('_', ' ')}</th>" for column in _COLUMNS)
    return _PAGE.format(summary=html.escape(summary), head=head, rows="\n".join(map(_row, shown)))


def _row(entry: Entry) -> str:
    cells = []
    for column in _COLUMNS:
        value = getattr(entry, column)
        text = f"{value:.3f}" if isinstance(value, float) else str(value)
        kind = " class='number'" if isinstance(value, int | float) else ""
        cells.append(f"<td{kind}>{html.escape(text)}</td>")
    bad = " class='bad'" if entry.status >= 400 else ""
    return f"<tr{bad}>{''.join(cells)}</tr>"


def _json(value: dict[str, Any], *, status: int = 200) -> Response:
    return JSONResponse(value, status_code=status)
