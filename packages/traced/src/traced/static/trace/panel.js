// @ts-check
// Everything that is known about the chosen span, and where to go from it.

import { html, nothing } from "../core/dom.js";
import { format } from "../core/address.js";
import { nameValue } from "../core/filter.js";
import { lengthText, shareText, shortLength } from "../core/format.js";
import { isolated, nameOf } from "../core/names.js";
import { criticalNs } from "./critical.js";
import { marks } from "./tree.js";

/** @typedef {import("./tree.js").Node} Node */
/** @typedef {import("../source/shapes.js").Trace} Trace */

/** The same search in the address bar: a link, so that it can be opened beside this page.
 * @param {Record<string, string>} values */
const searchFor = (values) => format({ view: "search", id: "", values });

/** @param {{trace: Trace, node: Node, canSearch: boolean, unread: string, place: unknown, onCopy: (text: string) => void, onClose: () => void}} options
 *   `unread` is why the details did not come; `place` tells where the span's duration lies among all of its operation */
export function panel({ trace, node, canSearch, unread, place, onCopy, onClose }) {
  const { span } = node;
  const { details } = span;
  const same = { service: nameValue(span.service), operation: nameValue(span.operation) };
  const line = (/** @type {string} */ name, /** @type {unknown} */ value) =>
    html`<dt>${name}</dt>
      <dd>${value}</dd>`;
  const copyable = (/** @type {string} */ text) =>
    html`<code>${text}</code>
      <button type="button" class="small" aria-label="copy ${text}" @click=${() => onCopy(text)}>copy</button>`;
  const critical = criticalNs(span);
  return html`<div class="panel-head">
      <h2 tabindex="-1">${nameOf(span.service, span.operation)}</h2>
      <button type="button" class="small" aria-label="close" @click=${onClose}>✕</button>
    </div>
    <div class="scroll" tabindex="0" role="region" aria-label="The chosen span">
      <dl>
        ${line("status", html`<span class="status-${span.isError ? "error" : "ok"}">${span.isError ? "error" : "ok"}</span>`)}
        ${line("duration", lengthText(span.end - span.start))}
        ${span.selfNs === null ? nothing : line("by itself", html`${shortLength(span.selfNs)} <span class="muted">(${shareText(span.selfNs / (span.length || 1))})</span>`)}
        ${critical ? line("on the critical path", html`${shortLength(critical)} <span class="muted">(${shareText(critical / (trace.length || 1))} of the trace)</span>`) : nothing}
        ${line("begins", `${lengthText(span.start - trace.begin)} into the trace`)}
        ${marks(node).map((mark) => line("note", html`<em class="mark">${mark}</em>`))}
      </dl>
      ${place}
      ${
        canSearch
          ? html`<p class="ways">
              <a href=${searchFor(same)}>all of this operation</a>
              <a href=${searchFor({ ...same, order: "slowest" })}>the slowest traces with it</a>
              ${span.isError ? html`<a href=${searchFor({ ...same, spanstatus: "error" })}>its errors</a>` : nothing}
            </p>`
          : nothing
      }
      <h3>Tags</h3>
      ${details ? tags(details.tags, canSearch) : html`<p class="muted">${unread || "reading…"}</p>`}
      ${Object.entries(details?.more ?? {}).map(
        ([name, value]) =>
          html`<h3>${titleOf(name)}</h3>
            ${shown(value)}`,
      )}
      <h3>Identity</h3>
      <dl class="identity">
        ${line("span_id", copyable(span.id))}
        ${details?.parentId ? line("parent_span_id", copyable(details.parentId)) : nothing}
        ${line("start_time", copyable(`${span.start}`))} ${line("end_time", copyable(`${span.end}`))}
      </dl>
    </div>`;
}

function tags(/** @type {Record<string, string>} */ told, /** @type {boolean} */ canSearch) {
  if (!Object.keys(told).length) return html`<p class="muted">none</p>`;
  return html`<table class="tags">
    <caption class="quiet">
      Tags
    </caption>
    <tbody>
      ${Object.entries(told).map(
        ([name, value]) =>
          html`<tr>
            <th scope="row">${isolated(name)}</th>
            <td>
              ${isolated(value)}
              ${canSearch ? html`<a href=${searchFor({ tag: `${name}=${value}` })} aria-label="find others with ${name} ${value}">find others</a>` : nothing}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

const titleOf = (/** @type {string} */ name) => name[0].toUpperCase() + name.slice(1);

/** What came over OTLP beyond the tags: a value of any shape as a list of names and values, three levels deep, then as JSON.
 * @param {unknown} value @returns {unknown} */
function shown(value, depth = 0) {
  if (value === null || typeof value !== "object") return isolated(String(value));
  if (depth > 3) return html`<code>${JSON.stringify(value)}</code>`;
  const entries = Object.entries(value);
  if (!entries.length) return html`<span class="muted">none</span>`;
  return html`<dl>
    ${entries.map(
      ([name, inner]) =>
        html`<dt>${isolated(name)}</dt>
          <dd>${shown(inner, depth + 1)}</dd>`,
    )}
  </dl>`;
}
