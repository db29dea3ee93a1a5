"""The page for everybody and at its largest: axe's rules, narrow screens, fifty thousand traces."""

import time
import uuid
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe

from groundwork.testing.browser import Sight
from traced.testing import RunTraced, send_all

if TYPE_CHECKING:
    from playwright.sync_api import Page

RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
SCHEMES: dict[Literal["light", "dark"], dict[str, Any]] = {"light": RULES, "dark": COLOURS}
TRACES = 50_000
PLACES = [
    "overview",
    "overview?tab=errors",
    "overview?tab=tail",
    "search?service=till",
    "map",
    "status",
    "trace/{id}?span={id}",
    "trace/{id}?tab=flame",
    "trace/{id}?tab=statistics",
    "trace/{id}?tab=why",
]


def traces(number_of: int) -> list[dict[str, Any]]:
    """Make traces of a till that calls a bank, over the last ten minutes; one in seven is an error."""
    now, spans = time.time_ns(), []
    for number in range(1, number_of + 1):
        start = now - 600 * 10**9 * number // (number_of + 1) - 10**9
        root = {
            "trace_id": str(uuid.UUID(int=number)),
            "span_id": str(uuid.UUID(int=number)),
            "service": "till",
            "operation": ("pay", "refund", "count")[number % 3],
            "start_time": start,
            "end_time": start + (1 + number * 7919 % 900) * 1_000_000,
            "status": "error" if number % 7 == 0 else "ok",
            "tags": {"shop": f"no-{number % 9}"},
        }
        spans.append(root)
        if number % 3 == 0:
            child = {"span_id": str(uuid.UUID(int=2**64 + number)), "parent_span_id": root["span_id"]}
            spans.append(root | child | {"service": "bank"})
    return spans


@pytest.fixture(scope="module")
def url(run_traced: RunTraced) -> Iterator[str]:
    with run_traced("serve") as address:
        send_all(address, traces(300))
        yield address


def settled(page: "Page", place: str) -> None:
    """Wait until the view has what it asked for; a stream never ends."""
    if "tail" in place:
        page.get_by_text("waiting for").wait_for()
    else:
        page.wait_for_load_state("networkidle")


@pytest.mark.requirement("tr-dash-11")
def test_axe_finds_nothing_to_mend_in_any_view(url: str, sight: Sight) -> None:
    """Every rule in the light; in the dark, where nothing but the colours differs, those of colours."""
    page = sight.page
    found = {}
    for place in PLACES:
        page.goto(f"{url}/#/{place.format(id=uuid.UUID(int=3))}")
        page.locator("#bar nav").wait_for()
        settled(page, place)
        for scheme, rules in SCHEMES.items():
            page.emulate_media(color_scheme=scheme)
            violations = Axe().run(page, options=rules).response["violations"]
            if violations:
                found[place, scheme] = [(one["id"], one["nodes"][0]["html"][:200]) for one in violations]
    assert found == {}


@pytest.mark.requirement("tr-dash-11")
def test_nothing_runs_over_the_edge_of_a_narrow_screen(url: str, sight: Sight) -> None:
    page = sight.page
    page.set_viewport_size({"width": 390, "height": 800})
    for place in PLACES:
        page.goto(f"{url}/#/{place.format(id=uuid.UUID(int=3))}")
        page.locator("#bar nav").wait_for()
        settled(page, place)
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= 390, place
        if place == "overview":
            column = page.get_by_role("columnheader", name="p95")
            assert column.evaluate("one => one.getBoundingClientRect().right") <= 390


@pytest.mark.requirement("tr-dash-10")
def test_the_first_view_of_fifty_thousand_traces_is_light(run_traced: RunTraced, sight: Sight) -> None:
    page = sight.page
    with run_traced("serve") as address:
        send_all(address, traces(TRACES))
        network = page.context.new_cdp_session(page)
        network.send("Network.enable")
        received: list[float] = []
        network.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
        page.goto(address)
        page.get_by_role("heading", name=f"{TRACES:,} traces in view").wait_for()
        page.get_by_text("darker: more traces").wait_for()  # beyond a few thousand dots: a grid of counts
        page.get_by_role("button", name="till pay").wait_for()
        kilobytes = sum(received) / 1000
        paint = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0")
        print(f"first view: {kilobytes:.0f} kB in {len(received)} answers, first paint after {paint:.0f} ms")
        assert kilobytes <= 300
        page.locator("[data-part=scatter] .u-over").hover()
        page.get_by_text("click to look closer").wait_for()
        page.locator("[data-part=scatter] .u-over").click()
        page.wait_for_function(
            "(all) => !document.querySelector('#picture-title').textContent.startsWith(all)",
            arg=f"{TRACES:,}",
        )
    assert sight.errors == []
