"""JSON as Go's `encoding/json` reads it into a struct, with its leniency and its strictness.

Only the first value of the body counts. Field names match in any case, unknown ones are ignored, the last
of several wins, and a missing or null field keeps its zero value. A number must be an integer of 64 bits,
written without fraction or exponent. What Go cannot decode is a 400 in plain text.
"""

import json
import re
from dataclasses import Field, fields
from typing import ClassVar, Protocol, TypeVar

from mock_bank.errors import Unreadable

INT64_MIN, INT64_MAX = -(2**63), 2**63 - 1
_INTEGER = re.compile(r"-?\d{1,19}", re.ASCII)
_BLANKS = " \t\r\n"


class Shape(Protocol):
    """A dataclass of str and int fields that all have their zero value as default."""

    __dataclass_fields__: ClassVar[dict[str, Field[object]]]


S = TypeVar("S", bound=Shape)


class _Number(str):
    """A number as it was written: Go decides by its text whether it fits."""

    __slots__ = ()


class _Object(list[tuple[str, object]]):
    """An object's members in order, duplicates included."""


def _constant(name: str) -> object:
    raise ValueError(f"invalid character '{name[0]}' looking for beginning of value")


_DECODER = json.JSONDecoder(
    object_pairs_hook=_Object, parse_int=_Number, parse_float=_Number, parse_constant=_constant
)


def decode(body: bytes, shape: type[S]) -> S:
    """Read the first JSON value of `body` into `shape`; raises Unreadable with Go's kind of message."""
    value = _first_value(body.decode("utf-8", errors="replace").lstrip(_BLANKS))
    if value is None:
        return shape()
    if not isinstance(value, _Object):
        raise _mismatch(value, f"type bank.{shape.__name__}")
    return _fill(shape, value)


def _first_value(text: str) -> object:
    if not text:
        raise _undecodable("EOF")
    try:
        value, _ = _DECODER.raw_decode(text)
    except (ValueError, RecursionError) as error:
        raise _undecodable(str(error)) from error
    return value


def _fill(shape: type[S], members: _Object) -> S:
    wanted = {field.name.casefold(): field for field in fields(shape)}
    values: dict[str, object] = {}
    for name, value in members:
        field = wanted.get(name.casefold())
        if field is not None and value is not None:
            values[field.name] = _convert(value, field, shape.__name__)
    return shape(**values)


def _convert(value: object, field: Field[object], shape: str) -> object:
    if field.type is str and isinstance(value, str) and not isinstance(value, _Number):
        return value
    if field.type is int and isinstance(value, _Number) and _INTEGER.fullmatch(value):
        number = int(value)
        if INT64_MIN <= number <= INT64_MAX:
            return number
    go_type = "string" if field.type is str else "int64"
    raise _mismatch(value, f"field {shape}.{field.name} of type {go_type}")


def _mismatch(value: object, target: str) -> Unreadable:
    return _undecodable(f"json: cannot unmarshal {_kind(value)} into Go struct {target}")


def _kind(value: object) -> str:
    if isinstance(value, _Number):
        return "number"
    if isinstance(value, bool):
        return "bool"
    if isinstance(value, _Object):
        return "object"
    return "string" if isinstance(value, str) else "array"


def _undecodable(reason: str) -> Unreadable:
    return Unreadable(f"can't decode JSON body: {reason}")
