import { expect, test } from 'vitest';
import { BEHOLDERS, previewGoing, seesName } from './shown-sign-up.ts';
import { SIGN_UP_SHOWN_TO } from './sign-up.ts';

test('organisers see every name, and a visitor only those that are for everyone', () => {
  for (const shownTo of SIGN_UP_SHOWN_TO) {
    expect(seesName(['organiser'], shownTo)).toBe(true);
    expect(seesName(['visitor'], shownTo)).toBe(shownTo === 'everyone');
  }
});

test('being followed opens what is for followed people, and going what is for who goes', () => {
  expect(seesName(['visitor', 'followed'], 'going')).toBe(false);
  expect(seesName(['visitor', 'followed', 'going'], 'going')).toBe(true);
  expect(seesName(['visitor', 'followed'], 'followed')).toBe(true);
});

test('a preview counts everybody, and names me only to those who will see me', () => {
  for (const beholder of BEHOLDERS) {
    const { names, more } = previewGoing('Gwen', 6, beholder, 'going');
    expect(names.length + more).toBe(7);
    expect(names).toEqual(['going', 'organiser'].includes(beholder) ? ['Gwen'] : []);
  }
});
