import fc from 'fast-check';
import ICAL from 'ical.js';
import { parseICS, type VEvent } from 'node-ical';
import { expect, test } from 'vitest';
import type { CalendarEntry } from '../calendar-entry.ts';
import { readCalendar } from './read-calendar.ts';
import { writeCalendar } from './write-calendar.ts';

const CAMP: CalendarEntry = {
  uid: '7d0b@afield.example',
  title: 'Library Camp',
  start: '2026-12-05T10:30',
  end: '2026-12-05T16:30',
  zone: 'Europe/London',
  cancelled: false,
  sequence: 3,
  changedAt: new Date('2026-11-20T08:15:42.120Z'),
  where: 'The Institute, 9 Margaret Street; Birmingham',
  point: { lat: 52.4801, lon: -1.9027 },
  address: 'https://afield.example/gatherings/library-camp',
  text: 'Bring cake.\nBring ideas, too; all of them: 100% \\o/',
  tags: ['unconference', 'cake, and more']
};

/** As ical.js reads it, with no zone known but those that the file describes. */
function readBack(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

/** As another program does. */
function readElsewhere(text: string): VEvent[] {
  return Object.values(parseICS(text)).filter((one): one is VEvent => one?.type === 'VEVENT');
}

test('a gathering is written so', () => {
  expect(writeCalendar('Libraries', [CAMP])).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Afield//Afield//EN',
      'CALSCALE:GREGORIAN',
      'NAME:Libraries',
      'X-WR-CALNAME:Libraries',
      'REFRESH-INTERVAL;VALUE=DURATION:PT4H',
      'X-PUBLISHED-TTL:PT4H',
      'BEGIN:VTIMEZONE',
      'TZID:Europe/London',
      'BEGIN:STANDARD',
      'DTSTART:20251026T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0000',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:20260329T010000',
      'TZOFFSETFROM:+0000',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:7d0b@afield.example',
      'DTSTAMP:20261120T081542Z',
      'LAST-MODIFIED:20261120T081542Z',
      'SEQUENCE:3',
      'DTSTART;TZID=Europe/London:20261205T103000',
      'DTEND;TZID=Europe/London:20261205T163000',
      'SUMMARY:Library Camp',
      String.raw`DESCRIPTION:Bring cake.\nBring ideas\, too\; all of them: 100% \\o/`,
      String.raw`LOCATION:The Institute\, 9 Margaret Street\; Birmingham`,
      'GEO:52.4801;-1.9027',
      'URL:https://afield.example/gatherings/library-camp',
      'STATUS:CONFIRMED',
      String.raw`CATEGORIES:unconference,cake\, and more`,
      'END:VEVENT',
      'END:VCALENDAR',
      ''
    ].join('\r\n')
  );
});

test('two programs read it alike', () => {
  const text = writeCalendar('Libraries', [CAMP]);
  const [here] = readBack(text);
  const [there] = readElsewhere(text);
  expect(here?.summary).toBe(CAMP.title);
  expect(here?.description).toBe(CAMP.text);
  expect(here?.location).toBe(CAMP.where);
  expect(here?.sequence).toBe(3);
  expect(here?.startDate.toJSDate().toISOString()).toBe('2026-12-05T10:30:00.000Z');
  expect(there).toMatchObject({
    uid: CAMP.uid,
    summary: CAMP.title,
    description: CAMP.text,
    location: CAMP.where,
    status: 'CONFIRMED',
    geo: { lat: 52.4801, lon: -1.9027 },
    url: CAMP.address
  });
  expect(there?.start.toISOString()).toBe('2026-12-05T10:30:00.000Z');
  expect(there?.end?.toISOString()).toBe('2026-12-05T16:30:00.000Z');
});

test('a cancelled one stays in it, and says so', () => {
  const text = writeCalendar('Libraries', [{ ...CAMP, cancelled: true, sequence: 4 }]);
  expect(text).toContain('STATUS:CANCELLED');
  expect(readElsewhere(text)).toMatchObject([{ status: 'CANCELLED', sequence: 4 }]);
});

