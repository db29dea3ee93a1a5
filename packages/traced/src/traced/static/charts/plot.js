// @ts-check
// A chart over time by uPlot, dressed in the page's theme: what is drawn in it is the caller's, axes and brush are here.

import UPlot from "../vendor/uplot/dist/uPlot.esm.js";
import { onScheme, themed } from "../core/dom.js";
import { clockText, tickText } from "../core/format.js";
import { linearTicks, logarithmicTicks } from "./scale.js";

/** @typedef {import("../vendor/uplot/dist/uPlot.js")} Uplot */
/** @typedef {{fromMs: number, toMs: number, low: number, high: number}} Brushed low and high are of the y axis */
/** The y axis is of lengths in nanoseconds, unless `yText` says how its numbers read.
 * @typedef {{
 *   y: "linear" | "log", yText?: (value: number) => string, lines?: {label: string, colour: string, dash?: number[]}[],
 *   draw?: (chart: Uplot) => void, onBrush?: (brushed: Brushed) => void, onMove?: (chart: Uplot) => void, onClick?: (chart: Uplot) => void,
 *   brushY?: boolean, syncKey?: string, yRange?: (low: number | null, high: number | null) => [number, number],
 * }} Options */

const LEAST_BRUSH_PX = 6;
const LEAST_TICK_PX = 32;

export class Plot {
  /** @type {Uplot | null} */
  #chart = null;
  #data = /** @type {(number | null)[][]} */ ([[], []]);
  #range = /** @type {[number, number]} */ ([0, 1]);

  /** @param {HTMLElement} host @param {Options} options */
  constructor(host, options) {
    this.host = host;
    this.options = options;
    new ResizeObserver(() => this.#resize()).observe(host);
    onScheme(() => this.restyle());
  }

  /** @param {(number | null)[][]} data the first row are times in milliseconds, ascending @param {[number, number]} range of these times */
  show(data, range) {
    this.#data = data;
    this.#range = [Math.floor(range[0]), Math.ceil(range[1])]; // or uPlot's round times begin a millisecond too soon
    if (!this.#chart) return this.restyle();
    this.#chart.setData(/** @type {any} */ (data), true);
  }

  /** Another axis, other colours: begin anew. @param {Partial<Options>} options */
  restyle(options = {}) {
    Object.assign(this.options, options);
    this.#chart?.destroy();
    const { width, height } = this.#size();
    if (width < 50) return void (this.#chart = null);
    this.#chart = new /** @type {any} */ (UPlot)(this.#told(width, height), this.#data, this.host);
  }

  #size() {
    return { width: this.host.clientWidth, height: this.host.clientHeight };
  }

  #resize() {
    const size = this.#size();
    if (!this.#chart) this.restyle();
    else if (size.width !== this.#chart.width || size.height !== this.#chart.height) this.#chart.setSize(size);
  }

  /** @returns {any} uPlot's options */
  #told(/** @type {number} */ width, /** @type {number} */ height) {
    const { y, yText, lines = [], draw, onBrush, onMove, onClick, brushY, syncKey, yRange } = this.options;
    const [muted, line] = [themed("--muted"), themed("--line")];
    const axis = {
      stroke: muted,
      font: "12px system-ui, sans-serif",
      grid: { stroke: line, width: 1 },
      ticks: { stroke: line, width: 1, size: 4 },
    };
    return {
      width,
      height,
      ms: 1,
      legend: { show: false },
      padding: [10, 28, 0, 0], // half of the last time under the axis stands beyond it
      scales: {
        x: { time: true, range: () => this.#range },
        y: {
          distr: y === "log" ? 3 : 1,
          ...(yRange
            ? {
                range: (/** @type {any} */ _, /** @type {number} */ low, /** @type {number} */ high) =>
                  yRange(low, high),
              }
            : {}),
        },
      },
      axes: [
        {
          ...axis,
          space: 90,
          size: 30,
          values: (/** @type {any} */ _, /** @type {number[]} */ times) =>
            times.map((time) => clockText(time, this.#range[1] - this.#range[0] < 5_000)),
        },
        {
          ...axis,
          size: 62,
          ...(yText ? {} : this.#roundLengths()),
          values: (/** @type {any} */ _, /** @type {(number | null)[]} */ values) =>
            values.map((value) => (value === null ? "" : (yText ?? tickText)(value))),
        },
      ],
      series: [
        {},
        ...(lines.length
          ? lines.map(({ label, colour, dash }) => ({
              label,
              stroke: themed(colour),
              width: 1.5,
              dash,
              points: { show: false, size: 4, fill: themed(colour), filter: alone },
            }))
          : [{ paths: () => null, points: { show: false } }]),
      ],
      cursor: {
        y: false,
        points: { show: lines.length > 0 },
        drag: { x: Boolean(onBrush), y: Boolean(brushY), uni: 12, setScale: false },
        ...(syncKey ? { sync: { key: syncKey, setSeries: false } } : {}),
        bind: { dblclick: () => null },
      },
      hooks: {
        draw: draw ? [draw] : [],
        setCursor: onMove ? [onMove] : [],
        setSelect: [(/** @type {Uplot} */ chart) => this.#brushed(chart)],
        ready: [(/** @type {Uplot} */ chart) => onClick && chart.over.addEventListener("click", () => onClick(chart))],
      },
    };
  }

  /** Ticks that are round as lengths are read; uPlot's own are round as numbers. */
  #roundLengths() {
    const ticks = this.options.y === "log" ? logarithmicTicks : linearTicks;
    return {
      splits: (
        /** @type {Uplot} */ chart,
        /** @type {number} */ _axis,
        /** @type {number} */ low,
        /** @type {number} */ high,
      ) => ticks(low, high, Math.max(2, Math.floor(chart.height / LEAST_TICK_PX))),
      filter: (/** @type {Uplot} */ _, /** @type {number[]} */ splits) => splits,
    };
  }

  #brushed(/** @type {Uplot} */ chart) {
    const { left, top, width, height } = chart.select;
    if (width < LEAST_BRUSH_PX && height < LEAST_BRUSH_PX) return;
    const whole = !this.options.brushY || height < LEAST_BRUSH_PX || height >= chart.over.clientHeight - 1;
    const wide = width >= LEAST_BRUSH_PX;
    this.options.onBrush?.({
      fromMs: chart.posToVal(wide ? left : 0, "x"),
      toMs: chart.posToVal(wide ? left + width : chart.over.clientWidth, "x"),
      low: whole ? 0 : chart.posToVal(top + height, "y"),
      high: whole ? Infinity : chart.posToVal(top, "y"),
    });
    chart.setSelect(/** @type {any} */ ({ left: 0, top: 0, width: 0, height: 0 }), false);
  }
}

/** What stands between two gaps is no line, so it is drawn as a point. @param {Uplot} chart @param {number} series */
function alone(chart, series) {
  const values = chart.data[series];
  return [...values.keys()].filter(
    (at) => values[at] != null && values[at - 1] == null && values[at + 1] == null, // also before the first
  );
}
