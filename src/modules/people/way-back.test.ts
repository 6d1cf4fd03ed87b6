import { expect, test } from 'vitest';
import { readWayBack } from './way-back.ts';

test('the way back is a path of this server', () => {
  expect(readWayBack('/account?from=mail')).toBe('/account?from=mail');
});

test.each([null, undefined, '', 'account', '//else.example', '/\\else.example', 'https://else.example', '/a\n/b'])(
  'from “%s” the way back is the first page',
  (typed) => {
    expect(readWayBack(typed)).toBe('/');
  }
);

test('nobody is led back to where she signs in', () => {
  expect(readWayBack('/sign-in?to=/')).toBe('/');
});
