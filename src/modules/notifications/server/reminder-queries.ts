import { sql } from 'kysely';
import type { Topic } from '../notice.ts';
import type { NotificationsDb, NotificationsTx } from './tables.ts';

export type DueReminder = { person: string; gathering: string };

/**
 * Who is going to something that begins soon and has not been reminded of it, though it is time: at a clock time so many days
 * before the first day, where the gathering is. Whoever signed up after that time needs no reminder.
 */
export async function selectDueReminders(
  db: NotificationsDb,
  { topic, daysBefore, at }: { topic: Topic; daysBefore: number; at: string },
  now: Date
): Promise<DueReminder[]> {
  const due = sql<Date>`(gathering.first_date::date - ${daysBefore}::int + ${at}::time) at time zone gathering.zone`;
  return await db
    .selectFrom('gathering')
    .innerJoin('sign_up', 'sign_up.gathering_id', 'gathering.id')
    .select(['sign_up.person_id as person', 'gathering.id as gathering'])
    .where('gathering.state', '=', 'published')
    .where('gathering.ends_at', '>', now)
    .where('gathering.starts_at', '>', now)
    .where('gathering.starts_at', '<', new Date(now.getTime() + (daysBefore + 2) * 86_400_000))
    .where('sign_up.answer', '=', 'going')
    .where(due, '<=', now)
    .where(due, '>', sql<Date>`sign_up.answered_at`)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('reminder')
            .select('reminder.topic')
            .whereRef('reminder.person_id', '=', 'sign_up.person_id')
            .whereRef('reminder.gathering_id', '=', 'gathering.id')
            .where('reminder.topic', '=', topic)
        )
      )
    )
    .orderBy('gathering.starts_at')
    .limit(2000)
    .execute();
}

/** @returns false where somebody else has noted it */
export async function insertReminder(tx: NotificationsTx, { person, gathering }: DueReminder, topic: Topic) {
  const rows = await tx
    .insertInto('reminder')
    .values({ person_id: person, gathering_id: gathering, topic })
    .onConflict((c) => c.doNothing())
    .returning('topic')
    .execute();
  return rows.length > 0;
}
