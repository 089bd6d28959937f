import './trusted.js';
import './controls.js';
import './files.js';
import './keys.js';
import './times.js';
import { $ } from './page.js';

const section = $('header nav [aria-current]');
if (section) {
  section.parentElement.scrollLeft = section.offsetLeft - (section.parentElement.clientWidth - section.offsetWidth) / 2;
}

const url = $('main').dataset.live;

if ($('#log-view')) {
  const { start } = await import('./run.js');
  start(url);
} else if (url) {
  const { start } = await import('./list.js');
  start(url);
}
