"""What Prometheus sees: the service's counters, read when asked and not moved on the hot path."""

from collections.abc import Callable, Iterator

from prometheus_client import CollectorRegistry
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector as MetricsCollector
from typing_extensions import override

from traced.answers.status import Answering
from traced.service import Collector


class TracedMetrics(MetricsCollector):
    """Turns a collector's tally and what it holds into metric families."""

    def __init__(
        self, collector: Collector, answering: Callable[[], Answering], registry: CollectorRegistry
    ) -> None:
        self._collector, self._answering = collector, answering
        registry.register(self)

    @override
    def collect(self) -> Iterator[Metric]:
        """Yield the families; called by the registry."""
        yield from self._happened()
        yield from self._held()
        yield from self._engine()
        yield from self._answers()

    def _happened(self) -> Iterator[Metric]:
        tally = self._collector.tally
        batches = CounterMetricFamily("traced_batches", "Batches by outcome.", labels=["outcome"])
        batches.add_metric(["accepted"], tally.batches)
        batches.add_metric(["refused"], tally.batches_refused)
        yield batches
        yield CounterMetricFamily("traced_spans_accepted", "Spans stored.", tally.spans_accepted)
        dropped = CounterMetricFamily(
            "traced_spans_dropped", "Spans outside the window, or at fault (OTLP).", labels=["reason"]
        )
        dropped.add_metric(["stale"], tally.spans_stale)
        dropped.add_metric(["future"], tally.spans_future)
        dropped.add_metric(["rejected"], tally.spans_rejected)
        yield dropped
        yield CounterMetricFamily(
            "traced_records_evicted", "Records freed by the evictor.", tally.records_evicted
        )
        yield GaugeMetricFamily(
            "traced_lag_seconds",
            "From the start of the span that was stored last to its arrival.",
            tally.lag_s,
        )

    def _held(self) -> Iterator[Metric]:
        held = self._collector.held()
        yield GaugeMetricFamily("traced_spans_held", "Spans in memory.", held.spans)
        yield GaugeMetricFamily("traced_traces_held", "Traces in memory.", held.traces)
        yield GaugeMetricFamily(
            "traced_rootless_traces_held", "Of these, without a root.", held.rootless_traces
        )
        yield GaugeMetricFamily("traced_partitions_held", "Partitions of time in memory.", held.partitions)

    def _engine(self) -> Iterator[Metric]:
        status = self._collector.engine_status()
        yield CounterMetricFamily("traced_commits", "Times that a group was made durable.", status.commits)
        yield GaugeMetricFamily(
            "traced_waiting_batches", "Batches on their way to the log.", status.waiting_batches
        )
        yield GaugeMetricFamily("traced_waiting_bytes", "Their size in the log.", status.waiting_bytes)
        yield GaugeMetricFamily("traced_log_bytes", "The size of the log.", status.log_bytes)
        yield GaugeMetricFamily("traced_log_segments", "Its files.", status.log_segments)
        yield GaugeMetricFamily(
            "traced_recovered_spans", "Spans replayed at the start.", status.recovered_spans
        )
        yield GaugeMetricFamily(
            "traced_log_faults",
            "Places of the log that could not be read at the start.",
            len(status.recovery_faults),
        )

    def _answers(self) -> Iterator[Metric]:
        answering = self._answering()
        yield GaugeMetricFamily(
            "traced_answers_held_bytes",
            "Answers of more than 64 KiB that clients have yet to take.",
            answering.held_bytes,
        )
        yield GaugeMetricFamily(
            "traced_answers_waiting", "Requests for large traces that wait for their turn.", answering.waiting
        )
