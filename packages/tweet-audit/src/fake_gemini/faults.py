"""What can go wrong on purpose: which faults there are, and which request gets which.

A plan has two sources. A **script** is a list of faults, consumed one a request, in order. When it is used
up, the **rates** decide by a seeded die: each fault has its own probability, and a request gets one at most.
"""

from __future__ import annotations

import json
import random
import tomllib
from collections import deque
from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Any

from fake_gemini.errors import BadFaultPlan

MAX_SCRIPT = 100_000


class Fault(StrEnum):
    """Every fault that the server can send."""

    NONE = "none"
    QUOTA_MINUTE = "quota-minute"
    QUOTA_DAY = "quota-day"
    QUOTA_ZERO = "quota-zero"
    UNAVAILABLE = "unavailable"
    OVERLOADED = "overloaded"
    SERVER_ERROR = "server-error-html"
    TIMEOUT = "gateway-timeout"
    BAD_KEY = "bad-key"
    SLOW = "slow"
    CUT = "cut"
    TRUNCATED_JSON = "truncated-json"
    MAX_TOKENS = "max-tokens"
    EMPTY_STOP = "empty-stop"
    SAFETY = "safety"
    BLOCKED_PROMPT = "blocked-prompt"
    WRONG_ENUM = "wrong-enum"
    MISSING_ID = "missing-id"
    FOREIGN_ID = "foreign-id"
    DUPLICATE_ID = "duplicate-id"
    ITEM_ERROR = "item-error"
    JOB_FAILED = "job-failed"
    JOB_EXPIRED = "job-expired"
    JOB_UNLABELLED = "job-unlabelled"
    JOB_MIXED_UP = "job-mixed-up"
    STALE_LIST = "stale-list"


MEANING: Mapping[Fault, str] = MappingProxyType(
    {
        Fault.NONE: "no fault; in a script, a request that goes well",
        Fault.QUOTA_MINUTE: "429 with a PerMinute quota id and a RetryInfo delay (--retry-delay-s)",
        Fault.QUOTA_DAY: "429 with a PerDay quota id and a delay that is far too short",
        Fault.QUOTA_ZERO: "429 that says `limit: 0`: this key may not use the model at all",
        Fault.UNAVAILABLE: "503 UNAVAILABLE, the model is overloaded",
        Fault.OVERLOADED: "503 UNAVAILABLE with a RetryInfo delay (--retry-delay-s)",
        Fault.SERVER_ERROR: "500 with a page of HTML where JSON belongs",
        Fault.TIMEOUT: "504 DEADLINE_EXCEEDED",
        Fault.BAD_KEY: "400 INVALID_ARGUMENT with the reason API_KEY_INVALID",
        Fault.SLOW: "a right answer that takes --slow-s longer",
        Fault.CUT: "the connection is closed in the middle of a right answer",
        Fault.TRUNCATED_JSON: "finish reason STOP, but the answer's JSON ends half-way",
        Fault.MAX_TOKENS: "finish reason MAX_TOKENS, the answer's JSON ends half-way",
        Fault.EMPTY_STOP: "finish reason STOP and no content",
        Fault.SAFETY: "finish reason SAFETY and no content, whatever the tweets say",
        Fault.BLOCKED_PROMPT: "prompt feedback PROHIBITED_CONTENT and no candidate, whatever the tweets say",
        Fault.WRONG_ENUM: "one verdict has a decision that the schema does not allow",
        Fault.MISSING_ID: "one tweet has no verdict",
        Fault.FOREIGN_ID: "one more verdict, for an id that nobody asked about",
        Fault.DUPLICATE_ID: "one tweet has two verdicts that contradict each other",
        Fault.ITEM_ERROR: "batch jobs only: one request of the job ends in an error, the others do not",
        Fault.JOB_FAILED: "batch jobs only: the job ends as BATCH_STATE_FAILED, without answers",
        Fault.JOB_EXPIRED: "batch jobs only: the job ends as BATCH_STATE_EXPIRED, without answers",
        Fault.JOB_UNLABELLED: "batch jobs only: the answers come backwards, and without any metadata",
        Fault.JOB_MIXED_UP: "batch jobs only: each answer comes with the metadata of another request",
        Fault.STALE_LIST: "the list of batch jobs only: the newest job is not in it yet",
    }
)

# What can happen to the HTTP request itself, whichever of the endpoints it asks.
WIRE = frozenset(
    {
        Fault.QUOTA_MINUTE,
        Fault.QUOTA_DAY,
        Fault.QUOTA_ZERO,
        Fault.UNAVAILABLE,
        Fault.OVERLOADED,
        Fault.SERVER_ERROR,
        Fault.TIMEOUT,
        Fault.BAD_KEY,
        Fault.SLOW,
        Fault.CUT,
    }
)
# What can happen to a batch job, to the list of all jobs, and to one request of a job.
JOB = frozenset({Fault.JOB_FAILED, Fault.JOB_EXPIRED, Fault.JOB_UNLABELLED, Fault.JOB_MIXED_UP})
LIST = frozenset({Fault.STALE_LIST})
ITEM = frozenset(set(Fault) - WIRE - JOB - LIST - {Fault.NONE})
# What can happen to a request that is answered at once.
AT_ONCE = frozenset(set(Fault) - JOB - LIST - {Fault.NONE, Fault.ITEM_ERROR})

# What a right client overcomes without losing a verdict; `--fault-rate` is spread over these.
TRANSIENT = tuple(
    fault
    for fault in Fault
    if fault
    not in {
        Fault.NONE,
        Fault.QUOTA_DAY,
        Fault.QUOTA_ZERO,
        Fault.OVERLOADED,
        Fault.BAD_KEY,
        Fault.SAFETY,
        Fault.BLOCKED_PROMPT,
        Fault.ITEM_ERROR,
        *JOB,
        *LIST,
    }
)


