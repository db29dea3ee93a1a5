// @ts-check
// Where on the time axis the critical path runs. The server says which spans are on it; here it is laid out for drawing.
//
// The path is walked back from the end of the root: what ends last before the moment in hand is where the time went.
// So the root's time is cut into stretches, each of which is one span's own.

/** @typedef {import("../source/shapes.js").Trace} Trace */
/** @typedef {import("../source/shapes.js").TraceSpan} TraceSpan */

/** Fill `parts` of every span that is on the critical path. @param {Trace} trace */
export function fillCriticalParts({ spans, rootId }) {
  /** @type {Map<string, TraceSpan[]>} */
  const below = new Map();
  for (const span of spans) {
    if (!span.isCritical || span.parentId === null) continue;
    const siblings = below.get(span.parentId);
    if (siblings) siblings.push(span);
    else below.set(span.parentId, [span]);
  }
  const root = spans.find(({ id }) => id === rootId);
  if (!root) return;
  const waiting = [{ span: root, from: root.from, to: root.from + root.length }];
  while (waiting.length) {
    const { span, from, to } = /** @type {typeof waiting[0]} */ (waiting.pop());
    let moment = to;
    const children = (below.get(span.id) ?? []).toSorted(
      (one, other) => endOf(other) - endOf(one) || other.from - one.from,
    );
    for (const child of children) {
      const [begin, end] = [Math.max(child.from, from), Math.min(endOf(child), moment)];
      if (end < begin || child.from > moment) continue;
      if (moment > end) span.parts.push([end, moment]);
      waiting.push({ span: child, from: begin, to: end });
      moment = begin;
    }
    if (moment > from) span.parts.push([from, moment]);
  }
}

/** How long a span is on the critical path by itself. @param {TraceSpan} span */
export function criticalNs({ parts }) {
  let sum = 0;
  for (const [from, to] of parts) sum += to - from;
  return sum;
}

const endOf = (/** @type {TraceSpan} */ { from, length }) => from + length;
