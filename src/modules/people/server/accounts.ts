import { betterAuth } from 'better-auth';
import type { Language } from '../person.ts';
import { accountOptions } from './account-options.ts';
import { mailSignInLink } from './mail-sign-in-link.ts';
import type { SignInProvider } from './sign-in-providers.ts';
import type { PeopleDb } from './tables.ts';

/** A mail as the platform sends it: plain text, lines unbroken. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

export interface AccountSettings {
  db: PeopleDb;
  /** Where people reach the server, for instance `https://afield.example`. Over plain http, cookies go without Secure. */
  origin: string;
  /** At least 32 characters, kept in the data folder. */
  secret: string;
  sendMail: (mail: Mail) => Promise<unknown>;
  /** The language of the page that somebody is signing in on. */
  language?: () => Language;
  /** Where else people can sign in with, in the order of their buttons. */
  providers: SignInProvider[];
}

/**
 * Everything that signing in needs, made once for a process. better-auth keeps people and sign-ins in our
 * tables and checks at its first use that they have the shape it expects.
 */
export function createAccounts(settings: AccountSettings) {
  const auth = betterAuth(accountOptions({ ...settings, sendMagicLink: (link) => mailSignInLink(settings, link) }));
  return { ...settings, auth };
}

export type Accounts = ReturnType<typeof createAccounts>;
