"""How a check is written and registered.

A check is a coroutine that gets a `Lab`. It returns a few words about what it saw, or raises `Broken`
with what was sent, what was expected and what came, or `Untestable` with the reason.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

from traced_emitter.verify.catalogue import CATALOGUE, Requirement
from traced_emitter.verify.lab import Lab

__all__ = ["CHECKS", "Check", "check"]

CheckFunction = Callable[[Lab], Awaitable[str]]
F = TypeVar("F", bound=CheckFunction)


@dataclass(frozen=True, slots=True)
class Check:
    """A named way to judge one requirement. `ruling`: it needs one of our rulings to be judged by."""

    requirement: Requirement
    name: str
    ruling: bool
    run: CheckFunction


CHECKS: list[Check] = []


def check(requirement: str, *, ruling: bool = False) -> Callable[[F], F]:
    """Register a check by the id of its requirement; its name is that of the function.

    `ruling=True` is for a check of a spec requirement that goes further than the author's text.
    """

    def register(function: F) -> F:
        promise = CATALOGUE[requirement]
        name = function.__name__.replace("_", " ")
        CHECKS.append(Check(promise, name, ruling or promise.origin == "ruling", function))
        return function

    return register
