import {
  type Calendar,
  type GatheringsTables,
  readCalendar,
  saveStatements,
  troubleOfRefusal
} from '#gatherings/server';
import type { GuardedFetch } from '#platform/server/guarded-fetch.ts';
import type { Kysely } from 'kysely';
import { type LinkTrouble, YEARS_KEPT } from '#gatherings';
import { nextLook } from '../source.ts';
import { selectDueSources, selectSource, type SourceRow, updateSource } from './source-queries.ts';
import type { SourcesTables } from './tables.ts';

/** What reading a calendar needs. */
export type Refreshing = {
  db: Kysely<SourcesTables & GatheringsTables>;
  fetch: GuardedFetch;
  findPlace: (name: string) => Promise<{ name: string; lat: number; lon: number } | undefined>;
  now: () => Date;
  /** the server's zone, for times that are only known in UTC */
  zone: () => Promise<string>;
};

type Read =
  | { calendar: Calendar; etag?: string; lastModified?: string }
  | { unchanged: true }
  | { trouble: LinkTrouble; retryAfter?: number };

/** Something went wrong here, and nothing with the calendar. */
type OwnFault = { trouble: 'own-fault'; retryAfter?: number };

const MOST_BYTES = 10_000_000;
const MOST_SECONDS = 20;
const MONTHS_AHEAD = 18;
const MOST_SKIPPED = 50;
const MOST_AT_ONCE = 100;
const SIDE_BY_SIDE = 4;

/** Reads a calendar again, if it has changed, and keeps what it says. A broken one keeps what it said before. */
export async function refreshSource(refreshing: Refreshing, id: string, read?: Read | OwnFault): Promise<void> {
  const { db, now, findPlace } = refreshing;
  const row = await selectSource(db, id);
  if (!row) return;
  const answer = read ?? (await readWith(refreshing, row));
  if ('trouble' in answer) {
    const failures = row.failures + 1;
    await updateSource(db, id, {
      trouble: answer.trouble,
      failures,
      next_at: nextLook(now(), failures, answer.retryAfter)
    });
    return;
  }
  const settled = { trouble: null, failures: 0, read_at: now(), next_at: nextLook(now(), 0) };
  if ('unchanged' in answer) return updateSource(db, id, settled);
  const { calendar, etag, lastModified } = answer;
  await db.transaction().execute(async (tx) => {
    await saveStatements(tx, id, calendar.statements, findPlace, windowFrom(now()).from);
    await updateSource(tx, id, {
      ...settled,
      etag: etag ?? null,
      last_modified: lastModified ?? null,
      skipped: JSON.stringify(calendar.skipped.slice(0, MOST_SKIPPED))
    });
  });
}

/**
 * Reads every calendar whose time has come, some side by side. One that fails by a fault of our own keeps none of the others,
 * and is put off as well, or it would be the first again.
 * @throws the first such fault, when all have been read
 */
export async function refreshDueSources(refreshing: Refreshing): Promise<void> {
  const { db, now } = refreshing;
  const due = await selectDueSources(db, now(), MOST_AT_ONCE);
  const faults: unknown[] = [];
  const readOn = async () => {
    for (let id = due.shift(); id !== undefined; id = due.shift()) {
      try {
        await refreshSource(refreshing, id);
      } catch (fault) {
        faults.push(fault);
        await refreshSource(refreshing, id, { trouble: 'own-fault' });
      }
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, readOn));
  if (faults.length > 0) throw faults[0];
}

/** What a calendar says now: fetched, unless it has not changed, or as it was uploaded. */
export async function readWith(
  { fetch, now, zone }: Pick<Refreshing, 'fetch' | 'now' | 'zone'>,
  source: Pick<SourceRow, 'address' | 'upload' | 'etag' | 'last_modified' | 'read_at'>
): Promise<Read> {
  if (source.address === null) return parse(source.upload ?? '', now(), await zone());
  const known = wasReadThisMonth(source, now()) ? source : { etag: null, last_modified: null };
  const fetched = await fetch({
    address: source.address,
    accept: 'text/calendar, */*;q=0.1',
    mostBytes: MOST_BYTES,
    mostSeconds: MOST_SECONDS,
    ...(known.etag !== null && { etag: known.etag }),
    ...(known.last_modified !== null && { lastModified: known.last_modified })
  });
  if (fetched.got === 'not-modified') return { unchanged: true };
  if (fetched.got === 'refused')
    return { trouble: troubleOfRefusal(fetched.reason, fetched.status), retryAfter: fetched.retryAfter };
  const read = parse(fetched.text, now(), await zone());
  return 'calendar' in read ? { ...read, etag: fetched.etag, lastModified: fetched.lastModified } : read;
}

/** Once a month the whole calendar is read though it has not changed: its series go on, further than was reckoned out. */
function wasReadThisMonth({ read_at }: Pick<SourceRow, 'read_at'>, now: Date): boolean {
  return read_at !== null && read_at.toISOString().slice(0, 7) === now.toISOString().slice(0, 7);
}

function parse(text: string, now: Date, zone: string): { calendar: Calendar } | { trouble: LinkTrouble } {
  const calendar = readCalendar(text, { ...windowFrom(now), zone });
  return calendar ? { calendar } : { trouble: 'no-calendar' };
}

/** From yesterday, because it is still yesterday somewhere. */
function windowFrom(now: Date): { singlesFrom: string; from: string; until: string } {
  const today = Temporal.PlainDate.from(now.toISOString().slice(0, 10));
  return {
    singlesFrom: today.subtract({ years: YEARS_KEPT }).toString(),
    from: today.subtract({ days: 1 }).toString(),
    until: today.add({ months: MONTHS_AHEAD }).toString()
  };
}
