// @ts-check
// Times, lengths and counts as people read them.

const NS_PER_MS = 1_000_000n;

/** A length in nanoseconds, exact: "250 ms", "1.5 ms", "980 ns".
 * @param {bigint} ns */
export function lengthText(ns) {
  if (ns < 1_000n) return `${ns} ns`;
  if (ns < NS_PER_MS) return `${fraction(ns, 1_000n)} µs`;
  return ns < 10_000n * NS_PER_MS ? `${fraction(ns, NS_PER_MS)} ms` : `${fraction(ns, 1_000n * NS_PER_MS)} s`;
}

function fraction(/** @type {bigint} */ value, /** @type {bigint} */ unit) {
  const rest = (value % unit)
    .toString()
    .padStart(unit.toString().length - 1, "0")
    .replace(/0+$/, "");
  return rest ? `${value / unit}.${rest}` : `${value / unit}`;
}

/** A length in nanoseconds in few digits, for a label: "250 ms", "1.25 s", "2.78 h".
 * @param {number} ns */
export function shortLength(ns) {
  if (!Number.isFinite(ns)) return "–";
  const sized = (/** @type {number} */ value, /** @type {string} */ unit) => `${Number(value.toPrecision(3))} ${unit}`;
  if (ns >= 172_800e9) return sized(ns / 86_400e9, "d");
  if (ns >= 7_200e9) return sized(ns / 3_600e9, "h");
  if (ns >= 600e9) return sized(ns / 60e9, "min");
  if (ns >= 1e9) return sized(ns / 1e9, "s");
  if (ns >= 1e6) return sized(ns / 1e6, "ms");
  if (ns >= 1e3) return sized(ns / 1e3, "µs");
  return sized(ns, "ns");
}

const WHOLE = /** @type {const} */ ([
  ["d", 86_400e9],
  ["h", 3_600e9],
  ["min", 60e9],
  ["s", 1e9],
]);

/** A round length beside an axis, in the largest unit of which it is a whole number: "1 min" and not "60 s".
 * @param {number} ns */
export const tickText = (ns) => wholeText(ns) ?? shortLength(ns);

/** The same with every digit, for an axis that may begin far from zero: "1250.125 ms".
 * @param {number} ns */
export const exactTick = (ns) => wholeText(ns) ?? lengthText(BigInt(Math.round(ns)));

function wholeText(/** @type {number} */ ns) {
  const found = WHOLE.find(([, size]) => ns >= size && ns % size === 0);
  return found && `${ns / found[1]} ${found[0]}`;
}

/** The local time of day of a moment in milliseconds since 1970: "14:03:07.250".
 * @param {number} ms */
export function clockText(ms, withMs = true) {
  const moment = new Date(ms);
  const pad = (/** @type {number} */ value, digits = 2) => String(value).padStart(digits, "0");
  const text = [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map((part) => pad(part)).join(":");
  return withMs ? `${text}.${pad(moment.getMilliseconds(), 3)}` : text;
}

/** A moment that an address names: the time of day, and the day too where it is not today; what is no time as it stands.
 * @param {string} text milliseconds since 1970 */
export function momentText(text, nowMs = Date.now()) {
  const [moment, now] = [new Date(Number(text)), new Date(nowMs)];
  if (Number.isNaN(moment.valueOf())) return text;
  const day = moment.toDateString();
  return `${day === now.toDateString() ? "" : `${day} `}${clockText(moment.valueOf(), false)}`;
}

/** A count with separators: "43,712".
 * @param {number} value */
export function countText(value) {
  return Math.round(value).toLocaleString("en");
}

/** A count with its noun: "1 trace", "43,712 traces".
 * @param {number} value @param {string} noun of one */
export function counted(value, noun) {
  return `${countText(value)} ${noun}${value === 1 ? "" : "s"}`;
}

/** A share of one as a percentage: "0.4 %", "12 %".
 * @param {number} share */
export function shareText(share) {
  if (!Number.isFinite(share)) return "–";
  const percent = share * 100;
  return `${percent !== 0 && Math.abs(percent) < 10 ? percent.toFixed(1) : Math.round(percent)} %`;
}

/** Bytes in a unit that fits: "3.2 MB".
 * @param {number} bytes */
export function bytesText(bytes) {
  const units = ["B", "kB", "MB", "GB"];
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return `${Number((bytes / 1000 ** power).toPrecision(3))} ${units[power]}`;
}

const UNITS = { ns: 1, us: 1e3, µs: 1e3, ms: 1e6, s: 1e9, m: 60e9 };

/** A length that somebody typed ("250ms", "1.5 s", "90" for milliseconds), in whole nanoseconds; null if it is none.
 * @param {string} text */
export function parseLength(text) {
  const found = /^\s*(\d+(?:\.\d+)?|\.\d+)\s*(ns|us|µs|ms|s|m)?\s*$/.exec(text);
  if (!found) return null;
  const unit = /** @type {keyof typeof UNITS} */ (found[2] ?? "ms");
  return Math.round(Number(found[1]) * UNITS[unit]);
}
