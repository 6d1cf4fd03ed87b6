import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makeGathering, makeGroup, makeGuest, makePerson } from '../../../../test/factories.ts';
import { type GuestTap, listGuests, tapGuests } from './index.ts';

const db = await testDatabase();
const NOW = new Date('2026-11-29T10:00:00Z');
const group = await makeGroup(db, await makePerson(db, 'Gwen'), 'Code and Cake');
const newCamp = async () => (await makeGathering(db, group, { kind: 'unconference' })).id;
const tap = (gathering: string, guests: string[], how: { tap: GuestTap; was?: 'new' | 'known' }) =>
  db.transaction().execute((tx) => tapGuests(tx, { gathering, guests, ...how }, NOW));
const standings = async (gathering: string) =>
  Object.fromEntries((await listGuests(db, gathering)).map(({ name, standing }) => [name, standing]));

test('one tap lets in all who were shown as waiting, nobody who came meanwhile and nobody who was muted meanwhile', async () => {
  const camp = await newCamp();
  const [ann, bea] = [await makeGuest(db, camp, 'Ann', 'new'), await makeGuest(db, camp, 'Bea', 'new')];
  const odd = await makeGuest(db, camp, 'Odd', 'new');
  const shown = [ann.id, bea.id, odd.id];
  await makeGuest(db, camp, 'Late', 'new');
  await tap(camp, [odd.id], { tap: 'mute' });
  expect((await tap(camp, shown, { tap: 'in', was: 'new' })).toSorted()).toEqual([ann.id, bea.id].toSorted());
  expect(await standings(camp)).toEqual({ Ann: 'known', Bea: 'known', Late: 'new', Odd: 'muted' });
});

test('going back on it lets all of them wait again but whom somebody muted since', async () => {
  const camp = await newCamp();
  const [ann, bea] = [await makeGuest(db, camp, 'Ann', 'new'), await makeGuest(db, camp, 'Bea', 'new')];
  const together = await tap(camp, [ann.id, bea.id], { tap: 'in', was: 'new' });
  await tap(camp, [bea.id], { tap: 'mute' });
  expect(await tap(camp, together, { tap: 'back', was: 'known' })).toEqual([ann.id]);
  expect(await standings(camp)).toEqual({ Ann: 'new', Bea: 'muted' });
});

test('nobody is let in by the organisers of another camp, nor who is no guest', async () => {
  const [camp, other] = [await newCamp(), await newCamp()];
  const ann = await makeGuest(db, camp, 'Ann', 'new');
  expect(await tap(other, [ann.id, 'nobody'], { tap: 'in' })).toEqual([]);
  expect(await standings(camp)).toEqual({ Ann: 'new' });
});
