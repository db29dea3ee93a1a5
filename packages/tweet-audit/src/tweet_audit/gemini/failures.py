"""Turns what the SDK raises into what the lane has to do about it.

429 by minute                    Throttled          the lane waits as long as the server says
429 by day                       DailyQuotaReached  stop until midnight Pacific, however short its delay
429 with "limit: 0"              RefusedForGood     this model has no quota at all for this key
400, 401, 403, 404               RefusedForGood     key, model or request are wrong
408, 504, our own timeout        TooSlow            less at once (a single tweet: again, after a while)
500, 502, 503, transport errors  Transient          again, after a while

Each of the last two may say for how long nobody should ask, as a 429 does: in RetryInfo, or in Retry-After.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from google.genai import errors

from groundwork.clock import SystemClock
from groundwork.http import Sent, classify, retry_after_s
from groundwork.redaction import MASK, redact_text
from tweet_audit.errors import (
    AnswerUnusable,
    DailyQuotaReached,
    JudgeError,
    RefusedForGood,
    Throttled,
    TooSlow,
    Transient,
)

_DELAY = re.compile(r"(\d+(?:\.\d+)?)s")
_NO_QUOTA = re.compile(r"\blimit:\s*0\b")
_MAX_DETAIL_CHARACTERS = 300


@dataclass(frozen=True, slots=True)
class _Refusal:
    """An error answer, from whichever of the SDK's two families of exceptions."""

    code: int
    status: str
    message: str
    body: dict[str, Any]
    headers: Mapping[str, str]


def explain(error: Exception, *, key: str) -> JudgeError | None:
    """The JudgeError for an exception of the SDK or its transport; None if it is not one of those.

    A server may repeat what it was sent: `key` is taken out of its message.
    """
    refusal = _refusal(error)
    if refusal is not None:
        return _answered(refusal, redact_text(refusal.message.replace(key, MASK))[:_MAX_DETAIL_CHARACTERS])
    # The decisions half of the SDK wraps what the transport raises; the cause says what it was.
    wrapped = error.__cause__ if _is_second_family(error) else None
    cause = wrapped if isinstance(wrapped, Exception) else error
    sent = classify(cause)
    if isinstance(cause, TimeoutError) or ("Timeout" in type(cause).__name__ and sent is Sent.MAYBE_DONE):
        return TooSlow("timeout", type(cause).__name__)
    if sent is not None:
        return Transient("connection", type(cause).__name__, not_sent=sent is Sent.NOT_SENT)
    return AnswerUnusable("bad-answer", type(error).__name__) if _is_second_family(error) else None


def _is_second_family(error: Exception) -> bool:
    """The decisions half raises its own classes, which the SDK exports under a private name only."""
    return any(each.__name__ == "GeminiNextGenAPIClientError" for each in type(error).__mro__)


def _refusal(error: Exception) -> _Refusal | None:
    if isinstance(error, errors.APIError):
        body = error.details if isinstance(error.details, dict) else {}
        return _Refusal(error.code, error.status or "", error.message or "", body, _headers(error))
    code = getattr(error, "status_code", None)
    if not _is_second_family(error) or not isinstance(code, int) or code < 400:
        return None
    told = getattr(error, "body", None)
    body = told if isinstance(told, dict) else {}
    inner = body.get("error")
    inner = inner if isinstance(inner, dict) else {}
    return _Refusal(code, str(inner.get("status", "")), str(inner.get("message", "")), body, _headers(error))


def _headers(error: Exception) -> Mapping[str, str]:
    """Both families keep the answer that they were raised for."""
    headers = getattr(getattr(error, "response", None), "headers", None)
    return headers if isinstance(headers, Mapping) else {}


def _answered(error: _Refusal, message: str) -> JudgeError:
    code = error.code
    if code == 429:
        return _limited(error, message)
    if code in {408, 504}:
        return TooSlow(f"http-{code}", message, free=True, retry_after_s=_retry_delay_s(error))
    if code >= 500:
        return Transient(
            f"http-{code}",
            message,
            overloaded=code == 503,
            free=True,
            retry_after_s=_retry_delay_s(error),
        )
    return RefusedForGood(f"HTTP {code} {error.status}: {message}", cure=_cure(error), gone=code == 404)


def _limited(error: _Refusal, message: str) -> JudgeError:
    quotas = " ".join(str(violation.get("quotaId", "")) for violation in _violations(error))
    values = [violation.get("quotaValue") for violation in _violations(error)]
    if _NO_QUOTA.search(error.message) or "0" in values:
        return RefusedForGood(
            f"this key has no quota for this model: {message}",
            cure="choose another model with GEMINI_MODEL, or enable billing for the key's project",
        )
    if "PerDay" in quotas:
        return DailyQuotaReached(message)
    return Throttled(retry_after_s=_retry_delay_s(error))


def _cure(error: _Refusal) -> str:
    reasons = {str(detail.get("reason", "")) for detail in _details(error)}
    if "API_KEY_INVALID" in reasons or error.code in {401, 403}:
        return "check GEMINI_API_KEY: make or copy the key in Google AI Studio (https://aistudio.google.com/apikey)"
    if error.code == 404:
        return "check GEMINI_MODEL: this model does not exist, was retired, or is not open to this key"
    return "the request itself was refused: check GEMINI_MODEL and the criteria"


def _details(error: _Refusal) -> Iterator[dict[str, Any]]:
    """`error.details[]` of the body; anything may be missing or of another type, since proxies answer too."""
    inner = error.body.get("error")
    details = inner.get("details") if isinstance(inner, dict) else error.body.get("details")
    return (detail for detail in (details if isinstance(details, list) else []) if isinstance(detail, dict))


def _violations(error: _Refusal) -> list[dict[str, Any]]:
    found = (detail.get("violations") for detail in _details(error))
    return [
        each
        for violations in found
        if isinstance(violations, list)
        for each in violations
        if isinstance(each, dict)
    ]


def _retry_delay_s(error: _Refusal) -> float | None:
    """RetryInfo says it as a string, such as "37.5s"; without one a Retry-After counts, such as a proxy's."""
    for detail in _details(error):
        match = _DELAY.fullmatch(str(detail.get("retryDelay", "")))
        if match:
            return float(match[1])
    return retry_after_s(error.headers, clock=SystemClock())
