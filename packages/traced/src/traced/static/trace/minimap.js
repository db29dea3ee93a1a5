// @ts-check
// The whole trace in little, with the part in view marked; dragging chooses another part.

import { variableOf } from "../core/colours.js";
import { fitted, onScheme, themed } from "../core/dom.js";
import { linear } from "../charts/scale.js";

/** @typedef {import("./tree.js").Node} Node */

const LEAST_DRAG_PX = 4;

export class Minimap {
  /** @type {Node[]} */
  #order = [];
  #picture = document.createElement("canvas"); // of all spans: they are many, and a zoom moves none of them
  #view = { from: 0, to: 1, length: 1 };
  #dragFrom = /** @type {number | null} */ (null);

  /** @param {HTMLCanvasElement} canvas @param {(from: number, to: number) => void} onZoom */
  constructor(canvas, onZoom) {
    this.canvas = canvas;
    this.onZoom = onZoom;
    canvas.addEventListener("pointerdown", (event) => {
      this.#dragFrom = event.offsetX;
      canvas.setPointerCapture(event.pointerId);
    });
    canvas.addEventListener("pointermove", (event) => {
      if (this.#dragFrom !== null) this.#draw(this.#dragFrom, event.offsetX);
    });
    canvas.addEventListener("pointerup", (event) => this.#end(event.offsetX));
    canvas.addEventListener("dblclick", () => onZoom(0, this.#view.length));
    new ResizeObserver(() => {
      const columns = Math.round(canvas.clientWidth * (devicePixelRatio || 1));
      if (columns && columns !== this.#picture.width) this.#paint();
    }).observe(canvas);
    onScheme(() => this.#paint());
  }

  /** @param {Node[]} order @param {{from: number, to: number, length: number}} view */
  show(order, view) {
    const { from, to } = this.#view;
    if (order === this.#order && view.from === from && view.to === to) return; // a walk through the rows moves nothing here
    this.#view = view;
    if (order === this.#order) return this.#draw();
    this.#order = order;
    this.#paint();
  }

  #end(/** @type {number} */ x) {
    const from = this.#dragFrom;
    this.#dragFrom = null;
    if (from === null || Math.abs(x - from) < LEAST_DRAG_PX) return this.#draw();
    const whole = linear(0, this.#view.length);
    const share = (/** @type {number} */ at) => Math.max(0, Math.min(1, at / this.canvas.clientWidth));
    this.onZoom(whole.of(share(Math.min(from, x))), whole.of(share(Math.max(from, x))));
  }

  #paint() {
    const { context, width, height } = fitted(this.canvas);
    const rowHeight = Math.min(6, Math.max(1, height / Math.max(1, this.#order.length)));
    const perNs = width / this.#view.length;
    let [lastX, lastY, last] = [-1, -1, ""];
    this.#order.forEach(({ span }, place) => {
      const [x, y] = [Math.floor(span.from * perNs), Math.floor((place / this.#order.length) * height)];
      const wide = Math.max(1, span.length * perNs);
      if (wide === 1 && x === lastX && y === lastY && !span.isError) return; // of many in one pixel one is seen
      [lastX, lastY] = [x, y];
      const colour = span.isError ? "--error" : variableOf(span.service);
      if (colour !== last) context.fillStyle = themed((last = colour));
      context.fillRect(x, y, wide, rowHeight);
    });
    Object.assign(this.#picture, { width: this.canvas.width, height: this.canvas.height });
    if (width) this.#picture.getContext("2d")?.drawImage(this.canvas, 0, 0);
    this.#draw();
  }

  #draw(/** @type {number | null} */ dragFrom = null, dragTo = 0) {
    const { context, width, height } = fitted(this.canvas);
    if (!this.#picture.width) return;
    const { from, to, length } = this.#view;
    const scale = linear(0, length);
    context.drawImage(this.#picture, 0, 0, width, height);
    context.fillStyle = themed("--shade");
    context.fillRect(0, 0, scale.at(from) * width, height);
    context.fillRect(scale.at(to) * width, 0, width, height);
    if (dragFrom === null) return;
    context.fillStyle = themed("--brush");
    context.fillRect(Math.min(dragFrom, dragTo), 0, Math.abs(dragTo - dragFrom), height);
  }
}
