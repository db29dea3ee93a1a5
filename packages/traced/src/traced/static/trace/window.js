// @ts-check
// A list of many rows of one height, of which only those near the view are in the document.

import { html, render, repeat } from "../core/dom.js";

const SPARE_ROWS = 8; // above and below the view, so that a short scroll finds them drawn

/** @template Row */
export class RowWindow {
  /** @type {Row[]} */
  #rows = [];
  #active = 0;

  /** @param {HTMLElement} host the box that scrolls
   * @param {{rowHeight: number, draw: (row: Row, place: number, isActive: boolean) => unknown, key: (row: Row) => string}} options */
  constructor(host, options) {
    this.host = host;
    this.options = options;
    host.addEventListener("scroll", () => this.draw(), { passive: true });
    new ResizeObserver(() => this.draw()).observe(host);
  }

  /** @param {Row[]} rows @param {number} active the row that the keyboard is on */
  show(rows, active) {
    this.#rows = rows;
    this.#active = active;
    this.draw();
  }

  /** How many rows fit. */
  get page() {
    return Math.max(1, Math.floor(this.host.clientHeight / this.options.rowHeight) - 1);
  }

  /** Scroll as little as is needed to see a row.
   * @param {number} place */
  reveal(place) {
    const { rowHeight } = this.options;
    const [top, bottom] = [place * rowHeight, (place + 1) * rowHeight];
    const { scrollTop, clientHeight } = this.host;
    if (top < scrollTop) this.host.scrollTop = top;
    else if (bottom > scrollTop + clientHeight) this.host.scrollTop = bottom - clientHeight;
    this.draw();
  }

  draw() {
    const { rowHeight, draw, key } = this.options;
    const { scrollTop, clientHeight } = this.host;
    const first = Math.max(0, Math.floor(scrollTop / rowHeight) - SPARE_ROWS);
    const last = Math.min(this.#rows.length, Math.ceil((scrollTop + clientHeight) / rowHeight) + SPARE_ROWS);
    const near = this.#rows.slice(first, last).map((row, at) => ({ row, place: first + at }));
    const whole = html`<div class="rows" role="rowgroup" .style=${`height:${this.#rows.length * rowHeight}px`}>
      ${repeat(
        near,
        ({ row }) => key(row),
        ({ row, place }) => draw(row, place, place === this.#active),
      )}
    </div>`;
    render(whole, this.host);
  }
}
