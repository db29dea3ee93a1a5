"""The page's own logic, module by module, run by the browser that runs it for a user."""

import re
import sys
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from groundwork.testing import Program, clean_env, free_port

if TYPE_CHECKING:
    from playwright.sync_api import Browser

Run = Callable[..., Any]

SPAN = """
const span = (id, parentId, from, length) => ({
  id, parentId, from, length, service: "s", operation: id, start: BigInt(from), end: BigInt(from + length),
  isError: false, selfNs: null, isCritical: true, parts: [], warnings: [] });
"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    port = free_port()
    argv = [str(Path(sys.executable).parent / "traced"), "serve", "--port", str(port)]
    with Program(argv, log_path=tmp_path_factory.mktemp("log") / "serve.log", env=clean_env()) as program:
        program.wait_ready(f"http://127.0.0.1:{port}")
        yield f"http://127.0.0.1:{port}"


@pytest.fixture(scope="module")
def run(address: str, browser: "Browser") -> Run:
    """Run the body of a function in the page; `load(name)` gives a module of the page."""
    page = browser.new_page()
    page.goto(f"{address}/docs")

    def in_page(body: str, argument: object = None) -> Any:
        load = "const load = (name) => import(`/static/${name}`);"
        return page.evaluate(f"async (argument) => {{ {load} {SPAN} {body} }}", argument)

    return in_page


@pytest.mark.requirement("tr-dash-06")
@pytest.mark.parametrize(
    ("hash_", "view", "id_", "values"),
    [
        ("", "overview", "", {}),
        ("#/search?service=a%26b&min=250ms", "search", "", {"service": "a&b", "min": "250ms"}),
        ("#/trace/0f?tab=flame&span=1", "trace", "0f", {"tab": "flame", "span": "1"}),
        ("#/nonsense?x=1", "overview", "", {}),
        ("#/trace/%", "trace", "%", {}),
    ],
)
def test_an_address_is_read_as_a_place(
    run: Run, hash_: str, view: str, id_: str, values: dict[str, str]
) -> None:
    place = run("return (await load('core/address.js')).parse(argument);", hash_)
    assert place == {"view": view, "id": id_, "values": values}


@pytest.mark.requirement("tr-dash-06")
def test_a_place_survives_being_written_and_read(run: Run) -> None:
    place = {"view": "search", "id": "a/b?c#d", "values": {"text": "50 % & more", "tag": "k=v=w"}}
    body = "const { parse, format } = await load('core/address.js'); return parse(format(argument));"
    assert run(body, place) == place


def test_empty_values_leave_the_address(run: Run) -> None:
    place = {"view": "map", "id": "", "values": {"service": "", "b": "2", "a": "1"}}
    assert run("return (await load('core/address.js')).format(argument);", place) == "#/map?a=1&b=2"


@pytest.mark.parametrize(
    ("text", "ns"),
    [
        ("250ms", 250e6),
        ("1.5 s", 1.5e9),
        ("90", 90e6),
        ("7us", 7e3),
        ("7µs", 7e3),
        ("12ns", 12),
        ("2m", 120e9),
        ("fast", None),
        ("-1ms", None),
        ("", None),
    ],
)
def test_a_length_that_somebody_typed(run: Run, text: str, ns: float | None) -> None:
    assert run("return (await load('core/format.js')).parseLength(argument);", text) == ns


def test_lengths_are_told_exactly_and_shortly(run: Run) -> None:
    told = run("""const { lengthText, shortLength } = await load('core/format.js');
      const exact = [980n, 1500n, 1_500_000n, 250_000_001n, 12_000_000_000n];
      return [...exact.map(lengthText), ...[1234567890, 0, 0.25, 999.6e6].map(shortLength)];""")
    exact = ["980 ns", "1.5 µs", "1.5 ms", "250.000001 ms", "12 s"]
    assert told == [*exact, "1.23 s", "0 ns", "0.25 ns", "1000 ms"]


@pytest.mark.requirement("tr-dash-03")
def test_a_name_is_isolated_from_what_stands_beside_it_and_a_blank_one_can_be_seen(run: Run) -> None:
    told = run("""const { nameOf } = await load('core/names.js');
      const { render } = await load('core/dom.js');
      const names = [["\u202eexe", "pay"], ["\u2069\u202eb", "a"], [" ", "pay"], ["\u200b\u3164", "pay"]];
      return names.map((name) => {
        const host = document.createElement("p");
        render(nameOf(...name), host);
        return [...host.querySelectorAll("bdi")].map(({ textContent }) => textContent);
      });""")
    turned, ended, *blank = told
    assert turned == ["\ufffdexe", "pay"]
    assert ended == ["\ufffd\ufffdb", "a"], "not even <bdi> holds what ends an isolation"
    assert blank == [["(no name)", "pay"]] * 2


@pytest.mark.requirement("tr-dash-01")
def test_the_times_under_a_chart_are_round_wherever_the_chart_begins(run: Run) -> None:
    told = run("""const { Plot } = await load('charts/plot.js');
      const texts = [];
      const draw = CanvasRenderingContext2D.prototype.fillText;
      CanvasRenderingContext2D.prototype.fillText = (text) => texts.push(text);
      const host = document.createElement("div");
      host.style = "width: 800px; height: 200px";
      document.body.append(host);
      const plot = new Plot(host, { y: "linear", lines: [{ label: "a", colour: "--accent" }] });
      plot.show([[600_000.7, 1_200_000], [1, 1]], [600_000.7, 1_200_000]);
      await new Promise((done) => setTimeout(done));
      CanvasRenderingContext2D.prototype.fillText = draw;
      host.remove();
      return texts.filter((text) => text.includes(":"));""")
    assert told
    assert {text[-3:] for text in told} == {":00"}


def test_a_moment_of_another_day_says_which_and_what_is_none_stands_as_it_is(run: Run) -> None:
    told = run("""const { momentText } = await load('core/format.js');
      const noon = new Date(2026, 10, 28, 12).valueOf();
      return [`${noon}`, `${noon - 86_400_000}`, "x"].map((text) => momentText(text, noon + 1));""")
    assert told == ["12:00:00", "Fri Nov 27 2026 12:00:00", "x"]


def test_a_label_is_short_however_long_the_time(run: Run) -> None:
    told = run("""const { shortLength } = await load('core/format.js');
      return [100, 599, 1_000, 10_000, 86_400, 9_007_199, 2 ** 63 / 1e9].map((s) => shortLength(s * 1e9));""")
    assert told == ["100 s", "599 s", "16.7 min", "2.78 h", "24 h", "104 d", "107000 d"]


def test_a_filter_with_a_fault_says_which_and_leaves_it_out(run: Run) -> None:
    values = {"service": "pay", "tag": "no sign", "min": "2s", "max": "1s", "from": "x"}
    told = run("return (await load('core/filter.js')).filterOf(argument);", values)
    assert set(told["problems"]) == {"tag", "max"}
    assert told["filter"]["service"] == "pay"
    assert told["filter"]["tag"] is None
    assert told["filter"]["maxNs"] is None


def test_a_filter_for_the_last_minutes_counts_back_from_now_and_brushed_times_take_its_place(
    run: Run,
) -> None:
    told = run("""const { filterOf, valuesOf } = await load('core/filter.js');
      const brushed = valuesOf({ fromMs: 1000.4, toMs: 2000.6, low: 5.5, high: Infinity });
      return [filterOf({ last: "5m" }, 1_000_000).filter.fromMs, brushed];""")
    assert told == [700_000, {"from": "1000", "to": "2001", "last": ""}]


def test_an_empty_name_is_written_as_two_quotes_and_asked_for_as_it_is(run: Run) -> None:
    told = run("""const { filterOf, nameValue } = await load('core/filter.js');
      return ["", "pay"].map((service) => filterOf({ service: nameValue(service) }).filter.service);""")
    assert told == ["", "pay"]


@pytest.mark.requirement("tr-dash-12")
def test_a_filter_that_cannot_be_read_is_told_in_a_sentence_and_a_right_one_is_not(run: Run) -> None:
    body = "const { problemOf } = await load('core/filter.js'); return argument.map(problemOf);"
    wrong, right = run(body, [{"min": "abc", "tag": "x"}, {"min": "5ms", "tag": "x=y"}])
    assert "at least: expected a length such as 250ms or 1.5s" in wrong
    assert "tag: expected name=value" in wrong
    assert right == ""


def test_where_a_duration_lies_among_others_is_weighed_within_its_row(run: Run) -> None:
    body = """const { shareBelow } = await load('views/why.js');
      const spread = { row_starts_ns: [100, 200, 400, 800], count: [10, 80, 10] };
      return [100, 200, 283, 400, 5000].map((length) => Math.round(100 * shareBelow(spread, length)));"""
    assert run(body) == [0, 10, 50, 90, 100]


def rows_of(run: Run, spans: str) -> list[list[Any]]:
    body = f"""const {{ treeOf }} = await load('trace/tree.js');
      return treeOf([{spans}]).map(({{ span, depth, below, isOrphan, inCycle }}) =>
        [span.id, depth, below, isOrphan, inCycle]);"""
    rows: list[list[Any]] = run(body)
    return rows


@pytest.mark.requirement("tr-dash-07")
def test_a_tree_has_parents_before_children_and_marks_what_is_odd(run: Run) -> None:
    spans = """span("root", null, 0, 10), span("b", "root", 1, 3), span("b1", "b", 1, 1),
      span("c", "root", 5, 2), span("lost", "nobody", 6, 1), span("own", "own", 7, 1),
      span("x", "y", 8, 1), span("y", "x", 9, 1)"""
    assert rows_of(run, spans) == [
        ["root", 0, 3, False, False],
        ["b", 1, 1, False, False],
        ["b1", 2, 0, False, False],
        ["c", 1, 0, False, False],
        ["lost", 0, 0, True, False],
        ["own", 0, 0, False, True],
        ["x", 0, 1, False, True],
        ["y", 1, 0, False, False],
    ]


@pytest.mark.requirement("tr-dash-07")
def test_a_tree_deeper_than_the_stack_is_walked(run: Run) -> None:
    body = """const { treeOf, fillSelfTimes } = await load('trace/tree.js');
      const { blocksOf } = await load('charts/flame.js');
      const link = (_, at) => span(`s${at}`, at ? `s${at - 1}` : null, at, argument - at);
      const order = treeOf(Array.from({ length: argument }, link)); fillSelfTimes(order);
      const [{ below, span: { selfNs } }] = order;
      return [order.length, order.at(-1).depth, below, selfNs, blocksOf(order)[0].ns];"""
    assert run(body, 50_000) == [50_000, 49_999, 49_999, 1, 50_000]


def test_a_collapsed_span_hides_all_below_it_and_nothing_else(run: Run) -> None:
    body = """const { treeOf, visible } = await load('trace/tree.js');
      const order = treeOf([span("r", null, 0, 9), span("a", "r", 1, 2), span("a1", "a", 1, 1),
        span("b", "r", 4, 1)]);
      return [[], ["a"], ["r"]].map((shut) => visible(order, new Set(shut)).map(({ span }) => span.id));"""
    assert run(body) == [["r", "a", "a1", "b"], ["r", "a", "b"], ["r"]]


def test_the_time_of_a_span_by_itself_leaves_out_the_union_of_its_children(run: Run) -> None:
    body = """const { treeOf, fillSelfTimes } = await load('trace/tree.js');
      const order = treeOf([span("r", null, 0, 100), span("a", "r", 10, 20), span("b", "r", 20, 20),
        span("c", "r", 90, 50)]);
      fillSelfTimes(order); return order[0].span.selfNs;"""
    assert run(body) == 100 - 30 - 10  # a and b overlap, c outlasts its parent


@pytest.mark.requirement("tr-dash-07")
def test_the_critical_path_cuts_the_roots_time_into_stretches_of_one_span_each(run: Run) -> None:
    body = """const { fillCriticalParts } = await load('trace/critical.js');
      const spans = [span("r", null, 0, 100), span("a", "r", 10, 30), span("b", "r", 50, 40),
        span("b1", "b", 60, 50)];
      fillCriticalParts({ spans, rootId: "r" });
      const inOrder = (parts) => parts.toSorted((one, other) => one[0] - other[0]);
      return Object.fromEntries(spans.map(({ id, parts }) => [id, inOrder(parts)]));"""
    parts = run(body)
    assert parts == {
        "r": [[0, 10], [40, 50], [90, 100]],
        "a": [[10, 40]],
        "b": [[50, 60]],
        "b1": [[60, 90]],  # it outlasts its parent: only what lies within counts
    }
    assert sum(to - begin for stretches in parts.values() for begin, to in stretches) == 100


def test_ticks_of_an_axis_of_lengths_are_round_and_not_too_many(run: Run) -> None:
    body = """const { linearTicks, logarithmicTicks } = await load('charts/scale.js');
      const { tickText } = await load('core/format.js');
      const read = (ticks) => ticks.map(tickText).join(", ");
      const s = 1e9;
      return [read(logarithmicTicks(40e6, 600e6, 9)), logarithmicTicks(1e3, 1e12, 9).length,
        read(logarithmicTicks(1.1 * s, 1.5 * s, 5)), read(logarithmicTicks(10 * s, 7_000 * s, 9)),
        read(linearTicks(0, 100e6, 5)), read(linearTicks(0, 7_300 * s, 5)),
        read(linearTicks(0, 3e6 * s, 5))];"""
    few, many, narrow, long, short, hours, days = run(body)
    assert few == "50 ms, 100 ms, 200 ms, 500 ms"
    assert many <= 10
    assert narrow == "1.1 s, 1.2 s, 1.3 s, 1.4 s, 1.5 s", "a narrow range has lines to read it by"
    assert long == "10 s, 30 s, 1 min, 2 min, 5 min, 10 min, 30 min, 1 h"
    assert short == "0 ns, 20 ms, 40 ms, 60 ms, 80 ms, 100 ms"
    assert hours == "0 ns, 30 min, 1 h, 90 min, 2 h"
    assert days == "0 ns, 10 d, 20 d, 30 d"
    told = run("""const { exactTick } = await load('core/format.js');
      return [1_234_250_000, 1_234_250_500, 90 * 60e9].map(exactTick);""")
    assert told == ["1234.25 ms", "1234.2505 ms", "90 min"], "looked at closely, no two read alike"


def test_red_is_what_stands_out_by_its_errors_not_all_that_has_some(run: Run) -> None:
    body = """const { outliers } = await load('core/outliers.js');
      const red = (all) => {
        const rows = all.map(([count, errors]) => ({ count, errors, errorShare: errors / count }));
        return rows.map(outliers(rows).isOne);
      };
      return [red([[100, 4], [100, 5], [100, 14]]), red([[10, 9]]), red([[10, 0], [10, 0]])];"""
    assert run(body) == [[False, False, False], [True], [False, False]]


@pytest.mark.requirement("tr-dash-08")
def test_services_stand_right_of_their_callers_even_with_a_circle(run: Run) -> None:
    body = """const { layered } = await load('charts/layers.js');
      const calls = [[null, "shop", 9], ["shop", "pay", 8], ["pay", "bank", 7], ["shop", "stock", 6],
        ["bank", "shop", 1]];
      const edges = calls.map(([caller, service, count]) => ({ caller, service, count }));
      const places = layered(["bank", "pay", "shop", "stock"], edges);
      return [...places.values()].map(({ service, column }) => [service, column]);"""
    assert dict(run(body)) == {"shop": 0, "pay": 1, "stock": 1, "bank": 2}


@pytest.mark.requirement("tr-dash-08")
def test_services_that_all_call_each_other_stand_on_a_ring(run: Run) -> None:
    body = """const { isTangled, ring } = await load('charts/layers.js');
      const names = ["a", "b", "c", "d"];
      const every = names.flatMap((caller) => names.map((service) => ({ caller, service, count: 1 })));
      const chain = names.slice(1).map((service, at) => ({ caller: names[at], service, count: 1 }));
      const told = ({ column, row }) => `${column.toFixed(2)} ${row.toFixed(2)}`;
      const places = new Set([...ring(names).values()].map(told));
      return [isTangled(names, every), isTangled(names, chain), places.size];"""
    assert run(body) == [True, False, 4]


def test_every_name_in_the_stylesheets_is_one_of_the_page() -> None:
    """A rule for nothing helps nobody; uPlot names its own parts, and `status-` is put together."""
    pages = files("traced") / "static"
    own = [*Path(str(pages)).rglob("*.js"), *Path(str(pages)).glob("*.html")]
    sources = " ".join(path.read_text() for path in own if "vendor" not in path.parts)
    rules = " ".join(path.read_text() for path in Path(str(pages)).glob("style/*.css"))
    names = set(re.findall(r"[.#]([a-z_][\w-]*)", re.sub(r"\{[^{}]*\}|/\*.*?\*/", "{}", rules)))
    dead = {name for name in names if not re.search(rf"(?<![\w-]){name}(?![\w-])", sources)}
    assert dead == {"u-select", "status-ok"}
    assert len(names) > 50


def test_services_keep_their_colours_and_do_not_share_them_while_there_are_enough(run: Run) -> None:
    body = """const { learn, variableOf } = await load('core/colours.js');
      const names = ["checkout", "inventory", "notification", "payment", "shipping", "a", "b", "c", "d", "e"];
      learn(names); return names.map(variableOf);"""
    colours = run(body)
    assert len(set(colours)) == 10
    assert run(body) == colours
