// A script of its own, sent as it is: shows how far it is, and the whole page once it is done.

const bar = document.querySelector('[data-repairing] progress');

setTimeout(look, 1000);

async function look() {
  try {
    const text = await (await fetch(location.href)).text();
    const now = new DOMParser().parseFromString(text, 'text/html').querySelector('[data-repairing] progress');
    if (!now) return location.reload();
    bar.value = now.value;
  } catch {
    // The server does not answer for a moment.
  }
  setTimeout(look, 1000);
}
