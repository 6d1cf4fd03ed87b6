import type { NameTrouble } from '#people';
import { wordNameTrouble } from '#people/ui/word-name-trouble.ts';
import * as m from '#messages';

const REFUSED: Partial<Record<string, () => string>> = {
  full: m.unconference_join_full,
  'too-many': m.unconference_join_too_many,
  often: m.unconference_join_often
};

/** Why somebody could not join with a name. */
export function refusedJoinWords(refused: string): string {
  if (isOfName(refused)) return wordNameTrouble(refused);
  return (REFUSED[refused] ?? m.unconference_join_closed)();
}

export function isOfName(refused: string | undefined): refused is NameTrouble {
  return refused === 'missing' || refused === 'too-long';
}
