import { expressionBuilder, type Expression, type SqlBool } from 'kysely';
import type { TextKind } from '#moderation';
import type { GuestStanding } from '#people';
import type { UnconferenceTables } from './tables.ts';

/** What somebody says of herself, each with `person_id`. */
type SaidBy = 'camp_hello' | 'camp_wants';
type Texts = SaidBy | 'pitch' | 'pitch_comment' | 'camp_announcement';

/** Who says something, as it is read. */
export type SaidRead = {
  /** of the text, for reporting it */
  id: string;
  person: string;
  name: string;
  handle: string | null;
  guest: GuestStanding | null;
  /** null for who does not read why */
  hidden: { because: string | null } | null;
};

/** For joining `withheld_text`: that it is about the text of a row. */
export function isAbout(kind: TextKind, table: Texts): Expression<SqlBool> {
  const e = expressionBuilder<UnconferenceTables, Texts | 'withheld_text'>();
  return e.and([e('withheld_text.kind', '=', kind), e('withheld_text.id', '=', e.cast<string>(`${table}.id`, 'text'))]);
}

/** For joining `sign_up`: that who says it is going. */
export function isGoing(table: SaidBy): Expression<SqlBool> {
  const e = expressionBuilder<UnconferenceTables, SaidBy | 'sign_up'>();
  return e.and([
    e('sign_up.gathering_id', '=', e.ref(`${table}.gathering_id`)),
    e('sign_up.person_id', '=', e.ref(`${table}.person_id`)),
    e('sign_up.answer', '=', 'going')
  ]);
}

/** For a query: that neither the reader has blocked who says it, nor is blocked by her. */
export function isUnblocked(table: SaidBy, reader: string): Expression<SqlBool> {
  const e = expressionBuilder<UnconferenceTables, SaidBy>();
  const author = e.ref(`${table}.person_id`);
  return e.not(
    e.exists(
      e
        .selectFrom('block')
        .select('block.person_id')
        .where((b) =>
          b.or([
            b.and([
              b('block.person_id', '=', reader),
              b('block.blocked_id', '=', author),
              // Whoever is blocked as who wrote a text that named nobody stays: her absence would name her.
              b('block.known_by', '!=', 'text')
            ]),
            b.and([b('block.blocked_id', '=', reader), b('block.person_id', '=', author)])
          ])
        )
    )
  );
}
