import type { CalendarFeed, CalendarFeedKind } from '../calendar-feed.ts';
import {
  deleteCalendarFeed,
  insertCalendarFeed,
  selectCalendarFeed,
  selectCalendarFeeds,
  updateCalendarFeed
} from './calendar-feed-queries.ts';
import { feedOfToken } from './feed-token.ts';
import type { GatheringsDb, GatheringsTx } from './tables.ts';

/** Gives somebody a private calendar; one that she had of this kind ends, with its address. */
export async function makeCalendarFeed(
  tx: GatheringsTx,
  feed: { person: string; what: CalendarFeedKind; verdicts: readonly string[] },
  now: Date
): Promise<void> {
  await deleteCalendarFeed(tx, feed.person, feed.what);
  await insertCalendarFeed(tx, feed, now);
}

/** Chooses which verdicts count; the address stays. */
export async function chooseVerdicts(db: GatheringsDb, person: string, verdicts: readonly string[]): Promise<void> {
  await updateCalendarFeed(db, person, 'within-reach', verdicts);
}

/** Ends a private calendar: its address opens nothing from now on. */
export async function endCalendarFeed(db: GatheringsDb, person: string, what: CalendarFeedKind): Promise<void> {
  await deleteCalendarFeed(db, person, what);
}

export async function listCalendarFeeds(db: GatheringsDb, person: string): Promise<CalendarFeed[]> {
  return await selectCalendarFeeds(db, person);
}

/** The private calendar that an address opens, and whose it is; undefined where it opens none. */
export async function readCalendarFeed(
  db: GatheringsDb,
  { token, secret }: { token: string; secret: string }
): Promise<(CalendarFeed & { person: string; language: 'en' | 'cy' | null }) | undefined> {
  const id = feedOfToken(secret, token);
  return id === undefined ? undefined : await selectCalendarFeed(db, id);
}
