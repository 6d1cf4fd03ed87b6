import { type Said, shareStream, type Stream } from './share-stream.ts';

const TICK_MILLISECONDS = 5000;

const place = document.querySelector<HTMLElement>('[data-live]');
if (place) keepUp(place);

/** Shows in its place what the server says is to be shown. */
function keepUp(place: HTMLElement): void {
  const { live: name = '', own = '{}' } = place.dataset;
  let { version = '' } = place.dataset;
  const stream = shareStream({ name, version: () => version, hear });
  setInterval(tick, TICK_MILLISECONDS);
  tick();

  function hear(said: Said): void {
    tick();
    if (said.version === undefined || said.version === version) return;
    if (said.html === undefined && said.from !== version) return stream.ask();
    if (said.html === undefined)
      for (const [part, html] of Object.entries(said.parts ?? {})) putPart(place, part, html);
    else place.innerHTML = said.html;
    version = said.version;
    putOwn(place, JSON.parse(own) as Record<string, string>);
  }

  function tick(): void {
    sayHowItIs(stream);
    for (const clock of document.querySelectorAll<HTMLElement>('[data-clock]'))
      clock.textContent = timeOf(Date.now(), clock.dataset.clock);
  }
}

/** What is lost, or later than usual, is said. */
function sayHowItIs({ isHeard, heardAt, asks }: Stream): void {
  const status = document.querySelector<HTMLElement>('[data-live-status]');
  if (!status) return;
  const { lost = '', crowded = '' } = status.dataset;
  const says = isHeard() ? (asks() ? crowded : '') : lost.replace('{time}', timeOf(heardAt()));
  if (status.textContent !== says) status.textContent = says;
}

function putPart(place: HTMLElement, part: string, html: string): void {
  const shown = [...place.querySelectorAll<HTMLElement>('live-part')].find(({ dataset }) => dataset.part === part);
  if (!shown) return;
  const link = shown.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : null;
  shown.innerHTML = html;
  shown.classList.add('changed');
  if (link) shown.querySelector<HTMLElement>(`a[href="${CSS.escape(link)}"]`)?.focus();
}

/** What is the reader's own stands beside the live page, and is put into it. */
function putOwn(place: HTMLElement, own: Record<string, string>): void {
  for (const [id, says] of Object.entries(own)) {
    for (const shown of place.querySelectorAll(`[data-own-of="${id}"]`)) {
      const words = shown.querySelector('[data-own-words]');
      shown.classList.add('mine');
      if (words) words.textContent = says;
    }
  }
}

function timeOf(milliseconds: number, timeZone?: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(milliseconds);
}
