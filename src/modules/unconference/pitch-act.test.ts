import { expect, test } from 'vitest';
import { canGoBack, checkReason, LONGEST_REASON } from './pitch-act.ts';

const at = new Date('2026-12-05T10:00:00Z');
const later = new Date('2026-12-05T11:00:00Z');

test('whose session it is reads why, so that there is a reason, and a short one', () => {
  expect(checkReason('  It names\r\na child ')).toEqual({ checked: 'It names\na child' });
  expect(checkReason(' ')).toEqual({ trouble: 'missing' });
  expect(checkReason('x'.repeat(LONGEST_REASON + 1))).toEqual({ trouble: 'too-long' });
});

test('what was changed goes back as long as nobody has changed it since, what was withdrawn as long as it is', () => {
  const act = { at, isUndone: false };
  expect(canGoBack({ ...act, what: 'changed' }, { changedAt: at })).toBe(true);
  expect(canGoBack({ ...act, what: 'changed' }, { changedAt: later })).toBe(false);
  expect(canGoBack({ ...act, what: 'withdrawn' }, { changedAt: later, withdrawnBecause: 'Twice' })).toBe(true);
  expect(canGoBack({ ...act, what: 'withdrawn' }, { changedAt: at })).toBe(false);
  for (const what of ['changed-back', 'brought-back'] as const)
    expect(canGoBack({ ...act, what }, { changedAt: at, withdrawnBecause: 'Twice' })).toBe(false);
  expect(canGoBack({ at, isUndone: true, what: 'changed' }, { changedAt: at })).toBe(false);
});
