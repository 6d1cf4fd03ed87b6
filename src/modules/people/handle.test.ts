import { expect, test } from 'vitest';
import { checkHandle } from './handle.ts';

test('a handle is small letters and digits with hyphens between them', () => {
  expect(checkHandle(' @Ann-Owen2 ')).toEqual({ handle: 'ann-owen2' });
  for (const typed of ['ann owen', 'ann_owen', '-ann', 'ann-', 'ann--owen', 'siân', 'a']) {
    expect(checkHandle(typed), typed).toEqual({ trouble: 'shape' });
  }
  expect(checkHandle(' @ ')).toEqual({ trouble: 'missing' });
  expect(checkHandle('a'.repeat(49))).toEqual({ trouble: 'too-long' });
});

test('nobody is called like a page, or like who runs the server', () => {
  for (const typed of ['new', 'ME', 'admin', 'Administrator', 'support']) {
    expect(checkHandle(typed), typed).toEqual({ trouble: 'reserved' });
  }
});
