import { join } from 'node:path';
import type { AllTables, Database } from '../src/app/server/tables.ts';
import { openDatabase } from '../src/platform/server/database.ts';
import { socketFolder } from '../src/platform/server/postgres-socket.ts';

/** The database of an Afield that is running on a data folder, so that a journey may begin where something has happened already. */
export function openSiteDatabase(data: string): Database {
  const host = socketFolder(join(data, 'postgres'));
  return openDatabase<AllTables>({ host, user: 'afield', database: 'afield' }, 2);
}
