"""What tests need of the fake: a server's application with options, in one call."""

from __future__ import annotations

import random
from typing import Any

from starlette.types import ASGIApp

from fake_gemini.app import Options, build
from fake_gemini.faults import Fault, read_plan
from groundwork.clock import Clock, SystemClock


def fake_gemini_app(
    *, faults: str = "", seed: int = 1, clock: Clock | None = None, **options: Any
) -> ASGIApp:
    """Build the application as `serve` would; `faults` as on its command line, the rest as in `Options`.

    Read the journal as any client does: `GET /_journal`.
    """
    rates, script = read_plan(faults) if faults else ({}, [])
    settings = Options(fault_rates=rates, fault_script=tuple(script), **options)
    return build(settings, clock=clock or SystemClock(), rng=random.Random(seed))


def every_fault() -> list[Fault]:
    """All faults but `none`."""
    return [fault for fault in Fault if fault is not Fault.NONE]
