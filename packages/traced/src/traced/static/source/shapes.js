// @ts-check
// The shapes that the sources give and the views draw. Only comments: nothing runs here.

/** One line of a list, one dot of the scatter.
 * @typedef {{
 *   id: string, service: string, operation: string, startMs: number, durationNs: number, spans: number,
 *   isError: boolean, hasRoot: boolean,
 * }} Summary */

/** What is not needed to draw a span, but to read it. `more` is what came over OTLP beyond the tags.
 * @typedef {{parentId: string | null, tags: Record<string, string>, more: Record<string, unknown>}} Details */

/** A span of an opened trace. `from` and `length` are nanoseconds, `from` counts from the trace's first start.
 * `parentId` is null on a root, and "" where it is only known that the parent is not here. `parts` are the stretches of
 * the critical path that are this span's own, as pairs of the same measure. `details` are null until they are read.
 * @typedef {{
 *   id: string, parentId: string | null, service: string, operation: string, start: bigint, end: bigint,
 *   from: number, length: number, isError: boolean, selfNs: number | null, isCritical: boolean,
 *   parts: [number, number][], warnings: string[], details: Details | null,
 * }} TraceSpan */

/** An opened trace, its spans by start.
 * @typedef {{
 *   id: string, spans: TraceSpan[], begin: bigint, length: number, rootId: string | null, warnings: string[], hasCriticalPath: boolean,
 * }} Trace */

/** Which traces are asked for. Lengths are nanoseconds, times milliseconds since 1970.
 * @typedef {{
 *   service?: string, operation?: string, tag?: string, status?: string, spanStatus?: string, text?: string,
 *   minNs?: number, maxNs?: number, fromMs?: number, toMs?: number,
 * }} Filter */

/** Figures of one operation, service or edge; the percentiles are null where nothing was counted.
 * @typedef {{
 *   service: string, operation: string, count: number, errors: number, perSecond: number, errorShare: number,
 *   p50: number | null, p95: number | null, p99: number | null,
 * }} Group */

export {};
