import { expect, test } from 'vitest';
import { PARTS, type Profile, profileSeenBy, type ShownTo, UNSAID, type Viewer, widest } from './profile.ts';

const VIEWERS: Record<Viewer, ShownTo[]> = {
  self: ['nobody', 'groups', 'everyone'],
  group: ['groups', 'everyone'],
  stranger: ['everyone'],
  blocked: []
};
const CELLS = PARTS.flatMap((part) =>
  (['nobody', 'groups', 'everyone'] as const).flatMap((shownTo) =>
    (Object.keys(VIEWERS) as Viewer[]).map((viewer) => ({ part, shownTo, viewer }))
  )
);

/** Every other part says something too, to nobody. */
function profile(said: Partial<Profile> = {}): Profile {
  const hidden = Object.fromEntries(PARTS.map((part) => [part, { words: 'her own', shownTo: 'nobody' }]));
  return { name: 'Ann Owen', handle: 'ann-owen', ...hidden, ...said } as Profile;
}

test.each(CELLS)('$part, shown to $shownTo, read by $viewer', ({ part, shownTo, viewer }) => {
  const seen = profileSeenBy(viewer, profile({ [part]: { words: 'said', shownTo } }));
  const sees = VIEWERS[viewer].includes(shownTo);
  expect(seen?.[part]).toBe(sees ? 'said' : undefined);
  expect(seen?.name).toBe(sees ? 'Ann Owen' : undefined);
  expect(Object.values(seen ?? {}).includes('her own')).toBe(viewer === 'self');
});

test('who has said nothing yet is known by name to who is in a group with her, and to nobody else', () => {
  const untouched = profile(Object.fromEntries(PARTS.map((part) => [part, UNSAID])));
  expect(profileSeenBy('group', untouched)).toEqual({ name: 'Ann Owen', handle: 'ann-owen' });
  expect(profileSeenBy('stranger', untouched)).toBeUndefined();
});

test('the name is as open as the most open part', () => {
  expect(widest(['nobody', 'everyone', 'groups'])).toBe('everyone');
  expect(widest(['nobody', 'groups'])).toBe('groups');
  expect(widest([])).toBe('nobody');
});
