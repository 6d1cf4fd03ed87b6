import type { RequestEvent } from '@sveltejs/kit';
import { checkName, isShownToOthers, type NameTrouble } from '#people';
import { deleteGuest, guestNamed, makeGuest } from '#people/server';
import { type Attendance, waysOf } from '#gatherings';
import { signUp, type SignUpOutcome } from '#gatherings/server';
import {
  forgetTextsOf,
  type Guest,
  type GuestKnown,
  guestOfPass,
  knowGuest,
  notifyWall,
  PASS_DAYS
} from '#unconference/server';
import { getLocale } from '#paraglide/runtime.js';
import { database } from './database.ts';

const COOKIE = 'guest';
const CODE_COOKIE = 'guest-code';
const KEPT_SECONDS = PASS_DAYS * 24 * 3600;
const CODE_SECONDS = 3600;

type CampEvent = Pick<RequestEvent, 'cookies' | 'locals' | 'url'>;

/**
 * Who asks, where she joined a camp with a name alone and has not signed in. Her browser sends what she is known by to the pages of
 * that camp and to no other, so that to the rest of the site she is a visitor.
 */
export async function guestAsking({ cookies, locals }: CampEvent): Promise<Guest | undefined> {
  return locals.person ? undefined : await guestKept({ cookies });
}

/** The guest that this browser is known as, be somebody signed in or not. */
export async function guestKept({ cookies }: Pick<CampEvent, 'cookies'>): Promise<Guest | undefined> {
  const token = cookies.get(COOKIE);
  return token ? await guestOfPass(database(), token) : undefined;
}

/** Lets this browser know her again, and keeps her code for the page that says it. */
export function keepGuest(event: CampEvent, slug: string, { token, code }: { token: string; code?: string }): void {
  const shared = {
    path: `/gatherings/${slug}`,
    httpOnly: true,
    sameSite: 'lax',
    secure: event.url.protocol === 'https:'
  } as const;
  event.cookies.set(COOKIE, token, { ...shared, maxAge: KEPT_SECONDS });
  if (code) event.cookies.set(CODE_COOKIE, code, { ...shared, maxAge: CODE_SECONDS });
}

/** Her code, for an hour after she got it. */
export function codeKept({ cookies }: Pick<CampEvent, 'cookies'>): string | undefined {
  return cookies.get(CODE_COOKIE);
}

export function forgetGuest({ cookies }: Pick<CampEvent, 'cookies'>, slug: string): void {
  for (const name of [COOKIE, CODE_COOKIE]) cookies.delete(name, { path: `/gatherings/${slug}` });
}

export type JoinedByName =
  | ({ answer: 'joined' } & GuestKnown)
  | { answer: 'refused'; reason: NameTrouble | 'too-many' | Extract<SignUpOutcome, { answer: 'refused' }>['reason'] };

/** Makes a guest of who typed her name, who then has a place like everybody, or waits for one. Where she can have neither nothing is kept. */
export async function joinByName(
  { id, attendance }: { id: string; attendance: Attendance },
  { typed, firstTime }: { typed: string; firstTime: boolean },
  now: Date
): Promise<JoinedByName> {
  const name = checkName(typed);
  if ('trouble' in name) return { answer: 'refused', reason: name.trouble };
  const language = getLocale();
  return await database()
    .transaction()
    .execute(async (tx) => {
      const person = await makeGuest(tx, { name: name.name, language }, now);
      const known = await knowGuest(tx, { person, gathering: id, language }, now);
      const way = waysOf(attendance)[0] ?? 'in-person';
      const asked = { gathering: id, person, answer: 'going', way, shownTo: 'going', words: '', firstTime } as const;
      const outcome = known && (await signUp(tx, asked, now));
      if (known && outcome && outcome.answer !== 'refused') return { answer: 'joined', ...known };
      await deleteGuest(tx, person);
      return { answer: 'refused', reason: outcome?.answer === 'refused' ? outcome.reason : 'too-many' };
    });
}

/** Deletes a guest. What others read of hers stays without her name, as with everybody; what they never read, or no longer, goes with her. */
export async function leaveAsGuest(guest: string, gathering: string): Promise<void> {
  await database()
    .transaction()
    .execute(async (tx) => {
      const known = await guestNamed(tx, guest);
      if (known && !isShownToOthers(known.standing)) await forgetTextsOf(tx, guest);
      await deleteGuest(tx, guest);
      await notifyWall(tx, `changed ${gathering}`);
    });
}
