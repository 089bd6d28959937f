/** Small helpers of all modules. */

export const $ = (selector, root = document) => root.querySelector(selector);

export const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

let pending;

/** Tell screen readers, the last of several messages only. */
export function say(message) {
  clearTimeout(pending);
  pending = setTimeout(() => { $('#say').textContent = message; }, 400);
}
