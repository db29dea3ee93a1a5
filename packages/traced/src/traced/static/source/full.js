// @ts-check
// What our own server offers under /api/v1: figures over everything in view, search, and explanations.

import { traceOf } from "./contract.js";
import { API, getJson, getText, withQuery } from "./http.js";
import { breath } from "../core/dom.js";
import { serviceText } from "../core/names.js";
import { fillCriticalParts } from "../trace/critical.js";

/** @typedef {import("./shapes.js").Summary} Summary */
/** @typedef {import("./shapes.js").Filter} Filter */
/** @typedef {import("./shapes.js").Trace} Trace */
/** @typedef {import("./shapes.js").TraceSpan} TraceSpan */
/** @typedef {import("./shapes.js").Details} Details */

const BASE = "/api/v1";
const MAX_DOTS = 2_000; // beyond that the counts of a grid say more, and weigh less
const FLAG = { error: 1, critical: 2, orphan: 4, cycle: 8, startsBefore: 16, endsAfter: 32 };

const ms = (/** @type {string} */ text) => Number(BigInt(text) / 1_000n) / 1_000;
const ns = (/** @type {number | undefined} */ time) =>
  time === undefined ? undefined : `${BigInt(Math.round(time * 1_000)) * 1_000n}`;

/** @param {Filter} filter */
export function queryOf(filter) {
  return {
    service: filter.service,
    operation: filter.operation,
    tag: filter.tag,
    status: filter.status,
    text: filter.text,
    span_status: filter.spanStatus,
    min_duration_ns: filter.minNs,
    max_duration_ns: filter.maxNs,
    after: ns(filter.fromMs),
    before: ns(filter.toMs),
  };
}

const pathOf = (/** @type {string} */ id) => `${BASE}/traces/${encodeURIComponent(id)}`;

export class FullSource {
  name = "full";
  canSearch = true;
  canExplain = true;
  exports = [
    { title: "JSON", path: (/** @type {string} */ id) => `${API}${pathOf(id)}/export?format=json` },
    { title: "OTLP", path: (/** @type {string} */ id) => `${API}${pathOf(id)}/export?format=otlp` },
  ];

  /** Figures over all traces in view, and a picture of them: dots while they are few.
   * @param {Filter} filter @param {{columns: number}} size @param {AbortSignal} signal */
  async overview(filter, { columns }, signal) {
    const { query, whole, windowFromMs } = await this.#begun(filter, columns, signal);
    const groups = await getJson(
      withQuery(`${BASE}/stats`, { ...query, by: "operation", buckets: 1, groups: 50 }),
      signal,
    );
    const [figures] = whole.groups;
    /** @type {[number, number]} */
    const range = [ms(whole.range.after_text), ms(whole.range.before_text)];
    const total = figures?.count ?? 0;
    const picture =
      total > MAX_DOTS ? await this.#cells(query, signal) : { dots: total ? await this.#dots(query, signal) : [] };
    return {
      total,
      errors: figures?.error_count ?? 0,
      counted: total,
      range,
      windowFromMs: filter.fromMs === undefined ? windowFromMs : null,
      picture,
      ...(await this.#series(filter, query, columns, signal, { whole, figures })),
      groups: groups.groups.map(groupOf),
      groupCount: groups.group_count,
      note: "",
    };
  }

  /** Figures of all traces, and the query that leaves out the time before the server began, or every rate would be too low. */
  async #begun(/** @type {Filter} */ filter, /** @type {number} */ columns, /** @type {AbortSignal} */ signal) {
    const query = queryOf(filter);
    const stats = () => getJson(withQuery(`${BASE}/stats`, { ...query, by: "trace", buckets: columns }), signal);
    const whole = await stats();
    const windowFromMs = ms(whole.range.after_text);
    const quietMs = query.after ? 0 : quietAtFirst(whole);
    if (!quietMs) return { query, whole, windowFromMs };
    query.after = ns(windowFromMs + quietMs);
    return { query, whole: await stats(), windowFromMs };
  }

