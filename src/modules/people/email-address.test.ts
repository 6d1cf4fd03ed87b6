import { expect, test } from 'vitest';
import { readEmail, readEmails } from './email-address.ts';

test('an address is read without its spaces and in lower case', () => {
  expect(readEmail(' Ann.Owen@Example.ORG ')).toBe('ann.owen@example.org');
});

test.each(['', 'ann', 'ann@', '@example.org', 'ann@example', 'ann owen@example.org', 'a@b@example.org'])(
  '“%s” is no address',
  (typed) => {
    expect(readEmail(typed)).toBeUndefined();
  }
);

test('a list is read as people paste it, each address once', () => {
  expect(readEmails('Ann Owen <ann@example.org>, bob@example.org;\n\nANN@example.org\n')).toEqual({
    addresses: ['ann@example.org', 'bob@example.org'],
    wrong: []
  });
});

test('what is no address in a list comes back as typed', () => {
  expect(readEmails('ann@example.org\nbob at example.org').wrong).toEqual(['bob at example.org']);
});
