import type { BetterAuthOptions } from 'better-auth';
import { getOAuthState } from 'better-auth/api';
import type { Kysely } from 'kysely';
import { mayJoin } from './may-join.ts';
import type { PeopleTables } from './tables.ts';

type Validate = NonNullable<NonNullable<BetterAuthOptions['user']>['validateUserInfo']>;
type Incoming = Parameters<Validate>[0];

/**
 * Whether somebody whom another service vouches for may be made a person. Who has only typed an address there could
 * be anybody; and an invitation is as needed as for who comes by mail.
 * @returns why not, as a code that the page of refusals knows
 */
export async function judgeNewcomer(
  db: Kysely<PeopleTables>,
  { user, source }: Incoming
): Promise<{ error: 'unverified' | 'uninvited' } | undefined> {
  if (source.method !== 'oauth' || source.action !== 'create-user') return undefined;
  if (!user.email || user.emailVerified !== true) return { error: 'unverified' };
  const state = await getOAuthState<{ invitation?: string }>();
  const joining = { email: user.email.toLowerCase(), invitation: state?.invitation };
  return (await mayJoin(db, joining, new Date())) ? undefined : { error: 'uninvited' };
}
