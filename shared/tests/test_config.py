"""Settings: which source wins, what is refused, and what a newcomer is told."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from pydantic import AliasChoices, Field, SecretStr, field_validator, model_validator

from groundwork.config import (
    Loaded,
    ServiceSettings,
    SettingsError,
    env_example_problems,
    load,
    service_config,
    show,
)


class Shop(ServiceSettings):
    model_config = service_config(prefix="SHOP_", neighbours=("SHOP_TEST_",))

    port: int = Field(8000, ge=0, le=65535, examples=[8000])
    window_minutes: float = Field(
        30.0, validation_alias=AliasChoices("SHOP_WINDOW_MINUTES", "WINDOW_MINUTES")
    )
    api_key: SecretStr | None = None
    callers: dict[str, SecretStr] = Field(default_factory=dict)
    tags: list[str] = Field(default_factory=list, examples=[["a", "b"]])
    database_url: str = "sqlite:///shop.db"
    debug: bool = False

    @field_validator("api_key")
    @classmethod
    def _long_enough(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and len(value.get_secret_value()) < 6:
            message = f"{value.get_secret_value()} is too short"  # a validator that would give it away
            raise ValueError(message)
        return value

    @model_validator(mode="after")
    def _debug_is_local(self) -> "Shop":
        if self.debug and self.api_key is not None:
            raise ValueError(f"no debugging with the key {self.api_key.get_secret_value()}")
        return self


def loaded(env: dict[str, str] | None = None, **options: Any) -> Loaded[Shop]:
    return load(Shop, env=env or {}, dotenv=options.pop("dotenv", None), **options)


def problems(env: dict[str, str] | None = None, **options: Any) -> str:
    with pytest.raises(SettingsError) as caught:
        loaded(env, **options)
    return str(caught.value)


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_each_source_is_stronger_than_the_one_before_and_is_named_as_the_origin(tmp_path: Path) -> None:
    file = write(tmp_path / "shop.toml", "port = 1")
    dotenv = write(tmp_path / ".env", "SHOP_PORT=2\n")
    steps: list[tuple[dict[str, Any], int, str]] = [
        ({}, 8000, "default"),
        ({"file": file}, 1, f"file {file}"),
        ({"file": file, "dotenv": dotenv}, 2, str(dotenv)),
        ({"file": file, "dotenv": dotenv, "env": {"SHOP_PORT": "3"}}, 3, "environment SHOP_PORT"),
        (
            {"file": file, "dotenv": dotenv, "env": {"SHOP_PORT": "3"}, "flags": {"port": 4}},
            4,
            "flag --port",
        ),
    ]
    for options, port, origin in steps:
        result = loaded(**options)
        assert (result.settings.port, result.origins["port"]) == (port, origin)


def test_a_flag_that_was_not_given_hides_nothing() -> None:
    result = loaded({"SHOP_PORT": "3"}, flags={"port": None, "debug": None})
    assert result.settings.port == 3


def test_an_empty_variable_counts_as_not_set() -> None:
    assert loaded({"SHOP_PORT": ""}).origins["port"] == "default"


def test_the_authors_bare_name_works_and_the_prefixed_one_wins() -> None:
    assert loaded({"WINDOW_MINUTES": "5"}).settings.window_minutes == 5
    both = loaded({"WINDOW_MINUTES": "5", "SHOP_WINDOW_MINUTES": "7"})
    assert (both.settings.window_minutes, both.origins["window_minutes"]) == (
        7,
        "environment SHOP_WINDOW_MINUTES",
    )


def test_made_directly_the_settings_read_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHOP_PORT", "9")
    assert Shop().port == 8000
    assert Shop(port=5, window_minutes=1).window_minutes == 1
    assert load(Shop, dotenv=None).settings.port == 9


def test_lists_and_mappings_are_json() -> None:
    result = loaded({"SHOP_TAGS": '["a", "b"]', "SHOP_CALLERS": '{"a": "b"}'}).settings
    assert (result.tags, result.callers) == (["a", "b"], {"a": SecretStr("b")})
    assert 'SHOP_TAGS=["a", "b"]' in problems({"SHOP_TAGS": "a,b"})


def test_a_json_file_works_as_well(tmp_path: Path) -> None:
    file = write(tmp_path / "shop.json", json.dumps({"port": 7, "tags": ["a"]}))
    assert (loaded(file=file).settings.port, loaded(file=file).settings.tags) == (7, ["a"])


def test_a_dollar_in_dotenv_is_a_plain_character(tmp_path: Path) -> None:
    dotenv = write(tmp_path / ".env", "export SHOP_DATABASE_URL=pg://u:p${HOME}a$@h/x # comment\nOTHER=1\n")
    assert loaded(dotenv=dotenv).settings.database_url == "pg://u:p${HOME}a$@h/x"


def test_an_unknown_key_or_variable_is_refused_with_the_nearest_known_one(tmp_path: Path) -> None:
    file = write(tmp_path / "shop.toml", "prot = 1")
    dotenv = write(tmp_path / ".env", "SHOP_DATABSE_URL=x\n")
    text = problems({"SHOP_TAG": "[]", "shop_port": "1"}, file=file, dotenv=dotenv)

    assert "prot: unknown key" in text
    assert "Did you mean port?" in text
    assert "SHOP_DATABSE_URL: unknown variable" in text
    assert "Did you mean SHOP_DATABASE_URL" in text
    assert "SHOP_TAG: unknown" in text
    assert "shop_port: unknown variable in environment. Did you mean SHOP_PORT" in text


def test_variables_of_others_do_not_disturb() -> None:
    result = loaded(
        {
            "SHOP_TEST_URL": "a neighbour's",
            "SHOP_SERVICE_HOST": "10.0.0.1",
            "SHOP_PORT_80_TCP_ADDR": "10.0.0.1",
            "SHOPPING": "x",
            "PATH": "/bin",
        }
    )
    assert result.settings == Shop()


def test_a_bad_value_names_the_variable_the_problem_the_origin_and_an_example() -> None:
    text = problems({"SHOP_PORT": "eighty"})
    assert "SHOP_PORT: 'eighty' is refused" in text
    assert "valid integer" in text
    assert "environment SHOP_PORT" in text
    assert "SHOP_PORT=8000" in text


def test_a_value_of_the_wrong_form_is_told_what_it_is() -> None:
    class Till(Shop):
        currency: str = Field("EUR", pattern="^[A-Z]{3}$", description="Three capital letters.")

    with pytest.raises(SettingsError) as caught:
        load(Till, env={"SHOP_CURRENCY": "euro"}, dotenv=None)
    told = "'euro' is refused: it has to match ^[A-Z]{3}$: Three capital letters (from environment"
    assert told in str(caught.value)


def test_all_problems_are_told_at_once() -> None:
    with pytest.raises(SettingsError) as caught:
        loaded({"SHOP_PORT": "x", "SHOP_WINDOW_MINUTES": "y", "SHOP_NOPE": "z", "SHOP_TAGS": "{"})
    assert {problem.variable for problem in caught.value.problems} == {
        "SHOP_PORT",
        "SHOP_WINDOW_MINUTES",
        "SHOP_NOPE",
        "SHOP_TAGS",
    }
    assert "4 settings" in str(caught.value)
    assert caught.value.cure


def test_a_missing_value_is_named() -> None:
    class Strict(ServiceSettings):
        model_config = service_config(prefix="STRICT_")
        url: str = Field(examples=["http://127.0.0.1"])

    with pytest.raises(SettingsError, match=r"STRICT_URL: is not set\. For example: STRICT_URL=http"):
        load(Strict, env={}, dotenv=None)


@pytest.mark.parametrize(
    "env",
    [
        {"SHOP_API_KEY": "short"},
        {"SHOP_API_KEY": "short", "SHOP_PORT": "x"},
        {"SHOP_API_KEY": "short-not", "SHOP_DEBUG": "true"},
        {"SHOP_CALLERS": '{"a": {"b": "short"}}'},
        {"SHOP_CALLERS": '{"a": "short'},
    ],
)
def test_no_message_contains_a_secret(env: dict[str, str]) -> None:
    with pytest.raises(SettingsError) as caught:
        loaded(env)
    assert "short" not in str(caught.value).replace("too short", "")
    assert "short" not in repr(caught.value).replace("too short", "")
    assert caught.value.__cause__ is None  # pydantic's own error knows the input


def test_a_secret_can_come_from_a_file(tmp_path: Path) -> None:
    secret = write(tmp_path / "key", "long-enough\n")
    for result in (
        loaded({"SHOP_API_KEY_FILE": str(secret)}),
        loaded(dotenv=write(tmp_path / ".env", f"SHOP_API_KEY_FILE={secret}")),
        loaded(file=write(tmp_path / "shop.json", json.dumps({"api_key_file": str(secret)}))),
    ):
        assert result.settings.api_key == SecretStr("long-enough")
        assert str(secret) in result.origins["api_key"]


def test_a_secret_file_that_is_empty_is_refused_with_the_cure(tmp_path: Path) -> None:
    """Else a service that asks for no key where none is set would open its doors."""
    empty = write(tmp_path / "key", " \n")
    told = f"SHOP_API_KEY_FILE: {empty} is empty. Write the secret into it, or leave SHOP_API_KEY_FILE out."
    assert told in problems({"SHOP_API_KEY_FILE": str(empty)})


def test_a_secret_file_that_is_missing_or_competes_is_refused(tmp_path: Path) -> None:
    assert f"{tmp_path / 'none'} cannot be read" in problems({"SHOP_API_KEY_FILE": str(tmp_path / "none")})
    both = problems({"SHOP_API_KEY_FILE": "/x", "SHOP_API_KEY": "long-enough"})
    assert "both set" in both
    assert "long-enough" not in both
    assert "SHOP_PORT_FILE: unknown" in problems({"SHOP_PORT_FILE": "/x"})


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("a.toml", "port = ", "is not TOML"),
        ("a.json", '{"port": }', "is not JSON: Expecting value (line 1, column 10)"),
        ("b.json", "[1]", "no table"),
        ("c.json", "\x00" * 1_000_001, "larger than"),
        ("d.json", '{"port": 1, "debug": true, "port": 2}', "'port' stands there twice"),
        ("e.json", '{"tags": ' + "[" * 100_000, "cannot be read: maximum recursion"),
        ("e.toml", "tags = " + "[" * 100_000, "cannot be read: maximum recursion"),
        ("f.json", '{"port": ' + "9" * 5_000 + "}", "cannot be read: Exceeds the limit"),
    ],
)
def test_a_file_that_cannot_be_used_is_named_with_the_place(
    tmp_path: Path, name: str, text: str, told: str
) -> None:
    file = write(tmp_path / name, text)
    assert str(file) in problems(file=file)
    assert told in problems(file=file)


def test_a_file_that_is_missing_or_no_text_is_named(tmp_path: Path) -> None:
    assert "cannot be read: No such file" in problems(file=tmp_path / "none.toml")
    (tmp_path / "latin.toml").write_bytes(b"port = '\xff'")
    assert "not UTF-8" in problems(file=tmp_path / "latin.toml")
    pointer = write(tmp_path / "shop.toml", 'api_key_file = "a\\u0000b"')
    assert "SHOP_API_KEY: a\x00b cannot be read: embedded null byte" in problems(file=pointer)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("SHOP_API_KEY canary", "is no NAME=value."),
        ("SHOP_API_KEY:canary", "is no NAME=value."),
        ("SHOP_API_KEY='canary", "the quotation mark after SHOP_API_KEY= is not closed."),
        (r'export SHOP_API_KEY="canary\"', "the quotation mark after SHOP_API_KEY= is not closed."),
        ('SHOP_API_KEY = "x" canary', "something stands behind the closing quotation mark of SHOP_API_KEY."),
    ],
)
def test_a_line_of_env_that_says_nothing_is_named_and_not_shown(line: str, told: str, tmp_path: Path) -> None:
    text = problems(dotenv=write(tmp_path / ".env", f"SHOP_PORT=1\n\n{line}\n# a comment\nSHOP_TAGS\n"))
    assert f"{tmp_path / '.env'}, line 3: {told}" in text
    assert "canary" not in text


@pytest.mark.parametrize("endless", ["inf", "-inf", "nan"])
def test_a_number_without_an_end_is_refused(endless: str) -> None:
    assert "finite number" in problems({"SHOP_WINDOW_MINUTES": endless})


def test_a_flag_for_no_field_is_the_programs_own_mistake() -> None:
    with pytest.raises(TypeError, match="hots"):
        loaded(flags={"hots": "x"})


def test_show_masks_secrets_and_passwords_and_tells_origins() -> None:
    env = {
        "SHOP_API_KEY": "canary-key",
        "SHOP_CALLERS": '{"a": "canary"}',
        "SHOP_DATABASE_URL": "postgresql://u:canary@h/x",
        "SHOP_DEBUG": "",
    }
    shown = {row.name: (row.value, row.origin) for row in show(loaded(env))}

    assert "canary" not in str(shown)
    assert shown["SHOP_API_KEY"] == ("********", "environment SHOP_API_KEY")
    assert shown["SHOP_DATABASE_URL"][0] == "postgresql://u:********@h/x"
    assert shown["SHOP_WINDOW_MINUTES"] == ("30.0", "default")
    assert shown["SHOP_DEBUG"] == ("false", "default")
    assert shown["SHOP_TAGS"] == ("[]", "default")


def test_an_unset_secret_is_shown_empty() -> None:
    shown = {row.name: row.value for row in show(loaded())}
    assert (shown["SHOP_API_KEY"], shown["SHOP_CALLERS"]) == ("", "")


GOOD_EXAMPLE = """
# The shop. A line of prose: port=8000 is fine here.
SHOP_PORT=8000
# SHOP_WINDOW_MINUTES=30
# SHOP_API_KEY=
SHOP_CALLERS=
#SHOP_TAGS=[]
SHOP_DATABASE_URL=sqlite:///shop.db
SHOP_DEBUG=false
"""


def test_an_example_file_that_agrees_with_the_class_has_no_problems() -> None:
    assert env_example_problems(Shop, GOOD_EXAMPLE) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("SHOP_PORT=8000\n", "", "SHOP_PORT is missing"),
        ("SHOP_PORT=8000", "SHOP_PORT=8001", "its default is 8000"),
        ("SHOP_PORT=8000", "SHOP_PORT=eighty", "would be refused"),
        ("SHOP_PORT=8000", "SHOP_PORT=8000\nSHOP_PROT=1", "SHOP_PROT is no setting of Shop. Did you mean"),
        ("# SHOP_API_KEY=", "# SHOP_API_KEY=abc", "it is a secret"),
        ("SHOP_DEBUG=false", "SHOP_DEBUG=", "is empty"),
    ],
)
def test_an_example_file_that_does_not_is_told_why(old: str, new: str, told: str) -> None:
    (problem,) = env_example_problems(Shop, GOOD_EXAMPLE.replace(old, new, 1))
    assert told in problem


def test_loading_leaves_the_environment_alone() -> None:
    before = dict(os.environ)
    loaded({"SHOP_PORT": "1"})
    assert dict(os.environ) == before
