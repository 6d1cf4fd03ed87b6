import { expect, test } from 'vitest';
import { cai, db, LATER, mair, message, ned, NOW, ODD, olwen, said } from '../../../test/odd-texts.ts';
import { PAGES } from '../../../test/texts-to-withhold.ts';
import { makeGroup } from '../../../test/factories.ts';
import type { TextKind, Withholding } from '#moderation';
import { bringBackText, decideAboutText, readDossier } from '#moderation/server';
import type { Person } from '#people';
import { deleteRemovedTexts } from './delete-removed-texts.ts';
import { findText } from './texts.ts';

const KINDS = Object.keys(PAGES) as TextKind[];

async function shows(kind: TextKind, reader: Person): Promise<boolean> {
  return JSON.stringify([await PAGES[kind].read(reader)]).includes(ODD);
}

async function withhold(kind: TextKind, what: Withholding) {
  const finder = kind === 'sign-up-words' ? olwen : mair;
  const text = await findText(db, { kind, id: PAGES[kind].id }, { person: finder }, NOW);
  if (!text) throw new Error(`no ${kind} was found`);
  await db
    .transaction()
    .execute((tx) => decideAboutText(tx, { text, by: olwen.id, typed: { what, because: 'Odd' } }, NOW));
  return text;
}

test.each(KINDS)('hidden and brought back: %s', async (kind) => {
  const reader = { group: ned, 'sign-up-words': olwen }[kind as string] ?? mair;
  expect(await shows(kind, reader)).toBe(true);
  const text = await withhold(kind, 'hidden');
  expect(await shows(kind, reader)).toBe(kind === 'sign-up-words');
  expect(kind === 'profile' || kind === 'pledge' || (await shows(kind, olwen))).toBe(true);
  await db.transaction().execute((tx) => bringBackText(tx, { text, by: olwen.id }, NOW));
  expect(await shows(kind, reader)).toBe(true);
});

test.each(['thread', 'reply', 'profile', 'pitch', 'pitch-comment', 'hello', 'want', 'announcement'] as const)(
  'who wrote it still reads what is hidden, and why: %s',
  async (kind) => {
    const text = await withhold(kind, 'hidden');
    expect(await shows(kind, cai)).toBe(true);
    expect(JSON.stringify(await PAGES[kind].read(cai))).toContain('Odd');
    await db.transaction().execute((tx) => bringBackText(tx, { text, by: olwen.id }, NOW));
  }
);

test('a private text is found for nobody who may not read it', async () => {
  const other = await makeGroup(db, olwen, 'Closed', { joining: 'invitation' });
  const secret = await db
    .insertInto('thread')
    .values({ ...said, group_id: other.id, started_by: olwen.id, title: 'S', started_at: NOW, last_at: NOW })
    .returning('id')
    .executeTakeFirstOrThrow();
  const asked = [
    { kind: 'thread', id: secret.id },
    { kind: 'sign-up-words', id: PAGES['sign-up-words'].id },
    { kind: 'message', id: message.id }
  ] as const;
  for (const name of asked)
    expect(await findText(db, name, { person: { ...ned, administrator: true } }, NOW)).toBeUndefined();
});

test(
  'removed is gone for all, can be brought back for thirty days, and is then deleted',
  { timeout: 60_000 },
  async () => {
    const order: TextKind[] = [
      'pledge',
      'idea',
      'message',
      'sign-up-words',
      'profile',
      'reply',
      'thread',
      'notes',
      'announcement',
      'want',
      'gathering',
      'group'
    ];
    for (const kind of order) {
      await withhold(kind, 'removed');
      for (const reader of [olwen, mair, ned]) expect(await shows(kind, reader), kind).toBe(false);
      await deleteRemovedTexts(db, NOW);
      expect((await readDossier(db, { kind, id: PAGES[kind].id })).state).toBe('removed');
      await deleteRemovedTexts(db, LATER);
      expect(await readDossier(db, { kind, id: PAGES[kind].id })).toEqual({
        text: undefined,
        state: 'shown',
        because: '',
        reports: []
      });
      for (const reader of [olwen, mair, ned]) expect(await shows(kind, reader), kind).toBe(false);
    }
    const acts = await db.selectFrom('moderation_act').select('what').where('what', '=', 'deleted').execute();
    expect(acts).toHaveLength(order.length);
  }
);
