import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The name of a socket may have 107 bytes in all; PostgreSQL adds its own file's name to the folder's. */
const MOST_BYTES = 100;
const FILE = '/.s.PGSQL.5432';

/** The folder of the socket that belongs to a cluster: beside it or, where that path is too long, among the temporary ones. */
export function socketFolder(cluster: string): string {
  const beside = `${cluster}-socket`;
  if (Buffer.byteLength(beside + FILE) <= MOST_BYTES) return beside;
  const hash = createHash('sha256').update(cluster).digest('hex').slice(0, 16);
  return join(tmpdir(), `afield-${hash}`);
}
