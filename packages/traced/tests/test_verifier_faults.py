"""The tester tested: a right server passes, and each broken one is caught by a check that names the fault."""

import random

import httpx
import pytest

import traced_emitter.verify.checks  # noqa: F401  importing them registers them
from groundwork.testing import VirtualClock
from traced_emitter.testing import FAULTS, Reference
from traced_emitter.verify.api import Api
from traced_emitter.verify.lab import MARGIN_S
from traced_emitter.verify.load import BY_THE_CONTRACT, BY_THE_RULINGS, ledger_of, probe_load
from traced_emitter.verify.registry import CHECKS
from traced_emitter.verify.strict import StrictVerdict, judge_strictly

SEED = 20_300_101
LARGE = "a body over 32 mib is 413"

# Which check has to catch which fault, by name.
CAUGHT_BY = {
    "422 on bad input": "a body that is no batch is 400",
    "500 on bad JSON": "a body that is no batch is 400",
    "501 spans are accepted": "more than 500 spans are 400",
    "a child joins its dead trace": "a child that comes after its root left starts anew",
    "a gzip body is refused": "a gzip body is accepted",
    "a late root loses the first child": "a late root brings its earlier children",
    "a stale copy wins": "a stale copy does not replace the stored span",
    "a time may be true": "each wrong field is 400",
    "after is exclusive": "after is inclusive",
    "an empty list is null": "an empty list is an empty array",
    "any content type but JSON is refused": "the content type is not looked at",
    "any limit goes": "a query out of range is 400",
    "any status goes": "each wrong field is 400",
    "any time ahead is taken": "the edges of the window are where they should be",
    "appends duplicates": "a retried batch changes nothing",
    "batches are stored in part": "one bad span spoils its batch",
    "before is inclusive": "before is exclusive",
    "counts bytes, not characters": "values at their limits are accepted",
    "counts orphans": "orphans are invisible and not counted",
    "cycles are refused": "self parents and cycles are stored",
    "default limit is 100": "twenty are listed by default",
    "details are 404": "every span of the load is shown as it was sent",
    "duration is rounded": "duration is the floor of the roots milliseconds",
    "duration spans all spans": "every summary agrees with its spans",
    "empty parents are taken": "an empty parent is 400",
    "every fifth batch is lost": "every acknowledged trace is listed",
    "evicts only on ingest": "a trace is gone the second after its root left",
    "evicts span by span": "a whole trace leaves with its root",
    "extra spans are shown": "every span of the load is shown as it was sent",
    "float nanoseconds": "times are kept to the nanosecond",
    "ids are echoed as sent": "ids in upper case are the same ids",
    "ids in any form are taken": "an id in another form is 400",
    "ignores the filters": "after and before do filter",
    "limits are read like Python's int": "a query that is no plain decimal is 400",
    "lists newest arrival first": "the newest root comes first whatever arrived last",
    "lists orphans": "orphans are invisible and not counted",
    "no OpenAPI document": "the openapi document is served",
    "no body is too large": LARGE,
    "no cross-origin headers": "any origin may read the routes",
    "no metrics": "metrics and docs are served",
    "null parents are answered": "answers leave out the parent of a root and always have tags",
    "null tags are taken": "null tags are 400",
    "only version 4 UUIDs": "the version of a uuid is not checked",
    "refusals say nothing": "a refusal names the span and the field",
    "refused reads answer in text": "every error is an object with an error text",
    "root by arrival": "the root of several is the smallest in any order of arrival",
    "rootless details are 404": "a rootless trace is shown",
    "spans are unsorted": "spans are shown by start time",
    "stale batches are 400": "spans older than the window are dropped with a 202",
    "stale spans are stored": "spans older than the window are dropped with a 202",
    "status is the root's": "one failed span makes the trace an error",
    "tags are lost": "every field is shown as it was sent",
    "the first write wins": "the last write of a span wins",
    "ties by arrival": "ties stand by trace id",
    "total counts after the limit": "total counts before the limit",
    "unhealthy": "health is 200 with status ok",
    "unknown fields are refused": "unknown fields are ignored and empty names allowed",
    "unknown routes answer in text": "every error is an object with an error text",
    "visible a read later": "what was answered 202 is readable at once",
}


