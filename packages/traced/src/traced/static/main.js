// @ts-check
// The page: finds out whom it talks to, shows the view that the address names, and asks again every three seconds.

import { Address } from "./core/address.js";
import { html, render } from "./core/dom.js";
import { filterValues } from "./core/filter.js";
import { Page } from "./core/page.js";
import { API, connection } from "./source/http.js";
import { ServiceMap } from "./views/map.js";
import { inWords } from "./views/filters.js";
import { Overview } from "./views/overview.js";
import { Search } from "./views/search.js";
import { Status } from "./views/status.js";
import { TraceView } from "./views/trace.js";

/** @typedef {{update: () => unknown, draw: () => unknown, leave?: () => void}} View */

const POLL_MS = 3_000;
/** @type {Record<string, string>} */
const TITLES = { overview: "Overview", search: "Search", map: "Map", status: "Status" };
/** @type {Record<string, new (host: HTMLElement, page: Page) => View>} */
const KINDS = { overview: Overview, search: Search, trace: TraceView, map: ServiceMap, status: Status };

const byId = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
/** @type {Map<string, {host: HTMLElement, view: View}>} */
const views = new Map();
let asking = 0; // questions of the view in sight that are not answered yet
let problem = "";

const page = new Page(new Address(() => show()), (text) => {
  byId("said").textContent = text;
  setTimeout(() => (byId("said").textContent = ""), 4_000);
});

/** The view that the address names, made when it is first asked for; the others are hidden and keep what they had. */
function current() {
  const { view: name } = page.address.place;
  if (!views.has(name)) {
    const host = document.createElement("div");
    host.className = "view";
    byId("views").append(host);
    views.set(name, { host, view: new KINDS[name](host, page) });
  }
  for (const [other, { host, view }] of views) {
    host.hidden = other !== name;
    if (host.hidden) view.leave?.();
  }
  return /** @type {{view: View}} */ (views.get(name)).view;
}

async function show() {
  drawBar();
  if (!page.source) return poll();
  current().draw();
  await ask();
}

async function ask() {
  asking += 1;
  try {
    await current().update();
  } finally {
    asking -= 1;
    drawBar();
  }
}

/** Ask again, unless the answer to the last question is still to come: a slow server is not asked more and more. */
async function poll() {
  if (asking || document.hidden || (page.isPaused && page.source)) return;
  asking += 1;
  try {
    await page.connect();
    problem = "";
    await ask();
  } catch (error) {
    problem = page.told(error);
  } finally {
    asking -= 1;
    drawBar();
  }
}

function drawBar() {
  const { view, id, values } = page.address.place;
  document.title = [TITLES[view] ?? `Trace ${id.slice(0, 8)}`, inWords(values), "traced"].filter(Boolean).join(" · ");
  const kept = new URLSearchParams(filterValues(values)).toString();
  const link = (/** @type {string} */ name, /** @type {string} */ title) =>
    html`<a
      href="#/${name}${kept && name !== "status" ? `?${kept}` : ""}"
      aria-current=${view === name ? "page" : "false"}
      >${title}</a
    >`;
  const state = problem || !connection.isUp ? "lost" : page.isPaused ? "paused" : page.source ? "live" : "asked";
  render(
    html`<nav aria-label="Views">${Object.entries(TITLES).map(([name, title]) => link(name, title))}</nav>
      ${API ? html`<p class="muted" id="target">${API}</p>` : ""}
      <form class="open" @submit=${open}>
        <label
          ><span class="quiet">Open a trace by its id</span
          ><input name="id" placeholder="trace id" size="12" autocomplete="off"
        /></label>
      </form>
      <button
        type="button"
        class="small"
        aria-pressed=${page.isPaused}
        @click=${() => {
          page.isPaused = !page.isPaused;
          show();
        }}
      >
        ${page.isPaused ? "go on" : "pause"}
      </button>
      <p class="connection" role="status" data-state=${state}>
        ${{ lost: "no answer, trying again", paused: "held still", live: "live", asked: "asking" }[state]}
      </p>
      ${API ? "" : html`<a href="/docs">API</a>`}`,
    byId("bar"),
  );
  byId("trouble").hidden = !problem || Boolean(page.source);
  byId("trouble").textContent = problem && !page.source ? `${problem} This page tries again every 3 seconds.` : "";
}

function open(/** @type {SubmitEvent} */ event) {
  event.preventDefault();
  const field = /** @type {HTMLInputElement} */ (
    /** @type {HTMLFormElement} */ (event.target).elements.namedItem("id")
  );
  const id = field.value
    .trim()
    .replace(/^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/i, "$1-$2-$3-$4-$5");
  field.value = "";
  if (id) page.address.go({ view: "trace", id });
}

byId("skip").addEventListener("click", () => byId("views").focus());
setInterval(poll, POLL_MS);
document.addEventListener("visibilitychange", () =>
  document.hidden ? views.get(page.address.place.view)?.view.leave?.() : poll(),
);
show();
