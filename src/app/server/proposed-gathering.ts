import { blankGathering, type TypedHosted } from '#gatherings';
import { BLANK_VENUE, type TypedVenue, typeVenue } from '#venues';
import * as m from '#messages';
import { venueByKey } from './venues-known.ts';

const LONGEST = 80;
const LONGEST_KEY = 300;

/** Where somebody found that most can meet: a venue that the group has used, another, or a town, and which of those of its name. */
export type ProposedPlace = { venue: TypedVenue; key: string; venueChoice: string };

/** The place that an address names, as the form of a gathering takes it. */
export async function proposedPlace(
  params: URLSearchParams,
  venues: readonly { id: string }[]
): Promise<ProposedPlace> {
  const town = textOf(params, 'town');
  const key = town === '' ? '' : (params.get('place') ?? '').slice(0, LONGEST_KEY);
  const used = venues.find(({ id }) => key === `venue:${id}`);
  if (used) return { venue: BLANK_VENUE, key: '', venueChoice: used.id };
  const known = await venueByKey(key);
  if (known) return { venue: typeVenue({ ...known, id: '' }), key: '', venueChoice: '' };
  return { venue: { ...BLANK_VENUE, town }, key, venueChoice: '' };
}

/** What the form says of day and hours then, and what it could be called; there is time to think of a better name. */
export function proposedHours(params: URLSearchParams, blank = blankGathering('UTC')): TypedHosted {
  const town = textOf(params, 'town');
  return {
    ...blank,
    date: textOf(params, 'date'),
    start: textOf(params, 'start') || blank.start,
    end: textOf(params, 'end') || blank.end,
    title: town === '' ? blank.title : m.gatherings_meet_in({ place: town })
  };
}

function textOf(params: URLSearchParams, name: string): string {
  return params.get(name)?.slice(0, LONGEST) ?? '';
}
