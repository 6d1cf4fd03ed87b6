import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makeGroup, makeMember, makePerson } from '../../../../test/factories.ts';
import { exportOf } from './export-of.ts';
import { followGroup } from './follow-group.ts';
import { followersOf } from './followed-groups.ts';
import { joinGroup } from './join-group.ts';
import { isKeptOut, keepOut, letBack, listKeptOut } from './keep-out.ts';
import { makeGroupLink } from './make-group-link.ts';
import { roleInGroup } from './read-group.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-25T09:00:00Z');
const [owner, ben] = [await makePerson(db, 'Owner'), await makePerson(db, 'Ben')];
let groups = 0;

/** An open group with an organiser and a member. */
async function openGroup() {
  const group = await makeGroup(db, owner, `Group ${groups++}`);
  const eve = await makePerson(db, 'Eve');
  await makeMember(db, group, ben, 'organiser');
  await makeMember(db, group, eve);
  return { group, eve };
}

const join = (group: { id: string }, person: { id: string }, token?: string) =>
  db
    .transaction()
    .execute((tx) =>
      joinGroup(
        tx,
        { group: group.id, person: person.id, words: 'Me', acceptsConduct: true, ...(token && { token }) },
        NOW
      )
    );
const keep = (group: { id: string }, person: { id: string }, because = 'Was rude to newcomers') =>
  db.transaction().execute((tx) => keepOut(tx, { group: group.id, person: person.id, by: ben.id, because }, NOW));

test('who is kept out cannot come back: not by herself, not by a link, and cannot follow', async () => {
  const { group, eve } = await openGroup();
  const link = await makeGroupLink(db, { group: group.id, by: ben.id, typed: { days: '7', uses: '' } }, NOW);
  expect(await keep(group, eve)).toEqual({ answer: 'kept-out' });
  expect(await roleInGroup(db, group.id, eve.id)).toBeUndefined();
  expect(await join(group, eve)).toEqual({ answer: 'refused', reason: 'kept-out' });
  expect(await join(group, eve, link)).toEqual({ answer: 'refused', reason: 'kept-out' });
  const followed = await db.transaction().execute((tx) => followGroup(tx, { group: group.id, person: eve.id }, NOW));
  expect(followed).toEqual({ answer: 'refused', reason: 'kept-out' });
  expect(await followersOf(db, group.id)).toEqual([]);
});

test('organisers read who is kept out, by whom and why, and lift it again', async () => {
  const { group, eve } = await openGroup();
  expect(await keep(group, eve, '  ')).toEqual({ answer: 'wrong', trouble: 'missing' });
  expect(await roleInGroup(db, group.id, eve.id)).toBe('member');
  await keep(group, eve);
  expect(await listKeptOut(db, group.id)).toMatchObject([
    { name: 'Eve', because: 'Was rude to newcomers', byName: 'Ben', at: NOW }
  ]);
  const mine = (await exportOf(db, eve.id)).find(({ path }) => path === 'groups/kept-out.json');
  expect(String(mine?.content)).toContain(group.slug);
  expect(String(mine?.content)).not.toContain('rude');
  expect(await db.transaction().execute((tx) => letBack(tx, group.id, eve.id))).toBe(true);
  expect(await isKeptOut(db, group.id, eve.id)).toBe(false);
  expect(await join(group, eve)).toEqual({ answer: 'joined' });
});

test('nobody keeps out whom she may not take out', async () => {
  const { group, eve } = await openGroup();
  expect(await keep(group, owner)).toEqual({ answer: 'not-there' });
  await keep(group, eve);
  expect(await keep(group, eve)).toEqual({ answer: 'not-there' });
});

test('who is kept out at the moment she joins again is out in the end', async () => {
  for (let round = 0; round < 5; round++) {
    const { group, eve } = await openGroup();
    await Promise.all([keep(group, eve), join(group, eve), join(group, eve)]);
    expect(await roleInGroup(db, group.id, eve.id)).toBeUndefined();
  }
});
