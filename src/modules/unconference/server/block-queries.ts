import { expressionBuilder, type Expression, type SqlBool } from 'kysely';
import type { UnconferenceTables } from './tables.ts';

/** What somebody says of herself, each with `person_id`. */
type SaidBy = 'camp_hello' | 'camp_wants';

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
