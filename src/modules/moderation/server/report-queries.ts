import type { Report, ReportedText, Trouble } from '../report.ts';
import type { Text, TextName } from '../text.ts';
import type { ModerationDb, ModerationTx } from './tables.ts';

type NewReport = { text: Text; by: string; trouble: Trouble; words: string };

/** Somebody's open report of a text is worded anew where there is one already. */
export async function upsertReport(
  tx: ModerationTx,
  { text, by, trouble, words }: NewReport,
  now: Date
): Promise<{ id: string; isNew: boolean }> {
  const { kind, id: textId, group, author, title, said, path } = text;
  const row = await tx
    .insertInto('report')
    .values({
      kind,
      text_id: textId,
      group_id: group,
      author_id: author,
      title,
      said,
      path,
      trouble,
      words,
      reported_by: by,
      reported_at: now,
      settled_at: null
    })
    .onConflict((on) =>
      on
        .columns(['kind', 'text_id', 'reported_by'])
        .where('settled_at', 'is', null)
        .doUpdateSet({ trouble, words, said, title })
    )
    .returning(['id', 'reported_at'])
    .executeTakeFirstOrThrow();
  return { id: row.id, isNew: row.reported_at.getTime() === now.getTime() };
}

/** Notes that what was reported of a text is decided. @returns the reports that were open */
export async function settleReports(tx: ModerationTx, { kind, id }: TextName, now: Date): Promise<string[]> {
  const rows = await tx
    .updateTable('report')
    .set({ settled_at: now })
    .where('kind', '=', kind)
    .where('text_id', '=', id)
    .where('settled_at', 'is', null)
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}

/** A text as the newest report of it has kept it. */
export async function selectReportedText(db: ModerationDb, { kind, id }: TextName): Promise<Text | undefined> {
  const row = await db
    .selectFrom('report')
    .select(['group_id as group', 'author_id as author', 'title', 'said', 'path'])
    .where('kind', '=', kind)
    .where('text_id', '=', id)
    .orderBy('reported_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { kind, id, ...row };
}

/** What was reported of a text, the newest first. */
export async function selectReports(db: ModerationDb, { kind, id }: TextName): Promise<Report[]> {
  return await db
    .selectFrom('report')
    .select(['id', 'trouble', 'words', 'said', 'reported_at as reportedAt', 'settled_at as settledAt'])
    .where('kind', '=', kind)
    .where('text_id', '=', id)
    .orderBy('reported_at', 'desc')
    .execute();
}

export async function selectReport(
  db: ModerationDb,
  id: string
): Promise<{ text: Text; by: string | null } | undefined> {
  const row = await db.selectFrom('report').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const { kind, text_id, group_id: group, author_id: author, title, said, path, reported_by: by } = row;
  return { text: { kind, id: text_id, group, author, title, said, path }, by };
}

/** Who reported, of some reports; who has left is not among them. */
export async function selectReporters(db: ModerationDb, reports: readonly string[]): Promise<string[]> {
  if (reports.length === 0) return [];
  const rows = await db
    .selectFrom('report')
    .select('reported_by')
    .distinct()
    .where('id', 'in', reports)
    .where('reported_by', 'is not', null)
    .$narrowType<{ reported_by: string }>()
    .execute();
  return rows.map(({ reported_by }) => reported_by);
}

/** Texts that wait for a decision, of one group or of all, but for what this person wrote herself; the oldest report first. */
export async function selectReportedTexts(
  db: ModerationDb,
  { group, but }: { group: string | null; but: string }
): Promise<ReportedText[]> {
  const rows = await db
    .selectFrom('report')
    .leftJoin('person', 'person.id', 'report.author_id')
    .select((e) => [
      'report.kind',
      'report.text_id as id',
      'person.name as authorName',
      e.fn.max<string>('report.title').as('title'),
      e.fn.min<Date>('report.reported_at').as('at'),
      e.cast<number>(e.fn.countAll(), 'integer').as('reports')
    ])
    .where('report.settled_at', 'is', null)
    .where('report.author_id', 'is distinct from', but)
    .$if(group !== null, (query) => query.where('report.group_id', '=', group).where('report.kind', '<>', 'group'))
    .groupBy(['report.kind', 'report.text_id', 'person.name'])
    .orderBy('at')
    .execute();
  return rows;
}

/** Forgets what was settled before a moment, but for what is still withheld. */
export async function deleteSettledBefore(db: ModerationDb, before: Date): Promise<void> {
  await db
    .deleteFrom('report')
    .where('settled_at', '<', before)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('withheld_text')
            .select('withheld_text.id')
            .whereRef('withheld_text.kind', '=', 'report.kind')
            .whereRef('withheld_text.id', '=', 'report.text_id')
        )
      )
    )
    .execute();
}

/** What somebody has reported, the oldest first. */
export async function selectReportsOf(db: ModerationDb, person: string) {
  return await db
    .selectFrom('report')
    .select(['kind', 'title', 'trouble', 'words', 'reported_at', 'settled_at'])
    .where('reported_by', '=', person)
    .orderBy('reported_at')
    .execute();
}

/** But what the other has reported as well, and is not settled. */
export async function moveReports(tx: ModerationTx, from: string, to: string): Promise<void> {
  await tx
    .updateTable('report')
    .set({ reported_by: to })
    .where('reported_by', '=', from)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('report as other')
            .select('other.id')
            .whereRef('other.kind', '=', 'report.kind')
            .whereRef('other.text_id', '=', 'report.text_id')
            .where('other.reported_by', '=', to)
            .where('other.settled_at', 'is', null)
        )
      )
    )
    .execute();
}

export async function moveAuthor(tx: ModerationTx, from: string, to: string): Promise<void> {
  for (const table of ['report', 'withheld_text', 'moderation_act'] as const) {
    await tx.updateTable(table).set({ author_id: to }).where('author_id', '=', from).execute();
  }
}
