"""Reads a criteria file (JSON or TOML, both shapes) into Criteria; whatever is not understood is an error."""

import difflib
import json
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any, Final

from groundwork.terminal import visible
from tweet_audit.domain import criteria as c
from tweet_audit.domain.criteria import Criteria, Criterion, KeepRules
from tweet_audit.errors import CriteriaInvalid
from tweet_audit.own_file import text_of

MAX_FILE_BYTES = 1024 * 1024
_ID: Final = re.compile(r"\d{1,20}")
_HALF: Final = re.compile(r"[\ud800-\udfff]")
_SECRETS: Final = ("key", "token", "secret", "password")

_CRITERIA_KEYS: Final = (
    "forbidden_words",
    "professional_check",
    "tone",
    "exclude_politics",
    "topics_to_exclude",
    "tone_requirements",
    "additional_instructions",
)
_KEEP_KEYS: Final = (
    "ids",
    "posted_before",
    "posted_from",
    "min_likes",
    "min_retweets",
    "threads",
    "media",
    "replies",
    "originals",
)

EXAMPLE: Final = """\
{
  "criteria": {
    "forbidden_words": ["damn", "crypto"],
    "professional_check": true,
    "tone": "respectful and thoughtful",
    "exclude_politics": true
  },
  "keep": {
    "ids": [],
    "min_likes": 1000
  }
}
"""

EXAMPLE_TOML: Final = """\
# What to flag. Forbidden words are matched on this machine; the rest is asked of the model.
[criteria]
forbidden_words = ["damn", "crypto"]
professional_check = true
tone = "respectful and thoughtful"
exclude_politics = true
# The other way to say it, instead or as well:
# topics_to_exclude = ["gambling"]
# tone_requirements = ["no sarcasm"]
# additional_instructions = "Flag anything about my old employer."

# What is never flagged, whatever it says.
[keep]
ids = []
min_likes = 1000
# min_retweets = 100
# posted_before = 2012-01-01
# posted_from = 2024-01-01
# threads = true
# media = true
# replies = true
# originals = true
"""


def described(criteria: Criteria) -> list[str]:
    """What these criteria ask for, a line each."""
    lines = [f"forbidden words, matched here: {', '.join(criteria.forbidden_words) or 'none'}"]
    lines += [f"asked of the model: {criterion.name}: {criterion.text}" for criterion in criteria.asked]
    if not criteria.asked:
        lines.append("nothing is asked of the model: no key is needed")
    for rule in fields(criteria.keep):
        value = getattr(criteria.keep, rule.name)
        if isinstance(value, frozenset):
            lines += [f"kept: {len(value):,} ids"] if value else []
        elif value is not None and value is not False:
            lines.append(f"kept: {rule.name}" + ("" if value is True else f" {value}"))
    return lines


