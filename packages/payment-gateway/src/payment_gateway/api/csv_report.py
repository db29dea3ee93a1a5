"""A reconciliation report as CSV, for those who compare it in a spreadsheet. Pure."""

import csv
import io
from typing import Any

COLUMNS = ("payment_id", "kind", "detail", "order_id", "amount", "state", "in_doubt", "needs_review")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def wants_csv(accept: str) -> bool:
    """Tell whether an Accept header likes CSV at least as much as JSON (RFC 9110, 12.5.1)."""
    weights: dict[str, float] = {}
    for part in accept.lower().split(","):
        media_type, *parameters = (piece.strip() for piece in part.split(";"))
        weights[media_type] = _quality(parameters)
    wanted = weights.get("text/csv", 0.0)
    return wanted > 0 and wanted >= weights.get("application/json", 0.0)


def _quality(parameters: list[str]) -> float:
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                return float(value)
            except ValueError:
                return 0.0
    return 1.0


def csv_of(report: dict[str, Any]) -> str:
    """Write one line per break. A text that a spreadsheet would take for a formula gets an apostrophe."""
    out = io.StringIO()
    table = csv.DictWriter(out, COLUMNS, lineterminator="\r\n")
    table.writeheader()
    for row in report["breaks"]:
        table.writerow({name: _cell(row[name]) for name in COLUMNS})
    return out.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return str(value).lower()
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
