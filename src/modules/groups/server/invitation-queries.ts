import type { GroupsDb, GroupsTx } from './tables.ts';

/** An invitation as organisers see it: the link itself is not kept. */
export type GroupInvitation = {
  id: string;
  group: string;
  email: string | null;
  expiresAt: Date;
  uses: number;
  mostUses: number | null;
};

const COLUMNS = [
  'id',
  'group_id as group',
  'email',
  'expires_at as expiresAt',
  'uses',
  'most_uses as mostUses'
] as const;

export type NewInvitation = {
  group: string;
  tokenHash: string;
  email: string | null;
  by: string;
  expiresAt: Date;
  mostUses: number | null;
};

export async function insertInvitation(db: GroupsDb, invitation: NewInvitation, now: Date): Promise<void> {
  await db
    .insertInto('group_invitation')
    .values({
      group_id: invitation.group,
      token_hash: invitation.tokenHash,
      email: invitation.email,
      made_by: invitation.by,
      made_at: now,
      expires_at: invitation.expiresAt,
      most_uses: invitation.mostUses
    })
    .execute();
}

/** The invitation of a link, whether it works or not. */
export async function selectInvitation(db: GroupsDb, tokenHash: string): Promise<GroupInvitation | undefined> {
  return await db.selectFrom('group_invitation').select(COLUMNS).where('token_hash', '=', tokenHash).executeTakeFirst();
}

/** The same, used by nobody else before the end of the transaction. */
export async function lockInvitation(tx: GroupsTx, tokenHash: string): Promise<GroupInvitation | undefined> {
  return await tx
    .selectFrom('group_invitation')
    .select(COLUMNS)
    .where('token_hash', '=', tokenHash)
    .forUpdate()
    .executeTakeFirst();
}

export async function countUse(tx: GroupsTx, id: string): Promise<void> {
  await tx
    .updateTable('group_invitation')
    .set((e) => ({ uses: e('uses', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** The newest first. */
export async function selectInvitations(db: GroupsDb, group: string): Promise<GroupInvitation[]> {
  return await db
    .selectFrom('group_invitation')
    .select(COLUMNS)
    .where('group_id', '=', group)
    .orderBy('made_at', 'desc')
    .orderBy('email')
    .execute();
}

/** By its id, or what was not used of those to an address. @returns the hashes of their tokens */
export async function deleteInvitations(
  db: GroupsDb,
  group: string,
  which: { id: string } | { email: string }
): Promise<string[]> {
  const deleted = db.deleteFrom('group_invitation').where('group_id', '=', group).returning('token_hash');
  const rows = await (
    'id' in which ? deleted.where('id', '=', which.id) : deleted.where('email', '=', which.email).where('uses', '=', 0)
  ).execute();
  return rows.map(({ token_hash }) => token_hash);
}

/** Of all groups, what nobody can use any more. */
export async function deleteOverInvitations(db: GroupsDb, before: Date): Promise<void> {
  await db.deleteFrom('group_invitation').where('expires_at', '<', before).execute();
}
