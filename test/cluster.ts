import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { REPOSITORY } from '../scripts/repository.js';
import { ensureDatabase, openDatabase } from '../src/platform/server/database.ts';
import { migrate } from '../src/platform/server/migrate.ts';
import { startPostgres } from '../src/platform/server/postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the databases of this run are. */
    cluster: { host: string; user: string; database: string };
  }
}

export const TEMPLATE = 'afield_template';

/** Before the tests that need it: one PostgreSQL for all of them, with one database that has every table. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'afield-test-'));
  // PostgreSQL may run as another user, who has to get through.
  await chmod(folder, 0o711);
  endAfterUs(folder);
  const postgres = await startPostgres({ folder: join(folder, 'postgres'), unsafe: true });
  const db = openDatabase(await ensureDatabase(postgres.connection, TEMPLATE), 1);
  await migrate(db, join(REPOSITORY, 'migrations')).finally(() => db.destroy());
  project.provide('cluster', postgres.connection);
  return async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** A shell that waits for the end of this process, however it ends, and clears up what is left then. */
function endAfterUs(folder: string): void {
  const clearUp = 'read -r line; kill -INT "$(head -n 1 "$1/postgres/postmaster.pid")" 2>/dev/null; rm -rf "$1"';
  const shell = spawn('sh', ['-c', clearUp, 'sh', folder], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  shell.unref();
}
