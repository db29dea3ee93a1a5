// @ts-check
// Where a value lies between two others, and which values are worth a line: linear and logarithmic.

/** @typedef {{at: (value: number) => number, of: (share: number) => number}} Scale a share of 0..1 and back */

/** @param {number} low @param {number} high @returns {Scale} */
export function linear(low, high) {
  const span = high - low || 1;
  return { at: (value) => (value - low) / span, of: (share) => low + share * span };
}

/** Values below `low` lie at `low`: zero has no logarithm.
 * @param {number} low above 0 @param {number} high @returns {Scale} */
export function logarithmic(low, high) {
  const inner = linear(Math.log(low), Math.log(Math.max(high, low * 1.0001)));
  return { at: (value) => inner.at(Math.log(Math.max(value, low))), of: (share) => Math.exp(inner.of(share)) };
}

const [MINUTE, HOUR, DAY] = [60e9, 3_600e9, 86_400e9];
const STEPS = [15e9, 30e9, ...[1, 2, 5, 10, 15, 30].map((n) => n * MINUTE), ...[1, 2, 6, 12].map((n) => n * HOUR), DAY];
// What is round between ten seconds and a day, densely and sparsely; below and beyond are powers of ten.
const LEVELS = [
  { factors: [1, 2, 5], seconds: [10, 30, 60, 120, 300, 600, 1_800, 3_600, 7_200, 21_600, 43_200, 86_400] },
  { factors: [1, 3], seconds: [10, 60, 300, 1_800, 7_200, 43_200, 86_400] },
  { factors: [1], seconds: [10, 60, 600, 3_600, 86_400] },
];

/** At most about `count` round lengths from `low` to `high`, evenly spaced: 1, 2 or 5 times a power of ten apart, or as
 * clocks count. @param {number} low in nanoseconds @param {number} high @param {number} count */
export function linearTicks(low, high, count) {
  const rough = (high - low) / Math.max(1, count);
  if (!(rough > 0)) return [low];
  const unit = rough > DAY ? DAY : 1;
  const power = unit * 10 ** Math.floor(Math.log10(rough / unit));
  const decimal = [1, 2, 5, 10].map((factor) => factor * power);
  const step = (rough > 10e9 && rough <= DAY ? STEPS : decimal).find((size) => size >= rough) ?? rough;
  const ticks = [];
  for (let number = Math.ceil(low / step); number * step <= high; number += 1) ticks.push(number * step);
  return ticks;
}

/** Round lengths from `low` to `high`, each two or three times the one before; fewer where those are too many, and evenly
 * spaced ones where the range is so narrow that fewer than two of them lie in it.
 * @param {number} low in nanoseconds @param {number} high @param {number} count */
export function logarithmicTicks(low, high, count) {
  let ticks = [0];
  for (const { factors, seconds } of LEVELS) {
    const decades = (/** @type {number} */ from, /** @type {number} */ to) =>
      [...Array(to).keys()].flatMap((power) => factors.map((factor) => factor * from * 10 ** power));
    const all = [...decades(1, 10), ...seconds.map((one) => one * 1e9), ...decades(DAY, 6).slice(1)];
    ticks = all.filter((length) => length >= low && length <= high);
    if (ticks.length <= count) break;
  }
  return ticks.length < 2 ? linearTicks(low, high, count) : ticks;
}
