import { sql } from 'kysely';
import type { LeftOut, LeftOutBy } from '../left-out.ts';
import type { ArchivesDb, ArchivesTx } from './tables.ts';

const COLUMNS = { herself: 'by_herself', organisers: 'by_organisers' } as const satisfies Record<LeftOutBy, string>;

export async function selectLeftOut(db: ArchivesDb, gathering: string): Promise<LeftOut[]> {
  const rows = await db
    .selectFrom('archive_left_out')
    .innerJoin('person', 'person.id', 'archive_left_out.person_id')
    .select(['person.id', 'person.name', 'person.handle', 'by_herself', 'by_organisers'])
    .where('gathering_id', '=', gathering)
    .orderBy('person.name')
    .orderBy('person.id')
    .execute();
  return rows.map(({ by_herself, by_organisers, ...person }) => ({
    ...person,
    by: [...(by_herself ? (['herself'] as const) : []), ...(by_organisers ? (['organisers'] as const) : [])]
  }));
}

export async function saveLeftOut(
  tx: ArchivesTx,
  { gathering, person, by }: { gathering: string; person: string; by: LeftOutBy },
  isOut: boolean
): Promise<void> {
  const column = { [COLUMNS[by]]: isOut };
  await tx
    .insertInto('archive_left_out')
    .values({ gathering_id: gathering, person_id: person, ...column })
    .onConflict((c) => c.columns(['gathering_id', 'person_id']).doUpdateSet(column))
    .execute();
  await deleteUnasked(tx, person);
}

/** What somebody was left out of, as she takes it along. */
export async function selectLeftOutOf(db: ArchivesDb, person: string) {
  return await db
    .selectFrom('archive_left_out')
    .innerJoin('gathering', 'gathering.id', 'archive_left_out.gathering_id')
    .select(['gathering.title as gathering', 'by_herself as byHerself', 'by_organisers as byOrganisers'])
    .where('person_id', '=', person)
    .orderBy('gathering.title')
    .execute();
}

/** Makes what was asked of one person hold for another, with what was asked of that one. */
export async function moveLeftOut(tx: ArchivesTx, from: string, to: string): Promise<void> {
  const had = tx
    .selectFrom('archive_left_out')
    .select(['gathering_id', sql<string>`${to}::uuid`.as('person_id'), 'by_herself', 'by_organisers'])
    .where('person_id', '=', from);
  await tx
    .insertInto('archive_left_out')
    .columns(['gathering_id', 'person_id', 'by_herself', 'by_organisers'])
    .expression(had)
    .onConflict((c) =>
      c.columns(['gathering_id', 'person_id']).doUpdateSet({
        by_herself: sql`archive_left_out.by_herself or excluded.by_herself`,
        by_organisers: sql`archive_left_out.by_organisers or excluded.by_organisers`
      })
    )
    .execute();
  await tx.deleteFrom('archive_left_out').where('person_id', '=', from).execute();
}

async function deleteUnasked(tx: ArchivesTx, person: string): Promise<void> {
  await tx
    .deleteFrom('archive_left_out')
    .where('person_id', '=', person)
    .where('by_herself', '=', false)
    .where('by_organisers', '=', false)
    .execute();
}
