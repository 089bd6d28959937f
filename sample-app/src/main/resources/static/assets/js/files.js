/** Names a file that is too large before anything is sent. */
document.addEventListener('change', ({ target }) => {
  if (target.matches('[data-largest]')) {
    const megabytes = Number(target.dataset.largest);
    const large = [...target.files].find((file) => file.size > megabytes * 1024 * 1024);
    target.setCustomValidity(large ? `${large.name} is larger than ${megabytes} MB.` : '');
    target.reportValidity();
  }
});

/* What is wrong must be seen. */
document.addEventListener('invalid', ({ target }) => target.closest('details')?.setAttribute('open', ''), true);
