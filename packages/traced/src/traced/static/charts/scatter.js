// @ts-check
// Every trace in view: one dot each while they are few (x start, y duration, size span count, colour service, an error is
// a ringed diamond), and beyond that the counts of a grid.

import { themed } from "../core/dom.js";
import { variableOf } from "../core/colours.js";
import { Plot } from "./plot.js";

/** @typedef {import("../source/shapes.js").Summary} Summary */
/** @typedef {import("../vendor/uplot/dist/uPlot.js")} Uplot */
/** @typedef {{fromMs: number, toMs: number, lowNs: number, highNs: number, count: number, errors: number}} Cell */
/** @typedef {{dots?: Summary[], cells?: Cell[]}} Picture */

const REACH_PX = 14; // how far from a dot a pointer still means it
const MOST_PX = 12; // of a dot
const LEAST_NS = 1_000; // what took no time needs a place on a logarithmic axis

export class Scatter {
  /** @type {Picture} */
  #picture = {};
  #scale = "log";
  /** @type {number | null} */
  #edgeMs = null;
  /** @type {[number, number]} */
  #extent = [1e6, 1e9];

  /** @param {HTMLElement} host
   * @param {{onPick: (dot: Summary) => void, onHover: (what: Summary | Cell | null, x: number, y: number) => void, onBrush: (brushed: import("./plot.js").Brushed) => void}} events */
  constructor(host, events) {
    this.events = events;
    this.plot = new Plot(host, {
      y: "log",
      brushY: true,
      onBrush: events.onBrush,
      draw: (chart) => this.#draw(chart),
      onMove: (chart) => this.#move(chart),
      onClick: (chart) => this.#click(chart),
      yRange: () => this.#extent,
    });
  }

  /** @param {Picture} picture @param {[number, number]} range of times in milliseconds @param {{scale: string, edgeMs?: number | null}} view the edge is that of the window */
  show(picture, range, { scale, edgeMs = null }) {
    this.#picture = picture;
    this.#edgeMs = edgeMs;
    const lengths =
      picture.dots?.map(({ durationNs }) => durationNs) ??
      picture.cells?.flatMap(({ lowNs, highNs }) => [lowNs, highNs]) ??
      [];
    const high = lengths.reduce((most, length) => Math.max(most, length), 1e6) * 1.15;
    const low = Math.max(LEAST_NS, lengths.reduce((least, length) => Math.min(least, length), high) / 1.15);
    const middle = Math.sqrt(low * high); // what is nearly alike lies in the middle, not along one edge
    this.#extent = scale === "log" ? [Math.min(low, middle / 2), Math.max(high, middle * 2)] : [0, high];
    if (scale !== this.#scale) this.plot.restyle({ y: scale === "log" ? "log" : "linear" });
    this.#scale = scale;
    this.plot.show(
      [
        [range[0], range[1]],
        [null, null],
      ],
      range,
    );
  }

  #draw(/** @type {Uplot} */ chart) {
    const pen = chart.ctx;
    pen.save();
    pen.beginPath();
    const { left, top, width, height } = chart.bbox;
    const beyond = this.#picture.cells ? 0 : MOST_PX * (devicePixelRatio || 1); // so the first and the last dot are whole
    pen.rect(left - beyond, top - beyond, width + 2 * beyond, height + 2 * beyond);
    pen.clip();
    if (this.#picture.cells) this.#drawCells(chart, pen, this.#picture.cells);
    // The newest lie on top, errors above all.
    const dots = (this.#picture.dots ?? []).toReversed();
    for (const dot of dots) if (!dot.isError) this.#drawDot(chart, pen, dot);
    for (const dot of dots) if (dot.isError) this.#drawDot(chart, pen, dot);
    if (this.#edgeMs !== null) drawEdge(chart, pen, this.#edgeMs);
    pen.restore();
  }

  #drawDot(/** @type {Uplot} */ chart, /** @type {CanvasRenderingContext2D} */ pen, /** @type {Summary} */ dot) {
    const ratio = devicePixelRatio || 1;
    const [x, y] = [
      chart.valToPos(dot.startMs, "x", true),
      chart.valToPos(Math.max(LEAST_NS, dot.durationNs), "y", true),
    ];
    const radius = radiusOf(dot) * ratio;
    pen.beginPath();
    if (dot.isError) diamond(pen, x, y, radius + ratio);
    else pen.arc(x, y, radius, 0, 2 * Math.PI);
    pen.globalAlpha = dot.isError ? 0.9 : 0.65;
    pen.fillStyle = themed(variableOf(dot.service));
    pen.fill();
    pen.globalAlpha = 1;
    pen.lineWidth = 2 * ratio;
    pen.strokeStyle = themed("--error");
    if (dot.isError) pen.stroke();
  }

  #drawCells(/** @type {Uplot} */ chart, /** @type {CanvasRenderingContext2D} */ pen, /** @type {Cell[]} */ cells) {
    const most = cells.reduce((count, cell) => Math.max(count, cell.count), 1);
    const [calm, error] = [themed("--accent"), themed("--error")];
    for (const cell of cells) {
      const { left, top, width, height } = box(chart, cell);
      pen.globalAlpha = 0.15 + 0.85 * (Math.log1p(cell.count) / Math.log1p(most));
      pen.fillStyle = calm;
      pen.fillRect(left, top, width, height);
      if (!cell.errors) continue;
      pen.globalAlpha = 1; // the share of errors, as the height of a red bar in the cell
      pen.fillStyle = error;
      const tall = Math.max(2, height * (cell.errors / cell.count));
      pen.fillRect(left, top + height - tall, Math.max(2, width / 4), tall);
    }
    pen.globalAlpha = 1;
  }

  #under(/** @type {Uplot} */ chart) {
    const { left = -1, top = -1 } = chart.cursor;
    if (left === null || left < 0) return null;
    const [ms, ns] = [chart.posToVal(left, "x"), chart.posToVal(top ?? 0, "y")];
    const cell = this.#picture.cells?.find(
      ({ fromMs, toMs, lowNs, highNs }) => ms >= fromMs && ms < toMs && ns >= lowNs && ns < highNs,
    );
    if (cell) return cell;
    let [nearest, least] = [/** @type {Summary | null} */ (null), REACH_PX ** 2];
    for (const dot of this.#picture.dots ?? []) {
      const distance =
        (chart.valToPos(dot.startMs, "x") - left) ** 2 +
        (chart.valToPos(Math.max(LEAST_NS, dot.durationNs), "y") - top) ** 2;
      if (distance < least) [nearest, least] = [dot, distance];
    }
    return nearest;
  }

  #move(/** @type {Uplot} */ chart) {
    const found = this.#under(chart);
    chart.over.style.cursor = found && "id" in found ? "pointer" : "crosshair";
    this.events.onHover(
      found,
      (chart.cursor.left ?? 0) + chart.over.offsetLeft,
      (chart.cursor.top ?? 0) + chart.over.offsetTop,
    );
  }

  #click(/** @type {Uplot} */ chart) {
    const found = this.#under(chart);
    if (!found) return;
    if ("id" in found) this.events.onPick(found);
    else this.events.onBrush({ fromMs: found.fromMs, toMs: found.toMs, low: found.lowNs, high: found.highNs });
  }
}

