// @ts-check
// Asking the server, and telling what went wrong so that somebody can act on it.

/** The server that is asked: "" is the one that the page came from. */
export const API = /** @type {HTMLMetaElement} */ (document.querySelector('meta[name="traced-api"]')).content;

export class NotFound extends Error {}
export class Unreachable extends Error {}

/** Whether the last question got any answer at all. */
export const connection = { isUp: true };

/** The text of an answer; raises NotFound, Unreachable if there is none, or an error that quotes the server.
 * @param {string} path @param {AbortSignal} [signal] */
export async function getText(path, signal) {
  const asked = fetch(API + path, { signal, headers: { accept: "application/json" } });
  const read = asked.then(async (response) => ({ response, text: await response.text() }));
  const { response, text } = await read.catch((error) => {
    if (!(error instanceof TypeError)) throw error;
    connection.isUp = false;
    throw new Unreachable(error.message);
  });
  connection.isUp = true;
  if (response.status === 404) throw new NotFound(told(text));
  if (!response.ok) throw new Error(`The server answers ${response.status}: ${told(text)}`);
  return text;
}

/** @param {string} path @param {AbortSignal} [signal] @returns {Promise<any>} */
export async function getJson(path, signal) {
  return JSON.parse(await getText(path, signal));
}

function told(/** @type {string} */ text) {
  try {
    const { error } = JSON.parse(text);
    if (typeof error === "string") return error;
  } catch {
    // somebody's server may answer in another way; its own words are shown
  }
  return text.slice(0, 200);
}

/** A path with a query, without the values that are not set.
 * @param {string} path @param {Record<string, string | number | undefined>} values */
export function withQuery(path, values) {
  const set = Object.entries(values).filter(([, value]) => value !== undefined);
  const query = new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString();
  return query ? `${path}?${query}` : path;
}
