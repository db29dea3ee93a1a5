"""The bank over HTTP: attempts with one key, bounded by a deadline, a breaker and a bulkhead.

No reply of the bank becomes an exception of ours: what came back is data, and `domain.outcomes` judges it.
"""

import asyncio
import json
import random
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace

import httpx

from groundwork.clock import Clock
from groundwork.http import Exchange, Line, Sent, Timeouts, classify, retry_after_s
from groundwork.logs import get_logger
from groundwork.resilience import BreakerOpen, Bulkhead, BulkheadFull, CircuitBreaker
from groundwork.retry import FullJitter, RetriesExhausted, RetryBudget, RetryPolicy
from payment_gateway.bank.answers import Expected, read_answer, read_object, read_probe
from payment_gateway.domain.outcomes import Attempt, BankResult, Reply, ReplyClass, may_ask_again
from payment_gateway.domain.states import Kind
from payment_gateway.errors import BankUnavailable
from payment_gateway.ports import Ask
from payment_gateway.spent import spending

log = get_logger("payment_gateway.bank")

_PATHS = {
    Kind.AUTHORIZE: "/api/v1/authorizations",
    Kind.CAPTURE: "/api/v1/captures",
    Kind.VOID: "/api/v1/voids",
    Kind.REFUND: "/api/v1/refunds",
}
_PROBE_BODY = {
    "card_number": "4000056655665556",
    "cvv": "000",
    "expiry_month": 12,
    "expiry_year": 2099,
    "amount": 1,
}
"""Passes the Luhn check and is no account: whatever the bank does with it, no money moves."""
_REMEMBERING_S = 1.0
_TROUBLE = frozenset({ReplyClass.NOTHING_DONE, ReplyClass.NOT_SENT, ReplyClass.MAYBE_DONE})

Observe = Callable[[str, ReplyClass, float], None]


@dataclass(frozen=True, kw_only=True)
class BankOptions:
    """The limits of the conversation with the bank. Times in seconds."""

    url: str
    timeout_s: float = 6.0
    connect_timeout_s: float = 2.0
    deadline_s: float = 15.0
    attempts: int = 4
    backoff_base_s: float = 0.2
    backoff_cap_s: float = 2.0
    connections: int = 64
    waiting: int = 256
    max_wait_s: float = 2.0
    max_answer_bytes: int = 65_536
    breaker_min_calls: int = 20
    breaker_failure_rate: float = 0.6
    breaker_open_s: float = 5.0


class _TroubleError(Exception):
    """Carries a failed attempt through the breaker."""

    def __init__(self, reply: Reply) -> None:
        super().__init__(reply.code)
        self.reply = reply


class _AskAgainError(Exception):
    """Asks the retry policy for another attempt."""

    def __init__(self, reply: Reply) -> None:
        super().__init__(reply.code)
        self.reply = reply


Read = Callable[[int, httpx.Headers, bytes], Reply]


@dataclass
class _Run:
    """The attempts of one call so far."""

    action: str
    ask: Ask
    body: bytes
    read: Read
    again: Callable[[list[Reply]], bool]
    replies: list[Reply] = field(default_factory=list)
    attempts: list[Attempt] = field(default_factory=list)

    def note(self, reply: Reply, *, at_ns: int, duration_ns: int) -> None:
        self.replies.append(reply)
        self.attempts.append(
            Attempt(
                operation_id=self.ask.operation_id,
                action=self.action,
                at_ns=at_ns,
                duration_ns=duration_ns,
                reply_class=reply.reply_class,
                status=reply.status,
                code=reply.code,
            )
        )


