/** Keeps relative times right while a page stays open. */
import { $$ } from './page.js';

function ago(time) {
  const seconds = Math.max(0, Math.floor((Date.now() - Date.parse(time)) / 1000));
  if (seconds < 5) {
    return 'just now';
  }
  if (seconds < 60) {
    return `${seconds} s ago`;
  }
  if (seconds < 3600) {
    return `${Math.floor(seconds / 60)} min ago`;
  }
  return seconds < 86400 ? `${Math.floor(seconds / 3600)} h ago` : `${Math.floor(seconds / 86400)} d ago`;
}

setInterval(() => {
  for (const element of $$('time[data-ago]')) {
    element.textContent = ago(element.dateTime);
  }
}, 15000);
