import './controls.js';
import './keys.js';
import './times.js';
