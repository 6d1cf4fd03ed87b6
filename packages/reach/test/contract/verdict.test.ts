import { expect, test } from 'vitest';
import { seconds, told, trip, verdict } from './tiny-feed.ts';

/** At B from 10:00 to 16:00, by a train there and some home. */
const trips = [
  trip('there', 'A 09:00, B 09:50'),
  trip('back', 'B 16:10, A 17:00'),
  trip('last', 'B 21:00, A 21:50'),
  trip('late', 'B 23:00, A 23:50')
];
const feed = { trips };

test('there arrives by the start and leaves as late as can be, back leaves at the end or later and arrives as early as can be', async () => {
  const { there, back, verdict: word } = await verdict(feed, '10:00', '16:00');
  expect(word).toBe('day-trip');
  expect([told(there), told(back)]).toEqual(['there A 09:00 B 09:50', 'back B 16:10 A 17:00']);
  expect([there?.date, back?.date]).toEqual(['2027-03-09', '2027-03-09']);
});

test('lastBack is the latest leaving of any way home that arrives by the latest time', async () => {
  expect((await verdict(feed, '10:00', '16:00')).lastBack).toBe(seconds('21:00'));
  expect((await verdict(feed, '10:00', '16:00', { limits: { latest: seconds('24:00') } })).lastBack).toBe(
    seconds('23:00')
  );
  expect((await verdict(feed, '10:00', '16:00', { limits: { latest: seconds('16:30') } })).lastBack).toBeNull();
});

test('a long day: one way takes longer than is comfortable, counted from leaving to the start and from the end to being back', async () => {
  expect((await verdict(feed, '10:00', '16:00', { limits: { comfortable: 3600 } })).verdict).toBe('day-trip');
  expect((await verdict(feed, '10:00', '16:00', { limits: { comfortable: 3599 } })).verdict).toBe('long-day');
  expect((await verdict(feed, '10:00', '17:30')).verdict).toBe('long-day');
});

test('overnight: it leaves before the earliest, comes home after the latest, or leaves on the day before', async () => {
  expect((await verdict(feed, '10:00', '16:00', { limits: { earliest: seconds('09:00') } })).verdict).toBe('day-trip');
  expect((await verdict(feed, '10:00', '16:00', { limits: { earliest: seconds('09:00:01') } })).verdict).toBe(
    'overnight'
  );
  expect((await verdict(feed, '10:00', '16:00', { limits: { latest: seconds('16:59:59') } })).verdict).toBe(
    'overnight'
  );
  const eve = {
    trips: [...trips.slice(1), trip('eve', 'A 20:00, B 21:00', { service: 'E' })],
    dates: { E: [20270308], S: [20270309] }
  };
  const answer = await verdict(eve, '10:00', '16:00');
  expect(answer).toMatchObject({ verdict: 'overnight', there: { date: '2027-03-08', depart: seconds('20:00') } });
});

test('out of reach: one of the two ways does not exist', async () => {
  expect(await verdict({ trips: trips.slice(0, 1) }, '10:00', '16:00')).toMatchObject({
    verdict: 'out-of-reach',
    back: null
  });
  expect(await verdict({ trips: trips.slice(1) }, '10:00', '16:00')).toMatchObject({
    verdict: 'out-of-reach',
    there: null
  });
});

test('no timetable: the date lies outside the dates of the feed', async () => {
  const nothing = { verdict: 'no-timetable', there: null, back: null, lastBack: null };
  expect(await verdict(feed, '10:00', '16:00', { date: '2027-03-10' })).toEqual(nothing);
});

test('an end that is not after the start is on the next day', async () => {
  const next = {
    trips: [trip('there', 'A 21:00, B 21:30'), trip('home', 'B 02:10, A 03:00', { service: 'N' })],
    dates: { S: [20270309], N: [20270310] }
  };
  const { back, lastBack } = await verdict(next, '22:00', '02:00', { limits: { latest: seconds('28:00') } });
  expect(back).toMatchObject({ date: '2027-03-09', arrive: seconds('27:00') });
  expect(lastBack).toBe(seconds('26:10'));
});

test('back arrives by 48:00:00 of the date', async () => {
  const tomorrow = (time: string) => ({
    trips: [trips[0]!, trip('home', `B 22:00, A ${time}`, { service: 'N' })],
    dates: { S: [20270309], N: [20270310] }
  });
  expect((await verdict(tomorrow('24:00'), '10:00', '16:00')).verdict).toBe('overnight');
  expect((await verdict(tomorrow('24:00:01'), '10:00', '16:00')).verdict).toBe('out-of-reach');
});
