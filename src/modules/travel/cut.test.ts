import { expect, test } from 'vitest';
import { type CutTyped, cutOn, NO_CUT, readBox, readCut, typeCut } from './cut.ts';

const BANGOR = { name: 'Bangor', box: { south: 53.2, west: -4.1, north: 53.2, east: -4.1 } };
const read = (typed: Partial<CutTyped>, places = [BANGOR]) => readCut({ ...NO_CUT, ...typed }, places);

test('nothing typed keeps the whole feed', () => {
  expect(read({}, [])).toEqual({ cut: undefined });
});

test('what was typed is kept, and comes back as it was typed', () => {
  const typed = { places: 'Bangor', kilometres: '40', box: '51, -5, 53.5, -2.5', days: '60' };
  const found = read(typed);
  expect(found).toEqual({
    cut: {
      around: { places: [BANGOR], kilometres: 40 },
      box: { south: 51, west: -5, north: 53.5, east: -2.5 },
      daysAhead: 60
    }
  });
  expect('cut' in found && typeCut(found.cut ?? null)).toEqual(typed);
});

test('what is no number and no box is said of each field', () => {
  expect(read({ kilometres: 'far', box: '53, -5, 51, -2', days: '0' })).toEqual({
    wrong: { kilometres: 'not-a-number', box: 'not-a-box', days: 'not-a-number' }
  });
});

test('a box is four numbers, the south before the north', () => {
  expect(readBox('51.3 -5.4; 53.5 -2.6')).toEqual({ south: 51.3, west: -5.4, north: 53.5, east: -2.6 });
  for (const text of ['', '1,2,3', '51,-5,53,-2,1', '95,0,96,1', '51,-5,53,-500', 'a,b,c,d'])
    expect(readBox(text), text).toBeUndefined();
});

test('an import keeps what lies around the places, and from yesterday to so many days ahead', () => {
  const cut = cutOn({ around: { places: [BANGOR], kilometres: 111.2 }, daysAhead: 30 }, '2026-11-29');
  expect(cut).toMatchObject({ from: '2026-11-28', until: '2026-12-29' });
  const [box] = cut.boxes ?? [];
  expect(box?.south).toBeCloseTo(52.2, 2);
  expect(box?.north).toBeCloseTo(54.2, 2);
  expect(box?.west).toBeLessThan(-5.75);
  expect(box?.east).toBeGreaterThan(-2.45);
});
