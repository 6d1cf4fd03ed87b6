import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makeGathering, makeGroup, makeGuest, makePerson } from '../../../../test/factories.ts';
import type { MessageTo } from '../sign-up-message.ts';
import type { Wish } from '../sign-up.ts';
import { checkIn, letBackIn, listSignUps, takeOut } from './look-after-sign-ups.ts';
import { listSentMessages, messageSignUps, readSignUpMessage } from './message-sign-ups.ts';
import { signUp } from './sign-up.ts';
import { writeSignUpTable } from './write-sign-up-table.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-25T12:00:00Z');
const owner = await makePerson(db, 'Owner');
const group = await makeGroup(db, owner, 'Libraries');
const [ann, ben, eve] = await Promise.all(['Ann', 'Ben', 'Eve'].map((name) => makePerson(db, name)));
const attendance = 'in-person' as const;

const answer = (gathering: string, person: string, wish: Wish = 'going', words = '') =>
  db
    .transaction()
    .execute((tx) =>
      signUp(tx, { gathering, person, answer: wish, way: attendance, shownTo: 'nobody', words, firstTime: true }, NOW)
    );
const out = (gathering: string, person: string, because: string) =>
  db.transaction().execute((tx) => takeOut(tx, { gathering, person, by: owner.id, because }, NOW));
const write = (gathering: string, to: MessageTo, chosen: string[] = [], text = 'Bring cake', now = NOW) =>
  db.transaction().execute((tx) => messageSignUps(tx, { gathering, by: owner.id, text, to, chosen }, now));

async function campOfThree(): Promise<string> {
  const { id } = await makeGathering(db, group, { places_in_person: 1 });
  await answer(id, ann!.id, 'going', 'No nuts');
  await answer(id, ben!.id);
  await answer(id, eve!.id, 'maybe');
  return id;
}
const answersOf = async (id: string) =>
  (await listSignUps(db, { id, attendance }, NOW)).map(({ name, answer: one }) => `${name} ${one}`);

test('organisers see everybody, who shows herself to nobody too, with her words', async () => {
  const id = await campOfThree();
  expect(await listSignUps(db, { id, attendance }, NOW)).toMatchObject([
    { name: 'Ben', answer: 'waiting' },
    { name: 'Ann', answer: 'going', words: 'No nuts', firstTime: true },
    { name: 'Eve', answer: 'maybe' }
  ]);
});

test('organisers see who joined with a name alone', async () => {
  const { id } = await makeGathering(db, group, { kind: 'unconference' });
  const nia = await makeGuest(db, id, 'Nia');
  for (const person of [ann!.id, nia.id]) await answer(id, person);
  expect(await listSignUps(db, { id, attendance }, NOW)).toMatchObject([
    { name: 'Ann', isGuest: false },
    { name: 'Nia', isGuest: true }
  ]);
});

test('who is taken out hears why, her place is offered on, and she cannot come back until she is let', async () => {
  const id = await campOfThree();
  expect(await out(id, ann!.id, ' ')).toBe('no-reason');
  expect(await out(id, ann!.id, 'The room got smaller')).toBe('taken-out');
  expect(await listSignUps(db, { id, attendance }, NOW)).toMatchObject([
    { name: 'Ben', offeredUntil: new Date('2026-11-26T12:00:00Z') },
    { name: 'Ann', answer: 'taken-out', takenOutBecause: 'The room got smaller' },
    { name: 'Eve' }
  ]);
  expect(await answer(id, ann!.id)).toEqual({ answer: 'refused', reason: 'taken-out' });
  expect(await db.transaction().execute((tx) => letBackIn(tx, { gathering: id, person: ann!.id }))).toBe(true);
  expect(await answer(id, ann!.id)).toEqual({ answer: 'waiting', position: 1 });
  expect(await out(id, owner.id, 'Not there')).toBe('not-there');
});

