"""The author's own verifier, its flaws included: the verdict that a submission was first judged by.

It knows only how many spans of which traces were acknowledged. It asks for one page of the list and a
tenth of what that shows, and passes when the total is large enough and no span count differs. So it
passes a server that answers 404 to every detail, and it fails a right one when nothing was sent
(`limit=0` is refused) or when the run outlasts the window (what aged away is still expected).
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass

from groundwork.report import Finding
from traced_emitter.verify.api import Answer, Api, as_listing, as_spans
from traced_emitter.verify.findings import Broken

__all__ = ["CompatVerdict", "judge_as_the_author_does"]

_PAGE = 1000
_SHARE = 10
_KEPT_MISMATCHES = 5


@dataclass(frozen=True, kw_only=True)
class CompatVerdict:
    """What the author's verifier counts: `opened` details of `listed` traces, of which some differ."""

    expected: int
    total: int
    listed: int
    opened: int
    mismatches: tuple[str, ...]
    refusal: str = ""

    @property
    def enough(self) -> bool:
        """Whether the list could be read and its total covers everything that was sent."""
        return not self.refusal and self.total >= self.expected

    @property
    def passed(self) -> bool:
        """The whole verdict."""
        return self.enough and not self.mismatches

    def findings(self) -> tuple[Finding, ...]:
        """Return the verdict in the common format."""
        total = self.refusal or f"total {self.total}, expected {self.expected} or more"
        shown = "; ".join(self.mismatches[:_KEPT_MISMATCHES])
        counts = (
            f"{self.opened} of {self.listed} listed traces opened, {len(self.mismatches)} differ. {shown}"
        )
        return (
            Finding("tr-in-01", "spec", "pass" if self.enough else "fail", f"the total: {total}"),
            Finding(
                "tr-detail-01",
                "spec",
                "fail" if self.mismatches else "pass",
                f"span counts: {counts}".strip(),
            ),
        )


async def judge_as_the_author_does(api: Api, sent: Mapping[str, int], *, rng: random.Random) -> CompatVerdict:
    """Judge by what was sent: the acknowledged spans of each trace."""
    answer = await api.ask("GET", f"/traces?limit={min(len(sent), _PAGE)}")
    try:
        listing = as_listing(answer)
    except Broken as fault:
        return _unreadable(len(sent), answer, fault)
    known = [summary for summary in listing.ids if summary in sent]
    sample = rng.sample(known, k=len(known) // _SHARE)
    mismatches, opened = [], 0
    for trace_id in sample:
        count = await _span_count(api, trace_id)
        opened += count is not None
        if count is not None and count != sent[trace_id]:
            mismatches.append(f"trace {trace_id}: sent {sent[trace_id]} spans, shown {count}")
    return CompatVerdict(
        expected=len(sent),
        total=listing.total,
        listed=len(listing.ids),
        opened=opened,
        mismatches=tuple(mismatches),
    )


def _unreadable(expected: int, answer: Answer, fault: Broken) -> CompatVerdict:
    refusal = f"{answer.request} was answered {fault.got}"
    return CompatVerdict(expected=expected, total=0, listed=0, opened=0, mismatches=(), refusal=refusal)


async def _span_count(api: Api, trace_id: str) -> int | None:
    """Return how many spans a detail shows; None, which counts as no fault, when it is not there."""
    answer = await api.ask("GET", f"/traces/{trace_id}")
    try:
        return len(as_spans(answer, trace_id))
    except Broken:
        return None
