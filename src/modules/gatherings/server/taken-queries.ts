import type { Gathering } from '../gathering.ts';
import type { StoredStatement } from './statement-queries.ts';
import type { GatheringsDb, GatheringsTx } from './tables.ts';

/** What a group took over from a member. */
export type Taken = { id: string; said: Gathering };

export async function selectTaken(
  db: GatheringsDb,
  { source, ...which }: { source: string } & ({ id: string } | { from: string })
): Promise<Taken[]> {
  const taken = db.selectFrom('source_statement').select(['id', 'said']).where('source_id', '=', source);
  const rows = await ('id' in which ? taken.where('id', '=', which.id) : taken.where('last_date', '>=', which.from))
    .orderBy('first_date')
    .orderBy('id')
    .execute();
  return rows.map(({ id, said }) => ({ id, said: said as Gathering }));
}

/** Of some statements those that a group took over, with that group. */
export async function selectTakers(
  db: GatheringsDb,
  statements: readonly string[]
): Promise<{ id: string; group: string }[]> {
  if (statements.length === 0) return [];
  return await db
    .selectFrom('source_statement')
    .innerJoin('source', 'source.id', 'source_statement.source_id')
    .select(['source_statement.id', 'source.group_id as group'])
    .where('source_statement.id', 'in', statements)
    .where('source.group_id', 'is not', null)
    .$narrowType<{ group: string }>()
    .execute();
}

type Said = Pick<StoredStatement, 'said' | 'foldedTitle' | 'firstDate' | 'lastDate'> & {
  found: StoredStatement['found'] | undefined;
};

/** @param said `found`: undefined where the place is still the same */
export async function updateSaid(tx: GatheringsTx, id: string, said: Said): Promise<void> {
  const { found } = said;
  await tx
    .updateTable('source_statement')
    .set((eb) => ({
      said: JSON.stringify(said.said),
      folded_title: said.foldedTitle,
      first_date: said.firstDate,
      last_date: said.lastDate,
      sequence: eb('sequence', '+', 1),
      ...(found !== undefined && { found_place: found && JSON.stringify(found), told_place: null })
    }))
    .where('id', '=', id)
    .execute();
}