  /** Figures over time: of the traces, or, once a service or an operation is chosen, of its spans in them. */
  async #series(
    /** @type {Filter} */ { service, operation },
    /** @type {ReturnType<typeof queryOf>} */ query,
    /** @type {number} */ columns,
    /** @type {AbortSignal} */ signal,
    /** @type {{whole: any, figures: any}} */ { whole, figures },
  ) {
    if (service === undefined) return { seriesOf: "traces", series: seriesOf(whole, figures) };
    const by = operation === undefined ? "service" : "operation";
    const asked = { ...query, by, of_service: service, buckets: columns, groups: 200 };
    const told = await getJson(withQuery(`${BASE}/stats`, asked), signal);
    const group = told.groups.find((/** @type {any} */ one) => operation === undefined || one.operation === operation);
    const name = [serviceText(service), operation].filter(Boolean).join(" ");
    return { seriesOf: `spans of ${name}`, series: seriesOf(told, group) };
  }

  /** @returns {Promise<Summary[]>} newest first */
  async #dots(/** @type {ReturnType<typeof queryOf>} */ query, /** @type {AbortSignal} */ signal) {
    const { base_time_text, services, operations, columns } = await getJson(
      withQuery(`${BASE}/scatter`, { ...query, limit: MAX_DOTS }),
      signal,
    );
    const base = ms(base_time_text);
    return columns.trace_id
      .map((/** @type {string} */ id, /** @type {number} */ at) => ({
        id,
        service: services[columns.service[at]],
        operation: operations[columns.operation[at]],
        spans: columns.span_count[at],
        startMs: base + columns.start_offset_ns[at] / 1e6,
        durationNs: columns.duration_ns[at],
        isError: columns.error_count[at] > 0,
        hasRoot: true,
      }))
      .sort((/** @type {Summary} */ one, /** @type {Summary} */ other) => other.startMs - one.startMs);
  }

  async #cells(/** @type {ReturnType<typeof queryOf>} */ query, /** @type {AbortSignal} */ signal) {
    const {
      range,
      row_starts_ns: rows,
      columns,
    } = await getJson(withQuery(`${BASE}/heatmap`, { ...query, buckets: 120, per_doubling: 4 }), signal);
    const [first, width] = [ms(range.first_bucket_text), range.bucket_ns / 1e6];
    return {
      cells: columns.column.map((/** @type {number} */ column, /** @type {number} */ at) => ({
        fromMs: first + column * width,
        toMs: first + (column + 1) * width,
        lowNs: rows[columns.row[at]],
        highNs: rows[columns.row[at] + 1],
        count: columns.count[at],
        errors: columns.error_count[at],
      })),
    };
  }

  /** @param {Filter} filter @param {{order: string, cursor?: string, limit: number, roots?: string}} page @param {AbortSignal} signal
   * @returns {Promise<{traces: Summary[], next: string | null}>} */
  async search(filter, { order, cursor, limit, roots }, signal) {
    const found = await getJson(
      withQuery(`${BASE}/search`, { ...queryOf(filter), order, cursor, limit, root: roots }),
      signal,
    );
    return { traces: found.traces.map(summaryOf), next: found.next };
  }

  /** All services and operations, for what may be typed. @param {AbortSignal} signal */
  async names(signal) {
    const { operations } = await getJson(`${BASE}/operations`, signal);
    return operations.map((/** @type {any} */ { service, operation }) => ({ service, operation }));
  }

  /** @param {string} id @param {AbortSignal} signal @returns {Promise<Trace>} */
  async trace(id, signal) {
    const { trace, names, columns } = await getJson(`${pathOf(id)}/tree`, signal);
    const begin = BigInt(trace.start_time_text);
    const ids = columns.span_id;
    /** @type {TraceSpan[]} */
    const spans = ids.map((/** @type {string} */ spanId, /** @type {number} */ at) => {
      const flags = columns.flags[at];
      const parent = columns.parent[at];
      const start = begin + BigInt(columns.start_offset_ns[at]);
      return {
        id: spanId,
        parentId: parent >= 0 ? ids[parent] : flags & FLAG.orphan ? "" : null,
        service: names[columns.name[at]][0],
        operation: names[columns.name[at]][1],
        start,
        end: start + BigInt(columns.duration_ns[at]),
        from: 0,
        length: 0,
        isError: Boolean(flags & FLAG.error),
        selfNs: columns.self_time_ns[at],
        isCritical: Boolean(flags & FLAG.critical),
        parts: [],
        details: null,
        warnings: [
          ...(flags & FLAG.cycle ? ["in a circle"] : []),
          ...(flags & FLAG.startsBefore ? ["starts before its parent"] : []),
          ...(flags & FLAG.endsAfter ? ["ends after its parent"] : []),
        ],
      };
    });
    const more = {
      rootId: trace.root_span_id ?? null,
      warnings: trace.warnings.map((/** @type {any} */ { text }) => text),
      hasCriticalPath: true,
    };
    const made = traceOf(id, spans, more);
    await breath();
    signal.throwIfAborted();
    fillCriticalParts(made);
    return made;
  }

  /** The trace as it can be sent again. @param {string} id */
  text(id) {
    return getText(`${pathOf(id)}/export?format=json`);
  }

  /** What is not needed to draw a span, but to read it. @param {string} id @param {string} spanId @param {AbortSignal} signal @returns {Promise<Details>} */
  async details(id, spanId, signal) {
    const span = await getJson(`${pathOf(id)}/spans/${encodeURIComponent(spanId)}`, signal);
    return { parentId: span.parent_span_id ?? null, tags: span.tags, more: span.otlp ?? {} };
  }

  /** Raises NotFound once a trace has left the window. @param {string} id @param {string} spanId @param {AbortSignal} signal */
  async glance(id, spanId, signal) {
    await this.details(id, spanId, signal);
  }

  /** Who calls whom. @param {Filter} filter @param {AbortSignal} signal */
  async graph(filter, signal) {
    const { query } = await this.#begun(filter, 60, signal);
    const { services, edges, ...counts } = await getJson(withQuery(`${BASE}/graph`, query), signal);
    return {
      serviceCount: counts.service_count,
      edgeCount: counts.edge_count,
      services: services.map(groupOf),
      edges: edges.map((/** @type {any} */ edge) => ({ ...groupOf(edge), caller: edge.caller })),
    };
  }

  /** What is typical of an operation, and how a trace departs from it.
   * @param {string} service @param {string} operation @param {string | undefined} traceId @param {AbortSignal} signal */
  baseline(service, operation, traceId, signal) {
    return getJson(withQuery(`${BASE}/baseline`, { service, operation, trace_id: traceId }), signal);
  }

  /** What errors, or slow traces, have in common that others don't. @param {Filter} filter @param {string} of @param {AbortSignal} signal */
  differences(filter, of, signal) {
    const { status: _, ...query } = queryOf(filter);
    return getJson(withQuery(`${BASE}/differences`, { ...query, of }), signal);
  }

  /** @param {AbortSignal} signal */
  status(signal) {
    return getJson(`${BASE}/status`, signal);
  }

  /** Be told of new traces until the returned function is called. A server that is away is tried again by the
   * browser, but one that refuses is not: then it is over.
   * @param {Filter} filter @param {(traces: Summary[], leftOut: number) => void} onTraces
   * @param {(isUp: boolean, isOver: boolean) => void} onState */
  tail(filter, onTraces, onState) {
    const { after: _after, before: _before, ...query } = queryOf(filter);
    const events = new EventSource(API + withQuery(`${BASE}/stream`, { ...query, per_second: 20 }));
    events.addEventListener("traces", (event) => {
      const { traces, left_out } = JSON.parse(event.data);
      onTraces(traces.map(summaryOf), left_out);
    });
    events.addEventListener("open", () => onState(true, false));
    events.addEventListener("error", () => onState(false, events.readyState === EventSource.CLOSED));
    return () => events.close();
  }
}

