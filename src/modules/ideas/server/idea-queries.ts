import { type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import { type Idea, type IdeaListed, stateOf } from '../idea.ts';
import type { CheckedIdea } from '../typed-idea.ts';
import type { IdeasDb, IdeasTables, IdeasTx } from './tables.ts';

export async function insertIdea(
  tx: IdeasTx,
  { sentence, roughly, proposal }: CheckedIdea,
  { group, by }: { group: string | null; by: string },
  now: Date
): Promise<string> {
  const { id } = await tx
    .insertInto('idea')
    .values({
      group_id: group,
      started_by: by,
      sentence,
      roughly,
      ...proposal,
      started_at: now,
      changed_at: null,
      closed_at: null,
      gathering_id: null
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

type IdeaChange = Partial<{
  sentence: string;
  roughly: string;
  town: string;
  date: string;
  start: string;
  end: string;
  changed_at: Date;
  closed_at: Date | null;
  gathering_id: string;
}>;

export async function updateIdea(tx: IdeasTx, id: string, change: IdeaChange): Promise<void> {
  await tx.updateTable('idea').set(change).where('id', '=', id).execute();
}

export async function deleteIdea(tx: IdeasTx, id: string): Promise<void> {
  await tx.deleteFrom('idea').where('id', '=', id).execute();
}

function ideas(db: IdeasDb) {
  return db
    .selectFrom('idea')
    .leftJoin('group', 'group.id', 'idea.group_id')
    .leftJoin('person', 'person.id', 'idea.started_by')
    .leftJoin('withheld_text', (join) =>
      join
        .on('withheld_text.kind', '=', 'idea')
        .on((e) => e('withheld_text.id', '=', e.cast<string>('idea.id', 'text')))
    )
    .where('withheld_text.how', 'is distinct from', 'removed')
    .select([
      'idea.id',
      'idea.sentence',
      'idea.roughly',
      'idea.town',
      'idea.date',
      'idea.start',
      'idea.end',
      'idea.started_at as startedAt',
      'idea.changed_at as changedAt',
      'idea.closed_at as closedAt',
      'idea.gathering_id as gathering',
      'group.id as group_id',
      'group.slug as group_slug',
      'group.name as group_name',
      'person.id as author_id',
      'person.name as author_name',
      'person.handle as author_handle',
      'withheld_text.because as hidden_because'
    ]);
}

/** None that was removed by who looks after it. */
export async function selectIdea(db: IdeasDb, id: string): Promise<Idea | undefined> {
  const row = await ideas(db).where('idea.id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const { id: _id, sentence, roughly, town, date, start, end, startedAt, changedAt, closedAt, gathering } = row;
  return {
    id: row.id,
    group: row.group_id ? { id: row.group_id, slug: row.group_slug ?? '', name: row.group_name ?? '' } : null,
    author: row.author_id ? { id: row.author_id, name: row.author_name ?? '', handle: row.author_handle } : null,
    sentence,
    roughly,
    proposal: { town, date, start, end },
    startedAt,
    changedAt,
    state: stateOf({ gathering, closedAt }),
    gathering,
    hidden: row.hidden_because === null ? null : { because: row.hidden_because }
  };
}

/** So that two changes of one idea come one after the other. */
export async function lockIdea(tx: IdeasTx, id: string): Promise<Idea | undefined> {
  const row = await tx.selectFrom('idea').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  return row && (await selectIdea(tx, id));
}

/** Ideas that wait for answers, the newest first, of those that the reader may read where they stand; none with hidden words. */
export async function selectOpenIdeas(
  db: IdeasDb,
  { viewer, group, from, most }: { viewer: string | null; group: string | undefined; from: number; most: number }
): Promise<IdeaListed[]> {
  const rows = await ideas(db)
    .where('withheld_text.how', 'is', null)
    .where('idea.closed_at', 'is', null)
    .where('idea.gathering_id', 'is', null)
    .where((e) => isReadBy(e, viewer))
    .$if(group !== undefined, (query) => query.where('idea.group_id', '=', group ?? ''))
    .select((e) => [
      e
        .selectFrom('pledge')
        .select((p) => p.cast<number>(p.fn.countAll(), 'integer').as('comes'))
        .whereRef('pledge.idea_id', '=', 'idea.id')
        .where('pledge.comes', '=', true)
        .as('comes'),
      e
        .exists(
          e
            .selectFrom('pledge')
            .select('pledge.id')
            .whereRef('pledge.idea_id', '=', 'idea.id')
            .where('pledge.person_id', '=', viewer)
            .where('pledge.comes', '=', true)
        )
        .as('isMine')
    ])
    .orderBy('idea.started_at', 'desc')
    .orderBy('idea.id')
    .offset(from)
    .limit(most)
    .execute();
  return rows.map(({ id, sentence, roughly, town, date, start, end, comes, isMine, group_slug, group_name }) => ({
    id,
    sentence,
    roughly,
    proposal: { town, date, start, end },
    group: group_slug === null ? null : { slug: group_slug, name: group_name ?? '' },
    comes: comes ?? 0,
    isMine: Boolean(isMine)
  }));
}

/** In SQL what `read-board` says of groups, so that a whole list is one query. A group whose texts are hidden lists to its members. */
function isReadBy(
  e: ExpressionBuilder<IdeasTables & { group: { joining: string } | null }, 'idea' | 'group'>,
  viewer: string | null
): Expression<SqlBool> {
  const isMember = e.exists(
    e
      .selectFrom('membership')
      .select('membership.person_id')
      .whereRef('membership.group_id', '=', 'idea.group_id')
      .where('membership.person_id', '=', viewer)
  );
  return e.or([e('idea.group_id', 'is', null), e('group.joining', '=', 'open'), isMember]);
}

/** The ideas that this gathering was made of. */
export async function selectIdeasOf(db: IdeasDb, gathering: string): Promise<{ id: string; sentence: string }[]> {
  return await db.selectFrom('idea').select(['id', 'sentence']).where('gathering_id', '=', gathering).execute();
}

export async function selectIdeasBy(db: IdeasDb, person: string) {
  return await db
    .selectFrom('idea')
    .leftJoin('group', 'group.id', 'idea.group_id')
    .select([
      'group.name as group',
      'idea.sentence',
      'idea.roughly',
      'idea.town',
      'idea.date',
      'idea.start',
      'idea.end',
      'idea.started_at',
      'idea.changed_at',
      'idea.closed_at'
    ])
    .where('idea.started_by', '=', person)
    .orderBy('idea.started_at')
    .execute();
}
