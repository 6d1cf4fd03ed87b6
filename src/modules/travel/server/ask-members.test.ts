import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makeGroup, makePerson } from '../../../../test/factories.ts';
import { GERMAN_DAY, germanTown, openGermanTrains } from '../../../../test/german-trains.ts';
import { centreOf, districtOf, outlineOf } from '../district.ts';
import { FEW } from '../few.ts';
import { MATTERS } from '../meeting-point.ts';
import type { MeetingTyped } from '../meeting-question.ts';
import { askMembersThere } from './ask-members-there.ts';
import { askMembers, type MembersReply } from './ask-members.ts';
import { countMe } from './count-me.ts';
import { countMorning } from './count-morning.ts';
import { keepStart } from './keep-start.ts';
import { insertPlaces } from './place-queries.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-25T09:00:00Z');
const TOWNS = {
  Göttingen: [51.53443, 9.93228],
  Kassel: [51.31667, 9.5],
  Fulda: [50.55162, 9.67518],
  Berlin: [52.52437, 13.41053],
  Hamburg: [53.55073, 9.99302],
  Munich: [48.13743, 11.57549]
} as const;
type Town = keyof typeof TOWNS;

let travelling: Awaited<ReturnType<typeof openGermanTrains>>;
beforeAll(async () => {
  travelling = await openGermanTrains(db);
  await insertPlaces(
    db,
    Object.entries(TOWNS).map(([name, at]) => germanTown(`town:${name}`, name, at))
  );
});
afterAll(() => travelling.close());

/** Somebody of a group: where she starts, how far it is, what a day may be for her, and whether she ticked. */
type Member = { lat: number; lon: number; minutes?: number; minutesEarlier?: number; ticked?: boolean };
const from = (town: Town): Member => ({ lat: TOWNS[town][0], lon: TOWNS[town][1] });
const many = (people: number, town: Town) => Array.from({ length: people }, () => from(town));

/** Makes groups of these members, who are counted in one morning, the first ever. */
async function makeGroups(worlds: Member[][]): Promise<string[]> {
  const owner = await makePerson(db, 'Owner');
  const memberships: { group: string; person: string }[] = [];
  const groups: string[] = [];
  for (const members of worlds) {
    const { id: group } = await makeGroup(db, owner, `Group ${randomUUID()}`);
    groups.push(group);
    for (const member of members) memberships.push({ group, person: await makeMember(member) });
  }
  await db.deleteFrom('morning').execute();
  await db.transaction().execute((tx) => countMorning(tx, memberships, '2026-11-25'));
  return groups;
}

async function makeMember({ lat, lon, minutes, minutesEarlier = 0, ticked = true }: Member): Promise<string> {
  const { id } = await makePerson(db, 'Member');
  const kind = minutes === undefined ? ('place' as const) : ('stop' as const);
  const place = { place: `${lat}`, name: 'Hers', kind, lat, lon, ...(minutes !== undefined && { minutes }) };
  const limits = { earliest: (360 - minutesEarlier) * 60, latest: 23 * 3600, comfortable: 3 * 3600 };
  await keepStart(db, id, { places: [place], limits });
  if (ticked) await countMe(db, id, true, NOW);
  return id;
}

const TIME = { date: GERMAN_DAY, start: '10:30', end: '15:30' };
const QUESTION: MeetingTyped = {
  who: '',
  times: [TIME],
  among: 'towns',
  size: 0,
  where: '',
  usual: '',
  matter: 'most'
};

const HERE = { zone: 'Europe/Berlin', today: '2023-12-01' };
/** Where they have met, which all of them know. */
const HELD = [
  { lat: 53.55073, lon: 9.99302, zone: 'Europe/Berlin', day: { date: '2022-05-04', start: 36_000, end: 57_600 } }
];
const VENUES = Object.entries(TOWNS).map(([name, [lat, lon]]) => {
  return { key: `venue:${name}`, name: `Library of ${name}`, kind: 'place' as const, lat, lon };
});

async function ask(group: string, rest: Partial<MeetingTyped> = {}): Promise<MembersReply | undefined> {
  const circumstances = { group, known: [], held: HELD, venues: VENUES, chosen: new Map(), ...HERE };
  return await askMembers(travelling, { ...QUESTION, ...rest }, circumstances);
}

/** What stands beside the form of a gathering at this place and time. */
async function askBeside(group: string, at: Town, { start, end }: { start: string; end: string }) {
  const seconds = (clock: string) => Number(clock.slice(0, 2)) * 3600 + Number(clock.slice(3)) * 60;
  const day = { date: GERMAN_DAY, start: seconds(start), end: seconds(end) };
  const [lat, lon] = TOWNS[at];
  const place = { key: `town:${at}`, name: at, kind: 'place' as const, lat, lon };
  return await askMembersThere(travelling, { group, place, when: { day, zone: 'Europe/Berlin' } });
}

test('what stands beside a form is what the group’s own answer says of that place', async () => {
  const [group, few] = await makeGroups([[...many(7, 'Göttingen'), ...many(6, 'Munich')], many(FEW, 'Kassel')]);
  const beside = await askBeside(group!, 'Kassel', TIME);
  const [point] = (await ask(group!, { among: 'named', where: 'Kassel' }))?.answer?.points ?? [];
  if (!beside || !('point' in beside)) throw new Error('nothing stands beside it');
  const { day, long, night, out, minutes, otherHours } = point!;
  expect(beside.point).toMatchObject({ day, long, night, out, minutes });
  expect(beside.point.otherHours).toEqual(otherHours);
  expect(beside.of).toBe(13);
  expect(await askBeside(few!, 'Kassel', TIME)).toBeUndefined();
});

