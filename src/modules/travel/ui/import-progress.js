// A script of its own, sent as it is: what is being typed into the page's forms stays, because nothing but the progress changes.

const EVERY_MILLISECONDS = 3000;
const status = document.querySelector('[data-imports]');
const working = () => document.querySelectorAll('[data-import="working"]');

wait();

function wait() {
  if (working().length > 0) setTimeout(look, EVERY_MILLISECONDS);
}

async function look() {
  const page = document.hidden ? undefined : await pageAsItIsNow();
  if (page) for (const shown of working()) update(shown, page.getElementById(shown.id));
  wait();
}

/** Nothing where the server does not answer for a moment, or with another page. */
async function pageAsItIsNow() {
  try {
    const response = await fetch(location.pathname);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    return page.querySelector('[data-imports]') ? page : undefined;
  } catch {
    return undefined;
  }
}

/** How far it is, is only shown; that it has ended is said to who listens, once. */
function update(shown, now) {
  if (!now) return shown.remove();
  if (now.dataset.import !== 'working') {
    status.textContent = [status.textContent, now.dataset.said].filter(Boolean).join(' ');
    return shown.replaceWith(now);
  }
  shown.querySelector('label').textContent = now.querySelector('label').textContent;
  const [bar, barNow] = [shown.querySelector('progress'), now.querySelector('progress')];
  for (const name of ['max', 'value']) {
    if (barNow.hasAttribute(name)) bar.setAttribute(name, barNow.getAttribute(name));
    else bar.removeAttribute(name);
  }
}
