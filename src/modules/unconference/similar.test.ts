import { describe, expect, test } from 'vitest';
import { alikeTo, likeness, ALIKE_FROM, pairsAlike } from './similar.ts';

const pitch = (title: string, about = '') => ({ title, about });
const areAlike = (one: string, other: string) => likeness(pitch(one), pitch(other)) >= ALIKE_FROM;

describe('sessions are alike', () => {
  test.each([
    ['Cataloguing zines', 'How do you catalogue zines?'],
    ['Local history on a map', 'Maps of local history'],
    ['Open access and small libraries', 'Open access for the smallest library'],
    ['Llyfrgelloedd yn y gymuned', 'Sut mae llyfrgell yn helpu’r cymunedau'],
    ['Cadw hen luniau', 'Lluniau: sut i’w cadw?'],
    ['3D printing', 'A 3D printer in the library']
  ])('%s / %s', (one, other) => {
    expect(areAlike(one, other)).toBe(true);
  });
});

describe('sessions are not alike', () => {
  test.each([
    ['Cataloguing zines', 'Reading groups in prison'],
    ['What do you do with four screens?', 'What do you do about money?'],
    ['Somebody should show us accessible PDFs', 'Somebody should show us RFID'],
    ['Llyfrgelloedd yn y gymuned', 'Cadw hen luniau'],
    ['Working four days', 'Once round the canal']
  ])('%s / %s', (one, other) => {
    expect(areAlike(one, other)).toBe(false);
  });
});

test('what is alike is told with the likest first, and what has no words is like nothing', () => {
  const all = [pitch('Zines and how to catalogue them'), pitch('Cataloguing zines'), pitch(''), pitch('Money')];
  expect(alikeTo(pitch('Cataloguing a zine'), all)[0]?.title).toBe('Cataloguing zines');
  expect(pairsAlike(all).map(([one, other]) => [one.title, other.title])).toEqual([
    ['Zines and how to catalogue them', 'Cataloguing zines']
  ]);
  expect(likeness(pitch(''), pitch(''))).toBe(0);
});

test('what is called alike is alike, whatever is said of it', () => {
  const [one, other] = [
    pitch('Cataloguing zines', 'They have no ISBN. Now what?'),
    pitch('How do you catalogue zines?', 'We have four boxes of them.')
  ];
  expect(likeness(one, other)).toBeGreaterThan(ALIKE_FROM);
});
