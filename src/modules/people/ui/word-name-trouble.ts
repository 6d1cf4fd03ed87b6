import * as m from '#messages';
import { LONGEST_NAME, type NameTrouble } from '../person.ts';

/** What is wrong with a name, as a sentence to put beside it. */
export function wordNameTrouble(trouble: NameTrouble): string {
  return trouble === 'missing' ? m.people_name_missing() : m.people_name_too_long({ most: LONGEST_NAME });
}
