import { createWriteStream, existsSync } from 'node:fs';
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import { writeSampleFeed } from '#app/sample/write-feed.ts';

/** A feed as a zip, because that is what everyone who is measured can read. */
export type BenchFeed = { name: string; zip: string };

/** The feed that the targets are for. */
export const LARGE = 'new-york-day.zip';

/** One day of New York where `AFIELD_TEST_DATA` has it, else the made timetable of the sample, in force from `today`. */
export async function findFeed(folder: string, today: string): Promise<BenchFeed> {
  const large = join(process.env.AFIELD_TEST_DATA ?? '/nowhere', LARGE);
  if (existsSync(large)) return { name: LARGE, zip: large };
  const sample = join(folder, 'sample');
  await writeSampleFeed(sample, today);
  const zip = new yazl.ZipFile();
  for (const file of await readdir(sample)) zip.addFile(join(sample, file), file);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(join(folder, 'sample.zip')));
  return { name: 'sample', zip: join(folder, 'sample.zip') };
}

export async function makeFolder(): Promise<string> {
  return await mkdtemp(join(tmpdir(), 'afield-bench-'));
}
