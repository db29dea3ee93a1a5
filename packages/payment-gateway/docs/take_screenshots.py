# ruff: noqa: INP001  a script of its own, in no package
"""Takes the pictures of docs/ anew: a bank that fails, a gateway, a shop, and the operator's page.

    uv run python packages/payment-gateway/docs/take_screenshots.py

Two faults are scripted, so that there is something to see: a capture whose answer the bank itself forgot
waits for a person, and an authorization whose answer was lost is in doubt. It wants a Chromium on this
machine (Debian: apt-get install chromium).
"""

import sys
import tempfile
from pathlib import Path

import httpx
from playwright.sync_api import Browser, sync_playwright

from groundwork.testing import Program, clean_env, free_port
from groundwork.testing.browser import chromium_path
from payment_gateway.testing import order

FOLDER = Path(__file__).parent
SIZE = {"width": 1180, "height": 900}
BANK = {"BANK_TEST_ROUTES": "1", "MIN_LATENCY_MS": "0", "MAX_LATENCY_MS": "60"}
PROGRAMS = Path(sys.executable).parent


def main() -> None:
    """Start, trade, take."""
    bank, gateway = (f"http://127.0.0.1:{free_port()}" for _ in range(2))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        serve_bank = [PROGRAMS / "mock-bank", "serve", "--port", _port(bank)]
        serve = [PROGRAMS / "payment-gateway", "serve", "--port", _port(gateway), "--bank-url", bank]
        with (
            Program(serve_bank, log_path=folder / "bank.log", env=clean_env(**BANK), cwd=folder) as one,
            Program(serve, log_path=folder / "gateway.log", env=clean_env(), cwd=folder) as two,
        ):
            one.wait_ready(f"{bank}/health")
            two.wait_ready(f"{gateway}/readyz")
            trade(gateway, bank, folder)
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=chromium_path(), args=["--no-sandbox"])
                take_all(browser, gateway)
                browser.close()


def trade(gateway: str, bank: str, folder: Path) -> None:
    """Let the shop sell, and the bank fail twice in a way that leaves something to do."""
    shop = [PROGRAMS / "ficmart", "run", "--url", gateway, "--orders", "60", "--rate", "20/s", "--seed", "7"]
    shop += ["--journal", str(folder / "journal.jsonl")]
    with Program(shop, log_path=folder / "shop.log", env=clean_env(), cwd=folder) as running:
        assert running.wait(90) == 0, running.log_tail()
    with httpx.Client(trust_env=False, timeout=30.0) as http:
        script = [
            {"operation": "authorize", "fault": "pass"},
            {"operation": "capture", "fault": "commit_uncached_then_drop"},
            {"operation": "authorize", "fault": "commit_then_drop"},
        ]
        http.post(f"{bank}/_test/faults", json=script).raise_for_status()
        paid = _pay(http, gateway, "order-2001")
        http.post(f"{gateway}/v1/payments/{paid}/capture", headers={"Idempotency-Key": "ship-2001"})
        _pay(http, gateway, "order-2002")
    reconcile = [PROGRAMS / "payment-gateway", "reconcile", "--bank-url", bank]
    with Program(reconcile, log_path=folder / "reconcile.log", env=clean_env(), cwd=folder) as running:
        running.wait(60)


def _pay(http: httpx.Client, gateway: str, order_id: str) -> str:
    body = order(order_id, card={"expiry_year": 9999})
    answer = http.post(f"{gateway}/v1/payments", json=body, headers={"Idempotency-Key": order_id})
    return str(answer.json()["id"])


def take_all(browser: Browser, gateway: str) -> None:
    """Take the board, and a payment that waits for a decision."""
    page = browser.new_page(viewport=SIZE, color_scheme="light")
    page.goto(f"{gateway}/ops")
    page.locator("#review button").first.wait_for()
    page.locator("#breaks *").first.wait_for()
    page.screenshot(path=FOLDER / "ops.png")
    page.locator("#review button").first.click()
    page.get_by_role("button", name="Write it down").wait_for()
    page.screenshot(path=FOLDER / "ops-payment.png")


def _port(url: str) -> str:
    return url.rpartition(":")[2]


if __name__ == "__main__":
    main()
