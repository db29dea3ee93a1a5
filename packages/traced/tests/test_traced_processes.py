"""Several server processes on one database: real ones, with real SIGKILLs in the middle of the load."""

import asyncio
import contextlib
import itertools
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from groundwork.testing import Program, clean_env, free_port
from groundwork.testing.fixtures import RunProgram
from groundwork.testing.proof import count, full
from traced.domain.ids import format_id
from traced.testing import batch, id_of, span

TRACED = Path(sys.executable).with_name("traced")
SPANS = 4


def serve(run_program: RunProgram, database_url: str, **env: str) -> tuple[Program, str]:
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    program = run_program(
        [TRACED, "serve", "--port", str(port)],
        ready_url=f"{url}/health",
        env=clean_env(TRACED_DATABASE_URL=database_url, **env),
    )
    return program, url


@pytest.mark.requirement("tr-pg-01")
def test_processes_show_one_window_and_one_that_is_killed_takes_nothing_along(
    run_program: RunProgram, postgres_url: str
) -> None:
    programs = [serve(run_program, postgres_url) for _ in range(2)]
    for number, (_, url) in enumerate(programs, start=1):
        sent = span(number, 1, time.time_ns() - number)
        assert httpx.post(f"{url}/spans", content=batch(sent)).status_code == 202
    for _, url in programs:
        assert httpx.get(f"{url}/traces").json()["total"] == 2
    assert programs[0][0].kill() == -signal.SIGKILL
    for _, url in programs[1:]:
        assert httpx.get(f"{url}/traces").json()["total"] == 2
    assert programs[1][0].terminate() == 0


@pytest.mark.requirement("tr-pg-01")
@pytest.mark.requirement("tr-dur-02")
@pytest.mark.timeout(900)
async def test_of_what_a_killed_process_had_taken_nothing_acknowledged_is_lost_and_no_batch_is_torn(
    run_program: RunProgram, postgres_url: str
) -> None:
    victim, victim_url = serve(run_program, postgres_url)
    _, other_url = serve(run_program, postgres_url)
    numbers, rng = itertools.count(1), random.Random(7)
    acknowledged: set[int] = set()
    unanswered: set[int] = set()
    for _ in range(count(quick=1, full=30)):
        over = asyncio.Event()
        goal = len(acknowledged) + rng.randrange(20, 120)

        async def write(url: str, over: asyncio.Event = over, goal: int = goal) -> None:
            async with httpx.AsyncClient(base_url=url, timeout=60) as client:
                while not over.is_set():
                    trace = next(numbers)
                    now_ns = time.time_ns()
                    body = batch(
                        *(span(trace, n, now_ns, parent=1 if n > 1 else None) for n in range(1, SPANS + 1))
                    )
                    unanswered.add(trace)
                    try:
                        answer = await client.post("/spans", content=body)
                    except httpx.TransportError:
                        if over.is_set() or url == victim_url:
                            return
                        raise
                    assert answer.status_code == 202
                    unanswered.discard(trace)
                    acknowledged.add(trace)
                    if len(acknowledged) >= goal and not over.is_set():
                        over.set()
                        victim.kill()

        await asyncio.gather(*(write(url) for url in [victim_url] * 6 + [other_url] * 2))
        await judge(other_url, acknowledged, unanswered)
        victim.start().wait_ready(f"{victim_url}/health")
    await judge(victim_url, acknowledged, unanswered)


async def judge(url: str, acknowledged: set[int], unanswered: set[int]) -> None:
    """Every acknowledged trace is there once and whole; one that was never answered is whole or absent."""
    async with httpx.AsyncClient(base_url=url, timeout=60) as client:
        seen: dict[str, int] = {}
        before = 2**63 - 1
        while listed := (await client.get("/traces", params={"limit": 1000, "before": before})).json()[
            "traces"
        ]:
            seen |= {each["trace_id"]: each["span_count"] for each in listed}
            before = listed[-1]["start_time"]
        total = (await client.get("/traces")).json()["total"]
    names = {format_id(id_of(trace)): trace for trace in acknowledged | unanswered}
    assert set(seen.values()) == {SPANS}
    assert {names[each] for each in seen} >= acknowledged
    assert set(seen) <= set(names)
    assert total == len(seen)


