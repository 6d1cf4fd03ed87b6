import { expect, test } from 'vitest';
import { readTrouble, writeTrouble } from './import-trouble.ts';

test('why an import failed comes back as it was kept', () => {
  const noColumn = { why: 'no-column', file: 'stops.txt', column: 'stop_id', line: 1 } as const;
  for (const trouble of ['too-slow', noColumn] as const) expect(readTrouble(writeTrouble(trouble))).toEqual(trouble);
});

test('what an earlier version kept as a sentence is not taken for a reason', () => {
  expect(readTrouble('The timetable has no stops.txt.')).toBe('unknown');
});
