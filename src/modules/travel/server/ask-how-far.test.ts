import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { GERMAN_DAY, germanTown, openGermanTrains } from '../../../../test/german-trains.ts';
import { askHowFar } from './ask-how-far.ts';
import { askMeeting } from './ask-meeting.ts';
import { insertPlaces } from './place-queries.ts';

const db = await testDatabase();
let travelling: Awaited<ReturnType<typeof openGermanTrains>>;

beforeAll(async () => {
  travelling = await openGermanTrains(db);
  await insertPlaces(db, [
    germanTown('town:kassel', 'Kassel', [51.31667, 9.5]),
    germanTown('town:goettingen', 'Göttingen', [51.53443, 9.93228]),
    germanTown('town:fulda', 'Fulda', [50.55162, 9.67518]),
    germanTown('town:hamburg', 'Hamburg', [53.55073, 9.99302])
  ]);
});
afterAll(() => travelling.close());

const day = { date: GERMAN_DAY, start: 10.5 * 3600, end: 15.5 * 3600 };
const ask = async (name: string, date = GERMAN_DAY) =>
  await askHowFar(travelling, { name, key: undefined, when: { day: { ...day, date }, zone: 'Europe/Berlin' } });

test('a town stands in the band that the question of where to meet counts for it', async () => {
  const reply = await ask('Kassel');
  if (!('answer' in reply)) throw new Error('there is no answer');
  const times = [{ date: GERMAN_DAY, start: '10:30', end: '15:30' }];
  const looked = { among: 'named', size: 0, where: 'Kassel', usual: '', matter: 'most' } as const;
  const circumstances = { venues: [], chosen: new Map<string, string>(), zone: 'Europe/Berlin', today: '2023-12-01' };
  const { answer } = await askMeeting(travelling, { who: 'Göttingen', times, ...looked }, circumstances);
  const minutes = answer?.points[0]?.minutes[0] ?? NaN;
  const row = reply.answer.rows.find(({ towns }) => towns.some((town) => town.includes('Göttingen')));
  expect(row?.band).toBe(Math.min(3, Math.ceil(minutes / 60) - 1));
  expect(reply.answer.map.bands.map(({ band }) => band)).toEqual(reply.answer.rows.map(({ band }) => band));
});

test('towns far away are not looked at', async () => {
  expect(JSON.stringify(await ask('Kassel'))).not.toContain('Hamburg');
});

test('an unknown name and a day without a timetable are said', async () => {
  expect(await ask('Xyzzyville')).toEqual({ places: [] });
  expect(await ask('Kassel', '2024-02-03')).toEqual({ uncovered: { first: GERMAN_DAY, last: GERMAN_DAY } });
});
