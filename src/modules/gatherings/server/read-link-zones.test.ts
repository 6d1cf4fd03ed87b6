import { expect, test } from 'vitest';
import { ld, read, readFixture } from '../../../../test/event-pages.ts';

test('a page of Indico keeps the hours of the place, in the zone that the page names', async () => {
  expect(await readFixture('indico.html')).toMatchObject([
    {
      start: '2026-12-14T14:00',
      end: '2026-12-16T12:30',
      zone: 'Europe/Zurich',
      place: { name: 'Globe of Science, Esplanade des Particules 1, Meyrin' }
    }
  ]);
});

test('times in UTC are told by the clock of the zone that the page names', async () => {
  expect(await readFixture('luma.html')).toMatchObject([
    {
      start: '2027-06-10T18:30',
      end: '2027-06-10T21:00',
      zone: 'Europe/London',
      free: true,
      place: { lat: 52.4796, lon: -1.9081 }
    }
  ]);
});

test('times in UTC of a page that names no zone are told by the reader’s clock', async () => {
  const page = ld({ startDate: '2027-06-10T17:30:00Z', endDate: '2027-06-10T20:00Z' });
  expect(await read(page)).toMatchObject([
    { start: '2027-06-10T19:30', end: '2027-06-10T22:00', zone: 'Europe/Berlin' }
  ]);
});

test('an hour with an offset keeps its clock time, and says no zone where the page names none that fits', async () => {
  const page = ld({ startDate: '2026-12-10T10:00:00+02:00' }) + '<script>{"timezone":"America/New_York"}</script>';
  const [gathering] = await read(page);
  expect(gathering).toMatchObject({ start: '2026-12-10T10:00' });
  expect(gathering).not.toHaveProperty('zone');
});

test('a zone that the event itself names is its zone', async () => {
  const eventSchedule = {
    startDate: '2026-12-10',
    startTime: '18:00',
    endTime: '20:00',
    scheduleTimezone: 'Europe/Dublin'
  };
  expect(await read(ld({ eventSchedule }))).toMatchObject([
    { start: '2026-12-10T18:00', end: '2026-12-10T20:00', zone: 'Europe/Dublin' }
  ]);
});
