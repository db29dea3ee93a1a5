"""What the OpenAPI document says beyond the signatures: every code, every header, the operations' routes."""

from collections import defaultdict
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from payment_gateway.api.bodies import EmptyBody, PaymentBody
from payment_gateway.api.operator_schemas import DecisionBody
from payment_gateway.api.problems import OF_THE_LAYERS, families
from payment_gateway.api.schemas import Problem
from payment_gateway.errors import PROBLEM_JSON, problem_type

ALWAYS = ("unauthorized", "forbidden", "rate_limited", "internal_error", "shutting_down")
KEYED = (
    "idempotency_key_missing",
    "idempotency_key_invalid",
    "idempotency_key_reused",
    "idempotency_key_in_use",
)
BODY = ("body_too_large", "unsupported_media_type", "malformed_body", "validation_failed")
BANK = ("bank_unavailable", "bank_contract_error", "payment_failed")
_RETRY_AFTER = {
    "Retry-After": {"description": "Seconds to wait.", "schema": {"type": "integer", "minimum": 1}}
}
_COMING_AGAIN = {
    "idempotency_key_in_use",
    "operation_in_progress",
    "bank_unavailable",
    "rate_limited",
    "shutting_down",
}
_PAYMENT_ID = "pay_5f1d3c0b6c2b4b7e9d0a1b2c3d4e5f60"
_EXAMPLE_FACTS: dict[str, dict[str, object]] = {
    "card_declined": {"decline_code": "insufficient_funds", "payment_id": _PAYMENT_ID},
    "invalid_state": {"payment_id": _PAYMENT_ID, "state": "voided"},
    "validation_failed": {"errors": [{"field": "amount", "problem": "must be at least 1"}]},
    "authorization_expired": {"payment_id": _PAYMENT_ID},
    "capture_id_unknown": {"payment_id": _PAYMENT_ID},
    "bank_contract_error": {"payment_id": _PAYMENT_ID},
    "payment_failed": {"payment_id": _PAYMENT_ID},
}
_REPLAYED = {
    "Idempotent-Replayed": {
        "description": "`true` on the answer to a repeated request: the same status and the same bytes.",
        "schema": {"type": "string", "enum": ["true"]},
    }
}
_LOCATION = {"Location": {"description": "The payment.", "schema": {"type": "string"}}}
KEY_PARAMETER: dict[str, Any] = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": True,
    "description": "1 to 255 visible ASCII characters, bare or as a quoted string. Kept for 30 days.",
    "schema": {"type": "string", "minLength": 1, "maxLength": 255},
}


def problems_of(*codes: str) -> dict[int | str, dict[str, Any]]:
    """Describe refusals for a route's `responses`, grouped by status, with an example of each code."""
    by_status: dict[int, list[str]] = defaultdict(list)
    known = families()
    for code in (*codes, *ALWAYS):
        status = OF_THE_LAYERS[code][0] if code in OF_THE_LAYERS else known[code].status
        by_status[status].append(code)
    return {status: _response(status, sorted(set(found))) for status, found in sorted(by_status.items())}


def _response(status: int, codes: list[str]) -> dict[str, Any]:
    known = families()
    examples = {}
    for code in codes:
        title = OF_THE_LAYERS[code][1] if code in OF_THE_LAYERS else known[code].title
        value = {
            "type": problem_type(code),
            "title": title,
            "status": status,
            "detail": title + ".",
            "code": code,
            **_EXAMPLE_FACTS.get(code, {}),
        }
        examples[code] = {"summary": title, "value": value}
    content = {PROBLEM_JSON: {"schema": {"$ref": "#/components/schemas/Problem"}, "examples": examples}}
    headers = (_RETRY_AFTER if _COMING_AGAIN & set(codes) else {}) | _REPLAYED
    linked = " or ".join(f"[`{code}`]({problem_type(code)})" for code in codes)
    return {"description": linked, "content": content, "headers": headers}


def success(
    description: str,
    *,
    model: Any,
    replays: bool = False,
    location: bool = False,
    leads_to: tuple[str, ...] = (),
) -> dict[str, Any]:
    """Describe a receipt or a list for a route's `responses`; `leads_to` names the operations that follow."""
    headers = (_REPLAYED if replays else {}) | (_LOCATION if location else {})
    told = {"description": description, "model": model, "headers": headers}
    return told | ({"links": _links(leads_to)} if leads_to else {})


def _links(operations: tuple[str, ...]) -> dict[str, Any]:
    parameters = {"payment_id": "$response.body#/id"}
    return {name: {"operationId": name, "parameters": parameters} for name in operations}


def pending(model: Any) -> dict[str, Any]:
    """Describe the 202: nobody knows yet."""
    return {
        "description": "The bank may or may not have done it. Ask again; the receipt tells when it is known.",
        "model": model,
        "headers": _REPLAYED | _LOCATION | _RETRY_AFTER,
        "links": _links(("receipt", "events")),
    }


def body_of(name: str, *, required: bool, example: object) -> dict[str, Any]:
    """Describe a request body by the name of its schema."""
    schema = {"$ref": f"#/components/schemas/{name}"}
    return {"required": required, "content": {"application/json": {"schema": schema, "example": example}}}


PAYMENT_EXAMPLE = {
    "order_id": "order-1001",
    "customer_id": "customer-7",
    "amount": 5000,
    "currency": "USD",
    "card": {"number": "4111111111111111", "cvv": "123", "expiry_month": 12, "expiry_year": 2030},
}


def install(app: FastAPI) -> None:
    """Complete the generated document with the schemas and routes that the framework cannot see."""

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _complete(
                get_openapi(
                    title=app.title, version=app.version, description=app.description, routes=app.routes
                )
            )
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]  # FastAPI's own documented way


def _complete(document: dict[str, Any]) -> dict[str, Any]:
    schemas: dict[str, Any] = document.setdefault("components", {}).setdefault("schemas", {})
    for model in (PaymentBody, EmptyBody, DecisionBody, Problem):
        schema = model.model_json_schema(ref_template="#/components/schemas/{model}")
        schemas.update(schema.pop("$defs", {}))
        schemas[model.__name__] = schema
    for name in ("HTTPValidationError", "ValidationError"):
        schemas.pop(name, None)
    for item in document["paths"].values():
        for operation in item.values():
            _drop_invented_refusal(operation["responses"])
    document["paths"] |= _OPERATIONS
    document["components"]["securitySchemes"] = {"apiKey": {"type": "http", "scheme": "bearer"}}
    # The empty alternative is the gateway on loopback without any key.
    document["security"] = [{"apiKey": []}, {}]
    return document


def _drop_invented_refusal(responses: dict[str, Any]) -> None:
    """Remove the 422 that the framework adds to every route with a parameter, whether it can occur or not."""
    if "HTTPValidationError" in str(responses.get("422")):
        del responses["422"]


def _plain(
    summary: str, responses: dict[str, str], media_type: str = "application/json", *, open_: bool = True
) -> dict[str, Any]:
    security: list[dict[str, list[str]]] = [{}] if open_ else [{"apiKey": []}, {}]
    described = {
        status: {"description": text, "content": {media_type: {}}} for status, text in responses.items()
    }
    return {"get": {"summary": summary, "tags": ["operations"], "security": security, "responses": described}}


_OPERATIONS = {
    "/livez": _plain("The process answers", {"200": "It does."}),
    "/readyz": _plain("May it be given work?", {"200": "Yes.", "503": "No; the body names what failed."}),
    "/metrics": _plain("Prometheus metrics", {"200": "Metrics."}, "text/plain", open_=False),
}
