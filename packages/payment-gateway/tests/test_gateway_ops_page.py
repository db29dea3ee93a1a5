"""The operator's page in a real browser: signing in, seeing, deciding; and what it must never do."""

import asyncio
import re
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

from groundwork.clock import SystemClock
from groundwork.testing import Server
from groundwork.testing.browser import Sight
from mock_bank.app import QUIET, BankOptions
from mock_bank.app import build as build_bank
from mock_bank.testing import InProcessTransport
from payment_gateway.access.keys import Keys
from payment_gateway.app import Gateway
from payment_gateway.app import build as build_gateway
from payment_gateway.domain.access import Scope
from payment_gateway.settings import GatewaySettings
from payment_gateway.store.engine import Database
from payment_gateway.store.keys import SqlKeys
from payment_gateway.testing import order

STATIC = Path(__file__).parents[1] / "src/payment_gateway/api/static"
NASTY = '<img src=x onerror="window.stolen=1">'


@dataclass
class Office:
    """A gateway with keys, as a real server, and some payments of today."""

    url: str
    operator: str
    pays: str
    gateway: Gateway

    def http(self) -> httpx.Client:
        headers = {"Authorization": f"Bearer {self.pays}"}
        return httpx.Client(base_url=self.url, headers=headers, trust_env=False, timeout=20.0)

    def pay(self, order_id: str, **changes: Any) -> str:
        body = order(order_id, card={"expiry_year": 9999}, **changes)
        with self.http() as http:
            answer = http.post("/v1/payments", json=body, headers={"Idempotency-Key": f"key {order_id}"[4:]})
        return str(answer.json()["id"])


@pytest.fixture
def gateway(tmp_path: Path, migrated_file: Path) -> Gateway:
    (tmp_path / "gateway.db").write_bytes(migrated_file.read_bytes())
    clock = SystemClock()
    bank = build_bank(BankOptions(chaos=QUIET, write_ms=0.0), clock=clock)
    settings = GatewaySettings(data_dir=tmp_path, recovery_min_age_s=600.0, key_refresh_s=0.05)
    return build_gateway(settings, clock=clock, transport=InProcessTransport(bank, clock=clock))


def make_keys(gateway: Gateway) -> dict[Scope, str]:
    """Make two keys, over connections of their own."""

    async def make() -> dict[Scope, str]:
        database = Database(gateway.database.url)
        keys = Keys(SqlKeys(database), clock=SystemClock())
        made = {scope: (await keys.create("x", [scope]))[1] for scope in (Scope.OPERATOR, Scope.PAYMENTS)}
        await database.close()
        return made

    with ThreadPoolExecutor() as beside:  # in this thread, the browser's loop is running
        return beside.submit(lambda: asyncio.run(make())).result()


@pytest.fixture
def office(gateway: Gateway) -> Iterator[Office]:
    tokens = make_keys(gateway)
    with Server(gateway.app) as url:
        yield Office(url, tokens[Scope.OPERATOR], tokens[Scope.PAYMENTS], gateway)


def enter(sight: Sight, office: Office, key: str | None = None) -> None:
    sight.page.goto(f"{office.url}/ops")
    sight.page.get_by_label("API key").fill(office.operator if key is None else key)
    sight.page.get_by_role("button", name="Open").click()


