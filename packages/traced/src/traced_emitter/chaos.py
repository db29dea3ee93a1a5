"""What real clients do to a collector: late roots, retries, odd shapes, wrong clocks. Pure and seeded.

Every mode has a probability. Those that bend a trace's shape come first, then those that decide when
its spans are sent. `retry` and `gzip` concern whole requests, so the worker applies them.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass, fields

from msgspec.structs import replace

from traced_emitter.errors import BadChaos
from traced_emitter.otlp import narrowed
from traced_emitter.span import Span, new_id

__all__ = ["DEFAULT_PROBABILITY", "Chaos", "Mischief", "Part"]

DEFAULT_PROBABILITY = 0.1

_S = 1_000_000_000
_MS = 1_000_000
_LATE_S = (0.1, 2.0)
# Far enough from the edges of the window (W old, 10 minutes ahead) that no clock can argue about it.
_STALE_BY_S = (60, 600)
_AHEAD_S = (60, 540)
_TOO_FAR_AHEAD_S = (660, 1200)
_TAG_VALUES = ("eu-west-1", "DE", "gold", "42", "", "naïve ☂", "<b>&amp;</b>", "x" * 200)


@dataclass(frozen=True, kw_only=True)
class Chaos:
    """The probability of each mode, 0 to 1; all zero is the plain load.

    A trace: `deep` (children of children), `many_roots`, `cycle`, `tags`, `stale` (older than the
    window), `future`, `orphan` (its root is never sent). Its sending: `late_root`, `split` (over
    several requests), `duplicate` (one span again). A request: `retry` (the whole body again), `gzip`,
    `otlp` (as OpenTelemetry sends it, to /v1/traces; not part of `all`, as few servers have it).
    """

    late_root: float = 0.0
    split: float = 0.0
    duplicate: float = 0.0
    retry: float = 0.0
    deep: float = 0.0
    many_roots: float = 0.0
    orphan: float = 0.0
    cycle: float = 0.0
    tags: float = 0.0
    stale: float = 0.0
    future: float = 0.0
    gzip: float = 0.0
    otlp: float = 0.0

    @classmethod
    def modes(cls) -> tuple[str, ...]:
        """Return the names of all modes, as they are written on the command line."""
        return tuple(field.name.replace("_", "-") for field in fields(cls))

    @classmethod
    def parse(cls, words: Iterable[str]) -> Chaos:
        """Read `MODE`, `MODE=PROBABILITY` and `all`; a later word overrides an earlier one.

        Raises `BadChaos` for an unknown mode or a probability outside 0..1.
        """
        chosen: dict[str, float] = {}
        for word in words:
            mode, equals, number = word.partition("=")
            probability = _probability(word, number) if equals else DEFAULT_PROBABILITY
            names = tuple(name for name in cls.modes() if name != "otlp") if mode == "all" else (mode,)
            if not set(names) <= set(cls.modes()):
                raise BadChaos(word, f"the modes are: {', '.join(cls.modes())}, and all")
            chosen.update({name.replace("-", "_"): probability for name in names})
        return cls(**chosen)


def _probability(word: str, number: str) -> float:
    try:
        probability = float(number)
    except ValueError:
        raise BadChaos(word, f"{number!r} is not a number") from None
    if not 0 <= probability <= 1:
        raise BadChaos(word, "a probability lies between 0 and 1")
    return probability


@dataclass(frozen=True, slots=True)
class Part:
    """Some spans of one trace, and how long to hold them back."""

    delay_s: float
    spans: list[Span]


class Mischief:
    """Bends traces as `chaos` says, with dice of its own: the plain load of a seed stays the same."""

    def __init__(self, chaos: Chaos, rng: random.Random, ids: random.Random, *, window_s: float) -> None:
        self._chaos = chaos
        self._rng = rng
        self._ids = ids
        self._window_s = window_s
        self.quiet = chaos == Chaos()

    def parts(self, trace: list[Span]) -> list[Part]:
        """Return what is to be sent of `trace` (whole, root included), and when."""
        if self.quiet:
            return [Part(0.0, trace)]
        trace = self._reshaped(trace)
        return self._scheduled([narrowed(span) for span in trace] if self._chaos.otlp else trace)

    def hits(self, probability: float) -> bool:
        """Throw the dice; an impossible mode uses none of the randomness."""
        return probability > 0 and self._rng.random() < probability

    def _reshaped(self, trace: list[Span]) -> list[Span]:
        chaos = self._chaos
        if self.hits(chaos.deep):
            trace = self._deepened(trace)
        if self.hits(chaos.many_roots):
            trace = [*trace, self._second_root(trace)]
        if self.hits(chaos.cycle):
            trace = self._knotted(trace)
        if chaos.tags:
            trace = [replace(span, tags=self._tags()) if self.hits(chaos.tags) else span for span in trace]
        if self.hits(chaos.stale):
            trace = _shifted(trace, -self._window_s - self._rng.randint(*_STALE_BY_S))
        elif self.hits(chaos.future):
            bounds = self._rng.choice((_AHEAD_S, _TOO_FAR_AHEAD_S))
            trace = _shifted(trace, self._rng.randint(*bounds))
        if self.hits(chaos.orphan):
            trace = [span for span in trace if not span.is_root]
        return trace

    def _scheduled(self, trace: list[Span]) -> list[Part]:
        late: list[Part] = []
        if self.hits(self._chaos.duplicate):
            late.append(Part(self._lateness_s(), [self._rng.choice(trace)]))
        if self.hits(self._chaos.late_root):
            late += [Part(self._lateness_s(), [span]) for span in trace if span.is_root]
            trace = [span for span in trace if not span.is_root]
        if len(trace) > 1 and self.hits(self._chaos.split):
            cut = self._rng.randrange(1, len(trace))
            late.append(Part(self._lateness_s(), trace[cut:]))
            trace = trace[:cut]
        return [Part(0.0, trace), *late] if trace else late

    def _lateness_s(self) -> float:
        return self._rng.uniform(*_LATE_S)

    def _deepened(self, trace: list[Span]) -> list[Span]:
        """Hang each child below a random earlier span, the root or another child."""
        seen = [span for span in trace if span.is_root]
        for span in trace:
            if not span.is_root:
                seen.append(replace(span, parent_span_id=self._rng.choice(seen).span_id))
        by_id = {span.span_id: span for span in seen}
        return [by_id[span.span_id] for span in trace]

    def _second_root(self, trace: list[Span]) -> Span:
        """A second span without a parent, a little earlier than the first, later, or at the same instant."""
        first = next(span for span in trace if span.is_root)
        shift_ns = self._rng.choice((-5 * _MS, 0, 7 * _MS))
        return replace(
            first,
            span_id=new_id(self._ids),
            operation="second_root",
            start_time=first.start_time + shift_ns,
            end_time=first.end_time + shift_ns + self._rng.randrange(20 * _MS),
        )

    def _knotted(self, trace: list[Span]) -> list[Span]:
        """Make a child its own parent or, where there are two, let them be each other's."""
        children = [span for span in trace if not span.is_root]
        knot = self._rng.sample(children, k=min(len(children), self._rng.randint(1, 2)))
        parents = {span.span_id: knot[index - 1].span_id for index, span in enumerate(knot)}
        return [
            replace(span, parent_span_id=parents.get(span.span_id, span.parent_span_id)) for span in trace
        ]

    def _tags(self) -> dict[str, str]:
        return {f"key.{index}": self._rng.choice(_TAG_VALUES) for index in range(self._rng.randint(0, 5))}


def _shifted(trace: list[Span], by_s: float) -> list[Span]:
    by_ns = round(by_s * _S)
    return [
        replace(span, start_time=span.start_time + by_ns, end_time=span.end_time + by_ns) for span in trace
    ]
