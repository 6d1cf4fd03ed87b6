import { expect, test } from 'vitest';
import { PARTS } from './profile.ts';
import { checkProfile, readAccount, type TypedProfile } from './typed-profile.ts';

function typed(parts: Partial<TypedProfile['parts']> = {}, more: Partial<TypedProfile> = {}): TypedProfile {
  const unsaid = Object.fromEntries(PARTS.map((part) => [part, { words: '', shownTo: 'groups' }]));
  return {
    name: 'Ann',
    handle: 'ann',
    foundByEmail: false,
    parts: { ...unsaid, ...parts } as TypedProfile['parts'],
    ...more
  };
}

test('what is wrong is told at once, each beside its field', () => {
  const wrong = typed({ about: { words: 'a'.repeat(2001), shownTo: 'everyone' } }, { name: ' ', handle: 'Ann Owen' });
  expect(checkProfile(wrong)).toEqual({ troubles: { name: 'missing', handle: 'shape', about: 'too-long' } });
});

test('a part of which nobody said who sees it is seen by nobody', () => {
  const checked = checkProfile(typed({ field: { words: ' Archives ', shownTo: 'the-world' } }));
  expect(checked).toMatchObject({ profile: { parts: { field: { words: 'Archives', shownTo: 'nobody' } } } });
});

test('pages and names on other servers stand one on a line, in one way of writing', () => {
  const elsewhere = { words: 'Ann@Example.social, annsblog.example.org\nhttps://example.org/Ann', shownTo: 'everyone' };
  expect(checkProfile(typed({ elsewhere }))).toMatchObject({
    profile: {
      parts: { elsewhere: { words: '@ann@example.social\nhttps://annsblog.example.org/\nhttps://example.org/Ann' } }
    }
  });
  for (const words of ['ask me', 'javascript:alert(1)', '@ann']) {
    expect(checkProfile(typed({ elsewhere: { words, shownTo: 'everyone' } })), words).toEqual({
      troubles: { elsewhere: 'no-address' }
    });
  }
});

test('a name on another server is read with or without its first @', () => {
  expect(readAccount('@Ann@example.social')).toBe('@ann@example.social');
  expect(readAccount('ann@example.social')).toBe('@ann@example.social');
  expect(readAccount('ann')).toBeUndefined();
});
