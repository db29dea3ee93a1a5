"""`tweet-audit explain ID`: everything that is known about one tweet's verdict."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from rich.console import Console

from groundwork.terminal import counted, visible
from tweet_audit.domain.price import cost_usd, cost_words
from tweet_audit.errors import UsageInvalid
from tweet_audit.outputs.flagged import read_marks, tweet_url
from tweet_audit.outputs.place import Place
from tweet_audit.state.past import Past, past
from tweet_audit.state.results import NOT_ASKED

_ID = re.compile(r"(?:https?://(?:www\.)?(?:x|twitter)\.com/\w+/status/)?(\d{1,19})(?:[/?#].*)?", re.ASCII)


def tweet_id_of(text: str) -> int:
    """The id in what the user typed: an id, or a tweet's URL."""
    found = _ID.fullmatch(text.strip())
    if found is None:
        raise UsageInvalid(
            f"{text[:80]!r} is no tweet's id", cure="give the number at the end of its URL, or the URL"
        )
    return int(found[1])


def explain(place: Place, tweet_id: int) -> dict[str, Any]:
    """The tweet, who decided, on what grounds, and what was thought of its text before."""
    with past(place.state) as found:
        last, _ = found.last()
        username = last.username or ""
        known: dict[str, Any] = {
            "id": str(tweet_id),
            "url": tweet_url(username, tweet_id),
            "marked_deleted": tweet_id in read_marks(place.out),
        }
        tweet = found.tweet(tweet_id)
        if tweet is None:
            return known | _not_there(found, place, tweet_id)
        rule = tweet["decision"] is not None
        tweet["verdicts"] = [_priced(verdict) for verdict in tweet["verdicts"]]
        now = None if rule else next((v for v in tweet["verdicts"] if v["question"] == last.question), None)
        decided = tweet if rule else now or {"decision": "FAILED", "reason": NOT_ASKED}
        return {
            **known,
            "date": datetime.fromtimestamp(tweet["created_s"], UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "in_last_run": tweet["run"] == last.number,
            "text": tweet["text"],
            "decided_by": "rule" if rule else "model" if now else "nobody",
            "decision": decided["decision"],
            "reason": decided["reason"],
            "cached": now is not None and now["run"] < last.number,
            "verdict": now,
            "same_text": [str(each) for each in found.same_text(tweet_id, tweet["text"])],
            "history": [verdict for verdict in tweet["verdicts"] if verdict is not now],
        }


def _not_there(found: Past, place: Place, tweet_id: int) -> dict[str, Any]:
    problem = found.unreadable(tweet_id)
    if problem is None:
        raise UsageInvalid(
            f"no run of {place.state} has read a tweet {tweet_id}",
            cure="take the number at the end of the tweet's URL; inspect shows what an archive holds",
        )
    return {"decided_by": "nobody", "decision": "FAILED", "reason": f"unreadable: {problem}"}


def show(found: dict[str, Any], console: Console) -> None:
    """The same for people; texts are never markup, and never a command to the terminal."""

    def line(name: str, value: object) -> None:
        console.print(f"{name:<16}{visible(str(value))}", markup=False, highlight=False)

    for name in ("url", "date", "text", "decision", "reason", "decided_by", "marked_deleted"):
        if name in found:
            line(name.replace("_", " "), found[name])
    if not found.get("in_last_run", True):
        line("note", "the last run did not read this tweet: it is not in its archive")
    if found.get("same_text"):
        line("same text", ", ".join(found["same_text"]))
    if found.get("verdict"):
        _verdict(found["verdict"], line, cached=found["cached"])
    for past_verdict in found.get("history", ()):
        line("before", "")
        line("  decision", f"{past_verdict['decision']}: {past_verdict['reason']}")
        _verdict(past_verdict, line, cached=False)


def _priced(verdict: dict[str, Any]) -> dict[str, Any]:
    """The verdict with what its request cost in dollars."""
    request = verdict["request"]
    if request is None:
        return verdict
    fields = {name: value for name, value in request.items() if name != "cost_microusd"}
    return verdict | {"request": fields | {"cost_usd": cost_usd(request["cost_microusd"] or 0, asked=True)}}


def _verdict(verdict: dict[str, Any], line: Callable[[str, object], None], *, cached: bool) -> None:
    line("  criteria", ", ".join(verdict["criteria"]) or "none")
    line("  confidence", "not estimated" if verdict["confidence"] is None else f"{verdict['confidence']:.2f}")
    line(
        "  asked",
        f"{verdict['engine']} {verdict['model']}, prompt {verdict['prompt_version']}, "
        f"criteria {verdict['criteria_fingerprint']}, run {verdict['run']}{' (cached)' if cached else ''}",
    )
    if verdict["second_opinion"]:
        line("  second", verdict["second_opinion"])
    if request := verdict["request"]:
        line(
            "  request",
            f"{request['number']}, sent {request['sent_at'][:19]}, {counted(request['tweets'], 'tweet')}, "
            f"{request['input_tokens']:,} tokens in, {request['output_tokens']:,} out, "
            f"cost {cost_words(request['cost_usd'])}" + (f", job {request['job']}" if request["job"] else ""),
        )
