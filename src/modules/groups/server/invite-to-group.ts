import type { Kysely, Transaction } from 'kysely';
import * as m from '#messages';
import { type Person, readEmails } from '#people';
import {
  admitAddress,
  findPersonByEmail,
  hashToken,
  type Mail,
  mayInvite,
  newToken,
  type PeopleTables,
  type PeopleTx,
  withdrawAdmission
} from '#people/server';
import { recordFact } from '#platform/server/outbox.ts';
import type { GroupsFact } from '../facts.ts';
import type { Group } from '../group.ts';
import { ADDRESS_DAYS, MOST_INVITED, endOfInvitation } from '../invitation.ts';
import { deleteInvitations, insertInvitation } from './invitation-queries.ts';
import { selectRole } from './membership-queries.ts';
import type { GroupsTables, GroupsTx } from './tables.ts';

type Tables = GroupsTables & PeopleTables;
export type InvitingSettings = {
  db: Kysely<Tables>;
  origin: string;
  /** of the server: mails are counted with it */
  secret: string;
  sendMail: (mail: Mail) => Promise<unknown>;
};

export type InvitingToGroup = { group: Group; typed: string; by: Person; /** of the mails */ locale: 'en' | 'cy' };

type Fate = 'invited' | 'already' | 'held' | 'unsent';

export type InvitedToGroup =
  /**
   * Not invited are: `already`, members; `held`, because too many invitations went out lately; `unsent`, addresses that the mail
   * server would not take.
   */
  | ({ answer: 'invited' } & Record<Fate, string[]>)
  | { answer: 'refused'; reason: 'none' | 'too-many' }
  | { answer: 'refused'; reason: 'not-addresses'; wrong: string[] };

/**
 * Invites a list of addresses into a group, each by a mail with a link of its own, which also lets her join the server. Nobody is
 * invited as long as one entry is no address. An address that was invited before gets a new link, and the old one stops
 * working.
 */
export async function inviteToGroup(
  settings: InvitingSettings,
  inviting: InvitingToGroup,
  now: Date
): Promise<InvitedToGroup> {
  const { addresses, wrong } = readEmails(inviting.typed);
  if (wrong.length > 0) return { answer: 'refused', reason: 'not-addresses', wrong };
  if (addresses.length === 0) return { answer: 'refused', reason: 'none' };
  if (addresses.length > MOST_INVITED) return { answer: 'refused', reason: 'too-many' };
  const done: Record<Fate, string[]> = { invited: [], already: [], held: [], unsent: [] };
  for (const email of addresses) done[await inviteOne(settings, email, inviting, now)].push(email);
  return { answer: 'invited', ...done };
}

async function inviteOne(
  settings: InvitingSettings,
  email: string,
  { group, by, locale }: InvitingToGroup,
  now: Date
): Promise<Fate> {
  const { db, origin, sendMail } = settings;
  if (await isMember(db, group, email)) return 'already';
  if (!(await mayInvite(settings, email, by, now))) return 'held';
  const token = newToken();
  await db.transaction().execute((tx) => keepInvitation(tx, { group, email, by, token }, now));
  const link = new URL(`/groups/${group.slug}/invitations/${token}`, origin).href;
  const words = { person: by.name, group: group.name, link, days: ADDRESS_DAYS };
  try {
    await sendMail({
      to: email,
      subject: m.groups_mail_invitation_subject(words, { locale }),
      text: m.groups_mail_invitation_text(words, { locale })
    });
    return 'invited';
  } catch {
    await db.transaction().execute((tx) => forgetUnused(tx, group.id, email));
    return 'unsent';
  }
}

type Inviting = { group: Group; email: string; by: Person; token: string };

async function isMember(db: Kysely<Tables>, group: Group, email: string): Promise<boolean> {
  const person = await findPersonByEmail(db, email);
  return person !== undefined && (await selectRole(db, group.id, person.id)) !== undefined;
}

async function keepInvitation(
  tx: Transaction<Tables>,
  { group, email, by, token }: Inviting,
  now: Date
): Promise<void> {
  const [groups, people]: [GroupsTx, PeopleTx] = [tx, tx];
  const [tokenHash, expiresAt] = [hashToken(token), endOfInvitation(ADDRESS_DAYS, now)];
  await forgetUnused(tx, group.id, email);
  const person = await admitAddress(people, { email, tokenHash, by: by.id, expiresAt }, now);
  await insertInvitation(groups, { group: group.id, tokenHash, email, by: by.id, expiresAt, mostUses: 1 }, now);
  if (!person) return;
  const fact: GroupsFact = { type: 'groups.invited', group: group.id, person: person.id, by: by.id };
  await recordFact(tx, fact);
}

async function forgetUnused(tx: Transaction<Tables>, group: string, email: string): Promise<void> {
  const [groups, people]: [GroupsTx, PeopleTx] = [tx, tx];
  for (const tokenHash of await deleteInvitations(groups, group, { email })) await withdrawAdmission(people, tokenHash);
}
