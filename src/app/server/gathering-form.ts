import {
  checkHosted,
  type CheckedHosted,
  type HostedTroubles,
  type PictureTroubles,
  type PublishTroubles,
  troublesOfPublishing,
  type TypedHosted,
  type TypedPicture
} from '#gatherings';
import { readHostedForm } from '#gatherings/server';
import type { Place } from '#travel';
import { checkVenue, type TypedVenue, type Venue, type VenueTroubles } from '#venues';
import { listVenues, readVenueForm } from '#venues/server';
import { database } from './database.ts';
import { locateVenue } from './locate-venue.ts';
import { type PictureRead, takePicture } from './picture-form.ts';

/** What was typed, as it was typed, with which venue was chosen; `new` for one that is described beside it. */
export type GatheringTyped = {
  hosted: TypedHosted;
  venue: TypedVenue;
  venueChoice: string;
  picture: TypedPicture;
};

export type GatheringFormTroubles = {
  hosted: HostedTroubles;
  venue: VenueTroubles;
  picture?: PictureTroubles;
  /** more than one town could be meant: a question, not a guess */
  severalPlaces?: Place[];
};

export type GatheringVenue = { id: string } | { fresh: Omit<Venue, 'id'> } | null;

export type GatheringFormRead = { typed: GatheringTyped } & (
  | { checked: CheckedHosted; venue: GatheringVenue; picture: PictureRead['picture'] }
  | { troubles: GatheringFormTroubles }
);

type FormAsked = {
  group: string;
  by: string;
  /** the venue that it has, be it another group's */
  keep?: string | null;
  /** whether it must be complete now */
  publishing: boolean;
  now: Date;
};

/** What was typed, with a picture that was sent kept for the next time the form is. */
export async function typedGathering(
  form: FormData,
  { by, now }: { by: string; now: Date }
): Promise<{ typed: GatheringTyped; sent: PictureRead }> {
  const sent = await takePicture(form, by, now);
  const venueChoice = textOf(form.get('venue'));
  const typed = { hosted: readHostedForm(form), venue: readVenueForm(form), venueChoice, picture: sent.typed };
  return { typed, sent };
}

/** Reads the form of a gathering with its venue and its picture; everything that is wrong is told at once. */
export async function readGatheringForm(form: FormData, asked: FormAsked): Promise<GatheringFormRead> {
  const { typed, sent } = await typedGathering(form, asked);
  const read = checkHosted(typed.hosted);
  const where = await readVenue(typed, placeKeyOf(form), asked);
  const troubles: GatheringFormTroubles = {
    hosted: 'troubles' in read ? read.troubles : {},
    venue: 'troubles' in where ? where.troubles : {},
    picture: sent.troubles,
    ...('several' in where && { severalPlaces: where.several })
  };
  if (asked.publishing && 'venue' in where) {
    Object.assign(troubles.hosted, unready(typed.hosted, read, where.venue, asked.now));
  }
  const wrong = [troubles.hosted, troubles.venue, sent.troubles].flatMap((part) => Object.keys(part));
  if (wrong.length > 0 || !('checked' in read) || !('venue' in where)) return { typed, troubles };
  return { typed, checked: read.checked, venue: where.venue, picture: sent.picture };
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
  { hosted, venue: typed, venueChoice: choice }: GatheringTyped,
  placeKey: string,
  { group, keep = null }: FormAsked
): Promise<VenueRead> {
  if (hosted.attendance === 'online') return { venue: null };
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
