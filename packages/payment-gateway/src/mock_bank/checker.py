"""Runs the recorded cases and the probes against any bank over HTTP, and says what differed."""

import asyncio
import uuid
from collections.abc import Callable, Iterable

import httpx

from groundwork.clock import Clock, SystemClock
from mock_bank.asking import Asker
from mock_bank.conformance import UNSEEN_FROM_OUTSIDE, Case, Step
from mock_bank.probes import ALONE, AT_THE_SAME_TIME, Probe, Ruling, chance, holds_expire_at_once
from mock_bank.templates import fill, fill_bytes, match

PARALLEL = 40  # cases at once: one by one a slow bank would take minutes
NOT_AN_ANSWER = (httpx.HTTPError, ValueError, LookupError, TypeError)


class Checker:
    """Runs cases over one client; every case uses fresh keys, so that it can be run again and again.

    `done` is called with a title whenever a case or a probe is through.
    """

    def __init__(
        self,
        client: httpx.AsyncClient,
        *,
        clock: Clock | None = None,
        new_uuid: Callable[[], uuid.UUID] = uuid.uuid4,
        done: Callable[[str], None] = lambda _title: None,
    ) -> None:
        self._bank = Asker(client, clock=clock or SystemClock(), new_uuid=new_uuid)
        self._done = done
        self._places = asyncio.Semaphore(PARALLEL)

    async def run(self, cases: Iterable[Case]) -> list[Ruling]:
        """Run all cases, twenty at a time, then the probes; never raises for what the bank answers."""
        expired = await holds_expire_at_once(self._bank)
        rulings = list(await asyncio.gather(*(self._in_turn(case, expired) for case in cases)))
        rulings += await asyncio.gather(*(self._probe(*probe) for probe in AT_THE_SAME_TIME.items()))
        rulings += [await self._probe(*probe) for probe in ALONE.items()]
        rulings.append(chance(self._bank))
        unseen = UNSEEN_FROM_OUTSIDE.items()
        return [*rulings, *(Ruling(requirement, "untestable", why) for requirement, why in unseen)]

    async def case(self, case: Case) -> Ruling:
        """Run one case."""
        bound = {"key": self._bank.new_key()}
        for number, step in enumerate(case.steps, start=1):
            if (difference := await self._step(step, bound)) is not None:
                where = f"{case.title}: step {number}, {step.method} {fill(step.path, bound)}"
                return Ruling(case.requirement, "fail", f"{where}: {difference}")
        asked = "1 request" if len(case.steps) == 1 else f"{len(case.steps)} requests"
        return Ruling(case.requirement, "pass", f"{case.title} ({asked})")

    async def _in_turn(self, case: Case, expired: bool) -> Ruling:
        async with self._places:
            if case.expired is None or case.expired == expired:
                ruling = await self.case(case)
            else:
                hours = "0" if case.expired else "168"
                why = f"{case.title}: needs a bank with AUTH_EXPIRY_HOURS={hours}"
                ruling = Ruling(case.requirement, "untestable", why)
        self._done(case.title)
        return ruling

    async def _probe(self, requirement: str, probe: Probe) -> Ruling:
        try:
            ruling = await probe(self._bank)
        except NOT_AN_ANSWER as error:
            ruling = Ruling(requirement, "fail", f"{(probe.__doc__ or '').partition(':')[0]}: {error!r}")
        self._done(requirement)
        return ruling

    async def _step(self, step: Step, bound: dict[str, str]) -> str | None:
        ask = self._bank.once if step.is_replay else self._bank.earnest
        path, body = fill(step.path, bound), fill_bytes(step.send, bound)
        keys = [_own(key, bound) for key in step.keys]
        try:
            answer = await ask(step.method, path, body, keys, sent_as=step.sent_as)
        except httpx.HTTPError as error:
            return f"no answer: {error!r}"
        return _difference(step, answer, bound)


def _own(key: bytes, bound: dict[str, str]) -> bytes:
    """Make a literal key this case's own, so that a second run of the suite meets no old answers."""
    filled = fill_bytes(key, bound)
    return filled if filled != key or not key else bound["key"][:8].encode() + key


def _difference(step: Step, answer: httpx.Response, bound: dict[str, str]) -> str | None:
    if answer.status_code != step.status:
        return f"expected status {step.status}, got {answer.status_code} {answer.content[:200]!r}"
    content_type = answer.headers.get("content-type", "").partition(";")[0]
    if content_type != step.content_type:
        return f"expected content type {step.content_type}, got {content_type!r}"
    for name, value in step.headers:
        if answer.headers.get(name) != value:
            return f"expected header {name}: {value}, got {answer.headers.get(name)}"
    if step.body is None or match(step.body, answer.text, bound):
        return None
    return f"expected {fill(step.body, bound)!r}, got {answer.text!r}"
