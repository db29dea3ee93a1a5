"""The page of benchmarks keeps what was measured apart, until the same measure is in its table."""

from pathlib import Path

from tools.bench import _measured_apart


def test_a_row_that_was_measured_apart_stays_until_its_measure_is_in_the_table(tmp_path: Path) -> None:
    assert _measured_apart(tmp_path, ["| speed | 1 | 2 | – |"]) == []
    rows = ["| memory, 10 GB | 120 MB | 112 MB | on 2026-11-27 |", "| speed | 1 | 3 | on 2026-11-26 |"]
    (tmp_path / "apart.md").write_text("\n".join(rows) + "\n", encoding="utf-8")
    assert _measured_apart(tmp_path, ["| speed | 1 | 2 | – |"]) == rows[:1]
