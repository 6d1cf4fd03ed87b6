import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { type Entry, extract } from 'tar-stream';
import {
  BackupError,
  type Counts,
  COUNTS_NAME,
  type Manifest,
  MANIFEST_NAME,
  readCounts,
  readManifest
} from './manifest.ts';

/** What a backup says of itself. */
export type Held = { manifest: Manifest; counts: Counts };

/** Where the rows of a backup go to, in the order in which they lie there. */
export type Taker = {
  begin(manifest: Manifest): Promise<void>;
  takeRows(table: string, part: AsyncIterable<Buffer>): Promise<void>;
  takeJobs(part: AsyncIterable<Buffer>): Promise<void>;
  /** called when all of it was read, and none of it was missing */
  end(manifest: Manifest, counts: Counts): Promise<void>;
};

/**
 * Reads a backup from its beginning to its end, and writes its files into a folder.
 * @throws {BackupError} where it is none, or not whole
 */
export async function readBackup(file: string, data: string, taker: Taker): Promise<Held> {
  const entries = extract();
  const unpacked = pipeline(createReadStream(file), createGunzip(), entries);
  try {
    const [{ manifest, counts }] = await Promise.all([takeAll(entries, data, taker), unpacked]);
    if (!manifest || !counts) throw new BackupError(`${file} is only a part of a backup.`);
    await taker.end(manifest, counts);
    return { manifest, counts };
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    throw new BackupError(`${file} is no backup of Afield, or only a part of one.`, { cause: error });
  }
}

async function takeAll(entries: AsyncIterable<Entry>, data: string, taker: Taker): Promise<Partial<Held>> {
  const held: Partial<Held> = {};
  let files = 0;
  for await (const entry of entries) {
    const { name } = entry.header;
    if (!held.manifest && name !== MANIFEST_NAME) throw new BackupError('This file is no backup of Afield.');
    if (name === MANIFEST_NAME) await taker.begin((held.manifest = readManifest(await text(entry))));
    else if (name === COUNTS_NAME) held.counts = readCounts(await text(entry));
    else if (name.startsWith('jobs/')) await taker.takeJobs(entry);
    else if (name.startsWith('tables/')) await taker.takeRows(name.split('/')[1] ?? '', entry);
    else files += await writeFileOf(entry, data);
  }
  if (held.counts && held.counts.files !== files) throw new BackupError('Files are missing in this backup.');
  return held;
}

/** Never outside the folder, whatever the archive says. */
async function writeFileOf(entry: Entry, data: string): Promise<number> {
  const name = entry.header.name.replace(/^files\//, '');
  if (name.startsWith('/') || name.split('/').includes('..'))
    throw new BackupError(`This backup holds a file ${name}.`);
  const path = join(data, name);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await pipeline(entry, createWriteStream(path, { flags: 'wx', mode: entry.header.mode ?? 0o600 }));
  return 1;
}

/** What unpacking says of something that is not packed, or cut short. */
function isUnreadable(error: unknown): boolean {
  const { code, message } = error as NodeJS.ErrnoException;
  return code?.startsWith('Z_') || /^(Unexpected end of data|Invalid tar header|Premature close)/.test(message);
}
