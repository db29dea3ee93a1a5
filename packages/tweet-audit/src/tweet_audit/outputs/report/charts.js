// The pictures: columns by year, rows by criterion. Each bar is a button that chooses what it stands for.

import { tally } from "./filters.js";

export function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function bars(listClass, entries, { label, isChosen, choose, content }) {
  const list = element("ol", listClass);
  const most = Math.max(1, ...entries.map(([, number]) => number));
  for (const [value, number] of entries) {
    const button = element("button");
    button.type = "button";
    button.setAttribute("aria-label", label(value, number));
    button.setAttribute("aria-pressed", String(isChosen(value)));
    button.title = label(value, number);
    button.style.setProperty("--share", String(number / most));
    button.append(...content(value, number));
    button.addEventListener("click", () =>
      choose(isChosen(value) ? "" : value),
    );
    list.append(element("li"));
    list.lastChild.append(button);
  }
  return list;
}

function named(number) {
  return `${number.toLocaleString("en")} ${number === 1 ? "tweet" : "tweets"}`;
}

// Years without a flagged tweet are shown too, or the picture would lie about time.
function allYears(counted) {
  if (counted.length === 0) return [];
  const known = new Map(counted);
  const [first, last] = [Number(counted[0][0]), Number(counted.at(-1)[0])];
  const years = Array.from(
    { length: Math.min(last - first, 60) + 1 },
    (_, index) => String(first + index),
  );
  return years.map((year) => [year, known.get(year) ?? 0]);
}

export function yearChart(tweets, year, choose) {
  return bars("years", allYears(tally(tweets, (tweet) => [tweet.year])), {
    label: (value, number) => `${value}: ${named(number)}`,
    isChosen: (value) => value === year,
    choose,
    content: (value, number) => [
      element(
        "span",
        "number",
        number.toLocaleString("en", { notation: "compact" }),
      ),
      element("span", "column"),
      element("span", "year", `’${value.slice(2)}`),
    ],
  });
}

export function criterionChart(tweets, criterion, choose) {
  const counted = tally(tweets, (tweet) => tweet.criteria).sort(
    ([, one], [, other]) => other - one,
  );
  return bars("shares", counted.slice(0, 12), {
    label: (value, number) => `${value}: ${named(number)}`,
    isChosen: (value) => value === criterion,
    choose,
    content: (value, number) => [
      element("span", "label", value),
      element("span", "row"),
      element("span", "number", number.toLocaleString("en")),
    ],
  });
}
