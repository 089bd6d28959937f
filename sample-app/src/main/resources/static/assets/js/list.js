/** Lists of runs stay current: changed rows are replaced in place, new ones come on top of an unfiltered first page. */
import { $, $$ } from './page.js';
import { calm, follow } from './live.js';
import { replace } from './parts.js';
import { load } from './trusted.js';

async function refresh() {
  const news = await load(location.pathname + location.search);
  const bodies = $$('[data-rows]', news);
  const olds = $$('[data-rows]');
  if (bodies.length !== olds.length) {
    location.reload();
    return;
  }
  for (const part of $$('[data-part]', news)) {
    const old = $(`[data-part="${part.dataset.part}"]`);
    if (old && old.innerHTML !== part.innerHTML && !old.contains(document.activeElement)) {
      old.replaceWith(part);
      window.htmx?.process(part);
    }
  }
  bodies.forEach((body, index) => merge(olds[index], [...body.rows]));
}

function merge(body, rows) {
  const free = body.closest('#results') ? Boolean(body.closest('[data-fresh]')) : true;
  for (const row of rows) {
    replace(row);
  }
  if (!free || body.contains(document.activeElement)) {
    return;
  }
  const ids = new Set(rows.map((row) => row.id));
  const known = new Set([...body.rows].map((row) => row.id));
  if (rows.every((row) => known.has(row.id)) && known.size === ids.size) {
    return;
  }
  body.replaceChildren(...rows.map((row) => {
    const old = document.getElementById(row.id);
    if (!old || !body.contains(old)) {
      row.classList.add('fresh');
      return row;
    }
    return old;
  }));
}

export function start(url) {
  follow(url, calm(refresh, 1000));
}
