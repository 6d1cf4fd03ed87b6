import { setTimeout as pause } from 'node:timers/promises';
import { applyUpdate, createAbsolutePositionFromRelativePosition, createRelativePositionFromTypeIndex } from 'yjs';
import { Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { attributesOf } from './form.ts';
import { LiveStream } from './live-stream.ts';
import { NoNetwork, type Page, type Phone } from './phone.ts';

/** As the script of the page has them. */
const GATHER_MILLISECONDS = 400;
const REST_MILLISECONDS = 600;
const LOOK_AGAIN_MILLISECONDS = 2000;
const LOOK_ANYWAY_MILLISECONDS = 30_000;
const NOTHING_BYTES = 2;
const ELSEWHERE = 'elsewhere';

/** Somebody who writes in the notes of a session, letter by letter, as the script of that page does. */
export class Writer {
  readonly notes = new Doc();
  readonly #phone: Phone;
  readonly #address: string;
  readonly #stream: LiveStream;
  #has: Uint8Array;
  #edition: number;
  #told: number;
  #timer: NodeJS.Timeout | undefined;
  #dueAt = Infinity;
  #askedAt = -Infinity;
  #isAsking = false;
  #isOver = false;
  /** how often she asked the server, and how often she was refused */
  asked = 0;
  refused: number[] = [];
  /** called when something of somebody else has come */
  onRead: (text: string) => void = () => undefined;

  constructor(phone: Phone, page: Page) {
    const tag = /<form\b[^>]*\bdata-notes\b[^>]*>/.exec(page.html);
    if (!tag) throw new Error('The page has no notes to write in.');
    const its = attributesOf(tag[0]);
    this.#phone = phone;
    this.#address = its['data-address'] ?? '';
    this.#takeIn(its['data-state'] ?? '');
    this.#has = encodeStateVector(this.notes);
    this.#told = this.#edition = Number(its['data-edition']);
    this.notes.on('update', (_update: Uint8Array, origin: unknown) => {
      if (origin === ELSEWHERE) this.onRead(this.says());
      else this.#askWithin(GATHER_MILLISECONDS);
    });
    this.#stream = new LiveStream(
      phone,
      its['data-name'] ?? '',
      () => String(this.#told),
      ({ version }) => this.#hear(Number(version))
    );
    this.#askWithin(0);
  }

  says(): string {
    return this.notes.getText('notes').toString();
  }

  /** Types at a place that stays where it is among what others type. @param letter milliseconds that one takes */
  async type(words: string, at: number, letter: number): Promise<void> {
    const text = this.notes.getText('notes');
    let place = createRelativePositionFromTypeIndex(text, at, -1);
    for (const each of words) {
      const here = createAbsolutePositionFromRelativePosition(place, this.notes)?.index ?? 0;
      text.insert(here, each);
      place = createRelativePositionFromTypeIndex(text, here + 1, -1);
      await pause(letter * (0.5 + Math.random()));
    }
  }

  /** Whether the server has all that was typed here. */
  isKept(): boolean {
    return encodeStateAsUpdate(this.notes, this.#has).length <= NOTHING_BYTES;
  }

  close(): void {
    this.#isOver = true;
    this.#stream.close();
    clearTimeout(this.#timer);
  }

  #hear(version: number): void {
    this.#told = version;
    if (!this.#isAsking && version > this.#edition) this.#askWithin(0);
  }

  #askWithin(milliseconds: number): void {
    const soon = Math.max(milliseconds, this.#askedAt + REST_MILLISECONDS - performance.now());
    if (this.#isOver || performance.now() + soon >= this.#dueAt) return;
    clearTimeout(this.#timer);
    this.#dueAt = performance.now() + soon;
    this.#timer = setTimeout(() => void this.#ask(), soon);
  }

  async #ask(): Promise<void> {
    this.#dueAt = Infinity;
    if (this.#isAsking) return this.#askWithin(GATHER_MILLISECONDS);
    this.#isAsking = true;
    this.#askedAt = performance.now();
    const isKept = await this.#exchange();
    this.#isAsking = false;
    if (!isKept) this.#askWithin(LOOK_AGAIN_MILLISECONDS);
    else this.#askWithin(this.isKept() && this.#told <= this.#edition ? LOOK_ANYWAY_MILLISECONDS : 0);
  }

  async #exchange(): Promise<boolean> {
    const update = base64(encodeStateAsUpdate(this.notes, this.#has));
    const sent = { update, vector: base64(encodeStateVector(this.notes)) };
    this.asked++;
    try {
      const { status, text } = await this.#phone.exchange(this.#address, sent);
      if (status !== 200) {
        this.refused.push(status);
        return false;
      }
      const got = JSON.parse(text) as Record<'update' | 'vector' | 'edition', string>;
      this.#takeIn(got.update);
      this.#has = Buffer.from(got.vector, 'base64');
      this.#edition = Number(got.edition);
      return true;
    } catch (error) {
      if (error instanceof NoNetwork) return false;
      throw error;
    }
  }

  #takeIn(update: string): void {
    const bytes = Buffer.from(update, 'base64');
    if (bytes.length > 0) applyUpdate(this.notes, bytes, ELSEWHERE);
  }
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
