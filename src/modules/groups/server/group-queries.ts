import type { Group, GroupListed, GroupName } from '../group.ts';
import type { GroupsDb, GroupsTx } from './tables.ts';

const COLUMNS = [
  'group.id',
  'group.slug',
  'group.name',
  'group.about',
  'group.joining',
  'group.conduct',
  'group.conduct_changed_at as conductChangedAt'
] as const;

type Written = Pick<Group, 'name' | 'about' | 'joining' | 'conduct'>;

export async function insertGroup(db: GroupsDb, group: Written & { slug: string }, now: Date): Promise<string> {
  const { id } = await db
    .insertInto('group')
    .values({ ...group, founded_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateGroup(db: GroupsDb, id: string, group: Written, conductChangedAt: Date | null) {
  await db
    .updateTable('group')
    .set({ ...group, conduct_changed_at: conductChangedAt })
    .where('id', '=', id)
    .execute();
}

/** With all that is in it. */
export async function deleteGroup(db: GroupsDb, id: string): Promise<void> {
  await db.deleteFrom('group').where('id', '=', id).execute();
}

export async function isSlugTaken(db: GroupsDb, slug: string): Promise<boolean> {
  return (await db.selectFrom('group').select('id').where('slug', '=', slug).executeTakeFirst()) !== undefined;
}

export async function selectGroup(db: GroupsDb, slug: string): Promise<Group | undefined> {
  return groupOf(await groups(db).where('group.slug', '=', slug).executeTakeFirst());
}

export async function selectGroupById(db: GroupsDb, id: string): Promise<Group | undefined> {
  return groupOf(await groups(db).where('group.id', '=', id).executeTakeFirst());
}

/** None that was removed. */
function groups(db: GroupsDb) {
  return db
    .selectFrom('group')
    .leftJoin('withheld_text', (join) =>
      join
        .on('withheld_text.kind', '=', 'group')
        .on((e) => e('withheld_text.id', '=', e.cast<string>('group.id', 'text')))
    )
    .where('withheld_text.how', 'is distinct from', 'removed')
    .select([...COLUMNS, 'withheld_text.because as hidden_because']);
}

function groupOf(row: (Group & { hidden_because: string | null }) | undefined): Group | undefined {
  if (!row) return undefined;
  const { hidden_because: because, ...group } = row;
  return because === null ? group : { ...group, hidden: { because } };
}

/** The group, which nobody else joins, leaves or changes before the end of the transaction. */
export async function lockGroup(tx: GroupsTx, id: string): Promise<Group | undefined> {
  return await tx.selectFrom('group').select(COLUMNS).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
}

/** Groups that nothing is withheld of, by name, with how many are in each; only those whose name or text has the words, where there are any. */
export async function selectGroups(db: GroupsDb, words: string): Promise<GroupListed[]> {
  const like = `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const rows = await db
    .selectFrom('group')
    .leftJoin('membership', 'membership.group_id', 'group.id')
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('withheld_text')
            .select('withheld_text.id')
            .where('withheld_text.kind', '=', 'group')
            .where((w) => w('withheld_text.id', '=', w.cast<string>('group.id', 'text')))
        )
      )
    )
    .select(['group.slug', 'group.name', 'group.about', 'group.joining'])
    .select((e) => e.fn.count<string>('membership.person_id').as('members'))
    .$if(words !== '', (query) =>
      query.where((e) => e.or([e('group.name', 'ilike', like), e('group.about', 'ilike', like)]))
    )
    .groupBy('group.id')
    .orderBy('group.name')
    .orderBy('group.slug')
    .execute();
  return rows.map((row) => ({ ...row, members: Number(row.members) }));
}

export async function selectGroupName(db: GroupsDb, id: string): Promise<GroupName | undefined> {
  return await db.selectFrom('group').select(['slug', 'name']).where('id', '=', id).executeTakeFirst();
}
