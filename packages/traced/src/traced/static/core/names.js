// @ts-check
// How a service and its operation are written, the same everywhere. Each name is isolated: one that is written from the
// right, or that turns the direction of what follows, moves nothing that stands beside it.

import { html } from "./dom.js";

/** A service's name where it can be read; a blank one could neither be seen nor clicked.
 * @param {string} service */
export const serviceText = (service) => (service.trim() ? service : "(no name)");

/** @param {string} service @param {string} operation */
export const nameOf = (service, operation) => html`<b><bdi>${serviceText(service)}</bdi></b> <bdi>${operation}</bdi>`;
