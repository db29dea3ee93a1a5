// @ts-check
// What the contract alone offers, from any server that speaks it: the newest traces, and the spans of one.

import { API, getText } from "./http.js";

/** @typedef {import("./shapes.js").Summary} Summary */
/** @typedef {import("./shapes.js").Trace} Trace */
/** @typedef {import("./shapes.js").TraceSpan} TraceSpan */
/** @typedef {import("./shapes.js").Filter} Filter */

const LIMIT = 1_000;
const COLUMNS = 60;

// A JSON number becomes a double, which cannot hold today's nanoseconds. So the times are put in quotes before parsing
// and made BigInt after it. A quote inside a JSON string is always escaped, so this pattern meets keys only, and tag
// values are strings, so it never meets a tag. A number that is written in another way (another server's 1.7e18) stays.
const TIMES = /"(start_time|end_time)"\s*:\s*(-?\d+)(?=\s*[,}])/g;

const parsed = (/** @type {string} */ text) => JSON.parse(text.replace(TIMES, '"$1":"$2"'));

/** The source for a server without `/api/v1`. */
export class ContractSource {
  name = "contract";
  canSearch = false;
  canExplain = false;
  /** @type {{title: string, path: (id: string) => string}[]} */
  exports = [];

  /** The newest traces, and what can be said from them alone.
   * @param {Filter} filter only its status is looked at @param {unknown} _size @param {AbortSignal} signal */
  async overview(filter, _size, signal) {
    const { traces, total } = parsed(await getText(`/traces?limit=${LIMIT}`, signal));
    /** @type {Summary[]} */
    const all = (traces ?? []).map(summaryOf);
    const dots = all.filter(({ isError }) => !filter.status || isError === (filter.status === "error"));
    const now = Date.now();
    const first = all.at(-1)?.startMs ?? now - 60_000;
    /** @type {[number, number]} */
    const range = [first, Math.max(all[0]?.startMs ?? now, first + 1_000)];
    return {
      total: Number(total),
      errors: all.filter(({ isError }) => isError).length,
      counted: all.length,
      range,
      windowFromMs: null,
      picture: { dots },
      seriesOf: "traces",
      series: seriesOf(dots, range),
      groups: null,
      note: total > all.length ? `of the newest ${all.length}; this server tells no more at once` : "",
    };
  }

  /** @param {string} id @param {AbortSignal} signal @returns {Promise<Trace>} */
  async trace(id, signal) {
    const { spans } = parsed(await getText(`/traces/${encodeURIComponent(id)}`, signal));
    return traceOf(id, spans.map(spanOf), {});
  }

  /** One span alone cannot be asked for: what was read stays. */
  async glance() {}

  /** The server's own words about a trace. @param {string} id */
  text(id) {
    return getText(`/traces/${encodeURIComponent(id)}`);
  }
}

/** @param {any} told @returns {Summary} */
function summaryOf(told) {
  return {
    id: told.trace_id,
    service: told.root_service,
    operation: told.root_operation,
    spans: told.span_count,
    startMs: Number(BigInt(told.start_time) / 1_000n) / 1_000,
    durationNs: told.duration_ms * 1e6,
    isError: told.status === "error",
    hasRoot: true,
  };
}

/** Our server answers so; the contract alone lets others leave tags out, or say null.
 * @param {any} told @returns {TraceSpan} */
function spanOf(told) {
  return {
    id: told.span_id,
    parentId: told.parent_span_id || null,
    service: told.service,
    operation: told.operation,
    start: BigInt(told.start_time),
    end: BigInt(told.end_time),
    from: 0,
    length: 0,
    isError: told.status === "error",
    selfNs: null,
    isCritical: false,
    parts: [],
    warnings: [],
    details: { parentId: told.parent_span_id || null, tags: told.tags ?? {}, more: {} },
  };
}

/** Put spans on a common time axis, by start.
 * @param {string} id @param {TraceSpan[]} spans @param {Partial<Trace>} more @returns {Trace} */
export function traceOf(id, spans, more) {
  let begin = spans[0]?.start ?? 0n;
  let end = begin;
  for (const span of spans) {
    if (span.start < begin) begin = span.start;
    if (span.end > end) end = span.end;
  }
  for (const span of spans) {
    span.from = Number(span.start - begin);
    span.length = Math.max(0, Number(span.end - span.start)); // another server may tell an end before the start
  }
  spans.sort((one, other) => one.from - other.from || (one.id < other.id ? -1 : 1));
  const root = spans.find(({ parentId }) => parentId === null);
  return {
    id,
    spans,
    begin,
    length: Number(end - begin) || 1,
    rootId: root?.id ?? null,
    warnings: [],
    hasCriticalPath: false,
    ...more,
  };
}

/** Rate, errors and percentiles of some traces over time. @param {Summary[]} dots @param {[number, number]} range */
function seriesOf(dots, [from, to]) {
  const width = (to - from) / COLUMNS || 1;
  const columns = Array.from({ length: COLUMNS }, () => /** @type {Summary[]} */ ([]));
  for (const dot of dots) columns[Math.min(COLUMNS - 1, Math.floor((dot.startMs - from) / width))].push(dot);
  const lengths = columns.map((column) => column.map(({ durationNs }) => durationNs).sort((one, other) => one - other));
  const percentile = (/** @type {number} */ share) =>
    lengths.map((row) => row[Math.max(0, Math.ceil(row.length * share) - 1)] ?? null);
  return {
    times: columns.map((_, at) => from + (at + 0.5) * width),
    rate: columns.map((column) => (column.length / width) * 1_000),
    errors: columns.map((column) =>
      column.length ? column.filter(({ isError }) => isError).length / column.length : null,
    ),
    p50: percentile(0.5),
    p95: percentile(0.95),
    p99: percentile(0.99),
  };
}

/** What to say when a server gives no answer at all. @param {Error} error */
export function unreachable(error) {
  return API
    ? `${API} gives this page no answer (${error.message}). Is it running? Do its answers carry Access-Control-Allow-Origin: *?`
    : `The server does not answer (${error.message}).`;
}
