export const LONGEST_TITLE = 120;
export const LONGEST_POST = 10_000;
/** How long after writing it one's own text may be changed, in hours. */
export const HOURS_TO_CHANGE = 24;
const HOUR = 3_600_000;

/** A text on a noticeboard, as somebody typed it. A reply has no title. */
export type TypedPost = { title?: string; text: string };
export type PostTroubles = Partial<{ title: 'missing' | 'too-long'; text: 'missing' | 'too-long' }>;

/** What a text on the noticeboard needs. */
export function checkPost(typed: TypedPost): { checked: { title: string; text: string } } | { troubles: PostTroubles } {
  const title = typed.title?.trim().replace(/\s+/g, ' ');
  const text = typed.text.trim();
  const troubles: PostTroubles = {
    ...(title === '' && { title: 'missing' as const }),
    ...(title !== undefined && title.length > LONGEST_TITLE && { title: 'too-long' as const }),
    ...(text === '' && { text: 'missing' as const }),
    ...(text.length > LONGEST_POST && { text: 'too-long' as const })
  };
  return Object.keys(troubles).length > 0 ? { troubles } : { checked: { title: title ?? '', text } };
}

/** Whether a text may still be changed by who wrote it. */
export function mayStillChange(writtenAt: Date, now: Date): boolean {
  return now.getTime() - writtenAt.getTime() < HOURS_TO_CHANGE * HOUR;
}

/** Whether a member has to accept the code of conduct before she posts: it is new to her, or has changed since. */
export function mustAcceptConduct(
  group: { conduct: string; conductChangedAt: Date | null },
  acceptedAt: Date | null
): boolean {
  if (group.conduct === '') return false;
  return acceptedAt === null || (group.conductChangedAt !== null && acceptedAt < group.conductChangedAt);
}

/** Who wrote something, as a link to her page needs it. */
export type Author = { id: string; name: string; handle: string | null };

/** Something said on a noticeboard. */
export type Post = {
  id: string;
  /** Markdown; empty where a thread's first words were taken back */
  text: string;
  /** null once her account is gone */
  author: Author | null;
  writtenAt: Date;
  changedAt: Date | null;
  hidden: Hidden;
};

/** Null for what everybody reads; where an organiser has hidden it, why, which stays unsaid to those it is hidden from. */
export type Hidden = { because: string | null } | null;

/** What a thread begins with. */
export type Thread = Post & { group: string; title: string; pinned: boolean; closed: boolean };

/** A thread in the list of a noticeboard. */
export type ThreadListed = Pick<Thread, 'id' | 'title' | 'pinned' | 'closed' | 'author' | 'hidden'> & {
  lastAt: Date;
  replies: number;
};

/** Who reads a noticeboard. */
export type BoardReader = { person: string | undefined; looksAfter: boolean };
export const ANY_READER: BoardReader = { person: undefined, looksAfter: false };

/** A text as one reads it: what was hidden has no words for others than its author and the organisers. */
export function veil<P extends { author: Author | null; hidden: Hidden; text?: string; title?: string }>(
  post: P,
  { person, looksAfter }: BoardReader
): P {
  const readsAll = looksAfter || (post.author !== null && post.author.id === person);
  if (!post.hidden || readsAll) return post;
  const emptied = { ...post, hidden: { because: null } };
  if (post.text !== undefined) emptied.text = '';
  if (post.title !== undefined) emptied.title = '';
  return emptied;
}
