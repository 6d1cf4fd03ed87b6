import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makeGathering, makeGroup, makeMember, makePerson } from '../../../../test/factories.ts';
import type { Pledge } from '../pledge.ts';
import { changeIdea, closeIdea } from './change-idea.ts';
import { exportOf } from './export-of.ts';
import { listAllComers } from './idea-texts.ts';
import { listIdeas } from './list-ideas.ts';
import { planIdea, plannedIdeas } from './plan-idea.ts';
import { pledgeToIdea, takeBackPledge } from './pledge-to-idea.ts';
import { readIdea, readPledges } from './read-idea.ts';
import { startIdea } from './start-idea.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-29T09:00:00Z');
const [olwen, cai, mair, ned] = [
  await makePerson(db, 'Olwen'),
  await makePerson(db, 'Cai'),
  await makePerson(db, 'Mair'),
  await makePerson(db, 'Ned')
];
const NOTHING = { town: '', date: '', start: '', end: '' };
const COMES: Pledge = { comes: true, helps: null, room: null, shownTo: 'everyone' };

async function begin(sentence: string, group: string | null = null): Promise<string> {
  const idea = { sentence, roughly: '', proposal: NOTHING };
  return await db.transaction().execute((tx) => startIdea(tx, idea, { group, by: olwen.id }, NOW));
}

let said = 0;

/** Each a second after the one before, since that is the order in which they are read. */
async function say(idea: string, person: string, pledge: Partial<Pledge> = {}): Promise<boolean> {
  const at = new Date(NOW.getTime() + 1000 * ++said);
  return await db.transaction().execute((tx) => pledgeToIdea(tx, { idea, person }, { ...COMES, ...pledge }, at));
}

test('everybody reads ideas of the whole server and of open groups, members also those of their own', async () => {
  const [open, closed] = [
    await makeGroup(db, olwen, 'Open'),
    await makeGroup(db, olwen, 'Closed', { joining: 'invitation' })
  ];
  await makeMember(db, closed, cai);
  for (const [sentence, group] of [
    ['Of all', null],
    ['In open', open.id],
    ['In closed', closed.id]
  ] as const)
    await begin(sentence, group);
  const read = async (viewer: string | null) =>
    (await listIdeas(db, { viewer })).ideas.map(({ sentence }) => sentence).toSorted();
  expect(await read(null)).toEqual(['In open', 'Of all']);
  expect(await read(ned.id)).toEqual(['In open', 'Of all']);
  expect(await read(cai.id)).toEqual(['In closed', 'In open', 'Of all']);
  const ofGroup = await listIdeas(db, { viewer: null, group: open.id });
  expect(ofGroup.ideas.map(({ sentence }) => sentence)).toEqual(['In open']);
});

test('everybody counts, and each is named to those alone whom she chose', async () => {
  const idea = await begin('Named');
  await say(idea, cai.id, { shownTo: 'everyone' });
  await say(idea, mair.id, { shownTo: 'pledged' });
  const named = async (viewer: string | null) => {
    const { comes, names, more } = await readPledges(db, idea, viewer);
    return { comes, names: names.map(({ name }) => name), more };
  };
  expect(await named(null)).toEqual({ comes: 2, names: ['Cai'], more: 1 });
  expect(await named(ned.id)).toEqual({ comes: 2, names: ['Cai'], more: 1 });
  expect(await named(cai.id)).toEqual({ comes: 2, names: ['Mair'], more: 0 });
  await say(idea, ned.id, { shownTo: 'nobody' });
  expect(await named(ned.id)).toEqual({ comes: 3, names: ['Cai', 'Mair'], more: 0 });
  expect(await named(olwen.id)).toEqual({ comes: 3, names: ['Cai'], more: 2 });
  await db.insertInto('follow').values({ person_id: mair.id, followed_id: olwen.id, followed_at: NOW }).execute();
  await say(idea, mair.id, { shownTo: 'followed' });
  expect(await named(olwen.id)).toEqual({ comes: 3, names: ['Mair', 'Cai'].toSorted(), more: 1 });
  await db.insertInto('block').values({ person_id: cai.id, blocked_id: olwen.id, blocked_at: NOW }).execute();
  expect(await named(olwen.id)).toEqual({ comes: 3, names: ['Mair'], more: 2 });
});

