import { createHmac, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { AllTables, Database } from '../src/app/server/tables.ts';
import { openDatabase } from '../src/platform/server/database.ts';
import { socketFolder } from '../src/platform/server/postgres-socket.ts';

/** The database of an Afield that runs on this data folder, for making worlds and for seeing what requests have done. */
export function databaseOf(data: string): Database {
  const host = socketFolder(join(data, 'postgres'));
  const db = openDatabase<AllTables>({ host, user: 'afield', database: 'afield' }, 4);
  afterAll(() => db.destroy());
  return db;
}

/** Signs somebody in as a link of a mail would. @returns the cookie that her browser would send */
export async function signInDirectly(data: string, db: Database, person: { id: string }): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  const expires = new Date(Date.now() + 86_400_000);
  await db
    .insertInto('sign_in')
    .values({ person_id: person.id, token, user_agent: null, ip_address: null, expires_at: expires })
    .execute();
  const secret = readFileSync(join(data, 'secret'), 'utf8').trim();
  const signature = createHmac('sha256', secret).update(token).digest('base64');
  return `afield_sign_in=${encodeURIComponent(`${token}.${signature}`)}`;
}
