import ICAL from 'ical.js';
import { readCsv } from '#platform/server/csv.ts';
import { readEmail } from '../email-address.ts';
import { readAccount } from '../typed-profile.ts';

/** What an address book says of its people that they may be found here by. */
export type AddressBook = { emails: string[]; accounts: string[] };

/** So many entries are read, so that nobody can try all the addresses there are. */
const MOST_ENTRIES = 2000;
const CARD = /^BEGIN:VCARD\s*$[^]*?^END:VCARD\s*$/gim;

/**
 * Reads a file of cards (vCard), or a table (CSV) with a column of e-mail addresses, or the list of whom somebody follows as
 * Mastodon gives it. Columns are found by their headings.
 * @returns undefined where it is neither
 */
export function readAddressBook(text: string): AddressBook | undefined {
  const cards = text.match(CARD);
  if (cards) return bookOf(cards.slice(0, MOST_ENTRIES).flatMap(valuesOfCard));
  const columns = readColumns(text);
  return columns && bookOf(columns);
}

/** Sorts what may be an address of mail, or with an @ before it a name on a server; anything else is left out. */
export function bookOf(values: readonly string[]): AddressBook {
  const accounts = values.filter((value) => value.startsWith('@')).flatMap((value) => readAccount(value) ?? []);
  const emails = values.filter((value) => !value.startsWith('@')).flatMap((value) => readEmail(value) ?? []);
  return { emails: [...new Set(emails)], accounts: [...new Set(accounts)] };
}

const TELLING = ['email', 'url', 'impp', 'x-socialprofile'];

/** A card that cannot be read is passed over; the others count. */
function valuesOfCard(card: string): string[] {
  try {
    const read = new ICAL.Component(ICAL.parse(reduceCard(card)));
    const values = (name: string) => read.getAllProperties(name).map((property) => String(property.getFirstValue()));
    const [emails = [], ...links] = TELLING.map(values);
    return [...emails, ...links.flat().flatMap(accountOfLink)];
  } catch {
    return [];
  }
}

/** Only the lines that are needed, without the groups of phones and the bare parameters of old cards, which ical.js does not take. */
function reduceCard(card: string): string {
  const lines = card.replaceAll(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const needed = lines.flatMap((line) => {
    const [, name, parameters, value] = /^(?:[\w-]+\.)?([\w-]+)((?:;[^:]*)?):(.*)$/.exec(line) ?? [];
    if (!name || !TELLING.includes(name.toLowerCase())) return [];
    const kept = (parameters ?? '').split(';').filter((parameter) => parameter.includes('='));
    return [[name, ...kept].join(';') + `:${value}`];
  });
  return ['BEGIN:VCARD', 'VERSION:3.0', ...needed, 'END:VCARD'].join('\r\n');
}

/** `https://example.social/@ann` is where `@ann@example.social` is read. */
function accountOfLink(link: string): string[] {
  const [, server, who] = /^https:\/\/([^/]+)\/@([\w.-]+)\/?$/.exec(link) ?? [];
  return server && who ? [`@${who}@${server}`] : [];
}

const EMAIL_HEADING = /e-?mail|e-?bost/i;
const ABOUT_EMAIL = /type|label|math/i;
const ACCOUNT_HEADING = /account address|cyfeiriad y cyfrif/i;

function readColumns(text: string): string[] | undefined {
  const separator = [',', ';', '\t'].find((one) => (text.split('\n', 1)[0] ?? '').includes(one)) ?? ',';
  const [headings = [], ...rows] = readCsv(text, separator);
  const emails = headings.map((heading) => EMAIL_HEADING.test(heading) && !ABOUT_EMAIL.test(heading));
  const accounts = headings.map((heading) => ACCOUNT_HEADING.test(heading));
  if (![...emails, ...accounts].includes(true)) return undefined;
  return rows.slice(0, MOST_ENTRIES).flatMap((row) =>
    row.flatMap((cell, column) => {
      const typed = cell.trim();
      if (accounts[column]) return [typed.startsWith('@') ? typed : `@${typed}`];
      return emails[column] ? [typed] : [];
    })
  );
}
