// One flagged tweet as a card. Every text goes in as text.

import { element } from "./charts.js";
import { urlPrefix } from "./data.js";
import { stateOf } from "./marks.js";

const day = new Intl.DateTimeFormat("en", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "UTC",
});

function markButton(name, label, state, mark) {
  const button = element("button", name, label);
  button.type = "button";
  button.setAttribute("aria-pressed", String(state === name));
  button.addEventListener("click", () => mark(name));
  return button;
}

function topLine(tweet) {
  const line = element("p", "top");
  const time = element("time", "", `${day.format(new Date(tweet.date))} UTC`);
  time.dateTime = tweet.date;
  line.append(
    time,
    ...tweet.criteria.map((name) => element("span", "chip", name)),
  );
  const sure =
    tweet.confidence === null
      ? "confidence not estimated"
      : `confidence ${Math.round(100 * tweet.confidence)} %`;
  line.append(element("span", "sure", sure));
  const link = element("a", "open", "Open on X");
  link.href = urlPrefix + tweet.id;
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  line.append(link);
  return line;
}

export function card(tweet, mark) {
  const made = element("li", "card");
  made.id = `tweet-${tweet.id}`;
  made.tabIndex = -1;
  made.append(
    topLine(tweet),
    element("p", "text", tweet.text),
    element("p", "why", tweet.reason),
    element("div", "marks"),
  );
  made.querySelector(".text").dir = "auto";
  redraw(made, tweet, mark);
  return made;
}

export function redraw(made, tweet, mark) {
  const state = stateOf(tweet.id);
  const focused =
    document.activeElement?.closest(".marks") ===
      made.querySelector(".marks") && document.activeElement.className;
  made.dataset.state = state;
  made.querySelector(".marks").replaceChildren(
    markButton(
      "deleted",
      state === "deleted" ? "Deleted ✓" : "Mark as deleted",
      state,
      (name) => mark(tweet, name),
    ),
    markButton(
      "kept",
      state === "kept" ? "Kept ✓" : "Keep after all",
      state,
      (name) => mark(tweet, name),
    ),
  );
  if (focused) made.querySelector(`.marks .${focused}`).focus();
}
