import { expect, onTestFinished, test } from 'vitest';
import { openServer } from '../scripts/bench-camp/open-server.ts';
import { runCamp } from '../scripts/bench-camp/run-camp.ts';

/** `npm run bench:camp` does the same with two hundred, and says how long each page takes. */
const SIZES = { people: 12, accounts: 4, pitches: 6, taps: 3, writers: 6, words: 6, think: 0.1 };

test('twelve people go through a camp, a third of those who write without a network for a while, and nothing is lost', async () => {
  const server = await openServer();
  onTestFinished(server.close);
  const { rows, wrote } = await runCamp(server, SIZES);
  expect(rows.flatMap(({ name, lost }) => lost.map((what) => `${name}: ${what}`))).toEqual([]);
  expect(rows.map(({ name }) => name)).toContain('notes are written together');
  expect(wrote).toMatchObject({ writers: 6, cuts: 2 });
}, 300_000);
