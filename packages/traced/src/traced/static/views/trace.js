// @ts-check
// One trace: waterfall, flame graph, statistics, and why it is as it is; the chosen span beside it.

import { download, html, nothing, render } from "../core/dom.js";
import { learn, variableOf } from "../core/colours.js";
import { clockText, counted, shareText, shortLength } from "../core/format.js";
import { nameOf } from "../core/names.js";
import { Flame, blocksOf } from "../charts/flame.js";
import { tip } from "../charts/tip.js";
import { Minimap } from "../trace/minimap.js";
import { panel } from "../trace/panel.js";
import { linesOf, statistics } from "../trace/statistics.js";
import { fillSelfTimes, treeOf } from "../trace/tree.js";
import { Waterfall } from "../trace/waterfall.js";
import { tabs } from "./tabs.js";
import { Why } from "./why.js";

/** @typedef {import("../trace/tree.js").Node} Node */
/** @typedef {import("../source/shapes.js").Trace} Trace */
/** @typedef {import("../core/page.js").Page} Page */

const SETTLED_MS = 60_000;
const TABS = { waterfall: "Waterfall", flame: "Flame graph", statistics: "Statistics", why: "Why" };

export class TraceView {
  /** @type {Trace | null} */
  #trace = null;
  /** @type {Node[]} */
  #order = [];
  #facts = factsOf(null, []);
  #view = { from: 0, to: 1 };
  #problem = "";
  /** @type {import("../source/shapes.js").TraceSpan | null} */
  #reading = null; // whose details are asked for
  #unread = ""; // why they did not come

