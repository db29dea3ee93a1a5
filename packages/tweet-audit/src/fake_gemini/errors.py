# ruff: noqa: N818  the names say what happened; the family says that it is an error
"""What can go wrong.

```
FakeGeminiError
├── Refusal              answered over HTTP, in the real service's words
│   ├── InvalidArgument  400  the request breaks the API's rules
│   ├── BadApiKey        400  the key is not one that this server knows
│   ├── NoApiKey         403  there is no key at all
│   ├── UnknownModel     404  no such model, or it cannot generate
│   ├── NoSuchJob        404  no batch job has this name
│   ├── PayloadTooLarge  400  the body is over the limit
│   ├── OverQuota        429  a limit of the minute or of the day is used up
│   └── Overloaded       503  the model has too much to do, and says for how long
├── BadFaultPlan         exit 3  a fault, a rate or a script that does not exist
├── UnreadableArchive    exit 4  `check` cannot read the archive
├── UnreadableCsv        exit 4  `check` cannot read the CSV
├── BadArchivePlan       exit 3  `archive` was asked for something that cannot be made
└── UnwritableFile       exit 4  an archive, a truth, a report or a journal cannot be written where it should
```
"""

import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar


class FakeGeminiError(Exception):
    """The root of the family."""

    cure: str | None = None


class Refusal(FakeGeminiError):
    """An answer of the real service's error form. `details` are its typed parts."""

    http_status: ClassVar[int] = 400
    status: ClassVar[str] = "INVALID_ARGUMENT"

    def __init__(self, message: str, details: tuple[dict[str, Any], ...] = ()) -> None:
        self.message = message
        self.details = details
        super().__init__(message)


class InvalidArgument(Refusal):
    """The request breaks the API's rules; `field` is the path of the offender, if one can be named."""

    def __init__(self, message: str, *, field: str | None = None) -> None:
        self.field = field
        violation = {"description": message, **({"field": field} if field else {})}
        bad_request = {"@type": "type.googleapis.com/google.rpc.BadRequest", "fieldViolations": [violation]}
        super().__init__(message, (bad_request,) if field else ())


class BadApiKey(Refusal):
    """The key is not valid."""

    def __init__(self) -> None:
        message = "API key not valid. Please pass a valid API key."
        info = {
            "@type": "type.googleapis.com/google.rpc.ErrorInfo",
            "reason": "API_KEY_INVALID",
            "domain": "googleapis.com",
            "metadata": {"service": "generativelanguage.googleapis.com"},
        }
        localized = {"@type": "type.googleapis.com/google.rpc.LocalizedMessage", "locale": "en-US"}
        super().__init__(message, (info, {**localized, "message": message}))


class NoApiKey(Refusal):
    """There is no key, neither in `x-goog-api-key` nor in `?key=`."""

    http_status = 403
    status = "PERMISSION_DENIED"

    def __init__(self) -> None:
        super().__init__(
            "Method doesn't allow unregistered callers (callers without established identity). "
            "Please use API Key or other form of API consumer identity to call this API."
        )


class UnknownModel(Refusal):
    """The model does not exist, or does not know the method."""

    http_status = 404
    status = "NOT_FOUND"

    def __init__(self, model: str, *, method: str, version: str) -> None:
        self.model = model
        super().__init__(
            f"models/{model} is not found for API version {version}, or is not supported for {method}. "
            "Call ListModels to see the list of available models and their supported methods."
        )


class NoSuchJob(Refusal):
    """No batch job has this name, or it was forgotten."""

    http_status = 404
    status = "NOT_FOUND"

    def __init__(self) -> None:
        super().__init__("Requested entity was not found.")


class PayloadTooLarge(Refusal):
    """The body is larger than the service takes."""

    def __init__(self, limit_bytes: int) -> None:
        self.limit_bytes = limit_bytes
        super().__init__(f"Request payload size exceeds the limit: {limit_bytes} bytes.")


