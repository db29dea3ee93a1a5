"""Which traces of a digest a filter accepts: by columns, and by records only for tags and text."""

from collections.abc import Sequence

import numpy as np

from traced.domain.filters import TraceFilter, folded
from traced.pace import TRACE_AS_RECORDS, Pace
from traced.store import PartitionedStore
from traced.store.memory.digest import Digest, Mask
from traced.store.memory.reading import in_slices
from traced.store.packed import to_span


async def select(
    digest: Digest, chosen: TraceFilter, *, store: PartitionedStore, cutoff_ns: int, pace: Pace
) -> Mask:
    """Return for each trace whether it is chosen."""
    mask = _by_lead(digest, chosen, cutoff_ns)
    if chosen.looks_into_spans:
        mask &= _by_span(digest, chosen)
    if chosen.looks_into_tags:
        await _narrow_by_tags(mask, digest, chosen, store, pace)
    return mask


def _by_lead(digest: Digest, chosen: TraceFilter, cutoff_ns: int) -> Mask:
    mask: Mask = digest.start_ns >= max(cutoff_ns, chosen.after_ns or cutoff_ns)
    if chosen.before_ns is not None:
        mask &= digest.start_ns < chosen.before_ns
    if chosen.is_error is not None:
        mask &= (digest.error_count > 0) == chosen.is_error
    if chosen.min_duration_ns is not None:
        mask &= digest.lead_duration_ns >= chosen.min_duration_ns
    if chosen.max_duration_ns is not None:
        mask &= digest.lead_duration_ns <= chosen.max_duration_ns
    return mask


def _by_span(digest: Digest, chosen: TraceFilter) -> Mask:
    """Say of each trace whether one span has the service, operation and status; tags are looked at later."""
    named = np.array(
        [
            (chosen.service is None or service == chosen.service)
            and (chosen.operation is None or operation == chosen.operation)
            for service, operation in digest.names
        ],
        dtype=np.bool_,
    )
    spans: Mask = named[digest.name] if len(named) else np.zeros(0, dtype=np.bool_)
    if chosen.span_is_error is not None:
        spans = spans & (digest.is_error == chosen.span_is_error)
    found: Mask = np.zeros(len(digest), dtype=np.bool_)
    found[digest.trace[spans]] = True
    return found


async def _narrow_by_tags(
    mask: Mask, digest: Digest, chosen: TraceFilter, store: PartitionedStore, pace: Pace
) -> None:
    exact = [text.encode() for pair in chosen.tags for text in pair]
    anywhere = None if chosen.text is None else folded(chosen.text)
    for position in np.flatnonzero(mask).tolist():
        trace_id = digest.trace_id(position)
        mask[position] = False
        for span_ids, records, looked_at in in_slices(store.records_of(trace_id)):
            likely = _likely(span_ids, records, exact, anywhere)
            mask[position] = any(chosen.accepts_span(to_span(trace_id, *each)) for each in likely)
            await pace.spent(TRACE_AS_RECORDS + looked_at + len(likely))
            if mask[position]:
                break


def _likely(
    span_ids: Sequence[bytes], records: Sequence[bytes], exact: Sequence[bytes], anywhere: bytes | None
) -> list[tuple[bytes, bytes]]:
    """Return the ids and records that hold the bytes asked for: only these are unpacked at all.

    Most traces hold them nowhere, which one look at all of their records together tells.
    """
    together = b"".join(records)
    if not all(each in together for each in exact):
        return []
    if anywhere is not None and anywhere not in together.lower():
        return []
    return [
        (span_id, packed)
        for span_id, packed in zip(span_ids, records, strict=True)
        if all(each in packed for each in exact) and (anywhere is None or anywhere in packed.lower())
    ]
