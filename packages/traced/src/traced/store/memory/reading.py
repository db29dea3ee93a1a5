"""One trace's records, in slices if there are many: as they are, and as spans in order."""

from collections.abc import Iterator, Mapping
from heapq import merge

from groundwork.clock import Clock
from traced.domain.span import Span
from traced.pace import STEP_RECORDS, let_go
from traced.store.packed import to_span


def in_slices(records: Mapping[bytes, bytes]) -> Iterator[tuple[list[bytes], list[bytes]]]:
    """Yield span ids and their records, some at a time, as they are when the first ones are asked for.

    Only references are copied in that one step; the copies shrink slice by slice.
    """
    if len(records) <= STEP_RECORDS:
        if records:
            yield list(records), list(records.values())
        return
    span_ids, packed = list(records), list(records.values())
    span_ids.reverse()
    packed.reverse()
    while span_ids:
        some = span_ids[: -STEP_RECORDS - 1 : -1], packed[: -STEP_RECORDS - 1 : -1]
        del span_ids[-STEP_RECORDS:], packed[-STEP_RECORDS:]
        yield some


async def in_order(trace_id: bytes, records: Mapping[bytes, bytes], clock: Clock) -> list[Span]:
    """Unpack a trace's records, as they are now, into spans by (start time, span id); gives way in between.

    Each slice is sorted on its own, and the slices are merged as they are needed: sorting fifty thousand
    spans in one go would hold everybody up for as long as fifty slices.
    """
    runs: list[list[Span]] = []
    for some in in_slices(records):
        if runs:
            await clock.sleep(0)
        run = [to_span(trace_id, span_id, packed) for span_id, packed in zip(*some, strict=True)]
        run.sort(key=_order)
        runs.append(run)
    if len(runs) == 1:
        return runs[0]
    spans: list[Span] = []
    for span in merge(*runs, key=_order):
        spans.append(span)
        if not len(spans) % STEP_RECORDS:
            await clock.sleep(0)
    await let_go(clock, *runs)
    return spans


def _order(span: Span) -> tuple[int, bytes]:
    return span.start_time_ns, span.span_id
