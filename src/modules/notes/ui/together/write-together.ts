import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { bindText } from './bind-text.ts';
import { exchange, type Exchanged, fromBase64 } from './exchange.ts';
import { openKept } from './kept-here.ts';
import { stateSayer } from './say-state.ts';

const SETTLED_MILLISECONDS = 400;
const LOOK_AGAIN_MILLISECONDS = 2000;
const LONGEST_WAIT_MILLISECONDS = 15_000;
/** An update that says nothing. */
const NOTHING_BYTES = 2;
/** Where what changes a document comes from: all but this is typed here. */
const ELSEWHERE = 'elsewhere';

const form = document.querySelector<HTMLFormElement>('form[data-notes]');
if (form) void writeTogether(form);

/** Several people write in the fields of a form at once, with or without a network. Without this script the form is sent whole. */
async function writeTogether(form: HTMLFormElement): Promise<void> {
  const { address = '', state = '', reader = '' } = form.dataset;
  const notes = new Doc();
  takeIn(notes, fromBase64(state));
  const known = encodeStateVector(notes);
  const kept = await openKept(`${reader} ${address}`);
  takeIn(notes, await kept.read());
  for (const area of form.querySelectorAll('textarea')) bindText(area, notes.getText(area.name));
  notes.on('update', () => kept.keepSoon(() => encodeStateAsUpdate(notes)));
  window.addEventListener('pagehide', () => kept.keepNow());
  form.addEventListener('submit', (event) => event.preventDefault());
  form.setAttribute('data-together', '');
  keepExchanging(form, notes, { address, known });
}

function keepExchanging(form: HTMLFormElement, notes: Doc, { address, known }: { address: string; known: Uint8Array }) {
  const say = stateSayer(form);
  const theServer = { has: known, isAsked: false };
  const next = { timer: 0, wait: LOOK_AGAIN_MILLISECONDS };
  // Letters that are put together from several keys would fall apart if the text changed under them.
  let isComposing = false;
  form.addEventListener('compositionstart', () => (isComposing = true));
  form.addEventListener('compositionend', () => (isComposing = false));
  notes.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin === ELSEWHERE) return;
    if (next.wait === LOOK_AGAIN_MILLISECONDS) say('sending');
    askIn(SETTLED_MILLISECONDS);
  });
  window.addEventListener('online', () => askIn(0));
  document.addEventListener('visibilitychange', () => askIn(0));
  askIn(0);

  function askIn(milliseconds: number): void {
    window.clearTimeout(next.timer);
    next.timer = window.setTimeout(() => void ask(), milliseconds);
  }

  async function ask(): Promise<void> {
    if (theServer.isAsked || isComposing) return askIn(SETTLED_MILLISECONDS);
    theServer.isAsked = true;
    const sent = { update: encodeStateAsUpdate(notes, theServer.has), vector: encodeStateVector(notes) };
    const exchanged = await exchange(address, sent);
    theServer.isAsked = false;
    take(exchanged);
    if (exchanged.answer === 'ended') return end(form);
    if (isUnsent() || !document.hidden) askIn(exchanged.answer === 'kept' && isUnsent() ? 0 : next.wait);
  }

  function take(exchanged: Exchanged): void {
    const isKept = exchanged.answer === 'kept';
    if (isKept) {
      takeIn(notes, exchanged.update);
      theServer.has = exchanged.vector;
    } else if (exchanged.answer === 'unreadable') theServer.has = encodeStateVector(new Doc());
    next.wait = isKept ? LOOK_AGAIN_MILLISECONDS : Math.min(next.wait * 2, LONGEST_WAIT_MILLISECONDS);
    say(isKept && isUnsent() ? 'sending' : exchanged.answer);
  }

  function isUnsent(): boolean {
    return encodeStateAsUpdate(notes, theServer.has).length > NOTHING_BYTES;
  }
}

function takeIn(notes: Doc, update: Uint8Array | undefined): void {
  if (update && update.length > 0) applyUpdate(notes, update, ELSEWHERE);
}

function end(form: HTMLFormElement): void {
  for (const area of form.querySelectorAll('textarea')) area.readOnly = true;
}
