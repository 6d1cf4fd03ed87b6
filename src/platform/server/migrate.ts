import type { Kysely } from 'kysely';
import { FileMigrationProvider, Migrator } from 'kysely/migration';
import { promises as fs } from 'node:fs';
import path from 'node:path';

/**
 * Brings a database to the newest shape: runs what of `folder` (one file a migration, dated, named by module) has not
 * run yet, all or nothing. Two processes that start at once wait for each other.
 * @param upTo the last that is run; by default all are
 * @throws {Error} where a migration fails; the database is as it was
 */
export async function migrate<Tables>(db: Kysely<Tables>, folder: string, upTo?: string): Promise<void> {
  const migrator = new Migrator({ db, provider: migrationsIn(folder) });
  const { error } = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo));
  if (!error) return;
  const why = error instanceof Error ? error.message : JSON.stringify(error);
  throw new Error(`The database could not be brought up to date: ${why}`, { cause: error });
}

/** Those of the names that the folder does not have: of a newer Afield. */
export async function missingMigrations(folder: string, names: string[]): Promise<string[]> {
  const known = await migrationsIn(folder).getMigrations();
  return names.filter((name) => !Object.hasOwn(known, name));
}

function migrationsIn(folder: string): FileMigrationProvider {
  return new FileMigrationProvider({ fs, path, migrationFolder: folder });
}
