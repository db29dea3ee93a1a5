"""Rules that need no model: skips, keep rules, the allow-list and forbidden words, in this order."""

import re
import unicodedata
from collections.abc import Callable
from datetime import UTC, date, datetime

from tweet_audit.domain.criteria import Criteria, KeepRules
from tweet_audit.domain.tweet import Tweet
from tweet_audit.domain.verdict import Decision, Verdict

RETWEET = "retweet"
SUPERSEDED = "superseded-edit"
NO_TEXT = "no-text"
KEEP_THREADS = "keep:threads"  # known only after the last record (audit.intake)
FORBIDDEN = "forbidden_words"


def fold(text: str) -> str:
    """NFKC and case-folded, so that width, ligatures and case make no difference."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())


# Vowel signs of the scripts of India and its neighbours: a part of their word, and no letter to `\w`.
_SIGNS = "".join(
    sign
    for sign in map(chr, (*range(0x0900, 0x1100), *range(0x1780, 0x1800)))
    if unicodedata.category(sign) in {"Mn", "Mc"}
)


def _pattern(word: str) -> str:
    """A phrase matches over any white space; no letter, digit, underscore or vowel sign may touch it."""
    touching = r"\w" if word.isascii() else rf"[\w{_SIGNS}]"
    parts = r"\s+".join(re.escape(part) for part in fold(word).split())
    return f"(?<!{touching}){parts}(?!{touching})"


class ForbiddenWords:
    """Finds whole words and phrases: "Scunthorpe" is clean, `#crypto` counts, `c++` can be a word."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self._words = tuple((word, re.compile(_pattern(word))) for word in words if word.strip())
        self._any = re.compile("|".join(pattern.pattern for _, pattern in self._words) or r"(?!)")

    def found(self, text: str) -> tuple[str, ...]:
        """The forbidden words in this text, in the user's order and spelling."""
        folded = fold(text)
        if self._any.search(folded) is None:
            return ()
        return tuple(word for word, pattern in self._words if pattern.search(folded))


def _day(tweet: Tweet) -> date:
    return datetime.fromtimestamp(tweet.created_s, UTC).date()


def _keep_rules(keep: KeepRules) -> list[tuple[str, Callable[[Tweet], bool]]]:
    """Only the rules that the user set, so that nobody pays for the others at every tweet."""
    before, since, likes, retweets = keep.posted_before, keep.posted_from, keep.min_likes, keep.min_retweets
    rules: list[tuple[str, Callable[[Tweet], bool]]] = []
    if before is not None:
        rules.append(("keep:posted_before", lambda tweet: _day(tweet) < before))
    if since is not None:
        rules.append(("keep:posted_from", lambda tweet: _day(tweet) >= since))
    if likes is not None:
        rules.append(("keep:min_likes", lambda tweet: tweet.likes >= likes))
    if retweets is not None:
        rules.append(("keep:min_retweets", lambda tweet: tweet.retweets >= retweets))
    if keep.media:
        rules.append(("keep:media", lambda tweet: tweet.has_media))
    if keep.replies:
        rules.append(("keep:replies", lambda tweet: tweet.is_reply))
    if keep.originals:
        rules.append(("keep:originals", lambda tweet: not tweet.is_reply))
    return rules


class LocalRules:
    """All rules that need no request, in the contract's order; the first that applies decides."""

    def __init__(self, criteria: Criteria, *, otherwise: Verdict | None = None) -> None:
        self._keep = _keep_rules(criteria.keep)
        self._allowed = criteria.keep.ids
        self._words = ForbiddenWords(criteria.forbidden_words)
        self._otherwise = otherwise

    def verdict(self, tweet: Tweet) -> Verdict | None:
        """The verdict of the first rule that applies; None (or `otherwise`) if the model has to be asked."""
        reason = self._skip_reason(tweet)
        if reason:
            return Verdict(decision=Decision.SKIPPED, reason=reason)
        if tweet.id in self._allowed:
            return Verdict(decision=Decision.KEEP, reason="on the list of ids to keep")
        found = self._words.found(tweet.text)
        if found:
            return Verdict(
                decision=Decision.DELETE,
                reason="contains " + ", ".join(found),
                criteria=(FORBIDDEN,),
            )
        return self._otherwise

    def _skip_reason(self, tweet: Tweet) -> str:
        if tweet.is_retweet:
            return RETWEET
        if not tweet.has_words:
            return NO_TEXT
        return next((name for name, applies in self._keep if applies(tweet)), "")
