"""Ask a program on this machine for JSON."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import httpx

_client = httpx.Client(trust_env=False, timeout=10.0)
LOOK_EVERY_S = 0.05


def get_json(url: str) -> Any:
    """The JSON answer of a GET; raises httpx.HTTPError on anything but 2xx."""
    return _client.get(url).raise_for_status().json()


def wait_until(reached: Callable[[], bool], *, timeout_s: float, what: str) -> None:
    """Look until `reached()`; raises TimeoutError that names `what` after `timeout_s` seconds."""
    deadline = time.monotonic() + timeout_s
    while not reached():
        if time.monotonic() > deadline:
            raise TimeoutError(f"{what}: not within {timeout_s:.0f} s")
        time.sleep(LOOK_EVERY_S)
