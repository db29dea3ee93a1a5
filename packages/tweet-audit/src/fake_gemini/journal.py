"""What the server was asked, request by request: the witness that tests and readers call.

It never holds a key, a prompt or an answer. A tweet's text is kept as the first 12 hex digits of its SHA-256,
so that a reader can count how often one tweet was paid for without reading it here.
"""

from __future__ import annotations

import hashlib
from collections import Counter, deque
from pathlib import Path
from typing import IO, Any

import msgspec

from fake_gemini.errors import writing

MAX_ENTRIES = 20_000
MAX_TEXTS = 2_000_000  # of all entries together: some 150 MB; a batch job alone may have 100 000


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One request. `at_s` and `latency_s` are seconds of the monotonic clock, `at` is UTC in ISO 8601.

    `method` is generateContent, batchGenerateContent, decisions, or batches.get, .list, .cancel, .delete. Of
    a batch job `tweets` and `texts` are those of all its requests, of which there are `items`.
    """

    number: int
    at: str
    at_s: float
    latency_s: float
    method: str
    api_version: str
    model: str
    key: str
    tweets: int
    items: int
    texts: list[str]
    fault: str
    status: int
    finish_reason: str
    prompt_tokens: int
    answer_tokens: int
    in_flight: int


class Journal:
    """Keeps the last entries in memory, counts all of them, and writes each to a file if there is one.

    The oldest are dropped over `max_entries`, and over `max_texts` fingerprints in all.
    """

    def __init__(
        self, *, path: Path | None = None, max_entries: int = MAX_ENTRIES, max_texts: int = MAX_TEXTS
    ) -> None:
        self._entries: deque[Entry] = deque()
        self._max_entries = max_entries
        self._max_texts = max_texts
        self._texts = 0
        self._file = _opened(path) if path else None
        self._requests = 0
        self._max_in_flight = 0
        self._methods: Counter[str] = Counter()
        self._statuses: Counter[str] = Counter()
        self._faults: Counter[str] = Counter()
        self._sums: Counter[str] = Counter()

    def add(self, entry: Entry) -> None:
        """Remember a request that has been answered (or cut)."""
        self._entries.append(entry)
        self._texts += len(entry.texts)
        while len(self._entries) > self._max_entries or (
            self._texts > self._max_texts and len(self._entries) > 1
        ):
            self._texts -= len(self._entries.popleft().texts)
        self._requests += 1
        self._methods[entry.method] += 1
        self._statuses[str(entry.status)] += 1
        self._faults[entry.fault] += 1
        self._sums["tweets"] += entry.tweets
        self._sums["prompt_tokens"] += entry.prompt_tokens
        self._sums["answer_tokens"] += entry.answer_tokens
        self._max_in_flight = max(self._max_in_flight, entry.in_flight)
        if self._file:
            self._file.write(msgspec.json.encode(entry) + b"\n")

    @property
    def next_number(self) -> int:
        """The number of the next request, from 1."""
        return self._requests + 1

    def entries(self) -> list[Entry]:
        """Return what is remembered, oldest first."""
        return list(self._entries)

    def stats(self) -> dict[str, Any]:
        """Return the counts over all requests since the start or the last `clear`."""
        return {
            "requests": self._requests,
            "by_method": dict(self._methods),
            "by_status": dict(self._statuses),
            "by_fault": dict(self._faults),
            "max_in_flight": self._max_in_flight,
            **{name: self._sums[name] for name in ("tweets", "prompt_tokens", "answer_tokens")},
        }

    def clear(self) -> None:
        """Forget entries and counts; the file keeps what it has."""
        self._entries.clear()
        self._texts = 0
        self._requests = 0
        self._max_in_flight = 0
        for counter in (self._methods, self._statuses, self._faults, self._sums):
            counter.clear()

    def close(self) -> None:
        """Close the file."""
        if self._file:
            self._file.close()


def _opened(path: Path) -> IO[bytes]:
    with writing(path):
        return path.open("ab", buffering=0)


def fingerprint(text: str) -> str:
    """Return the first 12 hex digits of a text's SHA-256."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:12]
