import type { TypedVenue } from '../typed-venue.ts';

/** The names that a venue's fields have in a form: some forms have a name and a link of their own beside them. */
const FIELDS = {
  name: 'venueName',
  address: 'venueAddress',
  town: 'town',
  point: 'point',
  stepFree: 'stepFree',
  hearingLoop: 'hearingLoop',
  sockets: 'sockets',
  wifi: 'wifi',
  access: 'access',
  nearestStop: 'nearestStop'
} as const satisfies Record<keyof TypedVenue, string>;

/** What was typed of a venue, as it was typed. */
export function readVenueForm(form: FormData): TypedVenue {
  const read = Object.entries(FIELDS).map(([field, name]) => {
    const value = form.get(name);
    return [field, typeof value === 'string' ? value : ''] as const;
  });
  return Object.fromEntries(read) as TypedVenue;
}
