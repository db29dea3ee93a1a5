"""The routes of the oracle. Outside the contract: served only when switched on (BANK_TEST_ROUTES=1)."""

import json
from collections.abc import Callable

from mock_bank.errors import ScriptInvalid, Unreadable
from mock_bank.exchange import Answer, Request, json_answer, text_answer
from mock_bank.faults import FaultScript, parse_script
from mock_bank.ledger import Ledger
from mock_bank.oracle import Oracle

ORACLE_PREFIX = "/_test/"
METHODS = {"ledger": "GET", "reset": "POST", "faults": "POST"}


class OracleRoutes:
    """GET /_test/ledger, POST /_test/reset, POST /_test/faults: no chaos, no idempotency, at once."""

    def __init__(
        self, ledger: Ledger, oracle: Oracle, faults: FaultScript, reset: Callable[[], dict[str, int]]
    ) -> None:
        self._ledger = ledger
        self._oracle = oracle
        self._faults = faults
        self._reset = reset

    async def __call__(self, request: Request) -> Answer:
        """Answer a route of the oracle; 404 for any other path under `/_test/`, 405 for another method."""
        route = request.path.removeprefix(ORACLE_PREFIX)
        method = METHODS.get(route)
        if method is None:
            return text_answer(404, "404 page not found")
        if request.method != method:
            return text_answer(405, "Method Not Allowed", (("allow", method),))
        if route == "ledger":
            return json_answer(200, self._oracle.picture(self._ledger))
        if route == "reset":
            return json_answer(200, {"forgotten": self._reset(), "status": "reset"})
        return await self._script(request)

    async def _script(self, request: Request) -> Answer:
        try:
            for operation, fault, times in parse_script(_json(await request.caller.body())):
                self._faults.add(operation, fault, times=times)
        except (ScriptInvalid, Unreadable) as error:
            return json_answer(400, {"error": "invalid_script", "message": str(error)})
        return json_answer(200, {"waiting": self._faults.waiting()})


def _json(body: bytes) -> object:
    try:
        return json.loads(body)
    except (ValueError, RecursionError) as error:
        example = '{"operation": "capture", "fault": "commit_then_drop", "times": 1}'
        raise ScriptInvalid(f"the script is not JSON ({error}); it looks like {example}") from error
