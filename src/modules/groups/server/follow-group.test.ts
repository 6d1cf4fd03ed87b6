import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makeGroup, makeMember, makePerson } from '../../../../test/factories.ts';
import { letIn } from './answer-request.ts';
import { exportOf } from './export-of.ts';
import { followGroup, unfollowGroup } from './follow-group.ts';
import { followersOf, followsGroup, listFollowedGroups } from './followed-groups.ts';
import { joinGroup } from './join-group.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-25T09:00:00Z');
const owner = await makePerson(db, 'Owner');
const libraries = await makeGroup(db, owner, 'Libraries');
const archives = await makeGroup(db, owner, 'Archives', { joining: 'approval' });
const follow = (group: { id: string }, person: { id: string }) =>
  db.transaction().execute((tx) => followGroup(tx, { group: group.id, person: person.id }, NOW));

test('one follows a group without joining it, however it is joined, and stops', async () => {
  const ann = await makePerson(db, 'Ann');
  for (const group of [libraries, archives, libraries])
    expect(await follow(group, ann)).toEqual({ answer: 'followed' });
  expect((await listFollowedGroups(db, ann.id)).map(({ name }) => name)).toEqual(['Archives', 'Libraries']);
  expect(await followersOf(db, libraries.id)).toEqual([ann.id]);
  await unfollowGroup(db, libraries.id, ann.id);
  expect(await followsGroup(db, libraries.id, ann.id)).toBe(false);
  expect((await listFollowedGroups(db, ann.id)).map(({ name }) => name)).toEqual(['Archives']);
});

test('who is in a group need not follow it, and follows it no more once she is let in', async () => {
  const [member, asker] = [await makePerson(db, 'Member'), await makePerson(db, 'Asker')];
  await makeMember(db, libraries, member);
  expect(await follow(libraries, member)).toEqual({ answer: 'refused', reason: 'member' });
  for (const group of [libraries, archives]) await follow(group, asker);
  const join = (group: { id: string }) =>
    db
      .transaction()
      .execute((tx) =>
        joinGroup(tx, { group: group.id, person: asker.id, words: 'I look after maps.', acceptsConduct: true }, NOW)
      );
  await join(libraries);
  expect((await listFollowedGroups(db, asker.id)).map(({ name }) => name)).toEqual(['Archives']);
  await join(archives);
  expect(await followsGroup(db, archives.id, asker.id)).toBe(true);
  await db.transaction().execute((tx) => letIn(tx, { group: archives.id, person: asker.id, by: owner.id }, NOW));
  expect(await followsGroup(db, archives.id, asker.id)).toBe(false);
});

test('what she follows is among what she takes along, and goes with her account', async () => {
  const ann = await makePerson(db, 'Ann');
  await follow(libraries, ann);
  const file = (await exportOf(db, ann.id)).find(({ path }) => path === 'groups/followed.json');
  expect(String(file?.content)).toContain('Libraries');
  await db.deleteFrom('person').where('id', '=', ann.id).execute();
  expect(await followersOf(db, libraries.id)).not.toContain(ann.id);
});

test('a group that is gone is not followed', async () => {
  const ann = await makePerson(db, 'Ann');
  const gone = await makeGroup(db, owner, 'Gone');
  await db.deleteFrom('group').where('id', '=', gone.id).execute();
  expect(await follow(gone, ann)).toBeUndefined();
});
