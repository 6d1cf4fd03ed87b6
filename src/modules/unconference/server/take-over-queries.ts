import type { UnconferenceTx } from './tables.ts';

const PAIRS = ['pitch_host', 'interest'] as const;

export async function moveGuestThings(tx: UnconferenceTx, guest: string, person: string): Promise<void> {
  await tx.updateTable('pitch').set({ pitched_by: person }).where('pitched_by', '=', guest).execute();
  await tx.updateTable('pitch_comment').set({ written_by: person }).where('written_by', '=', guest).execute();
  for (const table of ['camp_hello', 'camp_help'] as const) {
    const had = tx.selectFrom(table).select('gathering_id').where('person_id', '=', person);
    await tx
      .updateTable(table)
      .set({ person_id: person })
      .where('person_id', '=', guest)
      .where('gathering_id', 'not in', had)
      .execute();
  }
  await moveWants(tx, guest, person);
  for (const table of ['camp_away', 'plan_choice'] as const) {
    const had = tx.selectFrom(table).select('slot_id').where('person_id', '=', person);
    await tx
      .updateTable(table)
      .set({ person_id: person })
      .where('person_id', '=', guest)
      .where('slot_id', 'not in', had)
      .execute();
  }
  await movePairs(tx, guest, person);
  for (const table of PAIRS) {
    const had = tx.selectFrom(table).select('pitch_id').where('person_id', '=', person);
    await tx.deleteFrom(table).where('person_id', '=', guest).where('pitch_id', 'in', had).execute();
    await tx.updateTable(table).set({ person_id: person }).where('person_id', '=', guest).execute();
  }
}

/** Deletes what somebody wrote, rather than leave it without her name. */
export async function deleteTextsOf(tx: UnconferenceTx, person: string): Promise<void> {
  await tx.deleteFrom('pitch').where('pitched_by', '=', person).execute();
  await tx.deleteFrom('pitch_comment').where('written_by', '=', person).execute();
}

/** What both said of a kind, the account keeps. */
async function moveWants(tx: UnconferenceTx, guest: string, person: string): Promise<void> {
  await tx
    .updateTable('camp_wants')
    .set({ person_id: person })
    .where('person_id', '=', guest)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('camp_wants as had')
            .select('had.id')
            .where('had.person_id', '=', person)
            .whereRef('had.gathering_id', '=', 'camp_wants.gathering_id')
            .whereRef('had.kind', '=', 'camp_wants.kind')
        )
      )
    )
    .execute();
}

/** Nobody is her own helper, nor twice the same one's. */
async function movePairs(tx: UnconferenceTx, guest: string, person: string): Promise<void> {
  for (const [mine, other] of [
    ['asker_id', 'helper_id'],
    ['helper_id', 'asker_id']
  ] as const) {
    const had = tx.selectFrom('camp_pair').select(other).where(mine, '=', person);
    await tx
      .deleteFrom('camp_pair')
      .where(mine, '=', guest)
      .where((e) => e.or([e(other, '=', person), e(other, 'in', had)]))
      .execute();
    await tx
      .updateTable('camp_pair')
      .set({ [mine]: person })
      .where(mine, '=', guest)
      .execute();
  }
}
