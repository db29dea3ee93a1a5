// @ts-check
// How names and texts of others are written, the same everywhere. Each is isolated: one that is written from the right
// moves nothing that stands beside it, and signs that turn the direction of what follows are shown and turn nothing.

import { html } from "./dom.js";

const TURNS = /[\u202a-\u202e\u2066-\u2069]/g; // one of them ends an isolation, <bdi> included
const SEEN = /[^\s\u2800\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

const turned = (/** @type {string} */ text) => text.replace(TURNS, "\ufffd");

/** A service's name where it can be read; a blank one could neither be seen nor clicked.
 * @param {string} service */
export const serviceText = (service) => (SEEN.test(service) ? turned(service) : "(no name)");

/** @param {string} service @param {string} operation */
export const nameOf = (service, operation) =>
  html`<b><bdi>${serviceText(service)}</bdi></b> <bdi>${turned(operation)}</bdi>`;

/** A text in an element of its own. @param {string} text */
export const isolated = (text) => html`<bdi>${turned(text)}</bdi>`;

/** A text where there are no elements: on a canvas, in a title. @param {string} text */
export const isolatedText = (text) => `\u2068${turned(text)}\u2069`;
