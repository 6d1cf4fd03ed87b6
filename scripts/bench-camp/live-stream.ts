import { setTimeout as pause } from 'node:timers/promises';
import { NoNetwork, type Phone } from './phone.ts';

export type Said = { name?: string; version: string; from?: string; html?: string; parts?: Record<string, string> };

/** The event stream of a page that somebody looks at; opened again whenever it ends, until she leaves. */
export class LiveStream {
  readonly #phone: Phone;
  readonly #name: string;
  readonly #version: () => string;
  readonly #hear: (said: Said) => void;
  #leave: (() => void) | undefined;
  #isOver = false;
  /** why it was not opened, where the server said so */
  refused: string[] = [];

  constructor(phone: Phone, name: string, version: () => string, hear: (said: Said) => void) {
    [this.#phone, this.#name, this.#version, this.#hear] = [phone, name, version, hear];
    void this.#keepOpen();
  }

  close(): void {
    this.#isOver = true;
    this.#leave?.();
  }

  async #keepOpen(): Promise<void> {
    while (!this.#isOver) {
      await this.#listen().catch((error: unknown) => {
        if (!(error instanceof NoNetwork)) this.refused.push(String(error));
      });
      if (!this.#isOver) await pause(500 + Math.random() * 1000, undefined, { ref: false });
    }
  }

  async #listen(): Promise<void> {
    let waiting = '';
    const hear = (text: string) => {
      const events = (waiting + text).split('\n\n');
      waiting = events.pop() ?? '';
      for (const event of events) if (event.startsWith('data: {')) this.#take(event.slice(6));
    };
    const asked = encodeURIComponent(`${this.#name}@${this.#version()}`);
    const { ended, leave } = await this.#phone.listen(`/live?w=${asked}`, hear);
    this.#leave = leave;
    if (this.#isOver) leave();
    await ended;
  }

  #take(data: string): void {
    const said = JSON.parse(data) as Said;
    if (said.name === this.#name && !this.#isOver) this.#hear(said);
  }
}
