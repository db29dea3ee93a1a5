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

/** At most about `count` round values from `low` to `high`: 1, 2 or 5 times a power of ten apart.
 * @param {number} low @param {number} high @param {number} count */
export function linearTicks(low, high, count) {
  const rough = (high - low) / Math.max(1, count);
  if (!(rough > 0)) return [low];
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? rough;
  const ticks = [];
  for (let number = Math.ceil(low / step); number * step <= high; number += 1) ticks.push(number * step);
  return ticks;
}

/** 1, 2 and 5 times the powers of ten from `low` to `high`; fewer where those are too many, and evenly spaced values
 * where the range is so narrow that fewer than two of them lie in it.
 * @param {number} low @param {number} high @param {number} count */
export function logarithmicTicks(low, high, count) {
  for (const factors of [[1, 2, 5], [1, 3], [1]]) {
    const ticks = [];
    for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power += 1) {
      for (const factor of factors) {
        const value = Number((factor * 10 ** power).toPrecision(3));
        if (value >= low && value <= high) ticks.push(value);
      }
    }
    if (ticks.length < 2) return linearTicks(low, high, count);
    if (ticks.length <= count || factors.length === 1) return ticks;
  }
  return [];
}
