export const TEXT_KINDS = [
  'group',
  'gathering',
  'thread',
  'reply',
  'profile',
  'sign-up-words',
  'message',
  'idea',
  'pledge',
  'pitch',
  'notes',
  'pitch-comment',
  'hello',
  'want',
  'announcement'
] as const;
/** What people write here that others read. `message`: of organisers to those who signed up. */
export type TextKind = (typeof TEXT_KINDS)[number];

/** Names one text. The id of words to organisers is `<gathering>:<person>`, of all others it is an id of the database. */
export type TextName = { kind: TextKind; id: string };

/** A text as far as reporting it goes. */
export type Text = TextName & {
  /** whose organisers look after it; null where only who runs the server does */
  group: string | null;
  /** null once her account is gone, and where several may have written it */
  author: string | null;
  /** what it is called in a list: of its own, or of what it stands in */
  title: string;
  /** as its reader may read it */
  said: string;
  /** where it is read */
  path: string;
};

/** Where a text stands: hidden from others with a reason, or gone for all until it is deleted. */
export type TextState = 'shown' | Withholding;
export type Withholding = 'hidden' | 'removed';

/** How long a text that was removed can be brought back, in days. */
export const DAYS_TO_BRING_BACK = 30;

/** The kind that is named so in an address. */
export function textKind(named: string): TextKind | undefined {
  return TEXT_KINDS.find((kind) => kind === named);
}
