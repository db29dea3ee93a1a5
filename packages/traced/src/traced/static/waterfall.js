// The spans of one trace as bars under each other.

import { element, variableOf } from "/static/colours.js";
import { lengthText, shortLength } from "/static/format.js";
import { rowsOf } from "/static/tree.js";

const MAX_ROWS = 500; // of DOM; more would make the page heavy
const DEEPEST = 12; // levels that are still indented

/** Draw the spans into `panel`, in place of what was there; open ones stay open. */
export function drawWaterfall(panel, spans) {
  const open = new Set([...panel.querySelectorAll("details[open]")].map((each) => each.dataset.span));
  const begin = spans.reduce((least, span) => (span.start_time < least ? span.start_time : least), spans[0].start_time);
  const end = spans.reduce((most, span) => (span.end_time > most ? span.end_time : most), spans[0].end_time);
  const rows = rowsOf(spans);
  const list = element("ul", "spans");
  for (const row of rows.slice(0, MAX_ROWS)) {
    const item = element("li");
    item.append(drawRow(row, begin, end, open));
    list.append(item);
  }
  const rest = rows.length - MAX_ROWS;
  panel.replaceChildren(drawRuler(end - begin), list);
  if (rest > 0) panel.append(element("p", "hint", `and ${rest} more spans`));
}

function drawRuler(length) {
  const ruler = element("div", "ruler");
  const marks = element("div");
  for (const quarter of [0n, 1n, 2n, 3n, 4n]) marks.append(element("span", "", shortLength((length * quarter) / 4n)));
  ruler.append(element("span", "", "span"), marks);
  return ruler;
}

function drawRow({ span, depth, isOrphan }, begin, end, open) {
  const details = element("details");
  details.dataset.span = span.span_id;
  const summary = element("summary");
  summary.append(drawName(span, depth, isOrphan), drawLane(span, begin, end));
  details.append(summary);
  const fill = () => details.childElementCount === 1 && details.append(drawFields(span, begin, isOrphan));
  details.addEventListener("toggle", fill);
  if (open.has(span.span_id)) {
    details.open = true;
    fill();
  }
  return details;
}

function drawName(span, depth, isOrphan) {
  const name = element("span", "name");
  name.style.paddingLeft = `${Math.min(depth, DEEPEST) * 14}px`;
  if (span.status === "error") name.append(element("span", "status-error", ""));
  name.append(element("b", "", span.service || "(no name)"), ` ${span.operation}`);
  if (isOrphan) name.append(element("span", "muted", " (parent not here)"));
  return name;
}

function drawLane(span, begin, end) {
  const whole = Number(end - begin) || 1;
  const from = (Number(span.start_time - begin) / whole) * 100;
  const width = (Number(span.end_time - span.start_time) / whole) * 100;
  const lane = element("span", "lane");
  const block = element("span", span.status === "error" ? "block error" : "block");
  block.style.left = `min(${from}%, 100% - 3px)`;
  block.style.width = `${width}%`;
  block.style.background = `var(${variableOf(span.service)})`;
  const length = element("span", "length", shortLength(span.end_time - span.start_time));
  // The label stands behind the bar, or before it, or inside: wherever there is room.
  if (from + width < 80) length.style.left = `${from + width}%`;
  else if (from > 20) length.style.right = `${100 - from}%`;
  else {
    length.style.right = `${100 - from - width}%`;
    length.style.color = "var(--panel)";
    length.style.fontWeight = "600";
  }
  lane.append(block, length);
  return lane;
}

function drawFields(span, begin, isOrphan) {
  const list = element("dl");
  const field = (name, value) => list.append(element("dt", "", name), element("dd", "", value));
  field("status", span.status);
  field("duration", lengthText(span.end_time - span.start_time));
  field("after the trace's first span", lengthText(span.start_time - begin));
  field("start_time", `${span.start_time}`);
  field("end_time", `${span.end_time}`);
  field("span_id", span.span_id);
  if (span.parent_span_id !== undefined) field("parent_span_id", span.parent_span_id + (isOrphan ? " (not here)" : ""));
  for (const [name, value] of Object.entries(span.tags)) field(name, value);
  return list;
}
