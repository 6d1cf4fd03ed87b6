import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerJourney } from '../src/answer-journey.ts';
import { type ChangedRun, type Changes, callsOf, layChanges } from '../src/live/lay-changes.ts';
import { DEFAULT_WALKING, type JourneyQuestion } from '../src/question.ts';
import { Days } from '../src/search/day.ts';
import { dateOfDay, dayOfDate } from '../src/service-day.ts';
import { stringAt } from '../src/strings.ts';
import { type Timetable, tripCount } from '../src/timetable.ts';
import { callRow, type FeedRow, readFiles, stopRow } from './feed-folder.ts';
import { daysOf, runsOf, writtenInto } from './oracle/written-changes.ts';
import { randomFeed } from './oracle/random-feed.ts';
import { randomQuestion } from './oracle/random-question.ts';

const RUNS = Number(process.env.AFIELD_ORACLE_RUNS ?? 150);
const SEED = Number(process.env.AFIELD_ORACLE_SEED ?? 20261129);

/** What happens to a run: which trip and day of those there are, and what to it; late: seconds at each stop. */
const happening = fc.record({
  pick: fc.nat(),
  day: fc.nat(),
  run: fc.nat(),
  what: fc.constantFrom('cancelled', 'late', 'late', 'replaced', 'added', 'duplicated'),
  late: fc.array(fc.integer({ min: -300, max: 1800 }), { minLength: 5, maxLength: 5 }),
  skipped: fc.integer({ min: 0, max: 9 })
});
type Happening = typeof happening extends fc.Arbitrary<infer H> ? H : never;

test(
  'a timetable with the changes of a day laid over it answers as one in which they are written',
  { timeout: 60_000 + RUNS * 1000 },
  async () => {
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(
        randomFeed,
        fc.array(happening, { minLength: 1, maxLength: 5 }),
        fc.array(randomQuestion, { minLength: 15, maxLength: 15 }),
        async (files, happenings, questions) => {
          const plain = await read(files);
          const changes = changesOf(plain, happenings);
          const laid = new Days(layChanges(plain, changes));
          const written = new Days(await read(writtenInto(files, plain, changes)));
          for (const asked of questions.filter(({ date }) => covers(plain, date) && covers(written.timetable, date))) {
            const [a, b, before] = [laid, written, new Days(plain)].map((days) => outcome(days, asked));
            expect(a, JSON.stringify({ asked, changes })).toEqual(b);
            if (JSON.stringify(b) !== JSON.stringify(before)) changed++;
          }
        }
      ),
      { numRuns: RUNS, seed: SEED }
    );
    expect(changed).toBeGreaterThan(RUNS / 10);
  }
);

function changesOf(timetable: Timetable, happenings: Happening[]): Changes {
  const usable = [...Array(tripCount(timetable)).keys()].filter(
    (trip) => callsOf(timetable, trip).length > 0 && daysOf(timetable, trip).length > 0
  );
  const changes: Changes = { changed: [], added: [] };
  const seen = new Set<string>();
  for (const [index, { pick, day: anyDay, run: anyRun, what, late, skipped }] of happenings.entries()) {
    const trip = usable[pick % usable.length];
    if (trip === undefined) continue;
    const days = daysOf(timetable, trip);
    const day = days[anyDay % days.length];
    const calls = shifted(timetable, trip, late, skipped);
    if (what === 'added' || what === 'duplicated') {
      const like = what === 'duplicated' ? { like: trip } : {};
      changes.added.push({ id: `${what}${index}`, line: timetable.line[trip], day, calls, ...like });
      continue;
    }
    const runs = runsOf(timetable, trip);
    const run = runs.length === 0 ? null : runs[anyRun % runs.length];
    const key = `${trip} ${day} ${run}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const moved = movedTo(timetable, trip, run, calls);
    if (what === 'replaced') changes.changed.push({ trip, day, run, calls: theOtherWay(moved), isReplaced: true });
    else changes.changed.push({ trip, day, run, calls: what === 'cancelled' ? null : moved });
  }
  return changes;
}

/** At the same times, from the last stop to the first. */
function theOtherWay(calls: ChangedRun['calls']): ChangedRun['calls'] {
  return calls && calls.map((call, index) => ({ ...call, stop: calls[calls.length - 1 - index].stop }));
}

function movedTo(timetable: Timetable, trip: number, run: number | null, calls: ChangedRun['calls']) {
  const by = run === null ? 0 : run - timetable.callDepart[timetable.firstCall[trip]];
  return calls && calls.map((call) => ({ ...call, arrive: call.arrive + by, depart: call.depart + by }));
}

function shifted(timetable: Timetable, trip: number, late: number[], skipped: number) {
  let last = 0;
  return callsOf(timetable, trip).map((call, index) => {
    const arrive = Math.max(last, call.arrive + late[index % late.length]);
    last = Math.max(arrive, call.depart + late[index % late.length]);
    return { ...call, arrive, depart: last, flags: index === skipped ? 0 : call.flags };
  });
}

async function read(files: Record<string, FeedRow[]>): Promise<Timetable> {
  return (await readFiles(files)).timetable;
}

function covers({ firstDay, lastDay }: Timetable, date: string): boolean {
  return dayOfDate(date) >= firstDay && dayOfDate(date) <= lastDay;
}

function outcome(days: Days, asked: JourneyQuestion) {
  const { journey } = answerJourney(days, asked);
  return journey && { depart: journey.depart, arrive: journey.arrive, changes: journey.changes };
}

test('a run that is late keeps the id of its trip, on its day alone', async () => {
  const plain = await read({
    agency: [{ agency_id: 'x', agency_name: 'X', agency_timezone: 'Europe/London' }],
    stops: [stopRow('A', 52), stopRow('B', 52.5)],
    routes: [{ route_id: 'R', route_type: 2 }],
    calendar_dates: ['20261201', '20261202'].map((date) => ({ service_id: 'S', date, exception_type: 1 })),
    trips: [{ trip_id: 'T', route_id: 'R', service_id: 'S' }],
    stop_times: [callRow('T', 'A', 1, '08:00:00'), callRow('T', 'B', 2, '09:00:00')]
  });
  const calls = callsOf(plain, 0).map((one) => ({ ...one, arrive: one.arrive + 600, depart: one.depart + 600 }));
  const laid = layChanges(plain, {
    changed: [{ trip: 0, day: dayOfDate('2026-12-01'), run: null, calls }],
    added: []
  });
  expect(stringAt(laid.tripIds, 1)).toBe('T');
  const on = (date: string) => {
    const ends = { from: { stops: [{ stop: 'A', seconds: 0 }] }, to: { stops: [{ stop: 'B', seconds: 0 }] } };
    const when = { depart: 7 * 3600 };
    const { journey } = answerJourney(new Days(laid), { ...ends, when, date, walking: DEFAULT_WALKING });
    return journey && [journey.legs[1]?.trip, journey.depart];
  };
  expect(on('2026-12-01')).toEqual(['T', 8 * 3600 + 600]);
  expect(on('2026-12-02')).toEqual(['T', 8 * 3600]);
  expect(dateOfDay(laid.lastDay)).toBe('2026-12-02');
});
