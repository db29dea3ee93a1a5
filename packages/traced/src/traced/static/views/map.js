// @ts-check
// The service map: who calls whom, how often, how slow and with how many errors; a click filters.

import { html, nothing, render, svg } from "../core/dom.js";
import { learn, variableOf } from "../core/colours.js";
import { filterOf, filterValues, nameValue } from "../core/filter.js";
import { countText, shareText, shortLength } from "../core/format.js";
import { outliers } from "../core/outliers.js";
import { isolatedText, nameOf, serviceText } from "../core/names.js";
import { across, loop, sideways } from "../charts/arrows.js";
import { isTangled, layered, ring } from "../charts/layers.js";
import { filters, nothingFound } from "./filters.js";
import { sorted, table } from "./table.js";

/** @typedef {import("../source/shapes.js").Group & {caller?: string | null}} Calls */
/** @typedef {{services: Calls[], edges: Calls[], serviceCount: number, edgeCount: number}} Told */

const BOX = { width: 168, height: 70, gapX: 140, gapY: 30, margin: 20 };

const LEAST_SHARE = 0.7; // of its size, or its letters could not be read: what has no room is scrolled to
const MAX_LABELS = 8; // with more lines the labels come when a line is pointed at
const ARROW = svg`<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8"
  orient="auto" markerUnits="userSpaceOnUse"><path d="M0 0 8 4 0 8z"></path></marker></defs>`;

export class ServiceMap {
  /** @type {Told | null} */
  #told = null;
  #problem = "";

  /** @param {HTMLElement} host @param {import("../core/page.js").Page} page */
  constructor(host, page) {
    this.page = page;
    render(
      html`<div data-part="filters"></div>
        <div class="map-view">
          <section class="panel">
            <div
              class="scroll stage"
              tabindex="0"
              role="region"
              aria-label="Service map; the table beside it says the same in words"
              data-part="map"
            ></div>
          </section>
          <section class="panel">
            <div class="scroll" tabindex="0" role="region" aria-label="Calls" data-part="calls"></div>
          </section>
        </div>`,
      host,
    );
    this.part = (/** @type {string} */ name) =>
      /** @type {HTMLElement} */ (host.querySelector(`[data-part="${name}"]`));
  }

  async update() {
    const { source, address } = this.page;
    if (!source.canSearch) return this.draw();
    try {
      await this.page.learnNames();
      this.#told = await source.graph(filterOf(address.place.values).filter, this.page.signal("graph"));
      this.#problem = "";
    } catch (error) {
      if (/** @type {Error} */ (error).name === "AbortError") return;
      this.#problem = this.page.told(error);
    }
    this.draw();
  }

  draw() {
    if (!this.page.source?.canSearch) {
      return render(
        html`<p class="hint">This server speaks the contract alone: it does not tell who calls whom.</p>`,
        this.part("map"),
      );
    }
    render(filters(this.page), this.part("filters"));
    const told = this.#told;
    const isEmpty = !told?.services.length;
    /** @type {HTMLElement} */ (this.part("calls").parentElement).hidden = isEmpty;
    if (isEmpty) {
      render(nothing, this.part("calls"));
      return render(
        html`<p class="hint">${this.#problem || (told ? nothingFound(this.page) : "reading…")}</p>`,
        this.part("map"),
      );
    }
    learn(told.services.map(({ service }) => service));
    render(this.#map(told), this.part("map"));
    render(this.#calls(told), this.part("calls"));
  }

  #map(/** @type {{services: Calls[], edges: Calls[]}} */ { services, edges }) {
    const names = services.map(({ service }) => service);
    const told = edges.map(({ caller = null, service, count }) => ({ caller, service, count }));
    const tangled = isTangled(names, told);
    const places = tangled ? ring(names) : layered(names, told);
    const columns = 1 + Math.max(...[...places.values()].map(({ column }) => column));
    const rows = Math.max(...[...places.values()].map(({ row }) => Math.abs(row))) * 2 + 1;
    const width = columns * BOX.width + (columns - 1) * BOX.gapX + 2 * BOX.margin;
    const height = rows * (BOX.height + BOX.gapY) + 2 * BOX.margin;
    const at = (/** @type {string} */ service) => {
      const { column, row } = /** @type {import("../charts/layers.js").Place} */ (places.get(service));
      return {
        x: BOX.margin + column * (BOX.width + BOX.gapX),
        y: height / 2 + row * (BOX.height + BOX.gapY) - BOX.height / 2,
      };
    };
    const most = Math.max(1, ...edges.map(({ count }) => count));
    const drawn = edges.filter(({ caller }) => caller && places.has(caller));
    const { isOne } = outliers(edges);
    const lineOf = (/** @type {Calls} */ { caller, service }) => {
      const from = at(/** @type {string} */ (caller));
      if (caller === service) return loop(from, BOX);
      return (tangled ? across : sideways)(from, at(service), BOX);
    };
    return html`<svg
      class="map ${drawn.length > MAX_LABELS ? "crowded" : ""}"
      viewBox="0 0 ${width} ${height}"
      .style=${`width:${width}px;min-width:${width * LEAST_SHARE}px;min-height:${height * LEAST_SHARE}px`}
      aria-hidden="true"
    >
      ${ARROW} ${drawn.map((edge) => this.#edge(edge, isOne(edge), lineOf(edge), 1 + 5 * (edge.count / most)))}
      ${services.map((service) => this.#box(service, isOne(service), at(service.service)))}
    </svg>`;
  }

  #edge(
    /** @type {Calls} */ edge,
    /** @type {boolean} */ isFailing,
    /** @type {{path: string, label: {x: number, y: number}}} */ { path, label },
    /** @type {number} */ width,
  ) {
    const often = `${rateText(edge.perSecond)}${edge.errors ? ` · ${shareText(edge.errorShare)} errors` : ""}`;
    const slow = `p95 ${shortLength(edge.p95 ?? NaN)}`;
    return svg`<g class="edge ${isFailing ? "failing" : ""}" @click=${() => this.page.address.set({ service: nameValue(edge.service) })}>
      <title>${isolatedText(serviceText(edge.caller ?? ""))} calls ${isolatedText(serviceText(edge.service))}: ${often}, ${slow}</title>
      <path d=${path} stroke-width=${width} marker-end="url(#arrow)"></path>
      <text x=${label.x} y=${label.y - 8}>${often}</text><text x=${label.x} y=${label.y + 12}>${slow}</text></g>`;
  }

