import { expect, test } from 'vitest';
import type { FetchRequest, GuardedFetch } from '#platform/server/guarded-fetch.ts';
import { fixture, HERE, ld, NOW, read, readFixture, serve } from '../../../../test/event-pages.ts';
import { readGatheringLink } from './read-link.ts';

test('a page of Meetup tells its own event first, then the next ones', async () => {
  const read = await readFixture('meetup.html', 'https://www.meetup.example/cardiff-archivists/events/301234567/?x=1');
  expect(read.map(({ title }) => title)).toEqual(['Winter code club for archivists', 'Coffee before work']);
  expect(read[0]).toEqual({
    title: 'Winter code club for archivists',
    start: '2026-12-05T10:30',
    end: '2026-12-05T16:30',
    zone: 'Europe/London',
    place: { name: 'Cardiff Central Library, The Hayes, Cardiff, Wales', lat: 51.4796, lon: -3.1753 },
    attendance: 'in-person',
    cancelled: false,
    address: 'https://www.meetup.example/cardiff-archivists/events/301234567/'
  });
});

test('a page of Eventbrite tells where one goes, that one may also stay at home, and that it costs nothing', async () => {
  expect(await readFixture('eventbrite.html')).toEqual([
    {
      title: 'Offene Werkstatt Metadaten',
      start: '2026-12-11T13:00',
      end: '2026-12-12T17:00',
      zone: 'Europe/Berlin',
      place: {
        name: 'Stadtbibliothek Göttingen, Thomas-Buergenthal-Haus, Göttingen, NDS, 37073',
        lat: 51.5327,
        lon: 9.9352
      },
      attendance: 'hybrid',
      kind: 'conference',
      free: true,
      cancelled: false,
      address: 'https://www.eventbrite.example/e/offene-werkstatt-metadaten-tickets-900'
    }
  ]);
});

test('a page of Eventbrite goes on saying when a cancelled one would have been, beside other things of schema.org', async () => {
  expect(await readFixture('eventbrite-cancelled.html')).toMatchObject([
    {
      title: 'Chartership morning',
      start: '2026-12-10T10:00',
      end: '2026-12-10T13:00',
      place: { name: 'Central Library, The Hayes, Cardiff, CF10 1FL' },
      kind: 'course',
      free: true,
      cancelled: true
    }
  ]);
});

test('a page of The Events Calendar tells whole days as days, and an empty price is not free', async () => {
  expect(await readFixture('the-events-calendar.html')).toEqual([
    {
      title: 'Archives & Libraries – a day out',
      start: '2026-12-12',
      end: '2026-12-13',
      place: { name: 'Theatr Clwyd, Raikes Lane, Mold, CH7 1YA' },
      attendance: 'in-person',
      cancelled: false,
      address: 'https://library.example/event/day-out/'
    }
  ]);
});

test('dates without leading noughts and lines broken inside a text are read', async () => {
  expect(await readFixture('eventon.html')).toMatchObject([
    {
      title: 'Repair café',
      start: '2026-12-05T14:00',
      end: '2026-12-05T17:00',
      place: { name: 'Storiel, Ffordd Gwynedd, Bangor' }
    }
  ]);
});

test('in a graph the place is looked up, parts of an event are left to it, and a broken script loses only itself', async () => {
  expect(await readFixture('graph.html')).toEqual([
    {
      title: 'Metadata training',
      start: '2026-12-09',
      end: '2026-12-10',
      place: { name: 'Pontio, Deiniol Road, Bangor' },
      attendance: 'in-person',
      kind: 'course',
      free: true,
      cancelled: true,
      address: HERE
    }
  ]);
});

test.each([
  [{ location: { '@type': 'VirtualLocation', url: 'https://call.example' } }, 'online'],
  [{ location: 'Online' }, 'online'],
  [{ location: ['Pontio, Bangor', { '@type': 'VirtualLocation' }] }, 'hybrid'],
  [{ eventStatus: 'https://schema.org/EventMovedOnline', location: 'Pontio, Bangor' }, 'online'],
  [{ location: 'Pontio, Bangor' }, 'in-person']
])('%j is %s', async (said, attendance) => {
  expect(await read(ld({ startDate: '2026-12-10T10:00', ...said }))).toMatchObject([{ attendance }]);
});

