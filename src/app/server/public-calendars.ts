import { entryOf, type CalendarEntry, type Hosted } from '#gatherings';
import { listGroupGatherings, readHosted, writeCalendar } from '#gatherings/server';
import { readGroup } from '#groups/server';
import type { Person } from '#people';
import { readVenues } from '#venues/server';
import { publicText, whereWords } from './calendar-words.ts';
import type { Database } from './tables.ts';

/** What a calendar for anybody is made from, and where this server is. */
export type Publishing = { db: Database; origin: string };

/** One gathering as a calendar, for whoever may read its page; drafts are not settled enough for one. */
export async function gatheringCalendar(
  { db, origin }: Publishing,
  { slug, person }: { slug: string; person: Person | null },
  now: Date
): Promise<{ text: string; isPublic: boolean } | undefined> {
  const read = await readHosted(db, { slug }, { person, now });
  if (!read || read.stage === 'draft') return undefined;
  const { hosted } = read;
  const text = writeCalendar(hosted.title, await entriesOf({ db, origin }, [hosted]));
  return { text, isPublic: hosted.shownTo === 'everyone' };
}

/** What a group holds and everyone may see, what is over and what was cancelled with it. */
export async function groupCalendar(
  { db, origin }: Publishing,
  slug: string,
  now: Date
): Promise<{ text: string } | undefined> {
  const read = await readGroup(db, slug, null);
  if (!read) return undefined;
  const asked = { group: read.group.id, person: null, drafts: false };
  const { past, upcoming } = await listGroupGatherings(db, asked, now);
  return { text: writeCalendar(read.group.name, await entriesOf({ db, origin }, [...past.toReversed(), ...upcoming])) };
}

/** Gatherings as anybody’s calendar has them. */
export async function entriesOf({ db, origin }: Publishing, all: readonly Hosted[]): Promise<CalendarEntry[]> {
  const venues = await venuesOf(db, all);
  return all.map((hosted) => {
    const where = whereWords(hosted, venues.get(hosted.venueId ?? ''));
    return entryOf(hosted, { origin, text: publicText(hosted), ...(where && { where }) });
  });
}

/** The venues of gatherings, by id. */
export async function venuesOf(db: Database, all: readonly Hosted[]): ReturnType<typeof readVenues> {
  return await readVenues(db, [...new Set(all.flatMap(({ venueId }) => venueId ?? []))]);
}
