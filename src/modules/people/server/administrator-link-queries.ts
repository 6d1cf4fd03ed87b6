import type { PeopleDb } from './tables.ts';

export async function saveAdministratorLink(
  db: PeopleDb,
  link: { tokenHash: string; madeAt: Date; expiresAt: Date }
): Promise<void> {
  await db
    .insertInto('administrator_link')
    .values({ token_hash: link.tokenHash, made_at: link.madeAt, expires_at: link.expiresAt, used_at: null })
    .execute();
}

export async function isAdministratorLinkOpen(db: PeopleDb, tokenHash: string, now: Date): Promise<boolean> {
  const found = await db
    .selectFrom('administrator_link')
    .select('token_hash')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return found !== undefined;
}

/** Uses the link up; false where somebody was quicker, or it is too old. */
export async function useUpAdministratorLink(db: PeopleDb, tokenHash: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('administrator_link')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function deleteExpiredAdministratorLinks(db: PeopleDb, now: Date): Promise<void> {
  await db.deleteFrom('administrator_link').where('expires_at', '<=', now).execute();
}
