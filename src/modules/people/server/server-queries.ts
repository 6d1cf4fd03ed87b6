import type { ServerSetting } from '../server-setting.ts';
import type { PeopleDb } from './tables.ts';

export async function findServerSetting(db: PeopleDb): Promise<ServerSetting | undefined> {
  return await db
    .selectFrom('server_setting')
    .select(['name', 'zone', 'languages', 'contact', 'joining'])
    .executeTakeFirst();
}

export async function saveServerSetting(db: PeopleDb, setting: ServerSetting): Promise<void> {
  await db
    .insertInto('server_setting')
    .values(setting)
    .onConflict((c) => c.column('only_row').doUpdateSet(setting))
    .execute();
}
