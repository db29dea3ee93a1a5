"""Turns what can happen to a call of the SDK into what the lane has to do about it.

429 by minute                    Throttled          the lane waits as long as the server says
429 by day                       DailyQuotaReached  stop until midnight Pacific, however short its delay
429 with "limit: 0"              RefusedForGood     this model has no quota at all for this key
400, 401, 403, 404               RefusedForGood     key, model or request are wrong
408, 504, our own timeout        TooSlow            less at once (a single tweet: again, after a while)
500, 502, 503, transport errors  Transient          again, after a while
another 4xx, a redirect          RefusedForGood     the request is wrong, or it is not Gemini that answers
anything else                    AnswerUnusable     again, and not often

Each that may be tried again can say for how long nobody should ask: in RetryInfo, or in Retry-After.
"""

import re

from groundwork.http import Sent, classify
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
from tweet_audit.gemini.refusal import Refusal, Refused

_NO_QUOTA = re.compile(r"\blimit:\s*0\b")
_MAX_DETAIL_CHARACTERS = 300


def explain(error: Exception, *, key: str) -> JudgeError:
    """The JudgeError for whatever a call of the SDK raises.

    A server may repeat what it was sent: `key` is taken out of its message.
    """
    # The decisions half of the SDK wraps what the transport raises; the cause says what it was.
    cause = error.__cause__ if isinstance(error.__cause__, Exception) and classify(error) is None else error
    if isinstance(cause, Refused):
        return _answered(cause.refusal, _harmless(cause.refusal.message, key))
    sent = classify(cause)
    if isinstance(cause, TimeoutError) or ("Timeout" in type(cause).__name__ and sent is Sent.MAYBE_DONE):
        return TooSlow("timeout", type(cause).__name__)
    if sent in {Sent.NOT_SENT, Sent.MAYBE_DONE}:
        return Transient("connection", type(cause).__name__, not_sent=sent is Sent.NOT_SENT)
    # A 200 that is no JSON, or not Gemini's, or so odd that the SDK breaks: a proxy's page, for example.
    return AnswerUnusable("bad-answer", type(error).__name__)


def _harmless(message: str, key: str) -> str:
    return redact_text(message.replace(key, MASK))[:_MAX_DETAIL_CHARACTERS]


def _answered(refusal: Refusal, message: str) -> JudgeError:
    code, delay_s = refusal.code, refusal.retry_after_s
    if code == 429:
        return _limited(refusal, message)
    if code in {408, 504}:
        return TooSlow(f"http-{code}", message, free=True, retry_after_s=delay_s)
    if code >= 500:
        return Transient(f"http-{code}", message, overloaded=code == 503, free=True, retry_after_s=delay_s)
    if code < 300:
        return AnswerUnusable("bad-answer", f"HTTP {code}")
    told = " ".join(filter(None, (f"HTTP {code}", refusal.status)))
    return RefusedForGood(
        f"{told}: {message}", cure=_cure(refusal), gone=code == 404 and refusal.status == "NOT_FOUND"
    )


def _limited(refusal: Refusal, message: str) -> JudgeError:
    quotas = " ".join(str(violation.get("quotaId", "")) for violation in refusal.violations)
    values = [violation.get("quotaValue") for violation in refusal.violations]
    if _NO_QUOTA.search(refusal.message) or "0" in values:
        return RefusedForGood(
            f"this key has no quota for this model: {message}",
            cure="choose another model with GEMINI_MODEL, or enable billing for the key's project",
        )
    if "PerDay" in quotas:
        return DailyQuotaReached(message)
    return Throttled(retry_after_s=refusal.retry_after_s)


def _cure(refusal: Refusal) -> str:
    reasons = {str(detail.get("reason", "")) for detail in refusal.details}
    if refusal.code < 400 or refusal.code == 407:
        return "check GOOGLE_GEMINI_BASE_URL and your proxy: it is not Gemini that answers"
    if "API_KEY_INVALID" in reasons or refusal.code in {401, 403}:
        return "check GEMINI_API_KEY: make or copy the key in Google AI Studio (https://aistudio.google.com/apikey)"
    if refusal.code == 404:
        return (
            "check GEMINI_MODEL: this model does not exist, was retired, or is not open to this key; "
            "and GOOGLE_GEMINI_BASE_URL, if you set it"
        )
    if refusal.status == "FAILED_PRECONDITION":
        return "read what it says: the key's project may need billing, as in a country without a free tier"
    return "the request itself was refused: check GEMINI_MODEL and the criteria"