@pytest.mark.requirement("tr-pg-01")
@pytest.mark.requirement("tr-verify-02")
@pytest.mark.timeout(600)
def test_what_one_process_was_sent_in_every_odd_way_the_strict_verifier_finds_at_the_other(
    run_program: RunProgram, postgres_url: str, tmp_path: Path
) -> None:
    """In the full proof with a window of a minute, so that it also watches traces leave."""
    window = "1" if full() else "30"
    urls = [serve(run_program, postgres_url, WINDOW_MINUTES=window)[1] for _ in range(2)]
    record = ["--record", str(tmp_path / "run.jsonl"), "--window", window]
    load = ["--duration", "10s" if full() else "1s", "--rate", "20", "--chaos", "all", "--chaos", "otlp=0.3"]
    emitted = emitter("emit", "--target", urls[0], *load, *record, "--no-verify")
    assert (emitted.returncode, "dropped       none" in emitted.stdout) == (0, True), emitted.stdout
    verified = emitter("verify", "--target", urls[1], *record, "--rulings")
    assert verified.returncode == 0, verified.stdout + verified.stderr
    assert verified.stdout.splitlines()[-1].endswith("missing=0 span_mismatches=0")


def emitter(*words: str) -> subprocess.CompletedProcess[str]:
    command = [TRACED.with_name("traced-emitter"), *words]
    return subprocess.run(command, env=clean_env(), capture_output=True, text=True, timeout=400, check=False)


@pytest.mark.requirement("tr-pg-01")
@pytest.mark.parametrize("ends", ["SIGTERM", "a copy dies", "the first dies"])
def test_processes_on_one_port_serve_one_window_and_end_together(
    run_program: RunProgram, free_port: int, postgres_url: str, ends: str
) -> None:
    url = f"http://127.0.0.1:{free_port}"
    argv = [TRACED, "serve", "--port", str(free_port), "--database-url", postgres_url, "--processes", "2"]
    program = run_program(argv, ready_url=f"{url}/health", env=clean_env())
    below = Path(f"/proc/{program.pid}/task/{program.pid}/children").read_text(encoding="ascii").split()
    assert len(below) == 2
    for number in range(1, 21):  # each over a connection of its own: both processes take some
        assert httpx.post(f"{url}/spans", content=batch(span(number, 1, time.time_ns()))).status_code == 202
        assert httpx.get(f"{url}/traces").json()["total"] == number
    if ends == "a copy dies":
        os.kill(int(below[0]), signal.SIGKILL)
        assert program.wait() == 1
    else:
        os.kill(program.pid, signal.SIGTERM if ends == "SIGTERM" else signal.SIGKILL)
        assert program.wait() == (0 if ends == "SIGTERM" else -signal.SIGKILL)
    deadline_s = time.monotonic() + 120
    with contextlib.suppress(httpx.TransportError):
        while httpx.get(f"{url}/livez").status_code:  # until nobody listens there any more
            assert time.monotonic() < deadline_s


def test_a_database_that_does_not_answer_ends_the_start_with_a_cure() -> None:
    done = subprocess.run(
        [TRACED, "serve", "--port", "0", "--database-url", "postgresql://u:sesame@127.0.0.1:1/db"],
        env=clean_env(),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 5
    assert "the database is away" in done.stderr
    assert "TRACED_DATABASE_URL" in done.stderr
    assert "sesame" not in done.stderr


def test_what_is_no_url_of_postgresql_is_a_settings_error_that_tells_no_secret() -> None:
    done = subprocess.run(
        [TRACED, "serve", "--database-url", "mysql://u:sesame@db/x"],
        env=clean_env(),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 3
    assert "TRACED_DATABASE_URL" in done.stderr
    assert "postgresql://" in done.stderr
    assert "sesame" not in done.stderr + done.stdout
