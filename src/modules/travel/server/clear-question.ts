import type { UnclearName } from '../meeting-answer.ts';
import {
  type MeetingAsked,
  type MeetingTroubles,
  type MeetingTyped,
  type MembersAsked,
  readMeeting,
  readMembersMeeting
} from '../meeting-question.ts';
import type { Place } from '../place.ts';
import { type NameTyped, placesNamed } from './places-named.ts';
import type { Travelling } from './travelling.ts';

export type Clearing = {
  /** which place was chosen for a name that could be several: keys by name */
  chosen: ReadonlyMap<string, string>;
  /** YYYY-MM-DD */
  today: string;
};

export type Unclear =
  | { troubles: MeetingTroubles; asked?: undefined; answer?: undefined; unclear?: undefined }
  | { unclear: UnclearName[]; asked?: undefined; answer?: undefined; troubles?: undefined };

/** A question that can be answered, with the places that its names mean. */
export type Cleared<Asked> = { asked: Asked; placeOf: (name: string) => Place; starts: number };

/** Reads a typed question; what is missing, wrong or unclear is asked for instead, all of it at once. */
export async function clearMeeting(
  travelling: Travelling,
  typed: MeetingTyped,
  clearing: Clearing
): Promise<Cleared<MeetingAsked> | Unclear> {
  const read = readMeeting(typed, clearing.today);
  if ('troubles' in read) return read;
  const names = read.asked.starts.map(({ name }) => ({ name, field: 'who' as const }));
  return await cleared(travelling, read.asked, [...names, ...namesIn(read.asked)], clearing);
}

/** The same of one about people who are counted, and not typed. */
export async function clearMembers(
  travelling: Travelling,
  typed: MeetingTyped,
  clearing: Clearing
): Promise<Cleared<MembersAsked> | Unclear> {
  const read = readMembersMeeting(typed, clearing.today);
  if ('troubles' in read) return read;
  return await cleared(travelling, read.asked, namesIn(read.asked), clearing);
}

async function cleared<Asked extends MembersAsked>(
  travelling: Travelling,
  asked: Asked,
  names: NameTyped[],
  { chosen }: Clearing
): Promise<Cleared<Asked> | Unclear> {
  const named = await placesNamed(travelling, names, chosen);
  if ('unclear' in named) return named;
  return { asked, placeOf: named.placeOf, starts: names.filter(({ field }) => field === 'who').length };
}

function namesIn({ where, usual }: MembersAsked): NameTyped[] {
  return [
    ...where.map((name) => ({ name, field: 'where' as const })),
    ...(usual ? [{ name: usual, field: 'usual' as const }] : [])
  ];
}
