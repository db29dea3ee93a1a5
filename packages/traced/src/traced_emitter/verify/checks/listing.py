"""`GET /traces`: order, limit, filters, totals, what is refused."""

from __future__ import annotations

from traced_emitter.verify.findings import Broken
from traced_emitter.verify.lab import Lab, Slice
from traced_emitter.verify.registry import check

__all__: list[str] = []

_RANDOM_FILTERS = 40
_SLICES = 10


async def _planted(lab: Lab, where: Slice, offsets: list[int]) -> dict[int, str]:
    """Send one-span traces at these offsets; return the trace id of each start_time."""
    roots = [lab.probes.root(where.at(offset)) for offset in offsets]
    shuffled = list(roots)
    lab.rng.shuffle(shuffled)
    await lab.send(*shuffled)
    return {int(root["start_time"]): str(root["trace_id"]) for root in roots}


def _require_ids(sent: str, got: list[str], wanted: list[str], planted: dict[int, str]) -> None:
    if got == wanted:
        return
    names = {trace_id: f"#{number}" for number, trace_id in enumerate(planted.values())}
    raise Broken(
        sent=sent,
        expected=f"traces {' '.join(names[trace_id] for trace_id in wanted) or 'none'} (#0 is the oldest)",
        got=f"traces {' '.join(names.get(trace_id, '?') for trace_id in got) or 'none'}",
    )


@check("tr-list-01")
async def the_newest_root_comes_first_whatever_arrived_last(lab: Lab) -> str:
    """Sent in random order, children of other times among them."""
    where = await lab.quiet_slice()
    planted = await _planted(lab, where, [n * 50 for n in range(30)])
    listing = await lab.within(where)
    _require_ids(
        listing.answer.request, listing.ids, [planted[s] for s in sorted(planted, reverse=True)], planted
    )
    return "30 traces that arrived in random order"


@check("tr-list-01")
async def twenty_are_listed_by_default(lab: Lab) -> str:
    """And `limit` cuts from 1 to 1000."""
    where = await lab.quiet_slice()
    planted = await _planted(lab, where, list(range(25)))
    newest = [planted[start] for start in sorted(planted, reverse=True)]
    for limit, wanted in ((None, 20), (1, 1), (3, 3), (1000, 25)):
        listing = await lab.api.page(limit=limit, after=where.after, before=where.before)
        _require_ids(listing.answer.request, listing.ids, newest[:wanted], planted)
    return "no limit gives 20 of 25; 1, 3 and 1000 are kept"


@check("tr-list-02")
async def after_and_before_do_filter(lab: Lab) -> str:
    """Of ten random slices of 0.1 ms some must be empty, even in a busy server."""
    await lab.send(lab.probes.root(lab.now_ns()))
    for number in range(1, _SLICES + 1):
        listing = await lab.within(lab.any_slice(), limit=1)
        if not listing.traces and not listing.total:
            return f"a slice of 0.1 ms without a trace, after {number} tries"
    raise Broken(
        sent=f"{_SLICES} random slices of 0.1 ms, the last as {listing.answer.request}",
        expected="an empty list and total = 0 from some of them",
        got=listing.answer.text,
    )


@check("tr-list-02")
async def after_is_inclusive(lab: Lab) -> str:
    """A root that starts exactly at `after` is listed and counted."""
    where = await lab.quiet_slice()
    planted = await _planted(lab, where, [10, 20, 30])
    listing = await lab.api.page(limit=10, after=where.at(20), before=where.before)
    _require_ids(listing.answer.request, listing.ids, [planted[where.at(30)], planted[where.at(20)]], planted)
    return "the root that starts at `after` is listed"


@check("tr-list-02")
async def before_is_exclusive(lab: Lab) -> str:
    """A root that starts exactly at `before` is not listed."""
    where = await lab.quiet_slice()
    planted = await _planted(lab, where, [10, 20, 30])
    listing = await lab.api.page(limit=10, after=where.after, before=where.at(20))
    _require_ids(listing.answer.request, listing.ids, [planted[where.at(10)]], planted)
    return "the root that starts at `before` is not listed"


@check("tr-list-02")
async def each_filter_works_alone(lab: Lab) -> str:
    """`after` without `before`, and the other way round."""
    where = await lab.quiet_slice()
    await _planted(lab, where, [10, 20])
    for given in ({"after": where.at(20)}, {"before": where.at(20)}):
        listing = await lab.api.page(limit=1000, **given)
        starts = [int(str(summary["start_time"])) for summary in listing.traces]
        low, high = given.get("after", 0), given.get("before", 2**63)
        if not starts or any(not low <= start < high for start in starts):
            raise Broken(
                sent=listing.answer.request,
                expected=f"only roots with {low} ≤ start_time < {high}, and some of them",
                got=f"{len(starts)} traces from {min(starts, default=None)} to {max(starts, default=None)}",
            )
    return "`after` alone and `before` alone"


