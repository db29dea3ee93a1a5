"""Bodies in the real service's form: answers, blocks and errors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import msgspec

from fake_gemini.errors import Refusal

if TYPE_CHECKING:
    from groundwork.web import Refusal as HeadRefusal

_CATEGORIES = ("HARASSMENT", "HATE_SPEECH", "SEXUALLY_EXPLICIT", "DANGEROUS_CONTENT")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What goes back to the client. `finish_reason` is for the journal: STOP, BLOCKED …, "" for errors."""

    status: int
    body: bytes
    content_type: str = "application/json; charset=UTF-8"
    finish_reason: str = ""
    prompt_tokens: int = 0
    answer_tokens: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """Tokens in and out, and for which model and answer."""

    model: str
    response_id: str
    prompt_tokens: int
    answer_tokens: int = 0

    def fields(self) -> dict[str, Any]:
        """The fields that every answer ends with."""
        metadata = {
            "promptTokenCount": self.prompt_tokens,
            "candidatesTokenCount": self.answer_tokens,
            "totalTokenCount": self.prompt_tokens + self.answer_tokens,
            "promptTokensDetails": [{"modality": "TEXT", "tokenCount": self.prompt_tokens}],
        }
        if not self.answer_tokens:
            del metadata["candidatesTokenCount"]
        return {"usageMetadata": metadata, "modelVersion": self.model, "responseId": self.response_id}


def candidate(text: str | None, usage: Usage, *, finish_reason: str = "STOP") -> Answer:
    """An answer with one candidate; `text` None is a candidate without parts, as an empty STOP has."""
    content: dict[str, Any] = {"role": "model"}
    if text is not None:
        content["parts"] = [{"text": text}]
    return _answer(
        {"candidates": [{"content": content, "finishReason": finish_reason, "index": 0}]},
        usage,
        finish_reason,
    )


def stopped_by_safety(usage: Usage) -> Answer:
    """An answer that the safety filter stopped: a candidate without content, with ratings."""
    ratings = [{"category": f"HARM_CATEGORY_{name}", "probability": "NEGLIGIBLE"} for name in _CATEGORIES]
    ratings[0] = {**ratings[0], "probability": "HIGH", "blocked": True}  # type: ignore[dict-item]  # JSON of mixed values
    body = {"candidates": [{"finishReason": "SAFETY", "index": 0, "safetyRatings": ratings}]}
    return _answer(body, usage, "SAFETY")


def blocked_prompt(usage: Usage) -> Answer:
    """An answer to a prompt that was blocked before the model saw it: feedback, no candidate."""
    return _answer({"promptFeedback": {"blockReason": "PROHIBITED_CONTENT"}}, usage, "BLOCKED")


def refused(refusal: Refusal) -> Answer:
    """An error answer."""
    return error(refusal.http_status, refusal.status, refusal.message, refusal.details)


def error(code: int, status: str, message: str, details: tuple[dict[str, Any], ...] = ()) -> Answer:
    """An error answer in Google's form, indented as the service prints it."""
    body: dict[str, Any] = {"code": code, "message": message, "status": status}
    if details:
        body["details"] = details
    return Answer(status=code, body=msgspec.json.format(msgspec.json.encode({"error": body})) + b"\n")


def envelope(told: HeadRefusal) -> tuple[str, bytes]:
    """Give the server before the routes Google's form for what is no request, or too large, or too slow."""
    status = "DEADLINE_EXCEEDED" if told.status == 408 else "INVALID_ARGUMENT"
    answer = error(told.status, status, told.detail)
    return answer.content_type, answer.body


def html_error(code: int, title: str) -> Answer:
    """An error page of the load balancer before the service, which speaks no JSON."""
    page = (
        f"<!DOCTYPE html>\n<html lang=en>\n<title>Error {code} ({title})</title>\n"
        f"<p><b>{code}.</b> <ins>That's an error.</ins>\n<p>The server could not do it.\n</html>\n"
    )
    return Answer(status=code, body=page.encode(), content_type="text/html; charset=UTF-8")


def _answer(body: dict[str, Any], usage: Usage, finish_reason: str) -> Answer:
    return Answer(
        status=200,
        body=msgspec.json.encode(body | usage.fields()),
        finish_reason=finish_reason,
        prompt_tokens=usage.prompt_tokens,
        answer_tokens=usage.answer_tokens,
    )