  #box(/** @type {Calls} */ told, /** @type {boolean} */ isFailing, /** @type {{x: number, y: number}} */ { x, y }) {
    return svg`<g class="service ${isFailing ? "failing" : ""}" transform="translate(${x} ${y})" @click=${() => this.page.address.set({ service: nameValue(told.service) })}>
      <rect width=${BOX.width} height=${BOX.height} rx="9"></rect><rect width="6" height=${BOX.height} rx="3" .style=${`fill:var(${variableOf(told.service)})`}></rect>
      <title>${serviceText(told.service)}</title>
      <svg width=${BOX.width - 2} height=${BOX.height}>
      <text class="title" x="14" y="24">${shortened(serviceText(told.service))}</text>
      <text x="14" y="43">${rateText(told.perSecond)} · ${shareText(told.errorShare)} errors</text><text x="14" y="60">p95 ${shortLength(told.p95 ?? NaN)}</text></svg></g>`;
  }

  #calls(/** @type {Told} */ { services, edges, serviceCount, edgeCount }) {
    const { isOne, rule } = outliers(edges);
    const { sort = "-count" } = this.page.address.place.values;
    /** @type {import("./table.js").Column<Calls>[]} */
    const columns = [
      {
        key: "caller",
        title: "caller",
        value: ({ caller }) => caller ?? "",
        cell: ({ caller }) =>
          html`<bdi class=${caller === null ? "muted" : ""}>${serviceText(caller ?? "from outside")}</bdi>`,
      },
      {
        key: "service",
        title: "called",
        value: ({ service }) => service,
        cell: ({ service }) => html`<button type="button" class="link">${nameOf(service, "")}</button>`,
      },
      {
        key: "count",
        title: "calls",
        isNumber: true,
        value: ({ count }) => count,
        cell: ({ count }) => countText(count),
      },
      {
        key: "errors",
        title: "errors",
        isNumber: true,
        value: ({ errorShare }) => errorShare,
        hint: rule,
        cell: (edge) => html`<span class=${isOne(edge) ? "bad" : ""}>${shareText(edge.errorShare)}</span>`,
      },
      .../** @type {const} */ (["p50", "p95", "p99"]).map((name) => ({
        key: name,
        title: name,
        isNumber: true,
        isMinor: name !== "p95",
        value: (/** @type {Calls} */ edge) => edge[name] ?? 0,
        cell: (/** @type {Calls} */ edge) => shortLength(edge[name] ?? NaN),
      })),
    ];
    const { values } = this.page.address.place;
    return html`<p class="note">
        <a href="#/search?${new URLSearchParams(filterValues(values))}">search these traces</a>
        ${cutText(services.length, serviceCount, "services")} ${cutText(edges.length, edgeCount, "calls")} · ${rule}
        ${this.#problem ? html`· ${this.#problem}` : nothing}
      </p>
      ${table({ columns, rows: sorted(edges, columns, sort), sort, caption: "Calls between services", onSort: (next) => this.page.address.set({ sort: next }, { replace: true }), onPick: ({ service }) => this.page.address.set({ service: nameValue(service) }) })}`;
  }
}

const cutText = (/** @type {number} */ shown, /** @type {number} */ all, /** @type {string} */ what) =>
  all > shown ? `· the ${shown} with the most spans, of ${countText(all)} ${what}` : nothing;
const shortened = (/** @type {string} */ name) => (name.length > 20 ? `${[...name].slice(0, 19).join("")}…` : name);
const rateText = (/** @type {number} */ perSecond) => `${Number(perSecond.toPrecision(2))}/s`;
