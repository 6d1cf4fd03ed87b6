import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Gathering } from '../gathering.ts';
import { readCalendar } from './read-calendar.ts';
import { readGatheringFile } from './read-file.ts';

const now = new Date('2026-11-24T09:00:00Z');

test('Google’s times in UTC are told by the calendar’s clock; of a series the next that was not taken out; the last day is a day', () => {
  expect(readFixture('google-calendar.ics')).toMatchObject([
    { title: 'Library Camp', start: '2026-12-05', end: '2026-12-06', cancelled: true, place: { name: 'Bangor' } },
    { title: 'Second Tuesday', start: '2027-01-12T18:00', end: '2027-01-12T19:30', attendance: 'online' },
    {
      title: 'Summer conference',
      start: '2027-06-10T10:30',
      end: '2027-06-10T16:30',
      zone: 'Europe/London',
      place: { name: 'The Exchange, 3 Centenary Square, Birmingham B1 2DR, UK' }
    }
  ]);
});

test('Google moves one of a series and cancels another; the file says which', () => {
  const read = readCalendar(fixture('google-workspace.ics'), { from: '2026-11-24', until: '2027-01-31' });
  const told = read?.statements.map(({ gathering }) => [gathering.start, gathering.title, gathering.cancelled]);
  expect(told).toEqual([
    ['2026-12-03T17:00', 'Stammtisch', false],
    ['2026-12-11T16:00', 'Stammtisch, ausnahmsweise am Freitag', false],
    ['2026-12-17T17:00', 'Stammtisch', true]
  ]);
  expect(read).toMatchObject({ name: 'Fachgruppe', zone: 'Europe/Berlin', skipped: [] });
});

test('Outlook’s names of zones are understood', () => {
  expect(readFixture('outlook.ics')).toEqual([
    {
      title: 'Fachtag Metadaten',
      start: '2026-12-10T10:00',
      end: '2026-12-10T16:30',
      zone: 'Europe/Berlin',
      place: { name: 'Zentral- und Landesbibliothek, Breite Straße 36, Berlin' },
      attendance: 'in-person',
      cancelled: false
    }
  ]);
});

test('Exchange’s whole day from midnight to midnight is a day, and a room beside a call is a place to go to', () => {
  expect(readFixture('outlook-web.ics')).toMatchObject([
    { start: '2026-12-09', cancelled: true, attendance: 'hybrid', place: { name: 'Room 2, Storiel, Bangor' } }
  ]);
});

test('Meetup says where it is, and its page', () => {
  expect(readFixture('meetup.ics')).toMatchObject([
    {
      start: '2026-12-05T10:30',
      end: '2026-12-05T16:30',
      zone: 'Europe/London',
      place: { name: 'Cardiff Central Library (The Hayes, Cardiff, United Kingdom)', lat: 51.48, lon: -3.18 },
      address: 'https://www.meetup.example/cardiff-archivists/events/301234567/'
    }
  ]);
});

test('what Meetup calls “Online event” is online, in the zone of the group', () => {
  expect(readFixture('meetup-online.ics')).toMatchObject([
    { start: '2026-12-08T18:30', zone: 'America/New_York', attendance: 'online' }
  ]);
});

test('Eventbrite names a zone that it does not describe', () => {
  expect(readFixture('eventbrite.ics')).toMatchObject([
    { start: '2026-12-11T13:00', end: '2026-12-12T17:00', zone: 'Europe/Berlin' }
  ]);
});

test('The Events Calendar: a broken event loses only itself, and nowhere is not 0, 0', () => {
  const read = readFixture('the-events-calendar.ics');
  expect(read).toMatchObject([
    {
      title: 'Archives & Libraries – a day out',
      start: '2026-12-12',
      end: '2026-12-13',
      kind: 'conference',
      free: true
    },
    { title: 'Reading group', start: '2026-12-14T10:00', end: '2026-12-14T12:00' }
  ]);
  expect(read[1]).not.toHaveProperty('place');
});

test('the All-in-One Event Calendar says where by a point with a sign, and a day without an end is one day', () => {
  expect(readFixture('all-in-one-event-calendar.ics')).toMatchObject([
    { title: 'Stocktaking', start: '2026-12-14' },
    { title: 'Reading group', start: '2027-04-06T18:00', zone: 'Europe/London', place: { lat: 52.4153, lon: -4.0829 } }
  ]);
});

test('Indico and Luma tell times in UTC, which are the reader’s', () => {
  expect(readFixture('indico.ics')).toMatchObject([
    { start: '2026-12-14T13:00', end: '2026-12-16T11:30', zone: 'Europe/London', place: { name: 'Globe of Science' } }
  ]);
  expect(readFixture('luma.ics')).toMatchObject([{ start: '2027-06-10T18:30', zone: 'Europe/London' }]);
});

