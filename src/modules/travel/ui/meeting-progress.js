// A script of its own, sent as it is: how far an answer is changes in its place, and the page turns to the answer once it is there.

const EVERY_MILLISECONDS = 1500;
const shown = () => document.querySelector('[data-meeting-progress]');

wait();

function wait() {
  if (shown()) setTimeout(look, EVERY_MILLISECONDS);
}

async function look() {
  const page = document.hidden ? undefined : await pageAsItIsNow();
  const now = page?.querySelector('[data-meeting-progress]');
  if (page && !now) return location.reload();
  if (now) shown().replaceChildren(...now.childNodes);
  wait();
}

/** Nothing where the server does not answer for a moment. */
async function pageAsItIsNow() {
  try {
    const response = await fetch(location.href, { headers: { accept: 'text/html' } });
    return response.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : undefined;
  } catch {
    return undefined;
  }
}
