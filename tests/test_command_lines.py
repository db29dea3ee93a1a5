"""Every command and option explains itself, every command is in a README, every setting has a description."""

import importlib
import sys
from collections.abc import Iterator
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import pytest
import typer.main

ROOT = Path(__file__).resolve().parent.parent
PROGRAMS = {
    "tweet-audit": "tweet-audit",
    "fake-gemini": "tweet-audit",
    "payment-gateway": "payment-gateway",
    "mock-bank": "payment-gateway",
    "ficmart": "payment-gateway",
    "traced": "traced",
    "traced-emitter": "traced",
}

TOOLS = [
    ".".join(path.relative_to(ROOT).with_suffix("").parts)
    for path in sorted((ROOT / "tools").rglob("*.py"))
    if "\nif __name__ ==" in path.read_text(encoding="utf-8")
]


def commands(program: str) -> Iterator[tuple[str, Any]]:
    """All commands of a program, nested ones as `config show`."""
    app = importlib.import_module(f"{program.replace('-', '_')}.cli").app
    todo = [("", typer.main.get_command(app))]
    while todo:
        name, command = todo.pop()
        inner = getattr(command, "commands", None)
        if inner is None:
            yield name.strip(), command
        else:
            todo += [(f"{name} {key}", value) for key, value in inner.items()]


@pytest.mark.parametrize("program", PROGRAMS)
def test_every_command_and_option_explains_itself(program: str) -> None:
    silent = []
    for name, command in commands(program):
        if not (command.help or "").strip():
            silent.append(f"{program} {name}")
        silent += [
            f"{program} {name} {parameter.name}"
            for parameter in command.params
            if parameter.name != "help" and not (getattr(parameter, "help", None) or "").strip()
        ]
    assert not silent


@pytest.mark.parametrize("program", PROGRAMS)
def test_every_program_begins_where_ctrl_c_is_quiet(program: str) -> None:
    [entry] = entry_points(group="console_scripts", name=program)
    assert entry.value == f"{program.replace('-', '_')}.start:main"


@pytest.mark.parametrize("program", PROGRAMS)
def test_every_command_is_in_the_projects_readme(program: str) -> None:
    readme = (ROOT / "packages" / PROGRAMS[program] / "README.md").read_text(encoding="utf-8")
    missing = [name for name, _ in commands(program) if f"{program} {name}" not in readme]
    assert not missing, f"packages/{PROGRAMS[program]}/README.md does not name {program} {missing}"


@pytest.mark.parametrize("program", PROGRAMS)
def test_every_setting_has_a_description(program: str) -> None:
    module = importlib.import_module(f"{program.replace('-', '_')}.settings")
    classes = [
        value
        for name, value in vars(module).items()
        if name.endswith("Settings") and value.__module__ == module.__name__
    ]
    assert len(classes) == 1, f"one settings class a program, not {classes}"
    bare = [name for name, field in classes[0].model_fields.items() if not field.description]
    assert not bare


@pytest.mark.parametrize("tool", TOOLS)
def test_every_tool_explains_itself_in_its_modules_words_and_does_nothing(
    tool: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    module = importlib.import_module(tool)
    monkeypatch.setattr(sys, "argv", [tool, "--help"])
    with pytest.raises(SystemExit, match="0"):
        module.main()
    told = capsys.readouterr().out
    assert told.startswith(f"usage: python -m {tool.removesuffix('.__main__')} ")
    assert module.__doc__.strip() in told
