"""The README's examples run, and no public name is missing from it."""

import importlib
import re
import sys
from pathlib import Path

import pytest

from groundwork import cli

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
BLOCKS = [
    pytest.param(match["code"], id=f"{README[: match.start()].count(chr(10)) + 2}")
    for match in re.finditer(r"^```python\n(?P<code>.*?)^```$", README, flags=re.MULTILINE | re.DOTALL)
]
MODULES = [
    "groundwork.cli",
    "groundwork.clock",
    "groundwork.config",
    "groundwork.http",
    "groundwork.logs",
    "groundwork.rate_limit",
    "groundwork.report",
    "groundwork.resilience",
    "groundwork.retry",
    "groundwork.testing",
    "groundwork.web",
]


@pytest.mark.parametrize("code", BLOCKS)
def test_the_example_at_this_line_runs(code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # examples write their files here
    monkeypatch.setattr(sys, "argv", sys.argv)  # one of them is a command line
    monkeypatch.setattr(cli, "_end_on_sigterm", lambda: None)  # pytest keeps its own signals
    exec(compile(code, "README.md", "exec"), {"__name__": "__readme__"})


def test_there_are_examples() -> None:
    assert len(BLOCKS) >= 13


@pytest.mark.parametrize("module", MODULES)
def test_every_public_name_is_in_the_readme(module: str) -> None:
    section = README.split(f"\n## {module.rpartition('.')[2]}\n")[1].split("\n## ")[0]
    missing = [
        name for name in importlib.import_module(module).__all__ if not re.search(rf"\b{name}\b", section)
    ]
    assert missing == []
