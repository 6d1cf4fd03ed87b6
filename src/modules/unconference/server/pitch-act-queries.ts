import type { PitchActKept } from '../pitch-act.ts';
import type { UnconferenceDb, UnconferenceTx } from './tables.ts';

type NewAct = Pick<PitchActKept, 'what' | 'because' | 'before'> & { pitch: string; by: string };

export async function insertPitchAct(
  tx: UnconferenceTx,
  { pitch, what, because, before, by }: NewAct,
  now: Date
): Promise<string> {
  const { id } = await tx
    .insertInto('pitch_act')
    .values({
      pitch_id: pitch,
      what,
      because,
      before: before && JSON.stringify(before),
      done_by: by,
      done_at: now
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** What organisers did to a session, the latest first. */
export async function selectPitchActs(db: UnconferenceDb, pitch: string): Promise<PitchActKept[]> {
  return await pitchActs(db).where('pitch_act.pitch_id', '=', pitch).orderBy('pitch_act.done_at', 'desc').execute();
}

/** One act, with the session that it is about. */
export async function selectPitchAct(
  db: UnconferenceDb,
  id: string
): Promise<(PitchActKept & { pitch: string }) | undefined> {
  return await pitchActs(db).select('pitch_act.pitch_id as pitch').where('pitch_act.id', '=', id).executeTakeFirst();
}

export async function updateUndone(tx: UnconferenceTx, id: string): Promise<void> {
  await tx.updateTable('pitch_act').set({ undone: true }).where('id', '=', id).execute();
}

function pitchActs(db: UnconferenceDb) {
  return db
    .selectFrom('pitch_act')
    .leftJoin('person', 'person.id', 'pitch_act.done_by')
    .select([
      'pitch_act.id',
      'pitch_act.what',
      'pitch_act.because',
      'pitch_act.before',
      'pitch_act.undone as isUndone',
      'pitch_act.done_at as at',
      'person.name as by'
    ]);
}
