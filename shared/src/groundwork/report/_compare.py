"""Two reports, requirement by requirement."""

from __future__ import annotations

from dataclasses import dataclass

from groundwork.report._format import Report, Verdict

__all__ = ["Comparison", "Row", "compare"]

_WORST_FIRST: tuple[Verdict, ...] = ("fail", "warn", "untestable", "pass")


@dataclass(frozen=True)
class Row:
    """One requirement in both reports; None where a report does not speak of it."""

    requirement: str
    first: Verdict | None
    second: Verdict | None

    @property
    def worse(self) -> bool:
        """Whether the second fails what the first passes."""
        return self.first == "pass" and self.second == "fail"


@dataclass(frozen=True)
class Comparison:
    """All rows in the order of the first report, then what only the second has."""

    rows: tuple[Row, ...]

    @property
    def worse(self) -> tuple[Row, ...]:
        """The requirements that the second fails and the first passes."""
        return tuple(row for row in self.rows if row.worse)


def compare(first: Report, second: Report) -> Comparison:
    """Lay two reports side by side; of several findings about one requirement the worst counts."""
    left, right = _worst(first), _worst(second)
    return Comparison(tuple(Row(name, left.get(name), right.get(name)) for name in {**left, **right}))


def _worst(report: Report) -> dict[str, Verdict]:
    verdicts: dict[str, Verdict] = {}
    for finding in report.findings:
        known = verdicts.get(finding.requirement, "pass")
        verdicts[finding.requirement] = min(known, finding.verdict, key=_WORST_FIRST.index)
    return verdicts
