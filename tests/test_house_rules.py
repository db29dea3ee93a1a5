"""The house's rules that no linter knows: sizes, private paths, names of others, settings that are
documented."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted(
    [*ROOT.glob("shared/src/**/*.py"), *ROOT.glob("packages/*/src/**/*.py"), *ROOT.glob("tools/**/*.py")]
)
PROGRAMS = [
    "tweet-audit",
    "fake-gemini",
    "payment-gateway",
    "mock-bank",
    "ficmart",
    "traced",
    "traced-emitter",
]


def tracked_texts() -> dict[str, str]:
    names = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    texts = {}
    for name in filter(None, names.split("\0")):
        path = ROOT / name
        if path.suffix in {".png", ".ico", ".woff2"} or "vendor" in path.parts or not path.is_file():
            continue
        texts[name] = path.read_text(encoding="utf-8", errors="replace")
    return texts


def test_no_module_is_longer_than_600_lines() -> None:
    long = {
        str(p.relative_to(ROOT)): n
        for p in SOURCES
        if (n := len(p.read_text(encoding="utf-8").splitlines())) > 600
    }
    assert not long


def test_no_function_is_longer_than_70_lines() -> None:
    long = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno >= 70
    ]
    assert not long


def test_an_except_for_everything_raises_again_or_says_why_beside_it() -> None:
    silent = []
    for path in SOURCES:
        text = path.read_text(encoding="utf-8")
        lines = text.splitlines()
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.ExceptHandler) and _catches_everything(node):
                raises = isinstance(node.body[-1], ast.Raise)
                if not raises and "#" not in lines[node.lineno - 1]:
                    silent.append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert not silent


def _catches_everything(handler: ast.ExceptHandler) -> bool:
    caught = handler.type
    return caught is None or (isinstance(caught, ast.Name) and caught.id in {"Exception", "BaseException"})


def test_modules_have_names_that_explain_themselves() -> None:
    empty = {"utils", "util", "helpers", "helper", "manager", "base", "common", "misc"}
    assert not [str(path) for path in SOURCES if path.stem in empty or path.parent.name in empty]


def test_no_file_names_an_index_or_a_path_of_one_machine() -> None:
    address = re.compile(
        "|".join(
            ["pypi" + r"\.org", "python" + "hosted", "registry" + r"\.npmjs", "/ro" + "ot/", "/wo" + "rk/"]
        )
    )
    guilty = [name for name, text in tracked_texts().items() if name != "uv.lock" and address.search(text)]
    assert not guilty


def test_the_top_has_at_most_eight_folders_and_ten_files() -> None:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    tops = {name.split("/")[0] for name in listed}
    folders = {top for top in tops if (ROOT / top).is_dir()}
    assert len(folders) <= 8
    assert len(tops - folders) <= 10


@pytest.mark.parametrize(
    "member", ["shared", *(f"packages/{name}" for name in ("tweet-audit", "payment-gateway", "traced"))]
)
def test_no_tests_folder_is_a_package(member: str) -> None:
    assert not list((ROOT / member / "tests").rglob("__init__.py"))


def test_no_test_replaces_a_client_by_a_mock() -> None:
    """A test that mocks the SDK tries nothing of the wire: there are fakes that speak it."""
    tests = [*ROOT.glob("packages/*/tests/*.py"), *ROOT.glob("shared/tests/*.py"), *ROOT.glob("tests/*.py")]
    imports = re.compile(r"^\s*(from|import) (unittest|pytest_mock|respx|pytest_httpx)\b", re.MULTILINE)
    assert len(tests) > 100
    assert [each.name for each in tests if imports.search(each.read_text(encoding="utf-8"))] == []
