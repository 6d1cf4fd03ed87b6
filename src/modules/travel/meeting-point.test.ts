import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  longestMinutes,
  MATTERS,
  type MeetingPoint,
  rankMeetingPoints,
  thereAndBack,
  typicalMinutes
} from './meeting-point.ts';

const place = (name: string, minutes: number[], rest: Partial<MeetingPoint> = {}): MeetingPoint => ({
  key: name,
  name,
  lat: 53,
  lon: -3,
  day: minutes.length,
  long: 0,
  night: 0,
  out: 0,
  minutes,
  ...rest
});
const names = (points: MeetingPoint[]) => points.map(({ name }) => name);

const junction = place('Llandudno Junction', [10, 20, 40, 60, 80, 90, 95, 100, 110, 240]);
const shrewsbury = place('Shrewsbury', [90, 100, 100, 110, 120, 120, 125, 130, 140], { night: 1 });
const cardiff = place('Cardiff', [200, 210], { night: 8 });

test('most people there and back come first', () => {
  expect(names(rankMeetingPoints([cardiff, shrewsbury, junction], 'most'))).toEqual([
    'Llandudno Junction',
    'Shrewsbury',
    'Cardiff'
  ]);
});

test('of as many, fewer long days come first, then less travel', () => {
  const easy = place('Easy', [30, 40]);
  const long = place('Long', [30, 30], { day: 1, long: 1 });
  const slow = place('Slow', [50, 60]);
  expect(names(rankMeetingPoints([long, slow, easy], 'most'))).toEqual(['Easy', 'Slow', 'Long']);
});

test('where nobody is to travel too far, the shortest longest way wins among places for nearly as many', () => {
  expect(names(rankMeetingPoints([cardiff, shrewsbury, junction], 'fair'))).toEqual([
    'Shrewsbury',
    'Llandudno Junction',
    'Cardiff'
  ]);
});

test('least travel in all counts everybody together', () => {
  expect(names(rankMeetingPoints([cardiff, shrewsbury, junction], 'least'))).toEqual([
    'Llandudno Junction',
    'Shrewsbury',
    'Cardiff'
  ]);
});

test('where turns are taken, it is the way of those who have travelled most that decides among places for nearly as many', () => {
  const south = place('South', [10, 20], { weighed: 9000 });
  const north = place('North', [10, 60], { weighed: 4000 });
  expect(names(rankMeetingPoints([south, north, { ...cardiff, minutes: [], day: 0 }], 'turns'))).toEqual([
    'North',
    'South',
    'Cardiff'
  ]);
  expect(names(rankMeetingPoints([south, north], 'least'))).toEqual(['South', 'North']);
});

test('the typical time is the middle one, the longest the last; none where nobody comes', () => {
  expect([typicalMinutes(junction), longestMinutes(junction)]).toEqual([80, 240]);
  expect([typicalMinutes(place('Nowhere', [])), longestMinutes(place('Nowhere', []))]).toEqual([undefined, undefined]);
});

test('a place where fewer than nine of ten can come is never first, whatever matters', () => {
  const point = fc.tuple(fc.string({ minLength: 1 }), fc.array(fc.nat(400), { maxLength: 20 })).map(([name, minutes]) =>
    place(
      name,
      minutes.toSorted((a, b) => a - b)
    )
  );
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 12 }), fc.constantFrom(...MATTERS), (points, by) => {
      const [first] = rankMeetingPoints(points, by);
      const best = Math.max(...points.map(thereAndBack));
      expect(thereAndBack(first!)).toBeGreaterThanOrEqual(Math.floor(best * 0.9));
    })
  );
});
