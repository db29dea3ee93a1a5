"""From a `TraceFilter` to conditions of SQL: on a trace's row `t`, and on one span `s` of it.

Every value is an argument; the texts of SQL are constants.
"""

from collections.abc import Sequence

import msgspec

from traced.domain.filters import Cursor, Order, Roots, TraceFilter
from traced.store.postgres.rows import to_text
from traced.store.postgres.slots import INT64_MAX, INT64_MIN

_json = msgspec.json.Encoder().encode

DURATION = "(t.lead_end_ns - t.lead_start_ns)"
ORDERS = {
    Order.NEWEST: "t.lead_start_ns DESC, t.trace_id",
    Order.SLOWEST: f"{DURATION} DESC, t.lead_start_ns DESC, t.trace_id",
}
# The two indexes of `traces` hold the traces with a root and those without.
_ROOTS = {
    Roots.ARRIVED: ("t.has_root",),
    Roots.MISSING: ("NOT t.has_root",),
    Roots.ANY: ("t.has_root", "NOT t.has_root"),
}
# A to Z in either case, all else as it is: what `lower` does in the collation "C".
_SAYS = """(
    strpos(lower(s.service COLLATE "C"), {text}) > 0 OR strpos(lower(s.operation COLLATE "C"), {text}) > 0
    OR EXISTS (
        SELECT FROM jsonb_each_text(s.tags) AS tag
        WHERE strpos(lower(tag.key COLLATE "C"), {text}) > 0
           OR strpos(lower(tag.value COLLATE "C"), {text}) > 0
    )
)"""


class Conditions:
    """The conditions of a filter, and the arguments that they refer to."""

    def __init__(self, chosen: TraceFilter, *, cutoff_ns: int) -> None:
        self.arguments: list[object] = []
        self._chosen = chosen
        self._on_trace = list(self._of_trace(cutoff_ns))
        self._on_span = list(self._of_span())

    def argument(self, value: object, kind: str) -> str:
        """Take one more value in, and return how the statement refers to it."""
        self.arguments.append(value)
        return f"${len(self.arguments)}::{kind}"

    def after(self, cursor: Cursor, order: Order) -> None:
        """Demand that a trace stands after this one in an order."""
        start, trace_id = (
            self.argument(cursor.start_time_ns, "bigint"),
            self.argument(cursor.trace_id, "uuid"),
        )
        passed = f"(t.lead_start_ns < {start} OR (t.lead_start_ns = {start} AND t.trace_id > {trace_id}))"
        if order is Order.NEWEST:
            self._on_trace += [f"t.lead_start_ns <= {start}", passed]
        else:
            duration = self.argument(cursor.duration_ns, "bigint")
            self._on_trace.append(f"({DURATION} < {duration} OR ({DURATION} = {duration} AND {passed}))")

    def of_lead(self) -> Sequence[str]:
        """Return the conditions on a trace's row, once for each index in which the row may be."""
        return [" AND ".join((root, *self._on_trace)) for root in _ROOTS[self._chosen.roots]]

    def of_trace(self) -> str:
        """Return all conditions on a trace, those on its spans included."""
        leads = " OR ".join(f"({each})" for each in self.of_lead())
        return f"({leads}) AND {self.in_spans()}"

    def in_spans(self) -> str:
        """Return that one span of the trace meets all conditions on a span."""
        if not self._on_span:
            return "true"
        return (
            "EXISTS (SELECT FROM traced.spans s WHERE s.part = t.part AND s.trace_id = t.trace_id AND "
            + " AND ".join(self._on_span)
            + ")"
        )

    def _of_trace(self, cutoff_ns: int) -> Sequence[str]:
        chosen = self._chosen
        after_ns = cutoff_ns if chosen.after_ns is None else max(cutoff_ns, chosen.after_ns)
        found = [f"t.lead_start_ns >= {self._time(after_ns)}"]
        if chosen.before_ns is not None:
            found.append(f"t.lead_start_ns < {self._time(chosen.before_ns)}")
        if chosen.is_error is not None:
            found.append(f"(t.error_count > 0) = {self.argument(chosen.is_error, 'boolean')}")
        if chosen.min_duration_ns is not None:
            found.append(f"{DURATION} >= {self._time(chosen.min_duration_ns)}")
        if chosen.max_duration_ns is not None:
            found.append(f"{DURATION} <= {self._time(chosen.max_duration_ns)}")
        return found

    def _of_span(self) -> Sequence[str]:
        chosen, found = self._chosen, []
        if chosen.service is not None:
            found.append(f"s.service = {self.argument(to_text(chosen.service), 'text')}")
        if chosen.operation is not None:
            found.append(f"s.operation = {self.argument(to_text(chosen.operation), 'text')}")
        if chosen.span_is_error is not None:
            found.append(f"s.is_error = {self.argument(chosen.span_is_error, 'boolean')}")
        for name, value in chosen.tags:
            tag = _json({to_text(name): to_text(value)}).decode()
            found.append(f"s.tags @> {self.argument(tag, 'jsonb')}")
        if chosen.text is not None:
            folded = to_text(chosen.text).encode().lower().decode()
            found.append(_SAYS.format(text=self.argument(folded, "text")))
        return found

    def _time(self, time_ns: int) -> str:
        return self.argument(min(max(time_ns, INT64_MIN), INT64_MAX), "bigint")
