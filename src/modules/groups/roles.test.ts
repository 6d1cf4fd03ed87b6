import { expect, test } from 'vitest';
import { mayTakeOut, troubleWithLeaving, wouldOrphan } from './roles.ts';

test('the last owner hands her group over before she goes, or deletes it where she is alone', () => {
  expect(troubleWithLeaving('owner', { owners: 0, others: 7 })).toBe('hand-over');
  expect(troubleWithLeaving('owner', { owners: 0, others: 0 })).toBe('delete');
  expect(troubleWithLeaving('owner', { owners: 1, others: 0 })).toBeUndefined();
  expect(troubleWithLeaving('organiser', { owners: 0, others: 1 })).toBeUndefined();
});

test('the last owner cannot become less either', () => {
  expect(wouldOrphan('owner', { owners: 0, others: 7 })).toBe(true);
  expect(wouldOrphan('organiser', { owners: 1, others: 7 })).toBe(false);
});

test('organisers take out members, owners organisers too, and nobody an owner', () => {
  expect(mayTakeOut('organiser', 'member')).toBe(true);
  expect(mayTakeOut('organiser', 'organiser')).toBe(false);
  expect(mayTakeOut('owner', 'organiser')).toBe(true);
  expect(mayTakeOut('owner', 'owner')).toBe(false);
  expect(mayTakeOut('member', 'member')).toBe(false);
});
