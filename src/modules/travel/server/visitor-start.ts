import { bringStart, keepStart, type Start } from './keep-start.ts';
import { readStartCookie, START_COOKIE, START_COOKIE_SECONDS, writeStartCookie } from './start-cookie.ts';
import type { TravelDb } from './tables.ts';

type CookieOptions = { path: string; httpOnly: boolean; sameSite: 'lax'; maxAge: number; secure: boolean };

/** What is needed of a request to know whose start it is. */
export type Visitor = {
  person: string | null;
  cookies: {
    get(name: string): string | undefined;
    set(name: string, value: string, options: CookieOptions): void;
    delete(name: string, options: { path: string }): void;
  };
  /** whether the site is served over https, so that the cookie may say so */
  secure: boolean;
};

/** The visitor's start: the account's when signed in, else the cookie's. */
export async function startOf(db: TravelDb, visitor: Visitor): Promise<Start> {
  const inCookie = readStartCookie(visitor.cookies.get(START_COOKIE));
  if (visitor.person === null) return inCookie;
  const start = await bringStart(db, visitor.person, inCookie);
  // On a shared computer the next person must not find, or bring along, this one's start.
  if (inCookie.places.length > 0) visitor.cookies.delete(START_COOKIE, { path: '/' });
  return start;
}

/** Keeps the visitor's start where it belongs: at the account, or without one in the cookie. */
export async function setStart(db: TravelDb, visitor: Visitor, start: Start): Promise<void> {
  if (visitor.person !== null) return keepStart(db, visitor.person, start);
  visitor.cookies.set(START_COOKIE, writeStartCookie(start), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    maxAge: START_COOKIE_SECONDS,
    secure: visitor.secure
  });
}
