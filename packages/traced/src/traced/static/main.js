// The page: asks the server every three seconds, keeps the state, and has the parts draw it.

import { API, getTrace, listTraces, NotFound } from "/static/api.js";
import { drawLegend, element, learn } from "/static/colours.js";
import { clockText } from "/static/format.js";
import { drawList } from "/static/list.js";
import { Scatter } from "/static/scatter.js";
import { drawWaterfall } from "/static/waterfall.js";

const POLL_MS = 3_000;
const LIMIT = 1_000;

const byId = (id) => document.getElementById(id);
const state = { traces: [], total: 0, status: "all", traceId: null, problem: null, loaded: false };
let polling = null; // the AbortController of the poll that is under way
let opening = null;

const scatter = new Scatter(byId("scatter"), { onHover: showTooltip, onPick: pick });

async function poll() {
  if (document.hidden) return;
  polling?.abort(); // a later poll makes an earlier answer worthless
  const mine = (polling = new AbortController());
  if (state.traceId) openTrace();
  try {
    const page = await listTraces(LIMIT, mine.signal);
    Object.assign(state, { traces: page.traces, total: page.total, problem: null, loaded: true });
  } catch (error) {
    if (mine.signal.aborted) return;
    state.problem = error;
  }
  draw();
}

async function openTrace() {
  opening?.abort();
  const mine = (opening = new AbortController());
  const id = state.traceId;
  try {
    const spans = await getTrace(id, mine.signal);
    if (mine.signal.aborted) return;
    learn(spans.map((span) => span.service));
    drawWaterfall(byId("waterfall"), spans);
    byId("trace-note").textContent = `${id} · ${spans.length} ${spans.length === 1 ? "span" : "spans"}`;
  } catch (error) {
    if (mine.signal.aborted) return;
    const text = error instanceof NotFound ? "has left the window" : `cannot be read: ${error.message}`;
    byId("trace-note").textContent = `${id} ${text}`;
    if (error instanceof NotFound && !byId("waterfall").querySelector(".spans")) {
      byId("waterfall").replaceChildren(element("p", "hint", "This trace is not in the window any more."));
    }
  }
}

function draw() {
  const visible = state.traces.filter((trace) => state.status === "all" || trace.status === state.status);
  const services = state.traces.map((trace) => trace.root_service);
  learn(services);
  drawLegend(byId("legend"), services);
  drawFacts(visible);
  drawNotice(visible);
  scatter.show(visible, state.traceId);
  const rows = drawList(byId("rows"), visible, state.traceId, pick);
  byId("list-note").textContent = rows < visible.length ? `the first ${rows} of ${visible.length}` : "";
  for (const input of document.querySelectorAll("[name=status]")) input.checked = input.value === state.status;
}

function drawFacts(visible) {
  const errors = state.traces.filter((trace) => trace.status === "error").length;
  const share = state.traces.length ? (100 * errors) / state.traces.length : 0;
  byId("fact-total").textContent = state.loaded ? state.total.toLocaleString("en") : "–";
  byId("fact-shown").textContent = state.loaded ? visible.length.toLocaleString("en") : "–";
  byId("fact-errors").textContent = state.loaded ? `${share.toFixed(1)} %` : "–";
  const connection = byId("connection");
  connection.dataset.state = state.problem ? "lost" : "live";
  const told = state.problem ? "no answer, trying again" : "live, every 3 s";
  if (connection.textContent !== told) connection.textContent = told;
}

function drawNotice(visible) {
  const notice = byId("notice");
  const lines = noticeFor(visible);
  notice.hidden = lines === null;
  if (lines) notice.replaceChildren(...lines);
}

function noticeFor(visible) {
  if (state.problem && !state.traces.length) {
    return [element("strong", "", API ? `${API} gives this page no answer.` : "The server does not answer."),
      element("span", "muted", state.problem.message),
      ...(API ? [element("span", "muted", "Is it running? Do its answers carry Access-Control-Allow-Origin: *?")] : []),
      element("span", "muted", "This page tries again every 3 seconds.")];
  }
  if (!state.traces.length) {
    return [element("strong", "", "No traces yet."), element("span", "muted", "Send some:"),
      element("code", "", `traced-emitter emit --target ${API || location.origin}`)];
  }
  if (!visible.length) return [element("strong", "", `No trace with status ${state.status} among the newest ${LIMIT}.`)];
  return null;
}

function showTooltip(dot) {
  const tip = byId("tooltip");
  tip.hidden = dot === null;
  if (!dot) return;
  const { trace } = dot;
  const spans = `${trace.span_count} ${trace.span_count === 1 ? "span" : "spans"}`;
  tip.replaceChildren(
    element("b", "", `${trace.root_service} ${trace.root_operation}`),
    element("div", "", `${trace.duration_ms} ms · ${spans} · ${clockText(trace.start_time)}`),
    element("div", `status-${trace.status}`, trace.status),
  );
  const plot = byId("plot").getBoundingClientRect();
  const onLeft = dot.x > plot.width / 2;
  tip.style.left = onLeft ? "" : `${dot.x + 16}px`;
  tip.style.right = onLeft ? `${plot.width - dot.x + 16}px` : "";
  tip.style.top = `${Math.max(4, Math.min(dot.y - 20, plot.height - 90))}px`;
}

function pick(trace) {
  state.traceId = trace.trace_id;
  writeAddress();
  byId("trace-note").textContent = "loading…";
  openTrace();
  draw();
}

/** The state lives in the address, so that back, reload and a copied link work. */
function writeAddress() {
  const values = new URLSearchParams();
  if (state.traceId) values.set("trace", state.traceId);
  if (state.status !== "all") values.set("status", state.status);
  history.pushState(null, "", `#${values}`);
}

function readAddress() {
  const values = new URLSearchParams(location.hash.slice(1));
  state.traceId = values.get("trace");
  state.status = ["ok", "error"].includes(values.get("status")) ? values.get("status") : "all";
}

for (const input of document.querySelectorAll("[name=status]")) {
  input.addEventListener("change", () => {
    state.status = input.value;
    writeAddress();
    draw();
  });
}
for (const event of ["hashchange", "popstate"]) {
  addEventListener(event, () => {
    readAddress();
    poll();
  });
}
document.addEventListener("visibilitychange", poll);

byId("docs").hidden = API !== "";
byId("target").hidden = API === "";
byId("target").textContent = API;
readAddress();
poll();
setInterval(poll, POLL_MS);
