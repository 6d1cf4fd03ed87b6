import { sql } from 'kysely';
import type { Answer, SignUpShownTo, WayToTakePart } from '../sign-up.ts';
import type { GatheringsDb, GatheringsTx } from './tables.ts';

export type FoundSignUp = {
  person: string;
  name: string;
  handle: string | null;
  /** joined with a name alone */
  isGuest: boolean;
  answer: Answer;
  way: WayToTakePart;
  words: string;
  /** why another organiser has hidden her words, where one has */
  wordsHidden: string | null;
  firstTime: boolean;
  shownTo: SignUpShownTo;
  offeredUntil: Date | null;
  answeredAt: Date;
  checkedInAt: Date | null;
  takenOutBecause: string;
};

/** Everybody who has answered, who waits in the order of the line, all others by name. */
export async function selectSignUps(db: GatheringsDb, gathering: string): Promise<FoundSignUp[]> {
  return await db
    .selectFrom('sign_up')
    .innerJoin('person', 'person.id', 'sign_up.person_id')
    .leftJoin('withheld_text', (join) =>
      join
        .on('withheld_text.kind', '=', 'sign-up-words')
        .on('withheld_text.id', '=', sql<string>`sign_up.gathering_id || ':' || sign_up.person_id`)
    )
    .select((e) => [
      'person.id as person',
      'person.name',
      'person.handle',
      e.cast<boolean>(e('person.guest', 'is not', null), 'boolean').as('isGuest'),
      'sign_up.answer',
      'sign_up.way',
      e.case().when('withheld_text.how', '=', 'removed').then('').else(e.ref('sign_up.words')).end().as('words'),
      e.case().when('withheld_text.how', '=', 'hidden').then(e.ref('withheld_text.because')).end().as('wordsHidden'),
      'sign_up.first_time as firstTime',
      'sign_up.shown_to as shownTo',
      'sign_up.offered_until as offeredUntil',
      'sign_up.answered_at as answeredAt',
      'sign_up.checked_in_at as checkedInAt',
      'sign_up.taken_out_because as takenOutBecause'
    ])
    .where('gathering_id', '=', gathering)
    .orderBy(
      (e) => e.case().when('sign_up.answer', '=', 'waiting').then(e.ref('sign_up.place_in_line')).end(),
      (order) => order.asc().nullsLast()
    )
    .orderBy('person.name')
    .orderBy('person.id')
    .execute();
}

/** @returns whether she was there to be changed */
export async function updateCheckedIn(
  db: GatheringsDb,
  { gathering, person }: { gathering: string; person: string },
  at: Date | null
): Promise<boolean> {
  const rows = await db
    .updateTable('sign_up')
    .set({ checked_in_at: at })
    .where('gathering_id', '=', gathering)
    .where('person_id', '=', person)
    .where('answer', '=', 'going')
    .returning('person_id')
    .execute();
  return rows.length > 0;
}

/** Moves a sign-up from some answers to another. @returns whether it was one of them */
export async function updateAnswer(
  tx: GatheringsTx,
  { gathering, person, from }: { gathering: string; person: string; from: readonly Answer[] },
  to: { answer: Answer; because: string }
): Promise<boolean> {
  const rows = await tx
    .updateTable('sign_up')
    .set({
      answer: to.answer,
      taken_out_because: to.because,
      place_in_line: null,
      offered_until: null,
      checked_in_at: null
    })
    .where('gathering_id', '=', gathering)
    .where('person_id', '=', person)
    .where('answer', 'in', from)
    .returning('person_id')
    .execute();
  return rows.length > 0;
}
