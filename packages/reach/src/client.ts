import type { Worker } from 'node:worker_threads';
import { FeedError, type FeedTrouble } from './import/feed-error.ts';
import type { ImportProgress } from './import/read-timetable.ts';
import type { Asking } from './host.ts';
import { UnknownStopError } from './walks/joins.ts';

export type Request = { id: number; ask: keyof Asking; given: unknown[] };
export type Reply = { id: number } & ({ answer: unknown } | { progress: ImportProgress } | { trouble: Trouble });

/** An error on its way to another thread; `feed`: what a FeedError is about. */
export type Trouble = { name: string; message: string; feed?: FeedTrouble };

/** The same questions as the host's, answered in another thread. */
export type Reach = Asking & { close(): Promise<void> };

type Waiting = { resolve: (answer: never) => void; reject: (error: Error) => void };

const ASKS: (keyof Asking)[] = [
  'importFeed',
  'journey',
  'onwards',
  'verdict',
  'search',
  'labels',
  'labelEach',
  'verdictEach',
  'meetingWays',
  'stations',
  'saysStepFree',
  'hasStopNearby',
  'live',
  'rides',
  'forget'
];

/**
 * Asks a worker that runs `@afield/reach/worker`. Whatever is under way fails when the worker ends.
 * @param onProgress hears of imports under way in this worker
 */
export function createReach(worker: Worker, onProgress: (progress: ImportProgress) => void = () => {}): Reach {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let ended: Error | undefined;
  const end = (error: Error) => {
    ended = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', (reply: Reply) => {
    if ('progress' in reply) return onProgress(reply.progress);
    const { resolve, reject } = waiting.get(reply.id) ?? {};
    waiting.delete(reply.id);
    if ('trouble' in reply) reject?.(errorOf(reply.trouble));
    else resolve?.(reply.answer as never);
  });
  worker.on('error', end);
  worker.on('exit', () => end(new Error('The thread that reads timetables has ended.')));
  const ask =
    (name: keyof Asking) =>
    (...given: unknown[]) =>
      new Promise<never>((resolve, reject) => {
        if (ended) return reject(ended);
        waiting.set(++asked, { resolve, reject });
        worker.postMessage({ id: asked, ask: name, given } satisfies Request);
      });
  const asking = Object.fromEntries(ASKS.map((name) => [name, ask(name)])) as unknown as Asking;
  return { ...asking, close: async () => void (await worker.terminate()) };
}

function errorOf({ name, message, feed }: Trouble): Error {
  if (feed) return new FeedError(feed);
  if (name === 'UnknownStopError') return new UnknownStopError(message);
  return new Error(message);
}
