"""What an operator watches: operations by result, and the bank's latency by what came back."""

from prometheus_client import CollectorRegistry, Counter, Histogram

from payment_gateway.domain.operations import Result
from payment_gateway.domain.outcomes import ReplyClass
from payment_gateway.domain.states import Kind

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

    def settled(self, kind: Kind, result: Result) -> None:
        """Count an operation that reached a result."""
        self._operations.labels(kind.value, result.value).inc()

    def attempted(self, action: str, reply_class: ReplyClass, duration_s: float) -> None:
        """Time one attempt."""
        self._bank.labels(action, reply_class.value).observe(duration_s)
