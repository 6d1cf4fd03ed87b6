import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makeGroup, makeMember, makePerson } from '../../../../test/factories.ts';
import { acceptConduct } from './accept-conduct.ts';
import { editGroup } from './edit-group.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-29T09:00:00Z');

test('a member accepts a code of conduct that was worded anew once, and who is none is asked for nothing', async () => {
  const [owner, member, other] = [
    await makePerson(db, 'Mair'),
    await makePerson(db, 'Gwen'),
    await makePerson(db, 'Tom')
  ];
  const group = await makeGroup(db, owner, 'Libraries');
  await makeMember(db, group, member);
  const accept = (by: { id: string }, accepts: boolean) =>
    db.transaction().execute((tx) => acceptConduct(tx, { group: group.id, by: by.id, accepts }, NOW));
  expect(await accept(member, false)).toBe(true);
  const typed = { name: 'Libraries', about: '', joining: 'open', conduct: 'Be kind' };
  await db.transaction().execute((tx) => editGroup(tx, group.id, { typed, by: owner.id }, NOW));
  expect([await accept(member, false), await accept(other, false), await accept(owner, false)]).toEqual([
    false,
    true,
    true
  ]);
  expect([await accept(member, true), await accept(member, false)]).toEqual([true, true]);
});
