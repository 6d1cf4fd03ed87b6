import type { WithheldText } from '../report.ts';
import type { Text, TextName, Withholding } from '../text.ts';
import type { ModerationDb, ModerationTx } from './tables.ts';

export type Withheld = { how: Withholding; because: string; text: Text };

export async function selectWithheld(db: ModerationDb, { kind, id }: TextName): Promise<Withheld | undefined> {
  const row = await db
    .selectFrom('withheld_text')
    .selectAll()
    .where('kind', '=', kind)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { how, because, group_id: group, author_id: author, title, said, path } = row;
  return { how, because, text: { kind, id, group, author, title, said, path } };
}

export async function upsertWithheld(
  tx: ModerationTx,
  { kind, id, group, author, title, said, path }: Text,
  { how, because }: { how: Withholding; because: string },
  now: Date
): Promise<void> {
  await tx
    .insertInto('withheld_text')
    .values({ kind, id, group_id: group, author_id: author, title, said, path, how, because, at: now })
    .onConflict((on) => on.columns(['kind', 'id']).doUpdateSet({ how, because, at: now }))
    .execute();
}

/** @returns whether it was withheld */
export async function deleteWithheld(tx: ModerationTx, { kind, id }: TextName): Promise<boolean> {
  const rows = await tx
    .deleteFrom('withheld_text')
    .where('kind', '=', kind)
    .where('id', '=', id)
    .returning('id')
    .execute();
  return rows.length > 0;
}

/** Texts that were removed before a moment, the longest ago first. */
export async function selectRemovedBefore(db: ModerationDb, before: Date, most: number): Promise<TextName[]> {
  return await db
    .selectFrom('withheld_text')
    .select(['kind', 'id'])
    .where('how', '=', 'removed')
    .where('at', '<', before)
    .orderBy('at')
    .limit(most)
    .execute();
}

/** What is withheld of one group, or of the whole server where it was reported, but for what this person wrote herself. */
export async function selectWithheldTexts(
  db: ModerationDb,
  { group, but }: { group: string | null; but: string }
): Promise<WithheldText[]> {
  return await db
    .selectFrom('withheld_text')
    .leftJoin('person', 'person.id', 'withheld_text.author_id')
    .select([
      'withheld_text.kind',
      'withheld_text.id',
      'withheld_text.title',
      'withheld_text.how',
      'withheld_text.because',
      'withheld_text.at',
      'person.name as authorName'
    ])
    .where('withheld_text.author_id', 'is distinct from', but)
    .$if(group !== null, (query) => query.where('withheld_text.group_id', '=', group).where('kind', '<>', 'group'))
    .$if(group === null, (query) =>
      query.where((e) =>
        e.exists(
          e
            .selectFrom('report')
            .select('report.id')
            .whereRef('report.kind', '=', 'withheld_text.kind')
            .whereRef('report.text_id', '=', 'withheld_text.id')
        )
      )
    )
    .orderBy('withheld_text.at', 'desc')
    .execute();
}
