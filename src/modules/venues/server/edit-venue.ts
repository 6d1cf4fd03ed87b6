import type { Venue } from '../venue.ts';
import type { VenuesTx } from './tables.ts';
import { updateVenue } from './venue-queries.ts';

/** Changes a venue that a group has used, on the pages of every gathering there. @returns whether it is that group's */
export async function editVenue(
  tx: VenuesTx,
  { id, group }: { id: string; group: string },
  change: Partial<Omit<Venue, 'id'>>
): Promise<boolean> {
  return await updateVenue(tx, id, group, change);
}
