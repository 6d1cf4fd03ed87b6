import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makeGathering, makeGroup, makeGuest, makeMember, makePerson } from '../../../../test/factories.ts';
import { blockAuthor } from './block-author.ts';
import { blockPerson } from './block-person.ts';
import { exportOf } from './export-of.ts';
import { followedBy } from './followed-by.ts';
import { followPerson } from './follow-person.ts';
import { isBlocked } from './is-blocked.ts';
import { blockedAmong, listBlocked } from './list-blocked.ts';
import { takeOverBlocks } from './take-over-blocks.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-30T10:00:00Z');
const [ann, ben, cai] = [await makePerson(db, 'Ann'), await makePerson(db, 'Ben'), await makePerson(db, 'Cai')];
const group = await makeGroup(db, ann, 'Code and Cake');
await makeMember(db, group, ben);
const camp = await makeGathering(db, group, { kind: 'unconference' });
const [nia, mo] = [await makeGuest(db, camp.id, 'Nia'), await makeGuest(db, camp.id, 'Mo')];
const NAMED = { by: 'name', label: 'Ben' } as const;
const UNNAMED = { by: 'text', kind: 'announcement', label: 'Library Camp' } as const;

const block = (who: { id: string }, author: { id: string }, as: Parameters<typeof blockAuthor>[2]['as']) =>
  db.transaction().execute((tx) => blockAuthor(tx, who.id, { author: author.id, as }, NOW));
const follow = (who: { id: string }, handle: string) =>
  db.transaction().execute((tx) => followPerson(tx, who.id, handle, NOW));
const listed = async (who: { id: string }) => (await listBlocked(db, who.id)).map(({ as }) => as);

beforeEach(async () => {
  for (const person of [ann, ben, cai]) {
    await db.updateTable('person').set({ shown_to: 'everyone' }).where('id', '=', person.id).execute();
  }
  for (const table of ['block', 'follow'] as const) await db.deleteFrom(table).execute();
});

test('whoever wrote a text is blocked by the name that stands there, with and without an account, by guests too', async () => {
  await follow(ann, ben.handle!);
  await block(ann, ben, NAMED);
  await block(ann, nia, { by: 'name', label: 'Nia' });
  await block(nia, ann, { by: 'name', label: 'Ann' });
  expect(await isBlocked(db, ann.id, ben.id)).toBe(true);
  expect(await followedBy(db, ann.id)).toEqual([]);
  expect(await listed(ann)).toEqual(expect.arrayContaining([NAMED, { by: 'name', label: 'Nia' }]));
  expect(await listed(nia)).toEqual([{ by: 'name', label: 'Ann' }]);
  expect((await blockedAmong(db, ann.id, [ben.id, cai.id, nia.id])).toSorted()).toEqual([ben.id, nia.id].toSorted());
});

test('whoever wrote a text that names nobody is kept out, and nothing tells who blocked her who she is', async () => {
  await follow(ann, ben.handle!);
  await follow(ben, ann.handle!);
  await block(ann, ben, UNNAMED);
  expect(await isBlocked(db, ann.id, ben.id)).toBe(true);
  expect(await followedBy(db, ann.id)).toEqual([ben.id]);
  expect(await follow(ann, ben.handle!)).toMatchObject({ answer: 'followed' });
  expect(await blockedAmong(db, ann.id, [ben.id])).toEqual([]);
  expect(await listed(ann)).toEqual([UNNAMED]);
  const blocks = (await exportOf(db, ann.id)).find(({ path }) => path === 'people/blocks.json');
  expect(String(blocks?.content)).toContain('Library Camp');
  expect(String(blocks?.content)).not.toContain('Ben');
});

test('that a handle and a name are of one person is told by no block, where she shows her name to nobody', async () => {
  await db.updateTable('person').set({ shown_to: 'nobody' }).where('id', '=', ben.id).execute();
  await db.transaction().execute((tx) => blockPerson(tx, ann.id, ben.handle!, NOW));
  expect(await blockedAmong(db, ann.id, [ben.id])).toEqual([]);
  await block(ann, ben, NAMED);
  expect(await listed(ann)).toHaveLength(2);
  const blocks = (await exportOf(db, ann.id)).find(({ path }) => path === 'people/blocks.json');
  expect(JSON.parse(String(blocks?.content))).toContainEqual(
    expect.objectContaining({ by: 'handle', handle: ben.handle })
  );
});

test('what a guest blocked, and who blocked her, is of the account that she has from then on', async () => {
  await block(nia, ben, NAMED);
  await block(cai, nia, { by: 'name', label: 'Nia' });
  await block(mo, nia, { by: 'name', label: 'Nia' });
  await block(nia, ann, { by: 'name', label: 'Ann' });
  await db.transaction().execute((tx) => takeOverBlocks(tx, { guest: nia.id, person: ann.id }));
  expect(await listed(ann)).toEqual([NAMED]);
  expect(await isBlocked(db, cai.id, ann.id)).toBe(true);
  expect(await isBlocked(db, mo.id, ann.id)).toBe(true);
  expect(await isBlocked(db, ann.id, ann.id)).toBe(false);
});
