// @ts-check
// The filter above overview, search and map: fields that write the address.

import { html, nothing } from "../core/dom.js";
import { filterOf, filterValues, nameValue } from "../core/filter.js";
import { isolatedText } from "../core/names.js";
import { momentText, parseLength, shortLength } from "../core/format.js";

/** @typedef {import("../core/page.js").Page} Page */

const TIMES = { "": "the window", "1m": "last minute", "5m": "last 5 min", "15m": "last 15 min" };

/** @param {Page} page */
export function filters(page) {
  const { names } = page;
  const { values } = page.address.place;
  const { problems } = filterOf(values);
  const set = (/** @type {string} */ name) => (/** @type {Event} */ event) =>
    page.address.set({ [name]: /** @type {HTMLInputElement} */ (event.target).value.trim() });
  const services = [...new Set(names.map(({ service }) => nameValue(service)))];
  const operations = [
    ...new Set(
      names
        .filter(({ service }) => !values.service || nameValue(service) === values.service)
        .map(({ operation }) => nameValue(operation)),
    ),
  ];
  const field = (
    /** @type {string} */ name,
    /** @type {string} */ title,
    /** @type {string} */ hint,
    /** @type {string[] | null} */ choices = null,
  ) =>
    html` <label class="field ${name}"
      ><span>${title}</span>
      <input
        name=${name}
        .value=${values[name] ?? ""}
        placeholder=${hint}
        list=${choices ? `choices-${name}` : nothing}
        autocomplete="off"
        aria-invalid=${problems[name] ? "true" : nothing}
        title=${problems[name] ? `expected ${problems[name]}` : nothing}
        @change=${set(name)}
      />
      ${choices ? html`<datalist id="choices-${name}">${choices.map((choice) => html`<option value=${choice}></option>`)}</datalist>` : nothing}
      ${problems[name] ? html`<em class="problem" role="alert">expected ${problems[name]}</em>` : nothing}
    </label>`;
  return html`<form
    class="filters"
    role="search"
    aria-label="Which traces"
    @submit=${(/** @type {Event} */ event) => event.preventDefault()}
  >
    ${field("service", "service", "any", services)} ${field("operation", "operation", "any", operations)}
    ${field("tag", "tag", "name=value")} ${field("text", "text", "anywhere in it")} ${field("min", "at least", "250ms")}
    ${field("max", "at most", "2s")}
    <label class="field status"
      ><span>status</span
      ><select name="status" @change=${set("status")}>
        ${["", "ok", "error"].map((status) => html`<option value=${status} ?selected=${(values.status ?? "") === status}>${status || "any"}</option>`)}
      </select></label
    >
    <label class="field last"
      ><span>time</span
      ><select
        name="last"
        @change=${(/** @type {Event} */ event) => page.address.set({ last: /** @type {HTMLSelectElement} */ (event.target).value, from: "", to: "" })}
      >
        ${Object.entries(TIMES).map(([last, title]) => html`<option value=${last} ?selected=${(values.last ?? "") === last}>${title}</option>`)}
      </select></label
    >
    ${chips(page)}
  </form>`;
}

/** What is set beyond the fields, and a way to take it off. */
function chips(/** @type {Page} */ page) {
  const { values } = page.address.place;
  const chip = (/** @type {string} */ text, /** @type {string[]} */ names) =>
    html`<button
      type="button"
      class="chip"
      aria-label="remove ${text}"
      @click=${() => page.address.set(Object.fromEntries(names.map((name) => [name, ""])))}
    >
      ${text} ✕
    </button>`;
  const set = Object.keys(filterValues(values));
  return html`<span class="chips">
    ${values.from || values.to ? chip(`${values.from ? momentText(values.from) : "…"} – ${values.to ? momentText(values.to) : "now"}`, ["from", "to"]) : nothing}
    ${values.spanstatus ? chip(`span ${values.spanstatus}`, ["spanstatus"]) : nothing}
    ${set.length ? html`<button type="button" class="chip" @click=${() => page.address.set(Object.fromEntries(set.map((name) => [name, ""])))}>clear all</button>` : nothing}
  </span>`;
}

/** What to do where nothing is shown: send spans, or ask for more. @param {Page} page */
export function nothingFound(page) {
  const { roots = "", ...values } = page.address.place.values;
  const target =
    /** @type {HTMLMetaElement} */ (document.querySelector('meta[name="traced-api"]')).content || location.origin;
  return roots || Object.keys(filterValues(values)).length
    ? html`<strong>No trace in the window is like that.</strong>
        <span class="muted">Take something off the filter.</span>`
    : html`<strong>No spans yet.</strong> <span class="muted">Send some:</span>
        <code>traced-emitter emit --target ${target}</code>`;
}

/** A filter in words, for a heading. @param {Record<string, string>} values */
export function inWords(values) {
  const length = (/** @type {string} */ text) => shortLength(parseLength(text) ?? NaN);
  const words = [
    values.service,
    values.operation,
    values.tag,
    values.text && `“${values.text}”`,
    values.status && `status ${values.status}`,
    values.min && `≥ ${length(values.min)}`,
    values.max && `≤ ${length(values.max)}`,
  ];
  return words
    .filter(Boolean)
    .map((word) => isolatedText(word))
    .join(" · ");
}
