"""The page on a server that speaks the contract alone, asked from another origin by a real browser."""

import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from groundwork.testing.browser import Sight
from traced.testing import RunTraced


class Plain(BaseHTTPRequestHandler):
    """A server that keeps to the contract's words and to none of our rulings."""

    trace_id, root_id, lost_id = (str(uuid.uuid4()) for _ in range(3))
    may_be_read = True
    times = '"start_time" : 1893456000000000001, "end_time" :1.8934560000000000e18'

    def do_GET(self) -> None:
        span = f'"trace_id": "{self.trace_id}", "service": "till", "status": "ok", {self.times}'
        if self.path.startswith("/traces?"):
            text = f'{{"traces": [{{{span}, "root_service": "till", "root_operation": "pay", '
            text += '"span_count": 2, "duration_ms": 5}], "total": 1}'
        elif self.path.startswith("/traces/"):
            root = f'{{{span}, "span_id": "{self.root_id}", "operation": "pay", "parent_span_id": null}}'
            lost = f'{{{span}, "span_id": "{self.lost_id}", "operation": "weigh", "tags": null}}'
            text = f'{{"trace_id": "{self.trace_id}", "spans": [{root}, {lost}]}}'
        elif self.path == "/health":
            text = '{"status": "ok"}'
        else:
            self.tell(404, '{"error": "there is no such route"}')
            return
        self.tell(200, text)

    def tell(self, status: int, text: str) -> None:
        self.send_response(status)
        if self.may_be_read:
            self.send_header("Access-Control-Allow-Origin", "*")
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the parent's name for it
        """Say nothing: the tests' output is no access log."""


class Shut(Plain):
    """The same, but no page of another origin may read it."""

    may_be_read = False


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


def faults(sight: Sight) -> list[str]:
    """What went wrong on the page, but for the one question by which it finds out what the server speaks."""
    return [error for error in sight.errors if "404" not in error]


@pytest.mark.requirement("tr-dash-05")
def test_the_contract_alone_is_enough_for_dots_a_list_and_a_waterfall(
    run_traced: RunTraced, sight: Sight
) -> None:
    page = sight.page
    with somebodys_server(Plain) as target, run_traced("dashboard", "--target", target) as dashboard:
        page.goto(dashboard)
        page.get_by_role("link", name="till pay").click()
        bars = page.get_by_role("treegrid")
        bars.get_by_text("weigh").click()
        side = page.get_by_label("The chosen span").first
        side.get_by_text("1893456000000000001").wait_for()
        assert bars.locator(".block").count() == 2
        assert page.get_by_text("parent not here").count() == 0
        page.get_by_role("tab", name="Statistics").click()
        page.get_by_role("cell", name="till weigh").wait_for()
        assert page.get_by_role("tab", name="Why").count() == 0
    assert faults(sight) == []


@pytest.mark.requirement("tr-dash-05")
def test_what_the_contract_does_not_offer_is_said(run_traced: RunTraced, sight: Sight) -> None:
    page = sight.page
    with somebodys_server(Plain) as target, run_traced("dashboard", "--target", target) as dashboard:
        for view in ("search", "map", "status"):
            page.goto(f"{dashboard}/#/{view}")
            page.get_by_text("speaks the contract alone").filter(visible=True).wait_for()
        assert page.get_by_role("link", name="API").count() == 0, "the dashboard alone has no /docs"
    assert faults(sight) == []


@pytest.mark.requirement("tr-dash-05")
def test_only_the_one_target_is_asked(run_traced: RunTraced, sight: Sight) -> None:
    page = sight.page
    with somebodys_server(Plain) as target, run_traced("dashboard", "--target", target) as dashboard:
        page.goto(dashboard)
        page.get_by_role("link", name="till pay").wait_for()
        assert page.locator("#target").inner_text() == target
        asked = page.evaluate("performance.getEntriesByType('resource').map(({ name }) => name)")
    from_elsewhere = {name for name in asked if not name.startswith(f"{dashboard}/static/")}
    assert from_elsewhere
    assert all(name.startswith(f"{target}/") for name in from_elsewhere)


@pytest.mark.requirement("tr-dash-05")
def test_a_server_that_lets_no_other_origin_read_is_told_apart_from_an_empty_one(
    run_traced: RunTraced, sight: Sight
) -> None:
    with somebodys_server(Shut) as target, run_traced("dashboard", "--target", target) as dashboard:
        sight.page.goto(dashboard)
        trouble = sight.page.get_by_role("alert")
        trouble.get_by_text(f"{target} gives this page no answer").wait_for()
        assert "Access-Control-Allow-Origin: *" in trouble.inner_text()


@pytest.mark.requirement("tr-dash-09")
def test_a_server_slower_than_the_poll_is_never_asked_twice_at_once(
    run_traced: RunTraced, sight: Sight
) -> None:
    inside, most = [0], [0]
    lock = threading.Lock()
    let_go = threading.Event()

    class Slow(Plain):
        def do_GET(self) -> None:
            if self.path.startswith("/traces?"):
                with lock:
                    inside[0] += 1
                    most[0] = max(most[0], inside[0])
                let_go.wait(200)
                with lock:
                    inside[0] -= 1
            super().do_GET()

    page = sight.page
    with somebodys_server(Slow) as target, run_traced("dashboard", "--target", target) as dashboard:
        page.clock.install()
        page.goto(dashboard)
        deadline = time.monotonic() + 100
        while not most[0] and time.monotonic() < deadline:
            page.clock.run_for(500)
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        for _ in range(4):  # four polls' time
            page.clock.run_for(3_000)
            page.evaluate("fetch('/static/icon.svg').then((answer) => answer.text())")
        let_go.set()
        page.clock.run_for(3_000)
        page.get_by_role("link", name="till pay").wait_for()
    assert most[0] == 1
    assert {url.rpartition("/")[2] for url in asked[:4]} == {"icon.svg"}
