/** What the server says: the name of what has changed, its version, and how it looks now, whole or in parts. */
export type Said = {
  /** missing where it only says that it is there */
  name?: string;
  version?: string;
  from?: string;
  html?: string;
  parts?: Record<string, string>;
  /** it took no stream, and is asked */
  asks?: boolean;
};

export type Events = {
  /** Opens them anew. @param wanted what they have to carry, by name: the version that is shown */
  open: (wanted: ReadonlyMap<string, string>) => void;
  /** Whether a stream is open, as far as the browser knows. */
  isOpen: () => boolean;
  close: () => void;
};

const [SHORTEST_WAIT, LONGEST_WAIT] = [1000, 30_000];
/** Where there are as many streams as there can be. */
const ASK_MILLISECONDS = 5000;

/** What the server says, until they are closed: by an event stream, which is opened again when it breaks; where it takes none it is asked. */
export function createEvents(take: (said: Said) => void): Events {
  let wanted: ReadonlyMap<string, string> = new Map();
  let stream: EventSource | undefined;
  let again: number | undefined;
  let isClosed = true;
  let wait = SHORTEST_WAIT;
  return { open, isOpen: () => stream?.readyState === EventSource.OPEN, close };

  function open(toCarry: ReadonlyMap<string, string>): void {
    close();
    isClosed = false;
    wanted = toCarry;
    const opened = new EventSource(addressOf(wanted));
    stream = opened;
    opened.addEventListener('message', ({ data }: MessageEvent<string>) => {
      wait = SHORTEST_WAIT;
      take(data ? (JSON.parse(data) as Said) : {});
    });
    opened.addEventListener('error', () => {
      const isRefused = opened.readyState === EventSource.CLOSED;
      opened.close();
      if (isRefused) return void ask();
      goOn(() => open(wanted), wait);
      wait = Math.min(LONGEST_WAIT, wait * 2);
    });
  }

  /** What a stream would have said, now and then with another try for one. */
  async function ask(): Promise<void> {
    const got = await fetch(addressOf(wanted), { headers: { accept: 'application/json' } }).catch(() => undefined);
    const said = got?.ok ? ((await got.json()) as Said[]) : undefined;
    if (isClosed) return;
    if (!said) return goOn(() => open(wanted), LONGEST_WAIT);
    for (const one of [{ asks: true }, ...said]) take(one);
    wait += ASK_MILLISECONDS;
    if (wait < LONGEST_WAIT) return goOn(() => void ask(), ASK_MILLISECONDS);
    wait = SHORTEST_WAIT;
    goOn(() => open(wanted), ASK_MILLISECONDS);
  }

  /** Not all at one moment, where many lost it at once. */
  function goOn(what: () => void, milliseconds: number): void {
    again = window.setTimeout(what, milliseconds * (0.5 + Math.random()));
  }

  function close(): void {
    isClosed = true;
    window.clearTimeout(again);
    stream?.close();
    stream = undefined;
  }
}

function addressOf(wanted: ReadonlyMap<string, string>): string {
  return `/live?${[...wanted].map(([name, at]) => `w=${encodeURIComponent(`${name}@${at}`)}`).join('&')}`;
}
