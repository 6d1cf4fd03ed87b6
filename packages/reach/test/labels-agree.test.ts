import fc from 'fast-check';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readTimetable } from '../src/import/read-timetable.ts';
import { labelOf } from '../src/label.ts';
import { labelEach, verdictEach } from '../src/label-each.ts';
import { VERDICTS } from '../src/label-many.ts';
import { listStops } from '../src/list-stops.ts';
import { meetingPoints } from '../src/meeting/meeting-points.ts';
import { DEFAULT_LIMITS, DEFAULT_WALKING } from '../src/question.ts';
import { searchGathering } from '../src/search-gathering.ts';
import { Days } from '../src/search/day.ts';
import { prepareStarts } from '../src/starts.ts';
import { given, start, startIn, TIMEOUT, walking } from './oracle/random-asked.ts';
import { DATES } from './oracle/random-calendar.ts';
import { randomFeeds } from './oracle/random-feed.ts';
import { randomPoint } from './oracle/random-stops.ts';
import { withFeeds } from './oracle/with-feeds.ts';

const DAY = fileURLToPath(new URL('fixtures/de-fernverkehr-day', import.meta.url));

test('the labels of many gatherings and many homes are those of each alone', { timeout: TIMEOUT }, async () => {
  const end = fc.oneof(
    randomPoint.map((at) => ({ at })),
    fc.record({ from: start.map(({ from }) => from), otherFeeds: fc.boolean() })
  );
  const hour = fc.integer({ min: 0, max: 24 * 3600 - 1 });
  const meeting = fc.record({
    date: fc.constantFrom(...DATES),
    start: hour,
    end: hour,
    walking,
    places: fc.array(randomPoint, { minLength: 1, maxLength: 10 })
  });
  await fc.assert(
    fc.asyncProperty(
      randomFeeds,
      meeting,
      fc.array(end, { minLength: 1, maxLength: 6 }),
      async (files, question, ends) => {
        await withFeeds(files, async ({ days, idOf }) => {
          const homes = ends.map((one) => ({
            home: 'at' in one ? one : { ...startIn(one.from, idOf), otherFeeds: one.otherFeeds },
            limits: DEFAULT_LIMITS
          }));
          const gatherings = question.places.map((venue, index) => ({
            ...question,
            venue,
            start: index < 3 ? question.start : question.end
          }));
          const alone = gatherings.map((gathering) => {
            const search = searchGathering(days, gathering);
            return homes.map((one) => labelOf(days, search, { ...gathering, ...one }));
          });
          expect(await labelEach(days, gatherings, homes)).toEqual(alone);
          const bytes = await verdictEach(days, gatherings, homes);
          const words = bytes.map((row) => row && Array.from(row, (code) => VERDICTS[code]));
          const known = alone.map((row) => row.map(({ verdict }) => verdict));
          expect(words).toEqual(known.map((row) => (row.includes('no-timetable') ? undefined : row)));
        });
      }
    ),
    given
  );
});

test('threads that share the places of a question find what one finds', async () => {
  const days = new Days((await readTimetable(DAY)).timetable);
  const homes = listStops(days.timetable).map(({ lat, lon }) => ({
    home: { at: { lat, lon } },
    limits: DEFAULT_LIMITS
  }));
  const places = homes.slice(0, 40).map(({ home }) => home.at);
  const hours = { date: '2023-12-13', start: 10.5 * 3600, end: 16.5 * 3600, walking: DEFAULT_WALKING };
  const starts = prepareStarts(days, homes, hours.walking);
  const [one, two] = [
    await meetingPoints(days, { ...hours, places }, starts, 1),
    await meetingPoints(days, { ...hours, places }, starts, 2)
  ];
  expect(one?.verdict.some((code) => VERDICTS[code] === 'day-trip')).toBe(true);
  expect(two).toEqual(one);
});
