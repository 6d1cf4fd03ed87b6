import { LONGEST } from '../typed-profile.ts';
import { type ProfileDb, selectLearns, upsertLearns } from './profile-queries.ts';

/** What somebody wants to learn, as her profile has it, line by line. */
export async function wantsToLearn(db: ProfileDb, person: string): Promise<string[]> {
  return linesOf(await selectLearns(db, person));
}

/**
 * Adds a line to what somebody wants to learn, or takes it out again; who reads it there is as she chose.
 * @returns false where her profile has no room for it
 */
export async function wantToLearn(
  db: ProfileDb,
  { person, what, wants }: { person: string; what: string; wants: boolean }
): Promise<boolean> {
  const others = (await wantsToLearn(db, person)).filter((line) => line !== what);
  const words = (wants ? [...others, what] : others).join('\n');
  if (words.length > LONGEST.learns) return false;
  await upsertLearns(db, person, words);
  return true;
}

function linesOf(words: string): string[] {
  return words
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
