// The spans of a trace as a tree, flattened into rows: [{span, depth, isOrphan}].

/**
 * Parents before children, siblings by start. A span whose parent is not there starts a tree of its own and
 * is marked; spans that are only reachable in a circle come last, each shown once.
 */
export function rowsOf(spans) {
  const ids = new Set(spans.map((span) => span.span_id));
  const children = new Map();
  const tops = [];
  for (const span of spans) {
    const parent = span.parent_span_id;
    if (parent === undefined || !ids.has(parent)) tops.push(span);
    else if (children.has(parent)) children.get(parent).push(span);
    else children.set(parent, [span]);
  }
  const seen = new Set();
  const rows = [];
  for (const start of [...tops, ...spans]) walk(start, ids, children, seen, rows);
  return rows;
}

// With a stack of its own: a trace may be deeper than the stack of the language.
function walk(start, ids, children, seen, rows) {
  const waiting = [{ span: start, depth: 0 }];
  while (waiting.length) {
    const { span, depth } = waiting.pop();
    if (seen.has(span.span_id)) continue;
    seen.add(span.span_id);
    const parent = span.parent_span_id;
    rows.push({ span, depth, isOrphan: parent !== undefined && !ids.has(parent) });
    const below = children.get(span.span_id) ?? [];
    for (let at = below.length - 1; at >= 0; at -= 1) waiting.push({ span: below[at], depth: depth + 1 });
  }
}
