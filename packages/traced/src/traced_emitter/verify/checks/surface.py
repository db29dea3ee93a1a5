"""Health, errors, origins, and what the server says about itself."""

from __future__ import annotations

import re

from traced_emitter.verify.api import Answer
from traced_emitter.verify.lab import Lab
from traced_emitter.verify.probes import batch
from traced_emitter.verify.registry import check

__all__: list[str] = []

_ORIGIN = "http://dashboard.example"
_FROM_ELSEWHERE = re.compile(r"""(?:src|href)\s*=\s*["']?\s*(?:https?:)?//""", re.IGNORECASE)
_LINK = re.compile(r"<a\s[^>]*>", re.IGNORECASE)


@check("tr-health-01")
async def health_is_200_with_status_ok(lab: Lab) -> str:
    """The dashboard asks it when it connects."""
    answer = await lab.api.ask("GET", "/health")
    if answer.require(200).json('200 {"status":"ok"}') != {"status": "ok"}:
        raise answer.broken('200 {"status":"ok"}')
    return "GET /health"


_ERRORS = (
    ("GET", "/no/such/route", 404),
    ("GET", "/traces/11111111-1111-4111-8111-111111111111", 404),
    ("GET", "/traces/nonsense", 400),
    ("GET", "/traces?limit=0", 400),
    ("GET", "/spans", 405),
    ("DELETE", "/spans", 405),
    ("POST", "/traces", 405),
    ("PUT", "/health", 405),
    ("POST", "/spans", 400),
)


@check("tr-err-01")
async def every_error_is_an_object_with_an_error_text(lab: Lab) -> str:
    """An unknown route and a wrong method included; never 422."""
    for method, path, status in _ERRORS:
        answer = await lab.api.ask(method, path)
        expected = f'{status} {{"error": text}}'
        body = answer.require(status, expected).json(expected)
        if not isinstance(body, dict) or not isinstance(body.get("error"), str):
            raise answer.broken(expected)
    return f"{len(_ERRORS)} errors of 400, 404 and 405"


@check("tr-cors-01")
async def any_origin_may_read_the_routes(lab: Lab) -> str:
    """On good answers and on errors, with an Origin header and without."""
    paths = ("/health", "/traces", "/traces?limit=0", f"/traces/{lab.probes.id()}", "/traces/nonsense")
    for path in paths:
        for headers in ({}, {"origin": _ORIGIN}):
            _require_star(await lab.api.ask("GET", path, headers=headers))
    root = lab.probes.root((await lab.quiet_slice()).at(0))
    _require_star(await lab.api.post_spans(batch(root), headers={"origin": _ORIGIN}))
    return f"{len(paths)} paths and POST /spans"


@check("tr-cors-01")
async def preflight_is_answered(lab: Lab) -> str:
    """So that a page from elsewhere may POST JSON."""
    for path, method in (("/spans", "POST"), ("/traces", "GET"), (f"/traces/{lab.probes.id()}", "GET")):
        headers = {
            "origin": _ORIGIN,
            "access-control-request-method": method,
            "access-control-request-headers": "content-type",
        }
        answer = await lab.api.ask("OPTIONS", path, headers=headers)
        if answer.status not in {200, 204}:
            raise answer.broken("200 or 204")
        _require_star(answer)
        allowed = {
            "access-control-allow-methods": method,
            "access-control-allow-headers": "content-type",
        }
        for name, wanted in allowed.items():
            value = answer.headers.get(name, "")
            if wanted.lower() not in value.lower() and value.strip() != "*":
                raise answer.broken(f"{name} with {wanted} (it is {value!r})")
    return "3 preflights"


def _require_star(answer: Answer) -> None:
    value = answer.headers.get("access-control-allow-origin")
    if value != "*":
        raise answer.broken(f"Access-Control-Allow-Origin: * (it is {value!r})")


@check("tr-doc-01")
async def the_openapi_document_is_served(lab: Lab) -> str:
    """As JSON and as YAML, with the contract's routes."""
    answer = await lab.api.ask("GET", "/openapi.json")
    expected = "200 with an OpenAPI document that has /health, /spans, /traces and /traces/{trace_id}"
    body = answer.require(200, expected).json(expected)
    paths = body.get("paths", {}) if isinstance(body, dict) else {}
    if not {"/health", "/spans", "/traces", "/traces/{trace_id}"} <= set(paths):
        raise answer.broken(expected)
    text = await lab.api.ask("GET", "/openapi.yaml")
    if b"openapi:" not in text.require(200).body:
        raise text.broken("200 with the document as YAML")
    return "/openapi.json and /openapi.yaml"


@check("tr-doc-02")
async def metrics_and_docs_are_served(lab: Lab) -> str:
    """Prometheus text, and a page that loads nothing from elsewhere."""
    metrics = (await lab.api.ask("GET", "/metrics")).require(200, "200 with metrics as Prometheus reads them")
    if b"# TYPE " not in metrics.body:
        raise metrics.broken("200 with metrics as Prometheus reads them")
    docs = (await lab.api.ask("GET", "/docs")).require(200)
    page = _LINK.sub("", docs.body.decode(errors="replace"))
    if found := _FROM_ELSEWHERE.search(page):
        raise docs.broken(f"nothing loaded from elsewhere (it has {found.group()!r})")
    return "/metrics and /docs"
