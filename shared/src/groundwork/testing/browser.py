"""A real headless Chromium for tests of pages: the one that the system has, never a download.

`pytest_plugins = ["groundwork.testing.browser"]` gives the fixture `page`. Where no browser is found the
test is skipped and says so. Whatever a page asks for from another host is refused and noted.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

__all__ = ["Sight", "browser", "chromium_path", "sight"]

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Chromium's own sandbox does not start as root; the others keep it from calling home.
_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
_WAIT_MS = 60_000


def chromium_path() -> str | None:
    """Return the path of this machine's Chromium (TEST_CHROMIUM overrides), or None."""
    return os.environ.get("TEST_CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)


@dataclass
class Sight:
    """A page, with what went wrong on it: errors of scripts, and requests to other hosts (all refused)."""

    page: Page
    errors: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for a module, which must hold no asynchronous test.

    Playwright's synchronous interface keeps an event loop running in this thread until it ends, and no
    other loop can run beside it.
    """
    path = chromium_path()
    if path is None:
        pytest.skip("no Chromium on this machine (Debian: apt-get install chromium)")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=path, args=list(_ARGUMENTS), timeout=2 * _WAIT_MS
        )
        yield running
        running.close()


@pytest.fixture
def sight(browser: Browser) -> Iterator[Sight]:
    """A fresh page of 1280 × 900 that opens files and talks to loopback only."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(_WAIT_MS)
    seen = Sight(context.new_page())

    def guard(route: Route) -> None:
        url = route.request.url
        if urlsplit(url).scheme == "file" or urlsplit(url).hostname in ("127.0.0.1", "localhost"):
            route.continue_()
        else:
            seen.strangers.append(url)
            route.abort()

    context.route("**/*", guard)
    seen.page.on("pageerror", lambda error: seen.errors.append(str(error)))
    seen.page.on("console", lambda line: seen.errors.append(line.text) if line.type == "error" else None)
    yield seen
    context.close()
