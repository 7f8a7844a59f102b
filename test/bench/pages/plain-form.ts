// Runs in the plain page: shows the names where they may be shared, and sends the answers.
const form = document.querySelector<HTMLFormElement>('.sv')!;
const names = form.querySelector<HTMLElement>('.names')!;
const error = form.querySelector('.err')!;

form.addEventListener('change', ({ target }) => {
  const { name, value } = target as HTMLInputElement;
  if (name !== 'consent') return;
  names.hidden = value !== 'named';
  for (const input of names.querySelectorAll('input')) input.disabled = names.hidden;
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void send();
});

async function send() {
  error.textContent = '';
  const wrong = form.querySelector<HTMLInputElement>('input:invalid, textarea:invalid');
  if (wrong) {
    error.textContent = 'Please answer the questions marked as required.';
    wrong.focus();
    return;
  }
  const response = await fetch('/api/submit', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(Object.fromEntries(new FormData(form))),
  }).catch(() => undefined);
  if (response?.ok) form.innerHTML = '<p role="status" tabindex="-1">Thank you. Your answers have been sent.</p>';
  else error.textContent = 'Sorry, we could not send your answers. Try again.';
}
