import ICAL from 'ical.js';

/** Somebody as an address book keeps her (RFC 6350). */
export function writeVcard(said: { name: string; email: string; about: string; elsewhere: string }): string {
  const { name, email, about, elsewhere } = said;
  const addresses = elsewhere.split(/\s+/).filter((word) => URL.canParse(word) && /^https?:/.test(word));
  const properties = [
    ['version', {}, 'text', '4.0'],
    ['fn', {}, 'text', plain(name || email)],
    ['email', {}, 'text', email],
    ...addresses.map((address) => ['url', {}, 'uri', new URL(address).href]),
    ...(about ? [['note', {}, 'text', plain(about)]] : [])
  ];
  return ICAL.stringify(['vcard', properties, []]);
}

function plain(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}
