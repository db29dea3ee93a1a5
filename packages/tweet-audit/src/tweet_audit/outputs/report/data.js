// What the page is about: read once from the element that carries it. Texts stay texts: nothing is ever parsed as HTML.

export const { username, written, tweets, unclear, alsoMarked, urlPrefix } =
  JSON.parse(document.getElementById("data").textContent);

for (const tweet of tweets) {
  tweet.year = tweet.date.slice(0, 4);
  tweet.haystack = `${tweet.text}\n${tweet.reason}`.toLowerCase();
}
