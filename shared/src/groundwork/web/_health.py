"""Two questions an operator's tools ask: is it alive, and may it be given work."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from groundwork.logs import get_logger
from groundwork.web._drain import DRAIN_KEY, Drain

__all__ = ["Check", "health_routes"]

log = get_logger(__name__)
_CHECKS_TIMEOUT_S: Final = 2.0


@dataclass(frozen=True, slots=True)
class Check:
    """The state of one thing that the service needs; `detail` is shown to whoever asks."""

    ok: bool
    detail: str = ""


def health_routes(*, ready: Callable[[], Awaitable[Mapping[str, Check]]]) -> list[Route]:
    """Return `GET /livez` and `GET /readyz`.

    `/livez` is 200 as long as the process answers. `/readyz` is 503 while the service drains, when a
    check of `ready` fails, or when they take longer than two seconds; it names what failed. The drain
    is the one of the `DrainGate` around the application.
    """

    async def livez(_request: Request) -> Response:
        return JSONResponse({"status": "ok"})

    async def readyz(request: Request) -> Response:
        drain = request.scope.get(DRAIN_KEY)
        if isinstance(drain, Drain) and drain.draining:
            checks: Mapping[str, Check] = {"drain": Check(ok=False, detail="the service is stopping")}
        else:
            checks = await _run(ready)
        failed = [name for name, check in checks.items() if not check.ok]
        body = {
            "status": "unavailable" if failed else "ok",
            "failed": failed,
            "checks": {name: {"ok": check.ok, "detail": check.detail} for name, check in checks.items()},
        }
        return JSONResponse(body, 503 if failed else 200)

    return [
        Route("/livez", livez, include_in_schema=False),
        Route("/readyz", readyz, include_in_schema=False),
    ]


async def _run(ready: Callable[[], Awaitable[Mapping[str, Check]]]) -> Mapping[str, Check]:
    try:
        async with asyncio.timeout(_CHECKS_TIMEOUT_S):
            return await ready()
    except TimeoutError:
        return {"checks": Check(ok=False, detail=f"not done within {_CHECKS_TIMEOUT_S:g} s")}
    except Exception as error:  # a check that falls is a service that is not ready
        # The error's text may name hosts and users, and /readyz is open to everybody.
        log.exception("readiness.check_raised")
        return {"checks": Check(ok=False, detail=f"raised {type(error).__name__}; the log has more")}
