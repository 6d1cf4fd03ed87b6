export const SHOWN_TO = ['nobody', 'groups', 'everyone'] as const;
/** Who may read a part of a profile: nobody else, who is in a group with her, or anybody at all. */
export type ShownTo = (typeof SHOWN_TO)[number];

export const PARTS = ['about', 'field', 'helps', 'learns', 'languages', 'pronouns', 'elsewhere'] as const;
/** What somebody may say of herself besides her name. `elsewhere`: her addresses on other servers. */
export type Part = (typeof PARTS)[number];

export type PartSaid = { words: string; shownTo: ShownTo };

/** Everything somebody has said of herself, hidden or not. */
export type Profile = { name: string; handle: string } & Record<Part, PartSaid>;

/** What a part is as long as nothing was said about it. */
export const UNSAID: PartSaid = { words: '', shownTo: 'groups' };

/** What somebody is to the person whose profile it is. Who runs the server is nobody special. */
export type Viewer = 'self' | 'group' | 'stranger' | 'blocked';

const MAY_SEE = {
  self: ['nobody', 'groups', 'everyone'],
  group: ['groups', 'everyone'],
  stranger: ['everyone'],
  blocked: []
} as const satisfies Record<Viewer, readonly ShownTo[]>;

/** What one reader sees of a profile; parts that are hidden from her or empty are not there. */
export type ProfileSeen = { name: string; handle: string } & Partial<Record<Part, string>>;

/** Whether what is shown to these is shown to this reader. */
export function maySee(viewer: Viewer, shownTo: ShownTo): boolean {
  const seen: readonly ShownTo[] = MAY_SEE[viewer];
  return seen.includes(shownTo);
}

/** The profile as one reader sees it; undefined where nothing of it is for her. Name and handle go with any part, even an empty one. */
export function profileSeenBy(viewer: Viewer, profile: Profile): ProfileSeen | undefined {
  if (!maySee(viewer, widest(PARTS.map((part) => profile[part].shownTo)))) return undefined;
  const { name, handle } = profile;
  const seen: ProfileSeen = { name, handle };
  for (const part of PARTS) {
    if (profile[part].words && maySee(viewer, profile[part].shownTo)) seen[part] = profile[part].words;
  }
  return seen;
}

/** The most open of several: who may read the name that goes with them. */
export function widest(all: readonly ShownTo[]): ShownTo {
  return SHOWN_TO.findLast((shownTo) => all.includes(shownTo)) ?? 'nobody';
}
