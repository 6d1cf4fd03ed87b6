import { expect, test } from 'vitest';
import type { Pitch } from './pitch.ts';
import type { Plan } from './plan.ts';
import { checkPaperWall, letterOf, paperCells, typePaperWall } from './typed-wall.ts';

const room = (id: string) => ({
  id,
  name: id,
  seats: 20,
  stepFree: true,
  projector: true,
  quiet: false,
  setAside: false
});
const slot = (id: string, called = '') => ({ id, starts: id, ends: id, called });
const PLAN: Plan = {
  rooms: [room('hall'), room('nook')],
  slots: [slot('10:30'), slot('11:15', 'Coffee'), slot('11:30')]
};
const pitch = (number: number, more: Partial<Pitch> = {}) =>
  ({ id: `p${number}`, number, title: `Pitch ${number}`, times: 1, withdrawn: false, hidden: null, ...more }) as Pitch;
const PITCHES = [pitch(1), pitch(7), pitch(9, { withdrawn: true }), pitch(11, { times: 2 })];
const read = (cells: Record<string, string>) =>
  checkPaperWall(
    Object.entries(cells).map(([code, text]) => ({ code, text })),
    PLAN,
    PITCHES
  );

test('cells have a letter for the room and a number for the time; what is for everybody has none', () => {
  expect(paperCells(PLAN).map(({ code }) => code)).toEqual(['A1', 'B1', 'A2', 'B2']);
  expect([letterOf(25), letterOf(26), letterOf(39)]).toEqual(['Z', 'AA', 'AN']);
});

test('numbers are sessions, and words are new ones', () => {
  expect(read({ A1: ' 7', B2: '#01', A2: 'Knitting  circle' })).toEqual({
    checked: {
      placed: [
        { pitch: 'p7', slot: '10:30', room: 'hall' },
        { pitch: 'p1', slot: '11:30', room: 'nook' }
      ],
      fresh: [{ title: 'Knitting circle', slot: '11:30', room: 'hall' }]
    }
  });
});

test('a number that nothing has, one that was taken back, and one that stands twice are asked for again', () => {
  expect(read({ A1: '3', B1: '9', A2: '7', B2: '07' })).toEqual({
    troubles: { A1: 'unknown-number', B1: 'unknown-number', B2: 'twice' }
  });
  expect(read({ A1: 'x'.repeat(101) })).toEqual({ troubles: { A1: 'too-long' } });
});

test('what is typed comes out as it went in', () => {
  const outcome = read({ A1: '7', B2: '1' });
  const placed = 'checked' in outcome ? outcome.checked.placed.map((one) => ({ ...one, pinned: false })) : [];
  const typed = typePaperWall(PLAN, PITCHES, placed);
  expect(typed.filter(({ text }) => text !== '')).toEqual([
    { code: 'A1', text: '7' },
    { code: 'B2', text: '1' }
  ]);
});

test('what is held twice hangs twice, at two times, in a row or not', () => {
  expect(read({ A1: '11', B2: '11' })).toMatchObject({
    checked: {
      placed: [
        { slot: '10:30', room: 'hall' },
        { slot: '11:30', room: 'nook' }
      ]
    }
  });
  expect(read({ A1: '11', B1: '11' })).toEqual({ troubles: { B1: 'twice' } });
  expect(read({ A1: '11', A2: '11', B2: '11' })).toEqual({ troubles: { B2: 'twice' } });
});
