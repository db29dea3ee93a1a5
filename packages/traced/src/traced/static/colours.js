// One colour for each service, the same everywhere on the page.

const COUNT = 8;
const places = new Map();

/** Give colours to services not seen before, in the order of their names. */
export function learn(services) {
  for (const service of [...new Set(services)].sort()) {
    if (!places.has(service)) places.set(service, places.size);
  }
}

/** The CSS variable that holds a service's colour. */
export function variableOf(service) {
  return `--service-${((places.get(service) ?? COUNT - 1) % COUNT) + 1}`;
}

/** Draw the legend: the services that are in view, and what an error looks like. */
export function drawLegend(list, services) {
  const entries = [...new Set(services)].sort().slice(0, COUNT * 2).map((service) => {
    const swatch = element("i", "swatch");
    swatch.style.background = `var(${variableOf(service)})`;
    return entry(swatch, service || "(no name)");
  });
  entries.push(entry(element("i", "swatch diamond"), "error"));
  list.replaceChildren(...entries);
}

function entry(swatch, text) {
  const item = element("li");
  item.append(swatch, element("span", "", text));
  return item;
}

/** An element with a class and a text; a text is never read as HTML. */
export function element(name, className = "", text = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}
