// @ts-check
// Why a trace is as it is: held against the typical one of its operation, and against all others.

import { html, nothing, render, svg } from "../core/dom.js";
import { nameValue } from "../core/filter.js";
import { countText, shareText, shortLength } from "../core/format.js";
import { isolated, isolatedText, nameOf, serviceText } from "../core/names.js";
import { logarithmic } from "../charts/scale.js";
import { Differences } from "./differences.js";

/** @typedef {import("../source/shapes.js").Trace} Trace */
/** @typedef {import("../trace/tree.js").Node} Node */

const MAX_PARTS = 12;
const RARE = 0.5; // a part that fewer have is nothing to miss
const ONLY_ONE = "It is the only one in the window: there is nothing to compare it with.";

export class Why {
  /** @type {Map<string, any>} baselines by what was asked; "…" while one is asked for */
  #baselines = new Map();
  #shown = "";

  /** @param {HTMLElement} host @param {import("../core/page.js").Page} page */
  constructor(host, page) {
    this.page = page;
    render(
      html`<div data-why="typical"></div>
        <div class="why-differences">
          <h3>What such traces have in common</h3>
          <div class="tabs" data-why="of"></div>
          <div data-why="differences"></div>
        </div>`,
      host,
    );
    this.part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (host.querySelector(`[data-why="${name}"]`));
    this.differences = new Differences(this.part("differences"), page);
  }

  /** Another trace: what was asked for this one is of no use. */
  forget() {
    this.#baselines.clear();
  }

  /** @param {Trace} trace */
  async show(trace) {
    const root = trace.spans.find(({ id }) => id === trace.rootId);
    if (!root)
      return render(
        html`<p class="hint">Without its root it is not known of which operation this trace is.</p>`,
        this.part("typical"),
      );
    const { of = root.isError || trace.spans.some(({ isError }) => isError) ? "errors" : "slow" } =
      this.page.address.place.values;
    render(
      ["errors", "slow"].map(
        (one) =>
          html`<button
            type="button"
            aria-pressed=${of === one}
            @click=${() => this.page.address.set({ of: one }, { replace: true })}
          >
            ${one === "errors" ? "errors" : "slow traces"}
          </button>`,
      ),
      this.part("of"),
    );
    this.differences.show(of, {
      service: nameValue(root.service),
      operation: nameValue(root.operation),
    });
    if (this.#shown === trace.id) return;
    this.#shown = trace.id;
    render(
      html`<p class="hint">comparing with the others of ${nameOf(root.service, root.operation)}…</p>`,
      this.part("typical"),
    );
    try {
      const told = await this.page.source.baseline(root.service, root.operation, trace.id, this.page.signal("why"));
      render(this.#typical(told, root.length), this.part("typical"));
    } catch (error) {
      if (/** @type {Error} */ (error).name === "AbortError") return;
      this.#shown = ""; // asked again
      render(html`<p class="hint">${this.page.told(error)}</p>`, this.part("typical"));
    }
  }

  #typical(/** @type {any} */ told, /** @type {number} */ length) {
    const { this: here, duration, parts, sampled_spans: sampled } = told;
    const choose = (/** @type {string} */ span) => this.page.address.set({ tab: "", span });
    return html`<section class="why">
      <h3>Beside the typical ${nameOf(told.service, told.operation)}</h3>
      ${
        sampled > 1
          ? html`<p>
                ${shortLength(length)}; half of ${countText(sampled)} sampled took
                ${shortLength(duration?.p50_ns ?? NaN)} or less, 95 % ${shortLength(duration?.p95_ns ?? NaN)} or less.
                ${here ? company(told, length) : nothing}
              </p>
              ${histogram(told.histogram, length)}`
          : html`<p>${ONLY_ONE}</p>`
      }
      ${
        here?.departures.length
          ? html`<h3>What is different here</h3>
              <ol class="departures">
                ${here.departures.slice(0, MAX_PARTS).map(
                  (/** @type {any} */ one) =>
                    html`<li class=${one.kind}>
                      <em class="mark">${one.kind}</em>
                      ${one.span_id ? html`<button type="button" class="link" @click=${() => choose(one.span_id)}>${isolated(one.text)}</button>` : isolated(one.text)}
                    </li>`,
                )}
              </ol>`
          : here
            ? html`<p class="muted">Nothing in it is longer, missing or extra.</p>`
            : nothing
      }
      <h3>Where the time goes</h3>
      <table class="parts">
        <caption class="quiet">
          Parts of the operation, typical and here
        </caption>
        <thead>
          <tr>
            <th scope="col">part</th>
            <th scope="col" class="number minor">how many have it</th>
            <th scope="col" class="number" title="own time of all its calls together">typical</th>
            <th scope="col" class="number">95 %</th>
            <th scope="col" class="number">here</th>
          </tr>
        </thead>
        <tbody>
          ${parts.slice(0, MAX_PARTS).map((/** @type {any} */ part) => this.#part(part, here, choose))}
        </tbody>
      </table>
    </section>`;
  }

  #part(/** @type {any} */ part, /** @type {any} */ here, /** @type {(span: string) => void} */ choose) {
    const key = JSON.stringify(part.path);
    const mine = here?.parts.find((/** @type {any} */ { path }) => JSON.stringify(path) === key);
    const name = part.path.length
      ? part.path.map(
          (/** @type {string[]} */ [service, operation], /** @type {number} */ at) =>
            html`${at ? " › " : ""}${isolatedText(serviceText(service))} ${isolated(operation)}`,
        )
      : "by itself";
    const isLong = mine && mine.self_time_ns > part.self_time.p95_ns;
    return html`<tr>
      <td>
        ${mine ? html`<button type="button" class="link" @click=${() => choose(mine.span_id)}>${name}</button>` : name}
      </td>
      <td class="number minor">${shareText(part.presence)}</td>
      <td class="number">${shortLength(part.self_time.p50_ns)}</td>
      <td class="number">${shortLength(part.self_time.p95_ns)}</td>
      <td class="number ${isLong ? "bad" : ""}">
        ${mine ? shortLength(mine.self_time_ns) : here && part.presence >= RARE ? "missing" : "–"}
      </td>
    </tr>`;
  }

