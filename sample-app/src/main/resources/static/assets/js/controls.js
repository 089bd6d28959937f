/** Behaviours that any page gets by an attribute. */
import { $, $$, say } from './page.js';

document.addEventListener('click', async (event) => {
  const opener = event.target.closest('[data-open]');
  if (opener) {
    document.getElementById(opener.dataset.open)?.showModal();
    return;
  }
  const copier = event.target.closest('[data-copy]');
  if (copier) {
    await copy(copier);
  }
});

/** Copy the text of what the attribute selects within the button's nearest section. */
async function copy(button) {
  const scope = button.closest('section, dialog, main') ?? document;
  const text = $$(button.dataset.copy || 'pre, .md', scope).map((part) => part.innerText).join('\n');
  await navigator.clipboard.writeText(text);
  const label = button.textContent;
  button.textContent = 'Copied';
  say('Copied');
  setTimeout(() => { button.textContent = label; }, 1500);
}

document.addEventListener('change', (event) => {
  if (event.target.matches('[data-submit-on-change]')) {
    event.target.form.requestSubmit();
  }
});

/* A button keeps the keys it has, because what it does may be another thing than to send its form. */
document.addEventListener('keydown', (event) => {
  const field = event.target.closest('input, textarea, select');
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && field?.form) {
    event.preventDefault();
    field.form.requestSubmit();
  }
});

/* A form is sent once: its button rests until the page has gone or came back. */
document.addEventListener('submit', (event) => {
  const form = event.target;
  if ((event.submitter?.formMethod || form.method) !== 'post' || event.defaultPrevented) {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'true';
  const button = event.submitter ?? $('[data-busy]', form);
  if (button?.dataset.busy) {
    button.dataset.label = button.textContent;
    button.textContent = button.dataset.busy;
    button.setAttribute('aria-disabled', 'true');
  }
});

addEventListener('pageshow', () => {
  for (const form of $$('form[data-sent]')) {
    delete form.dataset.sent;
    for (const button of $$('[data-label]', form)) {
      button.textContent = button.dataset.label;
      button.removeAttribute('aria-disabled');
    }
  }
});
