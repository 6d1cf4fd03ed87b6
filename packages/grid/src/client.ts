import type { Worker } from 'node:worker_threads';
import type { Camp, Placement } from './camp.ts';
import type { Grid, Making } from './make-grid.ts';
import type { Repair, Repairing } from './repair.ts';
import type { Choice } from './what-if.ts';
import type { WhyHere } from './why-here.ts';

/** What can be asked of another thread. */
export type Asking = {
  make: { given: { camp: Camp; making: Omit<Making, 'onProgress'> }; answer: Grid };
  repair: { given: Omit<Repairing, 'onProgress'>; answer: Repair[] };
  choices: {
    given: { camp: Camp; placements: readonly Placement[]; session: string; turnout?: number };
    answer: Choice[];
  };
  why: { given: Asking['choices']['given']; answer: WhyHere | undefined };
};

export type Request = { id: number; ask: keyof Asking; given: unknown; stop: Int32Array };
export type Reply = { id: number } & ({ answer: unknown } | { done: number } | { trouble: string });

export type Following = {
  /** hears how far it is, from 0 to 1 */
  onProgress?: (done: number) => void;
  /** ends the search: the answer is then the best so far */
  signal?: AbortSignal;
};

/** Makes and repairs grids in another thread, so that nothing waits meanwhile. */
export type GridMaker = {
  make(given: Asking['make']['given'], following?: Following): Promise<Grid>;
  repair(given: Asking['repair']['given'], following?: Following): Promise<Repair[]>;
  choices(given: Asking['choices']['given']): Promise<Choice[]>;
  why(given: Asking['why']['given']): Promise<WhyHere | undefined>;
  close(): Promise<void>;
};

type Waiting = { resolve: (answer: never) => void; reject: (error: Error) => void; following: Following };

/** Asks a worker that runs `@afield/grid/worker`. Whatever is under way fails when the worker ends. */
export function createGridMaker(worker: Worker): GridMaker {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let ended: Error | undefined;
  const end = (error: Error) => {
    ended = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', (reply: Reply) => {
    const one = waiting.get(reply.id);
    if ('done' in reply) return one?.following.onProgress?.(reply.done);
    waiting.delete(reply.id);
    if ('trouble' in reply) one?.reject(new Error(reply.trouble));
    else one?.resolve(reply.answer as never);
  });
  worker.on('error', end);
  worker.on('exit', () => end(new Error('The thread that makes grids has ended.')));
  const ask = (name: keyof Asking, given: unknown, following: Following = {}) =>
    new Promise<never>((resolve, reject) => {
      if (ended) return reject(ended);
      const stop = new Int32Array(new SharedArrayBuffer(4));
      const id = ++asked;
      waiting.set(id, { resolve, reject, following });
      following.signal?.addEventListener('abort', () => Atomics.store(stop, 0, 1), { once: true });
      if (following.signal?.aborted) Atomics.store(stop, 0, 1);
      worker.postMessage({ id, ask: name, given, stop } satisfies Request);
    });
  return {
    make: (given, following) => ask('make', given, following),
    repair: (given, following) => ask('repair', given, following),
    choices: (given) => ask('choices', given),
    why: (given) => ask('why', given),
    close: async () => void (await worker.terminate())
  };
}
