import { expect, test } from 'vitest';
import { heardFacts } from '../../../../test/heard-facts.ts';
import { testDatabase } from '../../../../test/database.ts';
import { makeGroup, makeMember, makePerson } from '../../../../test/factories.ts';
import { changeRole, leaveGroup, ownsAlone, takeOutMember } from './leave-group.ts';
import { listMembers, readGroup } from './read-group.ts';

const db = await testDatabase();
const [ann, ben, eve] = [await makePerson(db, 'Ann'), await makePerson(db, 'Ben'), await makePerson(db, 'Eve')];
let groups = 0;
const group = () => makeGroup(db, ann, `Group ${groups++}`);
const leave = (from: { id: string }, person: { id: string }) =>
  db.transaction().execute((tx) => leaveGroup(tx, from.id, person.id));
const owners = async (slug: string) => {
  const { members } = await listMembers(db, (await readGroup(db, slug, ann))!, undefined);
  return members.filter(({ role }) => role === 'owner').map(({ name }) => name);
};

test('the last owner hands over before she leaves, and deletes where she is alone', async () => {
  const north = await group();
  expect(await leave(north, ann)).toEqual({ answer: 'refused', reason: 'delete' });
  await makeMember(db, north, ben);
  expect(await leave(north, ann)).toEqual({ answer: 'refused', reason: 'hand-over' });
  const handOver = { group: north.id, person: ben.id, by: ann.id, role: 'owner' as const };
  expect(await db.transaction().execute((tx) => changeRole(tx, handOver))).toEqual({ answer: 'changed' });
  expect(await leave(north, ann)).toEqual({ answer: 'left' });
  expect(await leave(north, ann)).toEqual({ answer: 'refused', reason: 'no-member' });
  expect(await heardFacts(db)).toContainEqual({ type: 'groups.left', group: north.id, person: ann.id });
});

test('two last owners who leave at once leave one behind', async () => {
  for (let round = 0; round < 5; round++) {
    const north = await group();
    await makeMember(db, north, ben, 'owner');
    await makeMember(db, north, eve);
    const left = await Promise.all([leave(north, ann), leave(north, ben)]);
    expect(left.map(({ answer }) => answer).toSorted()).toEqual(['left', 'refused']);
    expect(await owners(north.slug)).toHaveLength(1);
  }
});

test('two owners who make each other less at once leave one owner', async () => {
  const north = await group();
  await makeMember(db, north, ben, 'owner');
  const lessen = (person: { id: string }, by: { id: string }) =>
    db.transaction().execute((tx) => changeRole(tx, { group: north.id, person: person.id, by: by.id, role: 'member' }));
  await Promise.all([lessen(ann, ben), lessen(ben, ann)]);
  expect(await owners(north.slug)).toHaveLength(1);
});

test('the only owner stays one, and only owners change roles', async () => {
  const north = await group();
  await makeMember(db, north, ben);
  const change = (about: { person: string; by: string; role: 'owner' | 'member' }) =>
    db.transaction().execute((tx) => changeRole(tx, { group: north.id, ...about }));
  expect(await change({ person: ann.id, by: ann.id, role: 'member' })).toMatchObject({ reason: 'last-owner' });
  expect(await change({ person: ben.id, by: ben.id, role: 'owner' })).toMatchObject({ reason: 'not-there' });
});

test('an organiser takes out a member, and not the owner', async () => {
  const north = await group();
  await makeMember(db, north, ben, 'organiser');
  await makeMember(db, north, eve);
  const takeOut = (person: { id: string }, by: { id: string }) =>
    db.transaction().execute((tx) => takeOutMember(tx, { group: north.id, person: person.id, by: by.id }));
  expect(await takeOut(ann, ben)).toBe(false);
  expect(await takeOut(eve, ben)).toBe(true);
  expect(await takeOut(eve, ben)).toBe(false);
});

test('before her account goes, somebody reads which groups nobody else owns', async () => {
  const [mair, una] = [await makePerson(db, 'Mair'), await makePerson(db, 'Una')];
  const [alone, shared] = [await makeGroup(db, mair, 'Alone'), await makeGroup(db, mair, 'Shared')];
  await makeMember(db, alone, una);
  await makeMember(db, shared, una, 'owner');
  const asked = (person: { id: string }) => db.transaction().execute((tx) => ownsAlone(tx, person.id));
  expect(await asked(mair)).toEqual([{ slug: 'alone', name: 'Alone', members: 1 }]);
  expect(await asked(una)).toEqual([]);
});
