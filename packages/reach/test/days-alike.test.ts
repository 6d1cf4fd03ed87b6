import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTimetable } from '../src/import/read-timetable.ts';
import { DEFAULT_WALKING } from '../src/question.ts';
import { Days } from '../src/search/day.ts';
import { dayOfDate } from '../src/service-day.ts';
import { writeFeedFolder } from './feed-folder.ts';

/** T runs from January to April 2027, every day but for one Wednesday. */
async function everyDay(): Promise<Days> {
  const folder = writeFeedFolder({
    agency: [{ agency_name: 'Bus', agency_url: 'https://example.org', agency_timezone: 'Europe/London' }],
    stops: ['A', 'B'].map((stop_id, n) => ({ stop_id, stop_name: stop_id, stop_lat: 50 + n / 10, stop_lon: 0 })),
    routes: [{ route_id: 'R', route_short_name: '1', route_type: 3 }],
    trips: [{ route_id: 'R', service_id: 'S', trip_id: 'T' }],
    stop_times: ['A', 'B'].map((stop_id, n) => ({
      trip_id: 'T',
      stop_id,
      stop_sequence: n,
      arrival_time: `0${8 + n}:00:00`,
      departure_time: `0${8 + n}:00:00`
    })),
    calendar: [
      {
        service_id: 'S',
        monday: 1,
        tuesday: 1,
        wednesday: 1,
        thursday: 1,
        friday: 1,
        saturday: 1,
        sunday: 1,
        start_date: '20270101',
        end_date: '20270430'
      }
    ],
    calendar_dates: [{ service_id: 'S', date: '20270210', exception_type: 2 }]
  });
  const { timetable } = await readTimetable(folder);
  rmSync(folder, { recursive: true });
  return new Days(timetable);
}

const days = await everyDay();
const scanOf = (date: string) => days.on(dayOfDate(date), DEFAULT_WALKING).scan;

test('dates on which the same runs are searched in the same network', () => {
  const tuesday = scanOf('2027-02-02');
  expect(scanOf('2027-02-16')).toBe(tuesday);
  expect(scanOf('2027-02-28')).toBe(tuesday);
});

test.each([
  ['nothing runs', '2027-02-10'],
  ['nothing runs the day after', '2027-02-09'],
  ['nothing ran the day before', '2027-02-11'],
  ['clocks change', '2027-03-28']
])('a day on which %s has a network of its own', (_what, date) => {
  expect(scanOf(date)).not.toBe(scanOf('2027-02-02'));
});
