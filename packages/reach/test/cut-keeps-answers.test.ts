import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerJourney } from '../src/answer-journey.ts';
import { boxAround, type Cut, isInside as isInBoxes } from '../src/import/cut.ts';
import type { Journey, JourneyQuestion, Point } from '../src/question.ts';
import { Days } from '../src/search/day.ts';
import { dayOfDate } from '../src/service-day.ts';
import { stringAt } from '../src/strings.ts';
import { stopCount, type Timetable } from '../src/timetable.ts';
import { callRow, type FeedRow, readFiles, stopRow } from './feed-folder.ts';
import { DATES } from './oracle/random-calendar.ts';
import { randomFeed } from './oracle/random-feed.ts';
import { randomQuestion } from './oracle/random-question.ts';

const RUNS = Number(process.env.AFIELD_ORACLE_RUNS ?? 150);
const SEED = Number(process.env.AFIELD_ORACLE_SEED ?? 20261129);

/** Boxes that random stops and points lie in and out of. */
const box = fc
  .record({
    south: fc.integer({ min: 51970, max: 52060 }),
    height: fc.integer({ min: 20, max: 150 }),
    west: fc.constantFrom(-3.02, -3.02, -2.999, -2.996)
  })
  .map(({ south, height, west }) => ({ south: south / 1000, north: (south + height) / 1000, west, east: -2.9 }));
const cut: fc.Arbitrary<Cut> = fc.record(
  {
    boxes: fc.array(box, { minLength: 1, maxLength: 2 }),
    from: fc.constantFrom(...DATES),
    until: fc.constantFrom(...DATES)
  },
  { requiredKeys: [] }
);

test(
  'a journey wholly inside a cut has the same answer as without it, and a cut never gives a better one',
  { timeout: 60_000 + RUNS * 1000 },
  async () => {
    let inside = 0;
    await fc.assert(
      fc.asyncProperty(
        randomFeed,
        cut,
        fc.array(randomQuestion, { minLength: 30, maxLength: 30 }),
        async (files, wanted, questions) => {
          const [whole, part] = await readBoth(files, wanted);
          for (const asked of questions.filter(
            (one) => isWithin(wanted, one.date) && covers(whole, one) && knows(part, one)
          )) {
            const { journey } = answerJourney(whole, asked);
            const { journey: inPart } = answerJourney(part, asked);
            const about = JSON.stringify({ wanted, asked, journey, inPart });
            const isInside = !journey || isWhollyInside(whole.timetable, wanted, asked, journey);
            if (isInside && journey?.legs.some(({ kind }) => kind === 'ride')) inside++;
            const wrong = isInside
              ? JSON.stringify(outcomeOf(inPart)) !== JSON.stringify(outcomeOf(journey))
              : inPart !== null && isBetter(inPart, journey, asked);
            expect(wrong, about).toBe(false);
          }
        }
      ),
      { numRuns: RUNS, seed: SEED }
    );
    expect(inside).toBeGreaterThan(RUNS / 10);
  }
);

async function readBoth(files: Record<string, FeedRow[]>, wanted: Cut): Promise<[Days, Days]> {
  const [whole, part] = [await readFiles(files), await readFiles(files, { cut: wanted })];
  return [new Days(whole.timetable), new Days(part.timetable)];
}

function isWithin({ from, until }: Cut, date: string): boolean {
  return (from === undefined || date >= from) && (until === undefined || date <= until);
}

/** Dates on which only unusable trips would run are none to a feed that is read whole; nor is a part in which nothing runs ever. */
function covers({ timetable: { firstDay, lastDay } }: Days, { date }: JourneyQuestion): boolean {
  return dayOfDate(date) >= firstDay && dayOfDate(date) <= lastDay;
}