async def judged(
    clock: VirtualClock, fault: str | None, *, window_s: float, rulings: bool, names: set[str] | None = None
) -> StrictVerdict:
    """Judge the reference with this fault, by the checks of these names (or by all)."""
    rng = random.Random(SEED)
    server = Reference(clock=clock, window_s=window_s, fault=fault)
    api = Api("http://reference", transport=httpx.ASGITransport(server))
    try:
        chaos = BY_THE_RULINGS if rulings else BY_THE_CONTRACT
        fates = await probe_load(api, clock=clock, rng=rng, window_s=window_s, chaos=chaos)
        ledger = ledger_of(iter(fates), window_s=window_s, margin_s=MARGIN_S, now_ns=clock.time_ns())
        return await judge_strictly(
            api,
            ledger=ledger,
            clock=clock,
            rng=rng,
            window_s=window_s,
            rulings=rulings,
            checks=[check for check in CHECKS if names is None or check.name in names],
        )
    finally:
        await api.close()


@pytest.mark.requirement("tr-verify-02")
@pytest.mark.parametrize("rulings", [False, True])
@pytest.mark.parametrize("window_s", [60, 1800])
async def test_a_server_that_keeps_the_contract_passes_every_check(
    clock: VirtualClock, window_s: int, rulings: bool
) -> None:
    verdict = await clock.run_until(judged(clock, None, window_s=window_s, rulings=rulings))

    assert [o for o in verdict.outcomes if o.verdict == "fail"] == []
    assert (verdict.missing, verdict.span_mismatches, verdict.unknown) == (0, 0, 0)
    assert verdict.expected > 50
    untestable = {o.check.requirement.id for o in verdict.outcomes if o.verdict == "untestable"}
    waits = {"tr-win-03"} | ({"tr-win-04", "tr-win-05", "tr-win-06"} if rulings else set())
    assert untestable == ({"tr-dur-02"} if rulings else set()) | (waits if window_s == 1800 else set())


@pytest.mark.requirement("tr-verify-02")
@pytest.mark.parametrize("fault", sorted(FAULTS))
async def test_a_broken_server_is_caught_by_the_check_that_names_its_fault(
    clock: VirtualClock, fault: str
) -> None:
    wanted = CAUGHT_BY[fault]
    verdict = await clock.run_until(judged(clock, fault, window_s=60, rulings=True, names={wanted}))

    (outcome,) = verdict.outcomes
    assert outcome.verdict == "fail", f"{wanted!r} does not see {fault!r}: {outcome.evidence} (seed {SEED})"
    assert not verdict.passed
    if "could not be made sense of" not in outcome.evidence:
        for part in ("sent: ", "expected: ", "got: ", "read docs/spec/traced.md#"):
            assert part in outcome.evidence


def test_every_fault_has_its_check_and_every_check_exists() -> None:
    assert set(CAUGHT_BY) == set(FAULTS)
    assert set(CAUGHT_BY.values()) <= {check.name for check in CHECKS}


# What only our rulings forbid: whoever read the contract alone may have built it like that.
FREE = (
    "a child joins its dead trace",
    "a gzip body is refused",
    "a stale copy wins",
    "an empty list is null",
    "any content type but JSON is refused",
    "any time ahead is taken",
    "batches are stored in part",
    "cycles are refused",
    "empty parents are taken",
    "evicts span by span",
    "ids are echoed as sent",
    "ids in any form are taken",
    "limits are read like Python's int",
    "no OpenAPI document",
    "no body is too large",
    "no cross-origin headers",
    "no metrics",
    "null parents are answered",
    "null tags are taken",
    "only version 4 UUIDs",
    "refusals say nothing",
    "refused reads answer in text",
    "root by arrival",
    "rootless details are 404",
    "the first write wins",
    "ties by arrival",
    "unknown fields are refused",
    "unknown routes answer in text",
)


@pytest.mark.requirement("tr-verify-03")
@pytest.mark.parametrize("fault", FREE)
async def test_a_server_is_not_blamed_for_our_rulings_when_it_is_judged_by_the_contract_alone(
    clock: VirtualClock, fault: str
) -> None:
    verdict = await clock.run_until(judged(clock, fault, window_s=60, rulings=False))

    assert [f"{o.check.name}: {o.evidence}" for o in verdict.outcomes if o.verdict == "fail"] == []
    assert verdict.passed
