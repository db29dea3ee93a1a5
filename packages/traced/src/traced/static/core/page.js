// @ts-check
// What every view is given: where the page is, whom it asks, and how it tells what happened.

import { learn } from "./colours.js";
import { ContractSource, unreachable } from "../source/contract.js";
import { FullSource } from "../source/full.js";
import { getText, NotFound, Unreachable } from "../source/http.js";

/** @typedef {import("./address.js").Address} Address */

const TIMEOUT_MS = 20_000;

export class Page {
  /** @type {Map<string, AbortController>} */
  #asking = new Map();
  /** @type {any} */
  source = null;
  /** @type {{service: string, operation: string}[]} what may be chosen in a filter */
  names = [];
  isPaused = false;

  /** @param {Address} address @param {(text: string) => void} say for a screen reader and for a moment */
  constructor(address, say) {
    this.address = address;
    this.say = say;
  }

  /** Find out whom we talk to: our own server, or one that speaks the contract alone. Raises what went wrong. */
  async connect() {
    if (this.source) return;
    const hasMore = await this.#speaks("/api/v1/status");
    if (!hasMore) await getText("/health", AbortSignal.timeout(TIMEOUT_MS));
    const source = hasMore ? new FullSource() : new ContractSource();
    this.source = source;
    if (source.canSearch) await this.learnNames();
  }

  /** All services at once, so that each has the same colour whichever view is opened first. */
  async learnNames() {
    if (this.names.length) return;
    this.names = await this.source.names(AbortSignal.timeout(TIMEOUT_MS));
    learn(this.names.map(({ service }) => service));
  }

  // A server of another origin may keep everything but the contract to itself: then the browser tells of no answer.
  async #speaks(/** @type {string} */ path) {
    try {
      await getText(path, AbortSignal.timeout(TIMEOUT_MS));
      return true;
    } catch (error) {
      if (error instanceof NotFound || error instanceof Unreachable) return false;
      throw error;
    }
  }

  /** A signal for a question; asking the same question again makes the answer to the earlier one worthless.
   * @param {string} name */
  signal(name) {
    this.#asking.get(name)?.abort();
    const asking = new AbortController();
    this.#asking.set(name, asking);
    return AbortSignal.any([asking.signal, AbortSignal.timeout(TIMEOUT_MS)]);
  }

  /** What to show of an error, in words that help. @param {unknown} error */
  told(error) {
    if (error instanceof NotFound) return "This trace is not in the window: it has left it, or it has not come yet.";
    if (error instanceof Unreachable) return unreachable(error);
    if (error instanceof DOMException && error.name === "TimeoutError")
      return `The server took more than ${TIMEOUT_MS / 1_000} s to answer.`;
    return error instanceof Error ? error.message : String(error);
  }

  /** @param {string | Promise<string>} text */
  copy = async (text) => {
    try {
      await navigator.clipboard.writeText(await text);
      this.say("copied");
    } catch (error) {
      this.say(`This browser does not let a page copy: ${error instanceof Error ? error.message : error}`);
    }
  };
}
