import { expect, test } from 'vitest';
import { heardFacts } from '../../../../test/heard-facts.ts';
import { testDatabase } from '../../../../test/database.ts';
import { makeGroup, makeMember, makePerson } from '../../../../test/factories.ts';
import { letIn, refuse, takeBackRequest } from './answer-request.ts';
import { joinGroup, type JoinWish } from './join-group.ts';
import { makeGroupLink } from './make-group-link.ts';
import { listRequests, readAsked, readGroup } from './read-group.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-25T09:00:00Z');
const owner = await makePerson(db, 'Owner');
let groups = 0;
const group = (more: Parameters<typeof makeGroup>[3] = {}) => makeGroup(db, owner, `Group ${groups++}`, more);
const join = (to: { id: string }, person: { id: string }, more: Partial<JoinWish> = {}) =>
  db
    .transaction()
    .execute((tx) =>
      joinGroup(tx, { group: to.id, person: person.id, words: '', acceptsConduct: false, ...more }, NOW)
    );

test('an open group is joined at once, and the code of conduct with its date', async () => {
  const ann = await makePerson(db, 'Ann');
  const open = await group({ conduct: 'Be kind.' });
  expect(await join(open, ann)).toEqual({ answer: 'refused', reason: 'conduct' });
  expect(await join(open, ann, { acceptsConduct: true })).toEqual({ answer: 'joined' });
  expect((await readGroup(db, open.slug, ann))?.mine).toMatchObject({ role: 'member', conductAcceptedAt: NOW });
  expect(await heardFacts(db)).toContainEqual({ type: 'groups.joined', group: open.id, person: ann.id });
});

test('who asks is let in by an organiser, and by one of them only', async () => {
  const ben = await makePerson(db, 'Ben');
  const other = await makePerson(db, 'Other');
  const closed = await group({ joining: 'approval' });
  await makeMember(db, closed, other, 'organiser');
  expect(await join(closed, ben, { words: 'I run the library in Bala.' })).toEqual({ answer: 'asked' });
  expect(await listRequests(db, closed.id)).toMatchObject([{ name: 'Ben', words: 'I run the library in Bala.' }]);
  const answers = await Promise.all(
    [owner, other, owner, other].map((by) =>
      db.transaction().execute((tx) => letIn(tx, { group: closed.id, person: ben.id, by: by.id }, NOW))
    )
  );
  expect(answers.filter(Boolean)).toHaveLength(1);
  expect((await heardFacts(db)).filter(({ type }) => type === 'groups.let-in')).toHaveLength(1);
  expect(await readGroup(db, closed.slug, ben)).toMatchObject({ role: 'member' });
  expect(await listRequests(db, closed.id)).toEqual([]);
});

test('who is refused reads why', async () => {
  const eve = await makePerson(db, 'Eve');
  const closed = await group({ joining: 'approval' });
  await join(closed, eve, { words: 'Hello' });
  const answer = (words: string) =>
    db.transaction().execute((tx) => refuse(tx, { group: closed.id, person: eve.id, by: owner.id, words }, NOW));
  expect(await answer('  ')).toEqual({ answer: 'wrong', trouble: 'missing' });
  expect(await answer('This is for school libraries.')).toEqual({ answer: 'refused' });
  expect(await answer('Again')).toEqual({ answer: 'gone' });
  expect((await readAsked(db, closed.id, eve.id))?.refused).toEqual({
    at: NOW,
    because: 'This is for school libraries.'
  });
  expect(await join(closed, eve, { words: 'Still me' })).toMatchObject({ reason: 'too-soon' });
});

test('what was asked can be taken back', async () => {
  const mair = await makePerson(db, 'Mair');
  const closed = await group({ joining: 'approval' });
  await join(closed, mair, { words: 'Hello' });
  await db.transaction().execute((tx) => takeBackRequest(tx, closed.id, mair.id));
  expect(await listRequests(db, closed.id)).toEqual([]);
});

test('the last use of a link lets in one person, whoever is faster', async () => {
  const secret = await group({ joining: 'invitation' });
  const typed = { days: '7', uses: '1' };
  const token = await makeGroupLink(db, { group: secret.id, by: owner.id, typed }, NOW);
  const people = await Promise.all(['A', 'B', 'C', 'D'].map((name) => makePerson(db, name)));
  expect(await join(secret, people[0]!)).toMatchObject({ reason: 'by-invitation' });
  const answers = await Promise.all(people.map((person) => join(secret, person, { token: token! })));
  expect(answers.filter((answer) => answer?.answer === 'joined')).toHaveLength(1);
});

test('a link of one group opens no other', async () => {
  const [one, other] = [await group({ joining: 'invitation' }), await group({ joining: 'invitation' })];
  const token = await makeGroupLink(db, { group: one.id, by: owner.id, typed: { days: '7', uses: '' } }, NOW);
  expect(await join(other, await makePerson(db, 'Una'), { token: token! })).toMatchObject({ reason: 'by-invitation' });
});
