"""The bank, assembled: idempotency → chaos → route → handler, outermost first.

So a replay skips latency and never fails, and a chaos failure always comes before the handler. The bank is
a plain ASGI application, because its chain must see what a framework hides: raw keys, unread bodies,
clients that hang up.
"""

import random
import uuid
from dataclasses import dataclass, field
from pathlib import Path

from starlette.types import ASGIApp, Receive, Scope, Send

from groundwork.clock import Clock, SystemClock, system_random
from groundwork.logs import get_logger
from mock_bank.cards import TEST_CARDS, Card
from mock_bank.chaos import Chaos, ChaosOptions
from mock_bank.delivery import Courier
from mock_bank.docs import docs_app
from mock_bank.errors import CallerGone
from mock_bank.exchange import Answer, Caller, Handler, Request
from mock_bank.faults import FaultRates, FaultScript
from mock_bank.handlers import Desk
from mock_bank.idempotency import Idempotency, KeyStore
from mock_bank.ledger import Ledger
from mock_bank.oracle import Oracle
from mock_bank.oracle_routes import ORACLE_PREFIX, OracleRoutes
from mock_bank.routes import Router
from mock_bank.storage import NoStorage, SqliteStorage, Storage

log = get_logger("mock_bank")


@dataclass(frozen=True, kw_only=True)
class BankOptions:
    """What makes one bank differ from another.

    `write_ms` is the time that each of its two database writes takes (the commit, and the store of the
    key): the gaps in which requests with one key overtake each other, and in which a client's hang-up is
    forgotten work. With a `data_dir` the books outlive the process.
    """

    chaos: ChaosOptions = field(default_factory=ChaosOptions)
    auth_expiry_hours: int = 168
    write_ms: float = 2.0
    test_routes: bool = False
    cards: tuple[Card, ...] = TEST_CARDS
    dice: FaultRates = field(default_factory=FaultRates)
    data_dir: Path | None = None


QUIET = ChaosOptions(failure_rate=0.0, min_latency_ms=0, max_latency_ms=0)


class Bank:
    """The ASGI application, with its books and its script of faults open to tests in process."""

    def __init__(self, options: BankOptions, *, clock: Clock, rng: random.Random) -> None:
        self._options = options
        self._clock = clock
        self.ledger = Ledger(
            options.cards,
            auth_expiry_hours=options.auth_expiry_hours,
            new_uuid=lambda: uuid.UUID(int=rng.getrandbits(128), version=4),
        )
        self.storage: Storage = SqliteStorage(options.data_dir) if options.data_dir else NoStorage()
        self.oracle = Oracle(keep=self.storage.keep_trail)
        self.storage.restore(self.ledger, self.oracle)
        self.faults = FaultScript(options.dice, rng)
        self.keys = KeyStore(self.storage, clock=clock)
        write_s = options.write_ms / 1000
        desk = Desk(self.ledger, self.storage, self.faults, self.oracle, clock=clock, write_s=write_s)
        chaos = Chaos(Router(desk), options.chaos, clock=clock, rng=rng)
        self._chain: Handler = Idempotency(
            chaos, self.keys, self.faults, self.oracle, clock=clock, write_s=write_s
        )
        self._oracle_routes = OracleRoutes(self.ledger, self.oracle, self.faults, self.reset)
        self._docs: ASGIApp | None = None

    def reset(self) -> dict[str, int]:
        """Forget, and count, every transaction, key and scripted fault; accounts are as at the opening."""
        forgotten = {
            "authorizations": len(self.ledger.holds),
            "captures": len(self.ledger.captures),
            "voids": len(self.ledger.voids),
            "refunds": len(self.ledger.refunds),
            "keys": len(self.keys),
            "faults": sum(self.faults.waiting().values()),
        }
        self.storage.clear()
        self.ledger.reset()
        self.oracle.clear()
        self.faults.clear()
        self.keys.clear()
        return forgotten

    def picture(self) -> dict[str, object]:
        """Show what GET /_test/ledger shows."""
        return self.oracle.picture(self.ledger)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] == "lifespan":
            await self._live(receive, send)
        elif scope["path"].startswith("/docs"):
            self._docs = self._docs or docs_app()
            await self._docs(scope, receive, send)
        else:
            await self._serve(scope, receive, send)

    async def _live(self, receive: Receive, send: Send) -> None:
        while (message := await receive())["type"] != "lifespan.shutdown":
            await send({"type": f"{message['type']}.complete"})
        self.storage.close()
        await send({"type": "lifespan.shutdown.complete"})

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        caller = Caller(receive)
        request = Request(
            method=scope["method"],
            path=scope["path"],
            caller=caller,
            idempotency_keys=tuple(value for name, value in scope["headers"] if name == b"idempotency-key"),
        )
        caller.listen()
        courier = Courier(send, caller, self._clock)
        try:
            answer = await self._answer(request)
            sent = await courier.deliver(answer, head=request.method == "HEAD")
            if sent and answer.transaction_id is not None:
                self.oracle.answered(answer.transaction_id)
            log.debug(
                "bank.request", method=request.method, path=request.path, status=answer.status, sent=sent
            )
        except CallerGone:
            log.debug("bank.caller_gone", method=request.method, path=request.path)
        finally:
            await caller.close()

    async def _answer(self, request: Request) -> Answer:
        if self._options.test_routes and request.path.startswith(ORACLE_PREFIX):
            return await self._oracle_routes(request)
        return await self._chain(request)


def build(
    options: BankOptions | None = None, *, clock: Clock | None = None, rng: random.Random | None = None
) -> Bank:
    """Build a bank; with a seeded `rng` and a virtual clock a run repeats exactly."""
    return Bank(options or BankOptions(), clock=clock or SystemClock(), rng=rng or system_random())
