import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { GERMAN_DAY, germanTown, openGermanTrains } from '../../../../test/german-trains.ts';
import { DEFAULT_TRAVEL_LIMITS } from '../limits.ts';
import { thereAndBack } from '../meeting-point.ts';
import type { MeetingTyped } from '../meeting-question.ts';
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
  date: GERMAN_DAY,
  start: '10:30',
  end: '15:30',
  where: 'Kassel\nHamburg\nFulda',
  usual: '',
  matter: 'most'
};

async function ask(rest: Partial<MeetingTyped> = {}, chosen = new Map<string, string>()): Promise<MeetingReply> {
  return await askMeeting(travelling, { ...QUESTION, ...rest }, { chosen, zone: 'Europe/Berlin', today: '2023-12-01' });
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
  const { answer } = await ask({ start: '08:00' });
  const told = (answer?.points ?? []).slice(0, 3).filter(({ otherHours }) => otherHours);
  expect(told.length).toBeGreaterThan(0);
  for (const point of told) {
    const { way, at, more } = point.otherHours!;
    const clock = `${String(Math.floor(at / 3600)).padStart(2, '0')}:${String((at / 60) % 60).padStart(2, '0')}`;
    const other = await ask({ start: '08:00', where: point.name, [way]: clock });
    expect(thereAndBack(other.answer!.points[0]!)).toBe(thereAndBack(point) + more);
  }
});

test('of several places of one name, the one that a timetable reaches is meant', async () => {
  const { answer } = await ask({ where: 'Fulda' });
  expect(answer?.points[0]?.lat).toBeCloseTo(TOWNS.Fulda[0], 0);
});

test('a name that nobody knows is told with its field, and chosen ones are kept', async () => {
  expect(await ask({ who: 'Xyzzyville', where: '' })).toEqual({
    unclear: [{ name: 'Xyzzyville', field: 'who', places: [] }]
  });
  const { answer } = await ask({ where: 'Fulda' }, new Map([['Fulda', 'town:far']]));
  expect(answer?.points[0]).toMatchObject({ lat: -30, out: 8 });
});

test('a day that no timetable covers says what they cover', async () => {
  const { answer } = await ask({ date: '2024-02-03' });
  expect(answer).toMatchObject({ points: [], uncovered: { first: GERMAN_DAY, last: GERMAN_DAY } });
});

test('where no place is named, towns around are tried', async () => {
  const { answer } = await ask({ where: '' });
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
