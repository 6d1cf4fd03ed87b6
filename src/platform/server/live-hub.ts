import { type LiveChange, changeBetween, type LiveHtml, takeApart } from './live-parts.ts';
import { openWatcher, type Watcher } from './live-watcher.ts';

/** What a topic says now. `version`: the same as long as it says the same. */
export type LiveState = { version: string; html: string };

/** What a page asks to watch: the topic, what the page calls it, and the version that it shows. */
export type Wanted = { topic: string; name: string; at: string };

export type LiveHub = {
  watch(wanted: readonly Wanted[], person?: string): ReadableStream<Uint8Array>;
  /** Looks at the topics again, and sends what has changed to all who watch them. */
  refresh(isMeant: (topic: string) => boolean): void;
  /** Ends streams; their pages come again, and their rights are looked at again. */
  end(isMeant: (watcher: Watcher) => boolean): void;
  watchers(): number;
  /** of one person */
  watchersOf(person: string): number;
  close(): void;
};

type Topic = LiveState & { apart: LiveHtml };
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
export function createLiveHub({ read, failed }: Options): LiveHub {
  const watchers = new Set<Watcher>();
  const topics = new Map<string, Topic>();
  const stale = new Set<string>();
  let gathering: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();

  const watching = (topic: string) => [...watchers].filter(({ names }) => names.has(topic));

  /** One after another, so that what was read earlier never comes out later. */
  function look(topic: string, isNeeded = () => true): Promise<void> {
    const looked = looking.then(() => (isNeeded() ? lookNow(topic) : undefined));
    looking = looked.catch(() => undefined);
    return looked;
  }

  async function lookNow(topic: string): Promise<void> {
    const known = topics.get(topic);
    const state = await read(topic);
    if (!state) {
      topics.delete(topic);
      for (const watcher of watching(topic)) watcher.close();
      return;
    }
    if (state.version === known?.version) return;
    const next = { ...state, apart: takeApart(state.html) };
    topics.set(topic, next);
    if (known) tell(topic, next, { from: known.version, ...changeBetween(known.apart, next.apart, next.html) });
  }

  function tell(topic: string, { version }: Topic, change: LiveChange & { from: string }): void {
    const written = new Map<string, Uint8Array>();
    for (const watcher of watching(topic)) {
      const name = watcher.names.get(topic) ?? '';
      const bytes = written.get(name) ?? bytesOf(JSON.stringify({ name, version, ...change }));
      written.set(name, bytes);
      if (watcher.behind.has(topic) || !watcher.send(bytes)) watcher.behind.add(topic);
    }
  }

  function catchUp(watcher: Watcher): void {
    for (const topic of watcher.behind) {
      const known = topics.get(topic);
      if (!known) continue;
      const { version, html } = known;
      if (!watcher.send(bytesOf(JSON.stringify({ name: watcher.names.get(topic), version, html })))) return;
      watcher.behind.delete(topic);
    }
  }

  function lookAtStale(): void {
    gathering = undefined;
    for (const topic of stale) look(topic).catch(failed);
    stale.clear();
  }

  function refresh(isMeant: (topic: string) => boolean): void {
    for (const topic of new Set([...watchers].flatMap(({ names }) => [...names.keys()])))
      if (isMeant(topic)) stale.add(topic);
    for (const topic of topics.keys()) if (isMeant(topic) && watching(topic).length === 0) topics.delete(topic);
    gathering ??= setTimeout(lookAtStale, GATHER_MILLISECONDS);
  }

  const beat = setInterval(() => {
    const now = Date.now();
    for (const watcher of watchers) {
      if (now > watcher.until || now > watcher.readAt + GONE_MILLISECONDS) watcher.close();
      else watcher.send(BEAT);
    }
  }, BEAT_MILLISECONDS);
  beat.unref();

  async function begin(watcher: Watcher, wanted: readonly Wanted[]): Promise<void> {
    watcher.send(BEAT);
    for (const { topic, at } of wanted) {
      await look(topic, () => !topics.has(topic));
      if (topics.get(topic)?.version !== at) watcher.behind.add(topic);
    }
    catchUp(watcher);
  }

  return {
    watch(wanted, person) {
      const names = new Map(wanted.map(({ topic, name }) => [topic, name]));
      // Not all at one moment, where many came at once.
      const until = Date.now() + LIFE_MILLISECONDS * (1 + Math.random() / 2);
      const onClosed = (one: Watcher) => void watchers.delete(one);
      const watcher = openWatcher({ names, person, until, onRoom: catchUp, onClosed });
      watchers.add(watcher);
      begin(watcher, wanted).catch((error: unknown) => {
        failed(error);
        watcher.close();
      });
      return watcher.stream;
    },
    refresh,
    end: (isMeant) => {
      for (const watcher of watchers) if (isMeant(watcher)) watcher.close();
    },
    watchers: () => watchers.size,
    watchersOf: (person) => [...watchers].filter((one) => one.person === person).length,
    close: () => {
      clearInterval(beat);
      clearTimeout(gathering);
      for (const watcher of watchers) watcher.close();
    }
  };
}

/** @param data empty: only says that the server is there */
function bytesOf(data: string): Uint8Array {
  return new TextEncoder().encode(`data: ${data}\n\n`);
}
