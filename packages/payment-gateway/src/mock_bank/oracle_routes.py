"""The routes of the oracle. Outside the contract: served only when switched on (BANK_TEST_ROUTES=1)."""

import json
from collections.abc import Callable

from mock_bank.errors import ScriptInvalid, Unreadable
from mock_bank.exchange import Answer, Request, json_answer, text_answer
from mock_bank.faults import FaultScript, parse_script
from mock_bank.ledger import Ledger
from mock_bank.oracle import Oracle

ORACLE_PREFIX = "/_test/"


class OracleRoutes:
    """GET /_test/ledger, POST /_test/reset, POST /_test/faults: no chaos, no idempotency, at once."""

    def __init__(
        self, ledger: Ledger, oracle: Oracle, faults: FaultScript, reset: Callable[[], None]
    ) -> None:
        self._ledger = ledger
        self._oracle = oracle
        self._faults = faults
        self._reset = reset

    async def __call__(self, request: Request) -> Answer:
        """Answer a route of the oracle; 404 for any other path or method under `/_test/`."""
        match request.method, request.path.removeprefix(ORACLE_PREFIX):
            case "GET", "ledger":
                return json_answer(200, self._oracle.picture(self._ledger))
            case "POST", "reset":
                self._reset()
                return json_answer(200, {"status": "reset"})
            case "POST", "faults":
                return await self._script(request)
            case _:
                return text_answer(404, "404 page not found")

    async def _script(self, request: Request) -> Answer:
        try:
            for operation, fault, times in parse_script(json.loads(await request.caller.body())):
                self._faults.add(operation, fault, times=times)
        except (ValueError, ScriptInvalid, Unreadable) as error:
            return json_answer(400, {"error": "invalid_script", "message": str(error)})
        return json_answer(200, {"waiting": self._faults.waiting()})
