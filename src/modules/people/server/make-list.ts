import { checkListName, type ListTrouble, MOST_LISTS } from '../people-list.ts';
import { deleteList, insertList, selectLists, updateListName } from './people-list-queries.ts';
import type { PeopleTx } from './tables.ts';

export type ListMade = { answer: 'made'; id: string } | { answer: 'refused'; reason: ListTrouble };
export type ListRenamed = { answer: 'renamed' } | { answer: 'refused'; reason: ListTrouble };

/** Makes an empty list of people under a name. Nobody else will see it. */
export async function makeList(tx: PeopleTx, person: string, typed: string, now: Date): Promise<ListMade> {
  const checked = checkListName(typed);
  if ('trouble' in checked) return { answer: 'refused', reason: checked.trouble };
  if ((await selectLists(tx, person)).length >= MOST_LISTS) return { answer: 'refused', reason: 'too-many' };
  return { answer: 'made', id: await insertList(tx, person, checked.name, now) };
}

/** Gives one's own list another name. */
export async function renameList(tx: PeopleTx, person: string, list: string, typed: string): Promise<ListRenamed> {
  const checked = checkListName(typed);
  if ('trouble' in checked) return { answer: 'refused', reason: checked.trouble };
  await updateListName(tx, person, list, checked.name);
  return { answer: 'renamed' };
}

/** Throws one's own list away. The people in it stay as they are. */
export async function removeList(tx: PeopleTx, person: string, list: string): Promise<void> {
  await deleteList(tx, person, list);
}
