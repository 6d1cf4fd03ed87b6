import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makeGathering, makeGroup, makeMember, makePerson } from '../../../../test/factories.ts';
import { type Beholder, seesName } from '../shown-sign-up.ts';
import { type Answer, ANSWERS, SIGN_UP_SHOWN_TO, type SignUpShownTo } from '../sign-up.ts';
import { goingOf } from './going-of.ts';
import { readSignUps } from './read-sign-ups.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-25T12:00:00Z');
const owner = await makePerson(db, 'Owner');
const viewer = await makePerson(db, 'Viewer');
const group = await makeGroup(db, owner, 'Libraries');
const guests = await makeGroup(db, owner, 'Guests');
const crowd = await Promise.all(Array.from({ length: 6 }, (_, n) => makePerson(db, `Goer ${n}`)));

type Given = { answer: Answer; shownTo: SignUpShownTo; followsViewer: boolean; followed: boolean; blocks: boolean };
type Standing = { signedIn: boolean; goes: boolean; organises: 'no' | 'group' | 'co-host' };
const givens = fc.array(
  fc.record({
    answer: fc.constantFrom(...ANSWERS, 'going' as const, 'going' as const),
    shownTo: fc.constantFrom(...SIGN_UP_SHOWN_TO),
    followsViewer: fc.boolean(),
    followed: fc.boolean(),
    blocks: fc.boolean()
  }),
  { minLength: 1, maxLength: crowd.length }
);
const standings = fc.record({
  signedIn: fc.boolean(),
  goes: fc.boolean(),
  organises: fc.constantFrom('no', 'group', 'co-host')
});

async function signedUp(gathering: string, person: string, answer: Answer, shownTo: SignUpShownTo, more = {}) {
  await db
    .insertInto('sign_up')
    .values({
      gathering_id: gathering,
      person_id: person,
      answer,
      way: 'in-person',
      shown_to: shownTo,
      place_in_line: answer === 'waiting' ? '1' : null,
      offered_until: null,
      answered_at: NOW,
      checked_in_at: null,
      ...more
    })
    .execute();
}

test(
  'whoever looks, no name shows that is not for her, and the count is of all who go',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(givens, standings, async (given, standing: Standing) => {
        const { id } = await makeGathering(db, group);
        await arrange(id, given, standing);
        const asker = standing.signedIn ? viewer.id : null;
        const going = (await goingOf(db, { gatherings: [id], viewer: asker, most: 50 })).get(id);
        const names = given.flatMap((one, n) => (isNamed(one, standing) ? [crowd[n]!.name] : []));
        expect((going?.names ?? []).map(({ name }) => name).toSorted()).toEqual(names);
        const all = given.filter(({ answer }) => answer === 'going').length + (standing.goes ? 1 : 0);
        const me = standing.signedIn && standing.goes ? 1 : 0;
        expect((going?.names.length ?? 0) + (going?.more ?? 0) + me).toBe(all);
        const few = (await goingOf(db, { gatherings: [id], viewer: asker })).get(id);
        expect(few?.names.length ?? 0).toBe(Math.min(2, names.length));
      }),
      { numRuns: 40 }
    );
  }
);

function isNamed({ answer, shownTo, followsViewer, blocks }: Given, { signedIn, goes, organises }: Standing): boolean {
  if (answer !== 'going') return false;
  const beholder: Beholder[] = ['visitor'];
  if (signedIn && goes) beholder.push('going');
  if (signedIn && followsViewer) beholder.push('followed');
  if (signedIn && organises !== 'no') beholder.push('organiser');
  return !(signedIn && blocks) && seesName(beholder, shownTo);
}

async function arrange(gathering: string, given: readonly Given[], { goes, organises }: Standing): Promise<void> {
  for (const table of ['follow', 'block'] as const) await db.deleteFrom(table).execute();
  await db.deleteFrom('membership').where('person_id', '=', viewer.id).execute();
  for (const [n, one] of given.entries()) {
    const person = crowd[n]!.id;
    await signedUp(gathering, person, one.answer, one.shownTo);
    const at = { followed_at: NOW };
    if (one.followsViewer)
      await db
        .insertInto('follow')
        .values({ person_id: person, followed_id: viewer.id, ...at })
        .execute();
    if (one.followed)
      await db
        .insertInto('follow')
        .values({ person_id: viewer.id, followed_id: person, ...at })
        .execute();
    if (one.blocks)
      await db.insertInto('block').values({ person_id: person, blocked_id: viewer.id, blocked_at: NOW }).execute();
  }
  if (goes) await signedUp(gathering, viewer.id, 'going', 'nobody');
  if (organises === 'group') await makeMember(db, group, viewer, 'organiser');
  if (organises !== 'co-host') return;
  await makeMember(db, guests, viewer, 'organiser');
  await db.insertInto('co_host').values({ gathering_id: gathering, group_id: guests.id, accepted_at: NOW }).execute();
}

test('people whom I follow are named before others', async () => {
  const { id } = await makeGathering(db, group);
  await arrange(id, [], { signedIn: true, goes: false, organises: 'no' });
  for (const person of crowd) await signedUp(id, person.id, 'going', 'everyone');
  const friend = crowd[5]!;
  await db.insertInto('follow').values({ person_id: viewer.id, followed_id: friend.id, followed_at: NOW }).execute();
  const going = (await goingOf(db, { gatherings: [id], viewer: viewer.id })).get(id);
  expect(going?.names[0]).toMatchObject({ name: friend.name, followed: true });
  expect(going).toMatchObject({ more: 4 });
});

test('the page says what is left, my place in line, and that a place is kept for me until then', async () => {
  const made = await makeGathering(db, group, { places_in_person: 1 });
  const [ann, ben, eve] = crowd;
  await signedUp(made.id, ann!.id, 'going', 'nobody', { first_time: true });
  await signedUp(made.id, ben!.id, 'waiting', 'going');
  await signedUp(made.id, eve!.id, 'waiting', 'going', { place_in_line: '2' });
  const hosted = { id: made.id, attendance: 'in-person' as const, places: { inPerson: 1, online: null } };
  expect(await readSignUps(db, hosted, eve!.id, NOW)).toMatchObject({
    going: { names: [], more: 1, firstTimers: 1 },
    ways: [{ way: 'in-person', free: 0, waiting: 2 }],
    mine: { answer: 'waiting', position: 2 }
  });
  const yesterday = new Date('2026-11-24T12:00:00Z');
  await db.updateTable('sign_up').set({ offered_until: yesterday }).where('person_id', '=', ben!.id).execute();
  await db.updateTable('sign_up').set({ answer: 'declined' }).where('person_id', '=', ann!.id).execute();
  const offered = await readSignUps(db, hosted, eve!.id, NOW);
  expect(offered.mine).toMatchObject({ answer: 'waiting', offeredUntil: new Date('2026-11-26T12:00:00Z') });
  expect(offered.mine?.position).toBeUndefined();
  expect(await readSignUps(db, hosted, ben!.id, NOW)).toMatchObject({ mine: { answer: 'declined' } });
});
