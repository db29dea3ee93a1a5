"""The canonical form of a request: OTLP/JSON's names and values, whatever encoding it came in.

Ids are hexadecimal text, 64-bit numbers decimal text, bytes base64, doubles that JSON cannot say the texts
`NaN`, `Infinity` and `-Infinity` (protobuf's JSON mapping, with OTLP's exception for ids).
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

Json = Mapping[str, Any]


class Carried(NamedTuple):
    """One span as it was sent, and what it was sent within; `span` may be anything yet."""

    span: Any
    resource: Json
    scope: Json
    resource_schema_url: str
    scope_schema_url: str
