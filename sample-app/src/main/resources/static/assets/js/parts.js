/** Replaces parts of a page by newer ones, and leaves alone what is the same or in use. */

const shown = new Map();

/** Replace the element of the same id unless it is the same or in use; an answer to a link in it needs the link. */
export function replace(fresh) {
  const old = document.getElementById(fresh.id);
  const html = fresh.outerHTML;
  if (!old || shown.get(fresh.id) === html || (!shown.has(fresh.id) && old.outerHTML === html)) {
    return;
  }
  if (old.querySelector('.htmx-request')) {
    return;
  }
  const active = document.activeElement;
  if (active && active !== document.body && old.contains(active) && active.id) {
    swap(old, fresh);
    document.getElementById(active.id)?.focus();
  } else if (!old.contains(active) && !old.querySelector('details[open]')) {
    swap(old, fresh);
  } else {
    return;
  }
  shown.set(fresh.id, html);
}

function swap(old, fresh) {
  const copy = document.importNode(fresh, true);
  old.replaceWith(copy);
  window.htmx?.process(copy);
}
