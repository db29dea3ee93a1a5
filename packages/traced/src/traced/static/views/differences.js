// @ts-check
// What errors, or slow traces, have in common that the others don't, ranked.

import { html, nothing, render } from "../core/dom.js";
import { format } from "../core/address.js";
import { filterOf, filterValues, nameValue } from "../core/filter.js";
import { countText, shareText, shortLength } from "../core/format.js";
import { isolated, nameOf } from "../core/names.js";
import { nothingFound } from "./filters.js";

/** @typedef {import("../core/page.js").Page} Page */

export class Differences {
  #asked = "";
  /** @type {any} */
  #told = null;

  /** @param {HTMLElement} host @param {Page} page */
  constructor(host, page) {
    this.host = host;
    this.page = page;
  }

  /** Ask about the traces of a filter; the same question is asked again only when it changes: the answer is a sample, and
   * a list that moves under the eyes helps nobody.
   * @param {string} of "errors" or "slow" @param {Record<string, string>} [values] a filter as the address has it */
  async show(of, values = filterValues(this.page.address.place.values)) {
    const asked = JSON.stringify([of, values]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    render(html`<p class="hint">comparing…</p>`, this.host);
    try {
      this.#told = await this.page.source.differences(filterOf(values).filter, of, this.page.signal("differences"));
      render(this.#list(of, values), this.host);
    } catch (error) {
      if (/** @type {Error} */ (error).name === "AbortError") return;
      this.#asked = "";
      render(html`<p class="hint">${this.page.told(error)}</p>`, this.host);
    }
  }

  #list(/** @type {string} */ of, /** @type {Record<string, string>} */ values) {
    const { asked, others, features, slower_than_ns: slower } = this.#told;
    const who = of === "errors" ? "traces with errors" : `traces slower than ${shortLength(slower ?? NaN)}`;
    const again = html`<button
      type="button"
      class="small"
      @click=${() => {
        this.#asked = "";
        this.show(of, values);
      }}
    >
      compare again
    </button>`;
    if (!asked.matching && !others.matching) return html`<p class="hint">${nothingFound(this.page)}</p>`;
    if (!asked.matching) return html`<p class="hint">There are no ${who} in view. ${again}</p>`;
    if (!others.matching)
      return html`<p class="hint">All traces in view are ${who}: there is nothing to compare with. ${again}</p>`;
    const intro = html`<p class="note">
      ${countText(asked.matching)} ${who} beside ${countText(others.matching)}
      others${asked.sampled < asked.matching || others.sampled < others.matching ? ` (a sample of ${countText(asked.sampled)} and ${countText(others.sampled)})` : nothing}.
      Bars: how many of either have it. ${again}
    </p>`;
    if (!features.length)
      return html`${intro}
        <p class="hint">They have nothing in common that the others lack.</p>`;
    return html`${intro}
      <table class="features">
        <caption class="quiet">
          What ${who} have in common
        </caption>
        <thead>
          <tr>
            <th scope="col">what</th>
            <th scope="col">${of === "errors" ? "with errors" : "slow"}</th>
            <th scope="col">others</th>
          </tr>
        </thead>
        <tbody>
          ${features.map(
            (/** @type {any} */ feature) =>
              html`<tr>
                <td>
                  <a href=${format({ view: "search", id: "", values: { ...values, ...valuesOf(feature, of) } })}
                    >${textOf(feature)}</a
                  >
                </td>
                <td>${bar(feature.asked_share, "asked")}</td>
                <td>${bar(feature.others_share, "others")}</td>
              </tr>`,
          )}
        </tbody>
      </table>`;
  }
}

const bar = (/** @type {number} */ share, /** @type {string} */ kind) =>
  html`<span class="share"><i class=${kind} .style=${`width:${share * 100}%`}></i><b>${shareText(share)}</b></span>`;

function textOf(/** @type {any} */ { kind, service, operation, tag, value }) {
  if (kind === "tag") return html`tag <b>${isolated(tag)}</b> = ${isolated(value)}`;
  const name = nameOf(service, operation ?? "");
  if (kind === "failing_operation") return html`${name} failed in them`;
  if (kind === "slow_operation") return html`${name} was among the slowest in them`;
  return kind === "service" ? html`service ${name}` : name;
}

/** A search for the traces that have it. */
function valuesOf(/** @type {any} */ { kind, service, operation, tag, value }, /** @type {string} */ of) {
  return {
    ...(kind === "tag"
      ? { tag: `${tag}=${value}` }
      : { service: nameValue(service), ...(kind === "service" ? {} : { operation: nameValue(operation) }) }),
    ...(kind === "failing_operation" ? { spanstatus: "error" } : {}),
    ...(of === "errors" ? { status: "error" } : { order: "slowest" }),
  };
}
