// @ts-check
// The line from one box to another, as an SVG path that ends at the other's edge, and where its label stands.

/** @typedef {{x: number, y: number}} Point */

/** From the right side of the caller to the left side of the called.
 * @param {Point} from top left corner @param {Point} to @param {{width: number, height: number}} box */
export function sideways(from, to, box) {
  const [x1, y1, x2, y2] = [from.x + box.width, from.y + box.height / 2, to.x, to.y + box.height / 2];
  const bend = x2 <= x1 - box.width ? 80 : Math.max(30, (x2 - x1) / 2);
  return {
    path: `M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2 - 2} ${y2}`,
    label: { x: (x1 + x2) / 2, y: (y1 + y2) / 2 },
  };
}

/** Straight across with a bend to the right, so that there and back are two lines.
 * @param {Point} from top left corner @param {Point} to @param {{width: number, height: number}} box */
export function across(from, to, box) {
  const middle = (/** @type {Point} */ { x, y }) => ({ x: x + box.width / 2, y: y + box.height / 2 });
  const [a, b] = [middle(from), middle(to)];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const knee = { x: (a.x + b.x) / 2 - dy * 0.12, y: (a.y + b.y) / 2 + dx * 0.12 };
  const [begin, end] = [edgeTowards(a, knee, box), edgeTowards(b, knee, box)];
  return { path: `M${begin.x} ${begin.y} Q${knee.x} ${knee.y} ${end.x} ${end.y}`, label: knee };
}

/** Where the line from the middle of a box to a point leaves the box. */
function edgeTowards(
  /** @type {Point} */ middle,
  /** @type {Point} */ point,
  /** @type {{width: number, height: number}} */ box,
) {
  const [dx, dy] = [point.x - middle.x, point.y - middle.y];
  const share = Math.min(box.width / 2 / (Math.abs(dx) || 1e-9), box.height / 2 / (Math.abs(dy) || 1e-9));
  return { x: middle.x + dx * Math.min(1, share), y: middle.y + dy * Math.min(1, share) };
}

/** A loop at the upper right corner: a service that calls itself.
 * @param {Point} from top left corner @param {{width: number, height: number}} box */
export function loop(from, box) {
  const [x, y] = [from.x + box.width - 30, from.y];
  return { path: `M${x} ${y} c 0 -34 44 -34 30 ${box.height / 3}`, label: { x: x + 14, y: y - 22 } };
}
