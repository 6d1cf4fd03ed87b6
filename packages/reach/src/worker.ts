import { parentPort } from 'node:worker_threads';
import { FeedError } from './import/feed-error.ts';
import type { Reply, Request, Trouble } from './client.ts';
import { createHost } from './host.ts';

const port = parentPort;
if (!port) throw new Error('This file is to be run in a worker thread.');

// An import takes this thread whole, so that progress can only belong to the request that came last.
let latest = 0;
const host = createHost((progress) => port.postMessage({ id: latest, progress } satisfies Reply));

port.on('message', ({ id, ask, given }: Request) => {
  latest = id;
  const method = host[ask] as (...args: unknown[]) => Promise<unknown>;
  method(...given).then(
    (answer) => port.postMessage({ id, answer } satisfies Reply),
    (error: unknown) => port.postMessage({ id, trouble: describe(error) } satisfies Reply)
  );
});

function describe(error: unknown): Trouble {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const about = error instanceof FeedError && { feed: error.trouble };
  return { name: error.constructor.name, message: error.message, ...about };
}
