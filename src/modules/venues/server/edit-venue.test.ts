import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makeGroup, makePerson } from '../../../../test/factories.ts';
import { editVenue } from './edit-venue.ts';
import { addVenue, listVenues, readVenues } from './keep-venue.ts';

const db = await testDatabase();
const at = new Date('2026-11-25T09:00:00Z');
const owner = await makePerson(db, 'Owner');
const [group, other] = [await makeGroup(db, owner, 'Libraries'), await makeGroup(db, owner, 'Archives')];
const exchange = {
  name: 'The Exchange',
  address: 'Centenary Square',
  town: 'Birmingham',
  lat: 52.48,
  lon: -1.91,
  pointTold: false,
  stepFree: 'unknown' as const,
  hearingLoop: 'unknown' as const,
  sockets: '',
  wifi: '',
  access: '',
  nearestStop: ''
};
const add = () => db.transaction().execute((tx) => addVenue(tx, exchange, { group: group.id, by: owner.id, at }));

test('a group’s venues are kept, and what is known of getting in grows', async () => {
  const id = await add();
  expect(await listVenues(db, group.id)).toEqual([{ id, ...exchange }]);
  const edited = await db
    .transaction()
    .execute((tx) => editVenue(tx, { id, group: group.id }, { stepFree: 'yes', nearestStop: 'Library tram stop' }));
  expect(edited).toBe(true);
  expect((await readVenues(db, [id])).get(id)).toEqual({
    id,
    ...exchange,
    stepFree: 'yes',
    nearestStop: 'Library tram stop'
  });
});

test('another group’s venue cannot be changed', async () => {
  const id = await add();
  const edit = db.transaction().execute((tx) => editVenue(tx, { id, group: other.id }, { name: 'Ours now' }));
  expect(await edit).toBe(false);
  expect((await readVenues(db, [id])).get(id)?.name).toBe('The Exchange');
});
