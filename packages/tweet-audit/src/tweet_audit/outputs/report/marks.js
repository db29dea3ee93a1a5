// What the user decided: "deleted" or "kept". Kept in this browser under the account's name, so that a report of a
// later run shows the same marks. Where the browser keeps nothing, they live as long as the page.

import { tweets, username } from "./data.js";

const storageKey = `tweet-audit:${username}`;

function openStorage() {
  try {
    const probe = `${storageKey}:probe`;
    localStorage.setItem(probe, "1");
    localStorage.removeItem(probe);
    return localStorage;
  } catch {
    return null;
  }
}

function readMarks() {
  try {
    const found = JSON.parse(storage?.getItem(storageKey) ?? "{}");
    return new Map(
      Object.entries(found).filter(([, state]) =>
        ["deleted", "kept", "open"].includes(state),
      ),
    );
  } catch {
    return new Map();
  }
}

const storage = openStorage();
const marks = readMarks();
const markedInCsv = new Set(
  tweets.filter((tweet) => tweet.deleted).map((tweet) => tweet.id),
);

export let storageWorks = storage !== null;

export function stateOf(id) {
  return marks.get(id) ?? (markedInCsv.has(id) ? "deleted" : "open");
}

// "open" is stored too: it takes back a mark that stands in the CSV.
export function setState(id, state) {
  marks.set(id, state);
  if (state === "open" && !markedInCsv.has(id)) marks.delete(id);
  try {
    storage?.setItem(storageKey, JSON.stringify(Object.fromEntries(marks)));
  } catch {
    storageWorks = false; // full
  }
}

// Another tab with the same report is open: its marks are ours.
export function whenMarksChange(tell) {
  window.addEventListener("storage", (event) => {
    if (event.key !== storageKey) return;
    marks.clear();
    for (const [id, state] of readMarks()) marks.set(id, state);
    tell();
  });
}
