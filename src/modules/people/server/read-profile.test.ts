import { expect, test } from 'vitest';
import { makeGroup, makeMember, makePerson } from '../../../../test/factories.ts';
import { testDatabase } from '../../../../test/database.ts';
import { PARTS, type Part, type ShownTo, SHOWN_TO } from '../profile.ts';
import { saveBlock } from './block-queries.ts';
import { saveParts } from './profile-queries.ts';
import { readProfile } from './read-profile.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-25T09:00:00Z');
const ann = await makePerson(db, 'Ann', { handle: 'ann' });
const group = await makeGroup(db, ann, 'Libraries');
const [shares, stranger, blocked, administrator] = [
  await makePerson(db, 'Shares'),
  await makePerson(db, 'Stranger'),
  await makePerson(db, 'Blocked'),
  await makePerson(db, 'Admin', { administrator: true })
];
await makeMember(db, group, shares);
await makeMember(db, group, blocked);
await saveBlock(db, ann.id, { other: blocked.id, as: { by: 'handle', handle: '' } }, NOW);

const READERS = { visitor: null, self: ann, shares, stranger, blocked, administrator };
type Reader = keyof typeof READERS;
const SEES: Record<ShownTo, Reader[]> = {
  nobody: ['self'],
  groups: ['self', 'shares'],
  everyone: ['visitor', 'self', 'shares', 'stranger', 'administrator']
};
const CELLS = PARTS.flatMap((part) =>
  SHOWN_TO.flatMap((shownTo) => (Object.keys(READERS) as Reader[]).map((reader) => ({ part, shownTo, reader })))
);

async function say(part: Part, shownTo: ShownTo) {
  const rest = Object.fromEntries(PARTS.map((other) => [other, { words: 'her own', shownTo: 'nobody' as const }]));
  await db.transaction().execute((tx) =>
    saveParts(tx, ann.id, {
      ...(rest as Record<Part, { words: string; shownTo: ShownTo }>),
      [part]: { words: 'said', shownTo }
    })
  );
}

test.each(CELLS)(
  '$part, shown to $shownTo, is read by $reader just as she chose',
  async ({ part, shownTo, reader }) => {
    await say(part, shownTo);
    const read = await readProfile(db, 'ann', READERS[reader]);
    const sees = SEES[shownTo].includes(reader);
    expect(read?.seen[part]).toBe(sees ? 'said' : undefined);
    expect(read?.seen.name).toBe(sees ? 'Ann' : undefined);
  }
);

test('who is called by nobody’s handle cannot be told from who hides', async () => {
  await say('about', 'nobody');
  expect(await readProfile(db, 'ann', stranger)).toBeUndefined();
  expect(await readProfile(db, 'nobody-such', stranger)).toBeUndefined();
});

test('a block holds in one direction: who blocked may still look', async () => {
  expect((await readProfile(db, blocked.handle!, ann))?.seen.name).toBe('Blocked');
});
