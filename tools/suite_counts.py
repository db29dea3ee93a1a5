"""A pytest plugin that writes what a suite came to as JSON, and the type that reads it back.

Used as `pytest -p tools.suite_counts` with SUITE_COUNTS naming the file. Without that variable it does
nothing.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import pytest


@dataclass(slots=True)
class Counts:
    """Tests by outcome. `skipped` maps a test to the reason; `left_out` says what this run did not try."""

    passed: int = 0
    failed: int = 0
    skipped: dict[str, str] = field(default_factory=dict)
    left_out: list[str] = field(default_factory=list)

    def as_dict(self) -> dict[str, Any]:
        """The same, ready for JSON."""
        return asdict(self)

    @classmethod
    def read(cls, path: Path) -> Counts:
        """What the plugin wrote; one failure if the suite died before it could."""
        if not path.exists():
            return cls(failed=1)
        return cls(**json.loads(path.read_text(encoding="utf-8")))


class _Counter:
    def __init__(self, path: Path) -> None:
        self._path = path
        self._counts = Counts()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.skipped:
            reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
            self._counts.skipped[report.nodeid] = reason.removeprefix("Skipped: ")
        elif report.failed:
            self._counts.failed += 1
        elif report.when == "call":
            self._counts.passed += 1

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self._counts.failed += 1

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        self._counts.left_out = session.config.stash.get(LEFT_OUT, [])
        self._path.write_text(json.dumps(self._counts.as_dict()), encoding="utf-8")


LEFT_OUT: pytest.StashKey[list[str]] = pytest.StashKey()
"""Where a conftest says what this run leaves out, and why, a sentence each."""


def pytest_configure(config: pytest.Config) -> None:
    """Count only when asked to."""
    if path := os.environ.get("SUITE_COUNTS"):
        config.pluginmanager.register(_Counter(Path(path)), "suite-counter")
