import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { GERMAN_DAY, germanTown, openGermanTrains } from '../../../../test/german-trains.ts';
import { DEFAULT_TRAVEL_LIMITS } from '../limits.ts';
import { thereAndBack } from '../meeting-point.ts';
import type { MeetingTyped } from '../meeting-question.ts';
import type { MeetingTime } from '../meeting-times.ts';
import { answerOuting } from './answer-outing.ts';
import { askMeeting, type MeetingReply } from './ask-meeting.ts';
import { startAt } from './choose-start.ts';
import { insertPlaces, selectPlacesNamed } from './place-queries.ts';

const db = await testDatabase();

const TOWNS = {
  Göttingen: [51.53443, 9.93228],
  Kassel: [51.31667, 9.5],
  Fulda: [50.55162, 9.67518],
  Berlin: [52.52437, 13.41053],
  Hamburg: [53.55073, 9.99302],
  Munich: [48.13743, 11.57549]
} as const;

let travelling: Awaited<ReturnType<typeof openGermanTrains>>;

beforeAll(async () => {
  travelling = await openGermanTrains(db);
  const towns = Object.entries(TOWNS).map(([name, at]) => germanTown(`town:${name}`, name, at));
  await insertPlaces(db, [...towns, germanTown('town:far', 'Fulda', [-30, 150])]);
});
afterAll(() => travelling.close());

const QUESTION: MeetingTyped = {
  who: '5 Göttingen\nBerlin\n2 Munich',
  times: [{ date: GERMAN_DAY, start: '10:30', end: '15:30' }],
  among: 'named',
  size: 0,
  where: 'Kassel\nHamburg\nFulda',
  usual: '',
  matter: 'most'
};

const CIRCUMSTANCES = { venues: [], zone: 'Europe/Berlin', today: '2023-12-01' };
const at = (rest: Partial<MeetingTime>) => ({ times: [{ ...QUESTION.times[0]!, ...rest }] });

async function ask(rest: Partial<MeetingTyped> = {}, chosen = new Map<string, string>()): Promise<MeetingReply> {
  return await askMeeting(travelling, { ...QUESTION, ...rest }, { ...CIRCUMSTANCES, chosen });
}

test('each place is counted as everybody’s own answer says', async () => {
  const { answer } = await ask();
  expect(answer?.people).toBe(8);
  for (const point of answer?.points ?? []) {
    const { day, long, night, out } = point;
    const counted = { 'day-trip': 0, 'long-day': 0, overnight: 0, 'out-of-reach': 0 };
    for (const [name, people] of [
      ['Göttingen', 5],
      ['Berlin', 1],
      ['Munich', 2]
    ] as const) {
      const [from] = (await selectPlacesNamed(db, [name.normalize('NFD').replace(/\p{M}/u, '').toLowerCase()])).filter(
        ({ kind }) => kind === 'place'
      );
      const { lat, lon } = point;
      const outing = {
        title: 'Camp',
        zone: 'Europe/Berlin',
        attendance: 'in-person' as const,
        assumed: false,
        place: { name: point.name, lat, lon, guessed: false },
        days: [{ date: GERMAN_DAY, start: 10.5 * 3600, end: 15.5 * 3600 }]
      };
      const start = { places: [startAt(from!)], limits: DEFAULT_TRAVEL_LIMITS };
      counted[(await answerOuting(travelling, outing, start)).verdict as keyof typeof counted] += people;
    }
    expect([point.name, day, long, night, out]).toEqual([point.name, ...Object.values(counted)]);
  }
});

test('the place for most stands first, and where it has been so far is compared with it', async () => {
  const { answer } = await ask({ usual: 'Hamburg', where: 'Kassel\nFulda' });
  const [best] = answer?.points ?? [];
  expect(answer?.usual?.name).toBe('Hamburg');
  expect(thereAndBack(best!)).toBeGreaterThan(0);
  for (const point of answer?.points ?? []) expect(thereAndBack(point)).toBeLessThanOrEqual(thereAndBack(best!));
});

test('what another hour would change is what the question with that hour answers', async () => {
  const { answer } = await ask(at({ start: '08:00' }));
  const told = (answer?.points ?? []).slice(0, 3).filter(({ otherHours }) => otherHours);
  expect(told.length).toBeGreaterThan(0);
  for (const point of told) {
    const { way, at: seconds, more } = point.otherHours!;
    const clock = `${String(Math.floor(seconds / 3600)).padStart(2, '0')}:${String((seconds / 60) % 60).padStart(2, '0')}`;
    const other = await ask({ ...at({ start: '08:00', [way]: clock }), where: point.name });
    expect(thereAndBack(other.answer!.points[0]!)).toBe(thereAndBack(point) + more);
  }
});

test('of several places of one name, the one that a timetable reaches is meant', async () => {
  const { answer } = await ask({ where: 'Fulda' });
  expect(answer?.points[0]?.lat).toBeCloseTo(TOWNS.Fulda[0], 0);
});

