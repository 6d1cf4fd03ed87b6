import { LANGUAGES, type ServerSetting } from '../server-setting.ts';
import { findServerSetting } from './server-queries.ts';
import type { PeopleDb } from './tables.ts';

/** What the administrator has said about the server. Its name and contact are empty until she has: then it is to be set up. */
export async function readServer(db: PeopleDb): Promise<ServerSetting> {
  return (
    (await findServerSetting(db)) ?? {
      name: '',
      zone: likelyZone(),
      languages: [...LANGUAGES],
      contact: '',
      joining: 'by-invitation'
    }
  );
}

/** The machine's zone; rented machines stand in none, and most who read English or Welsh live in this one. */
function likelyZone(): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return /^(Etc\/)?(UTC|UCT|Universal|Zulu)$/.test(zone) ? 'Europe/London' : zone;
}
