import { expect, test } from 'vitest';
import { at, cells, LONG, ONCE, PLAN, TWICE } from '../../../test/day-of-a-camp.ts';
import { asOftenAsHeld, fitted, isOneACell, withoutCutShort } from './fitting.ts';
import { showingsOf } from './showings.ts';

test('where it is held less often the latest go', () => {
  const placed = [at('14 hall'), at('10 nook'), at('11 hall', 'b')];
  expect(cells(fitted(placed, ONCE, PLAN))).toEqual(['11 hall b', '10 nook']);
  expect(fitted(placed, { ...TWICE, times: 3 }, PLAN)).toHaveLength(3);
  expect(fitted([at('11 hall', 'b')], TWICE, PLAN)).toHaveLength(1);
});

test('what takes times in a row goes on where it stands, or stands nowhere', () => {
  expect(cells(fitted([at('10 hall')], LONG, PLAN))).toEqual(['10 hall', '11 hall']);
  expect(cells(fitted([at('10 hall'), at('14 nook')], LONG, PLAN))).toEqual(['10 hall', '11 hall']);
  expect(fitted([at('12 hall')], LONG, PLAN)).toEqual([]);
  expect(cells(fitted([at('10 hall'), at('11 hall', 'b')], LONG, PLAN))).toEqual(['11 hall b']);
  expect(cells(fitted([at('10 hall'), at('11 hall')], { ...LONG, times: 3 }, PLAN))).toEqual([
    '10 hall',
    '11 hall',
    '12 hall'
  ]);
});

test('what is gone back to has no more than a session may have now, and nothing of those that are gone', () => {
  const placed = [at('14 hall'), at('10 nook'), at('11 hall', 'b')];
  expect(cells(asOftenAsHeld(placed, [ONCE], PLAN))).toEqual(['10 nook']);
});

test('no cell holds two, and no session is held in two rooms at once', () => {
  expect(isOneACell([at('10 hall'), at('11 hall'), at('10 nook', 'b')])).toBe(true);
  expect(isOneACell([at('10 hall'), at('10 hall', 'b')])).toBe(false);
  expect(isOneACell([at('10 hall'), at('10 nook')])).toBe(false);
});

test('what takes times in a row and lost one of them stands nowhere; what never had more stays', () => {
  const after = (before: string[], now: string[], pitch = LONG) => {
    const [were, are] = [before, now].map((all) => all.map((cell) => at(cell)));
    const showings = (placed: ReturnType<typeof at>[] = []) => showingsOf(placed, [pitch], PLAN);
    return cells(withoutCutShort(are ?? [], showings(were), showings(are)));
  };
  expect(after(['10 hall', '11 hall'], ['11 hall'])).toEqual([]);
  expect(after(['10 hall', '11 hall'], ['10 hall', '14 hall'])).toEqual([]);
  expect(after(['10 hall', '11 hall'], ['11 hall', '12 hall'])).toEqual(['11 hall', '12 hall']);
  expect(after(['10 hall'], ['10 hall'])).toEqual(['10 hall']);
  expect(after(['10 hall', '11 hall'], ['11 hall'], TWICE)).toEqual(['11 hall']);
});
