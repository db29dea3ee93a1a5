"""Every view of the page, in a real browser, on traces of a shop with something slow in it and failing."""

import random
import re
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from groundwork.testing import clean_env
from groundwork.testing.browser import Sight
from traced.testing import RunTraced, send_all

if TYPE_CHECKING:
    from playwright.sync_api import Request

MS = 1_000_000
HOSTILE = "<img src=x onerror=\"document.title='owned'\">"
TRACES = 400
SPANS = 50_000


class Shop:
    """Makes traces of a checkout: stock, then payment, then the bank, which is slow in one region."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)

    def id(self) -> str:
        return str(uuid.UUID(int=self.rng.getrandbits(128)))

    def span(
        self, parent: dict[str, Any] | None, service: str, operation: str, **fields: Any
    ) -> dict[str, Any]:
        span = {"span_id": self.id(), "service": service, "operation": operation, "status": "ok", "tags": {}}
        span |= {"trace_id": parent["trace_id"] if parent else self.id()}
        return span | ({"parent_span_id": parent["span_id"]} if parent else {}) | fields

    def checkout(self, start: int, *, region: str, coupon: str = "none") -> list[dict[str, Any]]:
        bank_ms = self.rng.randrange(1_400, 1_800) if region == "eu-north" else self.rng.randrange(20, 40)
        status = "error" if coupon == "HALF" else "ok"
        at = lambda offset_ms, length_ms: {  # noqa: E731
            "start_time": start + offset_ms * MS,
            "end_time": start + (offset_ms + length_ms) * MS,
        }
        root = self.span(
            None, "checkout", "place_order", **at(0, bank_ms + 90), tags={"coupon": coupon}, status=status
        )
        stock = self.span(root, "inventory", "reserve_stock", **at(5, 30))
        pay = self.span(root, "payment", "authorise", **at(40, bank_ms + 30), tags={"region": region})
        bank = self.span(pay, "bank", "hold", **at(50, bank_ms), tags={"region": region})
        return [bank, stock, root, pay]


def shop_traces(count: int = TRACES, seed: int = 7) -> list[dict[str, Any]]:
    """Make the traces of the last two minutes: one in twenty slow, one in ten with a coupon that fails."""
    shop, now = Shop(seed), time.time_ns()
    spans = []
    for number in range(count):
        start = now - round((2 + 118 * number / count) * 1e9)
        region = "eu-north" if number % 20 == 7 else "eu-west"
        spans += shop.checkout(start, region=region, coupon="HALF" if number % 10 == 4 else "none")
    return spans


@pytest.fixture(scope="module")
def url(run_traced: RunTraced) -> Iterator[str]:
    with run_traced("serve") as address:
        send_all(address, shop_traces())
        yield address


@pytest.fixture(scope="module")
def shelf(run_traced: RunTraced) -> Iterator[str]:
    """A server that holds traces of several tests, each of which looks at its own."""
    with run_traced("serve") as address:
        yield address


@pytest.fixture
def empty(run_traced: RunTraced) -> Iterator[str]:
    with run_traced("serve") as address:
        yield address


@pytest.mark.requirement("tr-dash-04")
def test_from_checkout_is_slow_to_the_guilty_span_in_three_clicks(url: str, sight: Sight) -> None:
    page = sight.page
    page.goto(url)
    slowest = page.locator("[data-part=operations] tbody tr")
    page.get_by_role("button", name="checkout place_order").click()  # 1: the operation
    page.get_by_role("tab", name="What slow traces have in common").click()  # 2: what do the slow ones share?
    first = page.locator(".features tbody tr").first
    first.wait_for()
    assert "eu-north" in first.inner_text() or "hold" in first.inner_text()
    first.get_by_role("link").click()  # 3: those traces
    page.get_by_role("link", name="checkout place_order").first.wait_for()
    assert slowest.count() > 0
    assert sight.errors == []


@pytest.mark.requirement("tr-dash-01")
@pytest.mark.requirement("tr-dash-04")
def test_the_slowest_trace_names_its_guilty_span(url: str, sight: Sight) -> None:
    page = sight.page
    page.goto(f"{url}/#/search?order=slowest&service=checkout")  # "checkout is slow"
    page.get_by_role("link", name="checkout place_order").first.click()  # 1: the slowest
    page.get_by_text("Most of the time:").get_by_role(
        "button", name="bank hold"
    ).click()  # 2: where the time went
    side = page.get_by_role("complementary")
    side.get_by_text("eu-north").wait_for()  # its cause
    side.get_by_role("link", name="find others with region eu-north").click()  # 3: one or a thousand?
    page.get_by_role("heading", name=re.compile("20 traces")).wait_for()
    assert sight.errors == []


@pytest.mark.requirement("tr-dash-04")
def test_every_view_shows_what_the_emitter_sent(empty: str, sight: Sight) -> None:
    page = sight.page
    for view in ("overview", "search", "map"):
        page.goto(f"{empty}/#/{view}")
        page.get_by_text(f"traced-emitter emit --target {empty}").filter(visible=True).wait_for()
    emit = [Path(sys.executable).parent / "traced-emitter", "emit", "--target", empty]
    load = ["--duration", "2s", "--seed", "7", "--plant", "payment/capture", "--no-verify"]
    page.goto(f"{empty}/#/status")
    page.locator(".card", has_text="Taking in").wait_for()
    subprocess.run([*emit, *load], check=True, capture_output=True, timeout=120, env=clean_env())
    page.route("**/api/v1/operations", lambda route: route.fulfill(body="cut off"), times=1)
    page.goto(f"{empty}/#/search?order=slowest")
    page.locator(".results tbody a").first.wait_for()  # asked again after that
    page.goto(empty)
    assert page.locator("[data-part=operations] tbody tr").first.inner_text()
    page.get_by_role("tab", name="What slow traces have in common").click()
    page.locator(".features tbody tr", has_text="capture").first.wait_for()
    page.goto(f"{empty}/#/map")
    assert page.locator("svg.map .service").nth(4).text_content()
    page.goto(f"{empty}/#/search?order=slowest")
    page.locator(".results tbody a").first.click()
    page.get_by_text("Most of the time:").get_by_role("button", name="payment capture").click()
    page.get_by_role("complementary").get_by_text("Among all payment capture").wait_for()
    for tab in ("Flame graph", "Statistics", "Why"):
        page.get_by_role("tab", name=tab).click()
    page.get_by_text("Where the time goes").wait_for()
    assert sight.errors == []


@pytest.mark.requirement("tr-dash-10")
def test_the_overview_tells_of_all_traces_in_view(url: str, sight: Sight) -> None:
    page = sight.page
    page.goto(url)
    page.get_by_role("heading", name=f"{TRACES} traces in view").wait_for()
    page.get_by_text("10 % with errors").wait_for()
    row = page.locator("[data-part=operations] tbody tr", has_text="hold")
    assert row.inner_text().split("\t")[1:2] == [f"{TRACES}"]


@pytest.mark.requirement("tr-dash-10")
def test_the_figures_over_time_are_those_of_the_operation_that_is_chosen(url: str, sight: Sight) -> None:
    page = sight.page
    page.goto(url)
    page.get_by_text("traces a second").wait_for()
    page.get_by_role("button", name="bank hold").click()
    page.get_by_text("spans of bank hold a second").wait_for()
    page.locator("select[name=last]").filter(visible=True).select_option("1m")
    page.wait_for_url(re.compile("last=1m"))
    page.wait_for_function(
        "() => !document.querySelector('#picture-title').textContent.trim().startsWith('400')"
    )
    assert sight.errors == []


@pytest.mark.requirement("tr-dash-10")
def test_brushing_zooms_and_filters_and_can_be_taken_back(url: str, sight: Sight) -> None:
    page = sight.page
    page.goto(url)
    page.get_by_role("heading", name=f"{TRACES} traces in view").wait_for()
    box = page.locator("[data-part=scatter] .u-over").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] * 0.02, box["y"] + 5)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.75, box["y"] + box["height"] / 2, steps=5)
    page.mouse.up()
    page.wait_for_url(re.compile(r"from=\d+.*min=[\d.]+ms"))
    heading = page.locator("#picture-title")
    page.wait_for_function(
        "() => !document.querySelector('#picture-title').textContent.trim().startsWith('400')"
    )
    some = int(heading.inner_text().split()[0])
    assert 0 < some < TRACES / 4  # only the slow ones
    page.go_back()
    page.get_by_role("heading", name=f"{TRACES} traces in view").wait_for()


@pytest.mark.requirement("tr-dash-06")
def test_reload_and_back_show_the_same_state(url: str, sight: Sight) -> None:
    page = sight.page
    page.goto(f"{url}/#/search?service=bank&min=1s&status=ok")
    rows = page.locator(".results tbody tr")
    rows.first.wait_for()
    count = rows.count()
    page.reload()
    rows.first.wait_for()
    assert page.locator("input[name=service]").filter(visible=True).input_value() == "bank"
    assert page.locator("select[name=status]").filter(visible=True).input_value() == "ok"
    assert rows.count() == count
    rows.first.get_by_role("link").click()
    page.get_by_role("tab", name="Flame graph").click()
    page.wait_for_url(re.compile("tab=flame"))
    page.go_back()
    page.go_back()
    rows.first.wait_for()
    assert rows.count() == count


@pytest.mark.requirement("tr-dash-12")
def test_a_search_that_is_mistyped_says_what_is_expected(url: str, sight: Sight) -> None:
    page = sight.page
    page.goto(f"{url}/#/search")
    field = page.get_by_label("at least").filter(visible=True)
    field.fill("slow")
    field.press("Enter")
    page.get_by_role("alert").get_by_text("expected a length such as 250ms or 1.5s").wait_for()
    page.goto(f"{url}/#/search?service=nobody")
    page.get_by_text("No trace in the window is like that.").filter(visible=True).wait_for()


@pytest.mark.requirement("tr-dash-12")
def test_why_tells_what_errors_have_in_common(url: str, sight: Sight) -> None:
    page = sight.page
    page.goto(f"{url}/#/overview?tab=errors")
    best = page.locator(".features tbody tr").first
    best.wait_for()
    texts = " ".join(page.locator(".features tbody tr").all_inner_texts()[:3])
    assert "HALF" in texts
    assert "100 %" in best.inner_text()


@pytest.mark.requirement("tr-dash-12")
def test_why_holds_a_trace_against_the_typical_one(url: str, sight: Sight) -> None:
    page = sight.page
    page.goto(f"{url}/#/search?order=slowest")
    page.get_by_role("link", name="checkout place_order").first.click()
    page.get_by_role("tab", name="Why").click()
    page.get_by_text("Beside the typical checkout place_order").wait_for()
    assert page.evaluate("document.documentElement.scrollHeight <= innerHeight"), (
        "panels scroll, not the page"
    )
    longer = page.locator(".departures li", has_text="longer").first
    longer.wait_for()
    assert "hold" in longer.inner_text()
    page.locator(".departures").get_by_role("button").first.click()
    page.get_by_role("treegrid").locator(".chosen", has_text="hold").wait_for()


@pytest.mark.requirement("tr-dash-08")
def test_the_map_shows_who_calls_whom_and_a_click_filters(url: str, sight: Sight) -> None:
    page = sight.page
    page.goto(f"{url}/#/map")
    table = page.get_by_role("table", name="Calls between services")
    table.get_by_role("row").filter(has_text="payment").filter(has_text="bank").first.wait_for()
    assert page.locator("svg.map .service").count() == 4
    assert page.get_by_text("with the most").count() == 0
    page.locator("svg.map .service", has_text="bank").click()
    page.wait_for_url(re.compile("service=bank"))
    page.goto(f"{url}/#/map?service=nobody")
    page.get_by_text("No trace in the window is like that.").filter(visible=True).wait_for()
    assert table.count() == 0, "the calls of before"

    def cut(route: Any) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, json=answer.json() | {"service_count": 1_234, "edge_count": 5_678})

    page.route("**/api/v1/graph*", cut)
    page.goto(f"{url}/#/map")
    page.get_by_text(re.compile("the 4 with the most spans, of 1.234 services")).wait_for()
    page.get_by_text(re.compile(r"the \d with the most spans, of 5.678 calls")).wait_for()
    assert sight.errors == []


@pytest.mark.requirement("tr-dash-08")
def test_a_long_name_hides_no_column_and_leaves_no_box_of_the_map(empty: str, sight: Sight) -> None:
    shop, start, long = Shop(3), time.time_ns(), "ü" * 255
    times = {"start_time": start - MS, "end_time": start}
    root = shop.span(None, long, long, **times)
    many = [shop.span(root, "ÿ", f"{number}", **times) for number in range(60)]
    send_all(empty, [root, shop.span(root, long + "2", long, **times), *many])
    page = sight.page
    page.goto(f"{empty}/#/map")
    column = page.get_by_role("columnheader", name="p99")
    column.wait_for()
    panel = page.locator("[data-part=calls]").bounding_box()
    right = column.bounding_box()
    assert right["x"] + right["width"] <= panel["x"] + panel["width"]
    box = page.locator("svg.map .service", has_text=long).first
    assert box.locator("svg").evaluate("texts => getComputedStyle(texts).overflow") == "hidden"
    page.goto(f"{empty}/#/overview")
    name = page.locator("[data-part=operations] .link").first
    name.wait_for()
    ends = "name => [name, name.closest('td')].map((one) => one.getBoundingClientRect().right)"
    name_ends, cell_ends = name.evaluate(ends)
    assert name_ends <= cell_ends, "what is cut is the name's end, not the whole name"
    page.get_by_text("The 50 with the most spans, of 62 operations").wait_for()
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{empty}/#/trace/{root['trace_id']}?span={root['span_id']}")
    page.locator(".side h3").first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.requirement("tr-dash-01")
def test_a_chart_over_time_draws_points_and_no_line_where_nothing_was(empty: str, sight: Sight) -> None:
    shop, now = Shop(4), time.time_ns()
    for start in (now - 1_500 * 1_000 * MS, now - 300 * 1_000 * MS):
        send_all(empty, [shop.span(None, "till", "pay", start_time=start, end_time=start + 80 * MS)])
    page = sight.page
    page.goto(empty)
    page.get_by_role("heading", name="2 traces in view").wait_for()
    coloured = """canvas => {
      const {data, width} = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      const columns = new Set();
      for (let at = 0; at < data.length; at += 4) {
        const some = data.slice(at, at + 3);
        if (data[at + 3] > 127 && Math.max(...some) - Math.min(...some) > 60) columns.add((at / 4) % width);
      }
      return columns.size;
    }"""
    assert 2 <= page.locator("[data-part=lengths] canvas").evaluate(coloured) <= 20


@pytest.mark.requirement("tr-dash-12")
def test_the_status_tells_how_the_server_is_doing(url: str, sight: Sight) -> None:
    page = sight.page
    page.goto(f"{url}/#/status")
    held = page.locator(".card", has_text="Held")
    held.get_by_text(str(TRACES), exact=True).wait_for()
    page.locator(".card", has_text="Window").get_by_text("30 min").wait_for()
    page.locator(".card", has_text="Answering").get_by_text(re.compile("^0 B of 1[0-9]+")).wait_for()
    assert sight.errors == []


DRAWN_TEXTS = """window.drawnTexts = new Set();
const draw = CanvasRenderingContext2D.prototype.fillText;
CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
  drawnTexts.add(text);
  return draw.call(this, text, ...place);
};"""


@pytest.mark.requirement("tr-dash-09")
def test_new_traces_appear_without_a_reload_and_the_tail_can_be_held(empty: str, sight: Sight) -> None:
    page, shop = sight.page, Shop(1)
    page.add_init_script(DRAWN_TEXTS)
    page.goto(empty)
    page.get_by_text("traced-emitter emit").wait_for()  # the empty page says what to do
    page.wait_for_function("() => drawnTexts.has('0 ns')")
    assert not page.evaluate("drawnTexts.has('1 ns')"), "a chart of nothing measures no nanoseconds"
    send_all(empty, shop.checkout(time.time_ns() - 10**9, region="eu-west"))
    page.get_by_role("heading", name="1 trace in view").wait_for()
    page.get_by_role("tab", name="Live tail").click()
    rows = page.locator("[data-part=tail] tbody tr")
    page.get_by_text("waiting for new traces").wait_for()
    send_all(empty, shop.checkout(time.time_ns() - 10**9, region="eu-west"))
    rows.first.wait_for()
    tail = page.locator("[data-part=tail]")
    tail.get_by_role("button", name="pause").click()
    before = rows.count()
    send_all(empty, shop.checkout(time.time_ns() - 10**9, region="eu-north"))
    page.get_by_role("heading", name="3 traces in view").wait_for()
    assert rows.count() == before
    tail.get_by_role("button", name="go on").click()
    page.wait_for_function(
        "(before) => document.querySelectorAll('[data-part=tail] tbody tr').length > before", arg=before
    )


@pytest.mark.requirement("tr-dash-07")
def test_keys_walk_open_close_and_zoom_the_waterfall(url: str, sight: Sight) -> None:
    page = sight.page
    page.goto(f"{url}/#/search?order=slowest")
    page.get_by_role("link", name="checkout place_order").first.click()
    grid = page.get_by_role("treegrid")
    grid.locator(".row").nth(3).wait_for()
    grid.focus()
    page.keyboard.press("ArrowDown")
    grid.locator(".chosen", has_text="reserve_stock").wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowLeft")  # payment closes
    assert grid.locator(".row").count() == 3
    page.keyboard.press("ArrowRight")
    assert grid.locator(".row").count() == 4
    page.keyboard.press("c")  # along the critical path
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('aside') !== null")
    moments = "document.querySelector('.ruler').textContent"
    whole = page.evaluate(moments)
    grid.focus()
    page.keyboard.press("+")
    page.wait_for_function(f"(whole) => {moments} !== whole", arg=whole)
    page.keyboard.press("0")
    page.wait_for_function(f"(whole) => {moments} === whole", arg=whole)
    page.get_by_role("tab", name="Waterfall").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_url(re.compile("tab=flame"))
    assert page.evaluate("document.activeElement.textContent.trim()") == "Flame graph"
    pixel = "document.querySelector('.flame canvas').getContext('2d').getImageData(3, 3, 1, 1).data.join()"
    light = page.evaluate(pixel)
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(f"(light) => {pixel} !== light", arg=light)


@pytest.mark.requirement("tr-dash-07")
def test_a_trace_that_may_grow_stays_as_it_was_left_and_says_when_it_leaves_the_window(
    shelf: str, sight: Sight
) -> None:
    page, asked = sight.page, [""]
    spans = Shop(8).checkout(time.time_ns() - 10**9, region="eu-west")
    bank, stock, root, pay = spans
    send_all(shelf, [stock, root, pay])
    page.clock.install()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{shelf}/#/trace/{root['trace_id']}?span={stock['span_id']}")
    rows = page.get_by_role("treegrid").locator(".row")
    page.get_by_role("complementary").get_by_text("none", exact=True).wait_for()
    page.locator(".row", has_text="place_order").locator(".twist").click()
    assert rows.count() == 1
    asked.clear()
    with page.expect_response(TREE):
        page.clock.run_for(3_000)
    page.evaluate(MARK)
    assert not [one for one in asked if "/spans/" in one], "the same span is not read again"
    send_all(shelf, [bank])
    page.clock.run_for(3_000)
    page.get_by_text("4 spans").wait_for()
    assert rows.count() == 1, "what was closed stays closed"
    page.route(re.compile("/api/v1/traces/"), lambda route: route.fulfill(status=404, body="{}"))
    page.clock.fast_forward(120_000)
    page.clock.run_for(3_000)
    page.locator(".warning", has_text="This trace is not in the window").wait_for()
    assert rows.count() == 1, "what was read stays"


@pytest.mark.requirement("tr-dash-09")
def test_a_server_that_never_answers_is_told_of(url: str, sight: Sight) -> None:
    page = sight.page
    page.clock.install()
    page.route("**/api/v1/status", lambda _route: None)
    page.goto(url)
    page.get_by_text("asking", exact=True).wait_for()
    page.clock.run_for(21_000)
    page.get_by_role("alert").get_by_text("took more than 20 s").wait_for()


@pytest.mark.requirement("tr-dash-07")
def test_the_exact_nanoseconds_of_a_span_are_shown(shelf: str, sight: Sight) -> None:
    start = time.time_ns() // 1000 * 1000 - 10**9 + 123
    spans = Shop(3).checkout(start, region="eu-west")
    send_all(shelf, spans)
    sight.page.goto(f"{shelf}/#/trace/{spans[0]['trace_id']}?span={spans[0]['span_id']}")
    side = sight.page.get_by_role("complementary")
    side.get_by_text(str(spans[0]["start_time"]), exact=True).wait_for()
    side.get_by_text(str(spans[0]["end_time"]), exact=True).wait_for()
    sight.page.route("**/spans/*", lambda route: route.fulfill(status=404, body='{"error": "gone"}'))
    sight.page.get_by_role("treegrid").locator(".row").nth(1).click()
    side.get_by_text("This trace is not in the window").wait_for()  # instead of tags that never come


@pytest.mark.requirement("tr-dash-07")
def test_orphans_and_spans_without_a_root_are_marked(shelf: str, sight: Sight) -> None:
    spans = [
        span
        for span in Shop(4).checkout(time.time_ns() - 10**9, region="eu-west")
        if span["service"] in ("bank", "inventory")
    ]
    send_all(shelf, spans)
    sight.page.goto(f"{shelf}/#/trace/{spans[0]['trace_id']}")
    sight.page.get_by_text("The root of this trace has not arrived").wait_for()
    assert sight.page.get_by_role("treegrid").get_by_text("parent not here").count() == 2
    sight.page.goto(f"{shelf}/#/search?roots=missing")
    sight.page.locator(".results").get_by_text("no root yet").wait_for()


@pytest.mark.requirement("tr-dash-07")
def test_fifty_thousand_spans_keep_the_document_small(empty: str, sight: Sight) -> None:
    shop, start = Shop(5), time.time_ns() - 60 * 10**9
    root = shop.span(None, "batch", "nightly", start_time=start, end_time=start + SPANS * MS)
    spans, parent = [root], root
    for number in range(SPANS - 1):
        begin = start + number * MS
        child = shop.span(parent, f"worker-{number % 7}", "step", start_time=begin, end_time=begin + MS)
        parent = child if number % 100 < 40 else root
        spans.append(child)
    send_all(empty, spans)
    page = sight.page
    page.goto(f"{empty}/#/trace/{root['trace_id']}")
    page.get_by_text(f"{SPANS:,} spans").wait_for()
    grid = page.get_by_role("treegrid")
    grid.locator(".row").first.wait_for()
    assert int(grid.get_attribute("aria-rowcount") or 0) == SPANS
    assert page.locator(".row").count() <= 60
    grid.focus()
    page.keyboard.press("End")
    grid.locator(f".row.active[aria-rowindex='{SPANS}']").wait_for()
    assert page.evaluate("document.querySelectorAll('*').length") < 2_000
    frames = page.evaluate(SCROLL)
    print(f"scrolling {SPANS} spans: {frames:.0f} frames a second in this headless browser")
    for tab in ("Flame graph", "Statistics"):
        page.get_by_role("tab", name=tab).click()
    page.get_by_role("cell", name="worker-3 step").wait_for()
    assert sight.errors == []


SCROLL = """() => new Promise((done) => {
  const grid = document.querySelector("[role=treegrid]");
  const begin = performance.now();
  let frames = 0;
  const step = () => {
    const passed = performance.now() - begin;
    if (passed > 1000) return done((frames * 1000) / passed);
    grid.scrollTop = (grid.scrollTop + 2600) % grid.scrollHeight;
    frames += 1;
    requestAnimationFrame(step);
  };
  step();
})"""


@pytest.mark.requirement("tr-dash-03")
def test_hostile_names_and_tags_are_shown_as_text_in_every_view(empty: str, sight: Sight) -> None:
    shop, now = Shop(6), time.time_ns()
    root = shop.span(
        None,
        HOSTILE,
        HOSTILE,
        start_time=now - 10**9,
        end_time=now - 10**8,
        status="error",
        tags={HOSTILE: HOSTILE},
    )
    child = shop.span(root, HOSTILE + "2", HOSTILE, start_time=now - 9 * 10**8, end_time=now - 2 * 10**8)
    nameless = shop.span(root, "", "", start_time=now - 8 * 10**8, end_time=now - 3 * 10**8)
    send_all(empty, [root, child, nameless])
    page = sight.page
    for place in (
        "overview",
        "overview?tab=errors",
        "search",
        "map",
        "status",
        *(
            f"trace/{root['trace_id']}?span={root['span_id']}&tab={tab}"
            for tab in ("", "flame", "statistics", "why")
        ),
    ):
        page.goto(f"{empty}/#/{place}")
        page.wait_for_load_state("networkidle")
        if not place.startswith("status"):
            page.get_by_text(HOSTILE[:12]).filter(visible=True).first.wait_for()
        assert page.locator("img[src=x]").count() == 0
        assert page.title().endswith("traced")
    page.goto(f"{empty}/#/overview")
    page.get_by_role("button", name="(no name)").click()
    page.get_by_text("spans of (no name) a second").wait_for()
    page.get_by_role("heading", name="1 trace in view").wait_for()
    assert sight.errors == []


@pytest.mark.requirement("tr-dash-02")
def test_the_page_asks_nobody_else_for_anything(url: str, sight: Sight) -> None:
    for path in ("/", "/docs"):
        answer = sight.page.goto(f"{url}{path}")
        assert answer is not None
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        sight.page.wait_for_load_state("load")
    assert sight.strangers == []
    assert sight.errors == []


@pytest.mark.requirement("tr-dash-09")
def test_a_server_that_goes_away_is_told_of_and_its_return_is_seen(url: str, sight: Sight) -> None:
    page = sight.page
    page.goto(url)
    page.get_by_role("heading", name=f"{TRACES} traces in view").wait_for()
    page.context.set_offline(True)
    page.get_by_text("no answer, trying again").wait_for()
    page.get_by_role("heading", name=f"{TRACES} traces in view").wait_for()  # what was read stays
    page.context.set_offline(False)
    page.get_by_text("live", exact=True).wait_for()


@pytest.mark.requirement("tr-dash-09")
def test_an_idle_page_asks_a_bounded_number_of_times_and_a_hidden_one_not_at_all(
    url: str, sight: Sight
) -> None:
    page, polls, asked = sight.page, [0], [0]

    def count(request: "Request") -> None:
        asked[0] += "/api/" in request.url
        polls[0] += "by=trace" in request.url and "after=" not in request.url  # the first question of a poll

    def in_half_a_minute() -> int:
        """Count the polls that begin; those of before have been told when the mark is answered."""
        page.evaluate(MARK)
        polls[0] = 0
        page.clock.run_for(30_000)
        page.evaluate(MARK)
        return polls[0]

    page.clock.install()
    page.on("request", count)
    page.goto(url)
    page.get_by_role("heading", name=f"{TRACES} traces in view").wait_for()
    polls[0] = asked[0] = 0
    for _ in range(4):
        with page.expect_response(re.compile("/api/v1/scatter")):
            page.clock.run_for(3_000)
    assert asked[0] <= 4 * (polls[0] + 1)  # figures (twice while the server is young), operations, a picture
    page.route(TAIL, lambda route: route.fulfill(status=503), times=1)
    page.evaluate("location.hash = '#/overview?tab=tail'")
    page.get_by_text("the server gives no tail now").wait_for()
    with page.expect_request(TAIL):  # at the next poll
        page.clock.run_for(3_000)
    with page.expect_event("requestfailed", lambda request: TAIL.search(request.url)):  # it is let go
        page.evaluate(TURNED_AWAY, arg=True)
    assert in_half_a_minute() == 0
    with page.expect_request(TAIL):  # and taken up again
        page.evaluate(TURNED_AWAY, arg=False)
    page.get_by_role("button", name="pause", exact=True).first.click()
    assert in_half_a_minute() == 0


MARK = "fetch('/static/icon.svg').then((answer) => answer.text())"
TREE = re.compile("/api/v1/traces/[^/]+/tree")
TAIL = re.compile("/api/v1/stream")
TURNED_AWAY = """(isHidden) => {
  Object.defineProperty(document, "hidden", { get: () => isHidden, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
}"""
