import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { forgetExpired } from './forget-expired.ts';
import { openLetterbox } from './letterbox.ts';
import { savePerson } from './person-queries.ts';
import { readSignInLink } from './read-sign-in-link.ts';

const db = await testDatabase();
const { ask, token } = openLetterbox(db);
const minutesFromNow = (minutes: number) => new Date(Date.now() + minutes * 60_000);
const trace = async (address: string) =>
  JSON.stringify(await db.selectFrom('sign_in_limit').select('key').execute()).includes(address);

test('network addresses are forgotten after an hour, and links once they are too old', async () => {
  await savePerson(db, 'ann@example.org', 'Ann', new Date());
  await ask('ann@example.org', { clientAddress: '203.0.113.9' });
  await forgetExpired(db, minutesFromNow(10));
  expect(await trace('203.0.113.9')).toBe(true);
  expect(await readSignInLink(db, token('ann@example.org')!, new Date())).toBeDefined();
  await forgetExpired(db, minutesFromNow(61));
  expect(await trace('203.0.113.9')).toBe(false);
  expect(await db.selectFrom('sign_in_link').select('id').execute()).toEqual([]);
});
