import * as m from '#messages';
import type { Part, ShownTo } from '../profile.ts';

const PART_WORDS = {
  about: m.people_part_about,
  field: m.people_part_field,
  helps: m.people_part_helps,
  learns: m.people_part_learns,
  languages: m.people_part_languages,
  pronouns: m.people_part_pronouns,
  elsewhere: m.people_part_elsewhere
} as const satisfies Record<Part, () => string>;

const SHOWN_TO_WORDS = {
  nobody: m.people_shown_to_nobody,
  groups: m.people_shown_to_groups,
  everyone: m.people_shown_to_everyone
} as const satisfies Record<ShownTo, () => string>;

/** What a part of a profile is called. */
export function wordPart(part: Part): string {
  return PART_WORDS[part]();
}

/** Who reads a part, as one chooses it. */
export function wordShownTo(shownTo: ShownTo): string {
  return SHOWN_TO_WORDS[shownTo]();
}
