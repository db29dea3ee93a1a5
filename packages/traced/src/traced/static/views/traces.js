// @ts-check
// Traces as a table that can be sorted; a row opens one.

import { html, nothing } from "../core/dom.js";
import { variableOf } from "../core/colours.js";
import { clockText, countText, shortLength } from "../core/format.js";
import { nameOf } from "../core/names.js";
import { sorted, table } from "./table.js";

/** @typedef {import("../source/shapes.js").Summary} Summary */

/** @param {{rows: Summary[], sort: string, page: import("../core/page.js").Page}} options */
export function tracesTable({ rows, sort, page }) {
  /** @type {import("./table.js").Column<Summary>[]} */
  const columns = [
    {
      key: "start",
      title: "start",
      value: ({ startMs }) => startMs,
      cell: ({ startMs }) =>
        html`${clockText(startMs, false)}<span class="minor">${clockText(startMs).slice(-4)}</span>`,
    },
    {
      key: "name",
      title: "trace",
      value: ({ service, operation }) => `${service} ${operation}`,
      cell: ({ id, service, operation, hasRoot }) =>
        html` <i class="swatch" .style=${`background:var(${variableOf(service)})`}></i
          ><a href="#/trace/${encodeURIComponent(id)}">${nameOf(service, operation)}</a>
          ${hasRoot ? nothing : html`<em class="mark">no root yet</em>`}`,
    },
    {
      key: "spans",
      title: "spans",
      isNumber: true,
      isMinor: true,
      value: ({ spans }) => spans,
      cell: ({ spans }) => countText(spans),
    },
    {
      key: "duration",
      title: "duration",
      isNumber: true,
      value: ({ durationNs }) => durationNs,
      cell: ({ durationNs }) => shortLength(durationNs),
    },
    {
      key: "status",
      title: "status",
      value: ({ isError }) => (isError ? "error" : "ok"),
      cell: ({ isError }) => html`<span class="status-${isError ? "error" : "ok"}">${isError ? "error" : "ok"}</span>`,
    },
  ];
  return table({
    columns,
    rows: sorted(rows, columns, sort),
    sort,
    caption: "Traces",
    onSort: (next) => page.address.set({ sort: next }, { replace: true }),
    onPick: ({ id }) => page.address.go({ view: "trace", id }),
  });
}
