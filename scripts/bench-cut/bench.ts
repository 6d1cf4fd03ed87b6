import type { Cut } from '@afield/reach';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { makeCountry } from './make-country.ts';

const run = promisify(execFile);
const IMPORT = fileURLToPath(new URL('../bench-reach/import-alone.ts', import.meta.url));
const COUNTRY = { stops: 300_000, trips: 1_000_000, calls: 30 };
const CUTS: [string, Cut | undefined][] = [
  ['the whole', undefined],
  ['60 days of it', { from: '2026-11-28', until: '2027-01-28' }],
  ['a region of 200 × 200 km', { boxes: [{ south: 52, west: -3.5, north: 53.8, east: -0.6 }] }],
  [
    'the same, 60 days of it',
    { boxes: [{ south: 52, west: -3.5, north: 53.8, east: -0.6 }], from: '2026-11-28', until: '2027-01-28' }
  ]
];

const folder = await mkdtemp(join(tmpdir(), 'afield-country-'));
try {
  await makeCountry(folder, COUNTRY);
  console.log(`A made country of ${JSON.stringify(COUNTRY)}`);
  for (const [name, cut] of process.argv.includes('--parts') ? CUTS.slice(1) : CUTS) {
    const args = [IMPORT, folder, join(folder, 'compiled'), ...(cut ? [JSON.stringify(cut)] : [])];
    const { stdout } = await run(process.execPath, ['--max-old-space-size=8000', ...args]);
    console.log(`${name}: ${stdout.trim()}`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
