import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BackupError } from './manifest.ts';

/** Lies in a data folder for as long as it is being filled. */
const MARK = 'restoring';
/** What the root of a disk has. */
const COUNTS_AS_EMPTY = ['lost+found'];

/**
 * Fills an empty data folder; where that fails, it is empty again. A folder in which it was cut off stays marked.
 * @throws {BackupError} where it is not empty; others where `fill` does
 */
export async function fillEmptyFolder<Answer>(data: string, fill: () => Promise<Answer>): Promise<Answer> {
  await mkdir(data, { recursive: true, mode: 0o711 });
  if ((await whatLiesIn(data)).length > 0)
    throw new BackupError(
      `The data folder ${data} is not empty. Restore into one that is: AFIELD_DATA=/another/folder`
    );
  await writeFile(join(data, MARK), '', { flag: 'wx', mode: 0o600 });
  try {
    const answer = await fill();
    await rm(join(data, MARK));
    return answer;
  } catch (error) {
    for (const name of await whatLiesIn(data)) await rm(join(data, name), { recursive: true, force: true });
    throw error;
  }
}

/** Whether a restore into this folder is going on, or was cut off. */
export function isHalfRestored(data: string): boolean {
  return existsSync(join(data, MARK));
}

async function whatLiesIn(data: string): Promise<string[]> {
  return (await readdir(data)).filter((name) => !COUNTS_AS_EMPTY.includes(name));
}
