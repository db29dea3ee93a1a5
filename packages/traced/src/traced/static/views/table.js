// @ts-check
// A table whose columns can be sorted by a click or a key.

import { html, nothing } from "../core/dom.js";

/** @template Row
 * @typedef {{key: string, title: string, value: (row: Row) => string | number, cell?: (row: Row) => unknown, isNumber?: boolean, isMinor?: boolean, hint?: string}} Column
 * a minor one gives way where there is little room */

/** Sort rows by a column; `sort` is its key, with a minus in front for descending.
 * @template Row @param {Row[]} rows @param {Column<Row>[]} columns @param {string} sort */
export function sorted(rows, columns, sort) {
  const column = columns.find(({ key }) => key === sort.replace(/^-/, ""));
  if (!column) return rows;
  const sign = sort.startsWith("-") ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [left, right] = [column.value(one), column.value(other)];
    return (
      sign *
      (typeof left === "number" && typeof right === "number" ? left - right : `${left}`.localeCompare(`${right}`))
    );
  });
}

/** @template Row
 * @param {{columns: Column<Row>[], rows: Row[], sort: string, onSort: (sort: string) => void, onPick?: (row: Row) => void,
 *   isCurrent?: (row: Row) => boolean, caption: string}} options */
export function table({ columns, rows, sort, onSort, onPick, isCurrent, caption }) {
  const next = (/** @type {Column<Row>} */ { key, isNumber }) =>
    sort === `-${key}` ? key : sort === key ? `-${key}` : isNumber ? `-${key}` : key;
  const order = (/** @type {string} */ key) =>
    sort === key ? "ascending" : sort === `-${key}` ? "descending" : nothing;
  return html`<table>
    <caption class="quiet">
      ${caption}
    </caption>
    <thead>
      <tr>
        ${columns.map(
          (column) =>
            html`<th scope="col" class=${classOf(column)} aria-sort=${order(column.key)}>
              <button type="button" title=${column.hint ?? nothing} @click=${() => onSort(next(column))}>
                ${column.title}
              </button>
            </th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr
            aria-current=${isCurrent?.(row) ? "true" : nothing}
            @click=${() => onPick?.(row)}
            class=${onPick ? "pick" : ""}
          >
            ${columns.map((column) => html`<td class=${classOf(column)}>${column.cell ? column.cell(row) : column.value(row)}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

const classOf = (/** @type {{isNumber?: boolean, isMinor?: boolean}} */ { isNumber, isMinor }) =>
  `${isNumber ? "number" : ""} ${isMinor ? "minor" : ""}`;
