// @ts-check
// One trace: waterfall, flame graph, statistics, and why it is as it is; the chosen span beside it.

import { breath, download, html, nothing, render } from "../core/dom.js";
import { learn, variableOf } from "../core/colours.js";
import { clockText, counted, exactTick, shareText, shortLength } from "../core/format.js";
import { nameOf } from "../core/names.js";
import { Flame } from "../charts/flame.js";
import { linear, linearTicks } from "../charts/scale.js";
import { tip } from "../charts/tip.js";
import { criticalNs } from "../trace/critical.js";
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

const SETTLED_MS = 60_000; // late spans come soon or never, and a large trace is dear to read
const AGAIN_MS = 2_000; // less than from one poll to the next
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
  #askedMs = 0;

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

  /** Show what the address says. A trace that is here is not asked for again at each key, but from poll to poll: while it
   * may grow for all its spans, and then for one of them, to see whether it is still in the window. */
  async update() {
    const { id } = this.page.address.place;
    const known = this.#trace?.id === id ? this.#trace : null;
    if (known && Date.now() - this.#askedMs < AGAIN_MS) return;
    this.#askedMs = Date.now();
    const { source } = this.page;
    const signal = this.page.signal("trace");
    try {
      if (known && !this.#problem && isSettled(known)) return void (await source.glance(id, known.spans[0].id, signal));
      const trace = await source.trace(id, signal);
      await breath();
      signal.throwIfAborted();
      if (!isSame(known, trace)) this.#take(trace, known);
      await breath();
      this.#problem = "";
    } catch (error) {
      if (/** @type {Error} */ (error).name === "AbortError") return;
      this.#problem = this.page.told(error);
      if (this.#trace?.id !== id) this.#trace = null;
    }
    if (id === this.page.address.place.id) this.draw();
  }

  #take(/** @type {Trace} */ trace, /** @type {Trace | null} */ known) {
    learn(trace.spans.map(({ service }) => service));
    this.#trace = trace;
    this.#order = treeOf(trace.spans);
    fillSelfTimes(this.#order);
    this.#facts = factsOf(trace, this.#order);
    if (!known || this.#view.to - this.#view.from >= known.length) this.#view = { from: 0, to: trace.length };
    if (known) return;
    if (this.#chosen) requestAnimationFrame(() => this.waterfall.reveal(this.#chosen?.span.id ?? ""));
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
    const view = {
      ...this.#view,
      id: trace.id,
      length: trace.length,
      selectedId: this.page.address.place.values.span ?? "",
    };
    render(ruler(view), this.parts.ruler);
    if (tab === "waterfall") {
      this.waterfall.show(this.#order, view);
      this.minimap.show(this.#order, view);
    }
    if (tab === "flame") this.flame.show(this.#order);
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
      ${this.#problem ? html`<p class="warning">${this.#problem} This is what was read before.</p>` : nothing}
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
  let errors = 0;
  let culprit = /** @type {{node: Node, ns: number} | null} */ (null); // where most of the critical path is, or else of the time by itself
  for (const node of order) {
    if (node.span.isError) errors += 1;
    const ns = trace?.hasCriticalPath ? criticalNs(node.span) : (node.span.selfNs ?? 0);
    if (ns > (culprit?.ns ?? 0)) culprit = { node, ns };
  }
  const root = trace?.spans.find(({ id }) => id === trace.rootId);
  return { root, errors, culprit: order.length > 1 ? culprit : null };
}

const isSettled = (/** @type {Trace} */ { begin, length }) =>
  Date.now() - Number(begin / 1_000_000n) - length / 1e6 > SETTLED_MS;

/** Whether a trace is as it was, so that what is closed, chosen and read in it may stay. */
const isSame = (/** @type {Trace | null} */ known, /** @type {Trace} */ { spans }) =>
  known?.spans.length === spans.length &&
  spans.every(({ id, end, isError }, at) => {
    const before = known.spans[at];
    return id === before.id && end === before.end && isError === before.isError;
  });

const blockTip = (/** @type {import("../charts/flame.js").Block} */ { service, operation, ns, calls }) =>
  html`${nameOf(service, operation)}
    <div>${shortLength(ns)} with what is below it · ${counted(calls, "call")}</div>`;

/** Round moments of the part in view, exact however closely it is looked at. */
function ruler(/** @type {{from: number, to: number}} */ { from, to }) {
  const moments = linearTicks(from, to, 4).map((moment) => ({ moment, at: linear(from, to).at(moment) * 100 }));
  return html`<span></span>
    <div>
      ${moments.map(({ moment, at }) => html`<span class=${at > 80 ? "late" : ""} .style=${at > 80 ? `right:${100 - at}%` : `left:${at}%`}>${exactTick(moment)}</span>`)}
    </div>`;
}
