import { createReach } from '@afield/reach/server';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type MeetingPlace, type MeetingStart, networkOf, type Travelling, weighPlaces } from '#travel/server';
import { seeded } from '../bench-reach/questions.ts';
import { findFeed, makeFolder } from '../bench-reach/feed.ts';

/** What is asked: people who start each somewhere else, places, and days that are weighed against each other. */
const QUESTIONS = [
  { people: 50, places: 40, days: 1 },
  { people: 2000, places: 100, days: 1 },
  { people: 2000, places: 100, days: 5 },
  { people: 10_000, places: 200, days: 5 }
];
const SEED = 7;

const folder = await makeFolder();
const reach = createReach(new Worker(new URL(import.meta.resolve('@afield/reach/worker'))));
try {
  await bench();
} finally {
  await reach.close();
  await rm(folder, { recursive: true });
}

async function bench(): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  const feed = await findFeed(folder, today);
  const file = join(folder, 'compiled');
  const { report, stops } = await reach.importFeed(feed.zip, file);
  const { zone, firstDate, lastDate } = report;
  if (firstDate === null || lastDate === null) throw new Error('no trip runs on any date');
  const network = networkOf([
    { id: 'a', name: feed.name, file, zone, firstDate, lastDate, importedOn: today, sample: false }
  ]);
  const travelling = { db: undefined, folder, reach } as unknown as Travelling;
  const random = seeded(SEED);
  const anywhere = () => stops[Math.floor(random() * stops.length)]!;
  for (const { people, places, days } of QUESTIONS) {
    const starts = Array.from({ length: people }, (_, index): MeetingStart => {
      const { lat, lon } = anywhere();
      return { start: { place: `start:${index}`, name: '', lat, lon, kind: 'place' }, people: 1 };
    });
    const looked = Array.from({ length: places }, (_, index): MeetingPlace & { kind: 'place' } => {
      const { name, lat, lon } = anywhere();
      return { key: `place:${index}`, name, lat, lon, kind: 'place' };
    });
    // The same day again and again, an hour later each time, because a feed may have one day.
    const whens = Array.from({ length: days }, (_, hour) => ({
      day: { date: firstDate, start: (9 + hour) * 3600, end: (14 + hour) * 3600 },
      zone
    }));
    const looking = { among: 'named', size: 0, usual: undefined, matter: 'most' } as const;
    let judged = 0;
    const onProgress = (done: number) => (judged = done);
    const begin = performance.now();
    const answer = await weighPlaces(travelling, network, { starts, whens, places: looked, ...looking, onProgress });
    const seconds = ((performance.now() - begin) / 1000).toPrecision(3);
    console.log(
      `${people} people × ${places} places × ${days} days: ${seconds} s (${judged} judged, ${answer.points.length} in the answer)`
    );
  }
}
