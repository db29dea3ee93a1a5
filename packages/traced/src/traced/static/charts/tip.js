// @ts-check
// The box beside the pointer that tells of what lies under it.

import { html, render } from "../core/dom.js";
import { clockText, counted, countText, shortLength } from "../core/format.js";
import { nameOf } from "../core/names.js";

/** Show a text beside a place of the box's parent, on the side that has room; without a text there is no box.
 * @param {HTMLElement} box @param {unknown} text @param {number} x @param {number} y */
export function tip(box, text, x, y) {
  box.hidden = !text;
  if (!text) return;
  render(text, box);
  const { clientWidth, scrollHeight } = /** @type {HTMLElement} */ (box.parentElement);
  box.style.left = x > clientWidth / 2 ? "" : `${x + 16}px`;
  box.style.right = x > clientWidth / 2 ? `${clientWidth - x + 16}px` : "";
  box.style.top = `${Math.max(4, Math.min(y - 20, scrollHeight - box.offsetHeight - 4))}px`;
}

/** What a dot or a cell of the scatter stands for.
 * @param {import("./scatter.js").Summary | import("./scatter.js").Cell | null} what */
export function traceTip(what) {
  if (!what) return null;
  if ("id" in what)
    return html`${nameOf(what.service, what.operation)}
      <div>${shortLength(what.durationNs)} · ${counted(what.spans, "span")} · ${clockText(what.startMs)}</div>
      <div class="status-${what.isError ? "error" : "ok"}">${what.isError ? "error" : "ok"}</div>`;
  return html`<b>${counted(what.count, "trace")}</b>
    <div>${shortLength(what.lowNs)} to ${shortLength(what.highNs)} · ${clockText(what.fromMs, false)}</div>
    <div>${countText(what.errors)} with errors · click to look closer</div>`;
}
