"""The first page in a real browser, on real spans sent over HTTP."""

import json
import sys
import time
import urllib.request
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from groundwork.testing import Program, clean_env, free_port
from groundwork.testing.browser import Sight

HOSTILE = "<img src=x onerror=\"document.title='owned'\">"


@pytest.fixture
def url(tmp_path: Path) -> Iterator[str]:
    port = free_port()
    argv = [str(Path(sys.executable).parent / "traced"), "serve", "--port", str(port)]
    with Program(argv, log_path=tmp_path / "traced.log", env=clean_env()) as program:
        address = f"http://127.0.0.1:{port}"
        program.wait_ready(f"{address}/health")
        yield address


def send_trace(
    url: str, *, service: str = "checkout", operation: str = "place_order", status: str = "ok"
) -> str:
    """Send one trace of a root and two children, and return its id."""
    trace_id, root_id = str(uuid.uuid4()), str(uuid.uuid4())
    start = time.time_ns() - 2_000_000_000
    root = {
        "trace_id": trace_id,
        "span_id": root_id,
        "service": service,
        "operation": operation,
        "start_time": start,
        "end_time": start + 250_000_000,
        "status": status,
    }
    children = [
        {
            **root,
            "span_id": str(uuid.uuid4()),
            "parent_span_id": root_id,
            "operation": name,
            "end_time": start + 90_000_000,
        }
        for name in ("reserve_stock", "authorise")
    ]
    body = json.dumps({"spans": [*children, root]}).encode()
    with urllib.request.urlopen(urllib.request.Request(f"{url}/spans", data=body)) as answer:
        assert answer.status == 202
    return trace_id


@pytest.mark.requirement("tr-dash-01")
def test_a_click_on_a_trace_shows_its_spans_as_bars(url: str, sight: Sight) -> None:
    trace_id = send_trace(url)
    page = sight.page
    page.goto(url)
    page.get_by_text("place_order").first.click()
    page.locator("#waterfall").get_by_text("reserve_stock").wait_for()
    page.locator("#waterfall").get_by_text("authorise").wait_for()
    assert trace_id in page.locator("#trace-note").inner_text()
    assert sight.errors == []


@pytest.mark.requirement("tr-dash-01")
def test_a_new_trace_appears_without_a_reload_and_the_filter_hides_it(url: str, sight: Sight) -> None:
    page = sight.page
    page.goto(url)
    page.get_by_text("traced-emitter emit").wait_for()  # the empty page says what to do
    send_trace(url, operation="capture", status="error")
    page.locator("#rows").get_by_text("capture").wait_for()
    page.get_by_label("ok", exact=True).check(force=True)
    page.locator("#rows").get_by_text("capture").wait_for(state="detached")


@pytest.mark.requirement("tr-dash-02")
def test_the_page_asks_nobody_else_for_anything(url: str, sight: Sight) -> None:
    send_trace(url)
    for path in ("/", "/docs"):
        answer = sight.page.goto(f"{url}{path}")
        assert answer is not None
        assert "default-src" in answer.headers["content-security-policy"]
        sight.page.wait_for_load_state("load")
    assert sight.strangers == []
    assert sight.errors == []


@pytest.mark.requirement("tr-dash-03")
def test_a_hostile_name_is_shown_as_text(url: str, sight: Sight) -> None:
    send_trace(url, service=HOSTILE, operation=HOSTILE)
    page = sight.page
    page.goto(url)
    page.locator("#rows").get_by_text(HOSTILE).first.click()
    page.locator("#waterfall").get_by_text("reserve_stock").wait_for()
    assert page.locator("img[src=x]").count() == 0
    assert page.title() != "owned"
