// @ts-check
// Everything in view at once: a dot for each trace, rate, errors and percentiles over time, and each operation's figures.

import { html, nothing, render } from "../core/dom.js";
import { learn, variableOf } from "../core/colours.js";
import { filterOf, filterValues, nameValue, problemOf, valuesOf } from "../core/filter.js";
import { clockText, counted, countText, shareText, shortLength } from "../core/format.js";
import { outliers } from "../core/outliers.js";
import { isolated, nameOf, serviceText } from "../core/names.js";
import { Plot } from "../charts/plot.js";
import { Scatter } from "../charts/scatter.js";
import { tip, traceTip } from "../charts/tip.js";
import { Differences } from "./differences.js";
import { filters, nothingFound } from "./filters.js";
import { sorted, table } from "./table.js";
import { tabs } from "./tabs.js";
import { Tail } from "./tail.js";
import { tracesTable } from "./traces.js";

/** @typedef {import("../core/page.js").Page} Page */
/** @typedef {import("../source/shapes.js").Group} Group */

const SYNC = "overview";
const COLUMNS = 60;
const LEGEND = 12;

export class Overview {
  /** @type {any} */
  #told = null;
  #problem = "";
  #asked = "";

  /** @param {HTMLElement} host @param {Page} page */
  constructor(host, page) {
    this.page = page;
    render(this.#shell(), host);
    const part = (/** @type {string} */ name) =>
      /** @type {HTMLElement} */ (host.querySelector(`[data-part="${name}"]`));
    this.part = part;
    this.scatter = new Scatter(part("scatter"), {
      onPick: ({ id }) => page.address.go({ view: "trace", id }),
      onHover: (what, x, y) => tip(part("tip"), traceTip(what), x, y),
      onBrush: this.#brush,
    });
    const lines = (
      /** @type {string} */ name,
      /** @type {import("../charts/plot.js").Options["lines"]} */ drawn,
      /** @type {((value: number) => string) | undefined} */ yText,
      empty = 1, // how high a chart is in which nothing was
    ) =>
      new Plot(part(name), {
        y: "linear",
        lines: drawn,
        yText,
        onBrush: this.#brush,
        syncKey: SYNC,
        yRange: (_, high) => [0, (high || empty) * 1.1],
      });
    this.rate = lines("rate", [{ label: "traces a second", colour: "--accent" }], (value) => `${value}/s`);
    this.errors = lines("errors", [{ label: "errors", colour: "--error" }], shareText);
    this.lengths = lines(
      "lengths",
      [
        { label: "p50", colour: "--service-3" },
        { label: "p95", colour: "--service-2", dash: [6, 3] },
        { label: "p99", colour: "--service-4", dash: [2, 3] },
      ],
      undefined,
      1e9,
    );
    this.tail = new Tail(part("tail"), page);
    this.differences = new Differences(part("differences"), page);
  }

  #shell() {
    const chart = (/** @type {string} */ name, /** @type {unknown} */ title) =>
      html`<figure class="chart">
        <figcaption>${title}</figcaption>
        <div data-part=${name}></div>
      </figure>`;
    return html`<div data-part="filters"></div>
      <div class="overview">
        <section class="panel picture" aria-labelledby="picture-title">
          <div data-part="head"></div>
          <div class="plot">
            <div
              data-part="scatter"
              class="fill"
              role="img"
              aria-label="Duration of each trace by its start; the tables below and the search say the same in words"
            ></div>
            <div data-part="tip" class="tooltip" hidden></div>
            <div data-part="notice" class="notice" hidden></div>
          </div>
        </section>
        <section class="panel figures" aria-label="Rate, errors and durations over time">
          ${chart("rate", html`<span data-part="series-of"></span> a second`)} ${chart("errors", "with errors")}
          ${chart("lengths", html`duration: <i class="key p50"></i>p50 <i class="key p95"></i>p95 <i class="key p99"></i>p99`)}
        </section>
        <section class="panel below">
          <div data-part="tabs" class="tabs" role="tablist" aria-label="More about the traces in view"></div>
          <div data-part="operations" class="scroll" tabindex="0" role="region" aria-label="Operations"></div>
          <div
            data-part="differences"
            class="scroll"
            tabindex="0"
            role="region"
            aria-label="What they have in common"
          ></div>
          <div data-part="tail" class="scroll" tabindex="0" role="region" aria-label="New traces"></div>
        </section>
      </div>`;
  }

