import type { GroupName } from '../group.ts';
import { selectGroupName } from './group-queries.ts';
import type { GroupsDb } from './tables.ts';
import { selectThreadTitle, selectWriters } from './thread-queries.ts';

/** What a group is called, for telling somebody of it; undefined where it is gone. */
export async function groupName(db: GroupsDb, id: string): Promise<GroupName | undefined> {
  return await selectGroupName(db, id);
}

/** What a thread is about, and who has written in it; undefined where it is gone. */
export async function threadAbout(db: GroupsDb, id: string): Promise<{ title: string; writers: string[] } | undefined> {
  const title = await selectThreadTitle(db, id);
  return title === undefined ? undefined : { title, writers: await selectWriters(db, id) };
}
