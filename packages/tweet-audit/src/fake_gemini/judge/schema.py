"""Read a response schema, in either of its two dialects, into one small form.

`generationConfig.responseSchema` is a subset of OpenAPI 3 with types in capitals; `responseJsonSchema` is
JSON Schema with `$ref`, `anyOf` and lists of types. Only what decides an answer's shape is kept.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

MAX_DEPTH = 12


class UnknownShape(ValueError):  # noqa: N818  it reads as what happened
    """The schema has no room for verdicts, or is broken; the message says where."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """One node: `type` is object, array, string, integer, number or boolean ("" if the schema says none)."""

    type: str = ""
    properties: dict[str, Shape] = field(default_factory=dict)
    items: Shape | None = None
    values: Shape | None = None  # of an object whose keys are free
    enum: tuple[Any, ...] = ()
    maximum: float | None = None


def read_schema(schema: dict[str, Any]) -> Shape:
    """Return the shape of a schema; raises `UnknownShape` for one that nests or refers without end."""
    definitions = {**schema.get("$defs", {}), **schema.get("definitions", {}), **schema.get("defs", {})}
    return _read(schema, definitions, MAX_DEPTH)


def _read(node: dict[str, Any], definitions: dict[str, Any], depth: int) -> Shape:
    if depth == 0:
        raise UnknownShape(f"the response schema is nested more than {MAX_DEPTH} levels deep")
    node = _resolved(node, definitions)
    below = depth - 1
    items, values = node.get("items"), node.get("additionalProperties")
    return Shape(
        type=_type(node),
        properties={
            name: _read(child, definitions, below) for name, child in node.get("properties", {}).items()
        },
        items=_read(items, definitions, below) if isinstance(items, dict) else None,
        values=_read(values, definitions, below) if isinstance(values, dict) else None,
        enum=tuple(node.get("enum") or ([node["const"]] if "const" in node else [])),
        maximum=node.get("maximum"),
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
