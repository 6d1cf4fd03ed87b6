import type { Attendance, Kind } from './gathering.ts';
import { KINDS } from './gathering.ts';
import type { GatheringShownTo } from './hosted.ts';
import { readTags, type TagsTrouble, troubleOfTags } from './tags.ts';
import { type HoursTroubles, readTypedHours, type Hours, type TypedHours } from './typed-hours.ts';

export const ATTENDANCES = ['in-person', 'online', 'hybrid'] as const satisfies readonly Attendance[];

/** A gathering as an organiser typed it, all but its venue and its picture. */
export type TypedHosted = TypedHours & {
  title: string;
  kind: string;
  attendance: string;
  room: string;
  link: string;
  about: string;
  bring: string;
  door: string;
  newcomers: string;
  /** with commas between them */
  tags: string;
  fee: string;
  placesInPerson: string;
  placesOnline: string;
  shownTo: string;
};

/** What a gathering is made of, or changed to. */
export type CheckedHosted = Hours & {
  title: string;
  kind: Kind;
  attendance: Attendance;
  room: string;
  link: string;
  about: string;
  bring: string;
  door: string;
  newcomers: string;
  tags: string[];
  fee: string;
  places: { inPerson: number | null; online: number | null };
  shownTo: GatheringShownTo;
};

type TextTrouble = 'too-long';
export type HostedTroubles = Omit<HoursTroubles, 'date'> &
  Partial<{
    date: HoursTroubles['date'] | 'over';
    /** people travel to it, and nobody said where */
    venue: 'missing';
    title: 'missing' | TextTrouble;
    kind: 'missing';
    attendance: 'missing';
    link: 'not-an-address';
    room: TextTrouble;
    about: TextTrouble;
    bring: TextTrouble;
    door: TextTrouble;
    newcomers: TextTrouble;
    tags: TagsTrouble;
    fee: TextTrouble;
    placesInPerson: 'not-a-number';
    placesOnline: 'not-a-number';
  }>;

export const LONGEST_TITLE = 120;
export const LONGEST_ABOUT = 20_000;
const LONGEST = { room: 120, about: LONGEST_ABOUT, bring: 2000, door: 500, newcomers: 5000, fee: 60 } as const;
const MOST_PLACES = 100_000;

/** Reads the form of a gathering; everything that is wrong is told at once, by field. */
export function checkHosted(typed: TypedHosted): { checked: CheckedHosted } | { troubles: HostedTroubles } {
  const read = readTypedHours(typed);
  const texts = readTexts(typed);
  const [inPerson, online] = [readPlaces(typed.placesInPerson), readPlaces(typed.placesOnline)];
  const [kind, attendance] = [
    KINDS.find((one) => one === typed.kind),
    ATTENDANCES.find((one) => one === typed.attendance)
  ];
  const tags = readTags(typed.tags);
  const wrongTags = troubleOfTags(tags);
  const troubles: HostedTroubles = {
    ...troublesOfTexts(texts),
    ...('troubles' in read && read.troubles),
    ...(wrongTags && { tags: wrongTags }),
    ...(!kind && { kind: 'missing' as const }),
    ...(!attendance && { attendance: 'missing' as const }),
    ...(texts.link !== '' && !isWebAddress(texts.link) && { link: 'not-an-address' as const }),
    ...(inPerson === undefined && { placesInPerson: 'not-a-number' as const }),
    ...(online === undefined && { placesOnline: 'not-a-number' as const })
  };
  if ('troubles' in read || Object.keys(troubles).length > 0 || !kind || !attendance) return { troubles };
  const places = { inPerson: inPerson ?? null, online: online ?? null };
  const shownTo = typed.shownTo === 'members' ? ('members' as const) : ('everyone' as const);
  return { checked: { ...read.hours, ...texts, kind, attendance, tags, places, shownTo } };
}

type Texts = Pick<CheckedHosted, 'title' | 'link' | keyof typeof LONGEST>;

function readTexts(typed: TypedHosted): Texts {
  const { title, room, link, about, bring, door, newcomers, fee } = typed;
  const lines = { about, bring, door, newcomers };
  const line = { title, room, link, fee };
  return {
    ...(mapTexts(lines, (text) => text.replaceAll('\r\n', '\n').trim()) as typeof lines),
    ...(mapTexts(line, (text) => text.trim().replaceAll(/\s+/g, ' ')) as typeof line)
  };
}

function mapTexts(texts: Record<string, string>, change: (text: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, change(text)]));
}

function troublesOfTexts(texts: Texts): HostedTroubles {
  const long = (Object.keys(LONGEST) as (keyof typeof LONGEST)[]).filter((name) => texts[name].length > LONGEST[name]);
  return {
    ...(texts.title === '' && { title: 'missing' as const }),
    ...(texts.title.length > LONGEST_TITLE && { title: 'too-long' as const }),
    ...Object.fromEntries(long.map((name) => [name, 'too-long' as const]))
  };
}

/** null for as many as come, undefined for what is no number of places. */
function readPlaces(typed: string): number | null | undefined {
  if (typed.trim() === '') return null;
  const places = /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : 0;
  return places > 0 && places <= MOST_PLACES ? places : undefined;
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