test('who is there is checked in at the door, and only who is going can be', async () => {
  const id = await campOfThree();
  expect(await checkIn(db, { gathering: id, person: ann!.id }, true, NOW)).toBe(true);
  expect(await checkIn(db, { gathering: id, person: eve!.id }, true, NOW)).toBe(false);
  expect(await checkIn(db, { gathering: id, person: 'nobody' }, true, NOW)).toBe(false);
  const here = async () => (await listSignUps(db, { id, attendance }, NOW)).filter((one) => one.checkedInAt);
  expect(await here()).toMatchObject([{ name: 'Ann' }]);
  await checkIn(db, { gathering: id, person: ann!.id }, false, NOW);
  expect(await here()).toEqual([]);
});

test('a message goes to those it is for, and to nobody who cannot come or was taken out', async () => {
  const id = await campOfThree();
  expect(await write(id, 'going')).toEqual({ answer: 'sent', people: 1 });
  expect(await write(id, 'all')).toEqual({ answer: 'sent', people: 3 });
  await answer(id, ben!.id, 'declined');
  expect(await write(id, 'chosen', [ben!.id, eve!.id, owner.id])).toEqual({ answer: 'sent', people: 1 });
  expect(await write(id, 'chosen')).toEqual({ answer: 'refused', reason: 'nobody' });
  expect(await write(id, 'going', [], ' ')).toEqual({ answer: 'refused', reason: 'empty' });
  const facts = await db.selectFrom('outbox').select('fact').orderBy('id', 'desc').execute();
  const fact = facts[0]?.fact as { type: string; message: string };
  expect(fact.type).toBe('gatherings.message-sent');
  expect(await readSignUpMessage(db, fact.message)).toMatchObject({ text: 'Bring cake', to: [eve!.id] });
  expect(await listSentMessages(db, id)).toMatchObject([{ people: 1, by: 'Owner' }, { people: 3 }, { people: 1 }]);
});

test('five messages a day are enough, and the next day there are five more', async () => {
  const id = await campOfThree();
  for (let n = 0; n < 5; n++) expect(await write(id, 'all')).toMatchObject({ answer: 'sent' });
  expect(await write(id, 'all')).toEqual({ answer: 'refused', reason: 'too-many' });
  expect(await write(id, 'all', [], 'Again', new Date('2026-11-26T12:00:01Z'))).toMatchObject({ answer: 'sent' });
});

test('the table can be opened in a spreadsheet, and nothing in it is a formula', async () => {
  const { id } = await makeGathering(db, group);
  await answer(id, ann!.id, 'going', '=HYPERLINK("https://bad.example")');
  const table = writeSignUpTable(await listSignUps(db, { id, attendance }, NOW), 'Europe/London');
  expect(table).toContain(`Ann,Going,In person,yes,"'=HYPERLINK(""https://bad.example"")",2026-11-25 12:00,`);
  expect(await answersOf(id)).toEqual(['Ann going']);
});

test('who goes online while she waits for the room stands among those who go, with her place in line', async () => {
  const { id } = await makeGathering(db, group, { attendance: 'hybrid', places_in_person: 1 });
  const asked = { gathering: id, shownTo: 'nobody', words: '', firstTime: false, answer: 'going' } as const;
  const go = (person: string, way: 'in-person' | 'online') =>
    db.transaction().execute((tx) => signUp(tx, { ...asked, person, way }, NOW));
  await go(ann!.id, 'in-person');
  await go(eve!.id, 'online');
  await go(eve!.id, 'in-person');
  await go(ben!.id, 'in-person');
  const list = async () => await listSignUps(db, { id, attendance: 'hybrid' }, NOW);
  expect(await list()).toMatchObject([
    { name: 'Ben', answer: 'waiting', line: { way: 'in-person', position: 2 } },
    { name: 'Ann', answer: 'going', way: 'in-person' },
    { name: 'Eve', answer: 'going', way: 'online', line: { way: 'in-person', position: 1 } }
  ]);
  expect(writeSignUpTable(await list(), 'Europe/London')).toContain('Eve,Going,"Online, waiting for the room",');
  expect(await write(id, 'waiting')).toEqual({ answer: 'sent', people: 2 });
  await answer(id, ann!.id, 'declined');
  expect((await list()).map(({ name, line }) => [name, line])).toEqual([
    ['Ben', { way: 'in-person', position: 1 }],
    ['Ann', undefined],
    ['Eve', { way: 'in-person' }]
  ]);
});
