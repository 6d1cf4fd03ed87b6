import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  dateOfDay,
  Days,
  labelMany,
  meetingOf,
  meetingPoints,
  openTimetable,
  searchGathering
} from '@afield/reach/server';
import { stringAt } from '../../packages/reach/src/strings.ts';
import { scanFrom, scanState } from '../../packages/reach/src/scan/one-to-all.ts';
import { searchMany } from '../../packages/reach/src/scan/search-many.ts';
import type { Day } from '../../packages/reach/src/search/day.ts';
import { compare } from './agreement.ts';
import { type Asked, readAsked } from './asked.ts';
import { findFeed, makeFolder } from './feed.ts';
import { hoursOn, madePlaces, madeStarts } from './gatherings.ts';
import { median, rounded, timeEach, timeShared } from './measure.ts';
import { openMinotor } from './peers/minotor.ts';
import { openRaptorJourneyPlanner } from './peers/raptor-journey-planner.ts';
import { plot } from './plot.ts';
import { DEPART, NO_WALKS, SEED, seededStops, standingAt } from './questions.ts';
import { showTable } from './table.ts';

const WARM_UP = 20;
const COMPARED = 5;
const WHOLE_DAY = 24 * 3600;
const MEMBERS = 100_000;
const [STARTS, PLACES, THREADS] = [10_000, 200, 2];

const asked = askedOrExit();
if (asked.plot === undefined) await measureAll();
else await plot(asked.plot);

function askedOrExit(): Asked {
  try {
    return readAsked(process.argv.slice(2));
  } catch (error) {
    console.error((error as Error).message);
    return process.exit(process.argv.includes('--help') ? 0 : 2);
  }
}

async function measureAll(): Promise<void> {
  const folder = await makeFolder();
  try {
    const results = await bench(folder);
    showTable(results);
    if (asked.json) console.log(JSON.stringify(results));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function bench(folder: string) {
  const say = (what: string) => console.error(`… ${what}`);
  const feed = await findFeed(folder, new Date().toISOString().slice(0, 10));
  const file = join(folder, 'compiled');
  say(`import and opening of ${feed.name}`);
  const imported = alone('import-alone.ts', feed.zip, file) as { seconds: number; peakMB: number };
  const opened = alone('open-alone.ts', file, String(asked.runs)) as { ms: number; megabytes: number };
  const days = new Days(openTimetable(file));
  const date = days.timetable.firstDay;
  const day = days.on(date, NO_WALKS);
  const stops = seededStops(days, asked.runs);
  say('reading of the feed by others');
  const minotor = await openMinotor(feed.zip, dateOfDay(date));
  const raptor = openRaptorJourneyPlanner(day, date);
  const published = openRaptorJourneyPlanner(day, date, { asPublished: true });
  say('searches');
  const ids = stops.map((stop) => stringAt(days.timetable.stopIds, stop));
  const compared = stops.slice(0, COMPARED);
  return {
    ...ours(day, stops),
    ...(await ourGatherings(days, date, stops.length)),
    minotorMs: medianOf(ids, (id) => minotor.search(id, DEPART)),
    raptorJourneyPlannerMs: medianOf(ids, (id) => raptor.search(id, DEPART)),
    openMs: rounded(opened.ms),
    openMB: rounded(opened.megabytes),
    importS: rounded(imported.seconds),
    importPeakMB: rounded(imported.peakMB),
    feed: feed.name,
    date: dateOfDay(date),
    seed: SEED,
    peers: {
      minotor: { version: '1.0.7' },
      raptorJourneyPlanner: { version: '2.2.3', asPublishedMs: medianOf(ids, (id) => published.search(id, DEPART)) }
    },
    agree: {
      minotor: compare(day, minotor, compared, false),
      raptorJourneyPlanner: compare(day, raptor, compared, true),
      raptorJourneyPlannerAsPublished: compare(day, published, compared, true)
    }
  };
}

/** Times that depend on nothing but us. */
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
    dayProfileMs: medianOf(stops, (stop) =>
      day.profile.search({ from: standingAt(day, stop, 0).from, last: WHOLE_DAY })
    )
  };
}

/** What the site asks: labels after a gathering's searches, and places to meet at. */
async function ourGatherings(days: Days, date: number, runs: number) {
  const hours = hoursOn(date);
  const [venue = { lat: 0, lon: 0 }, ...places] = madePlaces(days, PLACES + 1);
  const members = madeStarts(days, MEMBERS);
  const meeting = meetingOf({ ...hours, venue }, days.timetable.zone);
  const search = searchGathering(days, { ...hours, venue });
  if (!search) throw new Error('The feed does not cover its own first date.');
  const starts = madeStarts(days, STARTS);
  const took: number[] = [];
  for (let run = 0; run < runs + 2; run++) {
    took.push(await timeShared(() => meetingPoints(days, { ...hours, places }, starts, THREADS), THREADS));
  }
  return {
    verdicts100kMs: medianOf(Array.from({ length: runs }), () => labelMany(search, meeting, members)),
    meetingPointsS: rounded(median(took.slice(2)) / 1000)
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
    ['--expose-gc', path, ...words, ...(asked.cpu ? ['--cpu'] : [])],
    { encoding: 'utf8' }
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as unknown;
}
