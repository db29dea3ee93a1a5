// @ts-check
// Search: the traces that a filter accepts, as dots and as a table, page by page.

import { html, nothing, render } from "../core/dom.js";
import { learn } from "../core/colours.js";
import { filterOf, filterValues, problemOf, valuesOf } from "../core/filter.js";
import { counted, countText } from "../core/format.js";
import { Scatter } from "../charts/scatter.js";
import { tip, traceTip } from "../charts/tip.js";
import { filters, inWords, nothingFound } from "./filters.js";
import { tracesTable } from "./traces.js";

/** @typedef {import("../source/shapes.js").Summary} Summary */

const PAGE = 100;

export class Search {
  /** @type {Summary[]} */
  #traces = [];
  /** @type {string | null} */
  #next = null;
  #asked = "";
  #problem = "";
  #isAsking = false;

  /** @param {HTMLElement} host @param {import("../core/page.js").Page} page */
  constructor(host, page) {
    this.page = page;
    render(
      html`<div data-part="filters"></div>
        <div class="search">
          <section class="panel results" aria-labelledby="results-title">
            <div data-part="head"></div>
            <div class="scroll" tabindex="0" role="region" aria-label="Results" data-part="list"></div>
          </section>
          <section class="panel dots" aria-label="The same as dots">
            <div data-part="scatter" class="fill"></div>
            <div data-part="tip" class="tooltip" hidden></div>
          </section>
        </div>`,
      host,
    );
    this.part = (/** @type {string} */ name) =>
      /** @type {HTMLElement} */ (host.querySelector(`[data-part="${name}"]`));
    this.scatter = new Scatter(this.part("scatter"), {
      onPick: ({ id }) => page.address.go({ view: "trace", id }),
      onHover: (what, x, y) => tip(this.part("tip"), traceTip(what), x, y),
      onBrush: (brushed) => page.address.set(valuesOf(brushed)),
    });
  }

  /** Ask, if the question is a new one: results do not move while they are read. */
  async update() {
    const { values } = this.page.address.place;
    if (!this.page.source.canSearch) return this.draw();
    const asked = JSON.stringify([filterValues(values), values.order, values.roots]);
    if (asked === this.#asked) return this.draw();
    this.#asked = asked;
    this.#traces = [];
    this.#next = null;
    this.#problem = problemOf(values);
    if (this.#problem) return this.draw();
    await this.#more();
  }

  async #more() {
    const { values } = this.page.address.place;
    this.#isAsking = true;
    this.draw();
    try {
      await this.page.learnNames();
      const question = {
        order: values.order || "newest",
        cursor: this.#next ?? undefined,
        limit: PAGE,
        roots: values.roots,
      };
      const { traces, next } = await this.page.source.search(
        filterOf(values).filter,
        question,
        this.page.signal("search"),
      );
      this.#traces = [...this.#traces, ...traces];
      this.#next = next;
      this.#problem = "";
    } catch (error) {
      if (/** @type {Error} */ (error).name === "AbortError") return;
      this.#asked = "";
      this.#problem = this.page.told(error);
    }
    this.#isAsking = false;
    this.draw();
  }

  draw() {
    const { values } = this.page.address.place;
    if (!this.page.source?.canSearch) {
      return render(
        html`<p class="hint">
          This server speaks the contract alone: it cannot be searched. Its newest traces are in the overview.
        </p>`,
        this.part("list"),
      );
    }
    learn(this.#traces.map(({ service }) => service));
    render(filters(this.page), this.part("filters"));
    render(this.#head(values), this.part("head"));
    const { sort = "" } = values;
    render(
      html`${tracesTable({ rows: this.#traces, sort, page: this.page })}
      ${this.#problem ? html`<p class="hint">${this.#problem}</p>` : nothing}
      ${this.#isAsking ? html`<p class="hint">searching…</p>` : nothing}
      ${!this.#isAsking && !this.#problem && !this.#traces.length && !this.#next ? html`<p class="hint">${nothingFound(this.page)}</p>` : nothing}
      ${this.#next && !this.#isAsking ? html`<p class="hint"><button type="button" @click=${() => this.#more()}>show more</button></p>` : nothing}`,
      this.part("list"),
    );
    this.#drawDots(values);
  }

  #head(/** @type {Record<string, string>} */ values) {
    const set = (/** @type {string} */ name) => (/** @type {Event} */ event) =>
      this.page.address.set({ [name]: /** @type {HTMLSelectElement} */ (event.target).value });
    const select = (
      /** @type {string} */ name,
      /** @type {string} */ title,
      /** @type {[string, string][]} */ choices,
    ) =>
      html`<label class="inline"
        >${title}
        <select name=${name} @change=${set(name)}>
          ${choices.map(([value, text]) => html`<option value=${value} ?selected=${(values[name] ?? "") === value}>${text}</option>`)}
        </select></label
      >`;
    const count = this.#traces.length;
    return html`<div class="panel-head">
      <h2 id="results-title">
        ${this.#problem && !count ? "–" : this.#next ? `${countText(count)}+ traces` : counted(count, "trace")}
        <span class="plain">${inWords(values) ? `· ${inWords(values)}` : ""}</span>
      </h2>
      <p class="tools">
        ${select("order", "order", [
          ["", "newest first"],
          ["slowest", "slowest first"],
        ])}
        ${select("roots", "roots", [
          ["", "arrived"],
          ["missing", "missing"],
          ["any", "any"],
        ])} <a class="small" href="#/overview?${new URLSearchParams(filterValues(values))}">in the overview</a>
      </p>
    </div>`;
  }

  #drawDots(/** @type {Record<string, string>} */ values) {
    const panel = /** @type {HTMLElement} */ (this.part("scatter").parentElement);
    panel.hidden = !this.#traces.length && !this.#isAsking;
    const times = this.#traces.map(({ startMs }) => startMs);
    const [first, last] = times.length ? [Math.min(...times), Math.max(...times)] : [Date.now() - 60_000, Date.now()];
    const dots = this.#traces.toSorted((one, other) => other.startMs - one.startMs);
    this.scatter.show({ dots }, [first, Math.max(last, first + 1_000)], {
      scale: values.scale === "linear" ? "linear" : "log",
    });
  }
}
