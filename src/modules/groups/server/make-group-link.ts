import { hashToken, newToken } from '#people/server';
import { checkLink, type TypedLink } from '../invitation.ts';
import { insertInvitation } from './invitation-queries.ts';
import type { GroupsDb } from './tables.ts';

/**
 * Makes a link that lets in everybody who has it, for some days and some people.
 * @returns its token, which cannot be shown again: only its hash is kept. Undefined where the number of people is none.
 */
export async function makeGroupLink(
  db: GroupsDb,
  { group, by, typed }: { group: string; by: string; typed: TypedLink },
  now: Date
): Promise<string | undefined> {
  const link = checkLink(typed, now);
  if (!link) return undefined;
  const token = newToken();
  await insertInvitation(db, { group, by, tokenHash: hashToken(token), email: null, ...link }, now);
  return token;
}
