import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makeGroup, makePerson } from '../../../../test/factories.ts';
import { blankGathering } from '../blank-gathering.ts';
import { checkHosted, type TypedHosted } from '../typed-hosted.ts';
import { listGatherings } from './list-gatherings.ts';
import { makeHosted } from './make-hosted.ts';
import { publishHosted } from './publish-hosted.ts';
import { readHosted } from './read-hosted.ts';

const db = await testDatabase();
const now = new Date('2026-11-25T09:00:00Z');
const owner = await makePerson(db, 'Owner');
const group = await makeGroup(db, owner, 'Libraries');
const typed = { ...blankGathering('Europe/London'), date: '2026-12-05', start: '10:30', end: '16:30' };

function contentOf(more: Partial<TypedHosted>) {
  const read = checkHosted({ ...typed, title: 'Cake and code', attendance: 'online', ...more });
  if ('troubles' in read) throw new Error(JSON.stringify(read.troubles));
  return { ...read.checked, venueId: null };
}

const make = (state: 'draft' | 'published', more: Partial<TypedHosted> = {}) =>
  db.transaction().execute((tx) => makeHosted(tx, { group: group.id, by: owner.id, state }, contentOf(more), now));
const publish = (id: string, at = now) => db.transaction().execute((tx) => publishHosted(tx, { id, by: owner.id }, at));
const facts = async () =>
  (await db.selectFrom('outbox').select('fact').orderBy('id').execute()).map(({ fact }) => fact);

test('what an organiser publishes is on for everybody, in the words she typed', async () => {
  const { id, slug } = await make('published', { fee: '£20', tags: 'maps', door: 'Gwen, in a red scarf' });
  expect(slug).toBe('cake-and-code');
  expect(await readHosted(db, { slug }, { person: null, now })).toMatchObject({
    stage: 'published',
    hosted: {
      title: 'Cake and code',
      fee: '£20',
      tags: ['maps'],
      door: 'Gwen, in a red scarf',
      start: '2026-12-05T10:30'
    }
  });
  expect(await listGatherings(db, { person: null, from: '2026-12-05', until: '2026-12-05' })).toMatchObject([
    { id: slug, gathering: { title: 'Cake and code', free: false } }
  ]);
  expect(await facts()).toEqual([{ type: 'gatherings.published', gathering: id, by: owner.id }]);
});

test('a draft is announced when it is published, once', async () => {
  const before = (await facts()).length;
  const { id, slug } = await make('draft');
  expect(slug).toBe('cake-and-code-2');
  expect(await facts()).toHaveLength(before);
  expect(await publish(id)).toEqual({ answer: 'published' });
  expect(await publish(id)).toEqual({ answer: 'published' });
  expect(await facts()).toHaveLength(before + 1);
  expect(await readHosted(db, { slug }, { person: null, now })).toMatchObject({ stage: 'published' });
});

test('a draft that nobody could travel to, or that is over, stays a draft and says why', async () => {
  const { id } = await make('draft', { attendance: 'in-person' });
  expect(await publish(id)).toEqual({ answer: 'refused', troubles: { venue: 'missing' } });
  const { id: past } = await make('draft');
  expect(await publish(past, new Date('2027-01-01T00:00:00Z'))).toEqual({
    answer: 'refused',
    troubles: { date: 'over' }
  });
});

test('an address of something else is never a gathering’s', async () => {
  expect(await make('draft', { title: 'Elsewhere' })).not.toMatchObject({ slug: 'elsewhere' });
  const { slug } = await make('draft', { title: '7f0e1c9a-0b1d-4c2e-8f3a-1234567890ab' });
  expect(slug).toBe('7f0e1c9a-0b1d-4c2e-8f3a-1234567890ab-2');
});