  /** @param {HTMLElement} host @param {Page} page */
  constructor(host, page) {
    this.host = host;
    this.page = page;
    render(this.#shell(), host);
    const part = (/** @type {string} */ name) =>
      /** @type {HTMLElement} */ (host.querySelector(`[data-part="${name}"]`));
    this.parts = Object.fromEntries(
      ["head", "tabs", "ruler", "side", "statistics", "why", "tip", "flame"].map((name) => [name, part(name)]),
    );
    this.waterfall = new Waterfall(part("waterfall"), { onSelect: this.#select, onZoom: this.#zoom });
    this.minimap = new Minimap(/** @type {HTMLCanvasElement} */ (part("minimap")), this.#zoom);
    this.flame = new Flame(/** @type {HTMLCanvasElement} */ (part("flame-canvas")), (block, x, y) =>
      tip(this.parts.tip, block && blockTip(block), x, y),
    );
    this.why = new Why(part("why"), page);
    host.addEventListener("keydown", ({ key }) => {
      if (key === "Escape" && this.#chosen) this.#close();
    });
  }

  #shell() {
    return html`<section class="trace-view">
      <div class="panel trace-main">
        <div data-part="head"></div>
        <div data-part="tabs" class="tabs" role="tablist" aria-label="Ways to look at this trace"></div>
        <canvas data-part="minimap" class="minimap" aria-hidden="true"></canvas>
        <div data-part="ruler" class="ruler" aria-hidden="true"></div>
        <div data-part="waterfall" class="waterfall" role="treegrid" tabindex="0" aria-label="Spans of the trace"></div>
        <p data-part="keys" class="keys">
          <kbd>↑</kbd> <kbd>↓</kbd> move · <kbd>→</kbd> <kbd>←</kbd> open, close · <kbd>+</kbd> <kbd>−</kbd>
          <kbd>0</kbd> zoom · <i class="critical-key"></i> the critical path, <kbd>c</kbd> along it · drag above to
          zoom, double-click for the whole · <kbd>Enter</kbd> more about the span
        </p>
        <div
          data-part="flame"
          class="scroll flame"
          tabindex="0"
          role="region"
          aria-label="Flame graph; the statistics say the same in words"
        >
          <p class="note">A click on a block looks closer, a click on the same block goes back.</p>
          <canvas data-part="flame-canvas"></canvas>
          <div data-part="tip" class="tooltip" hidden></div>
        </div>
        <div data-part="statistics" class="scroll" tabindex="0" role="region" aria-label="Statistics"></div>
        <div data-part="why" class="scroll" tabindex="0" role="region" aria-label="Why"></div>
      </div>
      <aside class="panel side" data-part="side" aria-label="The chosen span" hidden></aside>
    </section>`;
  }

  /** Show what the address says; asks the server if it is another trace, or if this one may have grown. */
  async update() {
    const { id } = this.page.address.place;
    if (this.#isSettled(id)) return;
    try {
      const trace = await this.page.source.trace(id, this.page.signal("trace"));
      if (id !== this.page.address.place.id) return;
      this.#take(trace);
      this.#problem = "";
    } catch (error) {
      if (/** @type {Error} */ (error).name === "AbortError") return;
      this.#problem = this.page.told(error);
      if (this.#trace?.id !== id) this.#trace = null;
    }
    this.draw();
  }

  /** Whether a trace is old enough to be left alone: late spans come soon or never, and a large one is dear to read. */
  #isSettled(/** @type {string} */ id) {
    if (!this.#trace || this.#trace.id !== id || this.#problem) return false;
    return Date.now() - Number(this.#trace.begin / 1_000_000n) - this.#trace.length / 1e6 > SETTLED_MS;
  }

  #take(/** @type {Trace} */ trace) {
    const isNew = this.#trace?.id !== trace.id;
    learn(trace.spans.map(({ service }) => service));
    this.#trace = trace;
    this.#order = treeOf(trace.spans);
    fillSelfTimes(this.#order);
    this.#facts = factsOf(trace, this.#order);
    this.flame.show(blocksOf(this.#order));
    if (isNew) this.#view = { from: 0, to: trace.length };
    if (isNew && this.#chosen) requestAnimationFrame(() => this.waterfall.reveal(this.#chosen?.span.id ?? ""));
    if (!isNew) return;
    this.why.forget();
    if (document.activeElement === document.body) requestAnimationFrame(() => this.waterfall.host.focus());
  }

  get #chosen() {
    const { span } = this.page.address.place.values;
    return span ? (this.#order.find((node) => node.span.id === span) ?? null) : null;
  }

  get #tab() {
    const { tab = "" } = this.page.address.place.values;
    return Object.hasOwn(TABS, tab) ? tab : "waterfall";
  }

  #select = (/** @type {Node} */ node, more = false) => {
    this.page.address.set({ span: node.span.id }, { replace: true });
    if (matchMedia("(max-width: 900px)").matches) this.parts.side.scrollIntoView({ block: "nearest" });
    if (more) this.parts.side.querySelector("h2")?.focus();
  };

  #close = () => {
    this.page.address.set({ span: "" }, { replace: true });
    this.waterfall.host.focus();
  };

  #zoom = (/** @type {number} */ from, /** @type {number} */ to) => {
    this.#view = { from, to: Math.max(to, from + 1) };
    this.draw();
  };

  draw() {
    const trace = this.#trace;
    const tab = this.#tab;
    render(this.#head(), this.parts.head);
    const isShown = (/** @type {string} */ name) => Boolean(trace) && tab === name;
    for (const [name, parts] of Object.entries({
      waterfall: ["waterfall", "minimap", "ruler", "keys"],
      flame: ["flame"],
      statistics: ["statistics"],
      why: ["why"],
    })) {
      for (const part of parts)
        /** @type {HTMLElement} */ (this.host.querySelector(`[data-part="${part}"]`)).hidden = !isShown(name);
    }
    const { why, ...others } = TABS;
    const titles = this.page.source.canExplain ? { ...others, why } : others;
    const choose = (/** @type {string} */ name) => this.page.address.set({ tab: name === "waterfall" ? "" : name });
    render(trace ? tabs(titles, tab, choose) : nothing, this.parts.tabs);
    if (!trace) return render(nothing, this.parts.side);
    const view = { ...this.#view, length: trace.length, selectedId: this.page.address.place.values.span ?? "" };
    render(ruler(view), this.parts.ruler);
    if (tab === "waterfall") {
      this.waterfall.show(this.#order, view);
      this.minimap.show(this.#order, view);
    }
    if (tab === "statistics") this.#drawStatistics(trace);
    if (tab === "why") this.why.show(trace);
    this.#drawSide(trace);
  }

  #head() {
    const trace = this.#trace;
    if (!trace) {
      return html`<div class="panel-head">
        <h2 tabindex="-1">${this.#problem || "reading the trace…"}</h2>
        ${this.#problem ? html`<a href="#/search">search for traces</a>` : nothing}
      </div>`;
    }
    const { root, errors, culprit } = this.#facts;
    return html`<div class="panel-head">
      <h2 tabindex="-1">${root ? nameOf(root.service, root.operation) : "The root of this trace has not arrived"}</h2>
      <p class="muted">
        ${clockText(Number(trace.begin / 1_000_000n))} · <b>${shortLength(trace.length)}</b> ·
        ${counted(trace.spans.length, "span")}
        ${errors ? html`· <span class="status-error">${counted(errors, "error")}</span>` : nothing}
      </p>
      <p class="tools">
        ${
          this.#tab === "waterfall"
            ? html`<button type="button" class="small" @click=${() => this.waterfall.setAll(true)}>open all</button>
                <button type="button" class="small" @click=${() => this.waterfall.setAll(false)}>close all</button>`
            : nothing
        }
        <button type="button" class="small" @click=${() => this.page.copy(this.page.source.text(trace.id))}>
          copy JSON
        </button>
        ${this.page.source.exports.length ? nothing : html`<button type="button" class="small" @click=${() => this.#save(trace.id)}>save JSON</button>`}
        ${this.page.source.exports.map((/** @type {{title: string, path: (id: string) => string}} */ { title, path }) => html`<a class="small" href=${path(trace.id)} download>save ${title}</a>`)}
      </p>
      ${
        culprit
          ? html`<p class="culprit">
              Most of the time:
              <button type="button" class="link" @click=${() => this.#goTo(culprit.node)}>
                <i class="swatch" .style=${`background:var(${variableOf(culprit.node.span.service)})`}></i
                >${nameOf(culprit.node.span.service, culprit.node.span.operation)}
              </button>
              · ${shortLength(culprit.ns)} by itself, ${shareText(culprit.ns / trace.length)} of the trace
            </p>`
          : nothing
      }
      ${trace.warnings.map((warning) => html`<p class="warning">${warning}</p>`)}
      ${this.#problem ? html`<p class="warning">${this.#problem}: this is what was read before</p>` : nothing}
      <p class="muted id">${trace.id}</p>
    </div>`;
  }

  #goTo(/** @type {Node} */ node) {
    this.page.address.set({ tab: "", span: node.span.id });
    requestAnimationFrame(() => this.waterfall.reveal(node.span.id));
  }

  async #save(/** @type {string} */ id) {
    try {
      download(`${id}.json`, await this.page.source.text(id));
    } catch (error) {
      this.page.say(this.page.told(error));
    }
  }

  #drawStatistics(/** @type {Trace} */ trace) {
    const { sort = "-self" } = this.page.address.place.values;
    render(
      statistics({
        lines: linesOf(this.#order),
        length: trace.length,
        hasCriticalPath: trace.hasCriticalPath,
        sort,
        onSort: (next) => this.page.address.set({ sort: next }, { replace: true }),
        onPick: (node) => this.#goTo(node),
      }),
      this.parts.statistics,
    );
  }

  #drawSide(/** @type {Trace} */ trace) {
    const node = this.#chosen;
    this.parts.side.hidden = !node;
    if (!node) return render(nothing, this.parts.side);
    if (!node.span.details) this.#readDetails(trace, node);
    const { source, copy } = this.page;
    const place = this.why.placeOf(node, () => this.draw());
    render(
      panel({
        trace,
        node,
        canSearch: source.canSearch,
        unread: this.#unread,
        place,
        onCopy: copy,
        onClose: this.#close,
      }),
      this.parts.side,
    );
  }

  async #readDetails(/** @type {Trace} */ trace, /** @type {Node} */ { span }) {
    if (this.#reading === span) return;
    this.#reading = span;
    this.#unread = "";
    try {
      span.details = await this.page.source.details(trace.id, span.id, this.page.signal("details"));
    } catch (error) {
      if (/** @type {Error} */ (error).name === "AbortError") return;
      this.#unread = this.page.told(error);
    }
    this.draw();
  }
}

/** What the heading tells of a trace; found once, for a large one is long to look through.
 * @param {Trace | null} trace @param {Node[]} order */
function factsOf(trace, order) {
  const weight = (/** @type {Node} */ { span }) =>
    trace?.hasCriticalPath ? span.parts.reduce((sum, [from, to]) => sum + to - from, 0) : (span.selfNs ?? 0);
  const [most] = order.length > 1 ? [order.reduce((one, other) => (weight(other) > weight(one) ? other : one))] : [];
  return {
    root: trace?.spans.find(({ id }) => id === trace.rootId),
    errors: trace?.spans.filter(({ isError }) => isError).length ?? 0,
    // where most of the critical path is, or else of the time by itself
    culprit: most && weight(most) > 0 ? { node: most, ns: weight(most) } : null,
  };
}

const blockTip = (/** @type {import("../charts/flame.js").Block} */ { service, operation, ns, calls }) =>
  html`${nameOf(service, operation)}
    <div>${shortLength(ns)} with what is below it · ${counted(calls, "call")}</div>`;

/** Five moments of the part in view. */
function ruler(/** @type {{from: number, to: number}} */ { from, to }) {
  const moments = [0, 0.25, 0.5, 0.75, 1].map((share) => from + (to - from) * share);
  return html`<span></span>
    <div>${moments.map((moment) => html`<span>${shortLength(moment)}</span>`)}</div>`;
}
