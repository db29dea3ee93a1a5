// @ts-check
// A flame graph, root on top: calls with the same path are one block, as wide as the time that it and what is below it
// spent by themselves. Blocks too narrow to be seen are not drawn.

import { variableOf } from "../core/colours.js";
import { isolatedText, serviceText } from "../core/names.js";
import { fitted, onScheme, themed } from "../core/dom.js";

/** @typedef {import("../trace/tree.js").Node} Node */
/** @typedef {{service: string, operation: string, calls: number, ns: number, depth: number, parent: Block | null, below: Map<string, Block>}} Block */

const ROW_PX = 22;
const LEAST_PX = 0.5;
const MAX_ROWS = 500; // a canvas cannot be as high as one likes

/** Put the calls of the same path together, parents before what is below them. `ns` is the time by itself of a block and
 * of all below it.
 * @param {Node[]} order parents before children, self times filled
 * @returns {Block[]} the first one stands above all roots */
export function blocksOf(order) {
  const top = /** @type {Block} */ ({
    service: "",
    operation: "",
    calls: 0,
    ns: 0,
    depth: 0,
    parent: null,
    below: new Map(),
  });
  const blocks = [top];
  /** @type {Map<Node, Block>} */
  const blockOf = new Map();
  for (const node of order) {
    const { service, operation, selfNs } = node.span;
    const above = (node.parent && blockOf.get(node.parent)) ?? top;
    const key = JSON.stringify([service, operation]);
    let block = above.below.get(key);
    if (!block) {
      block = { service, operation, calls: 0, ns: 0, depth: above.depth + 1, parent: above, below: new Map() };
      above.below.set(key, block);
      blocks.push(block);
    }
    block.calls += 1;
    block.ns += selfNs ?? 0;
    blockOf.set(node, block);
  }
  for (const block of blocks.toReversed()) if (block.parent) block.parent.ns += block.ns;
  return blocks;
}

export class Flame {
  /** @type {{block: Block, x: number, y: number, width: number}[]} */
  #drawn = [];
  /** @type {Node[]} */
  #order = [];
  #top = /** @type {Block | null} */ (null);
  #focus = /** @type {Block | null} */ (null);

  /** @param {HTMLCanvasElement} canvas @param {(block: Block | null, x: number, y: number) => void} onHover */
  constructor(canvas, onHover) {
    this.canvas = canvas;
    canvas.addEventListener("pointermove", (event) =>
      onHover(this.#at(event), event.offsetX, event.offsetY + canvas.offsetTop),
    );
    canvas.addEventListener("pointerleave", () => onHover(null, 0, 0));
    canvas.addEventListener("click", (event) => {
      const block = this.#at(event);
      this.#focus = block === this.#focus ? (block?.parent ?? null) : block;
      this.#draw();
    });
    new ResizeObserver(() => this.#draw()).observe(canvas);
    onScheme(() => this.#draw());
  }

  /** @param {Node[]} order parents before children, self times filled */
  show(order) {
    if (order === this.#order) return;
    this.#order = order;
    const blocks = blocksOf(order);
    this.#top = this.#focus = blocks[0];
    const depth = blocks.reduce((deepest, block) => Math.max(deepest, block.depth), 1);
    this.canvas.style.height = `${Math.min(depth, MAX_ROWS) * ROW_PX}px`;
    this.#draw();
  }

  #at(/** @type {PointerEvent | MouseEvent} */ { offsetX, offsetY }) {
    const found = this.#drawn.find(
      ({ x, y, width }) => offsetX >= x && offsetX < x + width && offsetY >= y && offsetY < y + ROW_PX,
    );
    return found?.block ?? null;
  }

  #draw() {
    const { context, width } = fitted(this.canvas);
    this.#drawn = [];
    if (!this.#top || !this.#focus) return;
    const path = new Set();
    for (let at = /** @type {Block | null} */ (this.#focus); at; at = at.parent) path.add(at);
    context.font = "12px system-ui, sans-serif";
    context.textBaseline = "middle";
    this.#lay(width, path);
    for (const { block, x, y, width: wide } of this.#drawn) {
      context.globalAlpha = path.has(block) && block !== this.#focus ? 0.55 : 1;
      context.fillStyle = themed(variableOf(block.service));
      context.fillRect(x, y, Math.max(LEAST_PX, wide - 1), ROW_PX - 1);
      context.globalAlpha = 1;
      if (wide < 40) continue;
      context.fillStyle = themed("--panel");
      const room = wide - 10;
      context.fillText(
        cut(context, `${isolatedText(serviceText(block.service))} ${isolatedText(block.operation)}`, room),
        x + 5,
        y + ROW_PX / 2,
        room,
      );
    }
  }

  // The blocks on the way to the one in focus are as wide as the canvas, their other children are not shown. With a
  // stack of its own: a trace may be deeper than the stack of the language.
  #lay(/** @type {number} */ whole, /** @type {Set<Block>} */ path) {
    const waiting = [{ block: /** @type {Block} */ (this.#top), x: 0, width: whole }];
    while (waiting.length) {
      const { block, x, width } = /** @type {typeof waiting[0]} */ (waiting.pop());
      if (block.depth > MAX_ROWS) continue;
      if (block.depth > 0) this.#drawn.push({ block, x, y: (block.depth - 1) * ROW_PX, width });
      const children = [...block.below.values()].sort((one, other) => other.ns - one.ns);
      const next = block === this.#focus ? undefined : children.find((child) => path.has(child));
      let at = x;
      for (const child of next ? [next] : children) {
        const wide = next ? width : block.ns ? (child.ns / block.ns) * width : 0;
        if (wide >= LEAST_PX) waiting.push({ block: child, x: at, width: wide });
        at += wide;
      }
    }
  }
}

/** A text cut so that it fits. */
function cut(/** @type {CanvasRenderingContext2D} */ context, /** @type {string} */ text, /** @type {number} */ width) {
  if (context.measureText(text).width <= width) return text;
  const share = width / context.measureText(text).width;
  return `${text.slice(0, Math.max(1, Math.floor(text.length * share) - 1))}…`;
}
