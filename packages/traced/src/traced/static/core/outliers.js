// @ts-check
// Which figures stand out by their errors. Where nearly everything has some, red on all of it would tell nothing.

import { shareText } from "./format.js";

/** @typedef {import("../source/shapes.js").Group} Group */

const TIMES = 2;
const MOST = 0.5; // that many are red whatever the others do

/** The rule for some figures together, and how it reads.
 * @param {Group[]} all @returns {{isOne: (one: Group) => boolean, rule: string}} */
export function outliers(all) {
  let [count, errors] = [0, 0];
  for (const one of all) [count, errors] = [count + one.count, errors + one.errors];
  const share = errors / (count || 1);
  return {
    isOne: (one) => one.errors > 0 && (one.errorShare >= TIMES * share || one.errorShare >= MOST),
    rule: `Red: errors twice as often as in all together (${shareText(share)}), or in half and more.`,
  };
}
