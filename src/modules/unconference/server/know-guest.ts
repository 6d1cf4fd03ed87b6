import { randomInt, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import type { Language } from '#people';
import { hashToken, newToken } from '#people/server';
import { drawCode, readCode } from '../guest-code.ts';
import {
  countGuests,
  deletePasses,
  type Guest,
  insertGuest,
  insertPass,
  selectGuestByCode,
  selectGuestByPass,
  updateGuestCode
} from './guest-queries.ts';
import type { UnconferenceDb, UnconferenceTx } from './tables.ts';

const slowHash = promisify(scrypt);

/** So that one that runs wild makes no crowd: more than any unconference has had. */
export const MOST_GUESTS = 1000;

/** What a guest needs: words to write down, and what her phone keeps. Neither is kept here as it is. */
export type GuestKnown = { code: string; token: string };

/**
 * Makes somebody a guest of a camp. @param person of people's `makeGuest`
 * @returns undefined where the camp has as many as it takes
 */
export async function knowGuest(
  tx: UnconferenceTx,
  { person, gathering, language }: { person: string; gathering: string; language: Language },
  now: Date
): Promise<GuestKnown | undefined> {
  if ((await countGuests(tx, gathering)) >= MOST_GUESTS) return undefined;
  const code = await giveCode(language, gathering, (codeHash) => insertGuest(tx, { person, gathering, codeHash }, now));
  return { code, token: await givePass(tx, person, now) };
}

/** Gets a guest back in on another phone. @param typed her code @returns what that phone keeps; undefined where no guest has this code */
export async function letBackInByCode(
  tx: UnconferenceTx,
  { gathering, typed }: { gathering: string; typed: string },
  now: Date
): Promise<string | undefined> {
  const code = readCode(typed);
  const person = code && (await selectGuestByCode(tx, gathering, await hashCode(gathering, code)));
  return person ? await givePass(tx, person, now) : undefined;
}

/** New words for who lost hers, or let somebody read them: phones that came in before are no longer known, but the one that asks. */
export async function renewCode(
  tx: UnconferenceTx,
  { person, gathering, language }: { person: string; gathering: string; language: Language },
  now: Date
): Promise<GuestKnown> {
  const code = await giveCode(language, gathering, (codeHash) => updateGuestCode(tx, person, codeHash));
  await deletePasses(tx, person);
  return { code, token: await givePass(tx, person, now) };
}

/** Who a phone belongs to. */
export async function guestOfPass(db: UnconferenceDb, token: string): Promise<Guest | undefined> {
  return await selectGuestByPass(db, hashToken(token));
}

async function givePass(tx: UnconferenceTx, person: string, now: Date): Promise<string> {
  const token = newToken();
  await insertPass(tx, { person, tokenHash: hashToken(token) }, now);
  return token;
}

async function giveCode(
  language: Language,
  gathering: string,
  keep: (codeHash: string) => Promise<boolean>
): Promise<string> {
  for (;;) {
    const code = drawCode(language, (most) => randomInt(most));
    if (await keep(await hashCode(gathering, code))) return code;
  }
}

/** Slow on purpose: four words are fewer than a program tries in an hour. The camp is the salt, so that a code is looked up in one step. */
async function hashCode(gathering: string, code: string): Promise<string> {
  const hash = (await slowHash(code, `afield guest ${gathering}`, 32)) as Buffer;
  return hash.toString('base64url');
}
