/** Ways through a log: links to entries, the next error, the newest entry. */
import { $, $$ } from './page.js';
import { log, number, row, run } from './log.js';

let following = false;
let unseen = 0;
let lastY = 0;

/** Go to the entry that the address names. */
export async function goToHash() {
  const entry = Number(location.hash.match(/^#L(\d{1,8})$/)?.[1]);
  if (!entry || entry > log.total) {
    return;
  }
  const found = await row(entry);
  if (!found) {
    location.href = `${run()}${location.hash}`;
    return;
  }
  setFollow(false);
  $$('.e.at').forEach((other) => other.classList.remove('at'));
  found.classList.add('at');
  $('details', found).open = true;
  $('summary', found).focus({ preventScroll: true });
  found.scrollIntoView({ block: 'center' });
}

function goToNextError(event) {
  event.preventDefault();
  const errors = log.errors.split(',').map(Number);
  const at = $('.e.at');
  const next = errors.find((error) => error > (at ? number(at) : 0)) ?? errors[0];
  const hash = `#L${next}`;
  if (location.hash === hash) {
    goToHash();
  } else {
    location.hash = hash;
  }
}

const end = () => $('#log-view').getBoundingClientRect().bottom;

const atEnd = () => end() < innerHeight + 60;

function goToEnd() {
  scrollBy(0, end() - innerHeight + 60);
  lastY = scrollY;
}

export function setFollow(on) {
  following = on;
  $('#follow')?.setAttribute('aria-pressed', on);
  if (on) {
    unseen = 0;
    $('#jump').hidden = true;
    goToEnd();
  }
}

/** Say that rows have come below. */
export function arrived(count) {
  if (following) {
    goToEnd();
  } else if (!atEnd()) {
    unseen += count;
    $('#jump').hidden = false;
    $('#jump button').textContent = `Jump to latest (${unseen} new)`;
  }
}

export function start() {
  addEventListener('hashchange', goToHash);
  addEventListener('wheel', ({ deltaY }) => {
    if (following && deltaY < 0) {
      setFollow(false);
    }
  }, { passive: true });
  addEventListener('scroll', () => {
    if (following && scrollY < lastY - 8) {
      setFollow(false);
    }
    if (following && scrollY < lastY) {
      return;
    }
    if (unseen && atEnd()) {
      unseen = 0;
      $('#jump').hidden = true;
    }
    lastY = scrollY;
  }, { passive: true });
  $('#next-error').addEventListener('click', goToNextError);
  $('#follow')?.addEventListener('click', () => setFollow(!following));
  $('#jump button').addEventListener('click', () => setFollow(Boolean($('#follow'))));
  goToHash();
}
