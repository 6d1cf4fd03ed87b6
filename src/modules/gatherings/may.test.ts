import { expect, test } from 'vitest';
import { mayWithGathering, stageOf } from './may.ts';

test('a draft is seen by its organisers and by who has its link', () => {
  expect(mayWithGathering(['signed-in', 'member'], 'draft', 'read')).toBe(false);
  expect(mayWithGathering(['visitor', 'has-draft-link'], 'draft', 'read')).toBe(true);
  expect(mayWithGathering(['visitor'], 'cancelled', 'read')).toBe(true);
});

test('what is over takes no more sign-ups, and can be copied', () => {
  const stage = stageOf({ state: 'published', endsAt: new Date('2026-11-25T10:00Z') }, new Date('2026-11-25T10:00Z'));
  expect(stage).toBe('over');
  expect(mayWithGathering(['signed-in'], stage, 'sign-up')).toBe(false);
  expect(mayWithGathering(['signed-in', 'organiser'], stage, 'copy')).toBe(true);
});
