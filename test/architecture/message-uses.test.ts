import { expect, test } from 'vitest';
import { borrowedKeys, misplacedKeys, saidTwice, unusedKeys } from './message-uses.ts';

const page = (path: string, text: string) => ({ path, text });

test('a text that no page shows is found', () => {
  const shown = page('src/routes/+page.svelte', '<p>{m.people_hello()}</p>');
  expect(unusedKeys({ $schema: '', people_hello: 'Hello', people_bye: 'Bye' }, [shown])).toEqual(['people_bye']);
  expect(unusedKeys({ people_hello: 'Hello' }, [page('test/a.test.ts', 'm.people_hello')])).toEqual(['people_hello']);
});

test('a module shows its own texts, and of others those that are lent to it', () => {
  const shown = 'const words = { a: m.people_hello, b: m.groups_join() };';
  const borrowed = page('src/modules/groups/ui/Row.svelte', shown);
  expect(borrowedKeys(borrowed, {})).toEqual(['src/modules/groups/ui/Row.svelte shows people_hello']);
  expect(borrowedKeys(borrowed, { groups: ['people_hello'] })).toEqual([]);
  expect(borrowedKeys(borrowed, { people: ['people_hello'] })).toHaveLength(1);
  expect(borrowedKeys(page('src/routes/+page.svelte', shown), {})).toEqual([]);
  expect(borrowedKeys(page('src/modules/groups/ui/Row.svelte', 'm.app_name()'), {})).toEqual([]);
});

test('a key that stands twice or out of order is found', () => {
  expect(misplacedKeys('{\n  "a_a": "1",\n  "a_b": "2"\n}')).toEqual([]);
  expect(misplacedKeys('{\n  "a_a": "1",\n  "a_a": "2"\n}')).toEqual(['a_a stands there twice']);
  expect(misplacedKeys('{\n  "a_b": "1",\n  "a_a": "2"\n}')).toEqual(['a_a stands after a_b']);
});

test('a sentence under two keys is found, unless they are twins; short words may recur', () => {
  const sentence = 'This is longer than it may be.';
  const messages = { a_long: sentence, b_long: sentence, a_yes: 'Yes', b_yes: 'Yes' };
  expect(saidTwice(messages, [])).toEqual([`a_long, b_long: ${sentence}`]);
  expect(saidTwice(messages, [['a_long', 'b_long']])).toEqual([]);
  expect(saidTwice({ ...messages, c_long: sentence }, [['a_long', 'b_long']])).toHaveLength(1);
});
