# ruff: noqa: INP001  a script of its own, in no package
"""Takes docs/dashboard.png anew: a fresh server, some seconds of the emitter's load with a seed, one click.

    uv run python packages/traced/docs/take_screenshot.py

It wants a Chromium on this machine (Debian: apt-get install chromium).
"""

import re
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from groundwork.testing import Program, clean_env, free_port
from groundwork.testing.browser import chromium_path

PICTURE = Path(__file__).with_name("dashboard.png")
LOAD = ["--duration", "6s", "--speed", "0.2", "--seed", "7", "--chaos", "deep=0.5", "--no-verify"]


def main() -> None:
    """Start, load, click, take."""
    programs, url = Path(sys.executable).parent, f"http://127.0.0.1:{free_port()}"
    serve = [programs / "traced", "serve", "--port", url.rpartition(":")[2]]
    with (
        tempfile.TemporaryDirectory() as folder,
        Program(
            serve, log_path=Path(folder) / "traced.log", env=clean_env(TRACED_DURABILITY="none")
        ) as server,
    ):
        server.wait_ready(f"{url}/health")
        emit = [programs / "traced-emitter", "emit", "--target", url, *LOAD]
        with Program(emit, log_path=Path(folder) / "emitter.log", env=clean_env()) as emitter:
            assert emitter.wait(60) == 0, emitter.log_tail()
        take(url)


def take(url: str) -> None:
    """Open the page in the light colours, pick the newest failed trace of some spans, take it."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 780}, color_scheme="light")
        page.goto(url)
        failed = page.locator("#rows tr").filter(has=page.locator(".status-error"))
        failed.filter(has=page.locator("td.number", has_text=re.compile("^[5-9]$"))).first.click()
        page.locator("#waterfall .lane").first.wait_for()
        page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    main()
