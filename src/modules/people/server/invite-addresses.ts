import * as m from '#messages';
import { readEmails } from '../email-address.ts';
import type { Person } from '../person.ts';
import type { Accounts } from './accounts.ts';
import { deleteUnusedInvitations, saveInvitation } from './invitation-queries.ts';
import { findPersonByEmail } from './person-queries.ts';
import { INVITATION_DAYS, invitationEnd } from './make-invitation-link.ts';
import { mayInvite } from './may-invite.ts';
import { readServer } from './read-server.ts';
import { hashToken, newToken } from './token.ts';

/** So many addresses may be invited at once. */
export const MOST_ADDRESSES = 100;

export interface Inviting {
  typed: string;
  by: Person;
  /** The language of the mails. */
  locale: 'en' | 'cy';
}

export type Invited =
  /**
   * Not invited are: `already`, people who are here; `held`, because too many invitations went out lately; `unsent`,
   * addresses that the mail server would not take.
   */
  | { answer: 'invited'; invited: string[]; already: string[]; held: string[]; unsent: string[] }
  | { answer: 'refused'; reason: 'none' | 'too-many' }
  | { answer: 'refused'; reason: 'not-addresses'; wrong: string[] };

type Fate = 'invited' | 'already' | 'held' | 'unsent';

/**
 * Invites a list of addresses, each by a mail with a link of its own. Nobody is invited as long as one entry
 * is no address. An address that was invited before gets a new link, and the old one stops working.
 */
export async function inviteAddresses(accounts: Accounts, inviting: Inviting, now: Date): Promise<Invited> {
  const { addresses, wrong } = readEmails(inviting.typed);
  if (wrong.length > 0) return { answer: 'refused', reason: 'not-addresses', wrong };
  if (addresses.length === 0) return { answer: 'refused', reason: 'none' };
  if (addresses.length > MOST_ADDRESSES) return { answer: 'refused', reason: 'too-many' };
  const words = {
    server: (await readServer(accounts.db)).name || new URL(accounts.origin).host,
    days: INVITATION_DAYS
  };
  const done: Record<Fate, string[]> = { invited: [], already: [], held: [], unsent: [] };
  for (const email of addresses) {
    if (await findPersonByEmail(accounts.db, email)) done.already.push(email);
    else if (!(await mayInvite(accounts, email, inviting.by, now))) done.held.push(email);
    else done[await inviteOne(accounts, email, inviting, words, now)].push(email);
  }
  return { answer: 'invited', ...done };
}

async function inviteOne(
  { db, origin, sendMail }: Accounts,
  email: string,
  { by, locale }: Inviting,
  server: { server: string; days: number },
  now: Date
): Promise<'invited' | 'unsent'> {
  const token = newToken();
  await db.transaction().execute(async (tx) => {
    await deleteUnusedInvitations(tx, email);
    const expiresAt = invitationEnd(now);
    await saveInvitation(tx, { tokenHash: hashToken(token), email, madeBy: by.id, madeAt: now, expiresAt });
  });
  const words = { ...server, person: by.name, link: new URL(`/invitations/${token}`, origin).href };
  try {
    await sendMail({
      to: email,
      subject: m.people_mail_invitation_subject(words, { locale }),
      text: m.people_mail_invitation_text(words, { locale })
    });
    return 'invited';
  } catch {
    await deleteUnusedInvitations(db, email);
    return 'unsent';
  }
}
