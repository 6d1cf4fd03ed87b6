import * as m from '#messages';
import { LONGEST_HANDLE, type HandleTrouble } from '../handle.ts';
import { PARTS } from '../profile.ts';
import { LONGEST, type ProfileTroubles } from '../typed-profile.ts';
import { wordNameTrouble } from './word-name-trouble.ts';

const HANDLE_WORDS = {
  missing: m.people_handle_missing,
  shape: m.people_handle_shape,
  'too-long': () => m.people_handle_too_long({ most: LONGEST_HANDLE }),
  reserved: m.people_handle_reserved,
  taken: m.people_handle_taken
} as const satisfies Record<HandleTrouble, () => string>;

/** What is wrong with a profile, a sentence for each field that needs one. */
export function wordProfileTroubles(troubles: ProfileTroubles): { [field in keyof ProfileTroubles]: string } {
  const words: { [field in keyof ProfileTroubles]: string } = {};
  if (troubles.name) words.name = wordNameTrouble(troubles.name);
  if (troubles.handle) words.handle = HANDLE_WORDS[troubles.handle]();
  for (const part of PARTS) {
    if (troubles[part] === 'too-long') words[part] = m.people_part_too_long({ most: LONGEST[part] });
    if (troubles[part] === 'no-address') words[part] = m.people_part_no_address();
  }
  return words;
}
