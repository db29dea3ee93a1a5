"""Git never takes an archive, a state file, a result or a secret; this asks git itself."""

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def ignored(path: str) -> bool:
    nothing_else = ["-c", "core.excludesFile="]  # not what this machine's user ignores besides
    command = ["git", *nothing_else, "check-ignore", "--quiet", "--no-index", path]
    return subprocess.run(command, cwd=ROOT, check=False).returncode == 0


@pytest.mark.parametrize(
    "path",
    [
        "twitter-2026-01-01-abc.zip",
        "packages/tweet-audit/my-archive.zip",
        "twitter-2026-01-01/data/tweets.js",
        "flagged.csv",
        "flagged.audit.csv",
        "flagged.report.html",
        "to-delete.txt",
        "flagged.state.sqlite",
        "flagged.state.sqlite-wal",
        ".env",
        "packages/payment-gateway/.env",
        "demo-output/flagged.csv",
        "up-output/gateway/fingerprint.key",
        ".payment-gateway/fingerprint.key",
        "journal.jsonl",
        "bank.json",
        "criteria.toml",
        "packages/payment-gateway/gateway.db",
    ],
)
def test_private_files_are_ignored(path: str) -> None:
    assert ignored(path)


@pytest.mark.parametrize(
    "path",
    [
        "packages/tweet-audit/.env.example",
        "packages/payment-gateway/.env.mock-bank.example",
        "packages/tweet-audit/config.example.json",
        "packages/tweet-audit/sample/criteria.json",
        "uv.lock",
    ],
)
def test_what_belongs_to_the_project_is_not_ignored(path: str) -> None:
    assert not ignored(path)
