import type { Asked } from '../asking.ts';
import { createAccounts, type Accounts, type Mail } from './accounts.ts';
import { askForLink } from './ask-for-link.ts';
import type { SignInProvider } from './sign-in-providers.ts';
import type { PeopleDb } from './tables.ts';

export interface Letterbox {
  accounts: Accounts;
  mails: Mail[];
  /** Asks for a link from a network address of its own, so that only a test of the limits meets them. */
  ask: (email: string, more?: { to?: string; invitation?: string; clientAddress?: string }) => Promise<Asked>;
  /** The last part of the link in the newest mail to the address. */
  token: (email: string) => string | undefined;
}

/** For tests: accounts whose mails land in a list. */
export function openLetterbox(
  db: PeopleDb,
  origin = 'http://localhost:4100',
  language: 'en' | 'cy' = 'en',
  providers: SignInProvider[] = []
): Letterbox {
  const mails: Mail[] = [];
  const secret = 'a secret of at least thirty-two letters';
  const accounts = createAccounts({
    db,
    origin,
    secret,
    providers,
    sendMail: async (mail) => mails.push(mail),
    language: () => language
  });
  let visitors = 0;
  return {
    accounts,
    mails,
    ask: async (email, more) => {
      visitors += 1;
      const clientAddress = `198.51.100.${visitors}`;
      return await askForLink(accounts, { email, locale: 'en', clientAddress, ...more });
    },
    token: (email) => {
      const text = mails.findLast((mail) => mail.to === email)?.text ?? '';
      return /\/(?:sign-in|invitations)\/([\w-]+)/.exec(text)?.[1];
    }
  };
}

/** The headers of a browser's next request, with the cookies it was given. */
export function browserWith(headers: Headers, userAgent = 'Firefox/140.0'): Headers {
  const cookie = headers.getSetCookie().map((line) => line.split(';')[0]);
  return new Headers({ cookie: cookie.join('; '), 'user-agent': userAgent });
}
