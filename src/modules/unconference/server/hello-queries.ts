import type { Hello } from '../hello.ts';
import { isAbout, isGoing, isUnblocked, type SaidRead } from './said-queries.ts';
import type { UnconferenceDb, UnconferenceTx } from './tables.ts';

/** What somebody says of herself, with who she is. */
export type HelloRead = Hello & SaidRead;

export async function upsertHello(
  tx: UnconferenceTx,
  { gathering, person }: { gathering: string; person: string },
  { fromWhere, why, askMe, firstTime }: Hello,
  now: Date
): Promise<string> {
  const said = { from_where: fromWhere, why, ask_me: askMe, first_time: firstTime, said_at: now };
  const { id } = await tx
    .insertInto('camp_hello')
    .values({ gathering_id: gathering, person_id: person, ...said })
    .onConflict((c) => c.columns(['gathering_id', 'person_id']).doUpdateSet(said))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function deleteHello(tx: UnconferenceTx, gathering: string, person: string): Promise<void> {
  await tx.deleteFrom('camp_hello').where('gathering_id', '=', gathering).where('person_id', '=', person).execute();
}

export async function deleteHelloById(tx: UnconferenceTx, id: string): Promise<void> {
  await tx.deleteFrom('camp_hello').where('id', '=', id).execute();
}

/** Of everybody who is going and whom the reader has not blocked, nor is blocked by, by name. */
export async function selectHellos(
  db: UnconferenceDb,
  gathering: string,
  reader: string | undefined
): Promise<HelloRead[]> {
  const rows = await hellos(db)
    .innerJoin('sign_up', (join) => join.on(isGoing('camp_hello')))
    .where('camp_hello.gathering_id', '=', gathering)
    .$if(reader !== undefined, (q) => q.where(isUnblocked('camp_hello', reader ?? '')))
    .orderBy('person.name')
    .orderBy('camp_hello.person_id')
    .execute();
  return rows.map(({ because, ...row }) => ({ ...row, hidden: because === null ? null : { because } }));
}

export async function selectHello(db: UnconferenceDb, gathering: string, person: string): Promise<Hello | undefined> {
  return await db
    .selectFrom('camp_hello')
    .select(['from_where as fromWhere', 'why', 'ask_me as askMe', 'first_time as firstTime'])
    .where('gathering_id', '=', gathering)
    .where('person_id', '=', person)
    .executeTakeFirst();
}

export async function selectHelloById(db: UnconferenceDb, id: string) {
  return await hellos(db)
    .select('camp_hello.gathering_id as gathering')
    .where('camp_hello.id', '=', id)
    .executeTakeFirst();
}

function hellos(db: UnconferenceDb) {
  return db
    .selectFrom('camp_hello')
    .innerJoin('person', 'person.id', 'camp_hello.person_id')
    .leftJoin('withheld_text', (join) => join.on(isAbout('hello', 'camp_hello')))
    .where('withheld_text.how', 'is distinct from', 'removed')
    .select([
      'camp_hello.id',
      'camp_hello.person_id as person',
      'person.name',
      'person.handle',
      'person.guest',
      'camp_hello.from_where as fromWhere',
      'camp_hello.why',
      'camp_hello.ask_me as askMe',
      'camp_hello.first_time as firstTime',
      'withheld_text.because'
    ]);
}
