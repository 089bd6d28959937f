/**
 * The rows of a log in pages of a hundred. Pages far from what is seen are emptied and keep their height, so that a
 * log of any length costs the same.
 */
import { $, $$ } from './page.js';
import { load } from './trusted.js';

const SIZE = 100;
const ROW = 35;
const NEAR = '1500px 0px';
const REST = 60;

export const log = { expanded: false };

let view;
let chunks = [];
const opened = new Set();
const observer = new IntersectionObserver(seen, { rootMargin: NEAR });

/** Begin with what the server has rendered, at first and after each change of the filter. */
export function begin() {
  observer.disconnect();
  view = $('#log-view');
  log.next = Number(view.dataset.next);
  log.total = Number(view.dataset.total);
  log.errors = view.dataset.errors;
  const matches = Number(view.dataset.matches);
  const first = $('.chunk', view);
  chunks = [];
  const pages = Math.max(1, Math.ceil(matches / SIZE));
  for (let page = 0; page < pages; page++) {
    const count = Math.min(SIZE, matches - page * SIZE);
    chunks.push(page === Number(first.dataset.page) ? Object.assign(first, { count, loaded: true })
      : placeholder(page, count));
  }
  first.replaceWith(...chunks);
  chunks.forEach((chunk) => observer.observe(chunk));
  // those that were opened before this script was here
  $$('.e > details[open]', view).forEach(show);
}

function placeholder(page, count) {
  const chunk = document.createElement('ol');
  chunk.className = 'chunk';
  chunk.dataset.page = page;
  chunk.setAttribute('aria-label', `Log, page ${page + 1}`);
  chunk.style.height = `${count * ROW}px`;
  return Object.assign(chunk, { count, loaded: false });
}

/** The filter, for addresses of parts. */
export function query(values) {
  return new URLSearchParams({ type: view.dataset.type ?? '', q: filter(), open: log.expanded, ...values });
}

export const filter = () => view.dataset.q ?? '';

export const run = () => view.dataset.run;

export const matches = () => chunks.reduce((sum, chunk) => sum + chunk.count, 0);

async function fill(chunk) {
  if (chunk.filling) {
    return chunk.filling;
  }
  chunk.filling = (async () => {
    const part = await load(`${run()}/log?${query({ page: chunk.dataset.page })}`);
    const rows = $$('.e', part).filter((row) => number(row) <= log.next);
    chunk.replaceChildren(...rows);
    chunk.style.height = '';
    chunk.count = Math.max(chunk.count, rows.length);
    chunk.loaded = true;
    $$('details', chunk).filter((details) => opened.has(details.parentElement.id)).forEach((details) => {
      details.open = true;
    });
    announce();
  })().finally(() => { chunk.filling = null; });
  return chunk.filling;
}

function empty(chunk) {
  if (chunk.loaded && !chunk.contains(document.activeElement) && chunk.offsetHeight > 0) {
    chunk.style.height = `${chunk.offsetHeight}px`;
    chunk.replaceChildren();
    chunk.loaded = false;
  }
}

function seen(entries) {
  for (const { target, isIntersecting } of entries) {
    target.near = isIntersecting;
    if (!isIntersecting) {
      empty(target);
    } else if (!target.loaded && target.count > 0) {
      setTimeout(() => fillNear(target), REST);
    }
  }
}

/** Pages that were only passed by are not loaded, and go again if they come too late. */
async function fillNear(chunk) {
  if (chunk.near && !chunk.loaded) {
    await fill(chunk).catch(() => {});
    if (!chunk.near) {
      empty(chunk);
    }
  }
}

export const number = (row) => Number(row.id.slice(1));

/** Add rows that have come. */
export function append(rows) {
  for (const row of rows) {
    if (document.getElementById(row.id)) {
      continue;
    }
    let last = chunks.at(-1);
    if (last.count >= SIZE) {
      last = Object.assign(placeholder(chunks.length, 0), { loaded: true });
      last.style.height = '';
      chunks.at(-1).after(last);
      chunks.push(last);
      observer.observe(last);
    }
    if (last.loaded) {
      last.append(row);
    } else {
      last.style.height = `${(last.count + 1) * ROW}px`;
    }
    last.count++;
  }
  announce();
}

/** The row of an entry, loaded if it has to be; nothing when the filter hides it. */
export async function row(entry) {
  const known = document.getElementById(`L${entry}`);
  if (known) {
    return known;
  }
  const chunk = view.dataset.type || view.dataset.q ? null : chunks[Math.floor((entry - 1) / SIZE)];
  if (chunk) {
    await fill(chunk);
  }
  return document.getElementById(`L${entry}`);
}

/** Open or close all entries, also those that are loaded later. */
export async function expand(on) {
  log.expanded = on;
  if (on) {
    await Promise.all(chunks.filter((chunk) => chunk.loaded).map(fill));
  } else {
    opened.clear();
    $$('.e details[open]', view).forEach((details) => { details.open = false; });
  }
}

const announce = () => document.dispatchEvent(new CustomEvent('log:changed'));

/* An entry that is opened asks for its texts. */
document.addEventListener('toggle', (event) => {
  const details = event.target;
  if (!details.matches?.('.e > details')) {
    return;
  }
  if (details.open) {
    show(details);
  } else {
    opened.delete(details.parentElement.id);
  }
}, true);

async function show(details) {
  opened.add(details.parentElement.id);
  const body = $('.b', details);
  if ('lazy' in body.dataset) {
    await fillBody(body, details.dataset.entry);
  }
}

document.addEventListener('click', async (event) => {
  const link = event.target.closest('.e [data-load]');
  if (link) {
    event.preventDefault();
    await fillBody(link.closest('.b'), link.href);
  }
});

async function fillBody(body, url) {
  try {
    body.replaceChildren(await load(url));
    delete body.dataset.lazy;
    announce();
  } catch {
    body.append(' Codegen did not answer. Open it again in a moment.');
  }
}
