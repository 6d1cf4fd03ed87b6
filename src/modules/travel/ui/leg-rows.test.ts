import { beforeEach, expect, test } from 'vitest';
import { overwriteGetLocale } from '#paraglide/runtime.js';
import { clock } from '#platform/ui/format-time.ts';
import { dayTrip, longDay, outOfReach } from '../verdict-view-examples.ts';
import { legRows } from './leg-rows.ts';
import { timetableLine, verdictFacts } from './verdict-facts.ts';

beforeEach(() => overwriteGetLocale(() => 'en'));

test('the way home is told leg by leg, with every wait', () => {
  expect(legRows(longDay, 'back').map((row) => `${clock(row.at)} ${row.text}`)).toEqual([
    '17:09 Walk 11 min to Birmingham New Street',
    '17:20 Birmingham New Street, 16 min to change',
    '17:36 Train to Crewe',
    '18:34 Crewe, 49 min to change',
    '19:23 Train to Chester',
    '19:46 Chester, 23 min to change',
    '20:09 Train to Bangor',
    '21:15 Bangor, 7 min from you'
  ]);
  expect(legRows(longDay, 'back')[6]?.more).toEqual(['1 h 06, Chester – Holyhead, towards Holyhead']);
});

test('the way there ends with the time left before the start', () => {
  expect(legRows(longDay, 'there').at(-1)?.text).toBe('Birmingham and Midland Institute, 22 min before the start');
});

test('a ride that has to be asked for says so', () => {
  expect(legRows(dayTrip, 'back')[0]?.more.at(-1)).toMatch(/Only if asked for/);
});

test('no way, no rows', () => {
  expect(legRows(outOfReach, 'there')).toEqual([]);
});

test('the facts: door to door, changes, the tightest one, the dark', () => {
  expect(verdictFacts(longDay)).toEqual([
    'From your door: leave about 06:46, home about 21:22.',
    '2 changes each way.',
    'The tightest is 15 min at Crewe, on the way there.'
  ]);
  expect(timetableLine(longDay)).toBe('Rail in Wales: timetable of 2 March 2027, good until 16 May 2027.');
});

test('the dusk is a fact of its own where the sentence has no word of it', () => {
  expect(verdictFacts(dayTrip)).toContain('It gets dark there at 18:20.');
});

test('a tight change says what happens when it is missed', () => {
  const tightest = { way: 'back' as const, minutes: 6, at: 'Chester' };
  const facts = (next?: string) => verdictFacts({ ...longDay, tightest: { ...tightest, ifMissed: { next } } });
  expect(facts('22:40')).toContain('Miss it, and you are back at 22:40.');
  expect(facts()).toContain('Miss it, and there is no other way home that day.');
});

test('nobody who has not said how far the stop is reads of a door', () => {
  expect(verdictFacts(longDay)[0]).toMatch(/^From your door: leave about 06:46/);
  const atTheStop = { ...longDay, there: { ...longDay.there!, home: { minutes: 0, way: 'walk' as const } } };
  expect(verdictFacts(atTheStop)[0]).toBe('2 changes each way.');
});

test('what was assumed is said', () => {
  const facts = verdictFacts({
    ...longDay,
    local: 20,
    countedAs: { start: '09:30', end: '16:30' },
    guessedPlace: true,
    dark: {}
  });
  expect(facts.slice(-4)).toEqual([
    'It does not get dark there that night.',
    'Local bus or taxi, about 20 min, is counted where no timetable goes.',
    'The event does not say its hours: this is counted from 09:30 to 16:30.',
    'The place was found by its name only: Birmingham. Check that it is the right one.'
  ]);
});

test('a sample timetable says that it is none to travel by', () => {
  const timetable = { ...longDay.timetable!, sample: true };
  expect(timetableLine({ ...longDay, timetable })).toMatch(/^Sample timetable, not for travel\./);
});