test('what somebody offers is read without her name where she does not show it', async () => {
  const idea = await begin('Offers');
  await say(idea, mair.id, { comes: false, helps: 'cake', room: '', shownTo: 'nobody' });
  const { comes, offers } = await readPledges(db, idea, null);
  expect(comes).toBe(0);
  expect(offers).toMatchObject([{ name: null, handle: null, helps: 'cake', room: '' }]);
  expect(JSON.stringify(offers)).not.toContain(mair.id);
});

test('a closed idea takes no answers and leaves the lists, until it is opened again', async () => {
  const idea = await begin('Closing');
  const change = { idea, standings: ['signed-in', 'author'] as const };
  await db.transaction().execute((tx) => closeIdea(tx, change, true, NOW));
  expect(await say(idea, cai.id)).toBe(false);
  expect(JSON.stringify(await listIdeas(db, { viewer: cai.id }))).not.toContain('Closing');
  await db.transaction().execute((tx) => closeIdea(tx, change, false, NOW));
  expect(await say(idea, cai.id)).toBe(true);
});

test('who takes back all she said has said nothing', async () => {
  const idea = await begin('Taken back');
  await say(idea, cai.id);
  await say(idea, cai.id, { comes: false });
  expect(await readPledges(db, idea, null)).toMatchObject({ comes: 0, offers: [] });
});

test('one gathering is made of an idea, whoever presses first, and a draft that is removed leaves it open', async () => {
  const group = await makeGroup(db, olwen, 'Planners');
  const idea = await begin('Planned', group.id);
  await say(idea, cai.id);
  const [one, other] = [
    await makeGathering(db, group, { title: 'One' }),
    await makeGathering(db, group, { title: 'Two' })
  ];
  const standings = ['signed-in', 'organiser'] as const;
  const plans = [one, other].map(({ id }) =>
    db.transaction().execute((tx) => planIdea(tx, { idea, standings, gathering: id }))
  );
  expect((await Promise.all(plans)).filter(Boolean)).toHaveLength(1);
  const made = (await readIdea(db, idea))?.gathering ?? '';
  expect(await plannedIdeas(db, made)).toEqual([{ id: idea, sentence: 'Planned', comers: [cai.id] }]);
  const words = { sentence: 'Otherwise', roughly: '', proposal: NOTHING };
  const author = ['signed-in', 'author'] as const;
  expect(await db.transaction().execute((tx) => changeIdea(tx, { idea, standings: author }, words, NOW))).toBe(false);
  await db.deleteFrom('gathering').where('id', '=', made).execute();
  expect((await readIdea(db, idea))?.state).toBe('open');
});

test('what somebody said can be taken back from a closed idea too', async () => {
  const idea = await begin('Closed over her');
  await say(idea, cai.id);
  await db.transaction().execute(async (tx) => {
    await closeIdea(tx, { idea, standings: ['signed-in', 'author'] }, true, NOW);
    await takeBackPledge(tx, { idea, person: cai.id });
  });
  expect((await readPledges(db, idea, null)).comes).toBe(0);
});

test('who would come to an idea is counted with it, until it is closed', async () => {
  const idea = await begin('Counted');
  await say(idea, cai.id);
  await say(idea, mair.id, { comes: false, helps: 'cake' });
  const counted = async () => (await listAllComers(db)).filter(({ group }) => group === idea);
  expect(await counted()).toEqual([{ group: idea, person: cai.id }]);
  await db.transaction().execute((tx) => closeIdea(tx, { idea, standings: ['signed-in', 'author'] }, true, NOW));
  expect(await counted()).toEqual([]);
});

test('she takes along what she began and said, and it goes with her but for the idea', async () => {
  const leaver = await makePerson(db, 'Leaver');
  const idea = await begin('Staying');
  await say(idea, leaver.id, { helps: 'the door' });
  expect(JSON.stringify(await exportOf(db, leaver.id))).toContain('the door');
  expect(JSON.stringify(await exportOf(db, olwen.id))).toContain('Staying');
  await db.deleteFrom('person').where('id', '=', leaver.id).execute();
  expect(await readPledges(db, idea, null)).toMatchObject({ comes: 0, offers: [] });
});
