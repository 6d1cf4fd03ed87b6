import { expect, test } from 'vitest';
import { missingForms, strangeKeys, untranslated } from './message-rules.ts';

const minutes = (few: string) => [
  {
    declarations: ['input n', 'local p = n: plural'],
    selectors: ['p'],
    match: { 'p=one': 'a minute', 'p=other': few }
  }
];

test('a text in one language only is found', () => {
  expect(untranslated({ people_hello: 'Hello' }, {})).toEqual(['people_hello has no Welsh']);
  expect(untranslated({}, { people_hello: 'Helô' })).toEqual(['people_hello has no English']);
  expect(untranslated({ people_hello: 'Hello' }, { people_hello: ' ' })).toEqual(['people_hello says nothing']);
});

test('both languages speak of the same things', () => {
  expect(untranslated({ a: 'Hello {name}' }, { a: 'Helô {enw}' })).toEqual([
    'a names {name} in English and {enw} in Welsh'
  ]);
  expect(untranslated({ a: '{from} to {to}' }, { a: 'I {to} o {from}' })).toEqual([]);
  expect(untranslated({ a: minutes('{n} minutes') }, { a: minutes('{n} munud') })).toEqual([]);
  expect(untranslated({ a: minutes('{n} minutes') }, { a: minutes('') })).toEqual(['a says nothing']);
  expect(untranslated({ a: minutes('{n} minutes') }, { a: '{m} munud' })).toHaveLength(1);
});

test('a plural has every form that its language has', () => {
  expect(missingForms({ a: minutes('{n} minutes') }, 'en')).toEqual([]);
  expect(missingForms({ a: minutes('{n} munud') }, 'cy')).toEqual(
    ['zero', 'two', 'few', 'many'].map((form) => `a has no form for ${form}`)
  );
});

test('a key begins with its module', () => {
  expect(strangeKeys({ $schema: '', people_hello: '', hello: '' }, ['people'])).toEqual(['hello']);
});
