"""What can be wrong with settings, in words that tell a newcomer what to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from typing_extensions import override

__all__ = ["Problem", "SettingsError", "did_you_mean"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One setting that cannot be used: its variable, what is wrong, and a line that would work."""

    variable: str
    problem: str
    example: str = ""

    @override
    def __str__(self) -> str:
        """Return one line for people."""
        example = f" For example: {self.example}" if self.example else ""
        return f"{self.variable}: {self.problem}{example}"


class SettingsError(Exception):
    """Settings that cannot be used, all of their problems at once; no value of a secret is shown."""

    exit_code = 3
    cure = "correct what is named above; a variable that is not set has its default"

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = list(problems)
        count = "a setting" if len(self.problems) == 1 else f"{len(self.problems)} settings"
        super().__init__("\n  ".join([f"{count} cannot be used:", *map(str, self.problems)]))


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return the end of a sentence that suggests the nearest known names, or nothing."""
    near = get_close_matches(name, list(known), n=2, cutoff=0.7)
    return f" Did you mean {' or '.join(near)}?" if near else ""
