"""The demo, `make up` and the Makefile, from the outside."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from groundwork.testing import Program, clean_env
from tools.folder import FolderRefused, fresh_folder

ROOT = Path(__file__).resolve().parent.parent


def processes_in(folder: Path) -> list[str]:
    """The command lines of all processes that work in `folder` (every program of a stage does)."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            if (entry / "cwd").readlink().is_relative_to(folder):
                found.append((entry / "cmdline").read_bytes().replace(b"\0", b" ").decode())
        except OSError:  # it ended meanwhile, or belongs to somebody else
            continue
    return found


def wait_for(condition: object, *, seconds: float, what: str) -> None:
    deadline = time.monotonic() + seconds
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < deadline, what
        time.sleep(0.05)


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="finds processes through /proc, which only Linux has")
@pytest.mark.parametrize("signum", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("module", ["tools.demo", "tools.up"])
def test_an_interrupt_leaves_no_process_behind(module: str, signum: int, tmp_path: Path) -> None:
    folder = tmp_path / "stage"
    argv = [sys.executable, "-m", module, "--folder", str(folder)]
    with Program(argv, log_path=tmp_path / "log", env=clean_env(), cwd=ROOT) as program:
        wait_for(
            lambda: not program.running or processes_in(folder),
            seconds=120,
            what="the first program of the stage",
        )
        program.send(signum)
        assert program.wait() == 130, program.log_tail()
        assert processes_in(folder) == []


def test_make_alone_prints_the_menu() -> None:
    menu = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    wanted = "setup demo test check lint format types bench proof up emit bank-reset clean test-<project>"
    worlds = "world-tweet-audit world-payment-gateway world-traced"
    for target in [*wanted.split(" "), *worlds.split(" ")]:
        assert f"make {target} " in menu


@pytest.mark.timeout(600)
def test_make_brings_uv_when_it_is_missing(tmp_path: Path) -> None:
    shutil.copy(ROOT / "Makefile", tmp_path)
    plain = tmp_path / "bin"
    plain.mkdir()
    for tool in ("python3", "make", "sh", "awk"):
        found = sys.executable if tool == "python3" else shutil.which(tool)
        assert found is not None
        (plain / tool).symlink_to(os.path.realpath(found) if tool != "python3" else found)
    subprocess.run(
        ["make", ".uv/bin/uv", f"PYTHON={sys.executable}"],
        cwd=tmp_path,
        env=clean_env(PATH=str(plain)),
        capture_output=True,
        text=True,
        check=True,
    )
    version = subprocess.run(
        [tmp_path / ".uv/bin/uv", "--version"], capture_output=True, text=True, check=True
    )
    assert version.stdout.startswith("uv ")


def test_a_run_empties_its_own_folder_and_shares_it_with_nobody(tmp_path: Path) -> None:
    folder = tmp_path / "output"
    with fresh_folder(folder):
        (folder / "logs").mkdir()
        (folder / "flagged.csv").write_text("old", encoding="utf-8")
        with pytest.raises(FolderRefused, match="in use"), fresh_folder(folder):
            pass
    with fresh_folder(folder):
        assert [entry.name for entry in folder.iterdir()] == [".in-use"]


def test_a_folder_with_somebody_elses_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear", encoding="utf-8")
    with pytest.raises(FolderRefused, match="did not make"), fresh_folder(tmp_path):
        pass
    assert (tmp_path / "letter.txt").exists()
