// @ts-check
// One colour for each service, the same everywhere on the page and after each reload.

const COUNT = 10;
/** @type {Map<string, number>} */
const places = new Map();

/** A service's place among the colours: by its name, moved on where another service of the page has it. */
function placeOf(/** @type {string} */ service) {
  const known = places.get(service);
  if (known !== undefined) return known;
  let place = hash(service) % COUNT;
  const taken = new Set(places.values());
  for (let step = 0; step < COUNT && taken.has(place); step += 1) place = (place + 1) % COUNT;
  places.set(service, place);
  return place;
}

/** Give colours to these services in the order of their names, so that a reload gives the same.
 * @param {Iterable<string>} services */
export function learn(services) {
  for (const service of [...new Set(services)].sort()) placeOf(service);
}

/** The CSS variable that holds a service's colour.
 * @param {string} service */
export function variableOf(service) {
  return `--service-${placeOf(service) + 1}`;
}

/** FNV-1a, 32 bits.
 * @param {string} text */
function hash(text) {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value;
}
