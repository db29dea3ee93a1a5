// @ts-check
// The waterfall: a tree of spans as bars on one time axis, of which any part can be looked at closely.
//
// It is a treegrid to a screen reader. Keys: ↑ ↓ and Page keys move, → ← open and close, Enter tells more,
// + − zoom around the chosen span, 0 shows the whole trace, c jumps along the critical path.

import { html, nothing } from "../core/dom.js";
import { variableOf } from "../core/colours.js";
import { shortLength } from "../core/format.js";
import { nameOf } from "../core/names.js";
import { linear } from "../charts/scale.js";
import { marks, visible } from "./tree.js";
import { RowWindow } from "./window.js";

/** @typedef {import("./tree.js").Node} Node */

export const ROW_PX = 26;
const DEEPEST_INDENT = 24; // deeper rows are indented no further, or their names would leave the column

export class Waterfall {
  /** @type {Node[]} */
  #order = [];
  /** @type {Node[]} */
  #rows = [];
  /** @type {Set<string>} */
  #collapsed = new Set();
  #active = 0;

  /** @param {HTMLElement} host
   * @param {{onSelect: (node: Node, more: boolean) => void, onZoom: (from: number, to: number) => void}} events */
  constructor(host, events) {
    this.host = host;
    this.events = events;
    this.window = new RowWindow(host, { rowHeight: ROW_PX, draw: this.#row, key: (node) => node.span.id });
    host.addEventListener("keydown", this.#onKey);
    host.addEventListener("wheel", this.#onWheel, { passive: false });
  }

  /** @param {Node[]} order @param {{id: string, from: number, to: number, length: number, selectedId: string}} view the id is the trace's */
  show(order, view) {
    if (view.id !== this.view?.id) this.#collapsed.clear(); // one that has grown keeps what is closed
    this.#order = order;
    this.view = view;
    this.#refresh(view.selectedId);
  }

  /** Open or close every span that has children. @param {boolean} open */
  setAll(open) {
    this.#collapsed = new Set(open ? [] : this.#order.filter((node) => node.below).map((node) => node.span.id));
    if (!open) for (const node of this.#order) if (node.depth === 0) this.#collapsed.delete(node.span.id);
    this.#refresh(this.#rows[this.#active]?.span.id ?? "");
  }

  /** Open what hides a span, and scroll to it. @param {string} id */
  reveal(id) {
    const node = this.#order.find((one) => one.span.id === id);
    if (!node) return;
    for (let above = node.parent; above; above = above.parent) this.#collapsed.delete(above.span.id);
    this.#refresh(id);
    this.window.reveal(this.#active);
  }

  #refresh(/** @type {string} */ activeId) {
    this.#rows = visible(this.#order, this.#collapsed);
    this.#active = Math.max(
      0,
      this.#rows.findIndex((node) => node.span.id === activeId),
    );
    this.host.setAttribute("aria-rowcount", `${this.#order.length}`);
    const active = this.#rows[this.#active];
    if (active) this.host.setAttribute("aria-activedescendant", `row-${active.span.id}`);
    this.window.show(this.#rows, this.#active);
  }

  #row = (/** @type {Node} */ node, /** @type {number} */ place, /** @type {boolean} */ isActive) => {
    const { span, depth, below } = node;
    const isOpen = !this.#collapsed.has(span.id);
    const isChosen = span.id === this.view?.selectedId;
    return html`<div
      class="row ${isChosen ? "chosen" : ""} ${isActive ? "active" : ""}"
      role="row"
      id="row-${span.id}"
      aria-level=${depth + 1}
      aria-rowindex=${place + 1}
      aria-selected=${isChosen}
      aria-expanded=${below ? `${isOpen}` : nothing}
      .style=${`top:${place * ROW_PX}px`}
      @click=${() => this.#choose(place)}
    >
      <span class="name" role="gridcell" .style=${`padding-left:${Math.min(depth, DEEPEST_INDENT) * 14 + 8}px`}>
        ${
          below
            ? html`<i
                class="twist"
                data-open=${isOpen}
                @click=${(/** @type {Event} */ event) => {
                  event.stopPropagation();
                  this.#toggle(place);
                }}
              ></i>`
            : html`<i class="twist none"></i>`
        }
        <i class="swatch" .style=${`background:var(${variableOf(span.service)})`}></i>
        ${span.isError ? html`<span class="status-error" title="error"></span>` : nothing}
        ${nameOf(span.service, span.operation)} ${marks(node).map((mark) => html`<em class="mark">${mark}</em>`)}
        ${below && !isOpen ? html`<em class="mark">+${below}</em>` : nothing}
      </span>
      <span class="lane" role="gridcell">${this.#bar(node)}</span>
    </div>`;
  };

  #bar(/** @type {Node} */ { span }) {
    const { from, to } = /** @type {{from: number, to: number}} */ (this.view);
    const scale = linear(from, to);
    const [left, right] = [scale.at(span.from) * 100, scale.at(span.from + span.length) * 100];
    const text = shortLength(span.length);
    if (right < 0 || left > 100) return html`<span class="beyond">${left > 100 ? `${text} ▸` : `◂ ${text}`}</span>`;
    const [begin, end] = [Math.max(0, left), Math.min(100, right)];
    const place = end < 78 ? `left:${end}%` : begin > 30 ? `right:${100 - begin}%` : `right:${100 - end}%`;
    const colour = `background:var(${variableOf(span.service)})`;
    return html`<span
        class="block ${span.isError ? "error" : ""}"
        .style=${`left:min(${begin}%, 100% - 3px);width:${end - begin}%;${colour}`}
      ></span>
      ${span.parts.map(([start, stop]) => {
        const [a, b] = [Math.max(0, scale.at(start) * 100), Math.min(100, scale.at(stop) * 100)];
        return b > a ? html`<span class="critical" .style=${`left:${a}%;width:${b - a}%`}></span>` : nothing;
      })}
      <span class="length ${end >= 78 && begin <= 30 ? "inside" : ""}" .style=${place}>${text}</span>`;
  }

  #choose(/** @type {number} */ place, more = false) {
    this.#active = place;
    const node = this.#rows[place];
    if (node) this.events.onSelect(node, more);
  }

  #toggle(/** @type {number} */ place) {
    const { span, below } = this.#rows[place];
    if (!below) return;
    if (!this.#collapsed.delete(span.id)) this.#collapsed.add(span.id);
    this.#refresh(span.id);
  }

  #move(/** @type {number} */ to) {
    const place = Math.max(0, Math.min(this.#rows.length - 1, to));
    this.#choose(place);
    this.window.reveal(place);
  }

  #onKey = (/** @type {KeyboardEvent} */ event) => {
    const at = this.#active;
    const node = this.#rows[at];
    if (!node || event.ctrlKey || event.metaKey || event.altKey) return;
    const isOpen = !this.#collapsed.has(node.span.id);
    /** @type {Record<string, () => void>} */
    const keys = {
      "ArrowDown": () => this.#move(at + 1),
      "ArrowUp": () => this.#move(at - 1),
      "PageDown": () => this.#move(at + this.window.page),
      "PageUp": () => this.#move(at - this.window.page),
      "Home": () => this.#move(0),
      "End": () => this.#move(this.#rows.length - 1),
      "ArrowRight": () => (node.below && !isOpen ? this.#toggle(at) : this.#move(at + (node.below ? 1 : 0))),
      "ArrowLeft": () =>
        node.below && isOpen ? this.#toggle(at) : this.#move(node.parent ? this.#rows.indexOf(node.parent) : at),
      "Enter": () => this.#choose(at, true),
      "+": () => this.zoom(0.5, node.span.from + node.span.length / 2),
      "-": () => this.zoom(2, node.span.from + node.span.length / 2),
      "0": () => this.events.onZoom(0, this.view?.length ?? 1),
      "c": () => this.#nextCritical(),
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  #nextCritical() {
    const after = [...this.#rows.keys()].slice(this.#active + 1);
    const next = [...after, ...this.#rows.keys()].find((place) => this.#rows[place].span.parts.length);
    if (next !== undefined) this.#move(next);
  }

  #onWheel = (/** @type {WheelEvent} */ event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const lane = this.host.querySelector(".lane")?.getBoundingClientRect();
    if (!lane || !this.view) return;
    const share = Math.max(0, Math.min(1, (event.clientX - lane.left) / lane.width));
    this.zoom(event.deltaY < 0 ? 0.8 : 1.25, linear(this.view.from, this.view.to).of(share));
  };

  /** Make the part in view this many times as long, around a moment that stays where it is.
   * @param {number} factor @param {number} around */
  zoom(factor, around) {
    if (!this.view) return;
    const { from, to, length } = this.view;
    const size = Math.max(100, Math.min(length, (to - from) * factor)); // no less than 100 ns
    const begin = Math.max(0, Math.min(length - size, around - ((around - from) / (to - from)) * size));
    this.events.onZoom(begin, begin + size);
  }
}
