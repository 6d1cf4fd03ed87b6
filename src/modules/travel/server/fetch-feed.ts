import { isCompiled } from '@afield/reach/server';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { troubleOfRefusal } from '#gatherings/server';
import type { GuardedDownload } from '#platform/server/guarded-fetch.ts';
import type { FetchTrouble } from '../import-trouble.ts';
import type { TimetableProgress } from '../listed-timetable.ts';
import type { Timetable } from './timetable-queries.ts';

/** A national feed unpacks to many times this. */
const MOST_BYTES = 2e9;
const MOST_SECONDS = 3600;

export type FedFrom = {
  download: GuardedDownload;
  /** of compiled timetables */
  folder: string;
  toFile: string;
  tell: (progress: TimetableProgress) => void;
};

/** What its server says of a feed, and what it is. */
export type FeedMarks = { etag: string | null; last_modified: string | null; digest: string | null };

export type Fed =
  | ({ got: 'feed'; path: string } & FeedMarks)
  | ({ got: 'unchanged' } & Partial<FeedMarks>)
  | { got: 'refused'; trouble: FetchTrouble; retryAfter?: number };

/** Fetches a feed from its address, unless it is the one in use already. */
export async function fetchFeed(from: FedFrom, row: Timetable): Promise<Fed> {
  const isInUse = row.file !== null && isCompiled(join(from.folder, row.file));
  const fetched = await from.download({
    address: row.address ?? '',
    toFile: from.toFile,
    mostBytes: MOST_BYTES,
    mostSeconds: MOST_SECONDS,
    onProgress: (done, of) => from.tell({ step: 'fetching', done, ...(of !== undefined && { of }) }),
    ...(isInUse && row.etag !== null && { etag: row.etag }),
    ...(isInUse && row.last_modified !== null && { lastModified: row.last_modified })
  });
  if (fetched.got === 'not-modified') return { got: 'unchanged' };
  if (fetched.got === 'refused') {
    const { reason, status, retryAfter } = fetched;
    return {
      got: 'refused',
      trouble: troubleOfRefusal(reason, status),
      ...(retryAfter !== undefined && { retryAfter })
    };
  }
  const marks = {
    etag: fetched.etag ?? null,
    last_modified: fetched.lastModified ?? null,
    digest: await digestOf(from.toFile)
  };
  if (isInUse && marks.digest === row.digest) return { got: 'unchanged', ...marks };
  return { got: 'feed', path: from.toFile, ...marks };
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}
