import {
  checkServerSetting,
  type ServerSetting,
  type ServerTroubles,
  type TypedServerSetting
} from '../server-setting.ts';
import { saveServerSetting } from './server-queries.ts';
import type { PeopleDb } from './tables.ts';

export type Saved = { answer: 'saved'; setting: ServerSetting } | { answer: 'refused'; troubles: ServerTroubles };

/** Keeps what the administrator says about the server, if all of it can be read. */
export async function saveServer(db: PeopleDb, typed: TypedServerSetting): Promise<Saved> {
  const checked = checkServerSetting(typed);
  if ('troubles' in checked) return { answer: 'refused', troubles: checked.troubles };
  await saveServerSetting(db, checked.setting);
  return { answer: 'saved', setting: checked.setting };
}
