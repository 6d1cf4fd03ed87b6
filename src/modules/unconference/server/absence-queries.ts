import type { Absences } from '../grid-state.ts';
import type { UnconferenceDb, UnconferenceTx } from './tables.ts';

/** Cells that hold nothing, and when hosts are away. */
export async function selectAbsences(db: UnconferenceDb, gathering: string): Promise<Absences> {
  const [closed, away] = await Promise.all([
    db
      .selectFrom('camp_closed')
      .innerJoin('camp_slot', 'camp_slot.id', 'camp_closed.slot_id')
      .select(['camp_closed.slot_id as slot', 'camp_closed.room_id as room'])
      .where('camp_slot.gathering_id', '=', gathering)
      .orderBy('camp_slot.starts')
      .orderBy('camp_closed.room_id')
      .execute(),
    db
      .selectFrom('camp_host_away')
      .innerJoin('camp_slot', 'camp_slot.id', 'camp_host_away.slot_id')
      .select(['camp_host_away.slot_id as slot', 'camp_host_away.person_id as person'])
      .where('camp_slot.gathering_id', '=', gathering)
      .orderBy('camp_slot.starts')
      .orderBy('camp_host_away.person_id')
      .execute()
  ]);
  return { closed, away };
}

export async function replaceAbsences(tx: UnconferenceTx, gathering: string, absences: Absences): Promise<void> {
  for (const table of ['camp_closed', 'camp_host_away'] as const) {
    await tx
      .deleteFrom(table)
      .where('slot_id', 'in', (e) => e.selectFrom('camp_slot').select('id').where('gathering_id', '=', gathering))
      .execute();
  }
  const closed = absences.closed.map(({ slot, room }) => ({ slot_id: slot, room_id: room }));
  const away = absences.away.map(({ slot, person }) => ({ slot_id: slot, person_id: person }));
  if (closed.length > 0) await tx.insertInto('camp_closed').values(closed).execute();
  if (away.length > 0) await tx.insertInto('camp_host_away').values(away).execute();
}
