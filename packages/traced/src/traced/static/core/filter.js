// @ts-check
// Between the address and a filter: lengths as people write them there, numbers for the server here.

import { parseLength } from "./format.js";

/** @typedef {import("../source/shapes.js").Filter} Filter */

/** The values of an address that choose traces; the others say how to look at them. */
export const FILTER_VALUES = [
  "service",
  "operation",
  "tag",
  "status",
  "spanstatus",
  "text",
  "min",
  "max",
  "from",
  "to",
  "last",
];

/** @type {Record<string, string>} */
const TITLES = { tag: "tag", min: "at least", max: "at most" };

const EMPTY = '""'; // how an empty name is written in an address, where nothing means any

/** A service or an operation as the address has it. @param {string} name */
export const nameValue = (name) => name || EMPTY;

const nameIn = (/** @type {string} */ value) => (value === EMPTY ? "" : value || undefined);

/** @param {Record<string, string>} values @returns {{filter: Filter, problems: Record<string, string>}} */
export function filterOf(values, nowMs = Date.now()) {
  /** @type {Record<string, string>} */
  const problems = {};
  const length = (/** @type {"min" | "max"} */ name) => {
    if (!values[name]) return undefined;
    const ns = parseLength(values[name]);
    if (ns === null) problems[name] = "a length such as 250ms or 1.5s";
    return ns ?? undefined;
  };
  const time = (/** @type {"from" | "to"} */ name) =>
    values[name] && Number.isFinite(Number(values[name])) ? Number(values[name]) : undefined;
  if (values.tag && !values.tag.includes("=")) problems.tag = "name=value";
  const last = parseLength(values.last ?? "");
  const [minNs, maxNs] = [length("min"), length("max")];
  if (minNs !== undefined && maxNs !== undefined && maxNs < minNs) problems.max = "not less than the least";
  return {
    filter: {
      service: nameIn(values.service),
      operation: nameIn(values.operation),
      tag: problems.tag ? undefined : values.tag || undefined,
      status: values.status || undefined,
      spanStatus: values.spanstatus || undefined,
      text: values.text || undefined,
      minNs,
      maxNs: problems.max ? undefined : maxNs,
      fromMs: time("from") ?? (last === null ? undefined : nowMs - last / 1e6),
      toMs: time("to"),
    },
    problems,
  };
}

/** What is wrong with a filter, in a sentence; empty if nothing is. @param {Record<string, string>} values */
export function problemOf(values) {
  const told = Object.entries(filterOf(values).problems).map(([name, wanted]) => `${TITLES[name]}: expected ${wanted}`);
  return told.length ? `The filter cannot be read (${told.join("; ")}), so nothing was asked.` : "";
}

/** Only what chooses traces. @param {Record<string, string>} values */
export function filterValues(values) {
  return Object.fromEntries(FILTER_VALUES.filter((name) => values[name]).map((name) => [name, values[name]]));
}

/** A brushed length as somebody would type it: four digits are finer than a hand. */
const lengthOf = (/** @type {number} */ ns) => `${Number((ns / 1e6).toPrecision(4))}ms`;

/** The values that say what somebody brushed: times, and lengths if they were chosen too.
 * @param {{fromMs: number, toMs: number, low: number, high: number}} brushed @returns {Record<string, string>} */
export function valuesOf({ fromMs, toMs, low, high }) {
  /** @type {Record<string, string>} */
  const lengths = Number.isFinite(high) ? { min: lengthOf(Math.max(0, low)), max: lengthOf(high) } : {};
  return { from: String(Math.floor(fromMs)), to: String(Math.ceil(toMs)), last: "", ...lengths };
}
