import { sql } from 'kysely';
import type { PeopleDb } from './tables.ts';

/** Counts one more, in a window that begins with the first. @returns how many there are now */
export async function addToMailCount(db: PeopleDb, key: string, now: Date, until: Date): Promise<number> {
  const { count } = await db
    .insertInto('mail_count')
    .values({ key, count: 1, until })
    .onConflict((c) =>
      c.column('key').doUpdateSet({
        count: sql`case when mail_count.until <= ${now} then 1 else mail_count.count + 1 end`,
        until: sql`case when mail_count.until <= ${now} then ${until} else mail_count.until end`
      })
    )
    .returning('count')
    .executeTakeFirstOrThrow();
  return count;
}

export async function deleteExpiredMailCounts(db: PeopleDb, now: Date): Promise<void> {
  await db.deleteFrom('mail_count').where('until', '<=', now).execute();
}
