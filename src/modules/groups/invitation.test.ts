import { expect, test } from 'vitest';
import { checkLink, stageOfInvitation } from './invitation.ts';

const NOW = new Date('2026-11-25T09:00:00Z');

test('a link works for some days and some people', () => {
  expect(checkLink({ days: '30', uses: '12' }, NOW)).toEqual({
    expiresAt: new Date('2026-12-25T09:00:00Z'),
    mostUses: 12
  });
  expect(checkLink({ days: 'for ever', uses: '' }, NOW)).toEqual({
    expiresAt: new Date('2026-12-02T09:00:00Z'),
    mostUses: null
  });
  expect(['0', '-1', '501', 'many'].map((uses) => checkLink({ days: '1', uses }, NOW))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined
  ]);
});

test('it ends with its last day or its last use', () => {
  const link = { expiresAt: new Date('2026-12-01T09:00:00Z'), uses: 0, mostUses: 1 };
  expect(stageOfInvitation(link, NOW)).toBe('works');
  expect(stageOfInvitation({ ...link, uses: 1 }, NOW)).toBe('used-up');
  expect(stageOfInvitation({ ...link, expiresAt: NOW }, NOW)).toBe('over');
  expect(stageOfInvitation({ ...link, uses: 99, mostUses: null }, NOW)).toBe('works');
});
