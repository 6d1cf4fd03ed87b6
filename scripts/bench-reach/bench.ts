import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { dateOfDay, Days, openTimetable } from '@afield/reach/server';
import { stringAt } from '../../packages/reach/src/strings.ts';
import { scanFrom, scanState } from '../../packages/reach/src/scan/one-to-all.ts';
import { searchMany } from '../../packages/reach/src/scan/search-many.ts';
import type { Day } from '../../packages/reach/src/search/day.ts';
import { arrivalsWithWalksInARow, compare, ourArrivals } from './agreement.ts';
import { findFeed, makeFolder } from './feed.ts';
import { median, rounded, timeEach } from './measure.ts';
import { openMinotor } from './peers/minotor.ts';
import { openRaptorJourneyPlanner } from './peers/raptor-journey-planner.ts';
import { DEPART, NO_WALKS, QUESTIONS, SEED, seededStops, standingAt } from './questions.ts';
import { showTable } from './table.ts';

const WARM_UP = 20;
const COMPARED = 5;

const folder = await makeFolder();
try {
  const results = await bench(folder);
  showTable(results);
  if (process.argv.includes('--json')) console.log(JSON.stringify(results));
} finally {
  await rm(folder, { recursive: true });
}

async function bench(folder: string) {
  const feed = await findFeed(folder, new Date().toISOString().slice(0, 10));
  const file = join(folder, 'compiled');
  const imported = alone('import-alone.ts', feed.zip, file) as { seconds: number; peakMB: number };
  const opened = alone('open-alone.ts', file, String(QUESTIONS)) as { ms: number; megabytes: number };
  const days = new Days(openTimetable(file));
  const date = days.timetable.firstDay;
  const day = days.on(date, NO_WALKS);
  const stops = seededStops(days, QUESTIONS);
  const minotor = await openMinotor(feed.zip, dateOfDay(date));
  const raptor = openRaptorJourneyPlanner(day, date);
  const ids = stops.map((stop) => stringAt(days.timetable.stopIds, stop));
  const compared = stops.slice(0, COMPARED);
  return {
    ...ours(day, stops),
    minotorMs: medianOf(ids, (id) => minotor.search(id, DEPART)),
    raptorJourneyPlannerMs: medianOf(ids, (id) => raptor.search(id, DEPART)),
    openMs: rounded(opened.ms),
    openMB: rounded(opened.megabytes),
    importS: rounded(imported.seconds),
    importPeakMB: rounded(imported.peakMB),
    feed: feed.name,
    date: dateOfDay(date),
    seed: SEED,
    peers: { minotor: '1.0.7', raptorJourneyPlanner: '2.2.3' },
    agree: {
      minotor: compare(day, minotor, compared, ourArrivals),
      raptorJourneyPlanner: compare(day, raptor, compared, arrivalsWithWalksInARow)
    }
  };
}

/** Times that depend on nothing but us; keys that nothing measures yet are null. */
function ours(day: Day, stops: readonly number[]) {
  const state = scanState(day.scan.network);
  const oneToAll = (stop: number) => scanFrom(day.scan.network, standingAt(day, stop, DEPART), state);
  const scan = (stop: number) => scanFrom(day.scan.network, standingAt(day, stop, 0), state, true);
  const eights = Array.from({ length: Math.ceil(stops.length / 8) }, (_, i) => stops.slice(i * 8, i * 8 + 8));
  const batched = (some: readonly number[]) =>
    searchMany(
      day.scan,
      some.map((stop) => standingAt(day, stop, DEPART))
    );
  const rounds = Array.from({ length: 8 }, () => eights.filter(({ length }) => length === 8)).flat();
  return {
    oneToAllMs: medianOf(stops, oneToAll),
    scanMs: medianOf(stops, scan),
    batchedMs: rounded(medianOf(rounds, batched) / 8),
    dayProfileMs: null,
    verdicts100kMs: null,
    meetingPointsS: null
  };
}

function medianOf<Item>(items: readonly Item[], work: (item: Item) => unknown): number {
  timeEach(items.slice(0, WARM_UP), work);
  return rounded(median(timeEach(items, work)));
}

/** Runs a script of this folder in a process of its own. */
function alone(script: string, ...words: string[]): unknown {
  const path = join(import.meta.dirname, script);
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--expose-gc', path, ...words, ...process.argv.slice(2)],
    { encoding: 'utf8' }
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as unknown;
}
