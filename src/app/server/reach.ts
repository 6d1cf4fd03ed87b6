import { createReach, type ImportProgress, type Reach } from '@afield/reach/server';
import { Worker } from 'node:worker_threads';
import type { Travelling } from '#travel/server';

let opened: Travelling | undefined;

/** Starts the thread that answers from timetables; to be called once, when the server starts. */
export function openReach(settings: Omit<Travelling, 'reach'>): void {
  opened = { ...settings, reach: openReachThread() };
}

/** What every use case of travelling works with. */
export function travelling(): Travelling {
  if (!opened) throw new Error('The thread that answers from timetables is not open yet');
  return opened;
}

export async function closeReach(): Promise<void> {
  await opened?.reach.close();
  opened = undefined;
}

/** A thread of its own, made here because a worker that is made inside the package breaks in the built server. */
export function openReachThread(onProgress?: (progress: ImportProgress) => void): Reach {
  return createReach(new Worker(new URL(import.meta.resolve('@afield/reach/worker'))), onProgress);
}
