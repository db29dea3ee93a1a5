"""Builds a request from the files under prompts/: rules in the system instruction, tweets as fenced data."""

import hashlib
import json
import random
import tomllib
from collections.abc import Sequence
from importlib.resources import files
from typing import Any

from tweet_audit.domain.criteria import Criteria

VERSION = "v1"
_FILES = ("system.md", "user.md", "answer.schema.json")

# A rough estimate for reserving quota, corrected by what the server reports: about 4 bytes a token in
# English, fewer elsewhere. Too high costs a little speed, too low costs a refused request.
_BYTES_PER_TOKEN = 3.0
_TOKENS_PER_TWEET = 12
_TOKENS_FOR_SCHEMA = 150


class Prompt:
    """The prompt for one set of criteria."""

    def __init__(self, criteria: Criteria, *, rng: random.Random) -> None:
        self._rng = rng
        system, self._user, schema = (prompt_text(name) for name in _FILES)
        self.version = version_of(system + self._user + schema)
        self.names = tuple(criterion.name for criterion in criteria.asked)
        listed = "\n".join(f"- {json.dumps(each.name)}: {each.text}" for each in criteria.asked)
        self.system = system.replace("{criteria}", listed)
        self.schema: dict[str, Any] = json.loads(schema.replace('["{names}"]', json.dumps(self.names)))

    def user(self, texts: Sequence[str], *, first: int = 1) -> str:
        """The user turn for these texts, with ids from `first`.

        The fence is new for each request: a tweet cannot contain a number that nobody knew when it was
        written. JSON keeps it from ending its own string.
        """
        tweets = ",\n".join(
            json.dumps({"id": number, "text": text}, ensure_ascii=False)
            for number, text in enumerate(texts, first)
        )
        fence = f"{self._rng.getrandbits(64):016x}"
        return self._user.replace("{fence}", fence).replace("{tweets}", f"[\n{tweets}\n]")

    def tokens(self, texts: Sequence[str]) -> int:
        """An estimate of the input tokens of a request for these texts."""
        size_bytes = len(self.system.encode()) + sum(len(text.encode()) for text in texts)
        return int(size_bytes / _BYTES_PER_TOKEN) + _TOKENS_PER_TWEET * len(texts) + _TOKENS_FOR_SCHEMA

    def most_tokens(self, texts: Sequence[str], *, first: int = 1) -> int:
        """More input tokens than such a request can have: no tokenizer makes two of one byte."""
        parts = (self.system, json.dumps(self.schema), self.user(texts, first=first))
        return sum(len(part.encode()) for part in parts)

    def size_bytes(self, texts: Sequence[str]) -> int:
        """How large a request is on its way: the SDK sends it as JSON in ASCII."""
        return len(json.dumps([self.system, self.schema, self.user(texts)]))


class DecisionPrompt:
    """The questions for one set of criteria, from prompts/…/decision.toml."""

    def __init__(self, criteria: Criteria) -> None:
        content = prompt_text("decision.toml")
        told = tomllib.loads(content)
        self.version = version_of(content)
        self.threshold = float(told["threshold"])
        self.questions: dict[str, Any] = {
            each.name: {"type": "noul", "instructions": told["question"].replace("{criterion}", each.text)}
            for each in criteria.asked
        }

    def input(self, text: str) -> str:
        """One tweet as data."""
        return json.dumps({"id": 1, "text": text}, ensure_ascii=False)

    def tokens(self, texts: Sequence[str]) -> int:
        """An estimate of the input tokens of one request for each of these texts."""
        return int(sum(self.size_bytes(text) for text in texts) / _BYTES_PER_TOKEN)

    def size_bytes(self, text: str) -> int:
        """How large a request about this text is."""
        return len(json.dumps(self.questions).encode()) + len(self.input(text).encode())


def version_of(content: str) -> str:
    """The version of a prompt: its folder's name and a hash of what its files say."""
    return f"{VERSION}-{hashlib.sha256(content.encode()).hexdigest()[:8]}"


def prompt_text(name: str) -> str:
    """One of the files under prompts/."""
    return files("tweet_audit").joinpath("prompts", VERSION, name).read_text(encoding="utf-8")
