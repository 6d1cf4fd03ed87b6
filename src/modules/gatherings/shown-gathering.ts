import type { Gathering } from './gathering.ts';

export const MARKS = ['going', 'maybe'] as const;
export type Mark = (typeof MARKS)[number];

/** How a gathering's place was found: its source says the point, its name was looked up, or somebody said where it is. */
export type PlacedBy = 'source' | 'guess' | 'person';

/** A gathering as one person, or a visitor, sees it: told by all the sources that she may see. */
export type ShownGathering = {
  /** leads back to it for the same reader, also after other sources begin or cease to tell of it */
  id: string;
  gathering: Gathering;
  placedBy?: PlacedBy;
  tags: string[];
  /** each once; `own`: only this person follows it */
  sources: { name: string; own: boolean }[];
  /** what this person said of herself */
  mark?: Mark;
  /** no source tells of it any more; shown only to whom had marked it */
  gone: boolean;
};
