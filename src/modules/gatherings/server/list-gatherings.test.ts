import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import type { Gathering } from '../gathering.ts';
import { listGatherings, markGathering, readGathering, tellPlace } from './list-gatherings.ts';
import { sayOwnPlace } from './say-own-place.ts';
import { saveStatements } from './save-statements.ts';

const db = await testDatabase();
const RANGE = { from: '2026-11-23', until: '2028-05-24' };

async function addPerson(name: string): Promise<string> {
  const person = { name, email: `${name}@example.org`, email_verified: true, image: null };
  return (await db.insertInto('person').values(person).returning('id').executeTakeFirstOrThrow()).id;
}

async function addSource(name: string, owner: string | null): Promise<string> {
  const at = new Date('2026-11-24T09:00:00Z');
  const source = { name, owner_id: owner, address: 'https://example.org/a.ics', added_at: at, next_at: at };
  return (await db.insertInto('source').values(source).returning('id').executeTakeFirstOrThrow()).id;
}

type Told = {
  uid: string;
  title: string;
  start: string;
  zone?: string;
  recurrence?: string;
  sequence?: number;
  cancelled?: boolean;
  place?: { name?: string; lat?: number; lon?: number };
};

const findPlace = async (name: string) => (name === 'Bala' ? { name, lat: 52.91, lon: -3.6 } : undefined);

async function tell(source: string, told: Told[]): Promise<void> {
  const statements = told.map(({ uid, recurrence = '', ...said }) => {
    const { sequence = 0, cancelled = false, ...rest } = said;
    const gathering: Gathering = { ...rest, attendance: 'in-person', cancelled };
    return { uid, recurrence, sequence, gathering };
  });
  await db.transaction().execute((tx) => saveStatements(tx, source, statements, findPlace, RANGE.from));
}

const [mair, tom] = [await addPerson('mair'), await addPerson('tom')];
const owners = [null, null, mair, mair, tom, tom];
const sources = await Promise.all(owners.map((owner, index) => addSource(`Calendar ${index}`, owner)));

const told = fc.record({
  uid: fc.constantFrom('a', 'b', 'c'),
  title: fc.constantFrom('Camp', 'Course', 'Câmp!'),
  start: fc.constantFrom('2026-12-05T10:00', '2026-12-05T11:00', '2026-12-06'),
  zone: fc.constantFrom('Europe/London', 'Europe/Berlin', undefined),
  recurrence: fc.constantFrom('', '2026-12-05T10:00:00'),
  sequence: fc.constantFrom(0, 3),
  cancelled: fc.boolean(),
  place: fc.constantFrom(undefined, { name: 'Bala' }, { name: 'Nowhere' }, { lat: 53.2, lon: -4.1 })
});
const everything = fc.tuple(...sources.map(() => fc.array(told, { maxLength: 4 })));

/** What a reader can see, by list and by address, without the ids that differ from time to time. */
async function seenBy(person: string | null): Promise<unknown> {
  const listed = await listGatherings(db, { person, ...RANGE });
  const opened = await Promise.all(listed.map(({ id }) => readGathering(db, { person, id })));
  expect(opened).toEqual(listed);
  return listed.map(({ gathering, sources: named, ids, place, mark }) => [
    gathering,
    named.map(({ name }) => name).sort(),
    ids.length,
    place,
    mark
  ]);
}

/** What a person does with all that she sees: marks it, says for herself where it is and, where the calendar is her own, says where it is. */
async function useAll(person: string): Promise<void> {
  for (const { id, sources: named } of await listGatherings(db, { person, ...RANGE })) {
    await markGathering(db, { person, id, mark: 'going' });
    await sayOwnPlace(db, { person, id, place: { name: 'Her own guess', lat: 52, lon: -4 } });
    if (named[0]?.isOwn) await tellPlace(db, id, { name: 'Her secret barn', lat: 51, lon: -3 });
  }
}

test('nothing that one person follows shows to another: not by merging, in a count, nor at an address', async () => {
  await fc.assert(
    fc.asyncProperty(everything, async (calendars) => {
      const known = (told: Told[]) => [...new Map(told.map((one) => [one.uid + one.recurrence, one])).values()];
      await Promise.all(sources.map((source) => tell(source, [])));
      await Promise.all(sources.map((source, index) => tell(source, known(calendars[index] ?? []))));
      const [mairSees, visitorSees] = [await seenBy(mair), await seenBy(null)];
      const hers = await listGatherings(db, { person: mair, ...RANGE }).then((all) =>
        all.filter((one) => one.sources.every(({ isOwn }) => isOwn))
      );
      const readers = hers.flatMap(({ id }) => [tom, null].map((person) => readGathering(db, { person, id })));
      expect((await Promise.all(readers)).filter(Boolean)).toEqual([]);
      await Promise.all([4, 5].map((index) => tell(sources[index] ?? '', [])));
      expect(await seenBy(mair)).toEqual(mairSees);
      expect(await seenBy(null)).toEqual(visitorSees);
      await Promise.all([4, 5].map((index) => tell(sources[index] ?? '', known(calendars[index] ?? []))));
      await useAll(tom);
      expect(await seenBy(mair)).toEqual(mairSees);
      expect(await seenBy(null)).toEqual(visitorSees);
      const tomSees = await seenBy(tom);
      await useAll(mair);
      expect(await seenBy(tom)).toEqual(tomSees);
      await Promise.all([2, 3].map((index) => tell(sources[index] ?? '', [])));
      expect(await seenBy(tom)).toEqual(tomSees);
    }),
    { numRuns: 15 }
  );
}, 60_000);

test('a mark stays when one of the calendars that tell of it is followed no more, and is nobody else’s', async () => {
  const camp = { uid: 'camp', title: 'Library Camp', start: '2026-12-12T10:00', zone: 'Europe/London' };
  const elsewhere = { ...camp, uid: 'other', start: '2026-12-12T11:00', zone: 'Europe/Berlin' };
  await Promise.all(sources.map((source) => tell(source, [])));
  await tell(sources[0] ?? '', [camp]);
  await tell(sources[1] ?? '', [elsewhere]);
  const [listed] = await listGatherings(db, { person: mair, ...RANGE });
  expect(listed?.ids).toHaveLength(2);
  await markGathering(db, { person: mair, id: listed?.id ?? '', mark: 'maybe' });
  await markGathering(db, { person: mair, id: listed?.id ?? '', mark: 'going' });
  await tell(sources[0] ?? '', []);
  const left = await listGatherings(db, { person: mair, ...RANGE });
  expect(left).toMatchObject([{ mark: 'going', ids: [expect.anything()] }]);
  expect((await listGatherings(db, { person: tom, ...RANGE }))[0]).not.toHaveProperty('mark');
  await markGathering(db, { person: mair, id: left[0]?.id ?? '', mark: null });
  expect((await listGatherings(db, { person: mair, ...RANGE }))[0]).not.toHaveProperty('mark');
});

test('what is over stays when the calendar tells of it no more', async () => {
  const past = { uid: 'past', title: 'Last week', start: '2026-11-18T10:00' };
  await tell(sources[0] ?? '', []);
  await db.transaction().execute((tx) =>
    saveStatements(
      tx,
      sources[0] ?? '',
      [
        {
          uid: 'past',
          recurrence: '',
          sequence: 0,
          gathering: { ...past, attendance: 'in-person', cancelled: false }
        }
      ],
      () => Promise.resolve(undefined),
      '2026-11-10'
    )
  );
  await tell(sources[0] ?? '', []);
  expect(await listGatherings(db, { person: null, from: '2026-11-10', until: '2026-11-20' })).toHaveLength(1);
});
