// A script of its own, sent as it is: the answer beside the form follows what is chosen in it; nothing else on the page changes.

const SETTLED_MILLISECONDS = 500;
const ASKED_OF = ['attendance', 'date', 'start', 'end', 'lastDate', 'zone', 'venue', 'town', 'place'];
const beside = () => document.querySelector('[data-members-beside]');
const form = beside()?.closest('form');
let waiting;
let asking;

if (form) {
  form.addEventListener('change', ({ target }) => {
    if (ASKED_OF.includes(target.name)) askSoon();
  });
  form.addEventListener('click', pressed);
}

function askSoon() {
  clearTimeout(waiting);
  waiting = setTimeout(ask, SETTLED_MILLISECONDS);
}

/** The hours that are offered are put into the form, where they can be changed again. */
function pressed(event) {
  const button = event.target.closest('[data-members-beside] button');
  if (!button) return;
  event.preventDefault();
  const [field, time] = button.value.split('=');
  if (time) {
    form.elements[field].value = time;
    form.elements[field].focus();
  }
  void ask();
}

/** Whatever stands there stays where the server does not answer; its button still asks. */
async function ask() {
  asking?.abort();
  asking = new AbortController();
  try {
    const [headers, { signal }] = [{ accept: 'text/html' }, asking];
    const response = await fetch('?/members', { method: 'POST', headers, body: asked(), signal });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const [now, next] = [beside(), page.querySelector('[data-members-beside]')];
    if (response.ok && next) replace(now, next);
  } catch {
    // Asked anew by now, or not connected.
  }
}

/** What is said changes inside the one element that says it to who listens. */
function replace(now, next) {
  const [said, saidNext] = [now.querySelector('[role="status"]'), next.querySelector('[role="status"]')];
  said.replaceChildren(...saidNext.childNodes);
  saidNext.replaceWith(said);
  now.replaceChildren(...next.childNodes);
}

/** A picture is not sent along each time. */
function asked() {
  const data = new FormData();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') data.append(name, value);
  return data;
}