def load_criteria(path: Path) -> Criteria:
    """The criteria in this file; raises CriteriaInvalid, which names the key."""
    if not path.exists():
        cure = f"make one with: tweet-audit criteria init {visible(str(path), lines=False)}"
        raise CriteriaInvalid(str(path), "does not exist", cure=cure)
    text = text_of(path, invalid=CriteriaInvalid, max_bytes=MAX_FILE_BYTES)
    is_toml = path.suffix.lower() == ".toml"
    try:
        content = tomllib.loads(text) if is_toml else json.loads(text, object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        problem = f"is not valid {'TOML' if is_toml else 'JSON'}: {error}"
        cure = "a broken file is never replaced by defaults: correct it"
        raise CriteriaInvalid(str(path), problem, cure=cure) from error
    return parse(content, name=str(path))


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A key that stands twice would silently lose its first value."""
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        raise ValueError(f"{next(name for name in names if names.count(name) > 1)!r} stands there twice")
    return found


def parse(content: Any, *, name: str) -> Criteria:
    """The criteria in a decoded file."""
    top = _Table(name, "", content)
    top.refuse_unknown(("criteria", "keep"), inside={"criteria": _CRITERIA_KEYS, "keep": _KEEP_KEYS})
    wanted = _Table(name, "criteria", top.values.get("criteria", {}))
    wanted.refuse_unknown(_CRITERIA_KEYS, inside={"keep": _KEEP_KEYS})
    keep = _Table(name, "keep", top.values.get("keep", {}))
    keep.refuse_unknown(_KEEP_KEYS)
    criteria = Criteria(
        forbidden_words=wanted.texts("forbidden_words"), asked=tuple(_asked(wanted)), keep=_keep(keep)
    )
    if not criteria.asked and not criteria.forbidden_words:
        raise CriteriaInvalid(name, "asks for nothing: no tweet would ever be flagged", at="criteria")
    return criteria


def _asked(table: "_Table") -> list[Criterion]:
    asked: list[Criterion] = []
    if table.flag("professional_check"):
        asked.append(c.PROFESSIONAL)
    if table.text("tone"):
        asked.append(c.tone(table.text("tone")))
    if table.flag("exclude_politics"):
        asked.append(c.POLITICS)
    asked += [c.topic(each) for each in table.texts("topics_to_exclude")]
    asked += [c.tone_requirement(each) for each in table.texts("tone_requirements")]
    if table.text("additional_instructions"):
        asked.append(c.instructions(table.text("additional_instructions")))
    return list(dict.fromkeys(asked))


def _keep(table: "_Table") -> KeepRules:
    return KeepRules(
        ids=frozenset(table.ids("ids")),
        posted_before=table.day("posted_before"),
        posted_from=table.day("posted_from"),
        min_likes=table.count("min_likes"),
        min_retweets=table.count("min_retweets"),
        threads=table.flag("threads"),
        media=table.flag("media"),
        replies=table.flag("replies"),
        originals=table.flag("originals"),
    )


def _is_text(value: Any) -> bool:
    """Whether it is a text. JSON can say half a surrogate pair, which stands for nothing."""
    return isinstance(value, str) and not _HALF.search(value)


class _Table:
    """One object of the file; every getter checks the type of its value and names the key if it is wrong."""

    def __init__(self, file: str, path: str, values: Any) -> None:
        self._file = file
        self._path = path
        if not isinstance(values, Mapping):
            raise CriteriaInvalid(file, "must be an object", at=path)
        self.values = values

    def refuse_unknown(
        self, known: tuple[str, ...], *, inside: Mapping[str, tuple[str, ...]] | None = None
    ) -> None:
        """Raise for the first key that is not known, with a guess what was meant."""
        for key in self.values:
            if key in known:
                continue
            if any(word in key.lower() for word in _SECRETS):
                raise self._invalid(
                    key,
                    "is not read here: people share this file",
                    cure="put the key into .env, under the name GEMINI_API_KEY",
                )
            home = next((table for table, keys in (inside or {}).items() if key in keys), None)
            near = difflib.get_close_matches(key, known, n=1)
            hint = f'it belongs inside "{home}"' if home else f"did you mean {near[0]}?" if near else ""
            if self._path and key in (inside or {}):
                hint = f'"{key}" stands beside "{self._path}", not inside it'
            raise self._invalid(key, "is not a known key", cure=hint or f"known keys are {', '.join(known)}")

    def _invalid(self, key: str, problem: str, *, cure: str = "") -> CriteriaInvalid:
        return CriteriaInvalid(self._file, problem, at=f"{self._path}.{key}".lstrip("."), cure=cure)

    def _checked(self, key: str, default: Any, check: Callable[[Any], bool], wanted: str) -> Any:
        value = self.values.get(key, default)
        if not check(value):
            raise self._invalid(key, f"must be {wanted}, not {json.dumps(value, default=str)[:60]}")
        return value

    def text(self, key: str) -> str:
        """A text, "" if absent."""
        return str(self._checked(key, "", _is_text, "a text of whole characters")).strip()

    def flag(self, key: str) -> bool:
        """True or false, false if absent."""
        return bool(self._checked(key, False, lambda value: isinstance(value, bool), "true or false"))

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, without repetitions."""
        found = self._checked(
            key,
            [],
            lambda value: isinstance(value, list) and all(_is_text(each) and each.strip() for each in value),
            "a list of texts of whole characters, none of them empty",
        )
        return tuple(dict.fromkeys(each.strip() for each in found))

    def ids(self, key: str) -> list[int]:
        """A list of tweet ids, as numbers or (as X and JavaScript need them) as texts."""
        found = self._checked(
            key,
            [],
            lambda value: isinstance(value, list) and all(_ID.fullmatch(str(each)) for each in value),
            'a list of tweet ids such as ["1234567890123456789"]',
        )
        return [int(each) for each in found]

    def count(self, key: str) -> int | None:
        """A number that is not negative, None if absent."""
        found = self._checked(
            key,
            None,
            lambda value: (
                value is None or (isinstance(value, int) and not isinstance(value, bool) and value >= 0)
            ),
            "a number, 0 or more",
        )
        return None if found is None else int(found)

    def day(self, key: str) -> date | None:
        """A day such as 2015-01-01 (a text, or TOML's own date), None if absent."""
        value = self.values.get(key)
        if value is None or type(value) is date:
            return value
        try:
            return date.fromisoformat(value)
        except (TypeError, ValueError):
            raise self._invalid(key, f"must be a day such as 2015-01-31, not {value!r}") from None