class BankClient:
    """Implements the `Bank` port over a line to the bank."""

    def __init__(
        self,
        options: BankOptions,
        *,
        clock: Clock,
        rng: random.Random,
        observe: Observe,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self._options = options
        self._clock = clock
        self._observe = observe
        self._line = Line(
            base_url=options.url,
            timeouts=Timeouts(
                connect_s=options.connect_timeout_s,
                read_s=options.timeout_s,
                write_s=options.timeout_s,
                pool_s=1.0,
            ),
            connections=options.connections,
            max_answer_bytes=options.max_answer_bytes,
            transport=transport,
        )
        self._policy = RetryPolicy(
            name="bank",
            on=lambda error: isinstance(error, _AskAgainError),
            attempts=options.attempts,
            deadline_s=options.deadline_s,
            backoff=FullJitter(base_s=options.backoff_base_s, cap_s=options.backoff_cap_s),
            hint_s=lambda error: error.reply.retry_after_s if isinstance(error, _AskAgainError) else None,
            budget=RetryBudget(ratio=0.5, reserve=100),
            clock=clock,
            rng=rng,
        )
        self._breaker = CircuitBreaker(
            name="bank",
            min_calls=options.breaker_min_calls,
            failure_rate=options.breaker_failure_rate,
            open_s=options.breaker_open_s,
            counts=_is_the_banks_fault,
            clock=clock,
        )
        self._bulkhead = Bulkhead(
            name="bank",
            limit=options.connections,
            max_waiting=options.waiting,
            max_wait_s=options.max_wait_s,
            clock=clock,
        )

    @property
    def breaker_state(self) -> str:
        """`closed`, `open` or `half_open`, for readiness."""
        return self._breaker.state

    async def close(self) -> None:
        """Close the connections."""
        await self._line.aclose()

    @asynccontextmanager
    async def admission(self) -> AsyncIterator[None]:
        """Hold a place for one operation; raises BankUnavailable when the breaker or the bulkhead refuse."""
        try:
            self._breaker.check()
            place = self._bulkhead.slot()
            await place.__aenter__()
        except (BreakerOpen, BulkheadFull) as refused:
            raise BankUnavailable(retry_after_s=refused.retry_after_s) from refused
        try:
            yield
        finally:
            await place.__aexit__(None, None, None)

    async def ask(self, ask: Ask) -> BankResult:
        """Send the operation, again with the same key where `may_ask_again` allows it."""
        expected = Expected(kind=ask.kind, amount_cents=ask.amount_cents, parent_id=ask.parent_id)
        run = _Run(
            action=ask.kind.value,
            ask=ask,
            body=_body(ask),
            read=lambda status, headers, body: read_answer(expected, status, headers, body),
            again=lambda replies: may_ask_again(ask.kind, replies),
        )
        return await self._perform(run)

    async def probe(self, ask: Ask) -> BankResult:
        """Look for an authorization kept under the key; asked again while there is no verdict."""
        expected = Expected(kind=Kind.AUTHORIZE, amount_cents=ask.amount_cents)
        run = _Run(
            action="probe",
            ask=ask,
            body=json.dumps(_PROBE_BODY).encode(),
            read=lambda status, headers, body: read_probe(expected, status, headers, body),
            again=lambda replies: replies[-1].reply_class in _TROUBLE,
        )
        return await self._perform(run)

    async def look_up(self, kind: Kind, reference: str, amount_cents: int, *, parent_id: str | None) -> Reply:
        """Read one object back. A GET changes nothing, so one attempt and one verdict are enough."""
        try:
            with spending("bank", self._clock), self._breaker.guard():
                answer = await self._send("GET", f"{_PATHS[kind]}/{reference}", {}, None)
                _count_failure(answer.status)
        except BreakerOpen:
            return Reply(reply_class=ReplyClass.NOT_SENT, code="breaker_open")
        except _TroubleError as trouble:
            return trouble.reply
        expected = Expected(kind=kind, amount_cents=amount_cents, parent_id=parent_id)
        return read_object(expected, reference, answer.status, answer.body)

    async def _perform(self, run: _Run) -> BankResult:
        try:
            with spending("bank", self._clock):
                await self._policy.call(self._attempt, run)
        except RetriesExhausted as exhausted:
            log.info("bank.gave_up", action=run.action, attempts=exhausted.attempts, reason=exhausted.reason)
        return BankResult(replies=tuple(run.replies), attempts=tuple(run.attempts))

    async def _attempt(self, run: _Run) -> None:
        at_ns, started_s = self._clock.time_ns(), self._clock.monotonic()
        reply = await self._reply(run, at_ns)
        duration_s = self._clock.monotonic() - started_s
        run.note(reply, at_ns=at_ns, duration_ns=int(duration_s * 1e9))
        self._observe(run.action, reply.reply_class, duration_s)
        log.info(
            "bank.call",
            action=run.action,
            attempt=len(run.replies),
            outcome=reply.reply_class.value,
            code=reply.code,
            duration_s=round(duration_s, 4),
        )
        if run.again(run.replies):
            raise _AskAgainError(_not_too_soon(reply))

    async def _reply(self, run: _Run, at_ns: int) -> Reply:
        if at_ns > run.ask.send_until_ns:
            return Reply(reply_class=ReplyClass.NOT_SENT, code="too_late_to_send")
        headers = {"Idempotency-Key": run.ask.operation_id, "Content-Type": "application/json"}
        try:
            with self._breaker.guard():
                answer = await self._send("POST", _PATHS[run.ask.kind], headers, run.body)
                return self._readable(run.read(answer.status, answer.headers, answer.body), answer.headers)
        except BreakerOpen as refused:
            return Reply(
                reply_class=ReplyClass.NOT_SENT, code="breaker_open", retry_after_s=refused.retry_after_s
            )
        except _TroubleError as trouble:
            return trouble.reply

    def _readable(self, reply: Reply, headers: httpx.Headers) -> Reply:
        """Pass a reply on, or raise one that the breaker counts, with the delay that the bank asks for."""
        if reply.reply_class not in _TROUBLE:
            return reply
        raise _TroubleError(replace(reply, retry_after_s=retry_after_s(headers, clock=self._clock)))

    async def _send(self, method: str, path: str, headers: dict[str, str], body: bytes | None) -> Exchange:
        """Make one exchange, bounded in time and size; raises _TroubleError when no whole answer came.

        An answer that is longer than the limit is cut, and so becomes nonsense.
        """
        try:
            async with asyncio.timeout(self._options.timeout_s + self._options.connect_timeout_s):
                return await self._line.exchange(method, path, headers=headers, body=body)
        except (httpx.HTTPError, TimeoutError) as error:
            raise _TroubleError(_lost(error)) from error


def _is_the_banks_fault(error: BaseException) -> bool | None:
    """Tell whether a failed attempt counts; a want of connections of our own says nothing about the bank."""
    if isinstance(error.__cause__, httpx.PoolTimeout):
        return None
    return isinstance(error, _TroubleError)


def _not_too_soon(reply: Reply) -> Reply:
    """Give the bank time to remember: it stores an answer after the work, in a write of its own."""
    if reply.reply_class is not ReplyClass.CONFLICT:
        return reply
    return replace(reply, retry_after_s=_REMEMBERING_S)


def _count_failure(status: int) -> None:
    """Raise for a status that means that the bank itself is in trouble."""
    if status >= 500:
        raise _TroubleError(Reply(reply_class=ReplyClass.NOTHING_DONE, status=status))


def _lost(error: httpx.HTTPError | TimeoutError) -> Reply:
    """Say what a failed exchange may have done; whatever is not known to be unsent may be done."""
    if classify(error) is Sent.NOT_SENT:
        return Reply(reply_class=ReplyClass.NOT_SENT, code="not_sent")
    timed_out = isinstance(error, (httpx.TimeoutException, TimeoutError))
    code = "read_timeout" if timed_out else "connection_lost"
    return Reply(reply_class=ReplyClass.MAYBE_DONE, code=code)


def _body(ask: Ask) -> bytes:
    document: dict[str, object] = {}
    if ask.card is not None:
        document = {
            "card_number": ask.card.number,
            "cvv": ask.card.cvv,
            "expiry_month": ask.card.expiry_month,
            "expiry_year": ask.card.expiry_year,
        }
    if ask.kind in {Kind.CAPTURE, Kind.VOID}:
        document["authorization_id"] = ask.parent_id
    if ask.kind is Kind.REFUND:
        document["capture_id"] = ask.parent_id
    if ask.kind is not Kind.VOID:
        document["amount"] = ask.amount_cents
    return json.dumps(document, separators=(",", ":")).encode()
