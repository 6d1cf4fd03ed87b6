/** People whom somebody keeps together under a name. Only she sees it. */
export type PeopleList = { id: string; name: string };

export type ListTrouble = 'missing' | 'too-long' | 'too-many';

/** The longest name of a list, in characters. */
export const LONGEST_LIST_NAME = 60;
/** So many lists may one person have. */
export const MOST_LISTS = 50;

/** The name with its spaces put in order, or what is wrong with it. */
export function checkListName(typed: string): { name: string } | { trouble: Exclude<ListTrouble, 'too-many'> } {
  const name = typed.trim().replace(/\s+/g, ' ');
  if (!name) return { trouble: 'missing' };
  return name.length > LONGEST_LIST_NAME ? { trouble: 'too-long' } : { name };
}