def flag(office: Office, payment_id: str, path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute(
            "UPDATE payments SET needs_review = 1, review_reason = 'bank_disagrees' WHERE id = ?",
            (payment_id,),
        )
    connection.close()


@pytest.mark.requirement("pg-ops-05")
def test_an_operator_sees_how_things_stand_and_a_payments_history(office: Office, sight: Sight) -> None:
    payment_id = office.pay("order-1")
    enter(sight, office)
    page = sight.page
    page.get_by_text("As of").wait_for()
    states = page.locator("#states div", has=page.get_by_text("authorized", exact=True))
    assert states.locator("dd").inner_text() == "1"
    assert page.locator("#health div", has_text="Bank").locator("dd").inner_text() == "closed"
    page.get_by_label("Payment or order id").fill("order-1")
    page.get_by_role("button", name="Show").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_text(payment_id).wait_for()
    steps = dialog.get_by_role("listitem").all_inner_texts()
    assert [text.split()[0] for text in steps] == ["pending", "authorized"]
    assert "authorize.succeeded by api" in steps[1]
    assert dialog.get_by_role("button", name="Write it down").is_hidden()
    page.keyboard.press("Escape")
    assert dialog.is_hidden()
    assert (sight.errors, sight.strangers) == ([], [])


@pytest.mark.requirement("pg-ops-05", "pg-crash-07")
def test_an_operator_decides_about_a_flagged_payment(office: Office, sight: Sight, tmp_path: Path) -> None:
    payment_id = office.pay("order-1")
    flag(office, payment_id, tmp_path / "gateway.db")
    enter(sight, office)
    page = sight.page
    page.locator("#review").get_by_role("button", name=payment_id).wait_for()
    seen: list[str] = []
    page.on("request", lambda request: seen.append(f"asks {request.url.rpartition('/')[2]}"))
    page.on("response", lambda response: seen.append(f"has {response.url.rpartition('/')[2]}"))
    page.locator("#review").get_by_role("button", name=payment_id).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_text("Your decision").wait_for()
    # Nobody decides with a newer `sequence` than that of the history that is shown.
    assert seen.index(f"has {payment_id}") < seen.index("asks events")
    choices = dialog.get_by_label("The payment is really").locator("option").all_inner_texts()
    assert choices == ["choose…", "authorized", "captured", "voided", "expired"]
    dialog.get_by_label("The payment is really").select_option("captured")
    dialog.get_by_label("Reason").fill("card 4111 1111 1111 1111")
    dialog.get_by_role("button", name="Write it down").click()
    dialog.get_by_role("alert").get_by_text("must not contain a long number").wait_for()
    dialog.get_by_label("Reason").fill("by phone, ticket 812")
    dialog.get_by_role("button", name="Write it down").click()
    dialog.get_by_text("review.resolved by operator").first.wait_for()
    assert "by phone, ticket 812" in dialog.get_by_role("listitem").last.inner_text()
    dialog.get_by_role("button", name="Close").click()
    page.locator("#review").get_by_text("Nothing.", exact=True).wait_for()
    with office.http() as http:
        assert http.get(f"/v1/payments/{payment_id}").json()["state"] == "captured"
    assert [error for error in sight.errors if "422" not in error] == []


@pytest.mark.requirement("pg-ops-05")
def test_a_list_that_is_cut_says_of_how_many_it_is_and_the_rest_can_be_decided_about(
    office: Office, sight: Sight, tmp_path: Path
) -> None:
    payment_id = office.pay("order-1")
    flag(office, payment_id, tmp_path / "gateway.db")
    with sqlite3.connect(tmp_path / "gateway.db") as connection:
        connection.row_factory = sqlite3.Row
        row = dict(connection.execute("SELECT * FROM payments").fetchone())
        statement = (
            f"INSERT INTO payments ({', '.join(row)}) VALUES ({', '.join(f':{name}' for name in row)})"
        )
        copies = (
            {**row, "id": f"pay_{number:032x}", "order_id": f"copy-{number}", "hold_copy": number + 1}
            for number in range(100)
        )
        connection.executemany(statement, copies)
        connection.execute(
            "INSERT INTO reconciliation_runs (id, started_at_ns, since_ns, finished_at_ns, after_id, owner,"
            " lease_until_ns, payments, asked, matched)"
            f" VALUES ('rec_1', {9 * 10**18}, 0, 2, '', 'one', 0, 101, 101, 0)"
        )
        connection.executemany(
            "INSERT INTO reconciliation_breaks (run_id, payment_id, kind, detail)"
            " SELECT 'rec_1', id, ?, 'by 2 %' FROM payments",
            [(f"surcharged_{number}",) for number in range(10)],  # only a newer program knows these kinds
        )
    connection.close()
    enter(sight, office)
    sight.page.locator("#review").get_by_text("The first 100 of 101.").wait_for()
    assert sight.page.locator("#review tbody tr").count() == 100
    assert sight.page.locator("#review").get_by_text(payment_id).count() == 0
    sight.page.get_by_label("Payment or order id").fill(payment_id)
    sight.page.get_by_role("button", name="Show").click()
    sight.page.get_by_role("dialog").get_by_role("button", name="Write it down").wait_for()
    sight.page.locator("#breaks").get_by_text("The first 1000 of 1010.").wait_for()
    assert sight.page.locator("#health div", has_text="Breaks").locator("dd").inner_text() == "1010"


@pytest.mark.requirement("pg-ops-05", "pg-access-02")
@pytest.mark.parametrize("which", ["wrong", "payments", "none"])
def test_a_key_that_may_not_operate_opens_nothing_and_says_why(
    office: Office, sight: Sight, which: str
) -> None:
    enter(sight, office, {"wrong": "pgk_000000000000_x", "payments": office.pays, "none": ""}[which])
    alert = sight.page.locator("#trouble")
    alert.get_by_text("scope" if which == "payments" else "Send an API key").wait_for()
    assert sight.page.locator("#board").is_hidden()
    assert sight.page.get_by_label("API key").input_value() == ""


@pytest.mark.requirement("pg-ops-05", "pg-access-01")
def test_where_no_key_is_defined_none_is_asked_for_until_there_is_one(gateway: Gateway, sight: Sight) -> None:
    page = sight.page
    with Server(gateway.app) as url:
        page.goto(f"{url}/ops")
        page.get_by_text("As of").wait_for()
        assert page.get_by_label("API key").is_hidden()
        assert page.get_by_role("button", name="Sign out").is_hidden()
        assert (sight.errors, sight.strangers) == ([], [])
        token = make_keys(gateway)[Scope.OPERATOR]
        with httpx.Client(base_url=url, trust_env=False) as http:
            while http.get("/v1/review").status_code != 401:
                pass  # it is known soon
        page.get_by_role("button", name="Refresh").click()
        page.get_by_text("Send an API key").wait_for()
        page.get_by_label("API key").fill(token)
        page.get_by_role("button", name="Open").click()
        page.get_by_role("button", name="Sign out").wait_for()


@pytest.mark.requirement("pg-ops-05")
def test_the_key_stays_in_memory_and_is_gone_after_signing_out(office: Office, sight: Sight) -> None:
    office.pay("order-1")
    enter(sight, office)
    page = sight.page
    page.get_by_text("As of").wait_for()
    kept = page.evaluate(
        """() => {
          const values = (store) => Array.from(store, (_, n) => store.getItem(store.key(n)));
          const page = [document.cookie, location.href, document.documentElement.outerHTML];
          return JSON.stringify([values(localStorage), values(sessionStorage), page]);
        }"""
    )
    assert office.operator.split("_", 2)[2] not in kept
    page.get_by_role("button", name="Sign out").click()
    assert page.locator("#board").is_hidden()
    assert "authorized" not in page.locator("#states").inner_text()
    page.reload()
    assert page.get_by_label("API key").is_visible()
    assert sight.errors == []


@pytest.mark.requirement("pg-ops-05")
def test_an_answer_that_comes_late_takes_nothing_back_and_shows_nothing_after_signing_out(
    office: Office, sight: Sight
) -> None:
    office.pay("order-1")
    enter(sight, office)
    page, held = sight.page, []
    page.get_by_text("As of").wait_for()
    page.route("**/v1/operations", lambda route: held.append(route), times=1)  # noqa: PLW0108  Playwright wants a function
    with page.expect_request("**/v1/operations"):
        page.get_by_role("button", name="Refresh").click()
    page.locator("#moment").evaluate("it => { it.textContent = '' }")
    page.get_by_role("button", name="Refresh").click()
    page.get_by_text("As of").wait_for()  # the second look was quicker
    next_of(held, page).abort()
    page.evaluate(A_ROUND_TRIP)
    assert page.locator("#trouble").inner_text() == ""
    page.route("**/events", lambda route: held.append(route), times=1)  # noqa: PLW0108
    page.get_by_label("Payment or order id").fill("order-1")
    with page.expect_request("**/events"):
        page.get_by_role("button", name="Show").click()
    page.get_by_role("button", name="Sign out").click()
    with page.expect_response("**/events"):
        next_of(held, page).continue_()
    page.evaluate(A_ROUND_TRIP)
    assert page.get_by_role("dialog").is_hidden()
    assert page.locator("#facts").text_content() == ""


def next_of(held: list[Any], page: Any) -> Any:
    """Give the request that is held; that it was sent is told before it is stopped."""
    while not held:
        page.evaluate("() => null")
    return held.pop()


A_ROUND_TRIP = "() => fetch('/livez').then((answer) => answer.text())"


@pytest.mark.requirement("pg-ops-05")
def test_a_gateway_that_stands_still_or_is_gone_is_told_beside_what_was_asked_and_until_it_is_back(
    office: Office, sight: Sight
) -> None:
    page = sight.page
    page.clock.install()
    page.add_init_script(PATIENCE_ON_THE_PAGES_CLOCK)
    enter(sight, office)
    page.get_by_text("As of").wait_for()
    page.route("**/v1/operations", lambda _route: None)  # never answered
    page.route("**/v1/orders/*", lambda route: route.abort())
    page.get_by_role("button", name="Refresh").click()
    page.clock.run_for(30_000)
    page.locator("#trouble").get_by_text("cannot be reached").wait_for()
    page.clock.run_for(10_000)  # the page has tried again by itself, and waits
    assert page.locator("#trouble").is_visible()
    page.get_by_label("Payment or order id").fill("order-1")
    page.get_by_role("button", name="Show").click()
    page.locator("#unfound").get_by_text("cannot be reached").wait_for()
    page.unroute_all()
    page.get_by_role("button", name="Refresh").click()
    page.locator("#trouble").get_by_text("cannot be reached").wait_for(state="hidden")
    page.get_by_role("button", name="Show").click()
    page.locator("#unfound").get_by_text("no payment for such an order").wait_for()


PATIENCE_ON_THE_PAGES_CLOCK = """AbortSignal.timeout = (ms) => {
  const hangUp = new AbortController();
  setTimeout(() => hangUp.abort(), ms);
  return hangUp.signal;
}"""


@pytest.mark.requirement("pg-ops-05")
def test_names_that_look_like_html_are_shown_as_text(office: Office, sight: Sight) -> None:
    office.pay("order-1", customer_id=NASTY)
    enter(sight, office)
    page = sight.page
    page.get_by_label("Payment or order id").fill("order-1")
    page.get_by_role("button", name="Show").click()
    page.get_by_role("dialog").get_by_text(NASTY).wait_for()
    assert page.evaluate("() => window.stolen") is None
    assert sight.errors == []


@pytest.mark.requirement("pg-ops-05", "pg-route-06")
def test_the_policy_lets_nothing_in_from_elsewhere(office: Office, sight: Sight) -> None:
    page = sight.page
    answer = page.goto(f"{office.url}/ops")
    assert answer is not None
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    blocked = page.evaluate(
        """async () => {
          const script = document.createElement("script");
          try { script.textContent = "window.stolen = 1"; } catch { return "trusted types"; }
          document.head.append(script);
          return window.stolen ?? "policy";
        }"""
    )
    assert blocked in {"trusted types", "policy"}
    assert (
        page.evaluate("() => fetch('http://127.0.0.1:9/').then(() => 'sent', () => 'blocked')") == "blocked"
    )
    for name in ("ops.html", "ops.js", "ops.css"):
        text = (STATIC / name).read_text(encoding="utf-8")
        assert not re.findall(r"(?:https?:)?//[a-z0-9]", text.replace("// ", "")), name
        assert not re.findall(r"innerHTML|outerHTML|insertAdjacentHTML|eval\(|localStorage|\son[a-z]+=", text)


@pytest.mark.requirement("pg-ops-05")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_can_be_read_in_light_and_dark_and_every_field_has_a_name(
    office: Office, sight: Sight, scheme: Any, tmp_path: Path
) -> None:
    flag(office, office.pay("order-1"), tmp_path / "gateway.db")
    sight.page.emulate_media(color_scheme=scheme)
    enter(sight, office)
    page = sight.page
    page.locator("#review").get_by_role("button").first.click()
    page.get_by_role("dialog").wait_for()
    assert page.evaluate(CONTRAST) == []
    nameless = page.evaluate(
        "() => [...document.querySelectorAll('input, select')].filter(f => !f.labels.length).map(f => f.id)"
    )
    assert nameless == []
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    tables = page.evaluate(
        "() => [...document.querySelectorAll('.scroll')].map(box => box.scrollWidth - box.clientWidth)"
    )
    assert tables == [0]  # nothing is cut off


CONTRAST = """() => {
  const rgb = (text) => text.match(/[0-9.]+/g).map(Number);
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((v) => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const ground = (node) => {
    for (; node; node = node.parentElement) {
      const [r, g, b, a = 1] = rgb(getComputedStyle(node).backgroundColor);
      if (a > 0) return [r, g, b];
    }
    return [255, 255, 255];
  };
  const poor = [];
  for (const node of document.querySelectorAll("body *")) {
    const text = [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim());
    if (!text || !node.checkVisibility()) continue;
    const [a, b] = [light(rgb(getComputedStyle(node).color)), light(ground(node))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 4.5) poor.push(`${node.tagName} ${node.textContent.slice(0, 20)} ${ratio.toFixed(2)}`);
  }
  return poor;
}"""


@pytest.mark.requirement("pg-error-04")
def test_the_type_of_a_problem_leads_to_its_section(office: Office, sight: Sight) -> None:
    with office.http() as http:
        problem = http.get("/v1/payments/pay_0").json()
    sight.page.goto(office.url + problem["type"])
    assert sight.page.locator("#not_found h2").is_visible()
    assert sight.errors == []
