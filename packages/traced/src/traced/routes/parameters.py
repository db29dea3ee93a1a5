"""Reading the query of `/api/v1`: every value is checked, and a bad one is refused by name with the cure."""

import re
from collections.abc import Collection, Mapping
from enum import Enum
from typing import TypeVar
from urllib.parse import parse_qsl

from traced.domain.filters import Cursor, Order, Roots, TraceFilter
from traced.domain.ids import parse_id
from traced.errors import BadQuery

E = TypeVar("E", bound=Enum)
T = TypeVar("T")

MAX_NAME_LENGTH = 256
MAX_TAGS = 10
MAX_TAG_LENGTH = 1_536
MOST_NS = 2**63 - 1
_MAX_FIELDS = 100
_DECIMAL = re.compile(r"[0-9]{1,20}")
_CURSOR = re.compile(r"([a-z]+)\.([0-9]{1,20})\.(-?[0-9]{1,20})\.([0-9a-f]{32})")

TIMES = frozenset({"after", "before"})
FILTER = TIMES | {
    *("service", "operation", "span_status", "tag", "text", "status", "min_duration_ns", "max_duration_ns"),
    "root",
}
_STATUS = {"ok": False, "error": True}


class Parameters:
    """The fields of a query string. Unknown names are refused: a misspelt filter must not look like none."""

    def __init__(self, query_string: bytes, known: Collection[str]) -> None:
        self._values: dict[str, list[str]] = {}
        for name, text in _fields(query_string):
            if name not in known:
                raise BadQuery(
                    name[:64] or "query", f"unknown here; known: {', '.join(sorted(known)) or 'none'}"
                )
            if name in self._values and name != "tag":
                raise BadQuery(name, "is given twice; give it once")
            self._values.setdefault(name, []).append(text)

    def text(self, name: str, *, at_least: int = 0, at_most: int = MAX_NAME_LENGTH) -> str | None:
        """Return a text of a length within bounds."""
        text = self._one(name)
        if text is not None and not at_least <= len(text) <= at_most:
            raise BadQuery(name, f"expected {at_least} to {at_most} characters, got {len(text)}")
        return text

    def required(self, name: str) -> str:
        """Return a text that must be there."""
        text = self.text(name)
        if text is None:
            raise BadQuery(name, "is missing")
        return text

    def whole(self, name: str, *, at_least: int = 0, at_most: int = MOST_NS) -> int | None:
        """Return a plain decimal whole number within bounds."""
        text = self._one(name)
        if text is None:
            return None
        if _DECIMAL.fullmatch(text) is None or not at_least <= int(text) <= at_most:
            raise BadQuery(name, f"expected a plain decimal integer from {at_least} to {at_most}")
        return int(text)

    def limit(self, name: str, *, default: int, at_most: int) -> int:
        """Return how many of something are wanted, 1 at least."""
        value = self.whole(name, at_least=1, at_most=at_most)
        return default if value is None else value

    def choice(self, name: str, choices: type[E], default: E) -> E:
        """Return one of the values of an enumeration."""
        chosen = self._one_of(name, {each.value: each for each in choices})
        return default if chosen is None else chosen

    def status(self, name: str) -> bool | None:
        """Return whether `error` is asked for (or `ok`)."""
        return self._one_of(name, _STATUS)

    def trace_id(self, name: str) -> bytes | None:
        """Return a UUID."""
        text = self._one(name)
        found = None if text is None else parse_id(text)
        if text is not None and found is None:
            raise BadQuery(name, "expected a UUID (8-4-4-4-12 hexadecimal digits)")
        return found

    def cursor(self, order: Order) -> Cursor | None:
        """Return where to go on in this order."""
        text = self._one("cursor")
        if text is None:
            return None
        found = _CURSOR.fullmatch(text)
        if found is None or max(int(found[2]), abs(int(found[3]))) > MOST_NS:
            raise BadQuery("cursor", "expected the `next` of a page, unchanged")
        if found[1] != order.value:
            raise BadQuery("cursor", f"is of another order than {order.value}; begin without a cursor")
        return Cursor(int(found[2]), int(found[3]), bytes.fromhex(found[4]))

    def filter(self) -> TraceFilter:
        """Return which traces are asked for."""
        after_ns, before_ns = self.range()
        shortest_ns, longest_ns = self.whole("min_duration_ns"), self.whole("max_duration_ns")
        if shortest_ns is not None and longest_ns is not None and shortest_ns > longest_ns:
            raise BadQuery("min_duration_ns", "must not be more than max_duration_ns")
        return TraceFilter(
            after_ns=after_ns,
            before_ns=before_ns,
            roots=self.choice("root", Roots, Roots.ARRIVED),
            is_error=self.status("status"),
            min_duration_ns=shortest_ns,
            max_duration_ns=longest_ns,
            service=self.text("service"),
            operation=self.text("operation"),
            span_is_error=self.status("span_status"),
            tags=self._tags(),
            text=self.text("text", at_least=1),
        )

    def range(self) -> tuple[int | None, int | None]:
        """Return `after` and `before`."""
        after_ns, before_ns = self.whole("after"), self.whole("before")
        if after_ns is not None and before_ns is not None and after_ns >= before_ns:
            raise BadQuery("after", "must be less than before")
        return after_ns, before_ns

    def _tags(self) -> tuple[tuple[str, str], ...]:
        texts = self._values.get("tag", [])
        if len(texts) > MAX_TAGS:
            raise BadQuery("tag", f"expected at most {MAX_TAGS}, got {len(texts)}")
        pairs = []
        for text in texts:
            name, separator, value = text.partition("=")
            if not separator or len(text) > MAX_TAG_LENGTH:
                raise BadQuery("tag", f"expected name=value of at most {MAX_TAG_LENGTH} characters")
            pairs.append((name, value))
        return tuple(pairs)

    def _one(self, name: str) -> str | None:
        values = self._values.get(name)
        return None if values is None else values[0]

    def _one_of(self, name: str, choices: Mapping[str, T]) -> T | None:
        text = self._one(name)
        if text is None:
            return None
        if text not in choices:
            raise BadQuery(name, f"expected {' or '.join(choices)}")
        return choices[text]


def _fields(query_string: bytes) -> list[tuple[str, str]]:
    try:
        return parse_qsl(
            query_string.decode("ascii"),
            keep_blank_values=True,
            max_num_fields=_MAX_FIELDS,
            errors="strict",
        )
    except UnicodeDecodeError:
        raise BadQuery("query", "expected UTF-8, percent-encoded") from None
    except ValueError:
        raise BadQuery("query", f"expected at most {_MAX_FIELDS} fields") from None
