"""The wire between a gateway process and the bank, as an httpx transport on virtual time.

It behaves like a connection, not like a function call: time-outs are counted between the parts of an answer,
a client that gives up (or dies) is a hang-up for the bank (unless the news of it gets lost as well), and the
bank's work goes on without it.
"""

import asyncio
from collections.abc import AsyncIterator, MutableMapping
from typing import Any

import httpx
from typing_extensions import override

from gateway_proofs.simulation.history import History
from gateway_proofs.simulation.process import Process, outside
from gateway_proofs.simulation.weather import LATE_S, SEND, Fate
from mock_bank.app import Bank
from mock_bank.delivery import ConnectionCut
from mock_bank.faults import Fault, Operation

Message = MutableMapping[str, Any]
_CUT: Message = {"type": "cut"}
_OPERATIONS = {
    "/api/v1/authorizations": Operation.AUTHORIZE,
    "/api/v1/captures": Operation.CAPTURE,
    "/api/v1/voids": Operation.VOID,
    "/api/v1/refunds": Operation.REFUND,
}
_LIES = {
    "/api/v1/authorizations": b'{"error":"invalid_card","message":"card not found or invalid"}',
    "/api/v1/captures": b'{"error":"authorization_not_found","message":"authorization not found"}',
    "/api/v1/voids": b'{"error":"authorization_not_found","message":"authorization not found"}',
    "/api/v1/refunds": b'{"error":"capture_not_found","message":"capture not found"}',
}


class BankSide:
    """The bank as the wires see it: it serves, and notes who asked what at the same time."""

    def __init__(self, bank: Bank, history: History) -> None:
        self.bank = bank
        self.problems: list[str] = []
        self.replies: dict[str, list[bytes]] = {}
        """What the bank said about each bank key, in order."""
        self.misled_about: set[str] = set()
        """Bank keys about which the bank said what was not so, or will say it only later."""
        self._history = history
        self._open: dict[str, list[Connection]] = {}

    def at_work_on(self, key: str) -> bool:
        """Tell whether a request with this bank key is being served."""
        return bool(self._open.get(key))

    async def serve(self, connection: "Connection") -> None:
        """Answer one request; whatever the client does meanwhile, this goes on."""
        key = connection.key
        company = self._open.setdefault(key, [])
        if connection.is_post and any(not other.given_up for other in company):
            self.problems.append(f"two owners asked with the bank key {key} at once (pg-bank-04)")
        company.append(connection)
        try:
            await self.bank(connection.scope, connection.receive, connection.send)
        except ConnectionCut:
            connection.cut("the bank closes the connection")
        finally:
            company.remove(connection)
            if connection.given_up and connection.unnoticed:
                self.misled_about.add(connection.key)  # it worked on, and may have remembered it too late
            self.replies.setdefault(connection.key, []).append(connection.said)


class Connection:
    """Both ends of one exchange."""

    def __init__(self, request: httpx.Request, body: bytes, owner: str, history: History) -> None:
        self.key = request.headers.get("idempotency-key", "")
        self.is_post = request.method == "POST"
        self.path = request.url.path
        self.scope = _scope(request)
        self.given_up = False
        self.unnoticed = False
        """The bank never learns that its client is gone: the network swallows that too."""
        self._hung_up = asyncio.Event()
        self.said = b""
        self._owner = owner
        self._history = history
        self._to_read: list[Message] = [{"type": "http.request", "body": body}]
        self._messages: asyncio.Queue[Message] = asyncio.Queue()

    async def receive(self) -> Message:
        """Give the bank the body, and then nothing until the client hangs up."""
        if self._to_read:
            return self._to_read.pop(0)
        await self._hung_up.wait()
        return {"type": "http.disconnect"}

    async def send(self, message: Message) -> None:
        """Take a part of the answer; what is sent to a closed connection is lost."""
        self.said += message.get("body", b"")
        if not self.given_up:
            self._messages.put_nowait(message)

    def give_up(self) -> None:
        """End the client's side."""
        self.given_up = True
        if not self.unnoticed:
            self._hung_up.set()

    def cut(self, why: str) -> None:
        """Break the connection for both."""
        if not self.given_up:
            self._history.note(self._owner, "bank: connection", why)
            self.give_up()
            self._messages.put_nowait(_CUT)

    async def next(self, timeout_s: float) -> Message:
        """Wait for the next part of the answer; raises httpx.ReadTimeout or httpx.ReadError."""
        try:
            async with asyncio.timeout(timeout_s):
                message = await self._messages.get()
        except TimeoutError as late:
            raise httpx.ReadTimeout("timed out") from late
        if message is _CUT:
            raise httpx.ReadError("the connection broke")
        return message


