"""A judge's working day: read the journals, hear the gateway and the bank, rule, write the report."""

from collections.abc import Callable, Iterable
from importlib.metadata import version
from pathlib import Path

from ficmart import journal as journals
from ficmart.errors import JournalUnreadable
from ficmart.evidence import Evidence
from ficmart.journal import Entry
from ficmart.judge import judge
from ficmart.session import bank_http, gateway_http
from ficmart.settings import FicmartSettings
from ficmart.witness import Witness, read_oracle
from groundwork.clock import Clock, SystemClock, utc_now
from groundwork.report import Finding, Report


async def hold_court(settings: FicmartSettings, paths: Iterable[Path], clock: Clock | None = None) -> Report:
    """Gather the evidence and rule; raises JournalUnreadable or SourceUnavailable."""
    clock = clock or SystemClock()
    entries, order_ids = _read(paths)
    async with gateway_http(settings) as gateway, bank_http(settings) as bank:
        receipts = await Witness(gateway, clock=clock).receipts(order_ids)
        evidence = Evidence(journal=tuple(entries), receipts=receipts, bank=await read_oracle(bank))
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
    _, order_ids = _read(paths)
    async with gateway_http(settings) as gateway:
        witness = Witness(gateway, clock=SystemClock())
        return await witness.wait_quiet(order_ids, deadline_s=deadline_s, progress=progress)


def _read(paths: Iterable[Path]) -> tuple[list[Entry], list[str]]:
    files = list(paths)
    entries = journals.read(files)
    if not entries:
        raise JournalUnreadable(files[0], "is empty")
    return entries, sorted({entry["order_id"] for entry in entries if "order_id" in entry})
