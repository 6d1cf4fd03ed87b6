// A script of its own, sent as it is: what is tapped at a session is sent beside the page, which stays where it is.

/** By row what was sent last: the next waits for it, so that they arrive in order, and only what the last one brings is shown. */
const sentLast = new Map();
let under = 0;
let waitsAt;

document.addEventListener('submit', async (event) => {
  const form = event.target;
  const row = form.closest('[data-taps]');
  if (!row || !form.matches('[data-tap]')) return;
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form, event.submitter));
  press(event.submitter);
  row.ariaBusy = 'true';
  under += 1;
  const sent = (sentLast.get(row.id) ?? Promise.resolve()).then(() => send(form.action, body));
  sentLast.set(row.id, sent);
  const response = await sent;
  under -= 1;
  if (response?.status === 202) waitsAt = new URL(form.action).pathname;
  else if (!response?.ok) return sendAsPage(form, event.submitter, body);
  else if (sentLast.get(row.id) === sent) show(row.id, new URL(response.url), await response.text());
  if (waitsAt && under === 0) location.assign(`${waitsAt}?waiting`);
});

/** With a worker, what cannot be sent waits there. */
async function send(address, body) {
  const headers = { accept: 'text/html', 'x-tap': '1' };
  return await fetch(address, { method: 'POST', body, headers, keepalive: true }).catch(() => undefined);
}

/** At once, as it will be when it has been sent. */
function press(button) {
  const isPressed = button.ariaPressed === 'true';
  for (const other of button.form.querySelectorAll('[aria-pressed]')) {
    const will = other === button && !isPressed;
    other.ariaPressed = String(will);
    other.value = will ? other.dataset.off : other.dataset.on;
  }
}

function show(id, address, html) {
  const fresh = new DOMParser().parseFromString(html, 'text/html').getElementById(id);
  if (!fresh && address.pathname !== location.pathname) return location.assign(address);
  const row = document.getElementById(id);
  if (!fresh || !row) return;
  const at = [...row.querySelectorAll('button')].indexOf(document.activeElement);
  row.replaceWith(document.adoptNode(fresh));
  fresh.querySelectorAll('button')[at]?.focus({ preventScroll: true });
}

/** So that whatever is wrong is said where it is said to everybody. */
function sendAsPage(form, button, body) {
  if (!form.isConnected) return location.reload();
  form.removeAttribute('data-tap');
  button.value = body.get(button.name);
  form.requestSubmit(button);
}
