import { LONGEST_WORDS } from './joining.ts';

/** Somebody whom organisers keep out of a group, as they read it. */
export type KeptOut = {
  id: string;
  name: string;
  handle: string | null;
  because: string;
  /** null once that organiser has left */
  byName: string | null;
  at: Date;
};

export type KeepOutTrouble = 'missing' | 'too-long';

/** Why somebody is kept out: other organisers must be able to tell whether it still holds. */
export function checkKeepingOut(because: string): { checked: string } | { trouble: KeepOutTrouble } {
  const words = because.trim();
  if (words === '') return { trouble: 'missing' };
  return words.length > LONGEST_WORDS ? { trouble: 'too-long' } : { checked: words };
}
