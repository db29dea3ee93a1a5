// @ts-check
// A place for each service on the map: callers left of whom they call, or, where all call each other, on a ring.

/** @typedef {{caller: string | null, service: string, count: number}} Edge */
/** @typedef {{service: string, column: number, row: number}} Place columns and rows count from the middle of nothing: any number */

/** Whether so many calls lead back that no order from left to right would tell anything.
 * @param {string[]} services @param {Edge[]} edges */
export function isTangled(services, edges) {
  const calls = edges.filter(({ caller, service }) => caller !== null && caller !== service);
  return calls.length - withoutCircles(services, calls).length > calls.length / 4;
}

/** Places on a ring, as columns and rows of the same measure as `layered` gives.
 * @param {string[]} services @returns {Map<string, Place>} */
export function ring(services) {
  const radius = Math.max(1, services.length / 4);
  return new Map(
    services.map((service, at) => {
      const angle = (at / services.length) * 2 * Math.PI - Math.PI / 2;
      return [service, { service, column: radius * (1 + Math.cos(angle)), row: radius * 1.6 * Math.sin(angle) }];
    }),
  );
}

/** Columns by the longest way from a service that nobody calls; an edge that closes a circle is left out of that. In a
 * column services stand near the middle of their callers.
 * @param {string[]} services @param {Edge[]} edges @returns {Map<string, Place>} */
export function layered(services, edges) {
  const calls = edges.filter(({ caller, service }) => caller !== null && caller !== service);
  const forward = withoutCircles(services, calls);
  const columns = columnsOf(services, forward);
  /** @type {Map<string, Place>} */
  const places = new Map();
  const most = Math.max(0, ...columns.values());
  for (let column = 0; column <= most; column += 1) {
    const here = services.filter((service) => columns.get(service) === column);
    const middle = (/** @type {string} */ service) => {
      const rows = forward
        .filter((edge) => edge.service === service)
        .flatMap(({ caller }) => places.get(/** @type {string} */ (caller))?.row ?? []);
      return rows.length ? rows.reduce((sum, row) => sum + row, 0) / rows.length : 0;
    };
    const order = here.toSorted((one, other) => middle(one) - middle(other) || (one < other ? -1 : 1));
    order.forEach((service, row) => places.set(service, { service, column, row: row - (here.length - 1) / 2 }));
  }
  return places;
}

/** The edges without those that lead back to a service on the way, the busiest edges first. */
function withoutCircles(/** @type {string[]} */ services, /** @type {Edge[]} */ edges) {
  /** @type {Map<string, Set<string>>} */
  const reached = new Map(services.map((service) => [service, new Set([service])]));
  return edges
    .toSorted((one, other) => other.count - one.count)
    .filter(({ caller, service }) => {
      const from = /** @type {string} */ (caller);
      if (reached.get(service)?.has(from)) return false;
      const below = reached.get(service) ?? new Set();
      for (const known of reached.values()) if (known.has(from)) for (const one of below) known.add(one);
      return true;
    });
}

function columnsOf(/** @type {string[]} */ services, /** @type {Edge[]} */ forward) {
  const columns = new Map(services.map((service) => [service, 0]));
  for (let round = 0; round < services.length; round += 1) {
    let moved = false;
    for (const { caller, service } of forward) {
      const least = (columns.get(/** @type {string} */ (caller)) ?? 0) + 1;
      if ((columns.get(service) ?? 0) < least) moved = Boolean(columns.set(service, least));
    }
    if (!moved) break;
  }
  return columns;
}
