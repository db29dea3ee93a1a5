"""The request of `:generateContent`, decoded and checked as the real service checks it.

The service reads JSON as protocol buffers do: it takes a field in camelCase or in snake_case, a number in
quotes, null for a field that is not there, and a lone object where a list of them belongs (Google's own curl
examples write `"parts": {"text": …}`). It refuses a field that it does not know. Only what a client that
sends text could use is here.
"""

import re
from typing import Any

import msgspec

from fake_gemini.errors import InvalidArgument

MAX_BODY_BYTES = 20 * 1024 * 1024
MAX_OUTPUT_TOKENS = 65_536
_JSON_TYPE = "application/json"
_ENUM_TYPE = "text/x.enum"


class Part(msgspec.Struct, forbid_unknown_fields=True, rename="camel", omit_defaults=True):
    """One piece of a turn; the fake reads text only and tolerates the rest."""

    text: str | None = None
    inline_data: Any = None
    file_data: Any = None
    thought: bool | None = None
    thought_signature: str | None = None
    function_call: Any = None
    function_response: Any = None


class Content(msgspec.Struct, forbid_unknown_fields=True, rename="camel"):
    """One turn. `role` is user or model; a missing one is the user."""

    parts: list[Part] = []
    role: str | None = None

    @property
    def text(self) -> str:
        """All text of the turn."""
        return "\n".join(part.text for part in self.parts if part.text is not None)


class GenerationConfig(msgspec.Struct, forbid_unknown_fields=True, rename="camel"):
    """How the answer shall be made. What only tunes a real model is accepted and ignored."""

    response_mime_type: str | None = None
    response_schema: dict[str, Any] | None = None
    response_json_schema: dict[str, Any] | None = None
    max_output_tokens: int | None = None
    temperature: float | None = None
    top_p: float | None = None
    top_k: float | None = None
    candidate_count: int | None = None
    stop_sequences: list[str] | None = None
    seed: int | None = None
    presence_penalty: float | None = None
    frequency_penalty: float | None = None
    response_logprobs: bool | None = None
    logprobs: int | None = None
    thinking_config: Any = None
    response_modalities: list[str] | None = None
    media_resolution: str | None = None
    audio_timestamp: bool | None = None
    enable_enhanced_civic_answers: bool | None = None
    speech_config: Any = None

    @property
    def schema(self) -> dict[str, Any] | None:
        """The answer's schema, in whichever of the two dialects it came."""
        return self.response_schema if self.response_schema is not None else self.response_json_schema


class GenerateRequest(msgspec.Struct, forbid_unknown_fields=True, rename="camel"):
    """The body of `:generateContent`."""

    contents: list[Content] = []
    system_instruction: Content | None = None
    generation_config: GenerationConfig = msgspec.field(default_factory=GenerationConfig)
    safety_settings: list[dict[str, Any]] | None = None
    tools: list[Any] | None = None
    tool_config: Any = None
    cached_content: str | None = None
    labels: dict[str, str] | None = None
    service_tier: str | None = None
    store: bool | None = None

    @property
    def last_user_turn(self) -> str:
        """What the user said since the model last spoke: earlier turns are examples or history."""
        said: list[str] = []
        for content in reversed(self.contents):
            if content.role == "model":
                break
            said.append(content.text)
        return "\n".join(reversed(said))

    @property
    def all_text(self) -> str:
        """Every text that counts as input, the system instruction included."""
        system = [self.system_instruction] if self.system_instruction else []
        return "\n".join(content.text for content in (*system, *self.contents))


def decode_request(body: bytes) -> GenerateRequest:
    """Decode and check a body; raises `InvalidArgument` with the service's words and the field's path."""
    return checked(decoded_object(body))


def decoded_object(body: bytes) -> dict[str, Any]:
    """The JSON object in a body; raises `InvalidArgument` for anything else."""
    try:
        raw = msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise InvalidArgument(f"Invalid JSON payload received. {error}") from None
    if not isinstance(raw, dict):
        raise InvalidArgument("Invalid JSON payload received. Unexpected token. Expected an object.")
    return raw


def checked(raw: dict[str, Any]) -> GenerateRequest:
    """The request in a decoded body, checked."""
    try:
        request = msgspec.convert(normal_message(raw), GenerateRequest, strict=False)
    except msgspec.ValidationError as error:
        raise payload_error(str(error)) from None
    _check_contents(request)
    _check_generation(request.generation_config)
    return request


_LISTS = {"contents", "parts"}
# A schema's own property names are nobody's to change.
_MESSAGES = {"systemInstruction", "generationConfig", *_LISTS}


def normal_message(message: object) -> Any:
    """Bring a message to the one form that the types above know."""
    if isinstance(message, list):
        return [normal_message(item) for item in message]
    if not isinstance(message, dict):
        return message
    renamed = ((_camel(key), value) for key, value in message.items() if value is not None)
    return {key: _normal_field(key, value) for key, value in renamed}


def _normal_field(name: str, value: object) -> Any:
    if name in _LISTS and isinstance(value, dict):
        value = [value]
    return normal_message(value) if name in _MESSAGES else value


def _camel(name: str) -> str:
    return re.sub(r"_([a-z])", lambda found: found[1].upper(), name)


