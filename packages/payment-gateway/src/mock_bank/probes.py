"""What no recorded request can show: races, hang-ups, and what chance does. One probe for each promise."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import httpx

from groundwork.report import Verdict
from mock_bank.asking import AUTHORIZATIONS, AUTHORIZE, CAPTURES, Asker, capture_body
from mock_bank.chaos import FAILURE

AT_ONCE = 20
CALM = 40  # requests that chaos must spare: at 5 % it would miss one in eight banks that it does not spare
SLOW_ENOUGH_S = 0.05
ALL_CENTS = 50_000
ALL_OF_4242 = b'{"card_number":"4242424242424242","cvv":"456","amount":%d}' % ALL_CENTS
UNKNOWN = f"{AUTHORIZATIONS}/auth_00000000-0000-4000-8000-000000000000"


@dataclass(frozen=True)
class Ruling:
    """The verdict on one requirement, with what was seen."""

    requirement: str
    verdict: Verdict
    evidence: str


async def race(bank: Asker) -> Ruling:
    """Authorize with one key twenty times at once: there is no lock, so there are many holds."""
    key = bank.new_key()
    answers = await asyncio.gather(*(bank.hold(key) for _ in range(AT_ONCE)))
    holds = sorted({answer.json()["authorization_id"] for answer in answers})
    await asyncio.gather(*(bank.set_free(hold) for hold in holds))
    evidence = f"{AT_ONCE} requests at once with one key made {len(holds)} holds"
    # One hold may be luck: a bank without latency can finish one before the next arrives.
    return Ruling("bk-idem-03", "pass" if len(holds) > 1 else "warn", evidence)


async def replays(bank: Asker) -> Ruling:
    """Ask for one kept answer again and again: it comes at once, and chaos never strikes it."""
    key = bank.new_key()
    first = await bank.hold(key)
    floor_s, _ = await _latency(bank)
    before_s = bank.clock.monotonic()
    keys = [key.encode()]
    answers = [await bank.once("POST", AUTHORIZATIONS, AUTHORIZE, keys) for _ in range(CALM)]
    each_s = (bank.clock.monotonic() - before_s) / CALM
    await bank.set_free(first.json()["authorization_id"])
    failed = sum(answer.content != first.content for answer in answers)
    if failed:
        return Ruling("bk-chain-01", "fail", f"{failed} of {CALM} replays were not the first answer")
    if floor_s > SLOW_ENOUGH_S and each_s > floor_s / 2:
        slow = f"a replay took {1000 * each_s:.0f} ms, as slow as a new request ({1000 * floor_s:.0f} ms)"
        return Ruling("bk-chain-01", "fail", slow)
    return Ruling("bk-chain-01", "pass", f"{CALM} replays, {1000 * each_s:.1f} ms each, none failed")


async def spared(bank: Asker) -> Ruling:
    """Ask for what chaos spares, and for the exact failure where it strikes."""
    answers = [await bank.once("GET", path) for path in ("/health", "/docs") for _ in range(CALM // 2)]
    struck = sum(answer.status_code != 200 for answer in answers)
    if struck:
        return Ruling("bk-chaos-01", "fail", f"{struck} of {CALM} requests for /health and /docs failed")
    return Ruling("bk-chaos-01", "pass", f"{CALM} requests for /health and /docs, none failed")


async def hang_ups(bank: Asker) -> Ruling:
    """Hang up on captures while the bank sleeps: nothing may have been done, so another key captures."""
    floor_s, most_s = await _latency(bank)
    if floor_s < SLOW_ENOUGH_S:
        why = f"the bank answers within {1000 * floor_s:.0f} ms: too quick to hang up on"
        return Ruling("bk-chaos-02", "untestable", f"{why}; MIN_LATENCY_MS=200 would do")
    made = await asyncio.gather(*(bank.hold() for _ in range(3)))
    holds = [hold.json()["authorization_id"] for hold in made]
    hung_up = await asyncio.gather(*(_hung_up(bank, hold, after_s=floor_s / 3) for hold in holds))
    if not all(hung_up):
        return Ruling("bk-chaos-02", "untestable", "the bank answered before the client could hang up")
    await bank.clock.sleep(2 * most_s)
    captures = await asyncio.gather(*(bank.capture(hold) for hold in holds))
    done = [capture for capture in captures if capture.status_code != 200]
    await asyncio.gather(*(bank.pay_back(capture) for capture in captures if capture.status_code == 200))
    if done:
        return Ruling(
            "bk-chaos-02", "fail", f"{len(done)} of 3 captures were done for a client that had left"
        )
    return Ruling("bk-chaos-02", "pass", "3 clients hung up while the bank slept, and nothing was done")


async def money(bank: Asker) -> Ruling:
    """Move all of one card's money to and fro: what is held or paid out is gone, what comes back is there."""
    steps: list[str] = []

    async def all_of_it(expected: bool, why: str) -> str:
        answer = await bank.hold(body=ALL_OF_4242)
        if (answer.status_code == 200) != expected:
            steps.append(f"{why}: {answer.status_code}")
        return str(answer.json().get("authorization_id", ""))

    if not (hold := await all_of_it(True, "at first")):
        why = "the card 4242… has not all of its money: the check needs a bank on its first day"
        return Ruling("bk-money-01", "untestable", why)
    await all_of_it(False, "while it was held")
    await bank.set_free(hold)
    hold = await all_of_it(True, "after a void")
    captured = await bank.capture(hold, ALL_CENTS)
    if captured.status_code == 200:
        await all_of_it(False, "after a capture")
        await bank.pay_back(captured)
        hold = await all_of_it(True, "after a refund")
    await bank.set_free(hold)
    if steps:
        return Ruling("bk-money-01", "fail", f"all of the money of 4242… was asked for {'; '.join(steps)}")
    return Ruling("bk-money-01", "pass", "money held or paid out was gone, voided or paid back was there")


