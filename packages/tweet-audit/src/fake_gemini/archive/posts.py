"""One record after the other, newest first: which kinds of tweets an archive holds, and the truth about each.

The stream is a function of the seed and the numbers asked for, and holds a few posts at a time. Every trap
comes once, spread evenly, so that an archive of some 60 tweets has them all.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum

from fake_gemini.archive import texts

NEWEST_S = int(datetime(2024, 11, 30, 12, tzinfo=UTC).timestamp())
OLDEST_S = int(datetime(2011, 1, 1, tzinfo=UTC).timestamp())
RETWEET_CHARACTERS = 140
SHORT_CHARACTERS = 275
_SNOWFLAKE_EPOCH_MS = 1_288_834_974_657


class Truth(StrEnum):
    """What a right audit says about a post."""

    DELETE = "delete"
    KEEP = "keep"
    RETWEET = "skipped-retweet"
    SUPERSEDED = "skipped-superseded-edit"
    NO_TEXT = "skipped-no-text"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One tweet record. `text` is decoded; `versions` are all ids of its edits, its own too, oldest first.

    `note` is the full text of a long post; `notes` are what note-tweet.js has under this post's second.
    """

    id: int
    created_s: int
    text: str
    truth: Truth
    likes: int = 0
    retweets: int = 0
    reply_to: str | None = None
    media: bool = False
    versions: tuple[int, ...] = ()
    notes: tuple[str, ...] = field(default=())


_Make = Callable[["_Author"], list[Post]]


def posts(count: int, *, seed: int, blocked: bool = True, plain: bool = False) -> Iterator[Post]:
    """Yield exactly `count` posts, newest first, with ids that fall.

    `plain` leaves out what old layouts do not know: edits and long posts. `blocked` False leaves out
    the texts that nobody can judge.
    """
    author = _Author(count, seed)
    traps = [trap for trap in _TRAPS if not (plain and trap in _MODERN) and (blocked or trap not in _BLOCKED)]
    author.rng.shuffle(traps)
    kinds, weights = zip(*(pair for pair in _USUAL if not (plain and pair[0] in _MODERN)), strict=True)
    made = used = 0
    while made < count:
        if used < len(traps) and made * len(traps) >= used * count:  # traps come at even distances
            group = traps[used](author)
            used += 1
        else:
            group = author.rng.choices(kinds, weights)[0](author)
        if len(group) > count - made:
            group = _clean(author)
        yield from group
        made += len(group)


