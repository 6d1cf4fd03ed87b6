import { checkName, type NameTrouble } from '../person.ts';
import { giveHandle } from './give-handle.ts';
import { savePersonName } from './person-queries.ts';
import type { PeopleDb } from './tables.ts';

export type Renamed = { answer: 'renamed'; name: string } | { answer: 'refused'; reason: NameTrouble };

/** Changes what others call a person. Her handle stays; the first name gives her one. */
export async function renamePerson(db: PeopleDb, personId: string, typed: string, now: Date): Promise<Renamed> {
  const checked = checkName(typed);
  if ('trouble' in checked) return { answer: 'refused', reason: checked.trouble };
  await savePersonName(db, personId, checked.name, now);
  await giveHandle(db, personId);
  return { answer: 'renamed', name: checked.name };
}
