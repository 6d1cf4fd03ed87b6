import { expect, test } from 'vitest';
import { onStrip, shapeOfDay } from './shape-of-day.ts';
import { longDay, nightBefore, online, outOfReach } from './verdict-view-examples.ts';

const times = (view: Parameters<typeof shapeOfDay>[0]) => shapeOfDay(view).labels.map((label) => label.minutes);

test('the strip runs from five in the morning to one at night', () => {
  expect([300, 360, 900, 1500].map(onStrip)).toEqual([0, 5, 50, 100]);
  expect([-90, 1700].map(onStrip)).toEqual([0, 100]);
});

test('a long day is true to the minute: arriving is not the start', () => {
  const shape = shapeOfDay(longDay);
  expect(shape.ends).toEqual([onStrip(413), onStrip(1275)]);
  expect(shape.ground).toEqual({ from: onStrip(630), to: onStrip(990) });
  expect(shape.waits).toContainEqual({ from: onStrip(608), to: onStrip(630) });
  expect(shape.waits).toContainEqual({ from: onStrip(1114), to: onStrip(1163) });
  expect(shape.travel.at(-1)).toEqual({ from: onStrip(1209), to: onStrip(1275) });
  expect(shape.dark).toEqual([
    { from: 0, to: onStrip(365) },
    { from: onStrip(1100), to: 100 }
  ]);
  expect(times(longDay)).toEqual([413, 1275, 630, 990]);
});

test('who goes the night before has a moon at the left and no way there on the strip', () => {
  const shape = shapeOfDay(nightBefore);
  expect(shape.moons).toEqual([3]);
  expect(shape.travel).toEqual([{ from: onStrip(981), to: onStrip(1258) }]);
  expect(shape.waits).toEqual([{ from: onStrip(960), to: onStrip(981) }]);
  expect(times(nightBefore)).toEqual([1258, 570, 960]);
});

test('an early start that a night before would spare has the moon in place of its ring', () => {
  const early = { ...longDay, verdict: 'overnight' as const, nights: ['before' as const] };
  const shape = shapeOfDay({ ...early, there: { ...longDay.there!, depart: 353 } });
  expect(shape.moons).toEqual([3]);
  expect(shape.ends).toEqual([onStrip(1275)]);
});

test('online there is only the ground', () => {
  const shape = shapeOfDay(online);
  expect([shape.travel, shape.waits, shape.ends, shape.moons]).toEqual([[], [], [], []]);
  expect(shape.ground).toEqual({ from: onStrip(720), to: onStrip(760) });
});

test('a polar night is dark from end to end, a polar day nowhere', () => {
  expect(shapeOfDay({ ...outOfReach, dark: { allDay: true } }).dark).toEqual([{ from: 0, to: 100 }]);
  expect(shapeOfDay({ ...outOfReach, dark: {} }).dark).toEqual([]);
});

test('an evening that ends after midnight runs off the strip', () => {
  const gathering = { ...online.gathering, start: '2027-03-23T20:00', end: '2027-03-24T02:00' };
  expect(shapeOfDay({ ...online, gathering }).ground).toEqual({ from: onStrip(1200), to: 100 });
});

test('two days are laid over each other, with a moon between them', () => {
  const gathering = { ...longDay.gathering, end: '2027-03-14T16:30', days: 2 };
  expect(shapeOfDay({ ...longDay, verdict: 'overnight', nights: ['between'], gathering }).moons).toEqual([
    (onStrip(630) + onStrip(990)) / 2
  ]);
});

test('a last day that ends by the clock before the first began is left out', () => {
  const gathering = { ...longDay.gathering, start: '2027-03-13T18:00', end: '2027-03-15T12:00', days: 3 };
  const shape = shapeOfDay({ ...longDay, verdict: 'overnight', nights: ['between'], gathering });
  expect(shape.ground).toEqual({ from: onStrip(1080), to: 100 });
  expect(shape.ends).toEqual([onStrip(413)]);
});

test('hours that were assumed are drawn as they were counted', () => {
  const view = { ...online, countedAs: { start: '09:30', end: '16:30' } };
  expect(shapeOfDay(view).ground).toEqual({ from: onStrip(570), to: onStrip(990) });
});

test('leaving before five is named at the edge', () => {
  const early = { ...longDay, there: { ...longDay.there!, depart: 255 } };
  expect(shapeOfDay(early).labels[0]).toEqual({ at: 0, minutes: 255, anchor: 'start' });
});
