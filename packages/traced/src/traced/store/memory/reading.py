"""One trace's records, in slices if there are many: as they are, and as spans in order."""

from collections.abc import Iterator, Mapping
from heapq import merge
from typing import TypeAlias

from groundwork.clock import Clock
from traced.domain.span import Span
from traced.pace import BYTES_AS_A_RECORD, STEP_RECORDS, let_go
from traced.store.packed import to_span

Slice: TypeAlias = tuple[list[bytes], list[bytes], int]
"""Span ids, their packed records, and as how many records these count for their bytes."""


def in_slices(records: Mapping[bytes, bytes]) -> Iterator[Slice]:
    """Yield what is a step's work at a time, all as it is when the first ones are asked for.

    Only references are copied in that one step; the copies shrink slice by slice.
    """
    span_ids, packed = list(records), list(records.values())
    if len(records) <= STEP_RECORDS:
        if packed:
            yield from _by_bytes(span_ids, packed)
        return
    span_ids.reverse()
    packed.reverse()
    while span_ids:
        some = span_ids[: -STEP_RECORDS - 1 : -1], packed[: -STEP_RECORDS - 1 : -1]
        del span_ids[-STEP_RECORDS:], packed[-STEP_RECORDS:]
        yield from _by_bytes(*some)


def _by_bytes(span_ids: list[bytes], packed: list[bytes]) -> Iterator[Slice]:
    as_records = sum(map(len, packed)) // BYTES_AS_A_RECORD
    pieces = 1 + as_records // STEP_RECORDS
    if pieces == 1:
        yield span_ids, packed, as_records
        return
    size = -(-len(packed) // pieces)
    for at in range(0, len(packed), size):
        yield span_ids[at : at + size], packed[at : at + size], as_records // pieces


async def in_order(trace_id: bytes, records: Mapping[bytes, bytes], clock: Clock) -> list[Span]:
    """Unpack a trace's records, as they are now, into spans by (start time, span id); gives way in between.

    Each slice is sorted on its own, and the slices are merged as they are needed: sorting fifty thousand
    spans in one go would hold everybody up for as long as fifty slices.
    """
    runs: list[list[Span]] = []
    for span_ids, packed, _ in in_slices(records):
        if runs:
            await clock.sleep(0)
        run = [to_span(trace_id, span_id, each) for span_id, each in zip(span_ids, packed, strict=True)]
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