  /** Where a span's duration lies among all of its operation; asks for it the first time, and calls `redraw` when it is there.
   * @param {Node} node @param {() => void} redraw */
  placeOf(node, redraw) {
    const { service, operation, length } = node.span;
    if (!this.page.source.canExplain) return nothing;
    const key = JSON.stringify([service, operation]);
    if (!this.#baselines.has(key)) this.#askFor(key, service, operation, redraw);
    const told = this.#baselines.get(key);
    if (told === "…") return html`<p class="muted">comparing with the others of this operation…</p>`;
    if (!told?.duration) return nothing;
    const title = html`<h3>Among all ${nameOf(service, operation)}</h3>`;
    if (told.sampled_spans < 2)
      return html`${title}
        <p class="muted">${ONLY_ONE}</p>`;
    return html`${title} ${histogram(told.histogram, length)}
      <p class="muted">
        longer than about ${shareText(shareBelow(told.histogram, length))} of ${countText(told.sampled_spans)} sampled;
        typical ${shortLength(told.duration.p50_ns)}, 95 % ${shortLength(told.duration.p95_ns)}
      </p>`;
  }

  async #askFor(
    /** @type {string} */ key,
    /** @type {string} */ service,
    /** @type {string} */ operation,
    /** @type {() => void} */ redraw,
  ) {
    this.#baselines.set(key, "…");
    try {
      this.#baselines.set(
        key,
        await this.page.source.baseline(service, operation, undefined, this.page.signal("place")),
      );
    } catch {
      this.#baselines.delete(key); // asked again when the span is chosen again
      return;
    }
    redraw();
  }
}

/** One or a thousand: how many took about as long. @param {any} told @param {number} length */
function company({ histogram: { row_starts_ns: rows, count }, sampled_spans: sampled }, length) {
  const first = count.findIndex((/** @type {number} */ _, /** @type {number} */ at) => rows[at + 1] > length * 0.75);
  const many = count.slice(first).reduce((/** @type {number} */ sum, /** @type {number} */ one) => sum + one, 0);
  if (many <= 1) return html`<strong>It stands alone:</strong> no other took ${shortLength(rows[first])} or more.`;
  return html`<strong>It is not alone:</strong> ${countText(many)} of ${countText(sampled)}
    (${shareText(many / sampled)}) took ${shortLength(rows[first])} or more.`;
}

/** The share that took less, taking durations within a row as spread evenly over its logarithm.
 * @param {{row_starts_ns: number[], count: number[]}} spread @param {number} length */
export function shareBelow({ row_starts_ns: rows, count }, length) {
  const whole = count.reduce((sum, many) => sum + many, 0) || 1;
  const within = count.map((many, at) => {
    const scale = logarithmic(Math.max(1, rows[at]), rows[at + 1]);
    return many * Math.max(0, Math.min(1, scale.at(Math.max(1, length))));
  });
  return within.reduce((sum, many) => sum + many, 0) / whole;
}

/** How durations are spread, with a mark where one lies. @param {{row_starts_ns: number[], count: number[]}} spread @param {number} length */
export function histogram({ row_starts_ns: rows, count }, length) {
  if (!count.length) return nothing;
  const [width, height, head] = [320, 64, 16]; // the head is for the length of this one
  const scale = logarithmic(Math.max(1, Math.min(rows[0], length)), Math.max(rows[rows.length - 1], length));
  const most = Math.max(...count);
  const x = scale.at(length) * width;
  return html`<svg
    class="histogram"
    viewBox="0 ${-head} ${width} ${height + head + 18}"
    role="img"
    aria-label="Durations from ${shortLength(rows[0])} to ${shortLength(rows[rows.length - 1])}; this one took ${shortLength(length)}"
  >
    ${count.map((many, at) => {
      const [left, right] = [scale.at(rows[at]) * width, scale.at(rows[at + 1]) * width];
      const tall = many ? Math.max(2, (many / most) * height) : 0;
      return svg`<rect x=${left} y=${height - tall} width=${Math.max(1, right - left - 1)} height=${tall}></rect>`;
    })}
    <line x1=${x} x2=${x} y1=${1 - head} y2=${height}></line>
    <text x="0" y=${height + 14}>${shortLength(rows[0])}</text>
    <text x=${width} y=${height + 14} text-anchor="end">${shortLength(rows[rows.length - 1])}</text>
    <text class="here" x=${x + (x > width / 2 ? -5 : 5)} y="-5" text-anchor=${x > width / 2 ? "end" : "start"}>
      ${shortLength(length)}
    </text>
  </svg>`;
}
