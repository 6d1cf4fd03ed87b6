export const NOTES_PARTS = ['notes', 'decisions', 'links', 'actions'] as const;
/** What notes of a session are made of. */
export type NotesPart = (typeof NOTES_PARTS)[number];
/** What each part says, in Markdown. */
export type NotesSaid = Record<NotesPart, string>;

/** Characters of one part: some ten pages. */
export const LONGEST_PART = 20_000;

export const NO_NOTES: NotesSaid = { notes: '', decisions: '', links: '', actions: '' };

/**
 * Somebody who says that she was in a session; `named`: also where everybody reads it. `guest`: how who joined with a name alone stands,
 * null for all others.
 */
export type Present = {
  id: string;
  name: string;
  handle: string | null;
  guest: 'new' | 'known' | 'muted' | null;
  named: boolean;
};

export function saysNothing(said: NotesSaid): boolean {
  return NOTES_PARTS.every((part) => said[part].trim() === '');
}

/** The parts that are longer than can be kept. */
export function tooLongParts(said: NotesSaid): NotesPart[] {
  return NOTES_PARTS.filter((part) => said[part].length > LONGEST_PART);
}

/** The same with line ends as a form sends them made into those of texts. */
export function withPlainLines(said: NotesSaid): NotesSaid {
  const plain = (part: NotesPart) => said[part].replaceAll('\r\n', '\n');
  return { notes: plain('notes'), decisions: plain('decisions'), links: plain('links'), actions: plain('actions') };
}
