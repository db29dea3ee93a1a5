// @ts-check
// How the server is doing.

import { html, nothing, render } from "../core/dom.js";
import { bytesText, clockText, countText, shortLength } from "../core/format.js";
import { API } from "../source/http.js";

export class Status {
  /** @type {any} */
  #told = null;
  #problem = "";

  /** @param {HTMLElement} host @param {import("../core/page.js").Page} page */
  constructor(host, page) {
    this.host = host;
    this.page = page;
  }

  async update() {
    if (!this.page.source.canSearch) return this.draw();
    try {
      this.#told = await this.page.source.status(this.page.signal("status"));
      this.#problem = "";
    } catch (error) {
      if (/** @type {Error} */ (error).name === "AbortError") return;
      this.#problem = this.page.told(error);
    }
    this.draw();
  }

  draw() {
    render(
      html`<div class="status-view">
        ${
          this.page.source?.canSearch === false
            ? html`<p class="hint">
                ${API || "This server"} answers, and speaks the contract alone: it does not tell how it is doing.
              </p>`
            : this.#told
              ? this.#cards(this.#told)
              : html`<p class="hint">${this.#problem || "reading…"}</p>`
        }
      </div>`,
      this.host,
    );
  }

  #cards(/** @type {any} */ { version, window, engine, ingest, held, log, answers, stream, now_text }) {
    const card = (/** @type {string} */ title, /** @type {[string, unknown][]} */ lines) =>
      html`<section class="panel card">
        <h2>${title}</h2>
        <dl>
          ${lines.map(
            ([name, value]) =>
              html`<dt>${name}</dt>
                <dd>${value}</dd>`,
          )}
        </dl>
      </section>`;
    const dropped = Object.entries(ingest.dropped);
    const minutes = window.width_ns / 60e9;
    return html`${this.#problem ? html`<p class="warning">${this.#problem} This is what was read before.</p>` : nothing}
    ${card("Taking in", [
      ["spans a second", countText(ingest.spans_per_second)],
      [
        "lag",
        ingest.lag_s <= 0
          ? "none"
          : ingest.lag_s < 1
            ? `${Math.round(ingest.lag_s * 1_000)} ms`
            : `${ingest.lag_s.toFixed(1)} s`,
      ],
      ["spans accepted", countText(ingest.spans_accepted)],
      ["batches", countText(ingest.batches)],
      [
        "batches refused",
        ingest.batches_refused ? html`<span class="bad">${countText(ingest.batches_refused)}</span>` : "0",
      ],
      .../** @type {[string, unknown][]} */ (
        dropped.map(([reason, count]) => [`dropped: ${reason}`, countText(Number(count))])
      ),
    ])}
    ${card("Held", [
      ["traces", countText(held.traces)],
      ["without a root yet", countText(held.rootless_traces)],
      ["spans", countText(held.spans)],
      ["partitions", countText(held.partitions)],
      ["memory of the process", held.memory_bytes === null ? "not told by this system" : bytesText(held.memory_bytes)],
    ])}
    ${card("Window", [
      ["width", `${Number(minutes.toPrecision(3))} min`],
      ["edge", clockText(Number(BigInt(window.after_text) / 1_000_000n), false)],
      ["now, on the server", clockText(Number(BigInt(now_text) / 1_000_000n), false)],
      ["open into the future", shortLength(window.ahead_ns)],
    ])}
    ${card("Engine", [
      ["name", engine.name],
      ["ready", engine.is_ready ? "yes" : html`<span class="bad">not yet</span>`],
      ["durability", engine.durability],
      ["detail", engine.detail || "–"],
      ["version", version],
    ])}
    ${card("Answering", [
      ["held for clients", `${bytesText(answers.held_bytes)} of ${bytesText(answers.max_held_bytes)}`],
      ["large traces waiting", countText(answers.waiting)],
      ["live tails", `${stream.clients} of ${stream.max_clients}`],
    ])}
    ${card("Log", [
      ["on disk", bytesText(log.bytes)],
      ["segments", countText(log.segments)],
      ["commits", countText(log.commits)],
      ["batches in a commit", log.commits ? (log.batches / log.commits).toFixed(1) : "–"],
      ["waiting", `${countText(log.waiting_batches)} (${bytesText(log.waiting_bytes)})`],
      ["spans recovered at start", countText(log.recovered_spans)],
      ...log.faults.map(
        (/** @type {string} */ fault) =>
          /** @type {[string, unknown]} */ (["fault", html`<span class="bad">${fault}</span>`]),
      ),
    ])}`;
  }
}
