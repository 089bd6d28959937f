/** The page of a run: asks for what is new and puts it in place. */
import { $, $$, say } from './page.js';
import { calm, follow } from './live.js';
import { append, begin, expand, log, matches, number, query, run } from './log.js';
import { arrived, setFollow, start as startJumps } from './jump.js';
import { highlightHits } from './find.js';
import { replace } from './parts.js';
import { load } from './trusted.js';

async function refresh() {
  do {
    await step();
  } while (log.next < log.total);
}

async function step() {
  const news = $('#news', await load(`${run()}/news?${query({ after: log.next })}`));
  const rows = $$('.e', news).filter((row) => number(row) > log.next);
  log.next = Math.max(log.next, Number(news.dataset.next));
  log.total = Number(news.dataset.total);
  log.errors = news.dataset.errors;
  $$(':scope > [id]', news).forEach(replace);
  document.title = news.dataset.title;
  append(rows);
  count();
  tell(rows.length, news.dataset.status);
}

let status = null;

function tell(rows, now) {
  if (rows > 0) {
    arrived(rows);
    say(rows === 1 ? '1 new entry' : `${rows} new entries`);
  }
  if (status !== null && status !== now) {
    say(`The run is now: ${now}`);
  }
  status = now;
}

function count() {
  const { type, q } = $('#log-view').dataset;
  const shown = matches();
  $('#none').hidden = shown > 0;
  $('#found').textContent = type || q ? `${shown} of ${log.next} entries` : '';
  $('#next-error').hidden = !log.errors;
}

function ended() {
  setFollow(false);
  $('#follow')?.remove();
  $('#stop-button')?.remove();
}

export function start(url) {
  begin();
  startJumps();
  document.addEventListener('log:changed', highlightHits);
  highlightHits();
  document.addEventListener('htmx:afterSwap', (event) => {
    if (event.detail.target.id === 'log-view') {
      begin();
      highlightHits();
      refresh();
    }
  });
  $('#expand').addEventListener('click', ({ currentTarget }) => {
    const on = !log.expanded;
    currentTarget.setAttribute('aria-pressed', on);
    currentTarget.setAttribute('aria-label', on ? 'Collapse all' : 'Expand all');
    expand(on);
  });
  if (url) {
    const soon = calm(refresh);
    follow(url, (over) => {
      soon();
      if (over) {
        ended();
      }
    });
  }
}

