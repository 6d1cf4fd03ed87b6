import { expect, test } from 'vitest';
import { coveredAreas, nearestAreas } from './covered-areas.ts';
import { centreOf, districtOf, districtsBeside } from './district.ts';
import type { Place } from './place.ts';

const town = (name: string, lat: number, lon: number, population?: number): Place => ({
  key: name,
  name,
  kind: 'place',
  lat,
  lon,
  ...(population !== undefined && { population })
});
const BANGOR = { lat: 53.2274, lon: -4.1293 };

test('an area is called after its largest town, counts all of its towns, and each once', () => {
  const towns = [
    town('Bangor', 53.2274, -4.1293, 16_000),
    town('bangor', 53.228, -4.129, 15_000),
    town('Menai Bridge', 53.228, -4.1655, 3_000),
    town('Hamlet', 53.22, -4.14)
  ];
  const here = towns.filter((one) => districtOf(one) === districtOf(BANGOR));
  const [area, ...others] = coveredAreas([BANGOR], here);
  expect(area).toMatchObject({ name: 'Bangor', lat: 53.2274 });
  const bridge = here.some(({ name }) => name === 'Menai Bridge') ? 3_000 : 0;
  expect(area?.people).toBe(16_000 + bridge);
  expect(others).toEqual([]);
});

test('where the nearest stop is further than a local bus goes the timetable covers nothing', () => {
  expect(coveredAreas([BANGOR], [town('Far', 53.0, -4.1293, 900)])).toEqual([]);
  expect(coveredAreas([BANGOR], [town('Near', 53.15, -4.1293, 900)])).toHaveLength(1);
});

test('a district without a stop in the midst of others is a gap that counts', () => {
  const middle = districtOf(BANGOR);
  const around = districtsBeside(middle).map((one) => {
    const { lat, lon } = centreOf(one);
    // Further out than the centre, so that none is within the way of a local bus.
    const at = centreOf(middle);
    return { lat: lat + (lat - at.lat) * 0.3, lon: lon + (lon - at.lon) * 0.3 };
  });
  const lonely = { ...centreOf(middle) };
  const towns = [town('Lonely', lonely.lat, lonely.lon)];
  expect(coveredAreas(around.slice(0, 3), towns)).toEqual([]);
  expect(coveredAreas(around.slice(0, 4), towns)).toMatchObject([{ name: 'Lonely', people: 0 }]);
});

test('of too many areas the nearest to where things are held remain', () => {
  const stops = [0, 1, 2, 3].map((north) => ({ lat: 50 + north, lon: 0 }));
  const areas = coveredAreas(
    stops,
    stops.map(({ lat }) => town(`At ${lat}`, lat, 0, 100))
  );
  expect(nearestAreas(areas, [{ lat: 53, lon: 0 }], 2).map(({ name }) => name)).toEqual(['At 53', 'At 52']);
  expect(nearestAreas(areas, [], 4)).toEqual(areas);
});