test.each([
  ['the Saturday before clocks go forward', '2027-03-27T10:00', '2027-03-27T10:00:00.000Z'],
  ['the Sunday on which they do', '2027-03-28T10:00', '2027-03-28T09:00:00.000Z'],
  ['the hour before they do', '2027-03-28T00:30', '2027-03-28T00:30:00.000Z'],
  ['the Saturday before clocks go back', '2027-10-30T10:00', '2027-10-30T09:00:00.000Z'],
  ['the Sunday on which they do', '2027-10-31T10:00', '2027-10-31T10:00:00.000Z'],
  ['midsummer', '2027-06-21T10:00', '2027-06-21T09:00:00.000Z']
])('hours are right on %s, %s', (_day, start, moment) => {
  const text = writeCalendar('Libraries', [CAMP, { ...CAMP, uid: 'other', start, end: `${start.slice(0, 11)}18:00` }]);
  expect(readBack(text)[1]?.startDate.toJSDate().toISOString()).toBe(moment);
  expect(readElsewhere(text)[1]?.start.toISOString()).toBe(moment);
});

test('over the night in which clocks change, begin and end are each by their own', () => {
  const night = { ...CAMP, start: '2027-03-27T20:00', end: '2027-03-28T08:00' };
  const [event] = readBack(writeCalendar('Night', [night]));
  expect(event?.duration.toSeconds()).toBe(11 * 3600);
});

test('days are days: the last one is in it', () => {
  const text = writeCalendar('Days', [{ ...CAMP, start: '2027-03-27', end: '2027-03-28' }]);
  expect(text).toContain('DTSTART;VALUE=DATE:20270327\r\nDTEND;VALUE=DATE:20270329');
  expect(text).not.toContain('VTIMEZONE');
});

test('Afield itself reads back what it wrote', () => {
  const read = readCalendar(writeCalendar('Libraries', [CAMP]), {
    zone: 'Europe/Paris',
    from: '2026-01-01',
    until: '2027-12-31'
  });
  expect(read).toMatchObject({
    statements: [
      {
        uid: CAMP.uid,
        sequence: 3,
        gathering: {
          title: CAMP.title,
          start: CAMP.start,
          end: CAMP.end,
          zone: CAMP.zone,
          cancelled: false,
          address: CAMP.address,
          place: { lat: 52.4801, lon: -1.9027 }
        }
      }
    ]
  });
});

test('whatever people type comes back, and no line is too long', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 60 }),
      (text, title) => {
        const written = writeCalendar(title, [
          { ...CAMP, zone: 'UTC', title: `T${title}`, text: `D${text}`, tags: [text] }
        ]);
        for (const line of written.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const [event] = readBack(written);
        expect(event?.description).toBe(`D${readable(text)}`);
        expect(event?.summary).toBe(`T${readable(title)}`);
        expect(event?.component.getFirstProperty('categories')?.getValues()).toEqual([readable(text)]);
        expect(event?.uid).toBe(CAMP.uid);
      }
    )
  );
});

test('in every zone of the world every time is the moment that it is', { timeout: 60_000 }, () => {
  const zones = Intl.supportedValuesOf('timeZone');
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: Date.UTC(2024, 0, 1) / 60_000, max: Date.UTC(2032, 0, 1) / 60_000 }),
      (zone, minutes) => {
        const moment = Temporal.Instant.fromEpochMilliseconds(minutes * 60_000).toZonedDateTimeISO(zone);
        const start = moment.toPlainDateTime().toString({ smallestUnit: 'minute' });
        const [event] = readBack(writeCalendar('World', [{ ...CAMP, start, end: start, zone }]));
        fc.pre(isClear(start, zone));
        expect(event?.startDate.toJSDate().getTime()).toBe(minutes * 60_000);
      }
    ),
    { numRuns: 300 }
  );
});

/** Not in the hour that comes twice. */
function isClear(time: string, zone: string): boolean {
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    Temporal.PlainDateTime.from(time).toZonedDateTime(zone, { disambiguation })
  );
  return earlier?.epochMilliseconds === later?.epochMilliseconds;
}

/** Without what a line of text cannot hold. */
function readable(text: string): string {
  const lines = text.toWellFormed().replaceAll(/\r\n?|\u2028|\u2029/g, '\n');
  return Array.from(lines, (letter) => (isWritable(letter) ? letter : '')).join('');
}

function isWritable(letter: string): boolean {
  return (letter >= ' ' && letter !== '\u007F') || letter === '\t' || letter === '\n';
}
