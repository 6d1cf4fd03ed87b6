import { createGridMaker, type GridMaker } from '@afield/grid/server';
import { Worker } from 'node:worker_threads';

let opened: GridMaker | undefined;

/** The thread that makes grids, started when it is first needed: most servers have no unconference on most days. */
export function gridMaker(): GridMaker {
  opened ??= createGridMaker(new Worker(new URL(import.meta.resolve('@afield/grid/worker'))));
  return opened;
}

export async function closeGridMaker(): Promise<void> {
  await opened?.close();
  opened = undefined;
}
