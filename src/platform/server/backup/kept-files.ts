import { lstat, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';

export type KeptFile = { name: string; path: string; bytes: number; mode: number };

/** PostgreSQL's own, which is kept table by table, and notes of what is going on. */
const NOT_KEPT = new Set(['postgres', 'postgres-socket', 'running.json', 'restoring']);

/** The files of a data folder that a backup keeps: all but the database's own and what is only half there. */
export async function keptFiles(data: string): Promise<KeptFile[]> {
  const files: KeptFile[] = [];
  for (const entry of await readdir(data, { recursive: true, withFileTypes: true }).catch(() => [])) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(data, path);
    if (!entry.isFile() || name.endsWith('.part') || NOT_KEPT.has(name.split('/')[0] ?? '')) continue;
    const found = await lstat(path).catch(() => undefined);
    if (found) files.push({ name, path, bytes: found.size, mode: found.mode });
  }
  return files;
}
