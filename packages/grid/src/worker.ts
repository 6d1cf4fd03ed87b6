import { parentPort } from 'node:worker_threads';
import type { Asking, Reply, Request } from './client.ts';
import { makeGrid } from './make-grid.ts';
import { repairGrid } from './repair.ts';
import { choicesFor } from './what-if.ts';
import { whyHere } from './why-here.ts';

const port = parentPort;
if (!port) throw new Error('This file is to be run in a worker thread.');

const ASKED: {
  [Ask in keyof Asking]: (given: Asking[Ask]['given'], onProgress: (done: number) => boolean) => unknown;
} = {
  make: ({ camp, making }, onProgress) => makeGrid(camp, { ...making, onProgress }),
  repair: (repairing, onProgress) => repairGrid({ ...repairing, onProgress }),
  choices: ({ camp, placements, session, turnout }) => choicesFor(camp, placements, session, turnout),
  why: ({ camp, placements, session, turnout }) => whyHere(camp, placements, session, turnout)
};

port.on('message', ({ id, ask, given, stop }: Request) => {
  const onProgress = (done: number) => {
    port.postMessage({ id, done } satisfies Reply);
    return Atomics.load(stop, 0) === 0;
  };
  try {
    port.postMessage({ id, answer: ASKED[ask](given as never, onProgress) } satisfies Reply);
  } catch (error) {
    port.postMessage({ id, trouble: error instanceof Error ? error.message : String(error) } satisfies Reply);
  }
});
