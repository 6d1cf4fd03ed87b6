import { expect, test } from 'vitest';
import { goingOf, signUp, takeOverSignUps } from '#gatherings/server';
import { deleteGuest, makeGuest, standGuest } from '#people/server';
import { testDatabase } from '../../../../test/database.ts';
import { makeGathering, makeGroup, makePerson } from '../../../../test/factories.ts';
import { BLANK_PITCH } from '../index.ts';
import {
  forgetGuests,
  guestOfPass,
  hostPitch,
  knowGuest,
  letBackInByCode,
  listGuests,
  pitchSession,
  readPitches,
  renewCode,
  takeInterest,
  takeOverGuest
} from './index.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-29T10:00:00Z');
const [gwen, tom] = [await makePerson(db, 'Gwen'), await makePerson(db, 'Tom')];
const group = await makeGroup(db, gwen, 'Code and Cake');
const newCamp = async () => (await makeGathering(db, group, { kind: 'unconference', places_in_person: 2 })).id;

async function join(gathering: string, name: string) {
  return await db.transaction().execute(async (tx) => {
    const person = await makeGuest(tx, { name, language: 'en' }, NOW);
    const known = await knowGuest(tx, { person, gathering, language: 'en' }, NOW);
    const asked = { answer: 'going', way: 'in-person', shownTo: 'everyone', words: '', firstTime: false } as const;
    const place = await signUp(tx, { ...asked, gathering, person }, NOW);
    if (!known) throw new Error('too many guests');
    return { person, place, ...known };
  });
}

const pitch = (gathering: string, by: string, title: string) =>
  db.transaction().execute((tx) => pitchSession(tx, { gathering, by, typed: { ...BLANK_PITCH, title } }, NOW));
const titlesFor = async (gathering: string, person: string | undefined, looksAfter = false) =>
  (await readPitches(db, gathering, { person, looksAfter })).pitches.map(({ title }) => title);
const back = (gathering: string, typed: string) =>
  db.transaction().execute((tx) => letBackInByCode(tx, { gathering, typed }, NOW));

test('four words get a guest back in on another phone, at her own camp and however she types them', async () => {
  const [camp, other] = [await newCamp(), await newCamp()];
  const nia = await join(camp, 'Nia');
  const token = await back(camp, ` ${nia.code.toUpperCase().replaceAll(' ', ', ')} `);
  expect(await guestOfPass(db, token ?? '')).toMatchObject({ id: nia.person, name: 'Nia', gathering: camp });
  expect(await guestOfPass(db, nia.token)).toMatchObject({ id: nia.person });
  expect(await back(other, nia.code)).toBeUndefined();
  expect(await back(camp, 'one two three four')).toBeUndefined();
});

test('new words end the old ones, and every phone but the one that asked', async () => {
  const camp = await newCamp();
  const nia = await join(camp, 'Nia');
  const renewed = await db
    .transaction()
    .execute((tx) => renewCode(tx, { person: nia.person, gathering: camp, language: 'cy' }, NOW));
  expect(await back(camp, nia.code)).toBeUndefined();
  expect(await guestOfPass(db, nia.token)).toBeUndefined();
  expect(await guestOfPass(db, renewed.token)).toMatchObject({ id: nia.person });
});

test('neither her words nor what her phone keeps stand in the database', async () => {
  const nia = await join(await newCamp(), 'Nia');
  const kept = await db.selectFrom('camp_guest').selectAll().where('person_id', '=', nia.person).execute();
  const passes = await db.selectFrom('camp_guest_pass').selectAll().where('person_id', '=', nia.person).execute();
  const all = JSON.stringify([kept, passes]);
  for (const word of nia.code.split(' ')) expect(all).not.toContain(`"${word}`);
  expect(all).not.toContain(nia.token);
});

