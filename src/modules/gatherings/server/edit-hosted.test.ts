import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makeGroup, makeMember, makePerson } from '../../../../test/factories.ts';
import { blankGathering } from '../blank-gathering.ts';
import { checkHosted, type TypedHosted } from '../typed-hosted.ts';
import { answerCoHost } from './answer-co-host.ts';
import { askCoHost } from './ask-co-host.ts';
import { cancelHosted } from './cancel-hosted.ts';
import { editHosted } from './edit-hosted.ts';
import { listCoHostAsks, listCoHosts } from './list-co-hosts.ts';
import { listGroupGatherings } from './list-group-gatherings.ts';
import { makeHosted } from './make-hosted.ts';
import { readHosted } from './read-hosted.ts';
import { removeDraft } from './remove-draft.ts';
import { renameDraftLink } from './rename-draft-link.ts';

const db = await testDatabase();
const now = new Date('2026-11-25T09:00:00Z');
const [owner, other] = [await makePerson(db, 'Owner'), await makePerson(db, 'Other')];
const group = await makeGroup(db, owner, 'Libraries');
const neighbours = await makeGroup(db, other, 'Archives');
const typed = { ...blankGathering('Europe/London'), date: '2026-12-05', start: '10:30', end: '16:30' };

function contentOf(more: Partial<TypedHosted> = {}) {
  const read = checkHosted({ ...typed, title: 'Cake and code', attendance: 'online', ...more });
  if ('troubles' in read) throw new Error(JSON.stringify(read.troubles));
  return { ...read.checked, venueId: null };
}

const make = (state: 'draft' | 'published', more: Partial<TypedHosted> = {}) =>
  db.transaction().execute((tx) => makeHosted(tx, { group: group.id, by: owner.id, state }, contentOf(more), now));
const edit = (id: string, edition: number, more: Partial<TypedHosted>) =>
  db.transaction().execute((tx) => editHosted(tx, { id, edition, by: owner.id }, contentOf(more), now));
const read = async (slug: string, person: typeof owner | null = null, draftToken?: string) =>
  await readHosted(db, { slug }, { person, now, ...(draftToken && { draftToken }) });
const lastFact = async () =>
  (await db.selectFrom('outbox').select('fact').orderBy('id', 'desc').executeTakeFirst())?.fact;

test('new hours are told with the old ones; a new title is told to nobody', async () => {
  const { id, slug } = await make('published');
  await edit(id, 0, { title: 'Cake, code and tea' });
  expect(await lastFact()).toMatchObject({ type: 'gatherings.published' });
  expect(await edit(id, 1, { start: '11:00' })).toEqual({ answer: 'edited' });
  expect(await lastFact()).toEqual({
    type: 'gatherings.moved',
    gathering: id,
    by: owner.id,
    before: { start: '2026-12-05T10:30', end: '2026-12-05T16:30', zone: 'Europe/London', attendance: 'online' }
  });
  expect(await read(slug)).toMatchObject({ hosted: { start: '2026-12-05T11:00', sequence: 1, edition: 2 } });
});

test('of two organisers who edit at once the second is told, and nothing of the first is lost', async () => {
  const { id, slug } = await make('published');
  const answers = await Promise.all([edit(id, 0, { fee: '£5' }), edit(id, 0, { fee: '£9' })]);
  const [first] = answers.filter(({ answer }) => answer === 'edited');
  expect(first).toBeDefined();
  const seen = await read(slug);
  expect(answers).toContainEqual({
    answer: 'changed-meanwhile',
    now: expect.objectContaining({ fee: seen?.hosted.fee })
  });
});

test('one that people travel to cannot lose its place', async () => {
  const { id } = await make('published');
  expect(await edit(id, 0, { attendance: 'hybrid' })).toEqual({ answer: 'refused', troubles: { venue: 'missing' } });
});

test('what is cancelled says why, stays, and is not edited any more', async () => {
  const { id, slug } = await make('published');
  const cancel = (because: string) =>
    db.transaction().execute((tx) => cancelHosted(tx, { id, by: owner.id, because }, now));
  expect(await cancel(' ')).toEqual({ answer: 'refused', trouble: 'missing' });
  expect(await cancel('The heating has failed.')).toEqual({ answer: 'cancelled' });
  expect(await read(slug)).toMatchObject({
    stage: 'cancelled',
    hosted: { cancelledBecause: 'The heating has failed.', sequence: 1 }
  });
  expect(await edit(id, 1, { fee: '£5' })).toEqual({ answer: 'gone' });
});

test('a draft can be removed, and its private link renamed; neither touches what is published', async () => {
  const { id, slug } = await make('draft');
  const before = (await read(slug, owner))?.draftToken ?? '';
  expect(await read(slug, null, before)).toBeDefined();
  await db.transaction().execute((tx) => renameDraftLink(tx, id));
  expect(await read(slug, null, before)).toBeUndefined();
  await db.transaction().execute((tx) => removeDraft(tx, id));
  expect(await read(slug, owner)).toBeUndefined();
  const published = await make('published');
  await db.transaction().execute((tx) => removeDraft(tx, published.id));
  expect(await read(published.slug)).toBeDefined();
});

test('another group is asked, says yes, and both show it; its organisers may edit it then', async () => {
  const { id, slug } = await make('published', { title: 'Together' });
  const ask = (called: string) => db.transaction().execute((tx) => askCoHost(tx, { id, called, by: owner.id }));
  expect(await ask('Nobody at all')).toEqual({ answer: 'refused', trouble: 'unknown' });
  expect(await ask('libraries')).toEqual({ answer: 'refused', trouble: 'itself' });
  expect(await ask('archives')).toEqual({ answer: 'asked' });
  expect(await listCoHosts(db, id)).toMatchObject([{ group: { name: 'Archives' }, accepted: false }]);
  expect((await read(slug, other))?.standings).not.toContain('organiser');
  expect(await listCoHostAsks(db, neighbours.id, now)).toMatchObject([
    { gathering: { id }, group: { name: 'Libraries' } }
  ]);
  const answer = (accepted: boolean) =>
    db
      .transaction()
      .execute((tx) => answerCoHost(tx, { gathering: id, group: neighbours.id, by: other.id, accepted }, now));
  await answer(true);
  expect((await read(slug, other))?.standings).toContain('organiser');
  const of = async (which: string) =>
    (await listGroupGatherings(db, { group: which, person: null, drafts: false }, now)).upcoming.map(
      ({ title }) => title
    );
  expect(await of(neighbours.id)).toEqual(['Together']);
  expect(await of(group.id)).toContain('Together');
  await answer(false);
  expect(await of(neighbours.id)).toEqual([]);
});

test('drafts of a group are listed for who may see them only', async () => {
  const member = await makePerson(db, 'Member');
  await makeMember(db, group, member);
  await make('draft', { title: 'Half an idea' });
  const drafts = async (may: boolean) =>
    (await listGroupGatherings(db, { group: group.id, person: member.id, drafts: may }, now)).drafts.length;
  expect(await drafts(false)).toBe(0);
  expect(await drafts(true)).toBeGreaterThan(0);
});
