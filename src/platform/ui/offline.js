// A script of its own, sent as it is: lets a service worker keep the pages that this one leads to.

const WORKER = '/service-worker.js';
/** Seconds until the next look at whether the server is there: soon at first, then seldom. */
const [SOON, SELDOM] = [2, 30];
let next;

const offline = document.querySelector('[data-offline]');
const shown = (mark) => offline.querySelector(`[${mark}]:not([hidden])`);

if (offline && 'serviceWorker' in navigator) void keepPages();

async function keepPages() {
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    const isKept = data.kept > 0 && document.querySelector('a[data-keep][aria-current]');
    if (isKept && !shown('data-no-network')) offline.querySelector('[data-ready]').hidden = false;
  });
  window.addEventListener('online', () => comeBack(0));
  document.addEventListener('visibilitychange', () => comeBack(0));
  comeBack(SOON);
  await navigator.serviceWorker.register(WORKER, { scope: '/gatherings/' });
  const { active } = await navigator.serviceWorker.ready;
  active.postMessage({ keep: [...document.querySelectorAll('a[data-keep]')].map(({ href }) => href) });
}

/** Shows the page as it is now once something comes through. Not every browser says so, and where it does, nothing may come through yet. */
function comeBack(seconds) {
  // What is being typed in notes is brought up to date by itself.
  if (!shown('data-no-network') || document.querySelector('[data-together]')) return;
  clearTimeout(next);
  next = setTimeout(async () => {
    if (!document.hidden && (await isServerThere())) location.reload();
    else comeBack(Math.min(SELDOM, seconds * 2 || SOON));
  }, seconds * 1000);
}

/** A browser that says it is online may have a cable or a wifi that leads nowhere. */
async function isServerThere() {
  return await fetch(WORKER, { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false
  );
}
