export type OneAtATime = <Made>(key: string, make: () => Promise<Made>) => Promise<Made>;

/**
 * Makes one thing at a time, of whatever is asked for. Who asks gets what is begun after she asked, together with all others who wait for
 * the same by then: what it says is never older than her question, and a hundred who ask at once cost as much as two.
 */
export function oneAtATime(): OneAtATime {
  const waiting = new Map<string, Promise<unknown>>();
  let last: Promise<unknown> = Promise.resolve();
  return async <Made>(key: string, make: () => Promise<Made>) => {
    const there = waiting.get(key) as Promise<Made> | undefined;
    if (there) return await there;
    const made = last.then(async () => {
      waiting.delete(key);
      return await make();
    });
    waiting.set(key, made);
    last = made.catch(() => undefined);
    return await made;
  };
}
