import type { Kysely } from 'kysely';
import { FileMigrationProvider, Migrator } from 'kysely/migration';
import { promises as fs } from 'node:fs';
import path from 'node:path';

/**
 * Brings a database to the newest shape: runs what of `folder` (one file a migration, dated, named by module) has not
 * run yet, all or nothing. Two processes that start at once wait for each other.
 * @throws {Error} where a migration fails; the database is as it was
 */
export async function migrate<Tables>(db: Kysely<Tables>, folder: string): Promise<void> {
  const migrator = new Migrator({ db, provider: new FileMigrationProvider({ fs, path, migrationFolder: folder }) });
  const { error } = await migrator.migrateToLatest();
  if (error) throw new Error('The database could not be brought up to date', { cause: error });
}
