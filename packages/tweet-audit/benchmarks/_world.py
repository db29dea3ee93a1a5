"""What the benchmarks of judging share: a fake Gemini and a tweet-audit, each a process of its own."""

import contextlib
import json
import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from tweet_audit.testing import archive, tweet

WORDS = "some words that people write on an ordinary day, about the weather, a train, a book or a good lunch"


def program(name: str) -> str:
    return str(Path(sys.executable).with_name(name))


@contextlib.contextmanager
def fake_gemini(*options: object) -> Iterator[str]:
    """Serve until the block ends; gives the URL."""
    command = [program("fake-gemini"), "serve", "--port", "0", *map(str, options)]
    env = {**os.environ, "FAKE_GEMINI_LOG_LEVEL": "error"}
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=env) as server:
        try:
            while " listens on " not in (line := server.stderr.readline()):
                if not line:
                    raise SystemExit("fake-gemini did not start")
            yield line.split(" listens on ")[1].strip()
        finally:
            server.terminate()


def asked(url: str, path: str) -> dict:
    with urllib.request.urlopen(url + path) as answer:
        return json.load(answer)


def forget(url: str) -> None:
    """Empty the journal."""
    urllib.request.urlopen(urllib.request.Request(f"{url}/_journal", method="DELETE")).close()


def tweets_archive(path: Path, count: int) -> Path:
    """Distinct tweets; one in twenty is to be flagged."""
    return archive(path, [tweet(n, text(n)) for n in range(1, count + 1)])


def text(number: int) -> str:
    return f"{number}: {'what an idiot, ' if number % 20 == 0 else ''}{WORDS}"


def audit(archive_path: Path, folder: Path, url: str, *options: object, times: Path | None = None) -> dict:
    """One whole run; gives its summary, its wall time, its CPU time and its peak memory.

    `times`: where to note when its requests left and their answers were read (see _timed.py).
    """
    out = folder / "flagged.csv"
    timed = [sys.executable, Path(__file__).with_name("_timed.py"), times]
    started = timed if times else [program("tweet-audit")]
    command = [*started, "run", archive_path, "--out", out, "--json", *options]
    access = {"GOOGLE_GEMINI_BASE_URL": url, "GEMINI_API_KEY": "benchmark"}
    env = {**os.environ, **access, "TWEET_AUDIT_QUOTA_FILE": str(folder / "quota.sqlite")}
    began = time.monotonic()
    with (folder / "summary.json").open("w") as shown, (folder / "log").open("w") as log:
        process = subprocess.Popen(list(map(str, command)), stdout=shown, stderr=log, env=env)
        peak_mb = watched(process)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in {0, 5, 6, 7}:
        raise SystemExit((folder / "log").read_text())
    summary = json.loads((folder / "summary.json").read_text())
    assert summary["reconciled"]
    return {
        **summary,
        "wall_s": time.monotonic() - began,
        "cpu_s": usage.ru_utime + usage.ru_stime,
        "peak_mb": peak_mb,
    }


def watched(process: subprocess.Popen) -> float:
    """The peak memory of a process in MB, looked at until it ends.

    Not ru_maxrss: that begins with what the parent had when it forked.
    """
    peak_mb = 0.0
    while os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
        status = Path(f"/proc/{process.pid}/status").read_text()
        lines = [line for line in status.splitlines() if line.startswith("VmHWM")]
        peak_mb = int(lines[0].split()[1]) / 1024 if lines else peak_mb
        time.sleep(0.02)
    return peak_mb


def row(measure: str, wanted: str, found: str, beside: str) -> None:
    """A line of the table in docs/benchmarks/."""
    print(f"| {measure} | {wanted} | {found} | {beside} |", flush=True)
