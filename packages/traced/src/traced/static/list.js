// The newest traces as a table: the same as the plot, for the keyboard and for a screen reader.

import { element, variableOf } from "/static/colours.js";
import { clockText } from "/static/format.js";

const MAX_ROWS = 100;

/** Draw the rows; returns how many there are. The focus stays where it was. */
export function drawList(body, traces, selectedId, onPick) {
  const focused = body.contains(document.activeElement) ? document.activeElement.dataset.trace : null;
  const shown = traces.slice(0, MAX_ROWS);
  body.replaceChildren(...shown.map((trace) => drawRow(trace, selectedId, onPick)));
  if (focused) body.querySelector(`[data-trace="${CSS.escape(focused)}"]`)?.focus();
  return shown.length;
}

function drawRow(trace, selectedId, onPick) {
  const row = element("tr");
  if (trace.trace_id === selectedId) row.setAttribute("aria-current", "true");
  const cell = element("td");
  cell.append(drawButton(trace));
  row.append(
    element("td", "", clockText(trace.start_time)),
    cell,
    element("td", "number", `${trace.span_count}`),
    element("td", "number", `${trace.duration_ms} ms`),
    element("td", `status-${trace.status}`, trace.status),
  );
  row.addEventListener("click", () => onPick(trace));
  return row;
}

function drawButton(trace) {
  const button = element("button");
  button.type = "button";
  button.dataset.trace = trace.trace_id;
  const swatch = element("i", "swatch");
  swatch.style.background = `var(${variableOf(trace.root_service)})`;
  button.append(swatch, element("span", "", `${trace.root_service} ${trace.root_operation}`));
  return button;
}
