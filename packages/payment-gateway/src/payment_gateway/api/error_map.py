"""The error map: for each code what it means and what a caller should do. `type` links to it, at /errors.

The same text is in the repository as docs/errors.md of this package; a test compares the two.
"""

import html
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from payment_gateway.api.problems import OF_THE_LAYERS, families

PATH: Final = "/errors"
_POLICY: Final = "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'"

MEANINGS: Final[dict[str, tuple[str, str]]] = {
    "unauthorized": (
        "No API key was sent, or one that nobody knows, or that has expired or was revoked.",
        "Send `Authorization: Bearer <key>`. Ask the operator for a key (`payment-gateway keys create`).",
    ),
    "forbidden": (
        "The key lacks the scope of this route. Without any key defined: Host or Origin is not this machine.",
        "Use a key with the scope that `detail` names; a shop needs `payments`.",
    ),
    "idempotency_key_missing": (
        "A POST came without its Idempotency-Key, or with an empty one.",
        "Make a new random key for each thing to be done, and repeat it when you repeat the request.",
    ),
    "idempotency_key_invalid": (
        "It came twice, has over 255 characters or some not visible ASCII, or looks like a card number.",
        "Send one header, for example a UUID.",
    ),
    "idempotency_key_reused": (
        "The key was first used for another route, payment or body. Nothing was done now.",
        "A mistake in your program: use a new key for a new request.",
    ),
    "idempotency_key_in_use": (
        "The first request with this key is still running.",
        "Wait for Retry-After, then send the same request again.",
    ),
    "operation_in_progress": (
        "Another operation of this payment is open. Nothing was stored; the key is free.",
        "Wait for Retry-After, then send the same request again.",
    ),
    "malformed_body": ("The body is not JSON.", "Repair the request; the key is free."),
    "validation_failed": (
        "The body is JSON but not what the route takes. `errors` names fields and problems, never values.",
        "Repair the request; the key is free.",
    ),
    "body_too_large": ("The body is larger than the gateway takes (16 KiB).", "Send less; the key is free."),
    "unsupported_media_type": (
        "The body is not announced as JSON, or packed in a way that is not known.",
        "Send `Content-Type: application/json`.",
    ),
    "not_found": (
        "There is no such payment, order or route; a malformed id is answered the same way.",
        "Look at the id. An order is unknown until its first payment.",
    ),
    "method_not_allowed": ("The route exists, the method does not.", "See `Allow`, and /docs."),
    "card_declined": (
        "The bank said no, or our own check (Luhn, expiry) did. No money is held. Final.",
        "See `decline_code`: insufficient_funds, invalid_card, invalid_cvv, card_expired. New card, new key.",
    ),
    "invalid_state": (
        "The payment is not in a state that allows this; `state` says which it is in. Final.",
        "Read the receipt. A payment is captured or voided once, and refunded only when captured.",
    ),
    "order_already_paid": (
        "The order has a live payment. Final for this key.",
        "Ask GET /v1/orders/{order_id}. To pay anew, void or refund the live payment first.",
    ),
    "authorization_expired": (
        "The hold was not captured in time; it is being released. Final.",
        "Authorize anew, with a new key.",
    ),
    "capture_id_unknown": (
        "The money was taken, but the bank's id for it was lost, so no refund can be asked for. Final.",
        "Tell the operator. Once the id is found and written down, refund with a new key.",
    ),
    "bank_unavailable": (
        "The bank cannot be asked now. Nothing was done, and the key is free.",
        "Wait for Retry-After, then send the same request with the same key.",
    ),
    "bank_contract_error": (
        "The bank answered what its contract does not allow. The payment is flagged for review. Final.",
        "Do not ship. The receipt is the truth; an operator looks at it.",
    ),
    "payment_failed": (
        "The outcome was unknown, and it turned out that nothing was done. Final.",
        "To try again, use a new key.",
    ),
    "rate_limited": (
        "This API key sends too fast. Nothing was looked at.",
        "Wait for Retry-After; the RateLimit headers tell what is left.",
    ),
    "internal_error": (
        "A mistake of the gateway. What was begun is found again by recovery.",
        "Send the same request with the same key again; if it goes on, tell the operator the X-Request-ID.",
    ),
    "shutting_down": (
        "This process is stopping and takes nothing new. What it worked on may be done: recovery finds it.",
        "Wait for Retry-After, then send the same request; another process answers.",
    ),
    "malformed_request": (
        "What came is no HTTP/1.1 request.",
        "Look at the client, and at any proxy between.",
    ),
    "head_too_large": (
        "The request line and headers are larger than the gateway takes (16 KiB).",
        "Send fewer or shorter headers.",
    ),
    "head_timeout": ("The headers were not complete within 10 seconds.", "Send the request again, at once."),
    "body_timeout": (
        "The body was not complete in time (GATEWAY_BODY_TIMEOUT_S). Nothing was done, and the key is free.",
        "Send the request again, with the same key and all at once.",
    ),
}


def statuses() -> dict[str, int]:
    """Give the status of every code, those of the layers around the routes included."""
    return {code: family.status for code, family in families().items()} | {
        code: status for code, (status, _title) in OF_THE_LAYERS.items()
    }


def as_markdown() -> str:
    """Write the map as the page of the repository."""
    lines = [
        "# Error map of the payment gateway",
        "",
        "Every error is `application/problem+json` (RFC 9457). `code` is stable, `type` links here. A 409 or",
        "503 with `Retry-After` means “the same request again, later”; without it, it is final.",
        "",
        "<!-- written by: uv run python -m payment_gateway.api.error_map -->",
    ]
    for code, (meaning, cure) in MEANINGS.items():
        lines += ["", f"## {code}", "", f"**{statuses()[code]}.** {meaning}", "", f"*What to do:* {cure}"]
    return "\n".join(lines) + "\n"


def error_map_routes() -> list[BaseRoute]:
    """Give the page that `type` links to. It shows nothing of anybody, so it is open."""
    page = _page().encode()

    async def show(_request: Request) -> Response:
        headers = {"content-security-policy": _POLICY, "x-content-type-options": "nosniff"}
        return Response(page, media_type="text/html", headers=headers)

    return [Route(PATH, show, include_in_schema=False)]


def _page() -> str:
    sections = "".join(
        f'<section id="{code}"><h2>{code} <small>{statuses()[code]}</small></h2>'
        f"<p>{_text(meaning)}</p><p><strong>What to do:</strong> {_text(cure)}</p></section>\n"
        for code, (meaning, cure) in MEANINGS.items()
    )
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<title>Errors of the payment gateway</title>\n"
        '<link rel="stylesheet" href="/ops/ops.css">\n</head>\n<body>\n<main>\n'
        "<h1>Errors of the payment gateway</h1>\n"
        "<p>A 409 or 503 with <code>Retry-After</code> means “the same request again, later”; without it, "
        f"it is final.</p>\n{sections}</main>\n</body>\n</html>\n"
    )


def _text(words: str) -> str:
    """Escape, and turn `code` into <code>."""
    parts = html.escape(words, quote=False).split("`")
    return "".join(f"<code>{part}</code>" if n % 2 else part for n, part in enumerate(parts))


if __name__ == "__main__":
    print(as_markdown(), end="")
