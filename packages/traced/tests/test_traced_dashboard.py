"""The page in a real browser, on real spans sent over HTTP."""

import json
import sys
import threading
import time
import urllib.request
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from groundwork.testing import Program, clean_env, free_port
from groundwork.testing.browser import Sight

HOSTILE = "<img src=x onerror=\"document.title='owned'\">"


@pytest.fixture
def url(tmp_path: Path) -> Iterator[str]:
    with traced(tmp_path, "serve") as address:
        yield address


@contextmanager
def traced(folder: Path, *arguments: str) -> Iterator[str]:
    """Run a command of traced that serves, and tell its address."""
    port = free_port()
    argv = [str(Path(sys.executable).parent / "traced"), *arguments, "--port", str(port)]
    env = clean_env(TRACED_DATA_DIR=str(folder / "log"))
    with Program(argv, log_path=folder / f"{arguments[0]}.log", env=env) as program:
        address = f"http://127.0.0.1:{port}"
        program.wait_ready(address)
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


@pytest.mark.requirement("tr-dash-05")
def test_the_page_of_one_origin_shows_the_traces_of_a_server_on_another(
    url: str, tmp_path: Path, sight: Sight
) -> None:
    trace_id = send_trace(url)
    page = sight.page
    with traced(tmp_path, "dashboard", "--target", url) as dashboard:
        page.goto(dashboard)
        page.get_by_text("place_order").first.click()
        page.locator("#waterfall").get_by_text("reserve_stock").wait_for()
        assert trace_id in page.locator("#trace-note").inner_text()
        assert page.locator("#target").inner_text() == url
        asked = page.evaluate("performance.getEntriesByType('resource').map(({ name }) => name)")
        assert {name.partition("/traces")[0] for name in asked if "/static/" not in name} == {url}
    assert sight.errors == []


class Plain(BaseHTTPRequestHandler):
    """A server that keeps to the contract's words and to none of our rulings."""

    trace_id = str(uuid.uuid4())
    may_be_read = True
    times = '"start_time" : 1893456000000000001, "end_time" :1.8934560000000000e18'

    def do_GET(self) -> None:
        span = f'"trace_id": "{self.trace_id}", "service": "till", "status": "ok", {self.times}'
        if self.path.startswith("/traces?"):
            text = f'{{"traces": [{{{span}, "root_service": "till", "root_operation": "pay", '
            text += '"span_count": 2, "duration_ms": 5}], "total": 1}'
        else:
            root = f'{{{span}, "span_id": "{uuid.uuid4()}", "operation": "pay", "parent_span_id": null}}'
            lost = f'{{{span}, "span_id": "{uuid.uuid4()}", "operation": "weigh", "tags": null}}'
            text = f'{{"trace_id": "{self.trace_id}", "spans": [{root}, {lost}]}}'
        self.send_response(200)
        if self.may_be_read:
            self.send_header("Access-Control-Allow-Origin", "*")
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the parent's name for it
        """Say nothing: the tests' output is no access log."""


@contextmanager
def somebodys_server(handler: type[BaseHTTPRequestHandler]) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


@pytest.mark.requirement("tr-dash-05")
def test_the_contract_alone_is_enough_for_the_page(tmp_path: Path, sight: Sight) -> None:
    page = sight.page
    with somebodys_server(Plain) as target, traced(tmp_path, "dashboard", "--target", target) as dashboard:
        page.goto(dashboard)
        page.get_by_text("till pay").first.click()
        bars = page.locator("#waterfall")
        bars.get_by_text("weigh").click()
        bars.get_by_text("1893456000000000001").wait_for()
        assert bars.get_by_text("parent not here").count() == 0
    assert sight.errors == []


class Shut(Plain):
    """The same, but no page of another origin may read it."""

    may_be_read = False


@pytest.mark.requirement("tr-dash-05")
def test_a_server_that_lets_no_other_origin_read_is_told_apart_from_an_empty_one(
    tmp_path: Path, sight: Sight
) -> None:
    with somebodys_server(Shut) as target, traced(tmp_path, "dashboard", "--target", target) as dashboard:
        sight.page.goto(dashboard)
        sight.page.get_by_text("Access-Control-Allow-Origin: *").wait_for()
        sight.page.get_by_text(f"{target} gives this page no answer.").wait_for()
