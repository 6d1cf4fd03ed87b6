import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Attendance, KINDS } from '../gathering.ts';
import { type GatheringState, type Hosted, saidOf } from '../hosted.ts';
import { schemaOf, schemaScript } from '../schema-of.ts';
import { readPage } from './read-page.ts';

const ORIGIN = 'https://afield.example';
const CAMP: Hosted = {
  id: '7d0b0c9e-0000-4000-8000-000000000000',
  slug: 'library-camp',
  group: { id: '1', slug: 'libraries', name: 'Libraries' },
  state: 'published',
  shownTo: 'everyone',
  title: 'Library Camp',
  kind: 'unconference',
  attendance: 'in-person',
  start: '2027-03-27T20:00',
  end: '2027-03-28T08:00',
  zone: 'Europe/London',
  venueId: '2',
  place: { name: 'The Institute, Birmingham', lat: 52.4801, lon: -1.9027, guessed: false },
  room: '',
  link: '',
  about: '',
  bring: '',
  door: '',
  newcomers: '',
  tags: ['cake'],
  fee: '',
  places: { inPerson: null, online: null },
  sequence: 0,
  edition: 0,
  cancelledBecause: '',
  changedAt: new Date('2026-11-20T08:15:42Z')
};

const pageOf = (hosted: Hosted, about = '') =>
  `<!doctype html><html><head>${schemaScript(schemaOf(hosted, { origin: ORIGIN, about }))}</head><body></body></html>`;
const readBack = (hosted: Hosted, about = '') =>
  readPage(pageOf(hosted, about), `${ORIGIN}/gatherings/library-camp`, 'Europe/Paris').gatherings;

test('what a page tells other programs, Afield itself reads back whole', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...KINDS),
      fc.constantFrom<Attendance>('in-person', 'online', 'hybrid'),
      fc.constantFrom('', '£20', '€12,50', 'what you can give'),
      fc.constantFrom<GatheringState>('published', 'cancelled'),
      fc.constantFrom('Europe/London', 'America/New_York', 'Asia/Kathmandu'),
      fc.boolean(),
      (kind, attendance, fee, state, zone, guessed) => {
        const place = { name: 'The Institute, Birmingham', lat: 52.4801, lon: -1.9027, guessed };
        const hosted: Hosted = { ...CAMP, kind, attendance, fee, state, zone, place };
        const { free, ...said } = saidOf(hosted);
        expect(readBack(hosted)).toEqual([
          { ...said, ...(free && { free }), address: `${ORIGIN}/gatherings/library-camp` }
        ]);
      }
    )
  );
});

test('nothing that somebody typed ends the script', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('</script><script>alert(1)</script>', '<!--<script>', ']]>', '--!>'),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      (danger, text) => {
        const page = pageOf({ ...CAMP, title: `Camp ${danger}` }, danger + text);
        expect(page.match(/<\/?script/g)).toHaveLength(2);
        expect(page).not.toContain('<!--');
        expect(readBack({ ...CAMP, title: 'Camp' }, danger + text)).toMatchObject([{ title: 'Camp' }]);
      }
    )
  );
});

test('where to join online is for who signs up', () => {
  const hosted: Hosted = { ...CAMP, attendance: 'hybrid', link: 'https://meet.example.org/1' };
  expect(JSON.stringify(schemaOf(hosted, { origin: ORIGIN, about: '' }))).not.toContain('meet.example.org');
});

test('search engines read the address, the price, the picture and who holds it', () => {
  const address = { street: '9 Margaret Street', town: 'Birmingham' };
  const about = { origin: ORIGIN, about: 'Cake', address, picture: `${ORIGIN}/pictures/1.webp` };
  expect(schemaOf({ ...CAMP, fee: '£12,50' }, about)).toMatchObject({
    startDate: '2027-03-27T20:00:00+00:00',
    endDate: '2027-03-28T08:00:00+01:00',
    description: 'Cake',
    offers: { price: '12.50', priceCurrency: 'GBP' },
    location: {
      '@type': 'Place',
      address: { streetAddress: '9 Margaret Street', addressLocality: 'Birmingham' },
      geo: { latitude: 52.4801, longitude: -1.9027 }
    },
    image: [`${ORIGIN}/pictures/1.webp`],
    organizer: { name: 'Libraries', url: `${ORIGIN}/groups/libraries` }
  });
});
