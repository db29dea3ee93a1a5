"""From the bytes of a `POST /spans` body to spans, every limit checked on the way.

msgspec checks types, lengths and the int64 range while it decodes; one pass over the result checks what
spans fields share (ids, end ≥ start). A batch is taken whole or refused whole.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from traced.domain.ids import parse_id, parse_ids
from traced.domain.span import Span
from traced.errors import BadBatch
from traced.store.packed import Entry, pack

MAX_BATCH_SPANS = 500
MAX_NAME_LENGTH = 256
MAX_TAGS = 50
MAX_TAG_VALUE_LENGTH = 1024

_Name = Annotated[str, Meta(max_length=MAX_NAME_LENGTH)]
_Int64 = Annotated[int, Meta(ge=-(2**63), le=2**63 - 1)]
_TagValue = Annotated[str, Meta(max_length=MAX_TAG_VALUE_LENGTH)]
_Tags = Annotated[dict[str, _TagValue], Meta(max_length=MAX_TAGS)]


class _WireSpan(msgspec.Struct, gc=False):
    """A span as it is sent; unknown fields are skipped. `gc=False`: it holds no cycle and dies at once."""

    trace_id: str
    span_id: str
    service: _Name
    operation: _Name
    start_time: _Int64
    end_time: _Int64
    status: Literal["ok", "error"]
    parent_span_id: str | None = None
    tags: _Tags = {}


class _WireBatch(msgspec.Struct, gc=False):
    spans: Annotated[list[_WireSpan], Meta(min_length=1, max_length=MAX_BATCH_SPANS)]


_decoder = msgspec.json.Decoder(_WireBatch)
_new_span = tuple.__new__  # what `Span(…)` comes down to, at half its cost


def decode_batch(body: bytes) -> list[Span]:
    """Return the spans of a batch; raises `BadBatch` naming the first offending span and field."""
    spans: list[Span] = []
    for span, trace_id, span_id, parent_id in _checked(body):
        named = (trace_id, span_id, parent_id, span.service, span.operation)
        timed = (span.start_time, span.end_time, span.status == "error", span.tags, None)
        spans.append(_new_span(Span, named + timed))
    return spans


def decode_packed(body: bytes) -> list[Entry]:
    """Return what `decode_batch` returns, packed for an engine in memory: no `Span` is made on the way."""
    entries: list[Entry] = []
    for span, trace_id, span_id, parent_id in _checked(body):
        start_ns, is_error = span.start_time, span.status == "error"
        record = (parent_id, span.service, span.operation, start_ns, span.end_time, is_error, span.tags, None)
        entries.append((trace_id, span_id, pack(record), start_ns, is_error, parent_id is None))
    return entries


def _checked(body: bytes) -> Iterator[tuple[_WireSpan, bytes, bytes, bytes | None]]:
    """Yield the spans of a batch with their ids: trace, span, parent."""
    batch = _decode(body).spans
    texts = [span.trace_id for span in batch]
    texts += [span.span_id for span in batch]
    texts += [span.parent_span_id for span in batch if span.parent_span_id is not None]
    ids = parse_ids(texts)
    if ids is None:
        raise _bad_id(batch)
    parents = iter(ids[2 * len(batch) :])
    for span, trace_id, span_id in zip(batch, ids, ids[len(batch) :], strict=False):
        if span.end_time < span.start_time:
            raise BadBatch(f"spans[{batch.index(span)}].end_time", "is before start_time")
        yield span, trace_id, span_id, None if span.parent_span_id is None else next(parents)


def _decode(body: bytes) -> _WireBatch:
    try:
        if not body.isascii():
            body.decode()  # msgspec does not look into the strings that it skips
        return _decoder.decode(body)
    except msgspec.ValidationError as error:
        raise _refusal(str(error)) from None
    except UnicodeDecodeError as error:
        raise BadBatch("body", begins_with(body) or f"is not UTF-8 (byte {error.start})") from None
    except msgspec.DecodeError as error:
        raise BadBatch("body", begins_with(body) or f"is not JSON: {error}") from None
    except RecursionError:
        raise BadBatch("body", "is nested too deeply") from None


def begins_with(body: bytes) -> str | None:
    """Say what is wrong with the beginning of a body that cannot be read, if it is something well known."""
    if body.startswith(b"\x1f\x8b"):
        return "is gzip; send the header Content-Encoding: gzip with it"
    if body.startswith(b"\xef\xbb\xbf"):
        return "begins with a byte order mark; send it without"
    return None


def _bad_id(batch: Sequence[_WireSpan]) -> BadBatch:
    """Find the first id that is not a UUID."""
    for index, span in enumerate(batch):
        for field in ("trace_id", "span_id", "parent_span_id"):
            text = getattr(span, field)
            if text is not None and parse_id(text) is None:
                return BadBatch(f"spans[{index}].{field}", "expected a UUID (8-4-4-4-12 hexadecimal digits)")
    raise AssertionError("parse_ids refused ids that parse_id accepts")


_WITH_PATH = re.compile(r"(?P<problem>.*) - at `\$\.?(?P<path>.*)`", re.DOTALL)
_MISSING = re.compile(r"Object missing required field `(?P<field>.*)`", re.DOTALL)


def _refusal(message: str) -> BadBatch:
    """Turn msgspec's "Expected `int`, got `str` - at `$.spans[3].start_time`" into our words."""
    found = _WITH_PATH.fullmatch(message)
    where, problem = (found["path"], found["problem"]) if found else ("", message)
    missing = _MISSING.fullmatch(problem)
    if missing is not None:
        where, problem = f"{where}.{missing['field']}".lstrip("."), "is missing"
    problem = problem[:1].lower() + problem[1:]
    return BadBatch(where or "body", problem.replace("`", ""))
