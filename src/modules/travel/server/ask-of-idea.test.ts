import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makePerson } from '../../../../test/factories.ts';
import { GERMAN_DAY, germanTown, openGermanTrains } from '../../../../test/german-trains.ts';
import { listAllComers, pledgeToIdea, startIdea, takeBackPledge } from '#ideas/server';
import { centreOf, districtOf, outlineOf } from '../district.ts';
import { MATTERS } from '../meeting-point.ts';
import type { MeetingTyped } from '../meeting-question.ts';
import { askMembers, mayAskMembers } from './ask-members.ts';
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
  Hamburg: [53.55073, 9.99302]
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

/** Where somebody starts, how far her stop is, and by how many minutes her limits differ from the usual ones. */
type Comer = { lat: number; lon: number; minutes?: number; minutesEarlier?: number; ticked?: boolean };
type World = { idea: string; people: string[] };
const at = (town: Town): Comer => ({ lat: TOWNS[town][0], lon: TOWNS[town][1] });

async function makeWorld(comers: readonly Comer[]): Promise<World> {
  const people = await Promise.all(comers.map(makeComer));
  const proposal = { town: '', date: '', start: '', end: '' };
  const idea = await db
    .transaction()
    .execute((tx) =>
      startIdea(tx, { sentence: 'We could meet', roughly: '', proposal }, { group: null, by: people[0]! }, NOW)
    );
  return { idea, people };
}

async function makeComer({ lat, lon, minutes, minutesEarlier = 0, ticked = true }: Comer): Promise<string> {
  const { id } = await makePerson(db, 'Comer');
  const kind = minutes === undefined ? ('place' as const) : ('stop' as const);
  const place = { place: `${lat}`, name: 'Hers', kind, lat, lon, ...(minutes !== undefined && { minutes }) };
  const limits = { earliest: (360 - minutesEarlier) * 60, latest: 23 * 3600, comfortable: 3 * 3600 };
  await keepStart(db, id, { places: [place], limits });
  if (ticked) await countMe(db, id, true, NOW);
  return id;
}

const says = { comes: true, helps: null, room: null, shownTo: 'nobody' as const };

async function comes({ idea, people }: World, who: number, isComing: boolean): Promise<void> {
  const person = people[who % people.length]!;
  await db.transaction().execute(async (tx) => {
    if (isComing) await pledgeToIdea(tx, { idea, person }, says, NOW);
    else await takeBackPledge(tx, { idea, person });
  });
}

let day = 0;
/** The next morning, on which all who would come to any idea are counted. */
async function nextMorning(): Promise<void> {
  const morning = new Date(NOW.getTime() + ++day * 86_400_000).toISOString().slice(0, 10);
  const memberships = await listAllComers(db);
  await db.transaction().execute((tx) => countMorning(tx, memberships, morning));
}

type Question = Pick<MeetingTyped, 'where' | 'among' | 'times' | 'matter' | 'usual'>;

const HELD = [
  { lat: 53.55, lon: 9.99, zone: 'Europe/Berlin', day: { date: '2022-05-04', start: 36_000, end: 57_600 } }
];

async function ask({ idea }: World, question: Question): Promise<string> {
  const typed = { who: '', size: 0 as const, ...question };
  const here = { venues: [], zone: 'Europe/Berlin', today: '2023-12-01' };
  const circumstances = { group: idea, known: [], held: HELD, chosen: new Map(), ...here };
  return JSON.stringify([await mayAskMembers(db, idea), await askMembers(travelling, typed, circumstances)]);
}

const town = fc.constantFrom<Town>('Göttingen', 'Kassel', 'Fulda', 'Hamburg');
const time = fc.record({
  date: fc.constant(GERMAN_DAY),
  start: fc.constantFrom('08:00', '10:30'),
  end: fc.constantFrom('14:00', '18:30')
});
const question: fc.Arbitrary<Question> = fc.record({
  where: fc.constantFrom('Kassel', 'Hamburg\nFulda'),
  among: fc.constantFrom('towns', 'stations', 'named'),
  times: fc.array(time, { minLength: 1, maxLength: 2 }),
  matter: fc.constantFrom(...MATTERS),
  usual: fc.constantFrom('', 'Hamburg')
});
type Step = { ask: Question } | { who: number; comes: boolean } | 'morning';
/** Somebody is the first of all, or any other. */
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ ask: question }),
  fc.record({ who: fc.oneof(fc.constant(0), fc.nat(11)), comes: fc.boolean() }),
  fc.constant('morning' as const)
);

/** All that who asks is told in the course of it. */
async function told(worlds: readonly World[], steps: readonly Step[]): Promise<string[][]> {
  const heard: string[][] = worlds.map(() => []);
  for (const one of steps) {
    if (one === 'morning') await nextMorning();
    else if ('ask' in one) for (const [index, world] of worlds.entries()) heard[index]?.push(await ask(world, one.ask));
    else for (const world of worlds) await comes(world, one.who, one.comes);
  }
  return heard;
}

/** Somewhere else in the same district. */
function movedWithin({ lat, lon }: Comer, corner: number, way: number): Comer {
  const district = districtOf({ lat, lon });
  const [centre, outline] = [centreOf(district), outlineOf(district)];
  const to = outline[corner % outline.length] ?? centre;
  return { lat: centre.lat + (to.lat - centre.lat) * way, lon: centre.lon + (to.lon - centre.lon) * way };
}

test(
  'whoever knows all but one of those who would come learns by no series of places, hours, mornings and changes of who comes more than her district',
  { timeout: 180_000 },
  async () => {
    const elsewhere = fc.record({
      corner: fc.nat(5),
      way: fc.double({ min: 0, max: 0.9, noNaN: true }),
      minutes: fc.nat(180),
      minutesEarlier: fc.nat(59)
    });
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(town, { minLength: 5, maxLength: 10 }),
        town,
        elsewhere,
        fc.array(step, { minLength: 2, maxLength: 6 }),
        question,
        async (others, hers, { corner, way, minutes, minutesEarlier }, steps, last) => {
          const rest = others.map(at);
          const moved = { ...movedWithin(at(hers), corner, way), minutes, minutesEarlier };
          const worlds = [await makeWorld([at(hers), ...rest]), await makeWorld([moved, ...rest])];
          for (const world of worlds) for (const who of world.people.keys()) await comes(world, who, true);
          const [one, other] = await told(worlds, ['morning', ...steps, { ask: last }, 'morning', { ask: last }]);
          expect(other).toEqual(one);
          if (one?.some((answer) => answer.includes('"points"'))) answered++;
        }
      ),
      { numRuns: 8 }
    );
    expect(answered).toBeGreaterThan(0);
  }
);

test(
  'who says on a day that she would come, or takes it back, changes no answer before the next morning; who did not tick changes none',
  { timeout: 180_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(town, { minLength: 6, maxLength: 9 }),
        town,
        question,
        fc.array(fc.record({ who: fc.nat(11), comes: fc.boolean() }), { minLength: 1, maxLength: 5 }),
        async (comers, unticked, asked, changes) => {
          const world = await makeWorld([...comers.map(at), { ...at(unticked), ticked: false }]);
          for (const who of comers.keys()) await comes(world, who, true);
          await nextMorning();
          const before = await ask(world, asked);
          for (const change of changes) await comes(world, change.who, change.comes);
          expect(await ask(world, asked)).toBe(before);
          for (const who of comers.keys()) await comes(world, who, true);
          await comes(world, comers.length, true);
          await nextMorning();
          expect(await ask(world, asked)).toBe(before);
        }
      ),
      { numRuns: 6 }
    );
  }
);