test('what a guest writes, and her name, are read by others once she is let in, and no longer once she is muted', async () => {
  const camp = await newCamp();
  const nia = await join(camp, 'Nia');
  await pitch(camp, nia.person, 'Zines');
  const byTom = await pitch(camp, tom.id, 'Maps');
  const maps = byTom.answer === 'pitched' ? byTom.id : '';
  const hosting = { id: maps, gathering: camp, by: nia.person, hosts: true };
  await db.transaction().execute((tx) => hostPitch(tx, hosting));
  const hostsOfMaps = async () => {
    const { pitches } = await readPitches(db, camp, { person: tom.id, looksAfter: false });
    return pitches.find(({ id }) => id === maps)?.hosts.map(({ name }) => name);
  };
  const named = async () => {
    const going = await goingOf(db, { gatherings: [camp], viewer: tom.id });
    return going.get(camp)?.names.map(({ name }) => name);
  };
  expect(await titlesFor(camp, nia.person)).toEqual(['Zines', 'Maps']);
  expect(await titlesFor(camp, gwen.id, true)).toEqual(['Zines', 'Maps']);
  expect([await titlesFor(camp, tom.id), await hostsOfMaps(), await named()]).toEqual([['', 'Maps'], ['Tom'], []]);
  await standGuest(db, nia.person, 'known', NOW);
  expect([await titlesFor(camp, tom.id), await hostsOfMaps(), await named()]).toEqual([
    ['Zines', 'Maps'],
    ['Nia', 'Tom'],
    ['Nia']
  ]);
  await standGuest(db, nia.person, 'muted', NOW);
  expect([await titlesFor(camp, tom.id), await hostsOfMaps(), await named()]).toEqual([['', 'Maps'], ['Tom'], []]);
});

test('organisers read what each guest wrote, those whom nobody has looked at first', async () => {
  const camp = await newCamp();
  const [ann, nia] = [await join(camp, 'Ann'), await join(camp, 'Nia')];
  await standGuest(db, ann.person, 'known', NOW);
  await pitch(camp, nia.person, 'Zines');
  expect((await listGuests(db, camp)).map(({ name, texts }) => [name, texts])).toEqual([
    ['Nia', ['Zines']],
    ['Ann', []]
  ]);
});

test('guests take places like everybody, and wait for one where there is none', async () => {
  const camp = await newCamp();
  expect((await join(camp, 'One')).place).toEqual({ answer: 'going' });
  expect((await join(camp, 'Two')).place).toEqual({ answer: 'going' });
  expect((await join(camp, 'Three')).place).toEqual({ answer: 'waiting', position: 1 });
});

test('a guest who has an account later keeps what she said under it', async () => {
  const camp = await newCamp();
  const nia = await join(camp, 'Nia');
  const account = await makePerson(db, 'Nia Parri');
  await pitch(camp, nia.person, 'Zines');
  const byTom = await pitch(camp, tom.id, 'Maps');
  const maps = byTom.answer === 'pitched' ? byTom.id : '';
  for (const person of [nia.person, account.id]) {
    const wish = person === nia.person ? 'must' : 'like';
    await db.transaction().execute((tx) => takeInterest(tx, { gathering: camp, pitch: maps, person }, wish, NOW));
  }
  await db.transaction().execute(async (tx) => {
    await takeOverSignUps(tx, nia.person, account.id);
    await takeOverGuest(tx, { guest: nia.person, person: account.id });
    await deleteGuest(tx, nia.person);
  });
  const { pitches, interests } = await readPitches(db, camp, { person: account.id, looksAfter: false });
  expect(pitches[0]).toMatchObject({ pitchedBy: account.id, hosts: [{ name: 'Nia Parri' }] });
  expect(interests).toEqual([{ pitch: maps, person: account.id, wish: 'like' }]);
  expect((await goingOf(db, { gatherings: [camp], viewer: account.id })).get(camp)?.mine).toBe('going');
  expect(await guestOfPass(db, nia.token)).toBeUndefined();
});

test('guests of a camp that is no more are forgotten, and phones that came half a year ago', async () => {
  const [camp, gone] = [await newCamp(), await newCamp()];
  const [nia, ann] = [await join(camp, 'Nia'), await join(gone, 'Ann')];
  await db.deleteFrom('gathering').where('id', '=', gone).execute();
  await forgetGuests(db, new Date(NOW.getTime() + 179 * 86_400_000));
  const left = async () =>
    (await db.selectFrom('person').select('name').where('id', 'in', [nia.person, ann.person]).execute()).map(
      ({ name }) => name
    );
  expect(await left()).toEqual(['Nia']);
  expect(await guestOfPass(db, nia.token)).toMatchObject({ name: 'Nia' });
  await forgetGuests(db, new Date(NOW.getTime() + 181 * 86_400_000));
  expect(await guestOfPass(db, nia.token)).toBeUndefined();
  expect(await left()).toEqual(['Nia']);
});
