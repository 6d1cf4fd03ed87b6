import { type Group, type Joining, JOININGS, LONGEST_GROUP_NAME, LONGEST_GROUP_TEXT } from './group.ts';

/** A group as somebody typed it. */
export type TypedGroup = { name: string; about: string; joining: string; conduct: string };
export type GroupTroubles = Partial<{
  name: 'missing' | 'too-long';
  about: 'too-long';
  conduct: 'too-long';
  joining: 'missing';
}>;

/** What a group needs: a name, and a way to join it. */
export function checkGroup(
  typed: TypedGroup
): { checked: Omit<Group, 'id' | 'slug' | 'conductChangedAt'> } | { troubles: GroupTroubles } {
  const [name, about, conduct] = [typed.name.trim().replace(/\s+/g, ' '), typed.about.trim(), typed.conduct.trim()];
  const joining = JOININGS.find((one) => one === typed.joining);
  const troubles: GroupTroubles = {
    ...(name === '' && { name: 'missing' as const }),
    ...(name.length > LONGEST_GROUP_NAME && { name: 'too-long' as const }),
    ...(about.length > LONGEST_GROUP_TEXT && { about: 'too-long' as const }),
    ...(conduct.length > LONGEST_GROUP_TEXT && { conduct: 'too-long' as const }),
    ...(!joining && { joining: 'missing' as const })
  };
  if (Object.keys(troubles).length > 0) return { troubles };
  return { checked: { name, about, conduct, joining: joining as Joining } };
}
