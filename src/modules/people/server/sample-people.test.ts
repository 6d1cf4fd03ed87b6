import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { browserWith, openLetterbox } from './letterbox.ts';
import { savePerson } from './person-queries.ts';
import { recognisePerson } from './recognise-person.ts';
import { becomeSamplePerson, listSamplePeople } from './sample-people.ts';

const db = await testDatabase();
const { accounts } = openLetterbox(db);
const mair = await savePerson(db, 'mair@sample.example.org', 'Mair', new Date());
const alun = await savePerson(db, 'alun@sample.example.org', 'Alun', new Date());
const real = await savePerson(db, 'ann@example.org', 'Ann', new Date());
const lookalike = await savePerson(db, 'ann@notsample.example.org', 'Ann', new Date());

test('one can be anybody of the sample', async () => {
  expect((await listSamplePeople(db)).map(({ id }) => id)).toEqual([alun.id, mair.id]);
  const headers = await becomeSamplePerson(accounts, mair.id, new Headers());
  expect((await recognisePerson(accounts, browserWith(headers!)))?.person.id).toBe(mair.id);
});

test('and nobody else', async () => {
  for (const { id } of [real, lookalike]) expect(await becomeSamplePerson(accounts, id, new Headers())).toBeUndefined();
});
