import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { bindText } from './bind-text.ts';
import { exchange, type Exchanged, fromBase64 } from './exchange.ts';
import { type Said, shareStream } from '#platform/ui/live/share-stream.ts';
import { openKept } from './kept-here.ts';
import { createNextTime } from './next-time.ts';
import { stateSayer } from './say-state.ts';

/** Letters are sent so soon after the first of them, however fast more come, and no sooner after the last exchange. */
const GATHER_MILLISECONDS = 400;
const REST_MILLISECONDS = 600;
/** Where nobody tells that there is something new. */
const LOOK_AGAIN_MILLISECONDS = 2000;
/** Where that is told, in case a word of it was lost. */
const LOOK_ANYWAY_MILLISECONDS = 30_000;
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
  const { name = '', edition = '0' } = form.dataset;
  const theServer = { has: known, edition, told: edition, isAsked: false };
  let wait = LOOK_AGAIN_MILLISECONDS;
  const next = createNextTime(() => void ask(), REST_MILLISECONDS);
  const isComposing = composing(form);
  notes.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin === ELSEWHERE) return;
    if (wait === LOOK_AGAIN_MILLISECONDS) say('sending');
    next.within(GATHER_MILLISECONDS);
  });
  const stream = shareStream({ name, version: () => theServer.told, hear });
  window.addEventListener('online', () => next.in(0));
  document.addEventListener('visibilitychange', () => next.in(0));
  next.in(0);

  /** There is something new, or the server is there again. */
  function hear({ version = theServer.told }: Said): void {
    theServer.told = version;
    if (!theServer.isAsked && (isNewer(theServer) || wait > LOOK_AGAIN_MILLISECONDS)) next.within(0);
  }

  async function ask(): Promise<void> {
    if (theServer.isAsked || isComposing()) return next.in(GATHER_MILLISECONDS);
    theServer.isAsked = true;
    const sent = { update: encodeStateAsUpdate(notes, theServer.has), vector: encodeStateVector(notes) };
    const exchanged = await exchange(address, sent);
    theServer.isAsked = false;
    take(exchanged);
    if (exchanged.answer === 'ended') return end(form);
    if (isUnsent() || !document.hidden) next.within(exchanged.answer === 'kept' ? untilNext() : wait);
  }

  function untilNext(): number {
    if (isUnsent() || isNewer(theServer)) return 0;
    return stream.isTold() ? LOOK_ANYWAY_MILLISECONDS : LOOK_AGAIN_MILLISECONDS;
  }

  function take(exchanged: Exchanged): void {
    const isKept = exchanged.answer === 'kept';
    if (isKept) {
      takeIn(notes, exchanged.update);
      theServer.has = exchanged.vector;
      theServer.edition = exchanged.edition;
    } else if (exchanged.answer === 'unreadable') theServer.has = encodeStateVector(new Doc());
    wait = isKept ? LOOK_AGAIN_MILLISECONDS : Math.min(wait * 2, LONGEST_WAIT_MILLISECONDS);
    say(isKept && isUnsent() ? 'sending' : exchanged.answer);
  }

  function isUnsent(): boolean {
    return encodeStateAsUpdate(notes, theServer.has).length > NOTHING_BYTES;
  }
}

/** Whether what was told is later than what is here; no number, it is not to be read any more. */
function isNewer({ told, edition }: { told: string; edition: string }): boolean {
  return !(Number(told) <= Number(edition));
}

/** Letters that are put together from several keys would fall apart if the text changed under them. */
function composing(form: HTMLFormElement): () => boolean {
  let isComposing = false;
  form.addEventListener('compositionstart', () => (isComposing = true));
  form.addEventListener('compositionend', () => (isComposing = false));
  return () => isComposing;
}

function takeIn(notes: Doc, update: Uint8Array | undefined): void {
  if (update && update.length > 0) applyUpdate(notes, update, ELSEWHERE);
}

function end(form: HTMLFormElement): void {
  for (const area of form.querySelectorAll('textarea')) area.readOnly = true;
}
