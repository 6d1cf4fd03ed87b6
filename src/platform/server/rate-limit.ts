/** How often something may be done by one asker within so many seconds. */
export type Rate = { most: number; seconds: number };

/** Beyond this many askers the oldest are forgotten, so that made-up addresses cannot fill the memory. */
const MOST_ASKERS = 10_000;

/**
 * Counts what askers do, in memory, in a window that slides.
 * @returns a function that says whether this one may, and counts it when it may
 */
export function createRateLimit({ most, seconds }: Rate): (asker: string, now: Date) => boolean {
  const times = new Map<string, number[]>();
  return (asker, now) => {
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
}
