import { sql } from 'kysely';
import type { PeopleDb } from './tables.ts';

export interface Passkey {
  id: string;
  name: string | null;
  since: Date;
}

/** Another service that vouches for a person. */
export interface ProviderLink {
  id: string;
  provider: string;
  since: Date;
}

export async function findPasskeys(db: PeopleDb, personId: string): Promise<Passkey[]> {
  return await db
    .selectFrom('passkey')
    .select(['id', 'name', 'created_at as since'])
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .execute();
}

/** @returns false where she has no such passkey */
export async function savePasskeyName(db: PeopleDb, personId: string, id: string, name: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('passkey')
    .set({ name })
    .where('person_id', '=', personId)
    .where(sql<string>`id::text`, '=', id)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function deletePasskey(db: PeopleDb, personId: string, id: string): Promise<void> {
  await db
    .deleteFrom('passkey')
    .where('person_id', '=', personId)
    .where(sql<string>`id::text`, '=', id)
    .execute();
}

export async function findProviderLinks(db: PeopleDb, personId: string): Promise<ProviderLink[]> {
  return await db
    .selectFrom('sign_in_method')
    .select(['id', 'provider_id as provider', 'created_at as since'])
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .execute();
}

export async function deleteProviderLink(db: PeopleDb, personId: string, id: string): Promise<void> {
  await db
    .deleteFrom('sign_in_method')
    .where('person_id', '=', personId)
    .where(sql<string>`id::text`, '=', id)
    .execute();
}