/** A stop that was cut off can be asked for by nobody. */
function knows({ timetable }: Days, { from, to }: JourneyQuestion): boolean {
  if (timetable.firstDay > timetable.lastDay) return false;
  const ids = new Set(Array.from({ length: stopCount(timetable) }, (_, stop) => stringAt(timetable.stopIds, stop)));
  return [from, to].every((one) => 'at' in one || one.stops.every(({ stop }) => ids.has(stop)));
}

function isWhollyInside(timetable: Timetable, wanted: Cut, asked: JourneyQuestion, { legs }: Journey): boolean {
  const points = new Map<string, Point>();
  for (let stop = 0; stop < stopCount(timetable); stop++) {
    const parent = timetable.parent[stop];
    const at = Number.isNaN(timetable.lat[stop]) && parent >= 0 ? parent : stop;
    points.set(stringAt(timetable.stopIds, stop), { lat: timetable.lat[at], lon: timetable.lon[at] });
  }
  const doors = [asked.from, asked.to].flatMap((one) => ('at' in one ? [one.at] : []));
  const stops = legs
    .flatMap(({ from, to }) => [from, to])
    .flatMap((stop) => (stop === 'door' ? [] : (points.get(stop) ?? [])));
  return [...doors, ...stops].every((point) => isInBoxes(wanted, point));
}

function isBetter(a: Journey, b: Journey, { when }: JourneyQuestion): boolean {
  return 'depart' in when ? a.arrive < b.arrive : a.depart > b.depart;
}

function outcomeOf(journey: Journey | null) {
  return journey && { depart: journey.depart, arrive: journey.arrive, changes: journey.changes };
}

test('a box around a point has everything within so many kilometres, also where a day becomes the next', () => {
  const fiji = { lat: -17, lon: 179.5 };
  const around = { boxes: [boxAround(fiji, 100)] };
  expect(isInBoxes(around, { lat: -17, lon: -179.6 })).toBe(true);
  expect(isInBoxes(around, { lat: -17, lon: 178 })).toBe(false);
  expect(isInBoxes({ boxes: [boxAround({ lat: 89.9, lon: 0 }, 50)] }, { lat: 89.8, lon: 180 })).toBe(true);
});

test('what was cut off is counted, and what it would have broken is no fault of the feed', async () => {
  const files = {
    agency: [{ agency_id: 'x', agency_name: 'X', agency_timezone: 'Europe/London' }],
    stops: [stopRow('A', 52), stopRow('B', 52.1), stopRow('C', 53), stopRow('D', 53.1)],
    routes: [{ route_id: 'R', route_type: 3 }],
    calendar_dates: ['20261201', '20270601'].map((date) => ({ service_id: date, date, exception_type: 1 })),
    trips: [
      { trip_id: 'in', route_id: 'R', service_id: '20261201' },
      { trip_id: 'out', route_id: 'R', service_id: '20261201' },
      { trip_id: 'late', route_id: 'R', service_id: '20270601' }
    ],
    stop_times: [
      callRow('in', 'A', 1, '08:00:00'),
      callRow('in', 'B', 2, '08:30:00'),
      callRow('in', 'C', 3, '09:30:00'),
      callRow('in', 'D', 4, '10:30:00'),
      callRow('out', 'C', 1, '08:00:00'),
      callRow('out', 'D', 2, '08:30:00'),
      callRow('late', 'A', 1, '08:00:00'),
      callRow('late', 'B', 2, '08:30:00')
    ],
    transfers: [{ from_stop_id: 'B', to_stop_id: 'C', transfer_type: 2, min_transfer_time: 60 }]
  };
  const boxes = [{ south: 51.9, west: -4, north: 52.5, east: -2 }];
  const { timetable, report } = await readFiles(files, { cut: { boxes, from: '2026-11-29', until: '2027-01-31' } });
  expect(report).toMatchObject({ stops: 2, trips: 1, ignored: [], cut: { stops: 2, trips: 2 } });
  expect([timetable.firstDay, timetable.lastDay]).toEqual([dayOfDate('2026-12-01'), dayOfDate('2027-01-31')]);
  expect(stopCount(timetable)).toBe(3);
});