async def holds_expire_at_once(bank: Asker) -> bool:
    """Say whether this bank's holds are past their time as soon as they are made."""
    try:
        made = (await bank.hold()).json()
        await bank.set_free(made["authorization_id"])
        return bool(made["created_at"] == made["expires_at"])
    except (httpx.HTTPError, ValueError, LookupError, TypeError):
        return False  # the cases will say what is wrong


def chance(bank: Asker) -> Ruling:
    """Say what chaos did meanwhile: every failure that was waited out had the exact body."""
    if not bank.failures:
        return Ruling("bk-chaos-01", "untestable", f"none of {bank.requests} requests failed by chance")
    seen = f"{bank.failures} of {bank.requests} requests failed by chance"
    return Ruling(
        "bk-chaos-01", "pass", f"{seen}, all with {FAILURE.body.decode().strip()}, and none was done"
    )


Probe = Callable[[Asker], Awaitable[Ruling]]
AT_THE_SAME_TIME: dict[str, Probe] = {"bk-idem-03": race, "bk-chaos-01": spared, "bk-money-01": money}
ALONE: dict[str, Probe] = {"bk-chain-01": replays, "bk-chaos-02": hang_ups}  # they measure time


async def _latency(bank: Asker) -> tuple[float, float]:
    """Measure the least and the most time that a request takes, with nothing else going on."""
    seconds = []
    for _ in range(3):
        before_s = bank.clock.monotonic()
        await bank.once("GET", UNKNOWN)
        seconds.append(bank.clock.monotonic() - before_s)
    return min(seconds), max(seconds)


async def _hung_up(bank: Asker, hold: str, *, after_s: float) -> bool:
    keys = [bank.new_key().encode()]
    try:
        await bank.once("POST", CAPTURES, capture_body(hold), keys, read_timeout_s=after_s)
    except httpx.ReadTimeout:
        return True
    return False
