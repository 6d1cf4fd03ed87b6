import { createLiveTopics, type LiveState, type LiveStep } from './live-topics.ts';
import { openWatcher, type Watcher } from './live-watcher.ts';

export type { LiveState } from './live-topics.ts';

/** Who asks: `person` where she is signed in, and where she is connected from. */
export type Asker = { person?: string | undefined; from: string };

/** What a page asks to watch: the topic, what the page calls it, and the version that it shows. */
export type Wanted = { topic: string; name: string; at: string };

type Options = {
  /** undefined where there is nothing to watch any more */
  read: (topic: string) => Promise<LiveState | undefined>;
  failed: (error: unknown) => void;
};

const BEAT_MILLISECONDS = 15_000;
/** Who reads nothing for so long is not there any more. */
const GONE_MILLISECONDS = 90_000;
/** Several changes in one moment are sent as one. */
const GATHER_MILLISECONDS = 60;
const LIFE_MILLISECONDS = 20 * 60_000;
const BEAT = bytesOf('');

/** Keeps pages up to date by server-sent events: each topic is read once for all who watch it. */
export class LiveHub {
  readonly #watchers = new Set<Watcher>();
  readonly #topics;
  readonly #failed: Options['failed'];
  readonly #beat = setInterval(() => this.#sendBeat(), BEAT_MILLISECONDS).unref();
  readonly #stale = new Set<string>();
  #gathering: NodeJS.Timeout | undefined;

  constructor({ read, failed }: Options) {
    this.#failed = failed;
    this.#topics = createLiveTopics({
      read,
      onStep: (topic, step) => this.#tell(topic, step),
      onGone: (topic) => this.end(({ names }) => names.has(topic))
    });
  }

  /** An event stream that says first what its page does not show yet. */
  watch(wanted: readonly Wanted[], { person, from }: Asker): ReadableStream<Uint8Array> {
    const watcher = openWatcher({
      names: new Map(wanted.map(({ topic, name }) => [topic, name])),
      person,
      from,
      // Not all at one moment, where many came at once.
      until: Date.now() + LIFE_MILLISECONDS * (1 + Math.random() / 2),
      onRoom: (one) => this.#catchUp(one),
      onClosed: (one) => void this.#watchers.delete(one)
    });
    this.#watchers.add(watcher);
    this.#begin(watcher, wanted).catch((error: unknown) => {
      this.#failed(error);
      watcher.close();
    });
    return watcher.stream;
  }

  /** Looks at topics again, and sends what has changed to all who watch them. */
  refresh(isMeant: (topic: string) => boolean): void {
    const watched = new Set([...this.#watchers].flatMap(({ names }) => [...names.keys()]));
    for (const topic of watched) if (isMeant(topic)) this.#stale.add(topic);
    for (const topic of this.#topics.names()) if (isMeant(topic) && !watched.has(topic)) this.#topics.forget(topic);
    this.#gathering ??= setTimeout(() => this.#lookAtStale(), GATHER_MILLISECONDS);
  }

  /** Ends streams; their pages come again, and their rights are looked at again. */
  end(isMeant: (watcher: Watcher) => boolean): void {
    for (const watcher of this.#watchers) if (isMeant(watcher)) watcher.close();
  }

  /** What a stream would say first, for who has none. */
  async now(wanted: readonly Wanted[]): Promise<(LiveState & { name: string })[]> {
    const said: (LiveState & { name: string })[] = [];
    for (const { topic, name, at } of wanted) {
      await this.#topics.look(topic, () => this.#topics.get(topic) === undefined);
      const state = this.#topics.get(topic);
      if (state && state.version !== at) said.push({ name, version: state.version, html: state.html });
    }
    return said;
  }

  /** How many streams are open; of one person, or from one place, where that is named. */
  count(of: Partial<Asker> = {}): number {
    const { person, from } = of;
    if (person === undefined && from === undefined) return this.#watchers.size;
    return [...this.#watchers].filter((one) => (person === undefined ? one.from === from : one.person === person))
      .length;
  }

  close(): void {
    clearInterval(this.#beat);
    clearTimeout(this.#gathering);
    this.end(() => true);
  }

  async #begin(watcher: Watcher, wanted: readonly Wanted[]): Promise<void> {
    watcher.send(BEAT);
    for (const { topic, at } of wanted) {
      await this.#topics.look(topic, () => this.#topics.get(topic) === undefined);
      if (this.#topics.get(topic)?.version !== at) watcher.behind.add(topic);
    }
    this.#catchUp(watcher);
  }

  #lookAtStale(): void {
    this.#gathering = undefined;
    for (const topic of this.#stale) this.#topics.look(topic).catch(this.#failed);
    this.#stale.clear();
  }

  #tell(topic: string, step: LiveStep): void {
    const written = new Map<string, Uint8Array>();
    for (const watcher of this.#watchers) {
      const name = watcher.names.get(topic);
      if (name === undefined) continue;
      const bytes = written.get(name) ?? bytesOf(JSON.stringify({ name, ...step }));
      written.set(name, bytes);
      if (watcher.behind.has(topic) || !watcher.send(bytes)) watcher.behind.add(topic);
    }
  }

  #catchUp(watcher: Watcher): void {
    for (const topic of watcher.behind) {
      const state = this.#topics.get(topic);
      if (!state) continue;
      const { version, html } = state;
      // First, since sending may ask at once for more.
      watcher.behind.delete(topic);
      if (watcher.send(bytesOf(JSON.stringify({ name: watcher.names.get(topic), version, html })))) continue;
      watcher.behind.add(topic);
      return;
    }
  }

  #sendBeat(): void {
    const now = Date.now();
    for (const watcher of this.#watchers) {
      if (now > watcher.until || now > watcher.readAt + GONE_MILLISECONDS) watcher.close();
      else watcher.send(BEAT);
    }
  }
}

/** @param data empty: only says that the server is there */
function bytesOf(data: string): Uint8Array {
  return new TextEncoder().encode(`data: ${data}\n\n`);
}
