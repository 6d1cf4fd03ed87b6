import { type Among, readAmong, type TownSize } from './meeting-among.ts';
import { type Matter, MATTERS } from './meeting-point.ts';
import { type MeetingTime, readTimes, type TimeTroubles, typedTimes } from './meeting-times.ts';

/** So many people may be typed, and so many places tried. */
export const MOST_PEOPLE = 10_000;
export const MOST_LINES = 200;
const LONGEST_NAME = 80;

/** Where people start from, as somebody typed it: a name, and how many start there. */
export type TypedStart = { name: string; people: number };

/** What stands in the fields. */
export type MeetingTyped = {
  /** one place a line */
  who: string;
  /** at least one */
  times: MeetingTime[];
  among: Among;
  /** of the towns that are tried */
  size: TownSize;
  /** one place a line */
  where: string;
  /** where it has been so far */
  usual: string;
  matter: Matter;
};

export type MeetingAsked = {
  starts: TypedStart[];
  times: MeetingTime[];
  among: Among;
  size: TownSize;
  /** those that are named, and none where it is looked among others */
  where: string[];
  usual: string | undefined;
  matter: Matter;
};

/** The same about a group's own members, who are not typed. */
export type MembersAsked = Omit<MeetingAsked, 'starts'>;

export type MeetingTroubles = Partial<
  Record<'who', 'needed' | 'too-many'> & Record<'where', 'needed' | 'too-many'> & { times: TimeTroubles[] }
>;

/** What stands in an address; nothing at all where the page is opened for the first time. */
export function typedMeeting(params: URLSearchParams): MeetingTyped | undefined {
  const text = (name: string) => (params.get(name) ?? '').trim();
  if (['who', 'date', 'start', 'end'].every((name) => text(name) === '')) return undefined;
  const matter = MATTERS.find((one) => one === text('matter')) ?? 'most';
  const usual = text('usual').slice(0, LONGEST_NAME);
  return { who: text('who'), times: typedTimes(params), ...readAmong(params), where: text('where'), usual, matter };
}

/** Which place was chosen for a name that could be several: keys by name, from `is` and `is0`, `is1`, … as `name=key`. */
export function chosenPlaces(params: URLSearchParams): Map<string, string> {
  const chosen = [...params].filter(([field]) => /^is\d*$/.test(field)).map(([, value]) => value.split('='));
  return new Map(chosen.map(([name = '', ...key]) => [name, key.join('=')]));
}

/** @param today YYYY-MM-DD; nobody meets before it */
export function readMeeting(
  typed: MeetingTyped,
  today: string
): { asked: MeetingAsked } | { troubles: MeetingTroubles } {
  const starts = startsOf(typed.who);
  const read = readMembersMeeting(typed, today);
  const who = whoTrouble(starts);
  if (who) return { troubles: { ...('troubles' in read && read.troubles), who } };
  return 'asked' in read ? { asked: { starts, ...read.asked } } : read;
}

/** The question without who starts where. */
export function readMembersMeeting(
  typed: MeetingTyped,
  today: string
): { asked: MembersAsked } | { troubles: MeetingTroubles } {
  const { usual, matter, among, size } = typed;
  const where = among === 'named' ? linesOf(typed.where) : [];
  const read = readTimes(typed.times, today);
  const trouble =
    where.length > MOST_LINES ? 'too-many' : among === 'named' && where.length === 0 ? 'needed' : undefined;
  if ('times' in read && !trouble) {
    return { asked: { times: read.times, among, size, where, usual: usual || undefined, matter } };
  }
  return { troubles: { ...('troubles' in read && { times: read.troubles }), ...(trouble && { where: trouble }) } };
}

function whoTrouble(starts: readonly TypedStart[]): MeetingTroubles['who'] {
  const people = starts.reduce((sum, start) => sum + start.people, 0);
  if (starts.length === 0) return 'needed';
  return starts.length > MOST_LINES || people > MOST_PEOPLE ? 'too-many' : undefined;
}

/** "Bangor", "5 Bangor", "5 × Bangor" and "Bangor x 5"; a place that is named twice counts twice. */
function startsOf(text: string): TypedStart[] {
  const counted = new Map<string, TypedStart>();
  for (const line of linesOf(text)) {
    const { name, people } = startOf(line);
    const known = counted.get(name.toLowerCase());
    if (known) known.people += people;
    else counted.set(name.toLowerCase(), { name, people });
  }
  return [...counted.values()].filter(({ people }) => people > 0);
}

function startOf(line: string): TypedStart {
  const before = /^(\d{1,4})\s*[x×*]?\s+(\D.*)$/i.exec(line);
  if (before) return { name: before[2] ?? '', people: Number(before[1]) };
  const after = /^(.*?\D)[\s,:]*[x×*:]\s*(\d{1,4})$/i.exec(line);
  return after ? { name: after[1]?.trim() ?? '', people: Number(after[2]) } : { name: line, people: 1 };
}

function linesOf(text: string): string[] {
  return text
    .split(/[\n\r;]+/)
    .map((line) => line.trim().slice(0, LONGEST_NAME))
    .filter((line) => line !== '');
}
