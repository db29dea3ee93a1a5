"""What a report says, and how it is written and read."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar, Literal

__all__ = [
    "Finding",
    "Origin",
    "Report",
    "UnreadableReport",
    "UnwritableReport",
    "Verdict",
    "as_json",
    "read",
    "write",
]

Verdict = Literal["pass", "fail", "warn", "untestable"]
Origin = Literal["spec", "ruling"]

_STRICT: dict[str, Any] = {"extra": "forbid", "strict": True}


class UnreadableReport(Exception):  # noqa: N818  it reads as what happened
    """The file is missing or is no report; the message names the field and its problem."""

    def __init__(self, path: Path, problem: str) -> None:
        self.path = path
        self.problem = problem
        self.cure = "give a file that a judge has written, like demo-output/verify.json"
        super().__init__(f"{path}: {problem}")


class UnwritableReport(Exception):  # noqa: N818  it reads as what happened
    """The report cannot be written as a file."""

    exit_code = 4
    cure = "choose another file for the report; the judge's work is done, and nothing else is lost"

    def __init__(self, path: Path, problem: str) -> None:
        self.path = path
        super().__init__(f"cannot write the report {path}: {problem}")


@dataclass(frozen=True)
class Finding:
    """What a judge says about one requirement.

    `requirement` is an id of a requirements.toml; `origin` says whether the task's author asks for it (spec)
    or this repository decided it (ruling). `evidence` is what was seen, for a reader: on a fail, what was
    sent, what was expected and what came.
    """

    requirement: str
    origin: Origin
    verdict: Verdict
    evidence: str

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT


@dataclass(frozen=True, kw_only=True)
class Report:
    """All findings of one judge about one subject.

    `subject` is what was judged (a URL, a file), `version` that of the judge, `created_at` an ISO 8601 time,
    `seed` what to run it with again; `summary` holds the figures worth a line (sent, lost, seconds).
    """

    judge: str
    subject: str
    seed: int | None
    version: str
    created_at: str
    findings: tuple[Finding, ...]
    summary: dict[str, int | float | str] = field(default_factory=dict)

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT

    @property
    def failed(self) -> bool:
        """Whether any finding is a fail; warnings and the untestable do not count."""
        return any(finding.verdict == "fail" for finding in self.findings)

    def count(self, verdict: Verdict) -> int:
        """Return how many findings have this verdict."""
        return sum(finding.verdict == verdict for finding in self.findings)


def as_json(report: Report) -> str:
    """Return the report as JSON: sorted keys, two spaces, no newline at the end."""
    return json.dumps(dataclasses.asdict(report), indent=2, sort_keys=True, ensure_ascii=False)


def write(report: Report, path: Path) -> None:
    """Write the report as JSON with a newline at the end; the folder is made; raises `UnwritableReport`.

    The same report always gives the same bytes, so a diff of two files shows differences of substance.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(as_json(report) + "\n", encoding="utf-8")
    except OSError as error:
        raise UnwritableReport(path, error.strerror or str(error)) from error


def read(path: Path) -> Report:
    """Read a report strictly: raises `UnreadableReport` for a missing, unknown or ill-typed field."""
    # Imported here: the judges only write, and start faster without it.
    from pydantic import TypeAdapter, ValidationError

    try:
        return TypeAdapter(Report).validate_json(path.read_bytes())
    except OSError as error:
        raise UnreadableReport(path, error.strerror or str(error)) from error
    except ValidationError as error:
        raise UnreadableReport(path, _first_problem(error.errors()[0])) from error


def _first_problem(error: Any) -> str:
    place = ".".join(str(part) for part in error["loc"])
    return f"{place}: {error['msg']}" if place else str(error["msg"])
