import type { Want, WantKind } from '../wants.ts';
import { isAbout, isGoing, isUnblocked, type SaidRead } from './said-queries.ts';
import type { UnconferenceDb, UnconferenceTx } from './tables.ts';

/** What somebody brings, offers or needs, with who she is. */
export type WantRead = Want & SaidRead;

type Whose = { gathering: string; person: string };

export async function upsertWant(
  tx: UnconferenceTx,
  { gathering, person }: Whose,
  { kind, ...said }: Want,
  now: Date
): Promise<string> {
  const { id } = await tx
    .insertInto('camp_wants')
    .values({ gathering_id: gathering, person_id: person, kind, ...said, said_at: now })
    .onConflict((c) => c.columns(['gathering_id', 'person_id', 'kind']).doUpdateSet({ ...said, said_at: now }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function deleteWants(
  tx: UnconferenceTx,
  { gathering, person }: Whose,
  kinds: readonly WantKind[]
): Promise<void> {
  await tx
    .deleteFrom('camp_wants')
    .where('gathering_id', '=', gathering)
    .where('person_id', '=', person)
    .where('kind', 'in', kinds)
    .execute();
}

export async function deleteWantById(tx: UnconferenceTx, id: string): Promise<void> {
  await tx.deleteFrom('camp_wants').where('id', '=', id).execute();
}

/** Deletes all of gatherings that ended before a moment. @returns their ids */
export async function deleteWantsBefore(tx: UnconferenceTx, endedBefore: Date): Promise<string[]> {
  const rows = await tx
    .deleteFrom('camp_wants')
    .using('gathering')
    .whereRef('gathering.id', '=', 'camp_wants.gathering_id')
    .where('gathering.ends_at', '<', endedBefore)
    .returning('camp_wants.id')
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Of everybody who is going, by name. What people need is for organisers, and for who says it; of the rest nothing between two of whom one
 * has blocked the other. Undefined for a reader: all.
 */
export async function selectWants(
  db: UnconferenceDb,
  gathering: string,
  reader: { person: string | undefined; looksAfter: boolean } | undefined
): Promise<WantRead[]> {
  const person = reader?.person;
  const rows = await wants(db)
    .innerJoin('sign_up', (join) => join.on(isGoing('camp_wants')))
    .where('camp_wants.gathering_id', '=', gathering)
    .$if(reader?.looksAfter === false, (q) =>
      q.where((e) =>
        e.or([
          e('camp_wants.kind', '!=', 'needs'),
          ...(person === undefined ? [] : [e('camp_wants.person_id', '=', person)])
        ])
      )
    )
    .$if(person !== undefined, (q) =>
      q.where((e) => e.or([e('camp_wants.kind', '=', 'needs'), isUnblocked('camp_wants', person ?? '')]))
    )
    .orderBy('person.name')
    .orderBy('camp_wants.person_id')
    .execute();
  return rows.map(({ because, ...row }) => ({ ...row, hidden: because === null ? null : { because } }));
}

/** What somebody said herself, be it withheld or not. */
export async function selectOwnWants(db: UnconferenceDb, { gathering, person }: Whose): Promise<Want[]> {
  return await db
    .selectFrom('camp_wants')
    .select(['kind', 'text', 'side', 'seats', 'leaves'])
    .where('gathering_id', '=', gathering)
    .where('person_id', '=', person)
    .execute();
}

export async function selectWantById(db: UnconferenceDb, id: string) {
  return await wants(db)
    .select('camp_wants.gathering_id as gathering')
    .where('camp_wants.id', '=', id)
    .executeTakeFirst();
}

function wants(db: UnconferenceDb) {
  return db
    .selectFrom('camp_wants')
    .innerJoin('person', 'person.id', 'camp_wants.person_id')
    .leftJoin('withheld_text', (join) => join.on(isAbout('want', 'camp_wants')))
    .where('withheld_text.how', 'is distinct from', 'removed')
    .select([
      'camp_wants.id',
      'camp_wants.kind',
      'camp_wants.text',
      'camp_wants.side',
      'camp_wants.seats',
      'camp_wants.leaves',
      'camp_wants.person_id as person',
      'person.name',
      'person.handle',
      'person.guest',
      'withheld_text.because'
    ]);
}
