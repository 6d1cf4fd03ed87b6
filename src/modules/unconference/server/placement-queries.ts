import type { Placed } from '../camp-of.ts';
import type { GridName, UnconferenceDb, UnconferenceTx } from './tables.ts';

/** What stands in a grid, by pitch and in order of time. */
export async function selectPlacements(db: UnconferenceDb, gathering: string, grid: GridName): Promise<Placed[]> {
  return await db
    .selectFrom('placement')
    .innerJoin('pitch', 'pitch.id', 'placement.pitch_id')
    .innerJoin('camp_slot', 'camp_slot.id', 'placement.slot_id')
    .select([
      'placement.pitch_id as pitch',
      'placement.slot_id as slot',
      'placement.room_id as room',
      'placement.pinned'
    ])
    .where('pitch.gathering_id', '=', gathering)
    .where('placement.grid', '=', grid)
    .orderBy('placement.pitch_id')
    .orderBy('camp_slot.starts')
    .execute();
}

/** What stands in a grid from now on, whole. */
export async function replacePlacements(
  tx: UnconferenceTx,
  gathering: string,
  grid: GridName,
  placements: readonly Placed[]
): Promise<void> {
  await tx
    .deleteFrom('placement')
    .where('grid', '=', grid)
    .where('pitch_id', 'in', (e) => e.selectFrom('pitch').select('id').where('gathering_id', '=', gathering))
    .execute();
  if (placements.length === 0) return;
  await tx
    .insertInto('placement')
    .values(
      placements.map(({ pitch, slot, room, pinned }) => ({
        pitch_id: pitch,
        grid,
        slot_id: slot,
        room_id: room,
        pinned
      }))
    )
    .execute();
}