class _Author:
    """Knows the time, which runs backwards, and gives each post its id."""

    def __init__(self, count: int, seed: int) -> None:
        self.rng = random.Random(f"posts {seed}")
        self._now_ms = NEWEST_S * 1000
        self._step_ms = (NEWEST_S - OLDEST_S) * 1000 / max(count, 1)

    def post(self, text: str, truth: Truth, *, soon_after: bool = False, **fields: object) -> Post:
        """Make a post a while before the last one, or some minutes if that one came `soon_after` it.

        One step is at least a millisecond, so ids fall; at `OLDEST_S` it is no more, so ids stay positive.
        """
        step_ms = min(self._step_ms, 600_000) if soon_after else self._step_ms
        earlier_ms = self._now_ms - round(step_ms * self.rng.uniform(0.2, 1.8))
        self._now_ms = min(self._now_ms - 1, max(earlier_ms, OLDEST_S * 1000))
        tweet_id = (self._now_ms - _SNOWFLAKE_EPOCH_MS) << 22 | self.rng.getrandbits(22)
        rng = self.rng
        counts = {"likes": int(rng.expovariate(0.3)), "retweets": int(rng.expovariate(2))}
        return Post(id=tweet_id, created_s=self._now_ms // 1000, text=text, truth=truth, **counts, **fields)  # type: ignore[arg-type]  # fields of Post


# The usual kinds, with their weights


def _clean(author: _Author) -> list[Post]:
    return [author.post(texts.clean(author.rng), Truth.KEEP)]


def _guilty(author: _Author) -> list[Post]:
    return [author.post(texts.guilty(author.rng), Truth.DELETE)]


def _retweet(author: _Author) -> list[Post]:
    rng = author.rng
    original = texts.guilty(rng) if rng.random() < 0.3 else texts.clean(rng)
    text = f"RT @{rng.choice(texts.ANSWERED)}: {original}"
    if len(text) > RETWEET_CHARACTERS:
        text = text[: RETWEET_CHARACTERS - 1] + "…"
    return [author.post(text, Truth.RETWEET)]


def _reply(author: _Author) -> list[Post]:
    name, flagged = author.rng.choice(texts.ANSWERED), author.rng.random() < 0.1
    text = texts.guilty(author.rng) if flagged else texts.clean(author.rng)
    truth = Truth.DELETE if flagged else Truth.KEEP
    return [author.post(f"@{name} {text}", truth, reply_to=name)]


def _media_only(author: _Author) -> list[Post]:
    return [author.post(_link(author.rng), Truth.NO_TEXT, media=True)]


def _picture(author: _Author) -> list[Post]:
    return [author.post(f"{texts.clean(author.rng)} {_link(author.rng)}", Truth.KEEP, media=True)]


def _edited(author: _Author) -> list[Post]:
    """Two or three versions; the last one tells, whatever the first ones said."""
    flagged = author.rng.random() < 0.3
    last = author.post(
        texts.guilty(author.rng) if flagged else texts.clean(author.rng),
        Truth.DELETE if flagged else Truth.KEEP,
    )
    older = [
        author.post(texts.guilty(author.rng), Truth.SUPERSEDED, soon_after=True)
        for _ in range(author.rng.randint(1, 2))
    ]
    chain = [last, *older]
    versions = tuple(sorted(post.id for post in chain))
    return [replace(post, versions=versions) for post in chain]


def _long(author: _Author, *, flagged: bool | None = None) -> list[Post]:
    if flagged is None:
        flagged = author.rng.random() < 0.3
    full = texts.essay(author.rng, flagged=flagged)
    truth = Truth.DELETE if flagged else Truth.KEEP
    return [author.post(_shortened(full, author.rng), truth, notes=(full,))]


_USUAL: list[tuple[_Make, float]] = [
    (_clean, 56),
    (_guilty, 7),
    (_retweet, 14),
    (_reply, 14),
    (_picture, 4),
    (_media_only, 3),
    (_edited, 1),
    (_long, 1),
]


# The traps, each once in every archive


def _said(text: str, truth: Truth) -> _Make:
    return lambda author: [author.post(text, truth)]


def _long_and_guilty(author: _Author) -> list[Post]:
    return _long(author, flagged=True)


def _long_and_clean(author: _Author) -> list[Post]:
    return _long(author, flagged=False)


def _two_notes(author: _Author, *, guilty_first: bool = False) -> list[Post]:
    """Two notes of one second that begin alike: nobody knows whose is whose, so the short text counts."""
    one = texts.essay(author.rng, flagged=False)
    other = f"{one} {texts.guilty(author.rng)}"
    notes = (other, one) if guilty_first else (one, other)
    return [author.post(_shortened(one, author.rng), Truth.KEEP, notes=notes)]


def _two_notes_guilty_first(author: _Author) -> list[Post]:
    return _two_notes(author, guilty_first=True)


def _edited_to_the_better(author: _Author) -> list[Post]:
    last = author.post("My neighbour is a gentle soul with a loud trumpet", Truth.KEEP)
    first = author.post("My neighbour is a moron with a loud trumpet", Truth.SUPERSEDED, soon_after=True)
    return [replace(post, versions=(first.id, last.id)) for post in (last, first)]


def _edited_to_the_worse(author: _Author) -> list[Post]:
    last = author.post("This bloody trumpet", Truth.DELETE)
    first = author.post("This lovely trumpet", Truth.SUPERSEDED, soon_after=True)
    return [replace(post, versions=(first.id, last.id)) for post in (last, first)]


def _mention_only(author: _Author) -> list[Post]:
    return [author.post("@moss_facts @geralds_lamp", Truth.NO_TEXT, reply_to="moss_facts")]


def _same_text_twice(author: _Author) -> list[Post]:
    text = "I would like to complain to the moon about these crap tides"
    return [author.post(text, Truth.DELETE) for _ in range(3)]


def _guilty_picture(author: _Author) -> list[Post]:
    return [author.post(f"look at this damn rainbow {_link(author.rng)}", Truth.DELETE, media=True)]


_blocked_prompt = _said(texts.BLOCKED_PROMPT, Truth.BLOCKED)
_stopped_by_safety = _said(texts.STOPPED_BY_SAFETY, Truth.BLOCKED)
_BLOCKED = (_blocked_prompt, _stopped_by_safety)
_TRAPS: list[_Make] = [
    *(_said(text, Truth.KEEP) for text in (*texts.CLEAN_TRAPS, texts.LONE_SURROGATE, texts.NUL)),
    *(_said(text, Truth.DELETE) for text in texts.GUILTY_TRAPS),
    *_BLOCKED,
    _long_and_guilty,
    _long_and_clean,
    _two_notes,
    _two_notes_guilty_first,
    _edited_to_the_better,
    _edited_to_the_worse,
    _mention_only,
    _media_only,
    _same_text_twice,
    _guilty_picture,
    _retweet,
]
_MODERN: tuple[_Make, ...] = (
    _edited,
    _edited_to_the_better,
    _edited_to_the_worse,
    _long,
    _long_and_guilty,
    _long_and_clean,
    _two_notes,
    _two_notes_guilty_first,
)


def _link(rng: random.Random) -> str:
    letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    return "https://t.co/" + "".join(rng.choices(letters, k=10))


def _shortened(full: str, rng: random.Random) -> str:
    return f"{full[:SHORT_CHARACTERS]}… {_link(rng)}"
