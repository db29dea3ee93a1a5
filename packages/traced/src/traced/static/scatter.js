// The scatter plot, drawn by hand on a canvas: x start, y duration (logarithmic), size span count,
// colour service; a trace with an error is a ringed diamond, not only another colour.

import { variableOf } from "/static/colours.js";
import { clockText } from "/static/format.js";

const MARGIN = { top: 14, right: 20, bottom: 28, left: 64 };
const REACH_PX = 14; // how far from a dot a pointer still means it
const LEAST_MS = 0.5; // durations are whole milliseconds; 0 needs a place on a logarithmic axis

export class Scatter {
  #canvas;
  #dots = []; // {trace, x, y, radius}, newest first
  #traces = [];
  #selected = null;

  constructor(canvas, { onHover, onPick }) {
    this.#canvas = canvas;
    canvas.addEventListener("pointermove", (event) => onHover(this.#dotAt(event)));
    canvas.addEventListener("pointerleave", () => onHover(null));
    canvas.addEventListener("click", (event) => {
      const dot = this.#dotAt(event);
      if (dot) onPick(dot.trace);
    });
    new ResizeObserver(() => this.#draw()).observe(canvas);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#draw());
  }

  show(traces, selectedId) {
    this.#traces = traces;
    this.#selected = selectedId;
    this.#draw();
  }

  #dotAt(event) {
    let nearest = null;
    let least = REACH_PX ** 2;
    for (const dot of this.#dots) {
      const distance = (dot.x - event.offsetX) ** 2 + (dot.y - event.offsetY) ** 2;
      if (distance < least) [nearest, least] = [dot, distance];
    }
    this.#canvas.style.cursor = nearest ? "pointer" : "default";
    return nearest;
  }

  #draw() {
    const { clientWidth: width, clientHeight: height } = this.#canvas;
    const ratio = devicePixelRatio || 1;
    this.#canvas.width = width * ratio;
    this.#canvas.height = height * ratio;
    const pen = this.#canvas.getContext("2d");
    pen.scale(ratio, ratio);
    this.#dots = [];
    if (!this.#traces.length || width < 100) return;

    const style = getComputedStyle(this.#canvas);
    const colour = (name) => style.getPropertyValue(name).trim();
    const scale = scales(this.#traces, width, height);
    drawAxes(pen, scale, width, height, colour);
    this.#dots = this.#traces.map((trace) => ({
      trace,
      x: scale.x(trace.start_time),
      y: scale.y(trace.duration_ms),
      radius: Math.min(2.5 + Math.sqrt(trace.span_count) * 1.1, 12),
    }));
    // Oldest first, so that the newest lie on top; errors above all.
    const order = this.#dots.toReversed();
    for (const dot of order) if (dot.trace.status !== "error") drawDot(pen, dot, colour);
    for (const dot of order) if (dot.trace.status === "error") drawDot(pen, dot, colour);
    const picked = this.#dots.find((dot) => dot.trace.trace_id === this.#selected);
    if (picked) drawRing(pen, picked, colour("--text"));
  }
}

function scales(traces, width, height) {
  const newest = traces[0].start_time;
  const oldest = traces[traces.length - 1].start_time;
  const span = Number(newest - oldest) || 1;
  const lengths = traces.map((trace) => Math.max(trace.duration_ms, LEAST_MS));
  const low = Math.log10(Math.min(...lengths)) - 0.08;
  const high = Math.max(Math.log10(Math.max(...lengths)) + 0.08, low + 0.5);
  const innerWidth = width - MARGIN.left - MARGIN.right;
  const innerHeight = height - MARGIN.top - MARGIN.bottom;
  return {
    low, high, oldest, span,
    x: (time) => MARGIN.left + (Number(time - oldest) / span) * innerWidth,
    y: (ms) => MARGIN.top + (1 - (Math.log10(Math.max(ms, LEAST_MS)) - low) / (high - low)) * innerHeight,
  };
}

function drawAxes(pen, scale, width, height, colour) {
  pen.font = "12px system-ui, sans-serif";
  pen.fillStyle = colour("--muted");
  pen.strokeStyle = colour("--line");
  pen.lineWidth = 1;
  pen.textAlign = "right";
  pen.textBaseline = "middle";
  for (const ms of durationTicks(scale.low, scale.high)) {
    const y = Math.round(scale.y(ms)) + 0.5;
    line(pen, MARGIN.left, y, width - MARGIN.right, y);
    pen.fillText(ms >= 1_000 ? `${ms / 1_000} s` : `${ms} ms`, MARGIN.left - 10, y);
  }
  pen.textBaseline = "top";
  const ticks = Math.max(2, Math.floor((width - MARGIN.left - MARGIN.right) / 130));
  for (let tick = 0; tick <= ticks; tick += 1) {
    const time = scale.oldest + BigInt(Math.round((scale.span * tick) / ticks));
    pen.textAlign = tick === ticks ? "right" : tick === 0 ? "left" : "center";
    pen.fillText(clockText(time, scale.span < 20e9), scale.x(time), height - MARGIN.bottom + 9);
  }
}

/** 1, 2 and 5 times the powers of ten between two logarithms; 1 and 3 times where that is too many. */
function durationTicks(low, high) {
  const ticks = [];
  for (let power = Math.floor(low); power <= high; power += 1) {
    for (const factor of high - low > 2 ? [1, 3] : [1, 2, 5]) {
      const ms = factor * 10 ** power;
      if (Math.log10(ms) >= low && Math.log10(ms) <= high) ticks.push(Number(ms.toPrecision(3)));
    }
  }
  return ticks;
}

function drawDot(pen, { trace, x, y, radius }, colour) {
  const isError = trace.status === "error";
  pen.beginPath();
  if (isError) diamond(pen, x, y, radius + 1);
  else pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.globalAlpha = isError ? 0.9 : 0.6;
  pen.fillStyle = colour(variableOf(trace.root_service));
  pen.fill();
  pen.globalAlpha = 1;
  if (isError) {
    pen.strokeStyle = colour("--error");
    pen.lineWidth = 2;
    pen.stroke();
  }
}

function diamond(pen, x, y, radius) {
  pen.moveTo(x, y - radius);
  pen.lineTo(x + radius, y);
  pen.lineTo(x, y + radius);
  pen.lineTo(x - radius, y);
  pen.closePath();
}

function drawRing(pen, { x, y, radius }, colour) {
  pen.beginPath();
  pen.arc(x, y, radius + 5, 0, 2 * Math.PI);
  pen.strokeStyle = colour;
  pen.lineWidth = 2;
  pen.stroke();
}

function line(pen, fromX, fromY, toX, toY) {
  pen.beginPath();
  pen.moveTo(fromX, fromY);
  pen.lineTo(toX, toY);
  pen.stroke();
}
