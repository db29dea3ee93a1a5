"""Faults by script or by dice: what goes wrong with the next requests. Outside the contract, off by default.

A script is a queue per operation. Each request that reaches the handler (it was readable, and chaos let it
pass) takes the next fault of its own operation, or else of `any`. Where no script waits, seeded dice may
throw a fault, each kind at its own rate.
"""

import math
import random
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from mock_bank.errors import ScriptInvalid

MAX_SCRIPTED = 10_000
E = TypeVar("E", bound=StrEnum)


class Operation(StrEnum):
    """What a fault can be scripted for."""

    AUTHORIZE = "authorize"
    CAPTURE = "capture"
    VOID = "void"
    REFUND = "refund"
    READ = "read"
    HEALTH = "health"
    ANY = "any"  # of the above, all but health


class FaultKind(StrEnum):
    """What goes wrong. The first eight do nothing to the books, the others commit first."""

    PASS = "pass"  # nothing goes wrong: a place-holder between two faults  # noqa: S105 - no password
    ERROR_500 = "error_500"  # the chaos answer, before the handler
    INTERNAL_ERROR_BEFORE = "internal_error_before"  # 400 internal_error, nothing done
    RESET = "reset"  # the connection is reset, nothing done
    NOT_FOUND = "not_found"  # the look-up lies: *_not_found, invalid_card, or 404 for a GET
    INSERT_FAILS = "insert_fails"  # rolled back: 400 internal_error for a hold, 500 for the others
    DATABASE_DOWN = "database_down"  # no key is found, no transaction begins, nothing is read, health is 503
    KEY_LOOKUP_FAILS = "key_lookup_fails"  # a remembered key is not found: the request runs as new
    INTERNAL_ERROR_AFTER = "internal_error_after"  # 400 internal_error although committed; not remembered
    COMMIT_THEN_DROP = "commit_then_drop"  # committed and remembered; the connection closes
    COMMIT_THEN_DELAY = (
        "commit_then_delay"  # committed; `delay_s` later remembered, if the client still waits
    )
    COMMIT_UNCACHED = "commit_uncached"  # committed and answered, never remembered
    COMMIT_UNCACHED_THEN_DROP = "commit_uncached_then_drop"  # committed, forgotten, and the connection closes
    SLOW_BODY = "slow_body"  # committed and remembered; half of the body comes `delay_s` late


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault; `delay_s` counts for `commit_then_delay` and `slow_body` only."""

    kind: FaultKind = FaultKind.PASS
    delay_s: float = 0.0


NO_FAULT = Fault()
KEYLESS = frozenset({FaultKind.DATABASE_DOWN, FaultKind.KEY_LOOKUP_FAILS})


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultRates:
    """How often each kind strikes where no script waits (shares of all requests), and how long delays are."""

    rates: Mapping[FaultKind, float] = field(default_factory=dict)
    delay_s: float = 10.0


class FaultScript:
    """The faults still to come, in order, by operation; then the dice."""

    def __init__(self, dice: FaultRates | None = None, rng: random.Random | None = None) -> None:
        self._queues: dict[Operation, deque[Fault]] = {operation: deque() for operation in Operation}
        self._dice = dice or FaultRates()
        self._rng = rng or random.Random(0)

    def add(self, operation: Operation, fault: Fault, *, times: int = 1) -> None:
        """Queue a fault `times` times; raises ScriptInvalid beyond 10 000 in one queue."""
        queue = self._queues[operation]
        if times < 1 or len(queue) + times > MAX_SCRIPTED:
            raise ScriptInvalid(f"times must be at least 1, and at most {MAX_SCRIPTED} faults wait: {times}")
        queue.extend([fault] * times)

    def take(self, operation: Operation) -> Fault:
        """Take the next fault for a request of this operation."""
        queue = self._waiting_for(operation)
        return queue.popleft() if queue else self._throw(operation)

    def hides_key(self, operation: Operation) -> bool:
        """Say whether the look-up of a key fails now; a fault that is of the look-up alone is then spent."""
        queue = self._waiting_for(operation)
        if not queue:
            return not KEYLESS.isdisjoint(self._dice.rates) and self._throw(operation).kind in KEYLESS
        if queue[0].kind not in KEYLESS:
            return False
        if queue[0].kind is FaultKind.KEY_LOOKUP_FAILS:
            queue.popleft()
        return True

    def clear(self) -> None:
        """Drop what is still to come."""
        for queue in self._queues.values():
            queue.clear()

    def _waiting_for(self, operation: Operation) -> deque[Fault]:
        if self._queues[operation] or operation is Operation.HEALTH:
            return self._queues[operation]
        return self._queues[Operation.ANY]

    def _throw(self, operation: Operation) -> Fault:
        if not self._dice.rates or operation is Operation.HEALTH:
            return NO_FAULT
        thrown = self._rng.random()
        for kind, rate in self._dice.rates.items():
            thrown -= rate
            if thrown < 0:
                return Fault(kind, self._dice.delay_s)
        return NO_FAULT

    def waiting(self) -> dict[str, int]:
        """Count what is still to come, by operation."""
        return {operation.value: len(queue) for operation, queue in self._queues.items()}


def parse_script(document: object) -> list[tuple[Operation, Fault, int]]:
    """Read `[{"operation", "fault", "times", "delay_s"}]`, or one such object; raises ScriptInvalid."""
    steps = document if isinstance(document, list) else [document]
    return [_parse_step(step) for step in steps]


def _parse_step(step: object) -> tuple[Operation, Fault, int]:
    if not isinstance(step, dict):
        raise ScriptInvalid(f"a step of the script must be an object: {step!r}")
    unknown = set(step) - {"operation", "fault", "times", "delay_s"}
    if unknown:
        raise ScriptInvalid(f"unknown fields in a step of the script: {', '.join(sorted(unknown))}")
    times, delay_s = step.get("times", 1), step.get("delay_s", 0.0)
    if type(times) is not int or type(delay_s) not in {int, float} or not 0 <= delay_s < math.inf:
        raise ScriptInvalid("times must be a whole number, and delay_s a number that is not negative")
    operation = _member("operation", Operation, step.get("operation", "any"))
    return operation, Fault(_member("fault", FaultKind, step.get("fault")), float(delay_s)), times


def _member(field: str, kind: type[E], name: object) -> E:
    try:
        return kind(str(name))
    except ValueError as error:
        said = "missing" if name is None else repr(name)
        raise ScriptInvalid(f"{field} is {said}, and must be one of: {', '.join(kind)}") from error


def parse_rates(text: str) -> dict[FaultKind, float]:
    """Read `reset=0.01,commit_then_drop=0.02`; raises ValueError, which names what cannot be read."""
    rates: dict[FaultKind, float] = {}
    for word in filter(None, (part.strip() for part in text.split(","))):
        name, _, number = word.partition("=")
        try:
            kind, rate = FaultKind(name.strip()), float(number)
        except ValueError as error:
            kinds = ", ".join(FaultKind)
            raise ValueError(f"{word!r} is not KIND=RATE, where KIND is one of: {kinds}") from error
        rates[kind] = rate
    if any(not 0 <= rate <= 1 for rate in rates.values()) or math.fsum(rates.values()) > 1:
        raise ValueError("each rate is a share of all requests from 0 to 1, and together at most 1")
    return rates
