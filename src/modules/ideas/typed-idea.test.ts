import { expect, test } from 'vitest';
import { BLANK_IDEA, checkIdea } from './typed-idea.ts';

test('a sentence is enough', () => {
  expect(checkIdea({ ...BLANK_IDEA, sentence: '  Somebody should\nshow us zines ' })).toEqual({
    checked: {
      sentence: 'Somebody should show us zines',
      roughly: '',
      proposal: { town: '', date: '', start: '', end: '' }
    }
  });
});

test('everything that is wrong is told at once', () => {
  const typed = { sentence: ' ', roughly: 'x'.repeat(81), town: 'x'.repeat(81), date: '2027-02-30', start: '25:00' };
  expect(checkIdea({ ...typed, end: 'noon' })).toEqual({
    troubles: {
      sentence: 'missing',
      roughly: 'too-long',
      town: 'too-long',
      date: 'not-a-date',
      start: 'not-a-time',
      end: 'not-a-time'
    }
  });
});
