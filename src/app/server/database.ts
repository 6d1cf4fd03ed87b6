import { type DatabaseAddress, openDatabase } from '#platform/server/database.ts';
import type { AllTables, Database } from './tables.ts';

let opened: Database | undefined;

export function openServerDatabase(address: DatabaseAddress): Database {
  opened = openDatabase<AllTables>(address);
  return opened;
}

/** The database of this server. */
export function database(): Database {
  if (!opened) throw new Error('The database is not open yet');
  return opened;
}

export async function closeServerDatabase(): Promise<void> {
  await opened?.destroy();
  opened = undefined;
}
