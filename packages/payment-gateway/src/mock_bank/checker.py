"""Runs the conformance cases against any bank over HTTP, its chaos included, and says what differed.

A chaos failure means that nothing was done, so the checker asks again until the bank answers in earnest.
"""

import asyncio
import re
import uuid
from collections.abc import Callable, Iterable

import httpx

from groundwork.report import Verdict
from mock_bank.chaos import FAILURE
from mock_bank.conformance import AUTHORIZATIONS, AUTHORIZE, UNSEEN_FROM_OUTSIDE, VOIDS, Case, Step

ATTEMPTS = 50
PARALLEL = 20  # requests of the race, and cases at once: one by one a slow bank would take minutes
_TOKEN = re.compile("«([a-z_.]+)»")
_HEX = r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
_SECOND = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d"
_FREE = {
    "time": rf"{_SECOND}(?:\.\d{{0,8}}[1-9])?Z",
    "time_us": rf"{_SECOND}(?:\.\d{{0,5}}[1-9])?Z",
    "text": r'[^"]+',
}
_BOUND = {name: f"{name}_{_HEX}" for name in ("auth", "cap", "void", "ref")}
Ruling = tuple[str, Verdict, str]  # requirement, verdict, evidence


class Checker:
    """Runs cases over one client; every case uses fresh keys, so that it can be run again and again.

    `done` is called with a title whenever a case is through.
    """

    def __init__(
        self,
        client: httpx.AsyncClient,
        new_uuid: Callable[[], uuid.UUID] = uuid.uuid4,
        done: Callable[[str], None] = lambda _title: None,
    ) -> None:
        self._client = client
        self._new_uuid = new_uuid
        self._done = done
        self._places = asyncio.Semaphore(PARALLEL)

    async def run(self, cases: Iterable[Case]) -> list[Ruling]:
        """Run all cases, twenty at a time, then the race; never raises for what the bank answers.

        Each case has its own key and its own hold, so that none sees another.
        """
        verdicts = list(await asyncio.gather(*(self._in_turn(case) for case in cases)))
        verdicts.append(await self._race())
        self._done("race")
        for requirement, why in UNSEEN_FROM_OUTSIDE.items():
            verdicts.append((requirement, "untestable", why))
        return verdicts

    async def _in_turn(self, case: Case) -> Ruling:
        async with self._places:
            ruling = await self._case(case)
        self._done(case.title)
        return ruling

    async def _case(self, case: Case) -> Ruling:
        bound = {"key": str(self._new_uuid())}
        for number, step in enumerate(case.steps, start=1):
            if (difference := await self._step(step, bound)) is not None:
                where = f"{case.title}: step {number}, {step.method} {_fill(step.path, bound)}"
                return case.requirement, "fail", f"{where}: {difference}"
        asked = "1 request" if len(case.steps) == 1 else f"{len(case.steps)} requests"
        return case.requirement, "pass", f"{case.title} ({asked})"

    async def _step(self, step: Step, bound: dict[str, str]) -> str | None:
        own_key = bound["key"].encode()
        # A literal key is made this case's own, so that a second run of the suite meets no old answers.
        keys = [
            key if not key else _fill_bytes(key, bound) if b"\xc2\xab" in key else own_key[:8] + key
            for key in step.key
        ]
        try:
            answer = await self._ask(
                step.method, _fill(step.path, bound), _fill_bytes(step.send, bound), keys
            )
        except httpx.HTTPError as error:
            return f"no answer: {error!r}"
        return _difference(step, answer, bound)

    async def _ask(self, method: str, path: str, body: bytes, keys: list[bytes]) -> httpx.Response:
        headers = [(b"idempotency-key", key) for key in keys]
        answer = await self._client.request(method, path, content=body, headers=headers)
        for _ in range(ATTEMPTS - 1):
            if answer.status_code != FAILURE.status or answer.content not in (FAILURE.body, b""):
                break
            answer = await self._client.request(method, path, content=body, headers=headers)
        return answer

    async def _race(self) -> Ruling:
        key = [str(self._new_uuid()).encode()]
        asked = [self._ask("POST", AUTHORIZATIONS, AUTHORIZE, key) for _ in range(PARALLEL)]
        try:
            answers = await asyncio.gather(*asked)
            holds = {answer.json()["authorization_id"] for answer in answers}
            await asyncio.gather(*(self._set_free(hold) for hold in sorted(holds)))
        except (httpx.HTTPError, ValueError, KeyError) as error:
            return "bk-idem-03", "fail", f"{PARALLEL} requests at once with one key: {error!r}"
        evidence = f"{PARALLEL} requests at once with one key made {len(holds)} holds"
        # One hold may be luck: a bank without latency can finish one before the next arrives.
        return "bk-idem-03", "pass" if len(holds) > 1 else "warn", evidence

    async def _set_free(self, hold: str) -> None:
        void = b'{"authorization_id":"%s"}' % hold.encode()
        await self._ask("POST", VOIDS, void, [str(self._new_uuid()).encode()])


def _difference(step: Step, answer: httpx.Response, bound: dict[str, str]) -> str | None:
    if answer.status_code != step.status:
        return f"expected status {step.status}, got {answer.status_code} {answer.content[:200]!r}"
    content_type = answer.headers.get("content-type", "").partition(";")[0]
    if content_type != step.content_type:
        return f"expected content type {step.content_type}, got {content_type!r}"
    for name, value in step.headers:
        if answer.headers.get(name) != value:
            return f"expected header {name}: {value}, got {answer.headers.get(name)}"
    if step.body is None:
        return None
    found = re.fullmatch(_pattern(step.body, bound), answer.text)
    if found is None:
        return f"expected {_fill(step.body, bound)!r}, got {answer.text!r}"
    bound.update(found.groupdict())
    return None


def _pattern(template: str, bound: dict[str, str]) -> str:
    parts, end = [], 0
    for token in _TOKEN.finditer(template):
        name = token[1]
        parts.append(re.escape(template[end : token.start()]))
        if name in bound:
            parts.append(re.escape(bound[name]))
        else:
            parts.append(_FREE[name] if name in _FREE else f"(?P<{name}>{_BOUND[name]})")
        end = token.end()
    return "".join([*parts, re.escape(template[end:])])


def _fill(template: str, bound: dict[str, str]) -> str:
    return _TOKEN.sub(lambda token: _spelled(token[1], bound) or token[0], template)


def _fill_bytes(template: bytes, bound: dict[str, str]) -> bytes:
    # Latin-1 in and out keeps bytes that are no UTF-8 as they are; the guillemets are two bytes each there.
    if b"\xc2\xab" not in template:
        return template
    return _fill(template.decode("utf-8"), bound).encode("utf-8")


def _spelled(name: str, bound: dict[str, str]) -> str | None:
    plain, _, spelling = name.partition(".")
    value = bound.get(plain)
    if value is None or not spelling:
        return value
    prefix, _, digits = value.partition("_")
    return f"{prefix}_{digits.upper() if spelling == 'upper' else digits.replace('-', '')}"
