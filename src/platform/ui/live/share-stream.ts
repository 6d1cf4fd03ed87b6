import { createEvents, type Said } from './events.ts';

export type { Said };

/** What one page wants to hear of. */
export type Shown = {
  /** as the server knows it */
  name: string;
  /** the version that the page shows */
  version: () => string;
  hear: (said: Said) => void;
};

export type Stream = {
  /** A change was missed: asks for the whole. */
  ask: () => void;
  /** Whether the server has said something lately, be it only that it is there. */
  isHeard: () => boolean;
  /** milliseconds; when it last did */
  heardAt: () => number;
  /** Whether it is asked every few seconds, since it took no stream. */
  asks: () => boolean;
  /** Whether it is known to say at once what is new. */
  isTold: () => boolean;
};

type Message = { said?: Said; want?: string; at?: string; who?: true };

const BEAT_MILLISECONDS = 15_000;
const PATIENCE_MILLISECONDS = 2.5 * BEAT_MILLISECONDS;
const TICK_MILLISECONDS = 5000;

/**
 * Hears what the server says for as long as somebody looks at the page. Tabs that are looked at share one event stream: one of them holds a
 * lock, and passes on what it hears.
 */
export function shareStream(shown: Shown): Stream {
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel('afield-live') : undefined;
  const tell = (message: Message) => channel?.postMessage(message);
  const want = () => tell({ want: shown.name, at: shown.version() });
  let heardAt = Date.now();
  let [asks, wasTold] = [false, false];
  const hear = (said: Said) => {
    heardAt = Date.now();
    if (said.name === undefined) asks = said.asks === true;
    wasTold = !asks;
    if (said.name === undefined || said.name === shown.name) shown.hear(said);
  };
  const isHeard = () => Date.now() - heardAt <= PATIENCE_MILLISECONDS;
  const leading = createLeading(shown, (said) => {
    tell({ said });
    hear(said);
  });
  const place = contendFor(leading, { want, ask: () => tell({ who: true }), isAlone: !channel });
  channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.said && !document.hidden) hear(data.said);
    if (data.who && !document.hidden) want();
    if (data.want !== undefined) leading.carry(data.want, data.at ?? '');
  });
  window.addEventListener('online', leading.again);
  setInterval(() => !isHeard() && leading.isOpen() && leading.again(), TICK_MILLISECONDS);
  document.addEventListener('visibilitychange', () => (document.hidden ? place.rest() : place.begin()));
  window.addEventListener('pagehide', place.rest);
  window.addEventListener('pageshow', ({ persisted }) => persisted && place.begin());
  if (!document.hidden) place.begin();
  const ask = () => (leading.leads() ? leading.carry(shown.name, shown.version(), true) : want());
  return { ask, isHeard, heardAt: () => heardAt, asks: () => asks, isTold: () => wasTold && isHeard() };
}

type Leading = ReturnType<typeof createLeading>;

/** The tab that holds the stream, for all that are looked at. */
function createLeading({ name, version }: Shown, take: (said: Said) => void) {
  const wanted = new Map<string, string>();
  let leads = false;
  const events = createEvents((said) => {
    if (said.name !== undefined) wanted.set(said.name, said.version ?? '');
    take(said);
  });
  const again = () => {
    if (leads) events.open(wanted);
  };
  return {
    leads: () => leads,
    isOpen: events.isOpen,
    again,
    begin: () => {
      leads = true;
      wanted.clear();
      wanted.set(name, version());
      again();
    },
    end: () => {
      leads = false;
      events.close();
    },
    /** @param always though that is what it carries already */
    carry: (its: string, at: string, always = false) => {
      if (!leads || (!always && wanted.get(its) === at)) return;
      wanted.set(its, at);
      again();
    }
  };
}

/** Leads once no other tab does, for as long as somebody looks. */
function contendFor(
  leading: Leading,
  { want, ask, isAlone }: { want: () => unknown; ask: () => unknown; isAlone: boolean }
) {
  let asking: AbortController | undefined;
  let letGo: (() => void) | undefined;
  const lead = () => {
    leading.begin();
    ask();
  };
  return {
    begin: () => {
      if (leading.leads() || asking) return;
      if (isAlone || !('locks' in navigator)) return lead();
      asking = new AbortController();
      want();
      const hold = () => new Promise<void>((done) => ((letGo = done), lead()));
      navigator.locks.request('afield-live', { signal: asking.signal }, hold).catch(() => undefined);
    },
    rest: () => {
      leading.end();
      asking?.abort();
      asking = undefined;
      letGo?.();
      letGo = undefined;
    }
  };
}
