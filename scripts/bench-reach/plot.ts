import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Days, labelMany, meetingOf, readTimetable, searchGathering } from '@afield/reach/server';
import { type Curve, drawPlot } from './draw-plot.ts';
import { findFeed, makeFolder } from './feed.ts';
import { hoursOn, madePlaces, madeStarts, repeated } from './gatherings.ts';
import { median, rounded, timeEach } from './measure.ts';
import { multiply } from './multiply.ts';

/** What a gathering costs as its members grow, and as the feed does: `npm run bench:reach -- --plot FILE.svg`. */
const MEMBERS = [1e3, 1e4, 1e5, 1e6];
const FEEDS = [1, 2, 4];
const RUNS = 9;

export async function plot(file: string): Promise<void> {
  const folder = await makeFolder();
  try {
    const feed = await findFeed(folder, new Date().toISOString().slice(0, 10));
    const { timetable } = await readTimetable(feed.zip);
    const curves = FEEDS.map((times) => measure(new Days(multiply(timetable, times)), times));
    for (const { name, points } of curves) console.log(name, JSON.stringify(points));
    await writeFile(join(process.cwd(), file), drawPlot(curves));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function measure(days: Days, times: number): Curve {
  const hours = hoursOn(days.timetable.firstDay);
  const [venue = { lat: 0, lon: 0 }] = madePlaces(days, 1);
  const question = { ...hours, venue };
  const members = repeated(madeStarts(days, 20_000), 50);
  const meeting = meetingOf(question, days.timetable.zone);
  const runs = Array.from({ length: RUNS });
  const points = MEMBERS.map((count): [number, number] => {
    const settle = () => {
      const search = searchGathering(days, question);
      if (search) labelMany(search, meeting, { ...members, count });
    };
    settle();
    return [count, rounded(median(timeEach(runs, settle)))];
  });
  return { name: `feed × ${times}`, points };
}
