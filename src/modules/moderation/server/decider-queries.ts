import type { Text } from '../text.ts';
import type { ModerationDb } from './tables.ts';

/** Who may decide about a report: organisers of the group, and who runs the server; nobody about what she wrote herself. */
export async function selectDeciders(db: ModerationDb, { kind, group, author }: Text): Promise<string[]> {
  const rows = await db
    .selectFrom('person')
    .select('person.id')
    .where((e) =>
      e.or([
        e('person.administrator', '=', true),
        ...(group === null || kind === 'group'
          ? []
          : [
              e(
                'person.id',
                'in',
                e
                  .selectFrom('membership')
                  .select('membership.person_id')
                  .where('membership.group_id', '=', group)
                  .where('membership.role', '<>', 'member')
              )
            ])
      ])
    )
    .where('person.id', 'is distinct from', author)
    .execute();
  return rows.map(({ id }) => id);
}
