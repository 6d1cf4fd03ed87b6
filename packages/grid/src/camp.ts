/** A camp as its organisers know it; ids are the caller's own. The command line reads the same as JSON. */
export type Camp = {
  rooms: Room[];
  /** in order of time */
  slots: Slot[];
  /** cells that hold nothing */
  closed: { room: string; slot: string }[];
  sessions: Session[];
  people: Person[];
};

export type Room = { id: string; seats: number; equipment: string[]; stepFree: boolean };

export type Slot = {
  id: string;
  /** whether no session goes on into the next one: lunch is between them */
  breakAfter?: boolean;
};

export type Session = {
  id: string;
  /**
   * the session that this one is held again for: whoever wishes for that one wishes for either, and needs it once. They
   * stand at different times. Nobody wishes for this one by its own id.
   */
  repeats?: string;
  /** how many times in a row it takes, in one room; 1 where it is not said */
  length?: number;
  /** people; they need not be among `people` */
  hosts: string[];
  /** what its room must have */
  equipment: string[];
  /** whether its room must be step-free */
  stepFree: boolean;
  /** where it goes if it is placed at all */
  pinned: { slot?: string; room?: string };
  /** sessions that it comes later than; those that are not placed do not count */
  after: string[];
};

export type Person = {
  id: string;
  /** sessions */
  must: string[];
  /** sessions; one that is among `must` too is a must */
  like: string[];
  /** slots */
  away: string[];
};

/** Where a session stands; the first of its times where it takes more than one. */
export type Placement = { session: string; slot: string; room: string };

/** Why a session is left out; `why-unplaced.ts` says when which. */
export type Why = 'needs' | 'no-cell' | 'host' | 'after' | 'least-loss';

/** What a seat in a session is worth to somebody who wished for it. */
export const MUST = 3;
export const LIKE = 1;
