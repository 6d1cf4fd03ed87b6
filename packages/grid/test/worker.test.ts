import { Worker } from 'node:worker_threads';
import { afterAll, expect, test } from 'vitest';
import { createGridMaker } from '../src/client.ts';
import { makeGrid } from '../src/make-grid.ts';
import { randomCamp } from './random-camp.ts';

const maker = createGridMaker(new Worker(new URL('../src/worker.ts', import.meta.url)));
afterAll(() => maker.close());

test('another thread makes the same grid, and tells how far it is', async () => {
  const camp = randomCamp(5);
  const heard: number[] = [];
  const grid = await maker.make({ camp, making: { iterations: 5000 } }, { onProgress: (done) => heard.push(done) });
  expect(grid).toEqual(makeGrid(camp, { iterations: 5000 }));
  expect(heard).toEqual(heard.toSorted((a, b) => a - b));
  expect(heard.length).toBeGreaterThan(5);
});

test('a search that is stopped answers with the best so far', async () => {
  const stopping = new AbortController();
  const onProgress = () => stopping.abort();
  const making = { iterations: 1_000_000_000 };
  const grid = await maker.make({ camp: randomCamp(5), making }, { onProgress, signal: stopping.signal });
  expect(grid.points).toBeGreaterThan(0);
});