class Wire(httpx.AsyncBaseTransport):
    """One process's way to the bank."""

    def __init__(self, process: Process, side: BankSide, fate: Fate, history: History) -> None:
        self._process = process
        self._side = side
        self._fate = fate
        self._history = history

    @override
    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Carry one request, and the answer if there is one."""
        await self._process.cross(SEND)
        read_s: float = request.extensions["timeout"]["read"]
        connection = Connection(request, await request.aread(), self._process.name, self._history)
        if self._fate.happens(self._fate.weather.not_connected):
            raise httpx.ConnectError("no connection")
        self._history.note(
            self._process.name, SEND, f"{request.method} {connection.path} {connection.key[:8]}"
        )
        self._dispatch(connection)
        try:
            start = await connection.next(read_s)
            await self._process.cross("bank: answer")
        except BaseException:  # a cancelled process hangs up, too; it is raised again
            connection.give_up()
            raise
        body = _Body(connection, read_s, self._history, self._process.name, start["status"])
        return httpx.Response(start["status"], headers=start["headers"], stream=body)

    def _dispatch(self, connection: Connection) -> None:
        """Let the request set out: it may get lost, meet a fault of the bank, or lose its connection."""
        if self._fate.happens(self._fate.weather.request_lost):
            self._history.note(self._process.name, SEND, "the request is lost on the way")
            return
        if self._fate.happens(self._fate.weather.bank_lies) and self._lie(connection):
            return
        operation = _OPERATIONS.get(connection.path, Operation.READ)
        if self._fate.happens(self._fate.weather.bank_fault):
            fault = Fault(self._fate.pick(self._fate.weather.bank_faults), self._fate.pick(LATE_S))
            self._side.bank.faults.add(operation, fault)
            self._history.note("bank", operation.value, f"will meet {fault.kind.value} {fault.delay_s}")
        if self._fate.happens(self._fate.weather.connection_cut):
            connection.unnoticed = self._fate.happens(0.5)
            lasts_s = self._fate.between(0.0, 3.0)
            asyncio.get_running_loop().call_later(lasts_s, connection.cut, "the connection breaks")
        outside(self._side.serve(connection))

    def _lie(self, connection: Connection) -> bool:
        """Answer for a bank whose database is down: it knows no key, no card, no id. Once for each bank key.

        Two such lies to the probes of one payment are beyond what any gateway could see through.
        """
        lie = _LIES.get(connection.path)
        if lie is None or connection.key in self._side.misled_about:
            return False
        self._side.misled_about.add(connection.key)
        self._history.note("bank", connection.path, "its database is down, and it disowns everything")
        outside(_say(connection, lie))
        return True


async def _say(connection: Connection, lie: bytes) -> None:
    connection.said = lie
    await connection.send({"type": "http.response.start", "status": 400, "headers": []})
    await connection.send({"type": "http.response.body", "body": lie})


class _Body(httpx.AsyncByteStream):
    """The rest of an answer, part by part."""

    def __init__(
        self, connection: Connection, read_s: float, history: History, who: str, status: int
    ) -> None:
        self._connection = connection
        self._read_s = read_s
        self._history = history
        self._who = who
        self._status = status

    @override
    async def __aiter__(self) -> AsyncIterator[bytes]:
        said = b""
        more = True
        while more:
            message = await self._connection.next(self._read_s)
            more = message.get("more_body", False)
            said += message.get("body", b"")
            yield message.get("body", b"")
        self._history.note(self._who, "bank: answer", f"{self._status} {said[:90].decode().strip()}")

    @override
    async def aclose(self) -> None:
        self._connection.give_up()


def _scope(request: httpx.Request) -> dict[str, Any]:
    return {
        "type": "http",
        "method": request.method,
        "path": request.url.path,
        "query_string": b"",
        "headers": [(name.lower(), value) for name, value in request.headers.raw],
    }
