import { readClockHours } from './clock-hours.ts';
import { type Matter, MATTERS } from './meeting-point.ts';
import type { OutingDay } from './outing.ts';

/** So many people may be typed, and so many places tried, that an answer stays a matter of seconds. */
export const MOST_PEOPLE = 300;
export const MOST_LINES = 60;
const LONGEST_NAME = 80;

/** Where people start from, as somebody typed it: a name, and how many start there. */
export type TypedStart = { name: string; people: number };

/** What stands in the fields. */
export type MeetingTyped = {
  /** one place a line */
  who: string;
  date: string;
  start: string;
  end: string;
  /** one place a line; towns around where nothing is typed */
  where: string;
  /** where it has been so far */
  usual: string;
  matter: Matter;
};

export type MeetingAsked = {
  starts: TypedStart[];
  date: string;
  start: string;
  end: string;
  where: string[];
  usual: string | undefined;
  matter: Matter;
};

/** The same about a group's own members, who are not typed. */
export type MembersAsked = Omit<MeetingAsked, 'starts'>;

export type MeetingTroubles = Partial<
  Record<'who', 'needed' | 'too-many'> &
    Record<'where', 'too-many'> &
    Record<'date', 'not-a-date' | 'over'> &
    Record<'start' | 'end', 'not-a-time'>
>;

/** What stands in an address; nothing at all where the page is opened for the first time. */
export function typedMeeting(params: URLSearchParams): MeetingTyped | undefined {
  const text = (name: string) => (params.get(name) ?? '').trim();
  const typed = { who: text('who'), date: text('date'), start: text('start'), end: text('end') };
  if (Object.values(typed).every((value) => value === '')) return undefined;
  const matter = MATTERS.find((one) => one === text('matter')) ?? 'most';
  return { ...typed, where: text('where'), usual: text('usual').slice(0, LONGEST_NAME), matter };
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
  const where = linesOf(typed.where);
  const hours = readClockHours(typed);
  const troubles: MeetingTroubles = { ...('wrong' in hours && hours.wrong) };
  if (where.length > MOST_LINES) troubles.where = 'too-many';
  const date = dateTrouble(typed.date, today);
  if (date) troubles.date = date;
  if ('wrong' in hours || Object.keys(troubles).length > 0) return { troubles };
  const { usual, matter } = typed;
  return { asked: { date: typed.date, ...hours.hours, where, usual: usual || undefined, matter } };
}

/** An end that is not after the start is on the next day. */
export function dayOfMeeting({ date, start, end }: MembersAsked): OutingDay {
  const [from, until] = [start, end].map((time) => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    return hours * 3600 + minutes * 60;
  }) as [number, number];
  return { date, start: from, end: until > from ? until : until + 86_400 };
}

function whoTrouble(starts: readonly TypedStart[]): MeetingTroubles['who'] {
  const people = starts.reduce((sum, start) => sum + start.people, 0);
  if (starts.length === 0) return 'needed';
  return starts.length > MOST_LINES || people > MOST_PEOPLE ? 'too-many' : undefined;
}

function dateTrouble(date: string, today: string): MeetingTroubles['date'] {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !isDate(date)) return 'not-a-date';
  return date < today ? 'over' : undefined;
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
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
  const before = /^(\d{1,3})\s*[x×*]?\s+(\D.*)$/i.exec(line);
  if (before) return { name: before[2] ?? '', people: Number(before[1]) };
  const after = /^(.*?\D)[\s,:]*[x×*:]\s*(\d{1,3})$/i.exec(line);
  return after ? { name: after[1]?.trim() ?? '', people: Number(after[2]) } : { name: line, people: 1 };
}

function linesOf(text: string): string[] {
  return text
    .split(/[\n\r;]+/)
    .map((line) => line.trim().slice(0, LONGEST_NAME))
    .filter((line) => line !== '');
}
