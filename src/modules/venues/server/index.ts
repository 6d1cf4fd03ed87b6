export { exportOf as exportVenuesOf } from './export-of.ts';
export { addVenue, listVenues, readVenues } from './keep-venue.ts';
export { editVenue } from './edit-venue.ts';
export { readVenueForm } from './read-venue-form.ts';
export type { VenuesDb, VenuesTables, VenuesTx } from './tables.ts';
