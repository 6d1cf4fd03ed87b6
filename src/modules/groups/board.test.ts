import { expect, test } from 'vitest';
import { checkPost, LONGEST_POST, LONGEST_TITLE, mayStillChange, mustAcceptConduct } from './board.ts';

const at = (time: string) => new Date(`2026-11-${time}Z`);

test('a thread has a title and a text, a reply a text', () => {
  expect(checkPost({ title: '  Lifts  to Bala ', text: ' Who drives? ' })).toEqual({
    checked: { title: 'Lifts to Bala', text: 'Who drives?' }
  });
  expect(checkPost({ title: ' ', text: '' })).toEqual({ troubles: { title: 'missing', text: 'missing' } });
  expect(checkPost({ text: 'I do.' })).toEqual({ checked: { title: '', text: 'I do.' } });
  expect(checkPost({ title: 'x'.repeat(LONGEST_TITLE + 1), text: 'x'.repeat(LONGEST_POST + 1) })).toEqual({
    troubles: { title: 'too-long', text: 'too-long' }
  });
});

test('one’s own words may be changed for a day', () => {
  expect(mayStillChange(at('24T09:00'), at('25T08:59'))).toBe(true);
  expect(mayStillChange(at('24T09:00'), at('25T09:00'))).toBe(false);
});

test('a code of conduct is accepted once, and again when it has changed', () => {
  const conduct = { conduct: 'Be kind.', conductChangedAt: at('20T09:00') };
  expect(mustAcceptConduct({ conduct: '', conductChangedAt: null }, null)).toBe(false);
  expect(mustAcceptConduct(conduct, null)).toBe(true);
  expect(mustAcceptConduct(conduct, at('19T09:00'))).toBe(true);
  expect(mustAcceptConduct(conduct, at('20T09:00'))).toBe(false);
});
