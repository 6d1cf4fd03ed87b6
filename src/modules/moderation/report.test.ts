import { expect, test } from 'vitest';
import { checkDecision, checkReport, LONGEST_BECAUSE, LONGEST_REPORT } from './report.ts';

test('a report says what kind of trouble it is about; words are one’s own choice', () => {
  expect(checkReport({ trouble: 'hurtful', words: '  ' })).toEqual({ checked: { trouble: 'hurtful', words: '' } });
  expect(checkReport({ trouble: '', words: 'It hurts' })).toEqual({ troubles: { trouble: 'missing' } });
});

test('another kind of trouble needs words', () => {
  expect(checkReport({ trouble: 'other', words: '' })).toEqual({ troubles: { words: 'missing' } });
});

test('very long words are not taken', () => {
  expect(checkReport({ trouble: 'false', words: 'x'.repeat(LONGEST_REPORT + 1) })).toEqual({
    troubles: { words: 'too-long' }
  });
});

test('every decision says why, also one to leave things as they are', () => {
  expect(checkDecision({ what: 'nothing', because: ' ' })).toEqual({ troubles: { because: 'missing' } });
  expect(checkDecision({ what: 'burn', because: 'x' })).toEqual({ troubles: { what: 'missing' } });
  expect(checkDecision({ what: 'hidden', because: 'x'.repeat(LONGEST_BECAUSE + 1) })).toEqual({
    troubles: { because: 'too-long' }
  });
  expect(checkDecision({ what: 'removed', because: 'It names a child. ' })).toEqual({
    checked: { what: 'removed', because: 'It names a child.' }
  });
});
