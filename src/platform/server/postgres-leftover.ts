import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const PROCESSES = '/proc';
/** Processes of a PostgreSQL that was killed see that it is gone, and end. */
const MOST_MILLISECONDS = 15_000;
const LOOK_EVERY = 50;

/**
 * Removes the note of a PostgreSQL that is dead although its process number is taken: by a process that nobody has buried yet,
 * or by another program since the machine was started anew. PostgreSQL itself would not start beside such a note. Where the
 * system does not tell about its processes, nothing is done.
 * @returns whether there was one
 * @throws {Error} where its own processes go on without it
 */
export async function clearLeftover(folder: string, socket: string): Promise<boolean> {
  const note = join(folder, 'postmaster.pid');
  if (!existsSync(PROCESSES) || !existsSync(note)) return false;
  const number = readFileSync(note, 'utf8').split('\n')[0] ?? '';
  const place = realpathSync(folder);
  if (workingFolder(number) === place) return false;
  // Only when none of its processes is left may another one touch its files.
  for (let waited = 0; processesIn(place).length > 0; waited += LOOK_EVERY) {
    if (waited > MOST_MILLISECONDS) throw new Error(`A PostgreSQL that was killed left processes behind in ${folder}.`);
    await pause(LOOK_EVERY);
  }
  for (const left of [note, join(socket, '.s.PGSQL.5432.lock')]) rmSync(left, { force: true });
  return true;
}

function processesIn(place: string): string[] {
  return readdirSync(PROCESSES).filter((name) => /^\d+$/.test(name) && workingFolder(name) === place);
}

/** A process that has ended, or belongs to somebody else, has none. */
function workingFolder(number: string): string | undefined {
  try {
    return readlinkSync(join(PROCESSES, number, 'cwd'));
  } catch {
    return undefined;
  }
}