test('microdata is read as JSON-LD would be', async () => {
  expect(await readFixture('microdata.html')).toEqual([
    {
      title: 'Sgwrs dros baned',
      start: '2026-12-08T14:00',
      end: '2026-12-08T15:30',
      place: { name: 'Llyfrgell Caernarfon, Y Pafiliwn, Caernarfon', lat: 53.1396, lon: -4.2739 },
      attendance: 'in-person',
      kind: 'meet-up',
      free: true,
      cancelled: false,
      address: 'https://page.example/digwyddiad/sgwrs'
    }
  ]);
});

test('microformats are read, also those of the years before', async () => {
  expect(await readFixture('h-event.html')).toEqual([
    {
      title: 'Homebrew Website Club',
      start: '2026-12-02T18:30',
      end: '2026-12-02T20:00',
      place: { name: 'The Lamb, 1 High Street, Crewe', lat: 53.0979, lon: -2.4416 },
      attendance: 'in-person',
      cancelled: false,
      address: HERE
    },
    expect.objectContaining({
      title: 'Older markup',
      start: '2026-12-20',
      place: { name: 'Chester' },
      address: 'https://page.example/older'
    })
  ]);
});

test('a page that only links to calendar files is followed to that of the event itself, once', async () => {
  const asked: FetchRequest[] = [];
  const walk = 'https://page.example/events/walk/';
  const fetch = serve({ [walk]: fixture('calendar-only.html'), [`${walk}?ical=1`]: fixture('meetup.ics') }, asked);
  expect(await readGatheringLink(walk, { fetch, now: NOW })).toMatchObject({
    read: [{ title: 'Winter code club for archivists' }]
  });
  expect(asked.map(({ address }) => address)).toEqual([walk, `${walk}?ical=1`]);
});

test('a page that links to a page that links to itself ends', async () => {
  const asked: FetchRequest[] = [];
  const fetch = serve({ [HERE]: `<a href="${HERE}?ical=1">`, [`${HERE}?ical=1`]: `<a href="${HERE}?ical=1">` }, asked);
  expect(await readGatheringLink(HERE, { fetch, now: NOW })).toEqual({ trouble: 'no-event' });
  expect(asked).toHaveLength(2);
});

test('a calendar address is read whatever its type says, and remembers where it was', async () => {
  const fetch = serve({ 'https://page.example/luma.ics': fixture('luma.ics') }, [], 'text/plain');
  expect(
    await readGatheringLink('webcal://page.example/luma.ics', { fetch, now: NOW, zone: 'Europe/London' })
  ).toMatchObject({
    read: [{ title: 'Evening of maps', start: '2027-06-10T18:30', address: 'https://page.example/luma.ics' }]
  });
});

test('what is over comes after what lies ahead', async () => {
  const events = [
    { '@type': 'Event', name: 'Over', startDate: '2026-11-01T10:00' },
    { '@type': 'Event', name: 'Later', startDate: '2026-12-20T10:00' },
    { '@type': 'Event', name: 'Next', startDate: '2026-12-01T10:00' }
  ];
  const page = `<script type="application/ld+json">${JSON.stringify(events)}</script>`;
  expect((await read(page)).map(({ title }) => title)).toEqual(['Next', 'Later', 'Over']);
});

test('a page without an event says so', async () => {
  const fetch = serve({ [HERE]: fixture('article.html') });
  expect(await readGatheringLink(HERE, { fetch, now: NOW })).toEqual({ trouble: 'no-event' });
});

test.each(['', 'Library Camp', 'mailto:camp@example.org', 'javascript:alert(1)', 'https://'])(
  '“%s” is no address',
  async (typed) => {
    expect(await readGatheringLink(typed, { fetch: serve({}), now: NOW })).toEqual({ trouble: 'not-an-address' });
  }
);

test('an address may be typed without https', async () => {
  const fetch = serve({ 'https://page.example/event/': ld({ startDate: '2026-12-10' }) });
  expect(await readGatheringLink(' page.example/event/ ', { fetch, now: NOW })).toMatchObject({
    read: [{ start: '2026-12-10' }]
  });
});

test.each([
  [{ reason: 'private-address' }, 'own-network'],
  [{ reason: 'unknown-host' }, 'unreachable'],
  [{ reason: 'too-slow' }, 'too-slow'],
  [{ reason: 'too-big' }, 'too-big'],
  [{ reason: 'status', status: 404 }, 'not-there'],
  [{ reason: 'status', status: 403 }, 'not-allowed'],
  [{ reason: 'status', status: 500 }, 'unreachable']
] as const)('%j is told as %s', async (refusal, trouble) => {
  const fetch: GuardedFetch = () => Promise.resolve({ got: 'refused', ...refusal });
  expect(await readGatheringLink(HERE, { fetch, now: NOW })).toEqual({ trouble });
});
