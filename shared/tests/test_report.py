import io
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner

from groundwork.report import (
    Finding,
    Report,
    Row,
    UnreadableReport,
    UnwritableReport,
    compare,
    print_table,
    publish,
    read,
    write,
)
from groundwork.report.__main__ import app

REPORT = Report(
    judge="verify",
    subject="http://127.0.0.1:8080",
    seed=7,
    version="0.1.0",
    created_at="2030-01-01T00:00:00Z",
    findings=(
        Finding("tr-list-01", "spec", "pass", "20 traces, newest first"),
        Finding("tr-list-02", "ruling", "warn", "total was 3 behind for 40 ms"),
    ),
    summary={"sent": 1_000, "lost": 0, "seconds": 4.5, "note": "Grüße [bold]"},
)
WORSE = replace(REPORT, findings=(Finding("tr-list-01", "spec", "fail", "expected 20 traces, got 19"),))


def test_a_report_comes_back_as_it_was_written(tmp_path: Path) -> None:
    write(REPORT, tmp_path / "new folder" / "r.json")
    assert read(tmp_path / "new folder" / "r.json") == REPORT


def test_the_file_is_stable_sorted_and_ends_with_a_newline(tmp_path: Path) -> None:
    write(REPORT, tmp_path / "a.json")
    write(replace(REPORT, summary=dict(reversed(REPORT.summary.items()))), tmp_path / "b.json")
    text = (tmp_path / "a.json").read_text(encoding="utf-8")
    assert text == (tmp_path / "b.json").read_text(encoding="utf-8")
    assert text.endswith("}\n")
    assert "Grüße" in text
    assert list(json.loads(text)) == sorted(json.loads(text))


def test_only_a_fail_makes_a_report_fail() -> None:
    assert not REPORT.failed
    assert WORSE.failed
    assert (REPORT.count("warn"), WORSE.count("fail")) == (1, 1)


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"judge": None}, "judge: Input should be a valid string"),
        ({"seed": "7"}, "seed: Input should be a valid integer"),
        ({"color": "red"}, "color: Unexpected keyword argument"),
        (
            {"findings": [{"requirement": "x", "origin": "spec", "verdict": "maybe", "evidence": ""}]},
            "verdict: ",
        ),
        ({"findings": [{"requirement": "x"}]}, "findings.0.origin: "),
    ],
)
def test_reading_is_strict_and_says_where_and_what(
    tmp_path: Path, change: dict[str, object], problem: str
) -> None:
    path = tmp_path / "r.json"
    write(REPORT, path)
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")) | change), encoding="utf-8")
    with pytest.raises(UnreadableReport) as unreadable:
        read(path)
    assert problem in str(unreadable.value)
    assert str(path) in str(unreadable.value)


@pytest.mark.parametrize("text", ["", "[]", "{", "hello"])
def test_what_is_no_report_at_all_is_said_plainly(tmp_path: Path, text: str) -> None:
    (tmp_path / "r.json").write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableReport, match=r"r\.json"):
        read(tmp_path / "r.json")


def test_a_missing_file_is_no_traceback(tmp_path: Path) -> None:
    with pytest.raises(UnreadableReport, match="No such file"):
        read(tmp_path / "none.json")


def test_side_by_side_the_worst_finding_of_a_requirement_counts() -> None:
    twice = replace(REPORT, findings=(*REPORT.findings, Finding("tr-list-01", "spec", "fail", "and then 19")))
    assert compare(REPORT, twice).rows == (
        Row("tr-list-01", "pass", "fail"),
        Row("tr-list-02", "warn", "warn"),
    )
    assert compare(REPORT, WORSE).rows == (Row("tr-list-01", "pass", "fail"), Row("tr-list-02", "warn", None))
    assert [row.requirement for row in compare(REPORT, WORSE).worse] == ["tr-list-01"]
    assert compare(WORSE, REPORT).worse == ()


def test_the_table_shows_every_finding_and_takes_evidence_literally() -> None:
    console = Console(width=120, file=io.StringIO())
    odd = replace(REPORT, findings=(Finding("a-1", "spec", "fail", "[red]not markup[/red]"),))
    with console.capture() as captured:
        print_table(odd, console)
    text = captured.get()
    assert "[red]not markup[/red]" in text
    assert "1 fail" in text
    assert "note: Grüße [bold]" in text


def test_the_command_exits_with_1_if_the_second_fails_what_the_first_passes(tmp_path: Path) -> None:
    a, b = str(tmp_path / "a.json"), str(tmp_path / "b.json")
    write(REPORT, Path(a))
    write(WORSE, Path(b))
    worse = CliRunner().invoke(app, ["compare", a, b])
    assert worse.exit_code == 1
    assert "1 of 2 requirements are worse" in worse.stdout
    better = CliRunner().invoke(app, ["compare", b, a, "--json"])
    assert better.exit_code == 0
    assert json.loads(better.stdout)[0] == {"requirement": "tr-list-01", "first": "fail", "second": "pass"}
    assert CliRunner().invoke(app, ["show", b]).exit_code == 1


def test_an_unreadable_report_is_an_error_with_its_own_code(tmp_path: Path) -> None:
    write(REPORT, tmp_path / "a.json")
    command = [sys.executable, "-m", "groundwork.report", "compare", "a.json", "none.json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120, cwd=tmp_path)
    assert done.returncode == 4
    assert "error: none.json: No such file" in done.stderr
    assert "cure: " in done.stderr


def test_publishing_prints_writes_and_tells_the_exit_code(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert publish(REPORT, path=tmp_path / "new" / "r.json", in_json=True) == 0
    assert capsys.readouterr().out == (tmp_path / "new" / "r.json").read_text(encoding="utf-8")
    assert publish(WORSE, path=None, in_json=False) == 1
    assert "1 fail" in capsys.readouterr().out


def test_a_report_that_cannot_be_written_is_printed_all_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(UnwritableReport, match="cannot write the report") as caught:
        publish(REPORT, path=tmp_path, in_json=False)
    assert "tr-list-01" in capsys.readouterr().out
    assert caught.value.exit_code == 4
