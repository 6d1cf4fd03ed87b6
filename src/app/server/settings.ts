import type { DatabaseAddress } from '#platform/server/database.ts';
import { readSettings, type Settings } from '#env';

/** What the process that starts the server tells the built site. */
export type SiteSettings = Settings & { database: DatabaseAddress };

let read: SiteSettings | undefined;

/** The settings of this server: the environment's, and the database that was started for it. */
export function settings(): SiteSettings {
  read ??= {
    ...readSettings(process.env, process.cwd()),
    database: JSON.parse(process.env.AFIELD_DATABASE ?? 'null') as DatabaseAddress
  };
  return read;
}
