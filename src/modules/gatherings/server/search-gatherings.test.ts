import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { foundGatherings } from '../../../../test/found-gatherings.ts';
import { makeGathering, makeGroup, makeMember, makePerson, makeVenue } from '../../../../test/factories.ts';
import { listGatherings } from './list-gatherings.ts';
import { saveStatements } from './save-statements.ts';

const db = await testDatabase();
const now = new Date('2026-11-25T09:00:00Z');
const [mair, tom] = [await makePerson(db, 'Mair'), await makePerson(db, 'Tom')];
const group = await makeGroup(db, mair, 'Llyfrgelloedd y Gogledd');
const inner = await makeGroup(db, tom, 'Archives');

async function makeSource(name: string, owner: string | null): Promise<string> {
  const source = { name, owner_id: owner, address: 'https://example.org/a.ics', added_at: now, next_at: now };
  return (await db.insertInto('source').values(source).returning('id').executeTakeFirstOrThrow()).id;
}
const sources = [
  await makeSource('County', null),
  await makeSource('Mine', mair.id),
  await makeSource('Whispers', tom.id)
];

type Told = { uid: string; title: string; place?: string; start: string };
async function tell(source: string, told: Told[]): Promise<void> {
  const statements = told.map(({ uid, title, place, start }) => ({
    uid,
    recurrence: '',
    sequence: 0,
    gathering: {
      title,
      start,
      attendance: 'in-person' as const,
      cancelled: false,
      ...(place && { place: { name: place } })
    }
  }));
  await db
    .transaction()
    .execute((tx) => saveStatements(tx, source, statements, () => Promise.resolve(undefined), '2000-01-01'));
}
const found = async (text: string, person: string | null = null) =>
  (await foundGatherings(db, { person, text })).map(({ gathering }) => gathering.title);

beforeEach(async () => {
  for (const source of sources) await tell(source, []);
  await db.deleteFrom('gathering').execute();
});

test('words are found in titles, groups, places and tags, whatever their accents, and long after', async () => {
  const venue_id = await makeVenue(db, group, { name: 'Tŷ Newydd', town: 'Llanystumdwy' });
  const past = {
    first_date: '2024-12-05',
    last_date: '2024-12-05',
    start: '2024-12-05T10:30',
    end: '2024-12-05T16:30'
  };
  await makeGathering(db, group, { title: 'Gŵyl y Mapiau', venue_id, tags: ['zines'], ...past });
  await makeGathering(db, inner, { title: 'Something else' });
  for (const text of ['gwyl', 'GŴYL map', 'ty newydd', 'llanystumdwy', 'zine', 'llyfrgelloedd', 'gwyl gogledd zines']) {
    expect(await found(text), text).toEqual(['Gŵyl y Mapiau']);
  }
  expect(await found('gwyl archives')).toEqual([]);
  expect(await found('  % _ ')).toEqual([]);
});

test('what calendars tell is found by title, place and the calendar’s name, and once where it is held here', async () => {
  await tell(sources[0] ?? '', [{ uid: 'a', title: 'Cwrs catalogio', place: 'Bangor', start: '2026-12-09T10:00' }]);
  expect(await found('bangor cwrs')).toEqual(['Cwrs catalogio']);
  expect(await found('county')).toEqual(['Cwrs catalogio']);
  const { id } = await makeGathering(db, group, { title: 'Twice told', zone: 'Europe/London' });
  await tell(sources[0] ?? '', [{ uid: id, title: 'Twice told', start: '2026-12-05T10:30' }]);
  const [once, ...others] = await foundGatherings(db, { person: null, text: 'twice' });
  expect(others).toEqual([]);
  expect(once?.sources.map(({ name }) => name)).toEqual(['Llyfrgelloedd y Gogledd', 'County']);
});

test('nothing that somebody may not see is found, or changes what is', async () => {
  const member = await makePerson(db, 'Member');
  await makeMember(db, inner, member);
  const WORDS = ['Camp', 'Course', 'Câmp', 'Bangor', 'Whispers', 'Archives'];
  const told = fc.array(
    fc.record({
      uid: fc.constantFrom('a', 'b', 'c'),
      title: fc.constantFrom(...WORDS),
      place: fc.constantFrom(...WORDS),
      start: fc.constantFrom('2026-12-05T10:00', '2026-12-06T10:00', '2020-01-01')
    }),
    { maxLength: 3 }
  );
  await fc.assert(
    fc.asyncProperty(fc.tuple(told, told, told), async (calendars) => {
      const known = (one: Told[]) => [...new Map(one.map((each) => [each.uid, each])).values()];
      for (const [index, source] of sources.entries()) await tell(source, known(calendars[index] ?? []));
      await db.deleteFrom('gathering').execute();
      await makeGathering(db, inner, { title: 'Camp', shown_to: 'members' });
      await makeGathering(db, inner, { title: 'Course', state: 'draft' });
      const seenBy = async (person: string | null) => {
        const all = await listGatherings(db, { person, from: '2000-01-01', until: '2030-01-01' });
        return await Promise.all(
          WORDS.map(async (text) => {
            const some = await foundGatherings(db, { person, text });
            for (const one of some) expect(all).toContainEqual(one);
            return some.map(({ gathering, sources: named }) => [gathering, named]);
          })
        );
      };
      const [mairSees, visitorSees] = [await seenBy(mair.id), await seenBy(null)];
      await tell(sources[2] ?? '', []);
      await db.deleteFrom('gathering').execute();
      expect(await seenBy(mair.id)).toEqual(mairSees);
      expect(await seenBy(null)).toEqual(visitorSees);
    }),
    { numRuns: 8 }
  );
}, 60_000);
