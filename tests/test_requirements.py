"""Every requirement has a test or says who will build it, every marker names a requirement, every source
exists."""

import ast
import functools
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MANIFESTS = sorted(ROOT.glob("packages/*/requirements.toml"))


@functools.cache
def requirements() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for manifest in MANIFESTS:
        entries = tomllib.loads(manifest.read_text(encoding="utf-8"))
        twice = found.keys() & entries.keys()
        assert not twice, f"{manifest}: ids of another manifest: {sorted(twice)}"
        found.update(entries)
    return found


@functools.cache
def marked_ids() -> dict[str, list[str]]:
    """The id of every @pytest.mark.requirement, with the places where it stands."""
    found: dict[str, list[str]] = {}
    for path in [
        *ROOT.glob("packages/*/tests/**/*.py"),
        *ROOT.glob("tests/**/*.py"),
        *ROOT.glob("shared/tests/**/*.py"),
    ]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr == "requirement"
            ):
                for argument in node.args:
                    assert isinstance(argument, ast.Constant), (
                        f"{path}:{node.lineno}: a requirement id must be a literal"
                    )
                    found.setdefault(str(argument.value), []).append(
                        f"{path.relative_to(ROOT)}:{node.lineno}"
                    )
    return found


def headings(path: Path) -> set[str]:
    titles = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("manifest", MANIFESTS, ids=lambda path: path.parent.name)
def test_each_requirement_is_whole_and_its_source_is_a_heading_of_a_task_sheet(manifest: Path) -> None:
    for name, entry in tomllib.loads(manifest.read_text(encoding="utf-8")).items():
        assert set(entry) - {"planned"} == {"level", "origin", "source", "behaviour"}, name
        assert entry["level"] in {"must", "should"}, name
        assert entry["origin"] in {"spec", "ruling"}, name
        assert entry.get("planned", "B") in {"B", "C", "D", "E"}, name
        assert entry["behaviour"].endswith("."), name
        page, _, heading = entry["source"].partition("#")
        assert heading in headings(ROOT / page), f"{name}: {page} has no heading #{heading}"


def test_each_requirement_has_a_test_or_is_planned() -> None:
    untested = [
        name for name, entry in requirements().items() if "planned" not in entry and name not in marked_ids()
    ]
    assert not untested, f"no test carries {untested}"


def test_no_test_names_an_unknown_requirement() -> None:
    known = requirements()
    unknown = {name: places for name, places in marked_ids().items() if name not in known}
    assert not unknown


def test_a_requirement_that_has_a_test_is_not_planned_any_more() -> None:
    built = {name for name, entry in requirements().items() if "planned" in entry} & marked_ids().keys()
    assert not built, f"drop `planned` from {sorted(built)}, or the marker from the test"
