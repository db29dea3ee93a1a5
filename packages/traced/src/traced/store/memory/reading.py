"""One trace's records as spans in order, in slices if there are many."""

from collections.abc import Sequence
from heapq import merge

from groundwork.clock import Clock
from traced.domain.span import Span
from traced.pace import STEP_RECORDS
from traced.store.packed import to_span


async def in_order(trace_id: bytes, records: Sequence[tuple[bytes, bytes]], clock: Clock) -> list[Span]:
    """Unpack (span id, record) pairs into spans by (start time, span id), giving way between slices.

    Each slice is sorted on its own, and the slices are merged as they are needed: sorting fifty thousand
    spans in one go would hold everybody up for as long as fifty slices.
    """
    runs: list[list[Span]] = []
    for at in range(0, len(records), STEP_RECORDS):
        if at:
            await clock.sleep(0)
        run = [to_span(trace_id, span_id, packed) for span_id, packed in records[at : at + STEP_RECORDS]]
        run.sort(key=_order)
        runs.append(run)
    if len(runs) == 1:
        return runs[0]
    spans: list[Span] = []
    for span in merge(*runs, key=_order):
        spans.append(span)
        if not len(spans) % STEP_RECORDS:
            await clock.sleep(0)
    return spans


def _order(span: Span) -> tuple[int, bytes]:
    return span.start_time_ns, span.span_id
