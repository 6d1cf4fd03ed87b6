import * as m from '#messages';
import { readWayBack } from '../way-back.ts';
import type { AccountSettings } from './accounts.ts';
import { countMail } from './count-mail.ts';
import { mayJoin } from './may-join.ts';
import { findPersonByEmail } from './person-queries.ts';
import { readServer } from './read-server.ts';
import { countWaitingLinks } from './sign-in-queries.ts';

/** So many unused links may wait for one address; more are not mailed, whoever asks. */
const MOST_WAITING_LINKS = 3;

interface Link {
  email: string;
  token: string;
  metadata?: Record<string, unknown>;
}

/**
 * Mails the link to sign in or, to who may not join, that the server is by invitation. Some mail goes out
 * either way, so that neither the page nor its pace tells who has an account, and beyond the limits none goes out.
 */
export async function mailSignInLink(settings: AccountSettings, link: Link): Promise<void> {
  const { db, origin, sendMail } = settings;
  const { email, token } = link;
  const asked = readMetadata(link.metadata);
  const now = new Date();
  if ((await countWaitingLinks(db, email, now)) > MOST_WAITING_LINKS) return;
  const known = (await findPersonByEmail(db, email)) !== undefined;
  if (!(await mayWrite(settings, email, known ? undefined : asked.connection, now))) return;
  const server = await readServer(db);
  const inLanguage = { locale: asked.locale };
  const name = server.name || new URL(origin).host;
  if (!known && !(await mayJoin(db, { email, invitation: asked.invitation }, now))) {
    const contact = server.contact || origin;
    await sendMail({
      to: email,
      subject: m.people_mail_uninvited_subject({ server: name }, inLanguage),
      text: m.people_mail_uninvited_text({ server: name, contact }, inLanguage)
    });
    return;
  }
  const address = new URL(`/sign-in/${token}`, origin);
  if (asked.to !== '/') address.searchParams.set('to', asked.to);
  await sendMail({
    to: email,
    subject: m.people_mail_sign_in_subject({ server: name }, inLanguage),
    text: m.people_mail_sign_in_text({ server: name, link: address.href }, inLanguage)
  });
}

/** @param connection that asks for a mail to an address that nobody here has; undefined where somebody has it */
async function mayWrite(
  settings: AccountSettings,
  email: string,
  connection: string | undefined,
  now: Date
): Promise<boolean> {
  if (connection === undefined) return await countMail(settings, 'person', email, now);
  return (
    (await countMail(settings, 'connection', connection, now)) && (await countMail(settings, 'stranger', email, now))
  );
}

function readMetadata(metadata: Record<string, unknown> | undefined) {
  return {
    to: readWayBack(typeof metadata?.to === 'string' ? metadata.to : undefined),
    connection: typeof metadata?.connection === 'string' ? metadata.connection : '',
    invitation: typeof metadata?.invitation === 'string' ? metadata.invitation : undefined,
    locale: metadata?.locale === 'cy' ? ('cy' as const) : ('en' as const)
  };
}
