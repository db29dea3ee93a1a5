"""A tiny gateway without a bank, correct but for what a test scripts: for the shop's own tests.

It keeps the gateway's contract as far as the shop can see: receipts, states, keys that replay. A scripted
answer is given instead, once, to the next request whose path ends as told.
"""

import asyncio
import json
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

STATES = {"capture": "captured", "void": "voided", "refund": "refunded"}


@dataclass(frozen=True, kw_only=True)
class Scripted:
    """An answer to give instead; `then_work` does the work all the same before answering."""

    status: int
    document: Mapping[str, Any] = field(default_factory=dict)
    retry_after_s: float | None = None
    then_work: bool = False


class HonestGateway:
    """The ASGI application `app`, and everything that was asked of it."""

    def __init__(self) -> None:
        self.payments: dict[str, dict[str, Any]] = {}
        self.asked: list[tuple[str, str, str | None]] = []
        self.at_once: Counter[str] = Counter()
        self.most_at_once: Counter[str] = Counter()
        self._answers: dict[tuple[str, str], tuple[int, bytes]] = {}
        self._script: dict[str, deque[Scripted]] = defaultdict(deque)
        self.app: ASGIApp = Starlette(
            routes=[
                Route("/v1/payments", self._authorize, methods=["POST"]),
                Route("/v1/payments/{payment_id}", self._show),
                Route("/v1/payments/{payment_id}/events", self._events),
                Route("/v1/payments/{payment_id}/{action}", self._operate, methods=["POST"]),
                Route("/v1/orders/{order_id}", self._order),
            ]
        )

    def script(self, path_end: str, *answers: Scripted) -> None:
        """Give these answers to the next requests whose path ends with `path_end`."""
        self._script[path_end].extend(answers)

    def keys(self, path_end: str) -> list[str | None]:
        """List the keys of the POSTs to such a path, in order."""
        return [key for method, path, key in self.asked if method == "POST" and path.endswith(path_end)]

    async def _authorize(self, request: Request) -> Response:
        body = await request.json()
        return await self._once(request, 201, lambda: self._pay(body))

    async def _operate(self, request: Request) -> Response:
        payment_id, action = request.path_params["payment_id"], request.path_params["action"]
        return await self._once(request, 200, lambda: self._move(payment_id, STATES[action]))

    def _move(self, payment_id: str, state: str) -> dict[str, Any]:
        self.payments[payment_id]["state"] = state
        return self.payments[payment_id]

    def _pay(self, body: Mapping[str, Any]) -> dict[str, Any]:
        number = len(self.payments) + 1
        payment = {
            "id": f"pay_{number}",
            "order_id": body["order_id"],
            "amount": body["amount"],
            "state": "authorized",
            "in_doubt": False,
            "needs_review": False,
            "decline_code": None,
            "card": {"brand": "visa", "last4": body["card"]["number"][-4:]},
            "bank": {"authorization_id": f"auth_{number}"},
            "created_at": "2030-01-01T00:00:00Z",
        }
        return self.payments.setdefault(f"pay_{number}", payment)

    async def _once(self, request: Request, status: int, work: Callable[[], Mapping[str, Any]]) -> Response:
        key = request.headers["idempotency-key"]
        self.at_once[key] += 1
        self.most_at_once[key] = max(self.most_at_once[key], self.at_once[key])
        await asyncio.sleep(0)  # noqa: TID251 - a bare step of the loop, so that two at once can meet
        self.at_once[key] -= 1
        scripted = self._next(request)
        if scripted is None or scripted.then_work:
            path = request.url.path
            if (key, path) not in self._answers:
                self._answers[key, path] = (status, json.dumps(work()).encode())
        if scripted is not None:
            return _scripted(scripted, self.payments)
        found_status, body = self._answers[key, request.url.path]
        return Response(body, found_status, media_type="application/json")

    async def _show(self, request: Request) -> Response:
        scripted = self._next(request)
        if scripted is not None:
            return _scripted(scripted, self.payments)
        return _json(200, self.payments[request.path_params["payment_id"]])

    async def _events(self, request: Request) -> Response:
        self._next(request)
        return _json(200, {"events": []})

    async def _order(self, request: Request) -> Response:
        scripted = self._next(request)
        if scripted is not None:
            return _scripted(scripted, self.payments)
        order_id = request.path_params["order_id"]
        payments = [payment for payment in self.payments.values() if payment["order_id"] == order_id]
        shippable = any(payment["state"] in {"authorized", "captured"} for payment in payments)
        return _json(200, {"order_id": order_id, "shippable": shippable, "payments": payments})

    def _next(self, request: Request) -> Scripted | None:
        path = request.url.path
        self.asked.append((request.method, path, request.headers.get("idempotency-key")))
        for path_end, answers in self._script.items():
            if answers and path.endswith(path_end):
                return answers.popleft()
        return None


def _scripted(scripted: Scripted, payments: Mapping[str, Any]) -> Response:
    last = list(payments.values())[-1] if scripted.then_work else {}
    response = _json(scripted.status, {**last, **scripted.document})
    if scripted.retry_after_s is not None:
        response.headers["retry-after"] = str(int(scripted.retry_after_s))
    return response


def _json(status: int, document: Mapping[str, Any]) -> Response:
    return Response(json.dumps(document), status, media_type="application/json")
