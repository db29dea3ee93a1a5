// @ts-check
// The state of the page is its address: a view and its values behind the `#`, so that back, reload and a copied link work.
//
//   #/search?service=checkout&status=error&min=250ms&range=15m
//   #/trace/6f1c…?tab=flame&span=0a…

/** @typedef {Record<string, string>} Values */
/** @typedef {{view: string, id: string, values: Values}} Place */

export const VIEWS = ["overview", "search", "trace", "map", "status"];

/** Read an address; what cannot be read is the overview.
 * @param {string} hash
 * @returns {Place} */
export function parse(hash) {
  const [path, query = ""] = hash.replace(/^#?\/?/, "").split("?", 2);
  const [view, id = ""] = path.split("/", 2);
  if (!VIEWS.includes(view)) return { view: "overview", id: "", values: {} };
  return { view, id: decoded(id), values: Object.fromEntries(new URLSearchParams(query)) };
}

/** Write an address; empty values are left out, so that equal states have equal addresses.
 * @param {Place} place */
export function format({ view, id, values }) {
  const told = Object.entries(values)
    .filter(([, value]) => value !== "" && value !== undefined)
    .sort();
  const query = new URLSearchParams(told).toString();
  return `#/${view}${id ? `/${encodeURIComponent(id)}` : ""}${query ? `?${query}` : ""}`;
}

function decoded(/** @type {string} */ text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a lone % that somebody typed
  }
}

/** The address of the window, with a listener for every change of it. */
export class Address {
  /** @param {(place: Place) => void} onChange */
  constructor(onChange) {
    this.place = parse(location.hash);
    window.addEventListener("hashchange", () => onChange((this.place = parse(location.hash))));
  }

  /** Go somewhere; `back` then comes here again.
   * @param {Partial<Place>} to */
  go(to) {
    location.hash = format({ view: this.place.view, id: "", values: {}, ...to });
  }

  /** Change some values of this place; with `replace`, `back` does not stop here.
   * @param {Values} values
   * @param {{replace?: boolean}} options */
  set(values, { replace = false } = {}) {
    const hash = format({ ...this.place, values: { ...this.place.values, ...values } });
    if (hash === format(this.place)) return;
    if (!replace) location.hash = hash;
    else {
      history.replaceState(null, "", hash);
      window.dispatchEvent(new HashChangeEvent("hashchange"));
    }
  }
}