class FaultPlan:
    """Deals a fault to each request: from the script while it lasts, then by the rates."""

    def __init__(
        self, *, rng: random.Random, rates: Mapping[Fault, float] | None = None, script: Iterable[Fault] = ()
    ) -> None:
        self._rng = rng
        self._script: deque[Fault] = deque()
        self._rates: dict[Fault, float] = {}
        self.set_rates(rates or {})
        self.extend(script)

    def deal(self, among: Collection[Fault] = AT_ONCE) -> Fault:
        """Return the next request's fault, if it is one of those that can happen there.

        A script's fault that cannot happen here stays for the next request; a die's is lost.
        """
        if self._script:
            next_is_for_here = self._script[0] in among or self._script[0] is Fault.NONE
            return self._script.popleft() if next_is_for_here else Fault.NONE
        roll = self._rng.random()  # always one roll a request, so that rates do not shift the seed's sequence
        for fault, rate in self._rates.items():
            if roll < rate:
                return fault if fault in among else Fault.NONE
            roll -= rate
        return Fault.NONE

    def extend(self, script: Iterable[Fault]) -> None:
        """Add to the end of the script; raises `BadFaultPlan` over `MAX_SCRIPT` entries."""
        added = list(script)
        if len(self._script) + len(added) > MAX_SCRIPT:
            raise BadFaultPlan(f"a script holds at most {MAX_SCRIPT} faults")
        self._script.extend(added)

    def set_rates(self, rates: Mapping[Fault, float]) -> None:
        """Replace the rates; raises `BadFaultPlan` when one is no share or all together exceed 1."""
        for fault, rate in rates.items():
            if not 0 <= rate <= 1:
                raise BadFaultPlan(f"the rate of {fault} is {rate}; a rate is a share from 0 to 1")
        if sum(rates.values()) > 1 + 1e-9:
            raise BadFaultPlan(
                f"the rates add up to {sum(rates.values()):g}; a request gets one fault at most"
            )
        self._rates = {fault: rate for fault, rate in rates.items() if rate and fault is not Fault.NONE}

    def clear(self) -> None:
        """Forget script and rates."""
        self._script.clear()
        self._rates = {}

    def state(self) -> dict[str, Any]:
        """What is left of the script, and the rates, for `/_faults`."""
        return {
            "script": [str(fault) for fault in self._script],
            "rates": {str(k): v for k, v in self._rates.items()},
        }


def spread(rate: float) -> dict[Fault, float]:
    """Spread one rate evenly over all transient faults."""
    return {fault: rate / len(TRANSIENT) for fault in TRANSIENT}


def read_plan(spec: str) -> tuple[dict[Fault, float], list[Fault]]:
    """Read a `--faults` value into rates and a script.

    Forms: `unavailable=0.05,cut=0.01` (rates), `unavailable,none,cut` (a script; `unavailable*3` repeats), or
    the path of a JSON or TOML file with `rates` and `script`.
    """
    if spec.endswith((".json", ".toml")):
        return read_document(_load(Path(spec)))
    items = [item.strip() for item in spec.split(",") if item.strip()]
    if all("=" in item for item in items):
        pairs = (item.split("=", 1) for item in items)
        return {parse_fault(name): _rate(name, value) for name, value in pairs}, []
    if any("=" in item for item in items):
        raise BadFaultPlan(f"{spec!r} mixes rates and a script; put both into a JSON or TOML file")
    return {}, _script(items)


def read_document(document: object) -> tuple[dict[Fault, float], list[Fault]]:
    """Read a fault file or the body of `POST /_faults`: a script, or `{"rates": {…}, "script": […]}`."""
    if isinstance(document, list):
        return {}, _script(document)
    if not isinstance(document, dict) or not document.keys() <= {"rates", "script"}:
        raise BadFaultPlan('a fault plan is a list of faults, or an object with "rates" and "script" only')
    rates, script = document.get("rates", {}), document.get("script", [])
    if not isinstance(rates, dict) or not isinstance(script, list):
        raise BadFaultPlan('"rates" is an object of fault and share, "script" a list of faults')
    return {parse_fault(name): _rate(name, value) for name, value in rates.items()}, _script(script)


def parse_fault(name: object) -> Fault:
    """Return the fault of a name; raises `BadFaultPlan` that lists all names."""
    try:
        return Fault(str(name).strip().lower().replace("_", "-"))
    except ValueError:
        raise BadFaultPlan(f"there is no fault {name!r}; there are {', '.join(Fault)}") from None


def _script(items: list[Any]) -> list[Fault]:
    script: list[Fault] = []
    for item in items:
        name, _, times = str(item).partition("*")
        if times and not times.strip().isdecimal():
            raise BadFaultPlan(f"{item!r}: after * comes how many times, like unavailable*3")
        count = int(times or 1)
        if len(script) + count > MAX_SCRIPT:
            raise BadFaultPlan(f"a script holds at most {MAX_SCRIPT} faults")
        script.extend([parse_fault(name)] * count)
    return script


def _rate(name: object, value: object) -> float:
    try:
        return float(str(value))
    except ValueError:
        raise BadFaultPlan(f"the rate of {name} is {value!r}; a rate is a share from 0 to 1") from None


def _load(path: Path) -> object:
    try:
        text = path.read_text(encoding="utf-8")
        return tomllib.loads(text) if path.suffix == ".toml" else json.loads(text)
    except (OSError, ValueError) as error:
        raise BadFaultPlan(f"{path}: {error}") from error
