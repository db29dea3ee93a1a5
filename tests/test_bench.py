"""The page of benchmarks keeps what was measured apart, until the same measure is in its table."""

import sys
from pathlib import Path

import pytest

from tools.bench import _measured_apart, main


def test_a_member_that_has_no_benchmarks_is_named_instead_of_nothing_being_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["bench", "tracd"])
    with pytest.raises(SystemExit, match="2"):
        main()
    assert "no member with benchmarks is called tracd. Did you mean traced?" in capsys.readouterr().err


def test_a_row_that_was_measured_apart_stays_until_its_measure_is_in_the_table(tmp_path: Path) -> None:
    assert _measured_apart(tmp_path, ["| speed | 1 | 2 | – |"]) == []
    rows = ["| memory, 10 GB | 120 MB | 112 MB | on 2026-11-27 |", "| speed | 1 | 3 | on 2026-11-26 |"]
    (tmp_path / "apart.md").write_text("\n".join(rows) + "\n", encoding="utf-8")
    assert _measured_apart(tmp_path, ["| speed | 1 | 2 | – |"]) == rows[:1]
