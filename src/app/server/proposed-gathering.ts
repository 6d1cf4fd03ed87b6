import { blankGathering, type TypedHosted } from '#gatherings';
import * as m from '#messages';

const LONGEST = 80;
const LONGEST_KEY = 300;

/** Where somebody found that most can meet: a venue that the group has used, or a town, and which of those of its name. */
export type ProposedPlace = { town: string; key: string; venue: string };

/** The place that an address names, as the form of a gathering takes it. */
export function proposedPlace(params: URLSearchParams, venues: readonly { id: string }[]): ProposedPlace {
  const town = textOf(params, 'town');
  const key = town === '' ? '' : (params.get('place') ?? '').slice(0, LONGEST_KEY);
  const venue = venues.find(({ id }) => key === `venue:${id}`)?.id ?? '';
  return venue === '' ? { town, key, venue } : { town: '', key: '', venue };
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
