/** Single-key shortcuts; they can be switched off (WCAG 2.1.4). */
import { $, $$ } from './page.js';

const ROWS = 'main .e:not([hidden]) > details > summary, main [data-row-link]';

const actions = {
  '/': () => $('main input[type=search]')?.focus(),
  '?': () => $('#keys').showModal(),
  n: () => $('header a[href$="/runs/new"]')?.click(),
  e: () => $('#expand')?.click(),
  f: () => $('#follow')?.click(),
  x: () => $('#next-error')?.click(),
  j: () => step(1),
  k: () => step(-1),
};

function step(by) {
  const rows = $$(ROWS);
  const at = rows.indexOf(document.activeElement);
  const next = at < 0 ? 0 : Math.max(0, Math.min(rows.length - 1, at + by));
  rows[next]?.focus();
}

const enabled = () => localStorage.getItem('keys') !== 'off';

document.addEventListener('keydown', (event) => {
  const typing = event.target.closest('input, textarea, select, [contenteditable], dialog');
  if (typing || event.ctrlKey || event.metaKey || event.altKey || !enabled() || !Object.hasOwn(actions, event.key)) {
    return;
  }
  event.preventDefault();
  actions[event.key]();
});

const toggle = $('#keys-on');
toggle.checked = enabled();
toggle.addEventListener('change', () => localStorage.setItem('keys', toggle.checked ? 'on' : 'off'));