/** @param {any} told @returns {Summary} */
function summaryOf(told) {
  return {
    id: told.trace_id,
    service: told.service,
    operation: told.operation,
    spans: told.span_count,
    startMs: ms(told.start_time_text),
    durationNs: told.duration_ns,
    isError: told.status === "error",
    hasRoot: told.has_root,
  };
}

/** @param {any} told */
function groupOf(told) {
  return {
    service: told.service,
    operation: told.operation,
    count: told.count,
    errors: told.error_count,
    perSecond: told.per_second,
    errorShare: told.error_share,
    p50: told.p50_ns,
    p95: told.p95_ns,
    p99: told.p99_ns,
  };
}

/** How long there was nothing at the beginning, in milliseconds: a server that has just begun. */
function quietAtFirst(/** @type {any} */ { range, groups: [figures] }) {
  const first = (figures?.series.count ?? []).findIndex((/** @type {number} */ count) => count > 0);
  if (first < 1) return 0;
  return ms(range.first_bucket_text) + (first * range.bucket_ns) / 1e6 - ms(range.after_text);
}

/** The last bucket has only begun: its figures would look like a fall. */
function seriesOf(/** @type {any} */ { range }, /** @type {any} */ figures) {
  const [first, width] = [ms(range.first_bucket_text), range.bucket_ns / 1e6];
  const counts = figures?.series.count ?? [];
  const whole =
    ms(range.before_text) - first >= range.bucket_count * width ? range.bucket_count : range.bucket_count - 1;
  const each = (/** @type {(at: number) => number | null} */ value) =>
    Array.from({ length: range.bucket_count }, (_, at) => (at < whole ? value(at) : null));
  return {
    times: Array.from({ length: range.bucket_count }, (_, at) => first + (at + 0.5) * width),
    rate: each((at) => (counts[at] ?? 0) / (width / 1_000)),
    errors: each((at) => (counts[at] ? figures.series.error_count[at] / counts[at] : null)),
    p50: figures?.series.p50_ns ?? [],
    p95: figures?.series.p95_ns ?? [],
    p99: figures?.series.p99_ns ?? [],
  };
}
