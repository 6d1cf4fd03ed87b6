import { createReach } from '@afield/reach/server';
import ICAL from 'ical.js';
import { tmpdir } from 'node:os';
import { buffer } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import { afterAll, expect, test } from 'vitest';
import { fromBuffer } from 'yauzl';
import { testDatabase } from '../../../test/database.ts';
import { makeGathering, makeGroup, makeMember, makePerson } from '../../../test/factories.ts';
import { signUp } from '#gatherings/server';
import { replyInThread, startThread } from '#groups/server';
import { everythingOf, zipOf } from './download.ts';

const db = await testDatabase();
const reach = createReach(new Worker(new URL(import.meta.resolve('@afield/reach/worker'))));
afterAll(() => reach.close());
const publishing = {
  db,
  origin: 'https://afield.example',
  secret: 'a secret of this server',
  travelling: { db, reach, folder: tmpdir() }
};
const now = new Date('2026-11-25T09:00:00Z');
const [me, other] = [await makePerson(db, 'Ann; Other'), await makePerson(db, 'Bea')];
const group = await makeGroup(db, me, 'Libraries');
await makeMember(db, group, other);
const tx = db.transaction();

const filesOf = async (person: string) =>
  new Map((await everythingOf(publishing, person, now)).map(({ path, content }) => [path, String(content)]));

test('everything that somebody made is in it, and nothing of anybody else', async () => {
  const mine = await makeGathering(db, group, {
    title: 'Camp',
    made_by: me.id,
    about: 'Bring **cake**.',
    state: 'draft'
  });
  const theirs = await makeGathering(db, group, { title: 'Course', made_by: other.id });
  const asked = { answer: 'going', way: 'in-person', shownTo: 'nobody', firstTime: false } as const;
  for (const [person, words] of [
    [me.id, 'No nuts for me'],
    [other.id, 'A secret of hers']
  ] as const) {
    await tx.execute((t) => signUp(t, { gathering: theirs.id, person, words, ...asked }, now));
  }
  const started = await tx.execute((t) =>
    startThread(
      t,
      { group: group.id, by: me.id, typed: { title: 'A car?', text: 'I have *none*.' }, acceptsConduct: true },
      now
    )
  );
  const thread = started.answer === 'written' ? started.id : '';
  await tx.execute((t) =>
    replyInThread(t, { group: group.id, by: other.id, thread, typed: { text: 'Hers.' }, acceptsConduct: true }, now)
  );
  const files = await filesOf(me.id);
  expect(files.get(`gatherings/${mine.slug}.md`)).toContain('# Camp');
  expect(files.get(`gatherings/${mine.slug}.md`)).toContain('Bring **cake**.');
  expect(files.get('gatherings/made.ics')).toContain('SUMMARY:Camp');
  expect(files.get('my-days.ics')).toContain('SUMMARY:Course');
  expect(files.get('gatherings/sign-ups.json')).toContain('No nuts for me');
  expect(files.get(`noticeboard/threads/${thread}.md`)).toContain('I have *none*.');
  expect(files.get('groups/memberships.json')).toContain('"role": "owner"');
  const all = [...files.values()].join('\n');
  expect(all).not.toContain('A secret of hers');
  expect(all).not.toContain('Hers.');
  expect(all).not.toContain(mine.draft_token);
});

test('an address book reads the profile', async () => {
  const card = new ICAL.Component(ICAL.parse((await filesOf(me.id)).get('profile.vcf') ?? '') as unknown[]);
  expect(card.getFirstPropertyValue('fn')).toBe('Ann; Other');
  expect(card.getFirstPropertyValue('email')).toBe(me.email);
});

test('all of it is one file that can be unpacked', async () => {
  const files = await everythingOf(publishing, me.id, now);
  const zip = await buffer(zipOf(files, now));
  const names = await new Promise<string[]>((resolve, reject) => {
    fromBuffer(zip, { lazyEntries: false }, (error, opened) => {
      if (error) return reject(error);
      const found: string[] = [];
      opened.on('entry', ({ fileName }: { fileName: string }) => found.push(fileName));
      opened.on('end', () => resolve(found));
    });
  });
  expect(names.toSorted()).toEqual(files.map(({ path }) => path).toSorted());
  expect(new Set(names).size).toBe(names.length);
});
