import {
  checkHosted,
  type CheckedHosted,
  type HostedTroubles,
  type PublishTroubles,
  troublesOfPublishing,
  type TypedHosted
} from '#gatherings';
import { readHostedForm } from '#gatherings/server';
import type { Place } from '#travel';
import { checkVenue, type TypedVenue, type Venue, type VenueTroubles } from '#venues';
import { listVenues, readVenueForm } from '#venues/server';
import { database } from './database.ts';
import { locateVenue } from './locate-venue.ts';

/** What was typed, as it was typed, with which venue was chosen; `new` for one that is described beside it. */
export type GatheringTyped = { hosted: TypedHosted; venue: TypedVenue; venueChoice: string };

export type GatheringFormTroubles = {
  hosted: HostedTroubles;
  venue: VenueTroubles;
  /** more than one town could be meant: a question, not a guess */
  severalPlaces?: Place[];
};

export type GatheringVenue = { id: string } | { fresh: Omit<Venue, 'id'> } | null;

export type GatheringFormRead = { checked: CheckedHosted; venue: GatheringVenue } | { troubles: GatheringFormTroubles };

type FormAsked = {
  group: string;
  /** the venue that it has, be it another group's */
  keep?: string | null;
  /** which of several towns was chosen */
  placeKey: string;
  /** whether it must be complete now */
  publishing: boolean;
  now: Date;
};

export function typedGathering(form: FormData): GatheringTyped {
  return { hosted: readHostedForm(form), venue: readVenueForm(form), venueChoice: textOf(form.get('venue')) };
}

/**
 * Reads the form of a gathering with its venue; everything that is wrong is told at once.
 */
export async function readGatheringForm(
  { hosted, venue, venueChoice }: GatheringTyped,
  { group, keep = null, placeKey, publishing, now }: FormAsked
): Promise<GatheringFormRead> {
  const read = checkHosted(hosted);
  const where = await readVenue(hosted, venue, { choice: venueChoice, group, keep, placeKey });
  const troubles: GatheringFormTroubles = {
    hosted: 'troubles' in read ? read.troubles : {},
    venue: 'troubles' in where ? where.troubles : {},
    ...('several' in where && { severalPlaces: where.several })
  };
  if (publishing && 'venue' in where) Object.assign(troubles.hosted, unready(hosted, read, where.venue, now));
  const isWrong = Object.keys(troubles.hosted).length + Object.keys(troubles.venue).length > 0;
  if (isWrong || !('checked' in read) || !('venue' in where)) return { troubles };
  return { checked: read.checked, venue: where.venue };
}

/** What keeps it from being published, as far as it can be read. */
function unready(
  { attendance }: TypedHosted,
  read: ReturnType<typeof checkHosted>,
  venue: GatheringVenue,
  now: Date
): PublishTroubles {
  const endsAt = 'checked' in read ? read.checked.endsAt : undefined;
  const isOnline = attendance === 'online';
  return troublesOfPublishing({ endsAt, isOnline, hasVenue: venue !== null }, now);
}

type VenueRead = { venue: GatheringVenue } | { troubles: GatheringFormTroubles['venue'] } | { several: Place[] };

async function readVenue(
  { attendance }: TypedHosted,
  typed: TypedVenue,
  { choice, group, keep, placeKey }: { choice: string; group: string; keep: string | null; placeKey: string }
): Promise<VenueRead> {
  if (attendance === 'online') return { venue: null };
  if (choice !== '' && choice === keep) return { venue: { id: choice } };
  if (choice !== '' && choice !== 'new') {
    const used = await listVenues(database(), group);
    const chosen = used.find(({ id }) => id === choice);
    return { venue: chosen ? { id: chosen.id } : null };
  }
  if (typed.town.trim() === '' && typed.name.trim() === '') return { venue: null };
  const read = checkVenue(typed);
  if ('troubles' in read) return { troubles: read.troubles };
  const located = await locateVenue(database(), read.checked, placeKey);
  if ('located' in located) return { venue: { fresh: located.located } };
  return 'several' in located ? located : { troubles: { town: 'unknown' } };
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : '';
}

/** Which of several towns was chosen, as long as the town is still the one that was asked about. */
export function placeKeyOf(form: FormData): string {
  const isSame = textOf(form.get('townAsked')) === textOf(form.get('town'));
  return isSame ? textOf(form.get('place')) : '';
}