def payload_error(problem: str) -> InvalidArgument:
    """Say what msgspec found in the service's words."""
    what, _, where = problem.partition(" - at `$")
    path = where.rstrip("`").lstrip(".").replace("[...]", "")
    unknown = re.search(r"unknown field `(.+?)`", what)
    if unknown:
        at = f' at "{path}"' if path else ""
        return InvalidArgument(
            f'Invalid JSON payload received. Unknown name "{unknown[1]}"{at}: Cannot find field.',
            field=path or unknown[1],
        )
    return InvalidArgument(f"Invalid value at '{path}': {what}", field=path)


def _check_contents(request: GenerateRequest) -> None:
    if not request.contents:
        raise InvalidArgument(
            "* GenerateContentRequest.contents: contents is not specified\n", field="contents"
        )
    for number, content in enumerate(request.contents):
        path = f"contents[{number}]"
        if content.role not in {None, "", "user", "model", "function"}:
            raise InvalidArgument("Please use a valid role: user, model.", field=f"{path}.role")
        if not content.parts:
            raise InvalidArgument(
                f"* GenerateContentRequest.{path}.parts: contents.parts must not be empty.\n",
                field=f"{path}.parts",
            )
        for index, part in enumerate(content.parts):
            _check_part(part, f"{path}.parts[{index}]")


def _check_part(part: Part, path: str) -> None:
    data = (part.text, part.inline_data, part.file_data, part.function_call, part.function_response)
    if all(one is None for one in data):
        raise InvalidArgument(
            f"* GenerateContentRequest.{path}.data: required oneof field 'data' must have one "
            "initialized field\n",
            field=f"{path}.data",
        )


def _check_generation(config: GenerationConfig) -> None:
    path = "generation_config"
    if config.response_schema is not None and config.response_json_schema is not None:
        raise _config_error(
            "response_schema", "only one of response_schema and response_json_schema may be set"
        )
    if config.schema is not None and config.response_mime_type not in {_JSON_TYPE, _ENUM_TYPE}:
        raise _config_error("response_schema", f"only allowed when response_mime_type is `{_JSON_TYPE}`")
    if config.response_mime_type not in {None, "", "text/plain", _JSON_TYPE, _ENUM_TYPE}:
        raise _config_error(
            "response_mime_type", "allowed mimetypes are `text/plain`, `application/json`, `text/x.enum`"
        )
    if config.temperature is not None and not 0 <= config.temperature <= 2:
        raise _config_error("temperature", "must be in the range [0.0, 2.0]")
    if config.max_output_tokens is not None and not 1 <= config.max_output_tokens <= MAX_OUTPUT_TOKENS:
        raise _config_error("max_output_tokens", f"must be in the range [1, {MAX_OUTPUT_TOKENS}]")
    if config.candidate_count not in {None, 1}:
        raise _config_error("candidate_count", "only one candidate can be specified in the current model")
    if config.response_schema is not None:
        _check_schema(config.response_schema, f"{path}.response_schema")


def _config_error(name: str, problem: str) -> InvalidArgument:
    path = f"generation_config.{name}"
    return InvalidArgument(f"* GenerateContentRequest.{path}: {problem}\n", field=path)


_TYPES = {"", "STRING", "NUMBER", "INTEGER", "BOOLEAN", "ARRAY", "OBJECT", "NULL"}
_MAX_SCHEMA_DEPTH = 32


class _Schema(msgspec.Struct, rename="camel"):
    """What the service checks of a schema in the OpenAPI dialect; JSON Schema it takes nearly as it is."""

    type: str = ""
    properties: dict[str, Any] = {}
    additional_properties: Any = None
    items: dict[str, Any] | None = None
    enum: list[Any] = []
    required: list[str] = []


def _check_schema(node: object, path: str, *, depth: int = _MAX_SCHEMA_DEPTH) -> None:
    if isinstance(node, dict):
        node = {key: value for key, value in node.items() if value is not None}
    try:
        schema = msgspec.convert(node, _Schema)
    except msgspec.ValidationError as error:
        raise InvalidArgument(f"Invalid value at '{path}': {error}", field=path) from None
    problem = _schema_problem(schema) if depth else ("", "schema is nested too deeply")
    if problem:
        at = f"{path}.{problem[0]}" if problem[0] else path
        raise InvalidArgument(f"* GenerateContentRequest.{at}: {problem[1]}\n", field=at)
    for name, child in schema.properties.items():
        _check_schema(child, f"{path}.properties[{name}]", depth=depth - 1)
    if schema.items is not None:
        _check_schema(schema.items, f"{path}.items", depth=depth - 1)


def _schema_problem(schema: _Schema) -> tuple[str, str] | None:
    """Return the field that is wrong, and what is wrong with it."""
    kind = schema.type.upper()
    if kind not in _TYPES:
        return "type", f'invalid value "{schema.type}"'
    if kind == "OBJECT" and not schema.properties and not schema.additional_properties:
        return "properties", "should be non-empty for OBJECT type"
    if kind == "ARRAY" and schema.items is None:
        return "items", "missing field."
    if schema.enum and kind not in {"STRING", ""}:
        return "enum", "only allowed for STRING type"
    for number, name in enumerate(schema.required):
        if name not in schema.properties:
            return f"required[{number}]", "property is not defined"
    return None
