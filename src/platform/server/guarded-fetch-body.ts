import type { IncomingMessage } from 'node:http';
import type { Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

export type Body = { bytes: Buffer } | { trouble: 'too-big' | 'unreadable' | 'unreachable' };

const PACKINGS: Record<string, () => Transform> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress
};

/** What a request may say it accepts. */
export const ACCEPTED_PACKINGS = 'gzip, deflate, br';

/** Reads a response to its end, at most so many bytes, packed or unpacked. */
export async function readBody(response: IncomingMessage, mostBytes: number): Promise<Body> {
  const chunks: Buffer[] = [];
  const trouble = await drain(response, mostBytes, (chunk) => void chunks.push(chunk));
  return trouble ? { trouble } : { bytes: Buffer.concat(chunks) };
}

/**
 * Hands each unpacked chunk on, until the end or until more came than allowed. A response that ends early counts as
 * unreachable: half a calendar is worse than none. Throws what `take` throws.
 */
export async function drain(
  response: IncomingMessage,
  mostBytes: number,
  take: (chunk: Buffer) => void | Promise<void>
): Promise<'too-big' | 'unreadable' | 'unreachable' | undefined> {
  if (Number(response.headers['content-length'] ?? 0) > mostBytes) return stop(response, 'too-big');
  const packing = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  const unpack = PACKINGS[packing];
  if (!unpack && packing !== 'identity' && packing !== '') return stop(response, 'unreadable');
  let body: Readable = response;
  if (unpack) {
    const unpacking = unpack();
    response.on('error', (error) => unpacking.destroy(error));
    body = response.pipe(unpacking);
  }
  let read = 0;
  let failed: { by: unknown } | undefined;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      read += chunk.length;
      if (read > mostBytes) return stop(response, 'too-big');
      await Promise.resolve(take(chunk)).catch((by: unknown) => {
        failed = { by };
        throw by;
      });
    }
  } catch {
    if (failed) throw failed.by;
    return stop(response, response.complete ? 'unreadable' : 'unreachable');
  }
  return response.complete ? undefined : 'unreachable';
}

function stop<T>(response: IncomingMessage, trouble: T): T {
  response.destroy();
  return trouble;
}
