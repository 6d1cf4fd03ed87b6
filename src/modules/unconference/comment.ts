export const LONGEST_COMMENT = 1000;

/** What somebody wrote below a session. */
export type Comment = {
  id: string;
  /** as its reader may read it; empty where it is hidden from her */
  text: string;
  at: Date;
  /** null once her account is gone */
  author: { id: string; name: string; handle: string | null; guest: 'new' | 'known' | 'muted' | null } | null;
  /** null for who does not read why */
  hidden: { because: string | null } | null;
  /** of a guest whom no organiser has let in, or whom one has muted */
  waits: boolean;
};

/** A comment as one reads it; undefined where it is not for her. */
export function veilComment(
  comment: Comment,
  reader: { person: string | undefined; looksAfter: boolean }
): Comment | undefined {
  const readsAll = reader.looksAfter || (comment.author !== null && comment.author.id === reader.person);
  if (comment.waits && !readsAll) return undefined;
  return comment.hidden && !readsAll ? { ...comment, text: '', hidden: { because: null } } : comment;
}
