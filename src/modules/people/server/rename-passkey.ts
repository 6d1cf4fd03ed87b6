import { readPasskeyName } from '../passkey-name.ts';
import type { PeopleDb } from './tables.ts';
import { savePasskeyName } from './way-in-queries.ts';

/** Changes what a person calls one of her passkeys. @returns false for a name that does not fit, or somebody else’s */
export async function renamePasskey(db: PeopleDb, personId: string, id: string, typed: string): Promise<boolean> {
  const name = readPasskeyName(typed);
  return name !== undefined && (await savePasskeyName(db, personId, id, name));
}
