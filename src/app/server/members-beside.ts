import { readTypedHours } from '#gatherings';
import { roleInGroup } from '#groups/server';
import type { MembersBeside, Place } from '#travel';
import { askMembersThere, findTown, mayAskMembers } from '#travel/server';
import { listVenues, readVenues } from '#venues/server';
import { database } from './database.ts';
import { type GatheringTyped, placeKeyOf } from './gathering-form.ts';
import { mayNow } from './rate-limits.ts';
import { textOf } from './asked.ts';
import { travelling } from './reach.ts';

type Asker = {
  group: string;
  person: string;
  /** which of several towns was chosen */
  key?: string;
  /** the venue that it has, be it another group's */
  keep?: string | null;
};

/**
 * Answers for a gathering as far as it is typed. Members are counted as of this morning, by district; nothing for who is no member
 * herself, such as the organisers of another group that holds it too.
 */
export async function membersBeside(typed: GatheringTyped, asker: Asker): Promise<MembersBeside | undefined> {
  if (!(await roleInGroup(database(), asker.group, asker.person))) return undefined;
  if (!(await mayAskMembers(database(), asker.group))) return { state: 'too-few' };
  const read = readTypedHours(typed.hosted);
  if ('troubles' in read || typed.hosted.attendance === 'online') return { state: 'open' };
  const [[date, start], [lastDate, end]] = [partsOf(read.hours.start), partsOf(read.hours.end)];
  if (lastDate !== date) return { state: 'several-days' };
  const place = await placeTyped(typed, asker);
  if ('state' in place) return place;
  if (!mayNow('meet-beside', asker.person)) return { state: 'often' };
  const when = { day: { date, start: secondsOf(start), end: secondsOf(end) }, zone: read.hours.zone };
  const there = await askMembersThere(travelling(), { group: asker.group, place, when });
  return there ? { state: 'told', there, place: place.name, date, start, end } : { state: 'too-few' };
}

/** The form with the hours that were taken from the answer beside it. */
export function withHoursTaken(form: FormData, typed: GatheringTyped): GatheringTyped {
  const [, way, time] = /^(start|end)=(\d{2}:\d{2})$/.exec(textOf(form, 'take')) ?? [];
  return way && time ? { ...typed, hosted: { ...typed.hosted, [way]: time } } : typed;
}

/** The same for a form that was sent. */
export async function membersBesideForm(
  form: FormData,
  typed: GatheringTyped,
  asker: Omit<Asker, 'key'>
): Promise<MembersBeside | undefined> {
  return await membersBeside(typed, { ...asker, key: placeKeyOf(form) });
}

/**
 * Named places alone: a venue that the group has used or the gathering has, or the middle of a town, whatever point was typed for it.
 */
async function placeTyped(
  { venue: { town }, venueChoice }: GatheringTyped,
  { group, key, keep = null }: Asker
): Promise<Place | { state: 'open' | 'which-town' | 'unknown-town' }> {
  if (venueChoice !== '' && venueChoice !== 'new') {
    const used =
      venueChoice === keep ? (await readVenues(database(), [keep])).values() : await listVenues(database(), group);
    const venue = [...used].find(({ id }) => id === venueChoice);
    if (!venue) return { state: 'open' };
    return { key: `venue:${venue.id}`, name: venue.town || venue.name, kind: 'place', lat: venue.lat, lon: venue.lon };
  }
  if (town.trim() === '') return { state: 'open' };
  const found = await findTown(database(), town.trim(), key || null);
  if ('found' in found) return found.found;
  return { state: 'several' in found ? 'which-town' : 'unknown-town' };
}

/** Of YYYY-MM-DDTHH:MM. */
function partsOf(time: string): [date: string, clock: string] {
  return [time.slice(0, 10), time.slice(11)];
}

function secondsOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 3600 + minutes * 60;
}
