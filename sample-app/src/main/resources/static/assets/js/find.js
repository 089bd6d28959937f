/** Marks what was searched for, without changing the page (CSS Custom Highlight API). */
import { $$ } from './page.js';
import { filter } from './log.js';

const highlight = window.Highlight && CSS.highlights ? new Highlight() : null;
const MOST = 2000;
let planned = 0;

if (highlight) {
  CSS.highlights.set('hit', highlight);
}

function mark() {
  planned = 0;
  highlight.clear();
  const wanted = filter().toLowerCase();
  if (!wanted) {
    return;
  }
  for (const row of $$('#log-view .e')) {
    const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node && highlight.size < MOST; node = walker.nextNode()) {
      markIn(node, node.data.toLowerCase(), wanted);
    }
  }
}

function markIn(node, text, wanted) {
  for (let at = text.indexOf(wanted); at >= 0 && highlight.size < MOST; at = text.indexOf(wanted, at + wanted.length)) {
    const range = new Range();
    range.setStart(node, at);
    range.setEnd(node, Math.min(node.length, at + wanted.length));
    highlight.add(range);
  }
}

export function highlightHits() {
  if (highlight && !planned) {
    planned = requestAnimationFrame(mark);
  }
}
