"""What one digest adds to each kind of answer: arithmetic on whole columns."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from traced.domain.buckets import Buckets
from traced.domain.findings import Grouping, StatsQuery
from traced.pace import STEP_RECORDS
from traced.store.memory.digest import NO_PARENT, Digest, Ints, Mask
from traced.store.memory.tally import Tally

Key = TypeVar("Key")
GroupKey = tuple[str | None, str | None]

GRAPH_SPANS = 5 * STEP_RECORDS  # as much work as reading a fifth of them


def count_names(names: NDArray[np.int32], digest: Digest) -> list[int]:
    """Return how often each of the digest's names comes."""
    return [int(found) for found in np.bincount(names, minlength=len(digest.names))]


def add_to_stats(tally: Tally[GroupKey], digest: Digest, mask: Mask, query: StatsQuery) -> None:
    """Add the chosen traces, or their spans, to the groups."""
    buckets = query.buckets
    mask = mask & (digest.start_ns >= buckets.after_ns) & (digest.start_ns < buckets.before_ns)
    bucket = (digest.start_ns - buckets.first_ns) // buckets.width_ns
    if query.by is Grouping.TRACE:
        groups = np.zeros(np.count_nonzero(mask), dtype=np.int64)
        tally.add(groups, digest.lead_duration_ns[mask], digest.error_count[mask] > 0, bucket[mask])
        return
    spans = mask[digest.trace]
    if query.of_service is not None:
        spans &= np.array([service == query.of_service for service, _ in digest.names] or [False])[
            digest.name
        ]
    keys: Sequence[GroupKey] = [(service, None) for service, _ in digest.names]
    keys = digest.names if query.by is Grouping.OPERATION else keys
    groups = _numbers(tally, keys, digest.name[spans])
    tally.add(groups, digest.duration_ns[spans], digest.is_error[spans], bucket[digest.trace[spans]])


def add_to_graph(
    services: Tally[str], edges: Tally[tuple[str | None, str]], digest: Digest, mask: Mask
) -> Iterator[int]:
    """Add the spans of the chosen traces to their services, and to the calls between services.

    Some at a time, as it sorts them; yields the work that each time was, in records.
    """
    for at in range(0, len(digest.name), GRAPH_SPANS):
        part = slice(at, at + GRAPH_SPANS)
        yield _add_calls(services, edges, digest, part, mask[digest.trace[part]])


def _add_calls(
    services: Tally[str], edges: Tally[tuple[str | None, str]], digest: Digest, part: slice, spans: Mask
) -> int:
    name, parent = digest.name[part][spans], digest.parent_name[part][spans]
    duration_ns, is_error = digest.duration_ns[part][spans], digest.is_error[part][spans]
    one_bucket = np.zeros(len(name), dtype=np.int64)
    service_of = [service for service, _ in digest.names]
    services.add(_numbers(services, service_of, name), duration_ns, is_error, one_bucket)
    # An edge is told by one number: caller · names + callee, where the caller may be nobody.
    pairs = (parent.astype(np.int64) + 1) * max(len(service_of), 1) + name
    distinct, where = np.unique(pairs, return_inverse=True)
    ends = [_ends(int(pair), service_of) for pair in distinct]
    is_call = np.array([caller != service for caller, service in ends], dtype=np.bool_)[where]
    groups = np.array([edges.number(each) if each[0] != each[1] else -1 for each in ends], dtype=np.int64)
    edges.add(groups[where][is_call], duration_ns[is_call], is_error[is_call], one_bucket[is_call])
    return len(name) * STEP_RECORDS // GRAPH_SPANS


def _ends(pair: int, service_of: Sequence[str]) -> tuple[str | None, str]:
    parent, name = divmod(pair, len(service_of))
    return (None if parent - 1 == NO_PARENT else service_of[parent - 1]), service_of[name]


def cells_of(
    digest: Digest, mask: Mask, buckets: Buckets, per_doubling: int
) -> Iterator[tuple[tuple[int, int], int, int]]:
    """Yield ((column, row), traces, errors) for the cells that the chosen traces fall into."""
    mask = mask & (digest.start_ns >= buckets.after_ns) & (digest.start_ns < buckets.before_ns)
    columns = (digest.start_ns[mask] - buckets.first_ns) // buckets.width_ns
    rows = np.floor(np.log2(np.maximum(digest.lead_duration_ns[mask], 1)) * per_doubling).astype(np.int64)
    height = 64 * per_doubling
    cells, where = np.unique(columns * height + rows, return_inverse=True)
    totals = np.bincount(where, minlength=len(cells))
    errors = np.bincount(where[digest.error_count[mask] > 0], minlength=len(cells))
    for cell, total, error in zip(cells.tolist(), totals.tolist(), errors.tolist(), strict=True):
        yield divmod(cell, height), total, error


def lowest_ids(digest: Digest, mask: Mask, count: int, *, at_most: int | None) -> list[tuple[int, bytes]]:
    """Return (last eight bytes, id) of the chosen traces with the smallest of these, `count` at the most."""
    if at_most is not None:
        mask = mask & (digest.id_low <= np.uint64(at_most))
    positions = np.flatnonzero(mask)
    order = np.lexsort((digest.id_high[positions], digest.id_low[positions]))[:count]
    return [(int(digest.id_low[at]), digest.trace_id(at)) for at in positions[order]]


def _numbers(tally: Tally[Key], keys: Sequence[Key], names: NDArray[np.int32]) -> Ints:
    """Return the group of each span, from its name's; only names that come make a group."""
    present = np.flatnonzero(np.bincount(names))
    numbers = np.zeros(len(keys), dtype=np.int64)
    for name in present.tolist():
        numbers[name] = tally.number(keys[name])
    return numbers[names]
