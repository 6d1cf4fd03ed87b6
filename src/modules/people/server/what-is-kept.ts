import type { BetterAuthOptions } from 'better-auth';
import { checkName, type Language } from '../person.ts';
import { giveHandle } from './give-handle.ts';
import { saveLanguage } from './person-queries.ts';
import type { PeopleDb } from './tables.ts';

/** What better-auth would keep and Afield does not, and what Afield keeps besides whenever somebody signs in. */
export function whatIsKept({ db, language }: { db: PeopleDb; language?: () => Language }) {
  return {
    session: {
      create: {
        // Nobody needs to know later from which address a person came.
        before: async (signIn) => ({ data: { ...signIn, ipAddress: null } }),
        after: async ({ userId }) => {
          if (language) await saveLanguage(db, userId, language());
          await giveHandle(db, userId);
        }
      }
    },
    account: {
      // The other service is never asked for anything again.
      create: { before: async (method) => ({ data: { ...method, ...NO_TOKENS } }) }
    },
    user: {
      // A name from elsewhere that does not fit is asked for again; a picture would be fetched from elsewhere.
      create: { before: async (person) => ({ data: { ...person, name: fittingName(person.name), image: null } }) }
    }
  } satisfies BetterAuthOptions['databaseHooks'];
}

const NO_TOKENS = {
  accessToken: null,
  refreshToken: null,
  idToken: null,
  accessTokenExpiresAt: null,
  refreshTokenExpiresAt: null,
  scope: null
};

function fittingName(given: string): string {
  const checked = checkName(given);
  return 'name' in checked ? checked.name : '';
}
