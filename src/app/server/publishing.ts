import { join } from 'node:path';
import { readSecret } from '#platform/server/secret.ts';
import { accounts } from './accounts.ts';
import { database } from './database.ts';
import type { PrivatePublishing } from './private-calendars.ts';
import { travelling } from './reach.ts';
import { settings } from './settings.ts';

/** What calendars and feeds of this server are made from. */
export function publishing(): PrivatePublishing {
  return {
    db: database(),
    origin: accounts().origin,
    travelling: travelling(),
    secret: readSecret(join(settings().data, 'secret'))
  };
}
