// @ts-check
// The few ways in which this page makes elements. Texts are never read as HTML: lit-html sets them as text.

export { html, nothing, render, svg } from "../vendor/lit-html/lit-html.js";
export { repeat } from "../vendor/lit-html/directives/repeat.js";

/** A canvas as large as its box in device pixels; returns its context, scaled so that one unit is one CSS pixel.
 * @param {HTMLCanvasElement} canvas
 * @returns {{context: CanvasRenderingContext2D, width: number, height: number}} */
export function fitted(canvas) {
  const { width, height } = canvas.getBoundingClientRect();
  const ratio = window.devicePixelRatio || 1;
  const [columns, rows] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== columns || canvas.height !== rows) Object.assign(canvas, { width: columns, height: rows });
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  return { context, width, height };
}

/** @type {Map<string, string>} */
const colours = new Map(); // asking for a computed style costs more than drawing a dot
onScheme(() => colours.clear());

/** Draw anew when light becomes dark or dark light: a canvas keeps the colours that it was drawn with.
 * @param {() => void} draw */
export function onScheme(draw) {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
}

/** The value of a custom property of the page, such as a colour of the theme.
 * @param {string} name with its two dashes */
export function themed(name) {
  let value = colours.get(name);
  if (value === undefined) {
    value = getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    colours.set(name, value);
  }
  return value;
}

/** Let the browser draw, and take clicks and keys, between two long parts of work. */
export const breath = () => new Promise((done) => setTimeout(done));

/** Offer a text as a file.
 * @param {string} name
 * @param {string} text
 * @param {string} type */
export function download(name, text, type = "application/json") {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
}
