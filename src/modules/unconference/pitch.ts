export const PITCH_KINDS = ['discussion', 'show-and-tell', 'workshop', 'lightning-talk', 'walk'] as const;
export type PitchKind = (typeof PITCH_KINDS)[number];

export const INTERESTS = ['must', 'like'] as const;
/** What somebody said of a pitch: she must see it, or would like to. */
export type Interest = (typeof INTERESTS)[number];

/** Somebody named on a pitch. */
export type Host = { id: string; name: string; handle: string | null };

/** A session that somebody suggests. */
export type Pitch = {
  id: string;
  /** as it stands on paper, counted within its gathering */
  number: number;
  kind: PitchKind;
  title: string;
  /** two lines that stay with it everywhere */
  about: string;
  /** whether one should know something about it already */
  background: boolean;
  projector: boolean;
  stepFree: boolean;
  /** nobody where somebody is still looked for */
  hosts: Host[];
  /** null once her account is gone */
  pitchedBy: string | null;
  withdrawn: boolean;
  /** hidden from others than who pitched it and the organisers; null for who does not read why */
  hidden: { because: string | null } | null;
};

/** A pitch as one reads it: what was hidden has no words for others than who pitched it and the organisers. */
export function veilPitch(pitch: Pitch, reader: { person: string | undefined; looksAfter: boolean }): Pitch {
  const readsAll = reader.looksAfter || (pitch.pitchedBy !== null && pitch.pitchedBy === reader.person);
  return !pitch.hidden || readsAll ? pitch : { ...pitch, title: '', about: '', hosts: [], hidden: { because: null } };
}

/** Whether it can be placed: it is there for everybody. */
export function isPlaceable({ withdrawn, hidden }: Pick<Pitch, 'withdrawn' | 'hidden'>): boolean {
  return !withdrawn && hidden === null;
}
