// @ts-check
// The spans of a trace as a tree, and the rows that are to be seen of it.

/** @typedef {import("../source/shapes.js").TraceSpan} TraceSpan */
/** @typedef {{span: TraceSpan, depth: number, parent: Node | null, children: Node[], below: number, isOrphan: boolean, inCycle: boolean}} Node */

/** Parents before children, siblings by start, each span once.
 *
 * A span whose parent is not there starts a tree of its own and is marked; of spans that are only reachable in a
 * circle the earliest does. `below` counts all descendants.
 * @param {TraceSpan[]} spans by start
 * @returns {Node[]} */
export function treeOf(spans) {
  /** @type {Map<string, Node>} */
  const nodes = new Map();
  for (const span of spans) {
    nodes.set(span.id, { span, depth: 0, parent: null, children: [], below: 0, isOrphan: false, inCycle: false });
  }
  /** @type {Node[]} */
  const tops = [];
  for (const node of nodes.values()) {
    const { parentId, id } = node.span;
    const parent = parentId === null || parentId === id ? undefined : nodes.get(parentId);
    if (parent) parent.children.push(node);
    else {
      node.isOrphan = parentId !== null && parentId !== id;
      node.inCycle = parentId === id;
      tops.push(node);
    }
  }
  /** @type {Node[]} */
  const order = [];
  const seen = new Set();
  for (const top of tops) walk(top, seen, order);
  for (const node of nodes.values()) {
    if (seen.has(node)) continue;
    node.inCycle = true;
    walk(node, seen, order);
  }
  for (const node of order.toReversed()) if (node.parent) node.parent.below += node.below + 1;
  return order;
}

// With a stack of its own: a trace may be deeper than the stack of the language.
function walk(/** @type {Node} */ top, /** @type {Set<Node>} */ seen, /** @type {Node[]} */ order) {
  const waiting = [top];
  while (waiting.length) {
    const node = /** @type {Node} */ (waiting.pop());
    if (seen.has(node)) continue;
    seen.add(node);
    order.push(node);
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      const child = node.children[at];
      if (seen.has(child)) continue;
      Object.assign(child, { parent: node, depth: node.depth + 1 });
      waiting.push(child);
    }
  }
}

/** The rows that are to be seen: those with no collapsed ancestor.
 * @param {Node[]} order as `treeOf` gives it
 * @param {Set<string>} collapsed ids of spans whose descendants are hidden */
export function visible(order, collapsed) {
  /** @type {Node[]} */
  const rows = [];
  for (let at = 0; at < order.length; at += 1) {
    rows.push(order[at]);
    if (collapsed.has(order[at].span.id)) at += order[at].below;
  }
  return rows;
}

/** The time of each span in which none of its children ran: its length less the union of theirs, cut to its own.
 * Fills `selfNs` where the server did not tell it.
 * @param {Node[]} order */
export function fillSelfTimes(order) {
  for (const { span, children } of order) {
    if (span.selfNs !== null) continue;
    let covered = 0;
    let upTo = span.from;
    const end = span.from + span.length;
    for (const { span: child } of children.toSorted((one, other) => one.span.from - other.span.from)) {
      const from = Math.max(upTo, child.from);
      const to = Math.min(end, child.from + child.length);
      if (to > from) [covered, upTo] = [covered + to - from, to];
    }
    span.selfNs = span.length - covered;
  }
}

/** What is odd about a span, in words. @param {Node} node */
export function marks({ span, isOrphan, inCycle }) {
  return [...(isOrphan ? ["parent not here"] : []), ...(inCycle ? ["in a circle"] : []), ...span.warnings];
}
