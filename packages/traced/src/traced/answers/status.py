"""How the server is doing."""

from typing import NamedTuple

import msgspec

from traced.domain.window import Window
from traced.store import EngineStatus, Held, Readiness

_encode = msgspec.json.Encoder().encode


class Ingested(NamedTuple):
    """What came in, counted since the start."""

    spans_per_second: float
    batches: int
    batches_refused: int
    spans_accepted: int
    spans_stale: int
    spans_future: int
    spans_rejected: int
    lag_s: float


class Streamed(NamedTuple):
    """Who listens to the stream."""

    clients: int
    max_clients: int


class Answering(NamedTuple):
    """What clients have yet to take of large answers, and how many wait for their turn to be made one."""

    held_bytes: int
    max_held_bytes: int
    waiting: int


def encode_status(
    *,
    version: str,
    now_ns: int,
    window: Window,
    readiness: Readiness,
    engine: EngineStatus,
    ingested: Ingested,
    held: Held,
    memory_bytes: int | None,
    answering: Answering,
    streamed: Streamed,
) -> bytes:
    """Return the body of `GET /api/v1/status`."""
    return _encode(
        {
            "version": version,
            "now_text": str(now_ns),
            "window": {
                "after_text": str(window.cutoff_ns(now_ns)),
                "width_ns": window.width_ns,
                "ahead_ns": window.ahead_ns,
            },
            "engine": {
                "name": engine.engine,
                "durability": engine.durability,
                "is_ready": readiness.is_ready,
                "detail": readiness.detail,
            },
            "ingest": {
                "spans_per_second": ingested.spans_per_second,
                "batches": ingested.batches,
                "batches_refused": ingested.batches_refused,
                "spans_accepted": ingested.spans_accepted,
                "dropped": {
                    "stale": ingested.spans_stale,
                    "future": ingested.spans_future,
                    "rejected": ingested.spans_rejected,
                },
                "lag_s": ingested.lag_s,
            },
            "held": {
                "spans": held.spans,
                "traces": held.traces,
                "rootless_traces": held.rootless_traces,
                "partitions": held.partitions,
                "memory_bytes": memory_bytes,
            },
            "log": {
                "bytes": engine.log_bytes,
                "segments": engine.log_segments,
                "waiting_batches": engine.waiting_batches,
                "waiting_bytes": engine.waiting_bytes,
                "batches": engine.batches,
                "commits": engine.commits,
                "recovered_spans": engine.recovered_spans,
                "faults": list(engine.recovery_faults),
            },
            "answers": answering._asdict(),
            "stream": {"clients": streamed.clients, "max_clients": streamed.max_clients},
        }
    )
