import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where others may look in: a database that runs as somebody else must get to its folder. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'afield-journey-'));
  await chmod(folder, 0o711);
  return folder;
}

/** A data folder like another, whose Afield is not running: quicker than to begin from nothing. */
export async function copyFolder(from: string): Promise<string> {
  const folder = await emptyFolder();
  const { status, stderr } = spawnSync('cp', ['-a', `${from}/.`, folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The data folder could not be copied: ${stderr}`);
  return folder;
}

export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}
