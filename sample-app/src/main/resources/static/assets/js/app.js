import './trusted.js';
import './controls.js';
import './keys.js';
import './times.js';
import { $ } from './page.js';

$('header nav [aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' });

const url = $('main').dataset.live;

if ($('#log-view')) {
  const { start } = await import('./run.js');
  start(url);
} else if (url) {
  const { start } = await import('./list.js');
  start(url);
}
