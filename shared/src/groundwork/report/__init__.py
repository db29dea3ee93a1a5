"""One report format for every judge in the repository.

The strict verifier of spans, the judge of the shop and the check of a CSV all answer the same question: which
requirement holds, and what was seen? Their answer is a JSON file in a stable form, so that two of them can be
laid side by side:

    python -m groundwork.report compare mine.json theirs.json
"""

from groundwork.report._compare import Comparison, Row, compare
from groundwork.report._format import (
    Finding,
    Origin,
    Report,
    UnreadableReport,
    UnwritableReport,
    Verdict,
    as_json,
    read,
    write,
)
from groundwork.report._publish import publish
from groundwork.report._tables import print_comparison, print_table

__all__ = [
    "Comparison",
    "Finding",
    "Origin",
    "Report",
    "Row",
    "UnreadableReport",
    "UnwritableReport",
    "Verdict",
    "as_json",
    "compare",
    "print_comparison",
    "print_table",
    "publish",
    "read",
    "write",
]
