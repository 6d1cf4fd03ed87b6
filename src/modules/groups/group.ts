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
};

/** A group as a link to it needs it. */
export type GroupName = Pick<Group, 'slug' | 'name'>;

export const LONGEST_GROUP_NAME = 80;
export const LONGEST_GROUP_TEXT = 20_000;
