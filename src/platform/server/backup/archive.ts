import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack, type Pack } from 'tar-stream';

/** What is copied without knowing its length is cut into parts of this, so that none of it waits on the disk. */
const PART_BYTES = 4_000_000;

export type Archive = {
  addText(name: string, text: string): Promise<void>;
  /** as `name/000001`, `name/000002`, … */
  addStream(name: string, stream: Readable): Promise<void>;
  /** @throws {FileChanged} where the file is gone, or has become shorter than `bytes` */
  addFile(name: string, file: { path: string; bytes: number; mode: number }): Promise<void>;
};

/** Somebody took a file away while it was being kept. */
export class FileChanged extends Error {}

/**
 * Writes a compressed tar file that only its owner reads; it is there when all of it is.
 * @throws whatever `fill` throws; nothing is left then
 */
export async function writeArchive(toFile: string, fill: (archive: Archive) => Promise<void>): Promise<void> {
  const part = `${toFile}.part`;
  const entries = pack();
  const written = pipeline(entries, createGzip(), createWriteStream(part, { mode: 0o600, flags: 'w' }));
  try {
    await Promise.race([fill(archiveOf(entries)), written]);
    entries.finalize();
    await written;
    await rename(part, toFile);
  } catch (error) {
    entries.destroy();
    await written.catch(() => undefined);
    await rm(part, { force: true });
    throw error;
  }
}

function archiveOf(entries: Pack): Archive {
  const add = (name: string, bytes: Buffer) =>
    new Promise<void>((done, failed) => {
      entries.entry({ name, mode: 0o600 }, bytes, (error) => (error ? failed(error) : done()));
    });
  return {
    addText: async (name, text) => await add(name, Buffer.from(text)),
    addStream: async (name, stream) => {
      let number = 0;
      for await (const bytes of inParts(stream)) await add(`${name}/${String(++number).padStart(6, '0')}`, bytes);
    },
    addFile: async (name, { path, bytes, mode }) => {
      const entry = entries.entry({ name, mode: mode & 0o777, size: bytes });
      const read = bytes === 0 ? Readable.from([]) : createReadStream(path, { end: bytes - 1 });
      await pipeline(read, entry).catch((error: unknown) => {
        throw new FileChanged(`${path} changed while it was being kept`, { cause: error });
      });
    }
  };
}

async function* inParts(stream: Readable): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    waiting.push(chunk);
    bytes += chunk.length;
    if (bytes < PART_BYTES) continue;
    yield Buffer.concat(waiting);
    [waiting, bytes] = [[], 0];
  }
  if (bytes > 0) yield Buffer.concat(waiting);
}
