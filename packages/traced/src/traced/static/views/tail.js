// @ts-check
// New traces as they come, newest first, with a way to hold the list still.

import { html, nothing, render } from "../core/dom.js";
import { filterOf, filterValues } from "../core/filter.js";
import { countText } from "../core/format.js";
import { tracesTable } from "./traces.js";

/** @typedef {import("../source/shapes.js").Summary} Summary */

const MAX_ROWS = 100;

export class Tail {
  /** @type {Summary[]} */
  #traces = [];
  #leftOut = 0;
  #isHeld = false;
  /** @type {boolean | null} */
  #isUp = null; // until the server has answered: what comes before is not told
  #filter = "";
  /** @type {(() => void) | null} */
  #stop = null;

  /** @param {HTMLElement} host @param {import("../core/page.js").Page} page */
  constructor(host, page) {
    this.host = host;
    this.page = page;
  }

  /** Listen, for the filter that the address says; not while nobody sees it. */
  start() {
    const { values } = this.page.address.place;
    const filter = JSON.stringify(filterValues(values));
    if (document.hidden || (this.#stop && filter === this.#filter)) return;
    this.stop();
    if (filter !== this.#filter) [this.#traces, this.#leftOut] = [[], 0];
    this.#filter = filter;
    if (this.#isUp) this.#isUp = null;
    this.#stop = this.page.source.tail(filterOf(values).filter, this.#take, this.#hear);
    this.#draw();
  }

  stop() {
    this.#stop?.();
    this.#stop = null;
  }

  #take = (/** @type {Summary[]} */ traces, /** @type {number} */ leftOut) => {
    this.#leftOut += leftOut;
    const ids = new Set(traces.map(({ id }) => id));
    this.#traces = [...traces.toReversed(), ...this.#traces.filter(({ id }) => !ids.has(id))].slice(0, MAX_ROWS);
    if (!this.#isHeld && !this.page.isPaused) this.#draw();
  };

  #hear = (/** @type {boolean} */ isUp, /** @type {boolean} */ isOver) => {
    this.#isUp = isUp;
    if (isOver) this.#stop = null; // asked for again at the next poll
    if (!this.#isHeld && !this.page.isPaused) this.#draw();
  };

  #told() {
    if (this.#isHeld) return "held still";
    if (this.#isUp === null) return "asking for new traces";
    if (!this.#isUp) return "the server gives no tail now, trying again";
    return this.#traces.length ? "as they arrive, the last on top" : "waiting for new traces";
  }

  #draw() {
    render(
      html`<p class="note">
          <button
            type="button"
            class="small"
            aria-pressed=${this.#isHeld}
            @click=${() => {
              this.#isHeld = !this.#isHeld;
              this.#draw();
            }}
          >
            ${this.#isHeld ? "go on" : "pause"}
          </button>
          ${this.#told()} ${this.#leftOut ? html`· ${countText(this.#leftOut)} more came than are shown` : nothing}
        </p>
        ${tracesTable({ rows: this.#traces, sort: "", page: this.page })}`,
      this.host,
    );
  }
}
