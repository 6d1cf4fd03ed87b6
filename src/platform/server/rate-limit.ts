/** How often something may be done by one asker within so many seconds. */
export type Rate = { most: number; seconds: number };

/** Beyond this many askers the oldest are forgotten, so that made-up addresses cannot fill the memory. */
const MOST_ASKERS = 10_000;

export type RateLimit = {
  /** whether this one may, which counts it when it may */
  mayNow: (asker: string, now: Date) => boolean;
  /** takes the last that was counted of this one off: it turned out to be nothing that has to be kept few */
  giveBack: (asker: string) => void;
};

/** Counts what askers do, in memory, in a window that slides. */
export function createRateLimit({ most, seconds }: Rate): RateLimit {
  const times = new Map<string, number[]>();
  const mayNow = (asker: string, now: Date) => {
    const since = now.getTime() - seconds * 1000;
    const recent = (times.get(asker) ?? []).filter((time) => time > since);
    const may = recent.length < most;
    if (may) recent.push(now.getTime());
    times.delete(asker);
    times.set(asker, recent);
    const oldest = times.keys().next();
    if (times.size > MOST_ASKERS && !oldest.done) times.delete(oldest.value);
    return may;
  };
  return { mayNow, giveBack: (asker) => void times.get(asker)?.pop() };
}
