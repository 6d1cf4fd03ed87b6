import type { Merged } from '../merge.ts';
import type { GridName, UnconferenceDb, UnconferenceTx } from './tables.ts';

/** A cell where a session stood when it was joined into another; `given`: that one had no place, and took this one. */
export type Stood = { grid: GridName; slot: string; room: string; pinned: boolean; given: boolean };

export async function selectMerged(db: UnconferenceDb, gathering: string): Promise<Merged> {
  const rows = await db
    .selectFrom('pitch_merge')
    .innerJoin('pitch', 'pitch.id', 'pitch_merge.pitch_id')
    .select(['pitch_merge.pitch_id', 'pitch_merge.into_id'])
    .where('pitch.gathering_id', '=', gathering)
    .orderBy('pitch_merge.position', (order) => order.asc().nullsLast())
    .orderBy('pitch.number')
    .execute();
  return new Map(rows.map(({ pitch_id, into_id }) => [pitch_id, into_id]));
}

export async function insertMerge(
  tx: UnconferenceTx,
  { pitch, into, stood }: { pitch: string; into: string; stood: readonly Stood[] },
  now: Date
): Promise<void> {
  await tx
    .insertInto('pitch_merge')
    .values({ pitch_id: pitch, into_id: into, stood: JSON.stringify(stood), merged_at: now })
    .execute();
}

/** @returns where it stood before; undefined where it was joined into nothing */
export async function deleteMerge(
  tx: UnconferenceTx,
  pitch: string
): Promise<{ into: string; stood: Stood[] } | undefined> {
  const row = await tx
    .deleteFrom('pitch_merge')
    .where('pitch_id', '=', pitch)
    .returning(['into_id', 'stood'])
    .executeTakeFirst();
  return row && { into: row.into_id, stood: row.stood as Stood[] };
}

export type Place = { grid: GridName; slot: string; room: string; pinned: boolean };

/** In order of time. */
export async function selectPlacesOf(db: UnconferenceDb, pitch: string): Promise<Place[]> {
  return await db
    .selectFrom('placement')
    .innerJoin('camp_slot', 'camp_slot.id', 'placement.slot_id')
    .select(['grid', 'slot_id as slot', 'room_id as room', 'pinned'])
    .where('pitch_id', '=', pitch)
    .orderBy('camp_slot.starts')
    .execute();
}

export async function selectWhoStandsAt(
  db: UnconferenceDb,
  { grid, slot, room }: Pick<Place, 'grid' | 'slot' | 'room'>
): Promise<string | undefined> {
  const row = await db
    .selectFrom('placement')
    .select('pitch_id')
    .where('grid', '=', grid)
    .where('slot_id', '=', slot)
    .where('room_id', '=', room)
    .executeTakeFirst();
  return row?.pitch_id;
}

export async function deletePlace(tx: UnconferenceTx, pitch: string, { grid, slot }: Place): Promise<void> {
  await tx
    .deleteFrom('placement')
    .where('pitch_id', '=', pitch)
    .where('grid', '=', grid)
    .where('slot_id', '=', slot)
    .execute();
}

export async function insertPlace(
  tx: UnconferenceTx,
  pitch: string,
  { grid, slot, room, pinned }: Place
): Promise<void> {
  await tx
    .insertInto('placement')
    .values({ pitch_id: pitch, grid, slot_id: slot, room_id: room, pinned })
    .onConflict((c) => c.columns(['pitch_id', 'grid', 'slot_id']).doNothing())
    .execute();
}
