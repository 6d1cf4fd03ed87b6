export const JOININGS = ['open', 'approval', 'invitation'] as const;
/** How one becomes a member: at once, when an organiser says yes, or only when asked in. */
export type Joining = (typeof JOININGS)[number];

export const GROUP_ROLES = ['owner', 'organiser', 'member'] as const;
export type GroupRole = (typeof GROUP_ROLES)[number];

/** A group as its page shows it. */
export type Group = {
  id: string;
  slug: string;
  name: string;
  /** Markdown */
  about: string;
  joining: Joining;
  /** Markdown; what a member accepts when she joins. Empty where there is none. */
  conduct: string;
  /** when it was last worded anew; null where it never was */
  conductChangedAt: Date | null;
  /** who runs the server has hidden its texts; null for who does not read why */
  hidden?: { because: string | null };
};

/**
 * As others than its members read a group whose texts are hidden: nothing that it says of itself.
 * @param name plain words in place of its own
 */
export function veilGroup(group: Group, name: string): Group {
  return group.hidden ? { ...group, name, about: '', conduct: '', hidden: { because: null } } : group;
}

/** A group as a link to it needs it. */
export type GroupName = Pick<Group, 'slug' | 'name'>;

/** A group in the list of groups. */
export type GroupListed = Pick<Group, 'slug' | 'name' | 'about' | 'joining'> & { members: number };

/** Somebody in a group. */
export type Member = {
  id: string;
  name: string;
  handle: string | null;
  role: GroupRole;
  joinedAt: Date;
  /** wants to stand in the list of members */
  listed: boolean;
};

/** What somebody is in a group, as she herself may see it. */
export type MyMembership = Pick<Member, 'role' | 'joinedAt' | 'listed'> & { conductAcceptedAt: Date | null };

export const LONGEST_GROUP_NAME = 80;
export const LONGEST_GROUP_TEXT = 20_000;
