import type { Gathering } from './gathering.ts';

/** Where a gathering is, found by its name in the places, or told by a person. */
export type FoundPlace = { name: string; lat: number; lon: number };

export type StatementSource = {
  id: string;
  /** empty for what a person saw elsewhere */
  name: string;
  /** a person's own, shown to nobody else */
  isOwn: boolean;
  /** typed in by somebody who saw it elsewhere, rather than read from a calendar */
  isSeen?: boolean;
};

/** What one source says of one gathering. */
export type SourceStatement = {
  id: string;
  source: StatementSource;
  /** where a group of this server holds it: the last word on it */
  host?: Host;
  uid: string;
  recurrence: string;
  sequence: number;
  foldedTitle: string;
  said: Gathering;
  found?: FoundPlace;
  told?: FoundPlace;
  /** what it is about, told by a person in place of what the source says */
  toldTags?: string[];
  /** where the reader says that it is, for herself alone */
  ownPlace?: FoundPlace;
};

/** The group of this server that holds a gathering, and the gathering's own id. */
export type Host = { gathering: string; slug: string; group: string };

export const MARKS = ['going', 'maybe'] as const;
export type Mark = (typeof MARKS)[number];

/** A gathering as somebody sees it: what the sources that she may see say of it, as one. */
export type ListedGathering = {
  /** what its page is addressed by */
  id: string;
  /** of all statements that were made one */
  ids: string[];
  gathering: Gathering;
  /** where it is, when the source gives no point; `guessed`: found by its name only */
  place?: FoundPlace & { guessed: boolean };
  /** where it is, the reader says for herself alone */
  hasOwnPlace?: true;
  /** the tags were told by a person, and are not the source's own */
  hasToldTags?: true;
  sources: StatementSource[];
  host?: Host;
  mark?: Mark;
};

/** What a source tells of: its first day, YYYY-MM-DD, and how many gatherings there are in all and still to come. */
export type SourceSpan = { source: string; first: string; all: number; upcoming: number };
