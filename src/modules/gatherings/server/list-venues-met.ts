import type { GatheringsDb } from './tables.ts';
import { selectVenuesMet, type VenueMet } from './venues-met-queries.ts';

const MOST = 500;

/** Venues that are known to everybody here, because a gathering for everybody meets or has met there. */
export async function listVenuesMet(db: GatheringsDb): Promise<VenueMet[]> {
  return await selectVenuesMet(db, MOST);
}
