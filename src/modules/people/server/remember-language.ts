import type { Language } from '../person.ts';
import type { Accounts } from './accounts.ts';
import { saveLanguage } from './person-queries.ts';
import { recognisePerson } from './recognise-person.ts';

/** Keeps the language that somebody has chosen, where she is signed in: her mails are written in it. */
export async function rememberLanguage(accounts: Accounts, headers: Headers, language: Language): Promise<void> {
  const found = await recognisePerson(accounts, headers);
  if (found) await saveLanguage(accounts.db, found.person.id, language);
}
