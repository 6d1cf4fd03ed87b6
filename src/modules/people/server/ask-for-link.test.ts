import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { openLetterbox } from './letterbox.ts';
import { savePerson } from './person-queries.ts';
import { saveServer } from './save-server.ts';

const db = await testDatabase();
const settings = { name: 'Libraries', zone: 'Europe/London', languages: ['en'], contact: 'ann@example.org' };

test('who has an account gets a link, who has none is told how to join, and the page says the same to both', async () => {
  const { ask, mails, token } = openLetterbox(db);
  await saveServer(db, { ...settings, joining: 'by-invitation' });
  await savePerson(db, 'known@example.org', 'Known', new Date());
  expect(await ask('known@example.org')).toEqual({ answer: 'asked' });
  expect(await ask('stranger@example.org')).toEqual({ answer: 'asked' });
  expect(token('known@example.org')).toMatch(/^\w{32}$/);
  expect(token('stranger@example.org')).toBeUndefined();
  expect(mails.at(-1)?.text).toContain('ann@example.org');
});

test('on an open server anybody gets a link', async () => {
  const { ask, token } = openLetterbox(db);
  await saveServer(db, { ...settings, joining: 'open' });
  await ask('anybody@example.org');
  expect(token('anybody@example.org')).toBeDefined();
});

test('the link leads back to where she was, but never to another server', async () => {
  const { ask, mails } = openLetterbox(db);
  await ask('known@example.org', { to: '/account' });
  expect(mails.at(-1)?.text).toContain('?to=%2Faccount');
  await ask('known@example.org', { to: 'https://else.example' });
  expect(mails.at(-1)?.text).not.toContain('else.example');
});

test('what is no address is refused without a mail', async () => {
  const { ask, mails } = openLetterbox(db);
  expect(await ask('ann at example.org')).toEqual({ answer: 'refused', reason: 'no-address' });
  expect(mails).toEqual([]);
});

test('from one connection only so many links can be asked for', async () => {
  const { ask } = openLetterbox(db);
  const answers = [];
  for (let i = 0; i < 6; i++) answers.push(await ask(`${i}@example.org`, { clientAddress: '203.0.113.7' }));
  expect(answers.slice(0, 5)).toEqual(answers.slice(0, 5).map(() => ({ answer: 'asked' })));
  expect(answers[5]).toMatchObject({ answer: 'refused', reason: 'too-often' });
  expect(await ask('6@example.org', { clientAddress: '203.0.113.8' })).toEqual({ answer: 'asked' });
});

test('one address is not flooded, wherever it is asked from', async () => {
  const { ask, mails } = openLetterbox(db);
  for (let i = 0; i < 5; i++) expect(await ask('flooded@example.org')).toEqual({ answer: 'asked' });
  expect(mails.filter((mail) => mail.to === 'flooded@example.org')).toHaveLength(3);
});