  /** Ask for everything in view anew. */
  async update() {
    const { source, address } = this.page;
    this.#problem = problemOf(address.place.values);
    const asked = JSON.stringify(filterValues(address.place.values));
    if (this.#problem || (this.page.isPaused && asked === this.#asked)) return this.draw();
    try {
      const signal = this.page.signal("overview");
      if (source.canSearch) await this.page.learnNames();
      this.#told = await source.overview(filterOf(address.place.values).filter, { columns: COLUMNS }, signal);
      this.#asked = asked;
    } catch (error) {
      if (/** @type {Error} */ (error).name === "AbortError") return;
      this.#problem = this.page.told(error);
    }
    this.draw();
  }

  leave() {
    this.tail.stop();
  }

  draw() {
    const { values } = this.page.address.place;
    const told = this.#told;
    if (this.page.source?.canSearch) render(filters(this.page), this.part("filters"));
    else render(this.#plainFilter(), this.part("filters"));
    render(this.#head(), this.part("head"));
    this.#drawNotice();
    this.#drawTabs();
    if (!told) return;
    const services = told.picture.dots?.map((/** @type {any} */ { service }) => service) ?? [];
    learn([
      ...services,
      ...(told.groups ?? []).map((/** @type {Group} */ { service }) => service),
      ...this.page.names.map(({ service }) => service),
    ]);
    const { times, rate, errors, p50, p95, p99 } = told.series;
    render(isolated(told.seriesOf), this.part("series-of"));
    this.scatter.show(told.picture, told.range, {
      scale: values.scale === "linear" ? "linear" : "log",
      edgeMs: told.windowFromMs,
    });
    this.rate.show([times, rate], told.range);
    this.errors.show([times, errors], told.range);
    this.lengths.show([times, p50, p95, p99], told.range);
    if (this.#tab === "operations") this.#drawOperations(told.groups ?? []);
  }

  /** @returns {Record<string, string>} */
  get #tabs() {
    const { source } = this.page;
    return source?.canExplain
      ? {
          operations: "Operations",
          errors: "What errors have in common",
          slow: "What slow traces have in common",
          tail: "Live tail",
        }
      : {};
  }

  get #tab() {
    const { tab = "" } = this.page.address.place.values;
    return Object.hasOwn(this.#tabs, tab) ? tab : "operations";
  }

  #drawTabs() {
    const tab = this.#tab;
    const choose = (/** @type {string} */ name) => this.page.address.set({ tab: name === "operations" ? "" : name });
    render(tabs(this.#tabs, tab, choose), this.part("tabs"));
    this.part("operations").hidden = tab !== "operations";
    this.part("differences").hidden = tab !== "errors" && tab !== "slow";
    this.part("tail").hidden = tab !== "tail";
    if (tab === "errors" || tab === "slow") this.differences.show(tab);
    if (tab === "tail") this.tail.start();
    else this.tail.stop();
  }

  #head() {
    const told = this.#told;
    const { values } = this.page.address.place;
    const scale = values.scale === "linear" ? "linear" : "log";
    const dots = told?.picture.dots;
    const services = [...new Set(dots?.map((/** @type {any} */ { service }) => service) ?? [])].sort().slice(0, LEGEND);
    return html`<div class="panel-head">
      <h2 id="picture-title">
        ${told ? counted(told.total, "trace") : "–"}
        <span class="plain"
          >${told?.note ? `in the window; the picture is ${told.note}` : told ? "in view" : "traces"}</span
        >
      </h2>
      ${
        told
          ? html`<p class="muted">
              ${shareText(told.errors / (told.counted || 1))} with errors
              ${told.windowFromMs ? html`· the window reaches back to ${clockText(told.windowFromMs, false)}` : nothing}
            </p>`
          : nothing
      }
      <p class="tools">
        <button
          type="button"
          class="small"
          aria-pressed=${scale === "log"}
          @click=${() => this.page.address.set({ scale: scale === "log" ? "linear" : "" }, { replace: true })}
        >
          logarithmic
        </button>
        <span class="muted">drag to zoom</span>
      </p>
      <ul class="legend" aria-label="Services">
        ${services.map((service) => html`<li><i class="swatch" .style=${`background:var(${variableOf(service)})`}></i><span>${serviceText(service)}</span></li>`)}
        ${
          told?.picture.cells
            ? html`<li><i class="swatch square"></i><span>darker: more traces</span></li>
                <li><i class="swatch bar"></i><span>red: part with errors</span></li>`
            : html`<li><i class="swatch diamond"></i><span>error</span></li>`
        }
      </ul>
    </div>`;
  }

  /** A server that speaks the contract alone can only be asked for the newest; the status is picked here. */
  #plainFilter() {
    const { status = "" } = this.page.address.place.values;
    return html`<form class="filters">
      <fieldset class="choice">
        <legend class="quiet">Status</legend>
        ${["", "ok", "error"].map(
          (one) =>
            html`<label>
              <input
                type="radio"
                name="status"
                value=${one}
                .checked=${status === one}
                @change=${() => this.page.address.set({ status: one })}
              /><span>${one || "all"}</span></label
            >`,
        )}
      </fieldset>
    </form>`;
  }

  #drawNotice() {
    const notice = this.part("notice");
    const isEmpty = this.#told && !this.#told.total;
    notice.hidden = !(isEmpty || (this.#problem && !this.#told));
    render(
      this.#problem && !this.#told
        ? html`<strong>${this.#problem}</strong><span class="muted">This page tries again every 3 seconds.</span>`
        : nothingFound(this.page),
      notice,
    );
  }

  #drawOperations(/** @type {Group[]} */ groups) {
    const { isOne, rule } = outliers(groups);
    const { sort = "-p95" } = this.page.address.place.values;
    const most = Math.max(1, ...groups.map(({ p95 }) => p95 ?? 0));
    const all = this.#told?.groupCount ?? groups.length;
    /** @type {import("./table.js").Column<Group>[]} */
    const columns = [
      {
        key: "name",
        title: "operation",
        value: ({ service, operation }) => `${service} ${operation}`,
        cell: ({ service, operation }) =>
          html` <i class="swatch" .style=${`background:var(${variableOf(service)})`}></i
            ><button type="button" class="link">${nameOf(service, operation)}</button>`,
      },
      {
        key: "count",
        title: "spans",
        isNumber: true,
        isMinor: true,
        value: ({ count }) => count,
        cell: ({ count }) => countText(count),
      },
      {
        key: "rate",
        title: "a second",
        isNumber: true,
        isMinor: true,
        value: ({ perSecond }) => perSecond,
        cell: ({ perSecond }) => Number(perSecond.toPrecision(3)),
      },
      {
        key: "errors",
        title: "errors",
        isNumber: true,
        value: ({ errorShare }) => errorShare,
        hint: rule,
        cell: (group) => html`<span class=${isOne(group) ? "bad" : ""}>${shareText(group.errorShare)}</span>`,
      },
      .../** @type {const} */ (["p50", "p95", "p99"]).map((name) => ({
        key: name,
        title: name,
        isNumber: true,
        isMinor: name === "p99",
        value: (/** @type {Group} */ group) => group[name] ?? 0,
        cell: (/** @type {Group} */ group) =>
          html`${name === "p95" ? html`<i class="meter" .style=${`width:${((group.p95 ?? 0) / most) * 60}px`}></i>` : nothing}<span
              class="measure"
              >${shortLength(group[name] ?? NaN)}</span
            >`,
      })),
    ];
    render(
      this.page.source?.canSearch
        ? html`${all > groups.length ? html`<p class="note">The ${groups.length} with the most spans, of ${countText(all)} operations: a filter shows others.</p>` : nothing}
          ${table({
            columns,
            rows: sorted(groups, columns, sort),
            sort,
            caption: "Operations in view",
            onSort: (next) => this.page.address.set({ sort: next }, { replace: true }),
            onPick: ({ service, operation }) =>
              this.page.address.set({ service: nameValue(service), operation: nameValue(operation) }),
            isCurrent: ({ service, operation }) =>
              nameValue(service) === this.page.address.place.values.service &&
              nameValue(operation) === this.page.address.place.values.operation,
          })}${groups.length ? html`<p class="note">${rule}</p>` : html`<p class="hint">No operation in view.</p>`}`
        : this.#newest(),
      this.part("operations"),
    );
  }

  /** Without figures by operation: the newest traces, as a table beside the picture. */
  #newest() {
    const { sort = "-start" } = this.page.address.place.values;
    const rows = this.#told?.picture.dots?.slice(0, 200) ?? [];
    return tracesTable({ rows, sort, page: this.page });
  }

  #brush = (/** @type {import("../charts/plot.js").Brushed} */ brushed) => this.page.address.set(valuesOf(brushed));
}
