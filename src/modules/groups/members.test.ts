import { expect, test } from 'vitest';
import type { Member } from './group.ts';
import { membersShown } from './members.ts';

const member = (name: string, role: Member['role'], listed: boolean): Member => ({
  id: name,
  name,
  handle: name,
  role,
  joinedAt: new Date(0),
  listed
});
const all = [member('Ann', 'owner', false), member('Ben', 'member', true), member('Eve', 'member', false)];
const names = (viewer: Parameters<typeof membersShown>[1]) => membersShown(all, viewer).map(({ name }) => name);

test('who looks after a group is shown, and others as they want; all of them to its organisers', () => {
  expect(names({ person: 'Ben', role: 'member', mayReadAll: true })).toEqual(['Ann', 'Ben']);
  expect(names({ person: 'Ann', role: 'owner', mayReadAll: true })).toEqual(['Ann', 'Ben', 'Eve']);
});

test('everybody finds herself', () => {
  expect(names({ person: 'Eve', role: 'member', mayReadAll: true })).toEqual(['Ann', 'Ben', 'Eve']);
});

test('who may not read the list reads whom to turn to', () => {
  expect(names({ person: undefined, role: undefined, mayReadAll: false })).toEqual(['Ann']);
});
