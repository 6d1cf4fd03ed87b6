import * as m from '#messages';
import { LONGEST_LIST_NAME, type ListTrouble, MOST_LISTS } from '../people-list.ts';

/** What is wrong with the name of a list, as a sentence to put beside it. */
export function wordListTrouble(trouble: ListTrouble): string {
  if (trouble === 'too-many') return m.people_list_too_many({ most: MOST_LISTS });
  return trouble === 'missing' ? m.people_list_missing() : m.people_list_too_long({ most: LONGEST_LIST_NAME });
}
