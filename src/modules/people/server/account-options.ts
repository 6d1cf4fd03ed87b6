import type { BetterAuthOptions } from 'better-auth';
import type { MagicLinkOptions } from 'better-auth/plugins/magic-link';
import { magicLink } from 'better-auth/plugins/magic-link';
import type { Language } from '../person.ts';
import { directSignIn } from './direct-sign-in.ts';
import { giveHandle } from './give-handle.ts';
import { saveLanguage } from './person-queries.ts';
import type { PeopleDb } from './tables.ts';

/** How long a link in a sign-in mail works, in seconds: a quarter of an hour, time for a slow mail server. */
export const SIGN_IN_LINK_SECONDS = 15 * 60;
/** How long somebody stays signed in without coming back, in seconds. */
export const SIGN_IN_SECONDS = 90 * 24 * 60 * 60;

/** The header that carries the reader's address to the rate limits. Only `askForLink` writes it. */
export const CLIENT_ADDRESS_HEADER = 'x-afield-client-address';
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
}

/** better-auth under our table and column names, so that the tables read like the rest of the product. */
export function accountOptions(settings: AccountSettings) {
  const { db, origin, secret, sendMagicLink } = settings;
  return {
    appName: 'Afield',
    baseURL: origin,
    basePath: ACCOUNTS_PATH,
    secret,
    telemetry: { enabled: false },
    database: { db, type: 'postgres', transaction: true },
    ...tableNames,
    rateLimit: { ...rateLimitTable, enabled: true, storage: 'database' },
    advanced: {
      database: { generateId: 'uuid' },
      useSecureCookies: origin.startsWith('https:'),
      cookies: { session_token: { name: 'afield_sign_in' } },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] }
    },
    databaseHooks: {
      session: {
        // Nobody needs to know later from which address a person came.
        create: {
          before: async (signIn) => ({ data: { ...signIn, ipAddress: null } }),
          after: async ({ userId }) => {
            const language = settings.language?.();
            if (language) await saveLanguage(db, userId, language);
            await giveHandle(db, userId);
          }
        }
      }
    },
    plugins: [magicLink({ sendMagicLink, storeToken: 'hashed', expiresIn: SIGN_IN_LINK_SECONDS }), directSignIn()]
  } satisfies BetterAuthOptions;
}

const tableNames = {
  user: {
    modelName: 'person',
    fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    additionalFields: {
      administrator: { type: 'boolean', required: true, defaultValue: false, input: false },
      handle: { type: 'string', required: false, input: false },
      language: { type: 'string', required: false, input: false }
    }
  },
  session: {
    modelName: 'sign_in',
    expiresIn: SIGN_IN_SECONDS,
    updateAge: 24 * 60 * 60,
    fields: {
      userId: 'person_id',
      expiresAt: 'expires_at',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent'
    }
  },
  account: {
    modelName: 'sign_in_method',
    fields: {
      userId: 'person_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      createdAt: 'created_at',
      updatedAt: 'updated_at'
    }
  },
  verification: {
    modelName: 'sign_in_link',
    fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' }
  }
} satisfies BetterAuthOptions;

const rateLimitTable = { modelName: 'sign_in_limit', fields: { lastRequest: 'last_request' } } as const;