/** Where the window begins: what stands here leaves next. */
function drawEdge(
  /** @type {Uplot} */ chart,
  /** @type {CanvasRenderingContext2D} */ pen,
  /** @type {number} */ edgeMs,
) {
  const ratio = devicePixelRatio || 1;
  const x = chart.valToPos(edgeMs, "x", true) + ratio;
  if (x < chart.bbox.left) return;
  pen.setLineDash([4 * ratio, 4 * ratio]);
  pen.strokeStyle = pen.fillStyle = themed("--text");
  pen.lineWidth = 2 * ratio;
  pen.beginPath();
  pen.moveTo(x, chart.bbox.top);
  pen.lineTo(x, chart.bbox.top + chart.bbox.height);
  pen.stroke();
  pen.setLineDash([]);
  pen.font = `${11 * ratio}px system-ui, sans-serif`;
  pen.textAlign = "left";
  pen.fillText("edge of the window", x + 5 * ratio, chart.bbox.top + 12 * ratio);
}

const radiusOf = (/** @type {Summary} */ dot) => Math.min(2.5 + Math.sqrt(dot.spans) * 1.1, MOST_PX);

function diamond(
  /** @type {CanvasRenderingContext2D} */ pen,
  /** @type {number} */ x,
  /** @type {number} */ y,
  /** @type {number} */ radius,
) {
  pen.moveTo(x, y - radius);
  pen.lineTo(x + radius, y);
  pen.lineTo(x, y + radius);
  pen.lineTo(x - radius, y);
  pen.closePath();
}

function box(/** @type {Uplot} */ chart, /** @type {Cell} */ cell) {
  const [left, right] = [chart.valToPos(cell.fromMs, "x", true), chart.valToPos(cell.toMs, "x", true)];
  const [top, bottom] = [
    chart.valToPos(Math.max(LEAST_NS, cell.highNs), "y", true),
    chart.valToPos(Math.max(LEAST_NS, cell.lowNs), "y", true),
  ];
  return { left, top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}
