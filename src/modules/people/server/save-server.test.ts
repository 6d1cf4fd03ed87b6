import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { readServer } from './read-server.ts';
import { saveServer } from './save-server.ts';

const db = await testDatabase();
const typed = {
  name: 'Libraries',
  zone: 'Europe/London',
  languages: ['en', 'cy'],
  contact: 'ann@example.org',
  joining: 'by-invitation'
};

test('a new server has no name and takes people by invitation', async () => {
  expect(await readServer(db)).toMatchObject({ name: '', contact: '', joining: 'by-invitation' });
});

test('what the administrator says is kept, and what she changes too', async () => {
  await saveServer(db, typed);
  await saveServer(db, { ...typed, name: 'Archives', joining: 'open' });
  expect(await readServer(db)).toEqual({ ...typed, name: 'Archives', joining: 'open' });
});

test('as long as something is wrong nothing is changed', async () => {
  expect(await saveServer(db, { ...typed, zone: 'Nowhere' })).toEqual({
    answer: 'refused',
    troubles: { zone: 'unknown-zone' }
  });
  expect((await readServer(db)).name).toBe('Archives');
});
