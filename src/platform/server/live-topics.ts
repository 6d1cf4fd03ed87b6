import { changeBetween, type LiveChange, type LiveHtml, takeApart } from './live-parts.ts';

/** What a topic says now. `version`: the same as long as it says the same. */
export type LiveState = { version: string; html: string };

/** From one version to the next. */
export type LiveStep = { version: string; from: string } & LiveChange;

type Options = {
  /** undefined where there is nothing to watch any more */
  read: (topic: string) => Promise<LiveState | undefined>;
  onStep: (topic: string, step: LiveStep) => void;
  onGone: (topic: string) => void;
};

/** What topics said when they were last looked at. */
export type LiveTopics = {
  get: (topic: string) => LiveState | undefined;
  names: () => Iterable<string>;
  /** Reads it anew; one after another, so that what was read earlier never comes out later. */
  look: (topic: string, isNeeded?: () => boolean) => Promise<void>;
  forget: (topic: string) => void;
};

export function createLiveTopics({ read, onStep, onGone }: Options): LiveTopics {
  const known = new Map<string, LiveState & { apart: LiveHtml }>();
  let looking: Promise<void> = Promise.resolve();

  async function lookNow(topic: string): Promise<void> {
    const old = known.get(topic);
    const state = await read(topic);
    if (!state) {
      known.delete(topic);
      onGone(topic);
    } else if (state.version !== old?.version) {
      const { version, html } = state;
      const apart = takeApart(html);
      known.set(topic, { version, html, apart });
      if (old) onStep(topic, { version, from: old.version, ...changeBetween(old.apart, apart, html) });
    }
  }

  return {
    get: (topic) => known.get(topic),
    names: () => known.keys(),
    look: (topic, isNeeded = () => true) => {
      const looked = looking.then(() => (isNeeded() ? lookNow(topic) : undefined));
      looking = looked.catch(() => undefined);
      return looked;
    },
    forget: (topic) => void known.delete(topic)
  };
}
