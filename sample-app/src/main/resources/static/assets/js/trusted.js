/**
 * The pages require trusted types: a text becomes HTML only through a policy. Two kinds of text do, both rendered by
 * this server, which escapes whatever comes from elsewhere: parts that our own scripts ask for, and answers that htmx
 * is about to swap in. The Content-Security-Policy keeps scripts and handlers in them from running all the same.
 */
const types = window.trustedTypes;
const own = types?.createPolicy('codegen', { createHTML: (html) => html });

let answer = null;

types?.createPolicy('default', {
  createHTML: (html) => (answer !== null && html.includes(answer) ? html : null),
});

document.addEventListener('htmx:beforeSwap', (event) => {
  answer = event.detail.serverResponse;
});

document.addEventListener('htmx:afterSettle', () => {
  answer = null;
});

/** Get a part of a page. Like htmx, load the page again if the answer says so: its reader has to sign in. */
export async function load(url) {
  const response = await fetch(url, { headers: { 'HX-Request': 'true' }, redirect: 'error' });
  if (response.headers.has('HX-Refresh')) {
    location.reload();
    await new Promise(() => {});
  }
  if (!response.ok) {
    throw new Error(`${response.status}`);
  }
  const template = document.createElement('template');
  const html = await response.text();
  template.innerHTML = own ? own.createHTML(html) : html;
  return template.content;
}
