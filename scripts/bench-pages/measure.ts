import { AsyncLocalStorage } from 'node:async_hooks';
import { createServer, get, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Agent } from 'node:http';
import pg from 'pg';

/** What one request cost the server: milliseconds from its arrival until the answer was handed over, and queries to PostgreSQL. */
export type Cost = { milliseconds: number; queries: number; bytes: number; status: number };

const counting = new AsyncLocalStorage<{ queries: number }>();

/** From now on, queries of this process are counted with the request that asks them. */
export function countQueries(): void {
  const { query } = pg.Client.prototype as { query: (...given: unknown[]) => unknown };
  (pg.Client.prototype as { query: unknown }).query = function counted(this: unknown, ...given: unknown[]) {
    const count = counting.getStore();
    if (count) count.queries++;
    return query.apply(this, given);
  };
}

export type Measured = { server: Server; ask: (path: string, headers?: Record<string, string>) => Promise<Cost> };

/** Serves a site on loopback, and asks it one request after another. */
export async function serveMeasured(site: RequestListener): Promise<Measured> {
  let last = { milliseconds: 0, queries: 0 };
  const server = createServer((request, response) => {
    const count = { queries: 0 };
    const start = performance.now();
    response.on('finish', () => {
      last = { milliseconds: performance.now() - start, queries: count.queries };
    });
    counting.run(count, () => site(request, response));
  });
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready);
  });
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true });
  const ask = (path: string, headers: Record<string, string> = {}) =>
    new Promise<Cost>((done, failed) => {
      get({ port, host: '127.0.0.1', path, headers: { ...headers, host: `localhost:${port}` }, agent }, (response) => {
        let bytes = 0;
        response.on('data', (chunk: Buffer) => (bytes += chunk.length));
        response.on('end', () => done({ ...last, bytes, status: response.statusCode ?? 0 }));
        response.on('error', failed);
      }).on('error', failed);
    });
  return { server, ask };
}

/** The value below which that part of all lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
