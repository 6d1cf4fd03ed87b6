// A script of its own, sent as it is: sessions can be dragged to another time and room, as their page for moving offers it.

const OVER = 'drag-over';
const OFFERED = 'drag-offered';
const says = document.querySelector('[data-drag-says]');

for (const card of document.querySelectorAll('[data-drag]')) card.draggable = true;
document.querySelector('[data-drag-hint]')?.removeAttribute('hidden');

/** What is being dragged: the forms for each place, once they have come. */
let dragging;

document.addEventListener('dragstart', (event) => {
  const card = event.target.closest?.('[data-drag]');
  if (!card) return;
  event.dataTransfer.effectAllowed = 'move';
  event.dataTransfer.setData('text/plain', card.textContent.trim());
  event.dataTransfer.setDragImage(card, 20, 20);
  const own = { offers: undefined, asked: undefined };
  dragging = own;
  own.asked = askFor(card.dataset.drag).then((offers) => {
    own.offers = offers;
    if (dragging === own) show(offers);
    return offers;
  });
});

document.addEventListener('dragover', (event) => {
  const place = placeOf(event);
  for (const other of document.querySelectorAll(`.${OVER}`)) if (other !== place) other.classList.remove(OVER);
  if (!dragging || !place || (dragging.offers && !dragging.offers.has(place.dataset.part))) return;
  event.preventDefault();
  place.classList.add(OVER);
});

document.addEventListener('drop', async (event) => {
  const place = placeOf(event);
  const own = dragging;
  if (!own || !place) return;
  event.preventDefault();
  const form = (await own.asked).get(place.dataset.part);
  if (!form) return say(place);
  form.hidden = true;
  document.body.append(form);
  form.requestSubmit(form.querySelector('button'));
});

document.addEventListener('dragend', () => {
  dragging = undefined;
  for (const place of document.querySelectorAll('[data-part]')) {
    place.classList.remove(OVER, OFFERED);
    place.removeAttribute('data-drag-costs');
  }
});

function placeOf(event) {
  return event.target.closest?.('td')?.querySelector('[data-part]') ?? event.target.closest?.('[data-part]');
}

async function askFor(session) {
  try {
    const address = new URL(location.pathname, location.href);
    address.searchParams.set('move', session);
    const text = await (await fetch(address)).text();
    const page = new DOMParser().parseFromString(text, 'text/html');
    const forms = [...page.querySelectorAll('form[data-drag-to]')];
    return new Map(forms.map((form) => [form.dataset.dragTo, document.adoptNode(form)]));
  } catch {
    return new Map();
  }
}

function show(offers) {
  for (const [part, form] of offers) {
    const place = document.querySelector(`[data-part="${CSS.escape(part)}"]`);
    if (!place) continue;
    place.classList.add(OFFERED);
    place.dataset.dragCosts = form.querySelector('[data-costs]')?.textContent.trim() ?? '';
  }
}

function say(place) {
  says.textContent = '';
  says.textContent = says.dataset.dragSays;
  place.scrollIntoView({ block: 'nearest' });
}
