import { expect, onTestFinished, test } from 'vitest';
import { openServer } from '../scripts/bench-camp/open-server.ts';
import { runCamp } from '../scripts/bench-camp/run-camp.ts';

/** `npm run bench:camp` does the same with two hundred, and says how long each page takes. */
const SIZES = { people: 12, accounts: 4, pitches: 6, taps: 3, writers: 6, words: 6, think: 0.1 };

test('twelve people go through a camp, a third of those who write without a network for a while, and nothing is lost of it in its archive', async () => {
  const server = await openServer();
  onTestFinished(server.close);
  const { rows, wrote, tookAway } = await runCamp(server, SIZES);
  expect(rows.flatMap(({ name, lost }) => lost.map((what) => `${name}: ${what}`))).toEqual([]);
  expect(rows.map(({ name }) => name)).toContain('its archive is read and taken away');
  expect(wrote).toMatchObject({ writers: 6, cuts: 2 });
  expect(tookAway?.files).toBeGreaterThan(SIZES.pitches);
}, 300_000);
