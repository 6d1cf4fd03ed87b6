import { expect, test } from 'vitest';
import { heardFacts } from '../../../../test/heard-facts.ts';
import { testDatabase } from '../../../../test/database.ts';
import { makeGroup, makeMember, makePerson } from '../../../../test/factories.ts';
import { editGroup, removeGroup } from './edit-group.ts';
import { listGroups, listMembers, listMyself, readGroup } from './read-group.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-25T09:00:00Z');
const [ann, ben, eve] = [await makePerson(db, 'Ann'), await makePerson(db, 'Ben'), await makePerson(db, 'Eve')];

test('a group is renamed, and keeps its address', async () => {
  const group = await makeGroup(db, ann, 'North');
  const typed = { name: 'Far North', about: 'We meet.', joining: 'approval', conduct: '' };
  const edit = (more: object) =>
    db.transaction().execute((tx) => editGroup(tx, group.id, { typed: { ...typed, ...more }, by: ann.id }, NOW));
  expect(await edit({})).toEqual({ answer: 'saved' });
  expect(await edit({ name: '' })).toEqual({ answer: 'refused', troubles: { name: 'missing' } });
  expect((await readGroup(db, 'north', null))?.group).toMatchObject({ name: 'Far North', joining: 'approval' });
});

test('groups are found by what they are called and say of themselves', async () => {
  await makeGroup(db, ann, 'Maps', { about: '100% paper' });
  expect((await listGroups(db, 'PAPER')).map(({ name }) => name)).toEqual(['Maps']);
  expect((await listGroups(db, '0% p')).map(({ name }) => name)).toEqual(['Maps']);
  expect(await listGroups(db, '%')).toHaveLength(1);
});

test('a group with something to come is not deleted; else it goes with all that is in it, and its members hear', async () => {
  const group = await makeGroup(db, ann, 'Ending');
  await makeMember(db, group, ben);
  const remove = (upcoming: number) =>
    db.transaction().execute((tx) => removeGroup(tx, { group: group.id, by: ann.id, upcoming }));
  expect(await remove(1)).toEqual({ answer: 'refused', reason: 'upcoming' });
  expect(await remove(0)).toEqual({ answer: 'removed' });
  expect(await readGroup(db, 'ending', ann)).toBeUndefined();
  expect(await remove(0)).toBeUndefined();
  const facts = (await heardFacts(db)).filter(({ type }) => type === 'groups.removed');
  expect(facts).toMatchObject([{ name: 'Ending', members: [ann.id, ben.id] }]);
});

test('who does not want to be listed is seen by organisers and herself', async () => {
  const group = await makeGroup(db, ann, 'Shy');
  await makeMember(db, group, ben);
  await makeMember(db, group, eve);
  await listMyself(db, group.id, eve.id, false);
  const names = async (person: typeof ann | null) => {
    const { members, all } = await listMembers(db, (await readGroup(db, 'shy', person))!, person?.id);
    return [all, ...members.map(({ name }) => name)];
  };
  expect(await names(null)).toEqual([3, 'Ann']);
  expect(await names(ben)).toEqual([3, 'Ann', 'Ben']);
  expect(await names(eve)).toEqual([3, 'Ann', 'Ben', 'Eve']);
  expect(await names(ann)).toEqual([3, 'Ann', 'Ben', 'Eve']);
});
