"""A judge's working day: read the journals, hear the gateway and the bank, rule, write the report."""

from collections.abc import Callable, Iterable
from importlib.metadata import version
from pathlib import Path

from ficmart import journal as journals
from ficmart.dialect import Dialect
from ficmart.errors import JournalUnreadable
from ficmart.evidence import Evidence, payment_ids
from ficmart.journal import Entry
from ficmart.judge import judge
from ficmart.route_map import read_map
from ficmart.session import bank_http, gateway_http
from ficmart.settings import FicmartSettings
from ficmart.witness import Witness, read_oracle
from groundwork.clock import Clock, SystemClock, utc_now
from groundwork.report import Finding, Report


async def hold_court(settings: FicmartSettings, paths: Iterable[Path], clock: Clock | None = None) -> Report:
    """Gather the evidence and rule; raises JournalUnreadable or SourceUnavailable."""
    clock = clock or SystemClock()
    entries = _read(paths)
    routes = read_map(settings.routes)
    dialect = Dialect(routes, api_key=settings.secret())
    async with gateway_http(settings) as gateway, bank_http(settings) as bank:
        witness = Witness(gateway, dialect, clock=clock, payment_ids=payment_ids(entries))
        evidence = Evidence(
            journal=tuple(entries),
            receipts=await witness.receipts(entry for entry in entries if entry["kind"] == "ordered"),
            bank=await read_oracle(bank),
            names_holds=routes.shows_bank_ids,
        )
    judgement = judge(evidence)
    findings = (
        Finding(ruling.requirement, "ruling", ruling.verdict, ruling.evidence) for ruling in judgement.rulings
    )
    return Report(
        judge="ficmart",
        subject=settings.url,
        seed=next((entry.get("seed") for entry in entries if entry["kind"] == "opened"), None),
        version=version("payment-gateway"),
        created_at=utc_now(clock).isoformat(),
        findings=tuple(findings),
        summary=dict(judgement.summary),
    )


async def wait_until_quiet(
    settings: FicmartSettings, paths: Iterable[Path], *, deadline_s: float, progress: Callable[[int], None]
) -> list[str]:
    """Wait for every order of the journals to settle; returns those that have not."""
    entries = _read(paths)
    order_ids = [entry["order_id"] for entry in entries if entry["kind"] == "ordered"]
    dialect = Dialect(read_map(settings.routes), api_key=settings.secret())
    async with gateway_http(settings) as gateway:
        witness = Witness(gateway, dialect, clock=SystemClock(), payment_ids=payment_ids(entries))
        return await witness.wait_quiet(order_ids, deadline_s=deadline_s, progress=progress)


def _read(paths: Iterable[Path]) -> list[Entry]:
    files = list(paths)
    entries = journals.read(files)
    if not any(entry["kind"] == "ordered" for entry in entries):
        raise JournalUnreadable(files[0], "tells of no order, so there is nothing to judge")
    return entries
