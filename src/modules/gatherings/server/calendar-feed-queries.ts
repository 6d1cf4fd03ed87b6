import type { CalendarFeed, CalendarFeedKind } from '../calendar-feed.ts';
import type { GatheringsDb, GatheringsTx } from './tables.ts';

const COLUMNS = ['id', 'what', 'verdicts', 'made_at as madeAt'] as const;

export async function selectCalendarFeeds(db: GatheringsDb, person: string): Promise<CalendarFeed[]> {
  return await db.selectFrom('calendar_feed').select(COLUMNS).where('person_id', '=', person).orderBy('what').execute();
}

/** A feed by its id, whose it is, and which language she reads. */
export async function selectCalendarFeed(
  db: GatheringsDb,
  id: string
): Promise<(CalendarFeed & { person: string; language: 'en' | 'cy' | null }) | undefined> {
  return await db
    .selectFrom('calendar_feed')
    .innerJoin('person', 'person.id', 'calendar_feed.person_id')
    .select(['calendar_feed.id', 'what', 'verdicts', 'made_at as madeAt', 'person_id as person', 'person.language'])
    .where('calendar_feed.id', '=', id)
    .executeTakeFirst();
}

export async function insertCalendarFeed(
  tx: GatheringsTx,
  feed: { person: string; what: CalendarFeedKind; verdicts: readonly string[] },
  now: Date
): Promise<void> {
  await tx
    .insertInto('calendar_feed')
    .values({ person_id: feed.person, what: feed.what, verdicts: [...feed.verdicts], made_at: now })
    .execute();
}

export async function updateCalendarFeed(
  db: GatheringsDb,
  person: string,
  what: CalendarFeedKind,
  verdicts: readonly string[]
): Promise<void> {
  await db
    .updateTable('calendar_feed')
    .set({ verdicts: [...verdicts] })
    .where('person_id', '=', person)
    .where('what', '=', what)
    .execute();
}

export async function deleteCalendarFeed(db: GatheringsDb, person: string, what: CalendarFeedKind): Promise<void> {
  await db.deleteFrom('calendar_feed').where('person_id', '=', person).where('what', '=', what).execute();
}
