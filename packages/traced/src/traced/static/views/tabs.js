// @ts-check
// A row of tabs: one is chosen, Tab comes to that one, and the arrow keys go to its neighbours.

import { html } from "../core/dom.js";

const STEPS = /** @type {Record<string, number>} */ ({ ArrowRight: 1, ArrowLeft: -1 });

/** The buttons, for an element whose role is tablist.
 * @param {Record<string, string>} titles by name @param {string} chosen @param {(name: string) => void} onChoose */
export function tabs(titles, chosen, onChoose) {
  const onKey = (/** @type {KeyboardEvent} */ { key, currentTarget }) => {
    const here = /** @type {HTMLElement} */ (currentTarget);
    const all = /** @type {HTMLElement[]} */ ([.../** @type {HTMLElement} */ (here.parentElement).children]);
    const next = key in STEPS && all.at((all.indexOf(here) + STEPS[key]) % all.length);
    if (!next) return;
    next.focus();
    next.click();
  };
  return Object.entries(titles).map(
    ([name, title]) =>
      html`<button
        type="button"
        role="tab"
        aria-selected=${name === chosen}
        tabindex=${name === chosen ? 0 : -1}
        @click=${() => onChoose(name)}
        @keydown=${onKey}
      >
        ${title}
      </button>`,
  );
}
