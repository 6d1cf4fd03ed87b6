import { sql } from 'kysely';
import type { PeopleDb } from './tables.ts';

export interface Invitation {
  id: string;
  /** The one address that it is for; null for a link that anyone who has it may use. */
  email: string | null;
  madeAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
}

const COLUMNS = ['id', 'email', 'made_at as madeAt', 'expires_at as expiresAt', 'used_at as usedAt'] as const;

export interface NewInvitation {
  tokenHash: string;
  email: string | null;
  madeBy: string;
  madeAt: Date;
  expiresAt: Date;
}

export async function saveInvitation(db: PeopleDb, invitation: NewInvitation): Promise<void> {
  await db
    .insertInto('invitation')
    .values({
      token_hash: invitation.tokenHash,
      email: invitation.email,
      made_by: invitation.madeBy,
      made_at: invitation.madeAt,
      expires_at: invitation.expiresAt,
      used_at: null
    })
    .execute();
}

export async function findInvitations(db: PeopleDb): Promise<Invitation[]> {
  return await db.selectFrom('invitation').select(COLUMNS).orderBy('made_at', 'desc').orderBy('email').execute();
}

/** An invitation that still works: the one with this token or one for this address. */
export async function findOpenInvitation(
  db: PeopleDb,
  by: { email?: string; tokenHash?: string },
  now: Date
): Promise<Invitation | undefined> {
  return await db
    .selectFrom('invitation')
    .select(COLUMNS)
    .where('expires_at', '>', now)
    .where('used_at', 'is', null)
    .where((e) => e.or([e('token_hash', '=', by.tokenHash ?? ''), e('email', '=', by.email ?? '')]))
    .orderBy('made_at', 'desc')
    .executeTakeFirst();
}

/** Uses up an invitation that is for one address; undefined where it does not work any more. */
export async function useUpInvitation(db: PeopleDb, tokenHash: string, now: Date): Promise<string | undefined> {
  const used = await db
    .updateTable('invitation')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('email', 'is not', null)
    .where('expires_at', '>', now)
    .where('used_at', 'is', null)
    .returning('email')
    .executeTakeFirst();
  return used?.email ?? undefined;
}

export async function markInvitationsUsed(db: PeopleDb, email: string, now: Date): Promise<void> {
  await db
    .updateTable('invitation')
    .set({ used_at: now })
    .where('email', '=', email)
    .where('used_at', 'is', null)
    .execute();
}

export async function deleteInvitation(db: PeopleDb, id: string): Promise<void> {
  await db
    .deleteFrom('invitation')
    .where(sql<string>`id::text`, '=', id)
    .execute();
}

/** Makes room for a new invitation to the same address. */
export async function deleteUnusedInvitations(db: PeopleDb, email: string): Promise<void> {
  await db.deleteFrom('invitation').where('email', '=', email).where('used_at', 'is', null).execute();
}

export async function deleteUnusedInvitationOf(db: PeopleDb, tokenHash: string): Promise<void> {
  await db.deleteFrom('invitation').where('token_hash', '=', tokenHash).where('used_at', 'is', null).execute();
}
