import { type CoHost, type CoHostAsk, selectCoHostAsks, selectCoHosts } from './co-host-queries.ts';
import type { GatheringsDb } from './tables.ts';

export type { CoHost, CoHostAsk };

/** The other groups of a gathering: those that hold it too, and those that were asked. */
export async function listCoHosts(db: GatheringsDb, gathering: string): Promise<CoHost[]> {
  return await selectCoHosts(db, gathering);
}

/** What a group is asked to hold with another. */
export async function listCoHostAsks(db: GatheringsDb, group: string, now: Date): Promise<CoHostAsk[]> {
  return await selectCoHostAsks(db, group, now);
}