test('Google ends a series where the rest of it was changed, and means no place by UTC', () => {
  const read = readCalendar(fixture('google-split-series.ics'), {
    from: '2026-11-24',
    until: '2027-06-30',
    zone: 'Europe/Berlin'
  });
  expect(read?.statements.map(({ gathering }) => [gathering.start, gathering.zone])).toEqual(
    ['2026-12-03T19:30', '2026-12-10T19:30', '2026-12-17T20:00', '2026-12-24T20:00'].map((start) => [
      start,
      'Europe/Berlin'
    ])
  );
});

test('Outlook’s own zone is reckoned by its description, its name for UTC is known, and an alarm without an end ends', () => {
  expect(readFixture('outlook-custom-zone.ics')).toMatchObject([
    { title: 'Planning', start: '2026-12-14T09:00', zone: 'Europe/London' },
    {
      title: 'Summer school',
      start: '2027-06-10T09:00',
      zone: 'Europe/London',
      attendance: 'hybrid',
      place: { name: 'Aula' }
    }
  ]);
});

test('Exchange takes one of a series out and cancels another', () => {
  const read = readCalendar(fixture('outlook-series.ics'), { from: '2026-11-24', until: '2027-06-30' });
  expect(read?.statements.map(({ gathering }) => [gathering.start, gathering.zone, gathering.cancelled])).toEqual([
    ['2026-12-01T09:30', 'Europe/London', false],
    ['2026-12-15T09:30', 'Europe/London', true],
    ['2026-12-22T09:30', 'Europe/London', false]
  ]);
});

test('Meetup’s group says what was called off, and names its zone without describing it', () => {
  expect(readFixture('meetup-group.ics')).toMatchObject([
    {
      title: 'Zines & cake',
      start: '2026-12-09T18:30',
      zone: 'Europe/London',
      cancelled: false,
      place: { lat: 51.48 }
    },
    { title: 'Zines again', cancelled: true, attendance: 'in-person' }
  ]);
});

test('Eventbrite’s times in UTC are the reader’s, commas may stand bare, and “Online” is online', () => {
  expect(readFixture('eventbrite-utc.ics')).toMatchObject([
    { start: '2027-06-11T10:00', zone: 'Europe/London', place: { name: 'Pontio, Deiniol Road, Bangor, LL57 2TQ' } }
  ]);
  expect(readFixture('eventbrite-online.ics')).toMatchObject([{ start: '2026-12-10T19:00', attendance: 'online' }]);
});

test('Events Manager tells the point as Apple does', () => {
  expect(readFixture('events-manager.ics')).toMatchObject([
    { kind: 'course', place: { name: 'Storiel, Ffordd Gwynedd, Bangor, LL57 1DT', lat: 53.2268, lon: -4.1277 } }
  ]);
});

test('WordPress with a clock that is only so many hours from UTC writes that as its zone', () => {
  expect(readFixture('the-events-calendar-offset.ics')).toMatchObject([
    { start: '2026-12-12T10:00', end: '2026-12-12T12:00', zone: 'Etc/GMT-1' }
  ]);
});

test('My Calendar breaks lines where they must not break', () => {
  expect(readFixture('my-calendar.ics')).toMatchObject([
    { title: 'Local history fair', start: '2026-12-13T11:00', address: 'https://mold.example/mc-events/fair/?mc_id=12' }
  ]);
});

test('what was years ago is read where nothing lies ahead', () => {
  const text = fixture('meetup.ics').replaceAll('20261205', '20231205');
  expect(readGatheringFile(text, { now })).toMatchObject({ read: [{ start: '2023-12-05T10:30' }] });
});

test('a time without a zone is the reader’s to place', () => {
  const text = fixture('meetup.ics')
    .replaceAll(';TZID=Europe/London', '')
    .replace(/BEGIN:VTIMEZONE[^]*END:VTIMEZONE\s/, '');
  const read = readGatheringFile(text, { now, zone: 'Europe/London' });
  expect(read).toMatchObject({ read: [{ start: '2026-12-05T10:30' }] });
  expect('read' in read && read.read[0]).not.toHaveProperty('zone');
});

test('what is no calendar says so, and an empty one has nothing in it', () => {
  expect(readGatheringFile('<html></html>', { now })).toEqual({ trouble: 'no-calendar' });
  expect(readGatheringFile('BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR', { now })).toEqual({ trouble: 'no-event' });
});

function fixture(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
}

function readFixture(name: string): Gathering[] {
  const answer = readGatheringFile(fixture(name), { now, zone: 'Europe/London' });
  return 'read' in answer ? answer.read : [];
}
