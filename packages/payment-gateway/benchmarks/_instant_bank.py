"""A bank that says yes at once: an authorization in the bank's own shape, without books or chaos."""

import uuid

HEADERS = [(b"content-type", b"application/json")]


async def app(scope, receive, send) -> None:
    if scope["type"] != "http":
        return
    body = b""
    more = True
    while more:
        message = await receive()
        body += message.get("body", b"")
        more = message.get("more_body", False)
    amount = body.rpartition(b'"amount":')[2].strip(b" }") or b"0"
    answer = (
        b'{"amount":%s,"authorization_id":"auth_%s","created_at":"2026-01-01T00:00:00Z","currency":"USD",'
        b'"expires_at":"2036-01-01T00:00:00Z","status":"approved"}\n'
    ) % (amount, str(uuid.uuid4()).encode())
    await send({"type": "http.response.start", "status": 200, "headers": HEADERS})
    await send({"type": "http.response.body", "body": answer})
