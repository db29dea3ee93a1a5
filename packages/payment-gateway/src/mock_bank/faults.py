"""Faults by script: what goes wrong with the next requests. Outside the contract, off by default.

A script is a queue per operation. Each request that reaches the handler (it was readable, and chaos let it
pass) takes the next fault of its own operation, or else of `any`.
"""

import math
from collections import deque
from dataclasses import dataclass
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
    ANY = "any"


class FaultKind(StrEnum):
    """What goes wrong. The first five do nothing to the books, the others commit first."""

    PASS = "pass"  # nothing goes wrong: a place-holder between two faults  # noqa: S105 - no password
    ERROR_500 = "error_500"  # the chaos answer, before the handler
    INTERNAL_ERROR_BEFORE = "internal_error_before"  # 400 internal_error, nothing done
    RESET = "reset"  # the connection is reset, nothing done
    NOT_FOUND = "not_found"  # the look-up lies: *_not_found, invalid_card, or 404 for a GET
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


class FaultScript:
    """The faults still to come, in order, by operation."""

    def __init__(self) -> None:
        self._queues: dict[Operation, deque[Fault]] = {operation: deque() for operation in Operation}

    def add(self, operation: Operation, fault: Fault, *, times: int = 1) -> None:
        """Queue a fault `times` times; raises ScriptInvalid beyond 10 000 in one queue."""
        queue = self._queues[operation]
        if times < 1 or len(queue) + times > MAX_SCRIPTED:
            raise ScriptInvalid(f"times must be at least 1, and at most {MAX_SCRIPTED} faults wait: {times}")
        queue.extend([fault] * times)

    def take(self, operation: Operation) -> Fault:
        """Take the next fault for a request of this operation."""
        queue = self._queues[operation] or self._queues[Operation.ANY]
        return queue.popleft() if queue else NO_FAULT

    def clear(self) -> None:
        """Drop what is still to come."""
        for queue in self._queues.values():
            queue.clear()

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
