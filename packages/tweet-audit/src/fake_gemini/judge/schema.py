"""Read a response schema, in either of its two dialects, into one small form.

`generationConfig.responseSchema` is a subset of OpenAPI 3 with types in capitals; `responseJsonSchema` is
JSON Schema with `$ref`, `anyOf` and lists of types. Only what decides an answer's shape is kept.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

MAX_DEPTH = 12
MAX_NODES = 1_000  # references can make a small schema's shape grow without measure


class UnknownShape(ValueError):  # noqa: N818  it reads as what happened
    """The schema has no room for verdicts, or is broken; the message says where."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """One node: `type` is object, array, string, integer, number or boolean ("" if the schema says none).

    An array always has `items`; only an object whose keys are free has `values`.
    """

    type: str = ""
    properties: dict[str, Shape] = field(default_factory=dict)
    items: Shape | None = None
    values: Shape | None = None
    enum: tuple[Any, ...] = ()
    maximum: float | None = None


def read_schema(schema: dict[str, Any]) -> Shape:
    """Return the shape of a schema; raises `UnknownShape` for one that is broken, huge or without end."""
    try:
        return _Reader(schema).read(schema, MAX_DEPTH)
    except (AttributeError, LookupError, TypeError) as error:  # a list or a number where an object belongs
        raise UnknownShape(f"the response schema is no schema: {error!r}") from error


class _Reader:
    """Reads one schema's nodes and counts them."""

    def __init__(self, schema: dict[str, Any]) -> None:
        places = (schema.get(key) or {} for key in ("$defs", "definitions", "defs"))
        self._definitions = {name: node for place in places for name, node in place.items()}
        self._nodes = 0

    def read(self, node: dict[str, Any], depth: int) -> Shape:
        self._nodes += 1
        if depth == 0 or self._nodes > MAX_NODES:
            raise UnknownShape(
                f"the response schema is nested more than {MAX_DEPTH} levels deep, or has more than "
                f"{MAX_NODES} nodes"
            )
        node = _resolved(node, self._definitions)
        kind, properties = _type(node), node.get("properties") or {}
        items, values = node.get("items"), node.get("additionalProperties")
        return Shape(
            type=kind,
            properties={name: self.read(child, depth - 1) for name, child in properties.items()},
            items=self.read(items if isinstance(items, dict) else {}, depth - 1) if kind == "array" else None,
            values=self.read(values, depth - 1) if isinstance(values, dict) and not properties else None,
            enum=tuple(node.get("enum") or ([node["const"]] if "const" in node else [])),
            maximum=maximum if isinstance(maximum := node.get("maximum"), int | float) else None,
        )


def _resolved(node: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    """Follow references and choices down to a node of its own, at most as many steps as levels."""
    for _ in range(MAX_DEPTH):
        reference = node.get("$ref") or node.get("ref")
        choices = node.get("anyOf") or node.get("any_of") or node.get("oneOf") or node.get("allOf")
        if isinstance(reference, str):
            name = reference.rpartition("/")[2]
            if name not in definitions:
                raise UnknownShape(f"the response schema refers to {reference!r}, which it does not define")
            node = definitions[name]
        elif choices:
            node = next((choice for choice in choices if _type(choice) != "null"), choices[0])
        else:
            return node
    raise UnknownShape("the response schema refers to itself without end")


def _type(node: dict[str, Any]) -> str:
    kind = node.get("type", "")
    if isinstance(kind, list):
        kind = next((one for one in kind if str(one).lower() != "null"), "")
    if not kind and "properties" in node:
        return "object"
    if not kind and "items" in node:
        return "array"
    return str(kind).lower()
