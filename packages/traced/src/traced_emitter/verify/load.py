"""The load to judge a server by: a run's record, or a probe that the verifier sends itself."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from groundwork.clock import Clock
from traced_emitter.chaos import Chaos, Mischief
from traced_emitter.errors import JournalUnreadable
from traced_emitter.expected import Ledger
from traced_emitter.generator import make_trace
from traced_emitter.record import Answered, Run, Sent, read_journal
from traced_emitter.span import Span, encode_batch
from traced_emitter.verify.api import Api

__all__ = [
    "BY_THE_AUTHOR",
    "BY_THE_CONTRACT",
    "BY_THE_RULINGS",
    "BatchFate",
    "acknowledged_counts",
    "fates_in",
    "ledger_of",
    "probe_load",
]

_PROBE_TRACES = 150
_PROBE_BATCH_SPANS = 40
_UNANSWERED_FOR_NS = 10_000_000_000

# The author's verdict counts every trace that was sent, so each must have a root and be inside the window.
BY_THE_AUTHOR = Chaos()
# Without our rulings only what the author's text settles.
BY_THE_CONTRACT = Chaos(late_root=0.2, split=0.2, deep=0.3, tags=0.3, orphan=0.1, stale=0.1)
BY_THE_RULINGS = Chaos(
    late_root=0.2,
    split=0.2,
    duplicate=0.2,
    deep=0.3,
    many_roots=0.1,
    orphan=0.1,
    cycle=0.05,
    tags=0.3,
    stale=0.1,
)


@dataclass(frozen=True, slots=True)
class BatchFate:
    """One batch and what became of it; status 0 means that no answer is known."""

    number: int
    spans: list[Span]
    sent_ns: int
    answered_ns: int
    status: int


def fates_in(path: Path) -> Iterator[BatchFate]:
    """Yield the batches of a journal as they were answered, then those that never were.

    Raises `JournalUnreadable`.
    """
    open_batches: dict[int, Sent] = {}
    empty = True
    for entry in read_journal(path):
        empty = False
        if isinstance(entry, Sent):
            open_batches[entry.batch] = entry
        elif isinstance(entry, Answered):
            yield _answered(path, open_batches.pop(entry.batch, None), entry)
        else:
            assert isinstance(entry, Run)
    if empty:
        raise JournalUnreadable(path, "it is empty")
    for sent in open_batches.values():
        yield BatchFate(sent.batch, sent.spans, sent.at_ns, sent.at_ns + _UNANSWERED_FOR_NS, 0)


def _answered(path: Path, sent: Sent | None, answer: Answered) -> BatchFate:
    if sent is None:
        raise JournalUnreadable(path, f"batch {answer.batch} is answered, but was never sent")
    return BatchFate(sent.batch, sent.spans, sent.at_ns, answer.at_ns, answer.status)


def ledger_of(fates: Iterator[BatchFate], *, window_s: float, margin_s: float, now_ns: int) -> Ledger:
    """Enter all batches into a ledger, one at a time, so that a large record needs no more memory."""
    ledger = Ledger(window_s=window_s, margin_s=margin_s, now_ns=now_ns)
    for fate in fates:
        ledger.note(
            fate.number, fate.spans, sent_ns=fate.sent_ns, answered_ns=fate.answered_ns, status=fate.status
        )
    return ledger


def acknowledged_counts(fates: Iterator[BatchFate]) -> Counter[str]:
    """Return the number of acknowledged spans by trace: all that the author's verifier knows."""
    counts: Counter[str] = Counter()
    for fate in fates:
        if 200 <= fate.status < 300:
            counts.update(span.trace_id for span in fate.spans)
    return counts


async def probe_load(
    api: Api, *, clock: Clock, rng: random.Random, window_s: float, chaos: Chaos
) -> list[BatchFate]:
    """Send 150 traces, in every shape that `chaos` has; return what became of each batch."""
    mischief = Mischief(chaos, rng, rng, window_s=window_s)
    now: list[Span] = []
    later: list[Span] = []
    for _ in range(_PROBE_TRACES):
        trace = make_trace(rng, rng, start_ns=clock.time_ns() - rng.randrange(10**9), disorder=0.3)
        for part in mischief.parts(trace):
            (later if part.delay_s else now).extend(part.spans)
    rng.shuffle(later)
    spans = now + later
    fates = []
    for number, first in enumerate(range(0, len(spans), _PROBE_BATCH_SPANS)):
        chunk = spans[first : first + _PROBE_BATCH_SPANS]
        sent_ns = clock.time_ns()
        answer = await api.post_spans(encode_batch(chunk))
        fates.append(BatchFate(number, chunk, sent_ns, clock.time_ns(), answer.status))
    return fates