test('five are too few, whoever asks; six are answered', async () => {
  const [five, six] = await makeGroups([many(FEW, 'Göttingen'), many(FEW + 1, 'Göttingen')]);
  expect(await ask(five!)).toBeUndefined();
  expect((await ask(six!, { among: 'named', where: 'Kassel' }))?.answer?.points[0]).toMatchObject({
    name: 'Kassel',
    day: 6
  });
});

test('most come first, and fewer than five are not counted out', async () => {
  const [group] = await makeGroups([[...many(7, 'Göttingen'), ...many(3, 'Munich')]]);
  const reply = await ask(group!, {
    among: 'named',
    where: 'Kassel\nMunich',
    times: [{ date: GERMAN_DAY, start: '07:00', end: '20:00' }]
  });
  const [kassel, munich] = reply?.answer?.points ?? [];
  expect(kassel?.name).toContain('Kassel');
  expect(kassel).toMatchObject({ night: 0, out: 0 });
  expect(munich).toMatchObject({ isFew: true, day: 0, long: 0, night: 0, out: 0, minutes: [] });
});

test('areas of five or more are drawn and named, and no others', async () => {
  const [group] = await makeGroups([[...many(7, 'Göttingen'), ...many(4, 'Kassel')]]);
  const reply = await ask(group!);
  if (!reply?.answer) throw new Error('there is no answer');
  expect(reply.areas.map(({ atLeast }) => atLeast)).toEqual([FEW]);
  expect(reply.areas[0]?.name).toContain('Göttingen');
  expect(reply.map?.areas).toHaveLength(1);
  expect(reply.map?.starts).toEqual([]);
});

const town = fc.constantFrom<Town>('Göttingen', 'Kassel', 'Fulda', 'Berlin', 'Hamburg', 'Munich');
const time = fc.record({
  date: fc.constantFrom(GERMAN_DAY, GERMAN_DAY, '2024-02-03'),
  start: fc.constantFrom('08:00', '10:30', '12:15'),
  end: fc.constantFrom('14:00', '18:30')
});
const looked = fc.oneof(
  fc.record({
    among: fc.constantFrom('towns' as const, 'venues' as const, 'stations' as const),
    where: fc.constant('')
  }),
  fc.record({
    among: fc.constant('named' as const),
    where: fc.constantFrom('Kassel', 'Hamburg\nMunich', 'Fulda\nBerlin\nGöttingen')
  })
);
const question = fc
  .record({
    times: fc.array(time, { minLength: 1, maxLength: 3 }),
    size: fc.constantFrom(0 as const, 5000 as const),
    usual: fc.constantFrom('', 'Berlin'),
    matter: fc.constantFrom(...MATTERS)
  })
  .chain((rest) => looked.map((where) => ({ ...rest, ...where })));

/** Somewhere else in the same district: between its centre and one of its corners. */
function movedWithin(member: Member, corner: number, way: number): Member {
  const district = districtOf(member);
  const [centre, outline] = [centreOf(district), outlineOf(district)];
  const to = outline[corner % outline.length] ?? centre;
  return { lat: centre.lat + (to.lat - centre.lat) * way, lon: centre.lon + (to.lon - centre.lon) * way };
}

test(
  'whatever is asked how often, nobody learns where in her district somebody starts, how far her stop is, her limits to the minute, or anything of who did not tick',
  { timeout: 120_000 },
  async () => {
    const elsewhere = fc.record({
      corner: fc.nat(5),
      way: fc.double({ min: 0, max: 0.9, noNaN: true }),
      minutes: fc.nat(180),
      minutesEarlier: fc.nat(59)
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(town, { minLength: FEW, maxLength: 12 }),
        town,
        elsewhere,
        town,
        fc.array(question, { minLength: 1, maxLength: 3 }),
        async (others, hers, { corner, way, minutes, minutesEarlier }, unticked, questions) => {
          const rest = others.map(from);
          const moved = { ...movedWithin(from(hers), corner, way), minutes, minutesEarlier };
          const [one, other] = await makeGroups([
            [...rest, from(hers)],
            [...rest, moved, { ...from(unticked), ticked: false }]
          ]);
          for (const asked of questions) {
            expect(JSON.stringify(await ask(other!, asked))).toBe(JSON.stringify(await ask(one!, asked)));
            const [besideOther, besideOne] = [
              await askBeside(other!, unticked, asked.times[0]!),
              await askBeside(one!, unticked, asked.times[0]!)
            ];
            expect(besideOther).toEqual(besideOne);
          }
        }
      ),
      { numRuns: 8 }
    );
  }
);

test('no answer to anything has a number of people from one to four', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(town, { minLength: FEW + 1, maxLength: 12 }),
      fc.array(question, { minLength: 1, maxLength: 3 }),
      async (members, questions) => {
        const [group] = await makeGroups([members.map(from)]);
        for (const asked of questions) {
          const reply = await ask(group!, asked);
          const points = reply?.answer?.points ?? [];
          const told = points
            .flatMap(({ times, stepFree }) => [...times, { day: Number(stepFree) || 0, long: 0, night: 0, out: 0 }])
            .flatMap(({ day, long, night, out }) => [day, long, night, out, day + long]);
          expect(told.filter((people) => people > 0 && people < FEW)).toEqual([]);
          expect(JSON.stringify(reply)).not.toContain('"people"');
          const beside = await askBeside(group!, 'Kassel', asked.times[0]!);
          const [point, of] = beside && 'point' in beside ? [beside.point, beside.of] : [];
          const missing = point && of !== undefined ? of - point.day - point.long : 0;
          expect([missing, point?.day ?? 0, point?.long ?? 0].filter((n) => n > 0 && n < FEW)).toEqual([]);
        }
      }
    ),
    { numRuns: 8 }
  );
});
