import type { Group } from '../group.ts';
import type { GroupsDb } from './tables.ts';

const COLUMNS = ['group.id', 'group.slug', 'group.name', 'group.about', 'group.joining', 'group.conduct'] as const;

export async function insertGroup(db: GroupsDb, group: Omit<Group, 'id'>, now: Date): Promise<string> {
  const { id } = await db
    .insertInto('group')
    .values({ ...group, founded_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function isSlugTaken(db: GroupsDb, slug: string): Promise<boolean> {
  return (await db.selectFrom('group').select('id').where('slug', '=', slug).executeTakeFirst()) !== undefined;
}

export async function selectGroup(db: GroupsDb, slug: string): Promise<Group | undefined> {
  return await db.selectFrom('group').select(COLUMNS).where('slug', '=', slug).executeTakeFirst();
}
