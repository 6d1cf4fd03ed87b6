import { expect, test } from 'vitest';
import { heardFacts } from '../../../../test/heard-facts.ts';
import { makeGroup, makeMember, makePerson } from '../../../../test/factories.ts';
import { testDatabase } from '../../../../test/database.ts';
import type { Text } from '../text.ts';
import { bringBackText, decideAboutText } from './decide-about-text.ts';
import { listTexts } from './list-texts.ts';
import { readDossier } from './read-dossier.ts';
import { whoDecides, whoReported } from './report-parties.ts';
import { reportText } from './report-text.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-25T10:00:00Z');
const [ann, bea, cai, dee, eve] = [
  await makePerson(db, 'Ann', { administrator: true }),
  await makePerson(db, 'Bea'),
  await makePerson(db, 'Cai'),
  await makePerson(db, 'Dee'),
  await makePerson(db, 'Eve')
];
const group = await makeGroup(db, bea, 'Reading libraries');
await makeMember(db, group, cai, 'organiser');
await makeMember(db, group, dee);
const ofGroup = { group: group.id, title: 'Cake', path: '/groups/reading-libraries/board/1' };
let texts = 0;

function replyOf(author: string, said = 'Rude words'): Text {
  return { kind: 'reply', id: `reply-${texts++}`, author, said, ...ofGroup };
}

async function report(text: Text, by: string, words = '', now = NOW) {
  return await db
    .transaction()
    .execute((tx) => reportText(tx, { text, by, typed: { trouble: 'hurtful', words } }, now));
}

async function decide(text: Text, what: string, because: string) {
  return await db
    .transaction()
    .execute((tx) => decideAboutText(tx, { text, by: bea.id, typed: { what, because } }, NOW));
}

async function reportsHeard(): Promise<string[]> {
  const facts = await heardFacts(db);
  return facts.flatMap((fact) => (fact.type === 'moderation.reported' ? [fact.report] : []));
}

test('a report reaches the organisers of the group and the administrator, but not who wrote the text or reports it', async () => {
  await report(replyOf(cai.id), dee.id);
  const [newest] = (await reportsHeard()).slice(-1);
  const found = await whoDecides(db, newest ?? '');
  expect(found?.people.toSorted()).toEqual([ann.id, bea.id].toSorted());
});

test('what a group says of itself, and a profile, are for the administrator alone', async () => {
  for (const kind of ['group', 'profile'] as const) {
    const text = { ...replyOf(eve.id), kind, group: kind === 'group' ? group.id : null };
    await report(text, dee.id);
    const [newest] = (await reportsHeard()).slice(-1);
    expect((await whoDecides(db, newest ?? ''))?.people).toEqual([ann.id]);
  }
});

test('one person reports a text once: her later words take the place of the earlier ones', async () => {
  const text = replyOf(cai.id);
  await report(text, dee.id, 'first');
  const before = (await reportsHeard()).length;
  await report(text, dee.id, 'second', new Date(NOW.getTime() + 60_000));
  expect((await readDossier(db, text)).reports.map(({ words }) => words)).toEqual(['second']);
  expect(await reportsHeard()).toHaveLength(before);
});

test('an organiser is shown no report of what she wrote herself; the other organisers and the administrator are', async () => {
  const text = replyOf(cai.id);
  await report(text, dee.id);
  const shownTo = async (person: string, of: string | null) =>
    (await listTexts(db, { group: of, person })).reported.some(({ id }) => id === text.id);
  expect(await shownTo(bea.id, group.id)).toBe(true);
  expect(await shownTo(cai.id, group.id)).toBe(false);
  expect(await shownTo(ann.id, null)).toBe(true);
});

test('a decision settles all reports of a text, and is told to everybody who reported it', async () => {
  const text = replyOf(cai.id);
  await report(text, dee.id);
  await report(text, eve.id);
  expect(await decide(text, 'hidden', 'Too rude for us')).toEqual({ answer: 'decided' });
  const decided = (await heardFacts(db)).findLast((fact) => fact.type === 'moderation.decided');
  expect(decided).toMatchObject({ what: 'hidden', because: 'Too rude for us', by: bea.id });
  if (decided?.type !== 'moderation.decided') return;
  expect((await whoReported(db, decided))?.people.toSorted()).toEqual([dee.id, eve.id].toSorted());
  const dossier = await readDossier(db, text);
  expect(dossier.state).toBe('hidden');
  expect(dossier.reports.every(({ settledAt }) => settledAt !== null)).toBe(true);
});

test('who wants to leave a text as it is comes too late once others have decided', async () => {
  const text = replyOf(cai.id);
  await report(text, dee.id);
  expect(await decide(text, 'nothing', 'A joke')).toEqual({ answer: 'decided' });
  expect(await decide(text, 'nothing', 'A joke')).toEqual({ answer: 'settled-already' });
  expect((await readDossier(db, text)).state).toBe('shown');
});

test('what was removed can be brought back, and the log says who did what and why, but not what was said', async () => {
  const text = replyOf(cai.id, 'A secret');
  await decide(text, 'removed', 'It names a child');
  const bringBack = async () =>
    await db.transaction().execute((tx) => bringBackText(tx, { text, by: bea.id }, new Date(NOW.getTime() + 1000)));
  expect(await bringBack()).toBe(true);
  expect(await bringBack()).toBe(false);
  expect((await readDossier(db, text)).state).toBe('shown');
  const acts = (await listTexts(db, { group: group.id, person: cai.id })).acts.filter(
    ({ textId }) => textId === text.id
  );
  expect(acts.map(({ what, because, byName }) => [what, because, byName])).toEqual([
    ['brought-back', '', 'Bea'],
    ['removed', 'It names a child', 'Bea']
  ]);
  expect(JSON.stringify(acts)).not.toContain('A secret');
});

test('the administrator is shown what was reported, and not what organisers have withheld by themselves', async () => {
  const [unreported, reported] = [replyOf(cai.id), replyOf(cai.id)];
  await report(reported, dee.id);
  for (const text of [unreported, reported]) await decide(text, 'removed', 'x');
  const { withheld } = await listTexts(db, { group: null, person: ann.id });
  const ids = withheld.map(({ id }) => id);
  expect(ids).toContain(reported.id);
  expect(ids).not.toContain(unreported.id);
});
