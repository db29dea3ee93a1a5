"""What an operator watches: operations by result, and the bank's latency by what came back."""

from collections.abc import Callable
from functools import partial

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

from payment_gateway.domain.backlog import Backlog
from payment_gateway.domain.operations import Result
from payment_gateway.domain.outcomes import ReplyClass
from payment_gateway.domain.states import Kind

NS = 1_000_000_000
_BUCKETS_S = (0.01, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0)


class GatewayMetrics:
    """The gateway's own metrics; labels are words of ours, never values of a request."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self._operations = Counter(
            "gateway_operations_total",
            "Operations settled, by kind and result; recovery rounds that found nothing count as in_doubt.",
            ["kind", "result"],
            registry=registry,
        )
        self._bank = Histogram(
            "gateway_bank_attempt_seconds",
            "Time of one attempt at the bank, by action and what the answer meant.",
            ["action", "outcome"],
            buckets=_BUCKETS_S,
            registry=registry,
        )

        self._replays = Counter(
            "gateway_replays_total",
            "Answers that repeated an earlier one, by the kind of operation.",
            ["kind"],
            registry=registry,
        )
        self._in_doubt = Gauge(
            "gateway_payments_in_doubt", "Payments whose outcome is unknown.", registry=registry
        )
        self._oldest = Gauge(
            "gateway_oldest_in_doubt_age_seconds", "Age of the oldest of them; 0 for none.", registry=registry
        )
        self._flagged = Gauge(
            "gateway_payments_needing_review", "Payments that wait for a person.", registry=registry
        )
        self._heartbeat = Gauge(
            "gateway_worker_heartbeat_age_seconds",
            "Time since a worker last finished a sweep; -1 when none ever did.",
            registry=registry,
        )
        self._breaker = Gauge(
            "gateway_bank_breaker",
            "1 for the state that the breaker to the bank is in.",
            ["state"],
            registry=registry,
        )

    def watch_breaker(self, state: Callable[[], str]) -> None:
        """Ask for the breaker's state whenever the metrics are read."""
        for name in ("closed", "open", "half_open"):
            self._breaker.labels(name).set_function(partial(_is, state, name))

    def replayed(self, kind: Kind) -> None:
        """Count an answer that was given again."""
        self._replays.labels(kind.value).inc()

    def backlog(self, found: Backlog, now_ns: int) -> None:
        """Show a look at what is not settled."""
        oldest_ns = found.oldest_in_doubt_ns
        self._in_doubt.set(found.in_doubt)
        self._oldest.set(max(0.0, (now_ns - oldest_ns) / NS) if oldest_ns is not None else 0.0)
        self._flagged.set(found.needs_review)
        self._heartbeat.set((now_ns - found.heartbeat_ns) / NS if found.heartbeat_ns is not None else -1.0)

    def settled(self, kind: Kind, result: Result) -> None:
        """Count an operation that reached a result."""
        self._operations.labels(kind.value, result.value).inc()

    def attempted(self, action: str, reply_class: ReplyClass, duration_s: float) -> None:
        """Time one attempt."""
        self._bank.labels(action, reply_class.value).observe(duration_s)


def _is(state: Callable[[], str], name: str) -> float:
    return float(state() == name)