test('a name that nobody knows is told with its field, and chosen ones are kept', async () => {
  expect(await ask({ who: 'Xyzzyville', among: 'towns' })).toEqual({
    unclear: [{ name: 'Xyzzyville', field: 'who', places: [] }]
  });
  const { answer } = await ask({ where: 'Fulda' }, new Map([['Fulda', 'town:far']]));
  expect(answer?.points[0]).toMatchObject({ lat: -30, out: 8 });
});

test('a day that no timetable covers says what they cover', async () => {
  const { answer } = await ask(at({ date: '2024-02-03' }));
  expect(answer).toMatchObject({ points: [], uncovered: { first: GERMAN_DAY, last: GERMAN_DAY } });
});

test('where no place is named, towns around are tried', async () => {
  const { answer } = await ask({ among: 'towns' });
  expect(answer?.points.map(({ name }) => name)).toEqual(expect.arrayContaining(['Fulda', 'Göttingen']));
});

test('the map has the first places by their ranks, and every start', async () => {
  const { map } = await ask();
  expect(map?.places.map(({ rank }) => rank)).toEqual([1, 2, 3]);
  expect(map?.starts.map(({ people }) => people)).toEqual([5, 1, 2]);
  for (const { x, y } of [...(map?.places ?? []), ...(map?.starts ?? [])]) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(map!.width);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(map!.height);
  }
});

test('of several days, each place stands where its best day stands, and the best of all pairs comes first', async () => {
  const times = ['06:00', '10:30', '23:00'].map((start) => ({ date: GERMAN_DAY, start, end: '23:30' }));
  const { answer } = await ask({ times, usual: 'Hamburg' });
  const alone = await Promise.all(times.map(async (time) => (await ask({ times: [time], usual: 'Hamburg' })).answer!));
  for (const point of answer!.points) {
    const each = alone.map(({ points }) => thereAndBack(points.find(({ key }) => key === point.key)!));
    expect(point.times.map(thereAndBack)).toEqual(each);
    expect(thereAndBack(point)).toBe(Math.max(...each));
  }
  const [best] = answer!.points;
  expect(thereAndBack(best!)).toBe(Math.max(...alone.flatMap(({ points }) => points.map(thereAndBack))));
  expect(answer?.usual?.time).toBe(best?.time);
});

test('a day that no timetable covers is left out of the comparison', async () => {
  const { answer } = await ask({ times: [{ date: '2024-02-03', start: '10:30', end: '15:30' }, QUESTION.times[0]!] });
  expect(answer?.uncoveredTimes).toEqual([0]);
  expect(answer?.points.map(({ times }) => times.map(({ time }) => time))).toEqual([[1], [1], [1]]);
});

test('stations are those where most calls, named once for all their platforms', async () => {
  const { answer } = await ask({ among: 'stations' });
  const names = answer!.points.map(({ name }) => name);
  expect(answer?.lookedAt).toEqual({ places: names.length, among: 'stations', size: 0 });
  expect(names.some((name) => name.includes('Berlin'))).toBe(true);
  expect(new Set(names).size).toBe(names.length);
});

test('venues are those that are known and lie around, and how many there were is told', async () => {
  const venues = Object.entries(TOWNS).map(([name, [lat, lon]]) => {
    return { key: `venue:${name}`, name: `Library of ${name}`, kind: 'place' as const, lat, lon };
  });
  const far = { key: 'venue:far', name: 'Far away', kind: 'place' as const, lat: -30, lon: 150 };
  const { answer } = await askMeeting(
    travelling,
    { ...QUESTION, among: 'venues' },
    { ...CIRCUMSTANCES, venues: [...venues, far], chosen: new Map() }
  ).then((reply) => ({ answer: reply.answer! }));
  expect(answer.points.map(({ name }) => name)).not.toContain('Far away');
  expect(answer.lookedAt.places).toBe(answer.points.length);
});

test('only towns of a size are tried where one is chosen', async () => {
  const { answer } = await ask({ among: 'towns', size: 50_000 });
  expect(answer?.lookedAt.places).toBe(0);
});

test('where the timetable says nothing of steps, it is unknown how many go step-free', async () => {
  const { answer } = await ask();
  expect(answer?.points.map(({ stepFree }) => stepFree)).toEqual(['unknown', 'unknown', 'unknown']);
});

test('where turns are taken, those who lived farthest from where it has been come first', async () => {
  const { answer } = await ask({
    who: '4 Göttingen\n5 Berlin',
    where: 'Göttingen\nBerlin',
    usual: 'Göttingen',
    matter: 'turns'
  });
  expect(answer?.turnsBy).toBe(1);
  expect(answer?.points[0]?.name).toContain('Berlin');
  expect(answer?.points[0]?.furthest?.before).toBeGreaterThan(60);
});
