import type { Interest, Pitch } from './pitch.ts';

/** A pitch as a page shows it to one reader. */
export type PitchShown = Pitch & {
  /** she suggested it */
  isMine: boolean;
  iHost: boolean;
  wish: Interest | null;
  /** she wants to learn what it is about */
  learns: boolean;
  /** how much is written below it */
  comments: number;
  /** how many said so, where the reader may know */
  counts?: { must: number; like: number };
};
