"""The import rules of pyproject.toml bite: a planted violation is refused, and today's code passes."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

VIOLATIONS = {
    "a program imports another": (
        "packages/traced/src/traced/planted.py",
        "import traced_emitter.cli\n",
        "programs-apart",
    ),
    "groundwork imports a project": (
        "shared/src/groundwork/planted.py",
        "import tweet_audit.cli\n",
        "groundwork-below",
    ),
    "groundwork.clock knows a web framework": (
        "shared/src/groundwork/clock.py",
        "import starlette.applications\n",
        "web-frameworks-in-web",
    ),
    "a program imports tenacity": (
        "packages/traced/src/traced/planted.py",
        "import tenacity\n",
        "tenacity-in-retry",
    ),
}


def lint_imports(tree: Path) -> subprocess.CompletedProcess[str]:
    sources = [str(path) for path in [tree / "shared" / "src", *tree.glob("packages/*/src")]]
    return subprocess.run(
        [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"],
        cwd=tree,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sources), "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for source in [ROOT / "shared" / "src", *ROOT.glob("packages/*/src")]:
        shutil.copytree(
            source,
            tmp_path / source.relative_to(ROOT),
            ignore=shutil.ignore_patterns("__pycache__", "static"),
        )
    return tmp_path


def test_todays_imports_keep_every_rule(tree: Path) -> None:
    answer = lint_imports(tree)
    assert answer.returncode == 0, answer.stdout


@pytest.mark.parametrize("planted", VIOLATIONS.values(), ids=VIOLATIONS.keys())
def test_a_planted_violation_is_refused(tree: Path, planted: tuple[str, str, str]) -> None:
    path, line, contract = planted
    with (tree / path).open("a", encoding="utf-8") as source:
        source.write(line)
    answer = lint_imports(tree)
    assert answer.returncode != 0, f"nobody noticed `{line.strip()}` in {path} ({contract})"
    assert Path(path).stem in answer.stdout, answer.stdout
