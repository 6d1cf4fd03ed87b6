/** A time by the clock of the camp, YYYY-MM-DDTHH:MM. */
type LocalTime = string;

export type ArchivedComment = { by: string | null; at: LocalTime; text: string };

export type ArchivedNotes = Record<'notes' | 'decisions' | 'links' | 'actions', string>;

/** HH:MM by the clock of the camp. */
export type ArchivedPlace = { starts: string; ends: string; room: string };

/** A session as everybody may read it. Texts of notes are Markdown. */
export type ArchivedSession = {
  /** as it stood on paper */
  number: number;
  /** what its files are called, without their ending */
  file: string;
  title: string;
  about: string;
  /** as PITCH_KINDS names it, or a round of lightning talks */
  kind: string;
  /** its kind and what it needs, in words */
  described: string[];
  hosts: string[];
  /** sessions that were joined into it; of a round, its talks */
  joined: { number: number; title: string; about: string; hosts: string[] }[];
  /** where it stood on the wall */
  stood?: ArchivedPlace;
  /** where else, where it was held more often */
  again?: ArchivedPlace[];
  comments: ArchivedComment[];
  /** who was there, of those who said that everybody may read so */
  present: string[];
  /** not there where nobody wrote any, or they are not for everybody */
  notes?: ArchivedNotes;
};

export type ArchivedWall = {
  rooms: string[];
  /** `called`: what was for everybody together, empty for sessions; these by number in the order of the rooms */
  times: { starts: string; ends: string; called: string; sessions: (number | null)[] }[];
};

/** A picture of the camp; `file`: where it lies in the archive. */
export type ArchivedPicture = {
  file: string;
  alt: string;
  credit: string;
  licence: string;
  width: number;
  height: number;
};

/** What stays of a camp, as everybody may read it. Whom it names is whom it may name. */
export type CampArchive = {
  format: 1;
  title: string;
  start: LocalTime;
  end: LocalTime;
  zone: string;
  /** who held it */
  groups: string[];
  venue?: { name: string; address: string; town: string; room: string };
  /** Markdown */
  about: string;
  tags: string[];
  picture?: ArchivedPicture;
  /** who came, of those who show so to everyone, and how many more */
  people: { names: string[]; more: number };
  /** not there where none was published */
  wall?: ArchivedWall;
  /** those on the wall by time, then the others by number */
  sessions: ArchivedSession[];
  areNotesOpened: boolean;
  /** the date since which nothing was written any more; not there as long as something may be */
  frozenOn?: string;
};

/** The sessions that stood on the wall, and those that were suggested and stood nowhere. */
export function bySort({ sessions }: Pick<CampArchive, 'sessions'>): {
  held: ArchivedSession[];
  suggested: ArchivedSession[];
} {
  const { held = [], suggested = [] } = Object.groupBy(sessions, ({ stood }) => (stood ? 'held' : 'suggested'));
  return { held, suggested };
}

/** How much is in it, for a page that says so. */
export function countArchive({ sessions, people }: CampArchive) {
  return {
    sessions: sessions.length,
    notes: sessions.filter(({ notes }) => notes).length,
    comments: sessions.reduce((sum, { comments }) => sum + comments.length, 0),
    named: people.names.length,
    unnamed: people.more
  };
}
