export { addVenue, readVenues } from './keep-venue.ts';
export type { VenuesDb, VenuesTables, VenuesTx } from './tables.ts';
