// Which tweets are shown, and in which order. Pure: wishes in, tweets out.

import { stateOf } from "./marks.js";

export const everything = {
  search: "",
  criterion: "",
  year: "",
  confidence: "",
  state: "",
  order: "new",
};

function confidenceFits(confidence, wish) {
  if (wish === "") return true;
  if (wish === "none") return confidence === null;
  if (confidence === null) return false;
  return wish === "low" ? confidence < 0.5 : confidence >= Number(wish);
}

function fits(tweet, wishes, words) {
  return (
    (wishes.year === "" || tweet.year === wishes.year) &&
    (wishes.criterion === "" || tweet.criteria.includes(wishes.criterion)) &&
    (wishes.state === "" || stateOf(tweet.id) === wishes.state) &&
    confidenceFits(tweet.confidence, wishes.confidence) &&
    words.every((word) => tweet.haystack.includes(word))
  );
}

const orders = {
  new: (one, other) =>
    one.date < other.date ? 1 : one.date > other.date ? -1 : 0,
  old: (one, other) =>
    one.date < other.date ? -1 : one.date > other.date ? 1 : 0,
  sure: (one, other) => (other.confidence ?? -1) - (one.confidence ?? -1),
};

export function chosen(tweets, wishes) {
  const words = wishes.search.toLowerCase().split(/\s+/).filter(Boolean);
  return tweets
    .filter((tweet) => fits(tweet, wishes, words))
    .sort(orders[wishes.order]);
}

// How many tweets each value has, the values in their natural order.
export function tally(tweets, valuesOf) {
  const counts = new Map();
  for (const tweet of tweets) {
    for (const value of valuesOf(tweet))
      counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
}
