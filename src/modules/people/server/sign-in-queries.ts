import { sql } from 'kysely';
import type { PeopleDb } from './tables.ts';

export interface SignIn {
  id: string;
  userAgent: string | null;
  since: Date;
  lastSeen: Date;
}

/** How many unused links wait for the address. */
export async function countWaitingLinks(db: PeopleDb, email: string, now: Date): Promise<number> {
  const { count } = await db
    .selectFrom('sign_in_link')
    .select((e) => e.fn.countAll<string>().as('count'))
    .where(sql`value::jsonb ->> 'email'`, '=', email)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function findWaitingLink(db: PeopleDb, tokenHash: string, now: Date): Promise<string | undefined> {
  const link = await db
    .selectFrom('sign_in_link')
    .select(sql<string>`value::jsonb ->> 'email'`.as('email'))
    .where('identifier', '=', `magic-link:${tokenHash}`)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return link?.email;
}

export async function findSignIns(db: PeopleDb, personId: string, now: Date): Promise<SignIn[]> {
  return await db
    .selectFrom('sign_in')
    .select(['id', 'user_agent as userAgent', 'created_at as since', 'updated_at as lastSeen'])
    .where('person_id', '=', personId)
    .where('expires_at', '>', now)
    .orderBy('updated_at', 'desc')
    .execute();
}

export async function deleteSignIn(db: PeopleDb, personId: string, signInId: string): Promise<void> {
  await db
    .deleteFrom('sign_in')
    .where('person_id', '=', personId)
    .where(sql<string>`id::text`, '=', signInId)
    .execute();
}

export async function deleteOtherSignIns(db: PeopleDb, personId: string, signInId: string): Promise<void> {
  await db.deleteFrom('sign_in').where('person_id', '=', personId).where('id', '!=', signInId).execute();
}

export async function deleteExpiredSignIns(db: PeopleDb, now: Date): Promise<void> {
  await db.deleteFrom('sign_in').where('expires_at', '<=', now).execute();
}

export async function deleteExpiredSignInLinks(db: PeopleDb, now: Date): Promise<void> {
  await db.deleteFrom('sign_in_link').where('expires_at', '<=', now).execute();
}

/** Deletes what was last counted before. */
export async function deleteExpiredLimits(db: PeopleDb, before: Date): Promise<void> {
  await db.deleteFrom('sign_in_limit').where('last_request', '<', String(before.getTime())).execute();
}
