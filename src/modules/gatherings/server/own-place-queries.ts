import type { FoundPlace } from '../listed-gathering.ts';
import type { GatheringsDb, GatheringsTx } from './tables.ts';

/** Notes where somebody says that a gathering is with every statement of it, so that it outlives each of them; null takes it back. */
export async function replaceOwnPlace(
  db: GatheringsDb,
  person: string,
  ids: readonly string[],
  place: FoundPlace | null
): Promise<void> {
  if (!place) {
    await db
      .deleteFrom('source_statement_place')
      .where('person_id', '=', person)
      .where('statement_id', 'in', ids)
      .execute();
    return;
  }
  const said = JSON.stringify(place);
  await db
    .insertInto('source_statement_place')
    .values(ids.map((id) => ({ person_id: person, statement_id: id, place: said })))
    .onConflict((on) => on.columns(['person_id', 'statement_id']).doUpdateSet({ place: said }))
    .execute();
}

/** What people said of some statements for themselves. */
export async function deleteOwnPlaces(tx: GatheringsTx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.deleteFrom('source_statement_place').where('statement_id', 'in', ids).execute();
}
