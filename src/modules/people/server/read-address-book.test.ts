import { expect, test } from 'vitest';
import { readAddressBook } from './read-address-book.ts';

const card = (...lines: string[]) => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');

test('cards give every address of mail, and whoever links to a profile elsewhere', () => {
  const ann = card('FN:Ann', 'EMAIL;TYPE=work:Ann@Example.org', 'EMAIL:ann@home.example.org');
  const ben = card('FN:Ben', 'URL:https://example.social/@Ben', 'URL:https://ben.example.org/');
  expect(readAddressBook(ann + ben)).toEqual({
    emails: ['ann@example.org', 'ann@home.example.org'],
    accounts: ['@ben@example.social']
  });
});

test('a card that cannot be read costs none of the others', () => {
  const broken = 'BEGIN:VCARD\r\nFN\r\nEND:VCARD\r\n';
  expect(readAddressBook(broken + card('EMAIL:cat@example.org'))?.emails).toEqual(['cat@example.org']);
});

test('old cards and those of phones are read too', () => {
  const old = 'BEGIN:VCARD\r\nVERSION:2.1\r\nN:Owen;Dan\r\nEMAIL;INTERNET;PREF:dan@example.org\r\nEND:VCARD\r\n';
  const apple = card('item1.EMAIL;type=INTERNET;type=pref:eve@example.org', 'item1.X-ABLabel:_$!<Work>!$_');
  expect(readAddressBook(old + apple)?.emails).toEqual(['dan@example.org', 'eve@example.org']);
});

test.each([
  ['a table', 'Name,E-mail\nAnn,ann@example.org\n"Owen, Ben",BEN@example.org\n'],
  ['one with semicolons', 'Enw;E-bost\nAnn;ann@example.org\nBen;ben@example.org\n'],
  [
    'what Google writes',
    'First Name,E-mail 1 - Label,E-mail 1 - Value\nAnn,* Work,ann@example.org\nBen,,ben@example.org'
  ],
  ['one column', 'Email\nann@example.org\nben@example.org\nnone\n']
])('%s is read by its headings', (_what, text) => {
  expect(readAddressBook(text)).toEqual({ emails: ['ann@example.org', 'ben@example.org'], accounts: [] });
});

test('the list that Mastodon gives is of names on other servers', () => {
  const text = 'Account address,Show boosts,Notify on new posts,Languages\nann@example.social,true,false,\n';
  expect(readAddressBook(text)).toEqual({ emails: [], accounts: ['@ann@example.social'] });
});

test('what says of no column that it has addresses is not read', () => {
  expect(readAddressBook('Name,Town\nAnn,Bangor\n')).toBeUndefined();
  expect(readAddressBook('')).toBeUndefined();
});
