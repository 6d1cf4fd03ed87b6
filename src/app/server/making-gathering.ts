import { venueLine } from '#venues';
import { addVenue, listVenues, readVenues } from '#venues/server';
import { database } from './database.ts';
import type { GatheringVenue } from './gathering-form.ts';
import type { AllTables } from './tables.ts';
import type { Transaction } from 'kysely';

/** Keeps the venue that a form describes, where it is a new one. */
export async function keepVenue(
  tx: Transaction<AllTables>,
  venue: GatheringVenue,
  made: { group: string; by: string; at: Date }
): Promise<string | null> {
  if (venue === null) return null;
  return 'id' in venue ? venue.id : await addVenue(tx, venue.fresh, made);
}

/** Every zone there is, UTC first. */
export function allZones(): string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
}

/** The venues that a group can choose from: those it has used, and the one that is chosen already. */
export async function venueChoices(
  group: string,
  chosen: string | null = null
): Promise<{ id: string; name: string }[]> {
  const used = await listVenues(database(), group);
  const others = chosen === null || used.some(({ id }) => id === chosen) ? [] : [chosen];
  const more = await readVenues(database(), others);
  return [...used, ...more.values()].map((venue) => ({ id: venue.id, name: venueLine(venue) }));
}
