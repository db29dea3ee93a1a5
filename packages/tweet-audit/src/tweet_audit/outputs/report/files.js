// The files to download: the CSV of the contract, and the tweets to keep as a piece of a criteria file.

import { alsoMarked, tweets, urlPrefix } from "./data.js";
import { stateOf } from "./marks.js";

// Ids ascending, as numbers: the same number of digits sorts like text, fewer digits are smaller.
function byId([one], [other]) {
  return one.length - other.length || (one < other ? -1 : 1);
}

export function csv() {
  const flagged = tweets
    .filter((tweet) => stateOf(tweet.id) !== "kept")
    .map((tweet) => [
      tweet.id,
      urlPrefix + tweet.id,
      String(stateOf(tweet.id) === "deleted"),
    ]);
  const others = alsoMarked.map(([id, url]) => [id, url, "true"]);
  const rows = [...flagged, ...others]
    .sort(byId)
    .map(([, url, deleted]) => `${url},${deleted}\n`);
  return `tweet_url,deleted\n${rows.join("")}`;
}

export function keepList() {
  const ids = tweets
    .filter((tweet) => stateOf(tweet.id) === "kept")
    .map((tweet) => tweet.id);
  return `${JSON.stringify({ keep: { ids } }, null, 2)}\n`;
}

export function download(name, type, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
