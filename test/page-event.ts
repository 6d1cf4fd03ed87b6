import type { RequestEvent } from '@sveltejs/kit';
import pg from 'pg';
import type { Person } from '../src/modules/people/index.ts';

/** What a page is asked with, by somebody or by a visitor: as much of a request as loads look at. */
export function pageEvent(path: string, person: Person | null, params: Record<string, string> = {}): RequestEvent {
  const kept = new Map<string, string>();
  const url = new URL(path, 'http://localhost');
  return {
    url,
    params,
    request: new Request(url),
    locals: { person, signInId: null },
    cookies: {
      get: (name: string) => kept.get(name),
      set: (name: string, value: string) => void kept.set(name, value),
      delete: (name: string) => void kept.delete(name)
    },
    setHeaders: () => undefined,
    getClientAddress: () => '192.0.2.1'
  } as unknown as RequestEvent;
}

/** How many queries this process asks PostgreSQL while something is done, whichever connection they take. */
export async function countedInProcess(act: () => Promise<unknown>): Promise<number> {
  const client = pg.Client.prototype as unknown as { query: (...given: unknown[]) => unknown };
  const { query } = client;
  let count = 0;
  client.query = function counted(...given) {
    count++;
    return query.apply(this, given);
  };
  try {
    await act();
  } finally {
    client.query = query;
  }
  return count;
}
