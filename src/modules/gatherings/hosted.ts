import type { Attendance, Gathering, Kind } from './gathering.ts';
import type { FoundPlace } from './listed-gathering.ts';

export const STATES = ['draft', 'published', 'cancelled'] as const;
export type GatheringState = (typeof STATES)[number];

/** Who may see a gathering that is published. */
export type GatheringShownTo = 'everyone' | 'members';

/** A gathering that a group of this server holds, whole. */
export type Hosted = {
  id: string;
  slug: string;
  group: { id: string; slug: string; name: string };
  state: GatheringState;
  shownTo: GatheringShownTo;
  title: string;
  kind: Kind;
  attendance: Attendance;
  /** YYYY-MM-DDTHH:MM by the clock of `zone` */
  start: string;
  end: string;
  /** IANA */
  zone: string;
  venueId: string | null;
  /** the venue's name and point, where it has one; `guessed`: the middle of its town */
  place?: FoundPlace & { guessed: boolean };
  /** which room or floor */
  room: string;
  /** where it is online */
  link: string;
  /** Markdown */
  about: string;
  bring: string;
  /** who to look for at the door */
  door: string;
  /** Markdown: what somebody who comes for the first time would like to know */
  newcomers: string;
  tags: string[];
  /** as it was typed, such as £20; empty where it is free */
  fee: string;
  /** how many there are; null for as many as come */
  places: { inPerson: number | null; online: number | null };
  /** counts up with each change that a calendar must hear of (RFC 5545) */
  sequence: number;
  cancelledBecause: string;
  /** counts up with each change of any kind, so that two organisers cannot overwrite each other */
  edition: number;
  changedAt: Date;
  /** its texts are hidden from others than its organisers; null for who does not read why */
  hidden?: { because: string | null };
};

/**
 * As everybody but its organisers reads it: what was hidden has a time and a place, and no more words.
 * @param title plain words in place of its own
 */
export function veilHosted<H extends Hosted>(hosted: H, title: string): H {
  if (!hosted.hidden) return hosted;
  const emptied = { about: '', bring: '', newcomers: '', door: '', cancelledBecause: '', tags: [] };
  return { ...hosted, ...emptied, title, hidden: { because: null } };
}

/** As a list, a verdict and a calendar know every gathering, wherever it comes from. */
export function saidOf(hosted: Hosted): Gathering {
  const { title, start, end, zone, attendance, kind, place, fee, state, tags } = hosted;
  return {
    title,
    start,
    end,
    zone,
    attendance,
    kind,
    ...(place && attendance !== 'online' && { place: sayPlace(place) }),
    free: fee === '',
    ...(tags.length > 0 && { tags }),
    cancelled: state === 'cancelled'
  };
}

/** The middle of a town is no place that anybody said. */
function sayPlace({ name, lat, lon, guessed }: FoundPlace & { guessed: boolean }): NonNullable<Gathering['place']> {
  return guessed ? { name } : { name, lat, lon };
}
