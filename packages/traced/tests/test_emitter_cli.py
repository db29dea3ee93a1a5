"""The command line against a real server: as a real process where it is stopped or has children."""

import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Self

import pytest
from rich.console import Console
from typer.testing import CliRunner

from groundwork.clock import SystemClock
from groundwork.report import Finding, Report
from groundwork.testing import Program, Server, clean_env
from groundwork.testing.fixtures import RunProgram
from traced_emitter.cli import app, main
from traced_emitter.printing import print_verification
from traced_emitter.processes import _put_together
from traced_emitter.record import Answered, Sent, read_journal
from traced_emitter.testing import Reference
from traced_emitter.verify.judge import Verification

Ran = Callable[..., subprocess.CompletedProcess[str]]
COMMAND = [sys.executable, "-c", "from traced_emitter.cli import main; main()"]
TIMEOUT_S = 120


def reference(fault: str | None = None) -> Server:
    return Server(Reference(clock=SystemClock(), window_s=1800, fault=fault))


@pytest.fixture
def url() -> Iterator[str]:
    with reference() as server:
        yield server


@pytest.fixture
def ran(in_process: Callable[..., subprocess.CompletedProcess[str]]) -> Ran:
    return partial(in_process, main)


def ran_apart(*words: str, cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    """In a process of its own: a command that starts others."""
    return subprocess.run(
        [*COMMAND, *words],
        cwd=cwd,
        env=clean_env(**env),
        capture_output=True,
        text=True,
        timeout=TIMEOUT_S,
        check=False,
    )


@pytest.mark.requirement("tr-sum-01")
@pytest.mark.requirement("tr-verify-02")
def test_emit_sends_verifies_and_ends_with_zero_on_our_own_server(
    ran: Ran, run_program: RunProgram, free_port: int, tmp_path: Path
) -> None:
    url = f"http://127.0.0.1:{free_port}"
    traced = Path(sys.executable).with_name("traced")
    serve = [traced, "serve", "--port", str(free_port), "--data-dir", str(tmp_path / "log")]
    run_program(serve, ready_url=f"{url}/health", env=clean_env())
    done = ran(
        *("emit", "--duration", "1s", "--seed", "7", "--chaos", "all", "--chaos", "otlp=0.5", "--rulings"),
        *("--record", "run.jsonl", "--report", "verify.json"),
        TARGET_URL=url,
        WORKERS="2",
        RATE_PER_WORKER="50",
        BATCH_SIZE="lots",
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert "note: batch_size = 'lots' cannot be used" in done.stderr
    assert "dropped       none" in done.stdout  # OTLP was taken as well
    last = done.stdout.splitlines()[-1]
    assert last.startswith("expected=")
    assert last.endswith("missing=0 span_mismatches=0")
    assert any(isinstance(entry, Answered) for entry in read_journal(tmp_path / "run.jsonl"))
    report = json.loads((tmp_path / "verify.json").read_text(encoding="utf-8"))
    assert report["subject"] == url
    assert report["seed"] == 7
    summaries = [finding for finding in report["findings"] if finding["requirement"] == "tr-sum-01"]
    assert {finding["verdict"] for finding in summaries} == {"pass"}
    assert any("summaries agree with what was sent" in finding["evidence"] for finding in summaries)


@pytest.mark.requirement("tr-emit-09")
def test_several_processes_send_one_load_with_one_journal_and_one_report(url: str, tmp_path: Path) -> None:
    words = ("--workers", "3", "--rate", "50", "--duration", "1s", "--seed", "7", "--processes", "2")
    done = ran_apart("emit", "--target", url, *words, "--record", "run.jsonl", "--json", cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    run = json.loads(done.stdout)["run"]
    entries = list(read_journal(tmp_path / "run.jsonl"))
    sent = [entry for entry in entries if isinstance(entry, Sent)]
    answered = [entry for entry in entries if isinstance(entry, Answered)]
    assert run["batches"] == run["batches_acknowledged"] == len(sent) == len(answered)
    assert run["spans_acknowledged"] == sum(len(entry.spans) for entry in sent)
    assert len({entry.batch for entry in sent}) == len(sent)
    assert {entry.batch % 2 for entry in sent} == {0, 1}  # both have sent
    assert run["post_latency_ms"]["max"] > 0
    assert [path.name for path in tmp_path.iterdir()] == ["run.jsonl"]


@pytest.mark.requirement("tr-emit-09")
def test_half_a_line_that_a_killed_process_left_does_not_spoil_the_next_ones(tmp_path: Path) -> None:
    whole = tmp_path / "run.jsonl"
    whole.write_bytes(b"run\n")
    parts = [tmp_path / f"run.jsonl.{number}" for number in range(3)]
    parts[0].write_bytes(b"run\nfirst\nsecond, but on")
    parts[1].write_bytes(b"run\nthird\n")
    _put_together(whole, parts)
    assert whole.read_bytes() == b"run\nfirst\nthird\n"
    assert list(tmp_path.iterdir()) == [whole]


class Several:
    """A run in two processes that would take five minutes, once both have sent something."""

    def __init__(self, url: str, folder: Path) -> None:
        words = ("--workers", "2", "--rate", "50", "--duration", "5m", "--processes", "2", "--no-verify")
        argv = [*COMMAND, "emit", "--target", url, *words, "--record", str(folder / "run.jsonl")]
        self.program = Program(argv, log_path=folder / "emit.log", cwd=folder, env=clean_env())
        self._parts = [folder / "run.jsonl.0", folder / "run.jsonl.1"]

    def __enter__(self) -> Self:
        program = self.program.__enter__()
        while not all(part.exists() and part.stat().st_size > 1_000 for part in self._parts):
            assert program.running, program.log_tail()
        below = Path(f"/proc/{program.pid}/task/{program.pid}/children").read_text(encoding="ascii").split()
        self.children = [
            int(each) for each in below if b"spawn_main" in Path(f"/proc/{each}/cmdline").read_bytes()
        ]
        assert len(self.children) == 2
        return self

    def __exit__(self, *error: object) -> None:
        self.program.__exit__(*error)


def is_alive(pid: int) -> bool:
    """Say whether a process runs; one that has ended and that nobody has buried yet does not."""
    stat = Path(f"/proc/{pid}/stat")
    try:
        return stat.read_text(encoding="utf-8").rpartition(") ")[2][0] != "Z"
    except FileNotFoundError:
        return False


def hears_ctrl_c(pid: int) -> bool:
    """Say whether SIGINT, which a terminal sends to each process of a run, reaches this one."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    blocked = next(int(line.split()[1], 16) for line in lines if line.startswith("SigBlk:"))
    return not blocked & 1 << (signal.SIGINT - 1)


@pytest.mark.requirement("tr-emit-09")
@pytest.mark.parametrize(("signum", "code"), [(signal.SIGINT, 130), (signal.SIGKILL, 1)])
def test_several_processes_end_together(url: str, tmp_path: Path, signum: int, code: int) -> None:
    with Several(url, tmp_path) as several:
        if signum == signal.SIGKILL:
            os.kill(several.children[0], signal.SIGKILL)
        else:
            assert not any(map(hears_ctrl_c, several.children))  # from their first instruction on
            several.program.send(signum)
        assert several.program.wait() == code
        assert not any(map(is_alive, several.children))
    told = (tmp_path / "emit.log").read_text(encoding="utf-8")
    assert "Traceback" not in told
    assert ("ended before its time" in told) == (signum == signal.SIGKILL)
    assert len(list(read_journal(tmp_path / "run.jsonl"))) > 2


@pytest.mark.requirement("tr-emit-09")
def test_when_the_first_of_several_processes_is_killed_the_others_stop_sending(
    url: str, tmp_path: Path
) -> None:
    with Several(url, tmp_path) as several:
        os.kill(several.program.pid, signal.SIGKILL)
        deadline_s = time.monotonic() + 120
        while any(map(is_alive, several.children)):
            assert time.monotonic() < deadline_s
    assert "Traceback" not in (tmp_path / "emit.log").read_text(encoding="utf-8")


@pytest.mark.requirement("tr-verify-02")
def test_verify_ends_with_one_on_a_broken_server_and_says_what_to_read(ran: Ran) -> None:
    with reference("after is exclusive") as url:
        done = ran("verify", "--target", url, "--json")

    assert done.returncode == 1, done.stderr
    report = json.loads(done.stdout)["verification"]
    faults = [finding for finding in report["findings"] if finding["verdict"] == "fail"]
    assert {fault["requirement"] for fault in faults} == {"tr-list-02"}
    assert all("docs/spec/traced.md#listing" in fault["evidence"] for fault in faults)


@pytest.mark.requirement("tr-verify-01")
def test_the_authors_verdict_is_given_when_asked_for(ran: Ran) -> None:
    with reference("details are 404") as url:
        words = ("--duration", "1s", "--workers", "2", "--rate", "50", "--record", "run.jsonl")
        strict = ran("emit", "--target", url, *words)
        compat = ran("verify", "--compat", "--record", "run.jsonl", "--target", url)

    assert (strict.returncode, compat.returncode) == (1, 0), strict.stderr + compat.stderr
    assert "tr-detail-01" in strict.stdout
    assert "mismatches=0" in compat.stdout


@pytest.mark.requirement("tr-verify-01")
def test_a_right_server_that_holds_nothing_yet_passes_the_authors_verdict(ran: Ran) -> None:
    with reference() as url:
        done = ran("verify", "--compat", "--seed", "3", "--target", url)
    assert done.returncode == 0, done.stdout
    assert "expected=150 total=150" in done.stdout


def test_a_server_that_does_not_answer_ends_with_four_and_a_cure(ran: Ran) -> None:
    done = ran("emit", "--target", "http://127.0.0.1:9")
    assert done.returncode == 4
    assert "error: no answer from http://127.0.0.1:9" in done.stderr
    assert "cure: start the server" in done.stderr


def test_a_missing_record_ends_with_five_and_what_makes_no_sense_with_two(ran: Ran, url: str) -> None:
    missing = ran("verify", "--record", "nothing.jsonl", "--target", url)
    unknown = ran("emit", "--chaos", "everything", "--target", url)
    pointless = ran("emit", "--no-verify", "--report", "verify.json", "--target", url)
    assert (missing.returncode, unknown.returncode, pointless.returncode) == (5, 2, 2)
    assert "nothing.jsonl" in missing.stderr
    assert "late-root" in unknown.stderr
    assert "--report" in pointless.stderr


@pytest.mark.requirement("tr-emit-04")
@pytest.mark.parametrize(("signum", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_stopped_run_has_journaled_the_answer_to_everything_it_sent(
    url: str, tmp_path: Path, signum: int, code: int
) -> None:
    journal = tmp_path / "run.jsonl"
    words = ["emit", "--target", url, "--duration", "1h", "--record", str(journal)]
    with Program([*COMMAND, *words], env=clean_env(), log_path=tmp_path / "log", cwd=tmp_path) as program:
        wait_for_answers(journal, program)
        program.send(signum)
        assert program.wait(TIMEOUT_S) == code, program.log_tail()

    entries = list(read_journal(journal))
    sent = {entry.batch for entry in entries if isinstance(entry, Sent)}
    answered = {entry.batch for entry in entries if isinstance(entry, Answered)}
    assert sent == answered != set()
    assert "stopped early" in program.log_tail()


class DeafToReads(Reference):
    """Takes spans in, but never answers a list."""

    async def __call__(self, scope: Mapping[str, Any], receive: Any, send: Any) -> None:
        if scope["path"] == "/traces":
            while (await receive())["type"] != "http.disconnect":
                pass
        else:
            await super().__call__(scope, receive, send)


def test_ctrl_c_during_the_verification_leaves_the_runs_report_and_no_file(tmp_path: Path) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    with Server(DeafToReads(clock=SystemClock(), window_s=1800)) as url:
        words = ["emit", "--target", url, "--duration", "500ms", "--rate", "50"]
        env = clean_env(TMPDIR=str(scratch))
        with Program([*COMMAND, *words], env=env, log_path=tmp_path / "log", cwd=tmp_path) as program:
            while "reading back" not in program.log_tail():
                with pytest.raises(TimeoutError):
                    program.wait(0.05)
            program.send(signal.SIGINT)
            assert program.wait(TIMEOUT_S) == 130, program.log_tail()

    assert "acknowledged" in program.log_tail()
    assert "Traceback" not in program.log_tail()
    assert list(scratch.iterdir()) == []


def test_a_report_that_cannot_be_written_ends_with_five_after_the_verdict(
    ran: Ran, url: str, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    done = ran("verify", "--target", url, "--report", "file/verify.json")
    assert done.returncode == 5
    assert done.stdout.splitlines()[-1].startswith("expected=")
    assert "error: cannot write the report file/verify.json" in done.stderr


def wait_for_answers(journal: Path, program: Program) -> None:
    """Return once ten batches are answered; a program that ended before fails the test."""
    while not journal.exists() or journal.read_bytes().count(b'"kind":"answer"') < 10:
        with pytest.raises(TimeoutError):
            program.wait(0.05)


def test_a_go_style_verify_flag_is_understood(ran: Ran, url: str, tmp_path: Path) -> None:
    done = ran("emit", "--duration", "500ms", "--target", url, "--verify=false", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["verification"] is None
    assert list(tmp_path.iterdir()) == [], "nothing is left behind without --record"


def test_help_teaches_with_examples_and_names_the_exit_codes() -> None:
    runner = CliRunner()
    top = runner.invoke(app, ["--help"]).output
    assert "Exit codes" in top
    for command in ("emit", "verify"):
        assert f"traced-emitter {command} --" in runner.invoke(app, [command, "--help"]).output


def test_help_shows_the_default_and_the_variable_of_every_setting() -> None:
    text = " ".join(CliRunner().invoke(app, ["emit", "--help"]).output.replace("│", " ").split())
    for shown in (
        *("(TARGET_URL, default http://localhost:8080)", "(WORKERS, default 20)", "(DURATION, default 60s)"),
        *("(WINDOW_MINUTES, default 30)", "(OUT_OF_ORDER_PROB, default 0.3)", "(BATCH_SIZE, default 10)"),
        *("(RATE_PER_WORKER, default 5)", "(VERIFY, default verify)", "(default 0.1)", "(default 1)"),
    ):
        assert shown in text


def test_evidence_is_not_broken_over_lines_however_narrow_the_output_is() -> None:
    long = "GET /traces?limit=1000&after=1893456000000000000&before=1893456000000100000 " * 3
    finding = Finding("tr-list-02", "spec", "fail", f"after is inclusive: sent: {long}| expected: [x]{long}")
    made = Report(
        judge="judge", subject="", seed=1, version="0", created_at="2030-01-01T00:00:00Z", findings=(finding,)
    )
    out = io.StringIO()
    print_verification(Verification(made, False, "expected=1"), Console(file=out, width=40), show_all=False)
    assert len(out.getvalue().splitlines()) == 4
    assert f"[x]{long}".rstrip() in out.getvalue()


def test_what_hides_several_checks_is_told_once_with_all_that_it_hides() -> None:
    why = "10 random slices of 0.1 ms were all taken: do after and before filter at all?"
    findings = tuple(
        Finding(promise, "spec", "untestable", f"check {number}: {why}")
        for number, promise in enumerate(["tr-list-01", "tr-list-03", "tr-list-01"])
    )
    alone = Finding("tr-win-03", "spec", "untestable", "aged traces leave: the window is 30 minutes")
    made = Report(
        judge="judge",
        subject="",
        seed=1,
        version="0",
        created_at="2030-01-01T00:00:00Z",
        findings=(*findings, alone),
    )
    out = io.StringIO()
    print_verification(Verification(made, True, "expected=1"), Console(file=out), show_all=False)
    told = out.getvalue().splitlines()
    assert told[0] == f"untestable 3 checks (tr-list-01, tr-list-03): {why}"
    assert told[1] == "untestable tr-win-03 (spec) aged traces leave: the window is 30 minutes"
    assert len(told) == 4
