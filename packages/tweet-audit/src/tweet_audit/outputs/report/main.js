// Ties the parts together: what the user wishes, what is shown, what happens on a click or a key.

import { card, redraw } from "./cards.js";
import { criterionChart, element, yearChart } from "./charts.js";
import { tweets, unclear, written } from "./data.js";
import { csv, download, keepList } from "./files.js";
import { chosen, everything, tally } from "./filters.js";
import { setState, stateOf, storageWorks, whenMarksChange } from "./marks.js";

const PAGE = 100; // cards that are drawn at once
const at = (id) => document.getElementById(id);
const fields = ["search", "criterion", "year", "confidence", "state", "order"];

let wishes = { ...everything };
let shown = [];
let drawn = 0;

function options(select, entries) {
  select.replaceChildren(
    new Option("all", ""),
    ...entries.map(
      ([value, number]) => new Option(`${value} (${number})`, value),
    ),
  );
}

function drawMore() {
  const next = shown.slice(drawn, drawn + PAGE);
  at("list").append(...next.map((tweet) => card(tweet, mark)));
  drawn += next.length;
  const left = shown.length - drawn;
  at("more").hidden = left === 0;
  at("more").textContent =
    `Show ${Math.min(PAGE, left)} more of ${left.toLocaleString("en")}`;
}

function count() {
  const states = tally(tweets, (tweet) => [stateOf(tweet.id)]);
  const of = (state) => (new Map(states).get(state) ?? 0).toLocaleString("en");
  at("count").textContent =
    `${shown.length.toLocaleString("en")} of ${tweets.length.toLocaleString("en")} shown; ` +
    `${of("deleted")} deleted, ${of("kept")} kept after all, ${of("open")} undecided`;
  at("storage").hidden = storageWorks;
}

function draw() {
  shown = chosen(tweets, wishes);
  drawn = 0;
  at("list").replaceChildren();
  at("empty").hidden = shown.length > 0;
  at("time").replaceChildren(
    yearChart(tweets, wishes.year, (year) => wish({ year })),
  );
  at("criteria").replaceChildren(
    criterionChart(tweets, wishes.criterion, (criterion) =>
      wish({ criterion }),
    ),
  );
  drawMore();
  count();
}

function wish(change) {
  const label = document.activeElement?.getAttribute("aria-label");
  wishes = { ...wishes, ...change };
  for (const name of fields) at(name).value = wishes[name];
  draw();
  if (label)
    document.querySelector(`[aria-label="${CSS.escape(label)}"]`)?.focus(); // the bars were drawn anew
}

// A second click on the same mark takes it back.
function mark(tweet, name) {
  setState(tweet.id, stateOf(tweet.id) === name ? "open" : name);
  const made = at(`tweet-${tweet.id}`);
  if (made) redraw(made, tweet, mark);
  count();
}

function current() {
  return document.activeElement?.closest?.(".card") ?? null;
}

function step(by) {
  const cards = at("list").children;
  const from = current()
    ? [...cards].indexOf(current())
    : by > 0
      ? -1
      : cards.length;
  const next = from + by;
  if (next >= cards.length && drawn < shown.length) drawMore();
  if (next >= 0 && next < cards.length) {
    cards[next].focus();
    cards[next].scrollIntoView({ block: "nearest" });
  }
}

const keys = {
  j: () => step(1),
  k: () => step(-1),
  d: () => current()?.querySelector(".marks .deleted").click(),
  h: () => current()?.querySelector(".marks .kept").click(),
  o: () => current()?.querySelector("a.open").click(),
  "/": () => at("search").focus(),
};

document.addEventListener("keydown", (event) => {
  const writing = event.target.matches("input, select, textarea");
  if (event.key === "Escape" && writing) event.target.blur();
  if (
    writing ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    !Object.hasOwn(keys, event.key)
  )
    return;
  event.preventDefault();
  keys[event.key]();
});

at("filters").addEventListener("submit", (event) => event.preventDefault());
at("filters").addEventListener("input", () => {
  wishes = Object.fromEntries(fields.map((name) => [name, at(name).value]));
  draw();
});
at("filters").addEventListener("reset", (event) => {
  event.preventDefault();
  wish({ ...everything });
});
at("more").addEventListener("click", drawMore);
at("download").addEventListener("click", () =>
  download("flagged.csv", "text/csv", csv()),
);
at("download-kept").addEventListener("click", () =>
  download("keep.json", "application/json", keepList()),
);
whenMarksChange(draw);

at("written").textContent =
  `${tweets.length.toLocaleString("en")} tweets were flagged. Written ${written} by tweet-audit; this page asks nobody for anything.`;
at("unclear").hidden = unclear === 0;
at("unclear").textContent =
  `${unclear.toLocaleString("en")} more have no verdict (BLOCKED or FAILED): the audit file beside the CSV names them.`;
options(
  at("criterion"),
  tally(tweets, (tweet) => tweet.criteria),
);
options(
  at("year"),
  tally(tweets, (tweet) => [tweet.year]),
);
draw();
