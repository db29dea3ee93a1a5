"""What the documents say is true: links lead somewhere, commands run, TRADEOFFS keep their length.

The `sh` blocks of a README are run in order as one script, in a folder of its own, with the usual ports
replaced by free ones. A block under the comment `<!-- not run: reason -->` is left out.
"""

import os
import re
import shutil
import sys
from pathlib import Path

import pytest

from groundwork.testing import Program, clean_env, free_port

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted(
    path
    for pattern in ("*.md", "docs/**/*.md", "shared/*.md", "packages/*/*.md")
    for path in ROOT.glob(pattern)
)
READMES = [path for path in PAGES if path.name == "README.md" and path.parent.parent.name == "packages"]
DECISIONS = sorted(ROOT.glob("docs/adr/[0-9]*.md"))
UV_FOLDER = str(Path(os.environ.get("UV", shutil.which("uv") or "uv")).parent)  # uv tells where it is itself
USUAL_PORTS = ("8085", "8787", "8788", "8000", "8080")
WORDS = {"tweet-audit": 499, "payment-gateway": 1000, "traced": 1000}
NOT_RUN = re.compile(r"<!-- not run: .+? -->\s*```sh\n.*?```", re.DOTALL)
SHELL = re.compile(r"```sh\n(.*?)```", re.DOTALL)


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def anchors(path: Path) -> set[str]:
    text = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    titles = re.findall(r"^#+ (.+)$", text, flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    broken = []
    for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
        if target.startswith(("http:", "https:", "mailto:")):
            continue
        file, _, anchor = target.partition("#")
        there = (page.parent / file).resolve() if file else page
        if not there.exists() or (anchor and there.suffix == ".md" and anchor not in anchors(there)):
            broken.append(target)
    assert not broken


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_make_target_in_a_page_exists(page: Path) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z][\w-]*):", makefile, flags=re.MULTILINE))
    families = tuple(re.findall(r"^([a-z][\w-]*-)%:", makefile, flags=re.MULTILINE))  # test-<project>, …
    text = page.read_text(encoding="utf-8")
    named = set(re.findall(r"`make ([a-z][\w-]*)", text)) | set(
        re.findall(r"^make ([a-z][\w-]*)", text, re.MULTILINE)
    )
    unknown = {name for name in named if name not in targets and not name.startswith(families)}
    assert not unknown


@pytest.mark.parametrize("project", WORDS)
def test_a_tradeoffs_page_keeps_its_length(project: str) -> None:
    text = (ROOT / "packages" / project / "TRADEOFFS.md").read_text(encoding="utf-8")
    assert len(text.split()) <= WORDS[project]


@pytest.mark.parametrize("page", DECISIONS, ids=name_of)
def test_a_decision_is_one_page_and_stands_in_the_list(page: Path) -> None:
    words = [word for word in page.read_text(encoding="utf-8").split() if any(map(str.isalnum, word))]
    assert len(words) <= 450
    assert f"]({page.name})" in (page.parent / "README.md").read_text(encoding="utf-8")


@pytest.mark.timeout(600)
@pytest.mark.parametrize("page", READMES, ids=name_of)
def test_the_commands_of_a_readme_run(page: Path, tmp_path: Path) -> None:
    blocks = SHELL.findall(NOT_RUN.sub("", page.read_text(encoding="utf-8")))
    lines = [line for block in blocks for line in block.splitlines() if not line.startswith("make ")]
    script = "set -euo pipefail\n" + "\n".join(lines)  # what it leaves running dies with its process group
    for port in USUAL_PORTS:
        script = re.sub(rf"\b{port}\b", str(free_port()), script)
    for name in ("packages", "Makefile"):
        (tmp_path / name).symlink_to(ROOT / name)
    scripts = str(Path(sys.executable).parent)
    environment = clean_env(UV_PROJECT=str(ROOT), UV_NO_SYNC="1", XDG_STATE_HOME=str(tmp_path / "state"))
    environment["TWEET_AUDIT_FIND_JOB_S"] = "1"  # a lost submission would cost a reader half a minute
    environment["PATH"] = os.pathsep.join([scripts, UV_FOLDER, environment["PATH"]])
    with Program(["bash", "-c", script], env=environment, cwd=tmp_path, log_path=tmp_path / "log") as shell:
        exit_code = shell.wait(500)
    assert exit_code == 0, f"{script}\n---\n{shell.log_tail(200)}"


def test_every_test_that_the_path_names_exists() -> None:
    named = re.findall(
        r"`(test_\w+\.py)(?:::(test_\w+))?`", (ROOT / "docs" / "path.md").read_text(encoding="utf-8")
    )
    assert named
    sources = {
        path.name: path.read_text(encoding="utf-8") for path in ROOT.glob("packages/*/tests/test_*.py")
    }
    assert [pair for pair in named if f"def {pair[1]}" not in sources.get(pair[0], "")] == []
