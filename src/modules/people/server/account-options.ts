import type { BetterAuthOptions } from 'better-auth';
import type { MagicLinkOptions } from 'better-auth/plugins/magic-link';
import { magicLink } from 'better-auth/plugins/magic-link';
import { TABLE_NAMES } from './account-tables.ts';
import type { Language } from '../person.ts';
import { directSignIn } from './direct-sign-in.ts';
import { judgeNewcomer } from './judge-newcomer.ts';
import { passkeys } from './passkey-options.ts';
import { signInProviders, type SignInProvider } from './sign-in-providers.ts';
import type { PeopleDb } from './tables.ts';
import { whatIsKept } from './what-is-kept.ts';

/** How long a link in a sign-in mail works, in seconds: a quarter of an hour, time for a slow mail server. */
export const SIGN_IN_LINK_SECONDS = 15 * 60;

/** The header that carries the reader's address to the rate limits. Only `callAccounts` writes it. */
export const CLIENT_ADDRESS_HEADER = 'x-afield-client-address';
/** Where people are led that another service vouched for in vain, with why as `error`. */
export const REFUSED_PATH = '/sign-in/refused';
/** Where better-auth believes it is mounted. Nothing is served there: pages call it in the process. */
export const ACCOUNTS_PATH = '/accounts';

export interface AccountSettings {
  db: PeopleDb;
  /** Where people reach the server, for instance `https://afield.example`. Plain http makes cookies without Secure. */
  origin: string;
  /** At least 32 characters, kept in the data folder. */
  secret: string;
  sendMagicLink: MagicLinkOptions['sendMagicLink'];
  /** The language of the page that somebody is signing in on. */
  language?: () => Language;
  providers: SignInProvider[];
}

/** better-auth under our table and column names, so that the tables read like the rest of the product. */
export function accountOptions(settings: AccountSettings) {
  const { db, origin, secret, sendMagicLink, providers } = settings;
  return {
    appName: 'Afield',
    baseURL: origin,
    basePath: ACCOUNTS_PATH,
    secret,
    telemetry: { enabled: false },
    database: { db, type: 'postgres', transaction: true },
    ...TABLE_NAMES,
    user: { ...TABLE_NAMES.user, validateUserInfo: (incoming) => judgeNewcomer(db, incoming) },
    account: { ...TABLE_NAMES.account, updateAccountOnSignIn: false },
    rateLimit: { ...TABLE_NAMES.rateLimit, enabled: true, storage: 'database', customRules: RATES },
    onAPIError: { errorURL: origin + REFUSED_PATH },
    advanced: {
      database: { generateId: 'uuid', joins: true },
      useSecureCookies: origin.startsWith('https:'),
      cookies: { session_token: { name: 'afield_sign_in' } },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] }
    },
    databaseHooks: whatIsKept(settings),
    plugins: [
      magicLink({ sendMagicLink, storeToken: 'hashed', expiresIn: SIGN_IN_LINK_SECONDS }),
      directSignIn(),
      passkeys(origin),
      signInProviders(origin, providers)
    ]
  } satisfies BetterAuthOptions;
}

/** By its path below where better-auth believes it is mounted; links that are mailed have a limit of their own. */
const RATES = {
  // The page to sign in asks for one as soon as it is open, and a whole meeting may be behind one connection.
  '/passkey/generate-authenticate-options': { window: 60, max: 200 },
  '/passkey/*': { window: 60, max: 30 },
  '/sign-in/social': { window: 60, max: 15 },
  '/callback/*': { window: 60, max: 15 }
};
