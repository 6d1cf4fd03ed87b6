import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makeGroup, makePerson } from '../../../../test/factories.ts';
import { GERMAN_DAY, germanTown, openGermanTrains } from '../../../../test/german-trains.ts';
import type { Held } from '../held.ts';
import { drawReachMap } from './draw-reach-map.ts';
import { makeReachReports } from './make-reach-reports.ts';
import { insertPlaces } from './place-queries.ts';
import { askReachReport, readReachReport } from './read-reach-report.ts';
import { writeReachTable } from './write-reach-table.ts';

const db = await testDatabase();
const NOW = new Date('2023-12-10T09:00:00Z');
const TOWNS = {
  Göttingen: [51.53443, 9.93228, 118_000],
  Kassel: [51.31667, 9.5, 200_000],
  Fulda: [50.55162, 9.67518, 69_000],
  Hamburg: [53.55073, 9.99302, 1_800_000],
  Munich: [48.13743, 11.57549, 1_500_000]
} as const;

let travelling: Awaited<ReturnType<typeof openGermanTrains>>;
beforeAll(async () => {
  travelling = await openGermanTrains(db);
  await insertPlaces(
    db,
    Object.entries(TOWNS).map(([name, [lat, lon, population]]) => ({
      ...germanTown(`town:${name}`, name, [lat, lon]),
      population
    }))
  );
});
afterAll(() => travelling.close());

const PERIOD = { from: '2022-12-10', today: '2023-12-10', until: '2024-12-10', zone: 'Europe/Berlin' };

function heldIn(town: keyof typeof TOWNS, date: string, isPast: boolean): Held {
  const [lat, lon] = TOWNS[town];
  const place = { name: town, lat, lon, guessed: false };
  const days = [{ date, start: 11 * 3600, end: 15 * 3600 }];
  return {
    isPast,
    outing: { title: 'Camp', zone: 'Europe/Berlin', attendance: 'in-person', assumed: false, place, days }
  };
}

test('a report says from where what is held can be done in a day, and what one gathering elsewhere would change', async () => {
  // Wednesdays in another season, which the one day of the timetable stands for.
  const held = [heldIn('Kassel', GERMAN_DAY, false), heldIn('Göttingen', '2023-06-14', true)];
  await makeReachReports(travelling, [{ group: null, ...PERIOD, held }], NOW);
  const { report, madeAt } = await readReachReport(db, { group: null }, NOW);
  if (!report) throw new Error('there is no report');
  expect(madeAt).toEqual(NOW);
  expect(report.totals).toMatchObject({ past: 1, next: 1, shifted: 1, untimed: 0 });
  expect(report.totals.seasons).toEqual({ winter: 1, spring: 0, summer: 1, autumn: 0 });
  const served = Object.fromEntries(report.areas.map(({ name, past, next }) => [name, [past, next]]));
  expect(served).toMatchObject({ Göttingen: [1, 1], Kassel: [1, 1], Fulda: [1, 1] });
  expect(report.areas.find(({ name }) => name === 'Kassel')?.people).toBe(200_000);
  const map = await drawReachMap(report);
  expect(map.bands[0]?.band).toBe(0);
  const [head, inAll, ...rows] = writeReachTable(report).trim().split('\r\n');
  expect(head).toContain('Area,Inhabitants,Last 12 months,Next 12 months,Both,Winter,Spring,Summer,Autumn');
  expect(inAll).toBe('In all,,1,1,2,1,0,1,0');
  expect(rows).toHaveLength(report.areas.length);
  expect(rows).toContain('Kassel,200000,1,1,2,1,0,1,0');
});

test('whom nothing that is held is near, one gathering in a new place would be for', async () => {
  const early = heldIn('Munich', GERMAN_DAY, false);
  early.outing.days = [{ date: GERMAN_DAY, start: 8 * 3600, end: 21 * 3600 }];
  await makeReachReports(travelling, [{ group: null, ...PERIOD, held: [early] }], NOW);
  const { report } = await readReachReport(db, { group: null }, NOW);
  const none = report?.areas.filter(({ past, next }) => past + next === 0).map(({ name }) => name);
  expect(none).toContain('Hamburg');
  expect(report?.isOfNone).toBe(true);
  const [best] = report?.places ?? [];
  expect(best?.gains.length).toBeGreaterThan(0);
  expect(best?.gains.every((name) => none?.includes(name))).toBe(true);
});

test('where nothing was or will be held, and where no timetable is, nothing is kept', async () => {
  const { id: group } = await makeGroup(db, await makePerson(db, 'Owner'), 'Libraries');
  const kassel = [heldIn('Kassel', GERMAN_DAY, false)];
  await makeReachReports(travelling, [{ group, ...PERIOD, held: kassel }], NOW);
  expect((await readReachReport(db, { group }, NOW)).report).toBeDefined();
  await makeReachReports(travelling, [{ group, ...PERIOD, held: [] }], NOW);
  expect(await readReachReport(db, { group }, NOW)).toEqual({ isWaited: false });
  await makeReachReports({ ...travelling, timetables: async () => [] }, [{ group, ...PERIOD, held: kassel }], NOW);
  expect((await readReachReport(db, { group }, NOW)).report).toBeUndefined();
});

test('who asks for a report waits for it once, and not for ever', async () => {
  const { id: group } = await makeGroup(db, await makePerson(db, 'Asker'), 'Askers');
  const ask = () => db.transaction().execute((tx) => askReachReport(tx, { group }, NOW));
  expect([await ask(), await ask()]).toEqual([true, false]);
  expect(await readReachReport(db, { group }, NOW)).toEqual({ isWaited: true });
  const later = new Date(NOW.getTime() + 3_600_000);
  expect(await readReachReport(db, { group }, later)).toEqual({ isWaited: false });
  await makeReachReports(travelling, [{ group, ...PERIOD, held: [heldIn('Kassel', GERMAN_DAY, false)] }], later);
  expect((await readReachReport(db, { group }, later)).isWaited).toBe(false);
});
