"""A bank by its URL: what the commands `check` and `reset` ask of it."""

from collections.abc import Callable
from importlib.metadata import version

import httpx

from groundwork.clock import Clock, SystemClock, utc_now
from groundwork.http import Timeouts, client
from groundwork.report import Finding, Report
from mock_bank.checker import PARALLEL, Checker
from mock_bank.conformance import recorded
from mock_bank.errors import BankAway, OracleOff

TIMEOUTS = Timeouts(connect_s=5.0, read_s=20.0, write_s=5.0, pool_s=60.0)
RESET = "/_test/reset"


async def check_url(
    url: str, *, clock: Clock | None = None, done: Callable[[str], None] = lambda _title: None
) -> Report:
    """Check the bank at `url` and write it up as a report; raises BankAway when nothing is there.

    `done` is called with a title whenever a case is through.
    """
    async with _client(url) as http:
        await _ask(http, "GET", "/health")
        rulings = await Checker(http, clock=clock, done=done).run(recorded())
    return Report(
        judge="mock-bank check",
        subject=url,
        seed=None,
        version=version("payment-gateway"),
        created_at=utc_now(clock or SystemClock()).isoformat(),
        findings=tuple(
            Finding(ruling.requirement, "spec", ruling.verdict, ruling.evidence) for ruling in rulings
        ),
        summary={"cases": len(rulings), "failed": sum(ruling.verdict == "fail" for ruling in rulings)},
    )


async def reset_url(url: str) -> dict[str, int]:
    """Put the bank at `url` back to its first day; returns what it forgot, by kind.

    Raises BankAway when nothing is there, and OracleOff when the bank does not serve its test routes.
    """
    async with _client(url) as http:
        answer = await _ask(http, "POST", RESET)
    if answer.status_code != 200:
        raise OracleOff(url, f"POST {RESET}", answer.status_code)
    try:
        return dict(answer.json()["forgotten"])
    except (ValueError, LookupError, TypeError) as error:
        raise BankAway(url, f"what is there answers POST {RESET} as no mock bank does") from error


def _client(url: str) -> httpx.AsyncClient:
    try:
        return client(base_url=url, timeouts=TIMEOUTS, connections=PARALLEL)
    except httpx.InvalidURL as error:
        raise BankAway(url, str(error)) from error


async def _ask(http: httpx.AsyncClient, method: str, path: str) -> httpx.Response:
    try:
        return await http.request(method, path)
    except httpx.HTTPError as error:
        raise BankAway(str(http.base_url).rstrip("/"), str(error) or type(error).__name__) from error
