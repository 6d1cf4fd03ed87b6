import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makeGathering, makeGroup, makeMember, makePerson } from '../../../../test/factories.ts';
import { listGatherings } from './list-gatherings.ts';
import { readHosted } from './read-hosted.ts';

const db = await testDatabase();
const now = new Date('2026-11-25T09:00:00Z');
const [owner, member, stranger] = [
  await makePerson(db, 'Owner'),
  await makePerson(db, 'Member'),
  await makePerson(db, 'Stranger')
];
const group = await makeGroup(db, owner, 'Libraries');
await makeMember(db, group, member);
const titles = async (person: string | null) =>
  (await listGatherings(db, { person, from: '2026-11-25', until: '2027-11-25' })).map(
    ({ gathering }) => gathering.title
  );

test('what a group holds is on for everybody, or for its members, and drafts for nobody', async () => {
  await makeGathering(db, group, { title: 'Open day' });
  await makeGathering(db, group, { title: 'Committee', shown_to: 'members' });
  await makeGathering(db, group, { title: 'Some idea', state: 'draft' });
  expect(await titles(null)).toEqual(['Open day']);
  expect(await titles(stranger.id)).toEqual(['Open day']);
  expect(await titles(member.id)).toEqual(['Committee', 'Open day']);
});

test('one for members is not there for others, be they the administrator', async () => {
  const { slug } = await makeGathering(db, group, { title: 'Inner circle', shown_to: 'members' });
  const administrator = await makePerson(db, 'Admin', { administrator: true });
  expect(await readHosted(db, { slug }, { person: administrator, now })).toBeUndefined();
  expect(await readHosted(db, { slug }, { person: null, now })).toBeUndefined();
  expect(await readHosted(db, { slug }, { person: member, now })).toMatchObject({ hosted: { title: 'Inner circle' } });
});

test('a draft is there for its organisers and for who has its link', async () => {
  const { slug, draft_token } = await makeGathering(db, group, { title: 'Half an idea', state: 'draft' });
  expect(await readHosted(db, { slug }, { person: member, now })).toBeUndefined();
  expect(await readHosted(db, { slug }, { person: owner, now })).toMatchObject({ stage: 'draft' });
  expect(await readHosted(db, { slug }, { person: null, draftToken: draft_token, now })).toMatchObject({
    standings: ['visitor', 'has-draft-link']
  });
});

test('a calendar elsewhere that tells of it too is no second gathering', async () => {
  const { slug } = await makeGathering(db, group, { title: 'Twice told' });
  const source = await db
    .insertInto('source')
    .values({ owner_id: null, name: 'County', added_at: now, next_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  const said = {
    title: 'Twice told',
    start: '2026-12-05T10:30',
    end: '2026-12-05T16:30',
    zone: 'Europe/London',
    attendance: 'in-person',
    cancelled: false
  };
  await db
    .insertInto('source_statement')
    .values({
      source_id: source.id,
      uid: 'elsewhere',
      recurrence: '',
      sequence: 9,
      folded_title: 'twice told',
      first_date: '2026-12-05',
      last_date: '2026-12-05',
      said: JSON.stringify(said),
      found_place: null
    })
    .execute();
  const told = (await listGatherings(db, { person: null, from: '2026-12-05', until: '2026-12-05' })).filter(
    ({ gathering }) => gathering.title === 'Twice told'
  );
  expect(told).toMatchObject([{ id: slug, host: { slug }, sources: [{ name: 'Libraries' }, { name: 'County' }] }]);
});
