type GuestStanding = 'new' | 'known' | 'muted';

export const PITCH_KINDS = ['discussion', 'show-and-tell', 'workshop', 'lightning-talk', 'walk'] as const;
/** A round is made by organisers, of lightning talks. */
export type PitchKind = (typeof PITCH_KINDS)[number] | 'lightning-round';

export const INTERESTS = ['must', 'like'] as const;
/** What somebody said of a pitch: she must see it, or would like to. */
export type Interest = (typeof INTERESTS)[number];

/** Somebody named on a pitch; `guest`: of who joined with a name alone. */
export type Host = { id: string; name: string; handle: string | null; guest?: GuestStanding | null };

/** A session that was joined into another, as it reads there. */
export type Also = Pick<Pitch, 'id' | 'number' | 'title' | 'about' | 'pitchedBy' | 'hosts'>;

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
  quiet: boolean;
  /** how long it needs; null for as long as a session has */
  minutes: number | null;
  /** how often it is held, at different times; or, in a row, how many times it takes in one room. As organisers say */
  times: number;
  inARow: boolean;
  /** nobody where somebody is still looked for */
  hosts: Host[];
  /** null once her account is gone */
  pitchedBy: string | null;
  /** of whom it was pitched for: her name, or empty where she would rather not be named; null for who pitched it herself */
  ideaOf: string | null;
  /** sessions that were joined into this one */
  also?: Also[];
  withdrawn: boolean;
  /** where an organiser withdrew it, and not who pitched it */
  withdrawnBecause?: string;
  /** hidden from others than who pitched it and the organisers; null for who does not read why */
  hidden: {
    because: string | null;
    /** of a guest whom no organiser has let in, or whom one has muted */ waits?: true;
  } | null;
};

type Reader = { person: string | undefined; looksAfter: boolean };

/** A pitch as one reads it: what was hidden has no words for others than who pitched it and the organisers. */
export function veilPitch(pitch: Pitch, reader: Reader): Pitch {
  const readsAll = reader.looksAfter || (pitch.pitchedBy !== null && pitch.pitchedBy === reader.person);
  const named = (hosts: Host[]) => hosts.filter((host) => isNamed(host, reader));
  const also = pitch.also?.map((other) => ({ ...other, hosts: named(other.hosts) }));
  const shown = { ...pitch, hosts: named(pitch.hosts), ...(also && { also }) };
  return !pitch.hidden || readsAll
    ? shown
    : { ...shown, title: '', about: '', hosts: [], ideaOf: null, hidden: { because: null } };
}

/** Whether one reads it where it is withdrawn: who pitched it; and where an organiser did that, its hosts and the organisers too. */
export function readsWithdrawn({ pitchedBy, hosts, withdrawnBecause }: Pitch, { person, looksAfter }: Reader): boolean {
  if (pitchedBy !== null && pitchedBy === person) return true;
  return withdrawnBecause !== undefined && (looksAfter || hosts.some(({ id }) => id === person));
}

/** Whether somebody's name may be read: a guest's once an organiser has let her in. */
export function isNamed({ id, guest }: Pick<Host, 'id' | 'guest'>, reader: Reader): boolean {
  return reader.looksAfter || id === reader.person || (guest ?? 'known') === 'known';
}

/** Whether it can be placed: it is there for everybody. */
export function isPlaceable({ withdrawn, hidden }: Pick<Pitch, 'withdrawn' | 'hidden'>): boolean {
  return !withdrawn && hidden === null;
}
