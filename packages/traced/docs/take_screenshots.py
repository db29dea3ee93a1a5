# ruff: noqa: INP001  a script of its own, in no package
"""Takes the pictures of docs/ anew: a fresh server, half a minute of seeded load, every view.

    uv run python packages/traced/docs/take_screenshots.py

The load has one slow service planted, so that the pictures tell the story of the README. It wants a Chromium
on this machine (Debian: apt-get install chromium).
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from groundwork.testing import Program, clean_env, free_port
from groundwork.testing.browser import chromium_path

FOLDER = Path(__file__).parent
LOAD = [
    "--duration",
    "30s",
    "--speed",
    "0.2",
    "--seed",
    "7",
    "--plant",
    "payment/capture",
    "--chaos",
    "tags=0.3",
]
SIZE = {"width": 1280, "height": 800}


def main() -> None:
    """Start, load, take."""
    programs, url = Path(sys.executable).parent, f"http://127.0.0.1:{free_port()}"
    with tempfile.TemporaryDirectory() as folder:
        serve = [programs / "traced", "serve", "--port", url.rpartition(":")[2], "--data-dir", folder]
        with Program(serve, log_path=Path(folder) / "traced.log", env=clean_env()) as server:
            server.wait_ready(f"{url}/health")
            emit = [programs / "traced-emitter", "emit", "--target", url, "--no-verify", *LOAD]
            with Program(emit, log_path=Path(folder) / "emitter.log", env=clean_env()) as emitter:
                assert emitter.wait(90) == 0, emitter.log_tail()
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=chromium_path(), args=["--no-sandbox"])
                take_all(browser, url)
                browser.close()


def take_all(browser: Browser, url: str) -> None:
    """Walk through the views as the README tells it, in the light colours, and once in the dark ones."""
    page = browser.new_page(viewport=SIZE, color_scheme="light")
    page.goto(url)
    page.locator("[data-part=operations] tbody tr").first.wait_for()
    shoot(page, "overview")
    page.goto(f"{url}/#/overview?tab=slow")
    page.locator(".features tbody tr").first.wait_for()
    shoot(page, "why-slow")
    page.goto(f"{url}/#/search?order=slowest")
    page.locator(".results tbody tr").first.wait_for()
    shoot(page, "search")
    page.locator(".results tbody a").first.click()
    page.locator(".culprit button").click()
    page.locator(".side .histogram").wait_for()
    shoot(page, "trace")
    page.get_by_role("tab", name="Why").click()
    page.locator(".parts tbody tr").first.wait_for()
    shoot(page, "why-trace")
    page.get_by_role("tab", name="Flame graph").click()
    shoot(page, "flame")
    page.goto(f"{url}/#/map")
    page.locator("svg.map .service").first.wait_for()
    shoot(page, "map")
    page.goto(f"{url}/#/status")
    page.locator(".card").first.wait_for()
    shoot(page, "status")
    dark = browser.new_page(viewport=SIZE, color_scheme="dark")
    dark.goto(url)
    dark.locator("[data-part=operations] tbody tr").first.wait_for()
    shoot(dark, "overview-dark")


def shoot(page: Page, name: str) -> None:
    """Take the picture once nothing moves any more."""
    page.wait_for_load_state("networkidle")
    page.screenshot(path=FOLDER / f"{name}.png")


if __name__ == "__main__":
    main()
