import { LANGUAGES, type ServerSetting } from '../server-setting.ts';
import { findServerSetting } from './server-queries.ts';
import type { PeopleDb } from './tables.ts';

/** What the administrator has said about the server. Its name and contact are empty until she has: then it is to be set up. */
export async function readServer(db: PeopleDb): Promise<ServerSetting> {
  return (
    (await findServerSetting(db)) ?? {
      name: '',
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      languages: [...LANGUAGES],
      contact: '',
      joining: 'by-invitation'
    }
  );
}
