// @ts-check
// The spans of one trace by operation: how often, how long, how much of it by themselves.

import { html } from "../core/dom.js";
import { variableOf } from "../core/colours.js";
import { shareText, shortLength } from "../core/format.js";
import { nameOf } from "../core/names.js";
import { criticalNs } from "./critical.js";
import { sorted, table } from "../views/table.js";

/** @typedef {import("./tree.js").Node} Node */
/** @typedef {{service: string, operation: string, calls: number, errors: number, total: number, self: number, critical: number, most: number, first: Node}} Line */

/** @type {WeakMap<Node[], Line[]>} */
const counted = new WeakMap(); // a large trace is long to look through, and does not change

/** @param {Node[]} order with self times @returns {Line[]} */
export function linesOf(order) {
  const known = counted.get(order);
  if (known) return known;
  /** @type {Map<string, Line>} */
  const lines = new Map();
  for (const node of order) {
    const { service, operation, length, selfNs, isError } = node.span;
    const key = JSON.stringify([service, operation]);
    const line = lines.get(key) ?? {
      service,
      operation,
      calls: 0,
      errors: 0,
      total: 0,
      self: 0,
      critical: 0,
      most: 0,
      first: node,
    };
    lines.set(key, line);
    line.calls += 1;
    line.errors += isError ? 1 : 0;
    line.total += length;
    line.self += selfNs ?? 0;
    line.critical += criticalNs(node.span);
    if (length > line.most) Object.assign(line, { most: length, first: node });
  }
  const all = [...lines.values()];
  counted.set(order, all);
  return all;
}

/** @param {{lines: Line[], length: number, hasCriticalPath: boolean, sort: string, onSort: (sort: string) => void, onPick: (node: Node) => void}} options */
export function statistics({ lines, length, hasCriticalPath, sort, onSort, onPick }) {
  /** @type {import("../views/table.js").Column<Line>[]} */
  const columns = [
    {
      key: "name",
      title: "operation",
      value: (line) => `${line.service} ${line.operation}`,
      cell: (line) =>
        html`<i class="swatch" .style=${`background:var(${variableOf(line.service)})`}></i>
          <button type="button" class="link">${nameOf(line.service, line.operation)}</button>`,
    },
    { key: "calls", title: "calls", isNumber: true, isMinor: true, value: (line) => line.calls },
    { key: "errors", title: "errors", isNumber: true, isMinor: true, value: (line) => line.errors },
    {
      key: "self",
      title: "by itself",
      isNumber: true,
      hint: "time in which no child ran",
      value: (line) => line.self,
      cell: (line) => shortLength(line.self),
    },
    {
      key: "total",
      title: "in all",
      isNumber: true,
      value: (line) => line.total,
      cell: (line) => shortLength(line.total),
    },
    {
      key: "most",
      title: "longest",
      isNumber: true,
      value: (line) => line.most,
      cell: (line) => shortLength(line.most),
    },
    ...(hasCriticalPath
      ? [
          {
            key: "critical",
            title: "of the critical path",
            isNumber: true,
            value: (/** @type {Line} */ line) => line.critical,
            cell: (/** @type {Line} */ line) => shareText(line.critical / (length || 1)),
          },
        ]
      : []),
  ];
  return table({
    columns,
    rows: sorted(lines, columns, sort),
    sort,
    onSort,
    onPick: ({ first }) => onPick(first),
    caption: "Operations of this trace",
  });
}
