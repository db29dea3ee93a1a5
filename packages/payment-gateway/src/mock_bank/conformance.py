"""What any bank of this contract must answer: the recorded cases of `recorded/*.toml`, read and expanded.

The files say in their own words how they are to be read (texts.toml first). Nothing here knows of HTTP.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

FILES = (
    "authorizations",
    "captures",
    "voids",
    "refunds",
    "reading",
    "idempotency",
    "decoding",
    "routes",
)
UNSEEN_FROM_OUTSIDE = {
    "bk-idem-04": "a hold that was committed and forgotten cannot be seen through the bank's API",
    "bk-late-01": "whether a cut answer's work was committed cannot be seen through the bank's API",
    "bk-down-01": "a bank's database cannot be stopped from here",
}
_NAME = re.compile("«([a-z, ]+)»")


@dataclass(frozen=True, kw_only=True)
class Step:
    """One request and the answer expected; `body` None means that any will do.

    `keys` are the values of Idempotency-Key in order; `headers` are those that the answer must have, None
    for one that it must not have. `sent_as` is the request's content type.
    """

    method: str
    path: str
    send: bytes
    keys: tuple[bytes, ...]
    sent_as: str | None
    status: int
    content_type: str
    body: str | None
    headers: tuple[tuple[str, str | None], ...]

    @property
    def is_replay(self) -> bool:
        """True when the answer must come from the bank's memory: then chaos has no part in it."""
        return ("x-idempotent-replayed", "true") in self.headers


@dataclass(frozen=True, kw_only=True)
class Case:
    """One behaviour: a requirement's id, what it says, and the steps that show it.

    `expired` says whether it is about holds that expire at once (AUTH_EXPIRY_HOURS=0); None: about any.
    """

    requirement: str
    title: str
    expired: bool | None
    steps: tuple[Step, ...]


@cache
def recorded() -> tuple[Case, ...]:
    """Read all cases, in the order of the files."""
    return tuple(case for name in FILES for case in _cases(name))


def _cases(name: str) -> Iterator[Case]:
    shared = _read("texts")
    for case in _read(name)["case"]:
        steps = tuple(_step(step, shared) for step in case["step"])
        expired = True if case.get("holds") == "expired" else False if any(map(_needs_time, steps)) else None
        yield Case(requirement=case["requirement"], title=case["title"], expired=expired, steps=steps)


def _needs_time(step: Step) -> bool:
    """Say whether a step asks for the capture of a hold that is not used yet."""
    of_a_hold = step.path == "/api/v1/captures" and "«auth".encode() in step.send
    return of_a_hold and "already_used" not in (step.body or "")


def _read(name: str) -> dict[str, Any]:
    text = files("mock_bank").joinpath("recorded", f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _step(written: Mapping[str, Any], shared: Mapping[str, Any]) -> Step:
    step = {**shared["step"][written["use"]], **written} if "use" in written else dict(written)
    texts: Mapping[str, str] = shared["text"]
    method, _, path = step["ask"].partition(" ")
    body = step.get("body")
    return Step(
        method=method,
        path=_expand(path, texts),
        send=_bytes(step, "send", texts),
        keys=_keys(step, method),
        sent_as=step.get("sent_as"),
        status=step["status"],
        content_type=step.get("type", "application/json"),
        body=None if body is None else _expand(body, texts),
        headers=(*step.get("headers", {}).items(), *((name, None) for name in step.get("absent", ()))),
    )


def _keys(step: Mapping[str, Any], method: str) -> tuple[bytes, ...]:
    if "key_hex" in step:
        return (bytes.fromhex(step["key_hex"]),)
    named: list[str] = step.get("keys", [step.get("key", "«key»")] if method == "POST" else [])
    return tuple(key.encode() for key in named)


def _bytes(step: Mapping[str, Any], field: str, texts: Mapping[str, str]) -> bytes:
    if f"{field}_hex" in step:
        return bytes.fromhex(step[f"{field}_hex"])
    return _expand(step.get(field, ""), texts).encode()


def _expand(template: str, texts: Mapping[str, str]) -> str:
    """Put in the shared texts, and theirs in turn; other words in guillemets stay for the run."""
    expanded = _NAME.sub(lambda name: texts.get(name[1], name[0]), template)
    return expanded if expanded == template else _expand(expanded, texts)