_OVER_QUOTA = (
    "You exceeded your current quota, please check your plan and billing details. For more information "
    "on this error, head to: https://ai.google.dev/gemini-api/docs/rate-limits."
)


@dataclass(frozen=True, slots=True)
class Violation:
    """One limit that a request would break: which, how much it allows, and for which model."""

    metric: str
    quota_id: str
    limit: int
    model: str


class OverQuota(Refusal):
    """A limit is used up; `retry_delay_s` is what the answer's RetryInfo says."""

    http_status = 429
    status = "RESOURCE_EXHAUSTED"

    def __init__(self, violations: tuple[Violation, ...], *, retry_delay_s: float) -> None:
        self.violations = violations
        self.retry_delay_s = retry_delay_s
        delay = _delay(retry_delay_s)
        service = "generativelanguage.googleapis.com"
        lines = [
            f"* Quota exceeded for metric: {service}/{one.metric}, limit: {one.limit}, model: {one.model}"
            for one in violations
        ]
        super().__init__(
            "\n".join(
                (
                    _OVER_QUOTA,
                    *lines,
                    f"Please retry in {delay}.",
                )
            ),
            (
                {
                    "@type": "type.googleapis.com/google.rpc.Help",
                    "links": [
                        {
                            "description": "Learn more about Gemini API quotas",
                            "url": "https://ai.google.dev/gemini-api/docs/rate-limits",
                        }
                    ],
                },
                {
                    "@type": "type.googleapis.com/google.rpc.QuotaFailure",
                    "violations": [
                        {
                            "quotaMetric": f"{service}/{one.metric}",
                            "quotaId": one.quota_id,
                            "quotaDimensions": {"location": "global", "model": one.model},
                            "quotaValue": str(one.limit),
                        }
                        for one in violations
                    ],
                },
                _retry_info(delay),
            ),
        )


class BadFaultPlan(FakeGeminiError):
    """A fault, a rate or a script cannot be used; the message names it."""

    cure = "see `fake-gemini faults` for the names, and `fake-gemini serve --help` for the forms"


class UnreadableArchive(FakeGeminiError):
    """The archive is missing, broken or in a form that `check` does not know."""

    def __init__(self, path: str, problem: str) -> None:
        self.path = path
        self.problem = problem
        self.cure = (
            "give the ZIP or the folder that `fake-gemini archive` or X made, with data/tweets.js in it"
        )
        super().__init__(f"{path}: {problem}")


class UnreadableCsv(FakeGeminiError):
    """The CSV is missing or is no text."""

    cure = "give the file that the audit wrote, in UTF-8"

    def __init__(self, path: str, problem: str) -> None:
        self.path = path
        self.problem = problem
        super().__init__(f"{path}: {problem}")


class BadArchivePlan(FakeGeminiError):
    """The archive cannot be made as asked."""


class UnwritableFile(FakeGeminiError):
    """A file cannot be written where it should be."""

    cure = "give a name in a folder that exists and that you may write to, on a disk with room"

    def __init__(self, path: Path, problem: OSError) -> None:
        self.path = path
        super().__init__(f"{path} cannot be written: {problem.strerror or problem}")


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn what the operating system says while `path` is written into `UnwritableFile`."""
    try:
        yield
    except OSError as error:
        raise UnwritableFile(path, error) from error


class Overloaded(Refusal):
    """The model has too much to do, and says for how long."""

    http_status = 503
    status = "UNAVAILABLE"

    def __init__(self, *, retry_delay_s: float) -> None:
        delay = _delay(retry_delay_s)
        super().__init__(f"The model is overloaded. Please retry in {delay}.", (_retry_info(delay),))


def _delay(retry_delay_s: float) -> str:
    """Rounded up: who waits exactly as long as the answer says must not come a moment too early."""
    return f"{math.ceil(retry_delay_s * 1000) / 1000:.3f}".rstrip("0").rstrip(".") + "s"


def _retry_info(delay: str) -> dict[str, Any]:
    return {"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": delay}
