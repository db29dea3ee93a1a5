"""The request of `:batchGenerateContent`: a job of many requests, each checked as if it had come alone."""

from __future__ import annotations

from typing import Any

import msgspec

from fake_gemini.errors import InvalidArgument
from fake_gemini.wire import GenerateRequest, checked, decoded_object, normal_message, payload_error

MAX_ITEMS = 10_000


class _Inlined(msgspec.Struct, forbid_unknown_fields=True, rename="camel"):
    request: dict[str, Any]
    metadata: dict[str, str] = {}


class _Requests(msgspec.Struct, forbid_unknown_fields=True, rename="camel"):
    requests: list[_Inlined] = []


class _InputConfig(msgspec.Struct, forbid_unknown_fields=True, rename="camel"):
    requests: _Requests | None = None
    file_name: str | None = None


class _Batch(msgspec.Struct, forbid_unknown_fields=True, rename="camel"):
    input_config: _InputConfig | None = None
    display_name: str = ""
    model: str | None = None
    priority: int = 0
    webhook_config: Any = None


class _Body(msgspec.Struct, forbid_unknown_fields=True):
    batch: _Batch | None = None


class Item(msgspec.Struct, frozen=True):
    """One request of a job. Its `metadata` come back beside its answer."""

    request: GenerateRequest
    metadata: dict[str, str]


class BatchRequest(msgspec.Struct, frozen=True):
    """The body of `:batchGenerateContent`."""

    display_name: str
    items: list[Item]


def decode_batch(body: bytes) -> BatchRequest:
    """Decode and check a body; raises `InvalidArgument` that names the item and the field."""
    try:
        batch = msgspec.convert(_camelled(decoded_object(body)), _Body, strict=False).batch
    except msgspec.ValidationError as error:
        raise payload_error(str(error)) from None
    config = batch.input_config if batch else None
    if batch is None or config is None or (config.requests is None and config.file_name is None):
        raise InvalidArgument(
            "* BatchGenerateContentRequest.batch.input_config: missing input.\n", field="batch.input_config"
        )
    if config.requests is None:
        raise InvalidArgument(
            "fake-gemini has no Files API: send the requests inline.", field="batch.input_config.file_name"
        )
    found = config.requests.requests
    if not 1 <= len(found) <= MAX_ITEMS:
        raise InvalidArgument(
            f"a job holds 1 to {MAX_ITEMS} inlined requests, not {len(found)}",
            field="batch.input_config.requests",
        )
    return BatchRequest(batch.display_name, [_item(number, each) for number, each in enumerate(found)])


def _item(number: int, inlined: _Inlined) -> Item:
    raw = {key: value for key, value in inlined.request.items() if key != "model"}
    try:
        return Item(checked(normal_message(raw)), inlined.metadata)
    except InvalidArgument as error:
        path = f"batch.input_config.requests.requests[{number}].request"
        raise InvalidArgument(f"{path}: {error.message}", field=error.field or path) from None


def _camelled(raw: dict[str, Any]) -> Any:
    """The envelope in the one form that the types above know; the requests inside are left as they are."""
    batch = normal_message(raw.get("batch"))
    if not isinstance(batch, dict):
        return raw
    config = normal_message(batch.get("inputConfig"))
    if isinstance(config, dict) and isinstance(config.get("requests"), dict):
        config["requests"] = normal_message(config["requests"])
    return {**raw, "batch": {**batch, "inputConfig": config}}