@check("tr-list-02")
async def total_counts_before_the_limit(lab: Lab) -> str:
    """The total of a slice is the same whatever the limit."""
    where = await lab.quiet_slice()
    await _planted(lab, where, list(range(7)))
    for limit in (1, 3, 7, 1000):
        listing = await lab.within(where, limit=limit)
        if listing.total != 7:
            raise Broken(
                sent=f"7 traces, then {listing.answer.request}",
                expected="total = 7, as `limit` does not count",
                got=f"total = {listing.total}",
            )
    return "7 traces are a total of 7 at limits 1, 3, 7 and 1000"


@check("tr-list-02")
async def random_filters_give_exact_pages_and_totals(lab: Lab) -> str:
    """Every combination of after, before and limit over 40 traces, against a plain model."""
    where = await lab.quiet_slice()
    width = where.before - where.after
    planted = await _planted(lab, where, sorted(lab.rng.sample(range(width - 1), 40)))
    for _ in range(_RANDOM_FILTERS):
        edges = [lab.rng.choice(list(planted)) + lab.rng.randint(-1, 1) for _ in range(2)]
        after, before = min(edges), max(*edges, min(edges) + 1)
        limit = lab.rng.choice((1, 2, 5, 20, 1000))
        listing = await lab.api.page(limit=limit, after=after, before=before)
        wanted = [planted[start] for start in sorted(planted, reverse=True) if after <= start < before]
        _require_ids(listing.answer.request, listing.ids, wanted[:limit], planted)
        if listing.total != len(wanted):
            raise Broken(
                sent=listing.answer.request, expected=f"total = {len(wanted)}", got=f"total = {listing.total}"
            )
    return f"{_RANDOM_FILTERS} random filters over 40 traces"


@check("tr-list-03")
async def orphans_are_invisible_and_not_counted(lab: Lab) -> str:
    """Children whose root never comes are in no list and in no total."""
    where = await lab.quiet_slice()
    absent_root = lab.probes.root(where.at(0))
    orphans = [lab.probes.child(absent_root, offset_ns=n) for n in (1, 2, 3)]
    seen = lab.probes.root(where.at(9))
    await lab.send(*orphans, seen)
    listing = await lab.within(where)
    if listing.ids != [seen["trace_id"]] or listing.total != 1:
        raise Broken(
            sent=f"3 children without their root and one whole trace, then {listing.answer.request}",
            expected="only the whole trace, total = 1",
            got=f"{len(listing.ids)} traces, total = {listing.total}",
        )
    return "3 orphans beside a whole trace: only that is listed and counted"


@check("tr-list-04")
async def ties_stand_by_trace_id(lab: Lab) -> str:
    """Twelve roots of the same nanosecond, also when `limit` cuts among them."""
    where = await lab.quiet_slice()
    roots = [lab.probes.root(where.at(5)) for _ in range(12)]
    await lab.send(*roots)
    wanted = sorted(str(root["trace_id"]) for root in roots)
    for limit in (1000, 5):
        listing = await lab.within(where, limit=limit)
        if listing.ids != wanted[:limit]:
            raise Broken(
                sent=f"12 roots of the same start_time, then {listing.answer.request}",
                expected=f"by trace_id ascending: {' '.join(name[:8] for name in wanted[:limit])}",
                got=" ".join(name[:8] for name in listing.ids),
            )
    return "12 roots of the same nanosecond"


@check("tr-list-04")
async def an_empty_list_is_an_empty_array(lab: Lab) -> str:
    """`[]`, not null and not left out."""
    where = await lab.quiet_slice()
    listing = await lab.within(where)
    if b'"traces":[]' not in listing.answer.body.replace(b" ", b""):
        raise listing.answer.broken('{"traces": [], "total": 0}')
    return "a filter without a match gives []"


_BAD_RANGES = (
    "limit=0",
    "limit=1001",
    "limit=-1",
    "limit=abc",
    "after=-1",
    "before=-1",
    "after=abc",
    "before=abc",
    "after=20&before=10",
    "after=10&before=10",
)
_BAD_NUMBERS = (
    "limit=",
    "limit=5.0",
    "limit=1e2",
    "limit=%2B5",
    "limit=%205",
    "after=",
    "before=",
    "after=1e18",
)
_MORE_BAD_NUMBERS = ("after=1.0", "before=%2B9", "limit=0x10", "limit=1_000", "limit=%D9%A5", "after=-0")


async def _refused(lab: Lab, queries: tuple[str, ...]) -> str:
    """Require 400; that its body is an object with the key error is a ruling, judged elsewhere."""
    for query in queries:
        (await lab.api.ask("GET", f"/traces?{query}")).require(400)
    return f"{len(queries)} queries: {', '.join(queries)}"


@check("tr-list-05")
async def a_query_out_of_range_is_400(lab: Lab) -> str:
    """Limits, negative times, an empty range, words."""
    return await _refused(lab, _BAD_RANGES)


@check("tr-list-06")
async def a_query_that_is_no_plain_decimal_is_400(lab: Lab) -> str:
    """Empty, fractions, exponents, signs, other digits."""
    return await _refused(lab, _BAD_NUMBERS + _MORE_BAD_NUMBERS)
