import type { GatheringBefore } from '../facts.ts';
import type { Answer, WayToTakePart } from '../sign-up.ts';
import type { GatheringsDb, GatheringsTx } from './tables.ts';

/** What somebody has answered to one gathering, and what has changed there since she looked. */
export type MyAnswer = {
  gathering: string;
  answer: Answer;
  way: WayToTakePart;
  offeredUntil: Date | null;
  takenOutBecause: string;
  before: GatheringBefore | null;
  /** how many wait in front of her */
  waitingBefore: number;
};

/** The answers of a person to gatherings that end on a date or later, but for those she can't come to. */
export async function selectMyAnswers(db: GatheringsDb, person: string, from: string): Promise<MyAnswer[]> {
  const rows = await db
    .selectFrom('sign_up')
    .innerJoin('gathering', 'gathering.id', 'sign_up.gathering_id')
    .leftJoin('sign_up_move', (join) =>
      join
        .onRef('sign_up_move.gathering_id', '=', 'sign_up.gathering_id')
        .onRef('sign_up_move.person_id', '=', 'sign_up.person_id')
    )
    .select((eb) => [
      'sign_up.gathering_id as gathering',
      'sign_up.answer',
      'sign_up.way',
      'sign_up.offered_until as offeredUntil',
      'sign_up.taken_out_because as takenOutBecause',
      'sign_up_move.before',
      eb
        .selectFrom('sign_up as other')
        .select((other) => other.cast<number>(other.fn.countAll(), 'integer').as('number'))
        .whereRef('other.gathering_id', '=', 'sign_up.gathering_id')
        .where((line) =>
          line.or([
            line.and([line('other.answer', '=', 'waiting'), line('other.way', '=', line.ref('sign_up.way'))]),
            line.and([
              line('other.answer', '=', 'going'),
              line('sign_up.way', '=', 'in-person'),
              line('gathering.attendance', '=', 'hybrid')
            ])
          ])
        )
        .whereRef('other.place_in_line', '<', 'sign_up.place_in_line')
        .where('other.offered_until', 'is', null)
        .$asScalar()
        .$notNull()
        .as('waitingBefore')
    ])
    .where('sign_up.person_id', '=', person)
    .where('sign_up.answer', '<>', 'declined')
    .where('gathering.last_date', '>=', from)
    .execute();
  return rows.map((row) => ({ ...row, before: row.before as GatheringBefore | null }));
}

/** Keeps what was before for everybody who has answered; what she has not seen since an earlier change stays. */
export async function insertMoves(
  tx: GatheringsTx,
  gathering: string,
  before: GatheringBefore,
  now: Date
): Promise<void> {
  await tx
    .insertInto('sign_up_move')
    .columns(['gathering_id', 'person_id', 'before', 'moved_at'])
    .expression((eb) =>
      eb
        .selectFrom('sign_up')
        .select((row) => [
          'gathering_id',
          'person_id',
          row.cast(row.val(JSON.stringify(before)), 'jsonb').as('before'),
          row.cast(row.val(now), 'timestamptz').as('moved_at')
        ])
        .where('gathering_id', '=', gathering)
        .where('answer', 'in', ['going', 'waiting', 'maybe'])
    )
    .onConflict((on) => on.doNothing())
    .execute();
}

export async function deleteMove(db: GatheringsDb, person: string, gathering: string): Promise<void> {
  await db.deleteFrom('sign_up_move').where('person_id', '=', person).where('gathering_id', '=', gathering).execute();
}

/** Who has answered or marked something of these dates, but for those who can't come to it. */
export async function selectWhoHasDays(db: GatheringsDb, from: string, until: string): Promise<string[]> {
  const rows = await db
    .selectFrom('sign_up')
    .innerJoin('gathering', 'gathering.id', 'sign_up.gathering_id')
    .select('sign_up.person_id as person')
    .where('sign_up.answer', 'in', ['going', 'waiting', 'maybe'])
    .where('gathering.last_date', '>=', from)
    .where('gathering.first_date', '<=', until)
    .union(
      db
        .selectFrom('source_statement_mark')
        .innerJoin('source_statement', 'source_statement.id', 'source_statement_mark.statement_id')
        .select('source_statement_mark.person_id as person')
        .where('source_statement_mark.mark', 'in', ['going', 'maybe'])
        .where('source_statement.last_date', '>=', from)
        .where('source_statement.first_date', '<=', until)
    )
    .orderBy('person')
    .execute();
  return rows.map(({ person }) => person);
}
