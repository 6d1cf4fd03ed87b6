import { createReadStream } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline, Transform } from 'node:stream';
import yauzl from 'yauzl';
import { FeedError } from './feed-error.ts';

/** The files of a feed by name, each read as a stream of bytes; undefined where the feed has no such file. */
export type FeedFiles = {
  read(name: string): Promise<AsyncIterable<Uint8Array> | undefined>;
  close(): void;
};

/** More than this, unpacked, is no timetable but an attack on the disk or the memory. */
export const MOST_UNPACKED_BYTES = 16e9;

/**
 * Opens a GTFS feed: a folder, or a zip whose files may lie in one folder of it.
 * @throws {FeedError} where there is neither
 */
export async function openFeed(path: string, mostBytes = MOST_UNPACKED_BYTES): Promise<FeedFiles> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new FeedError({ why: 'no-feed', path });
  return found.isDirectory() ? openFolder(path) : openZip(path, mostBytes);
}

function openFolder(path: string): FeedFiles {
  return {
    async read(name) {
      const file = join(path, name);
      const there = await access(file).then(
        () => true,
        () => false
      );
      return there ? createReadStream(file, { highWaterMark: 1 << 20 }) : undefined;
    },
    close() {}
  };
}

async function openZip(path: string, mostBytes: number): Promise<FeedFiles> {
  const zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false }).catch(() => {
    throw new FeedError({ why: 'no-zip', path });
  });
  const entries = new Map<string, yauzl.Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.split('/').at(-1) ?? '';
      const shallow = entry.fileName.split('/').length <= 2;
      if (name && shallow && !entries.has(name)) entries.set(name, entry);
    }
  } catch (cause) {
    throw new FeedError({ why: 'damaged-zip', path }, { cause });
  }
  let left = mostBytes;
  const spent = new Map<string, number>();
  const spend = (name: string, bytes: number) => {
    spent.set(name, (spent.get(name) ?? 0) + bytes);
    return (left -= bytes) >= 0;
  };
  return {
    async read(name) {
      const entry = entries.get(name);
      if (!entry) return undefined;
      // What is read again is not more of it.
      left += spent.get(name) ?? 0;
      spent.delete(name);
      const stream = await zip.openReadStreamPromise(entry).catch((cause: unknown) => {
        throw new FeedError({ why: 'oddly-packed', file: name }, { cause });
      });
      return pipeline(
        stream,
        limit(name, (bytes) => spend(name, bytes)),
        () => {}
      );
    },
    close: () => zip.close()
  };
}

function limit(name: string, spend: (bytes: number) => boolean): Transform {
  return new Transform({
    highWaterMark: 1 << 20,
    transform(chunk: Buffer, _encoding, done) {
      if (spend(chunk.length)) done(null, chunk);
      else done(new FeedError({ why: 'too-large', file: name }));
    }
  });
}
