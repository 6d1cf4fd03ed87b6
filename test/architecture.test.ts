import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REPOSITORY } from '../scripts/repository.js';
import { junkDrawers, placesElsewhere, strayQueries, tooLong } from './architecture/file-rules.ts';
import { importTroubles } from './architecture/import-rules.ts';
import { missingForms, strangeKeys, untranslated, type Messages } from './architecture/message-rules.ts';
import { borrowedKeys, misplacedKeys, saidTwice, unusedKeys } from './architecture/message-uses.ts';
import { LENT, TWINS } from './architecture/shared-texts.ts';
import { missingDoors } from './architecture/module-rules.ts';
import type { FrontDoors } from './architecture/resolve-import.ts';
import { isCode, readSources } from './architecture/sources.ts';
import { literalTexts } from './architecture/text-rules.ts';

const sources = readSources();
const code = sources.filter(isCode);
const doors = (readJson('package.json') as { imports: FrontDoors }).imports;
const LANGUAGES = ['messages/en.json', 'messages/cy.json'] as const;
const [english, welsh] = [readJson(LANGUAGES[0]) as Messages, readJson(LANGUAGES[1]) as Messages];

test('every part imports only what it may know', () => {
  expect(code.flatMap((source) => importTroubles(source, doors))).toEqual([]);
});

test('every module has its front doors, and package.json lists them', () => {
  expect(
    missingDoors(
      sources.map(({ path }) => path),
      doors
    )
  ).toEqual([]);
});

test('no file is longer than 300 lines', () => {
  expect(sources.flatMap(tooLong)).toEqual([]);
});

test('no file is a junk drawer', () => {
  expect(sources.flatMap(junkDrawers)).toEqual([]);
});

test('SQL stands only in the files that are for it', () => {
  expect(code.flatMap(strayQueries)).toEqual([]);
});

test('what pages say stands in messages/', () => {
  expect(code.flatMap(literalTexts)).toEqual([]);
});

test('what is said in English is said in Welsh, of the same things', () => {
  expect(untranslated(english, welsh)).toEqual([]);
});

test('a plural has every form that its language has', () => {
  expect([...missingForms(english, 'en'), ...missingForms(welsh, 'cy')]).toEqual([]);
});

test('every message begins with the module it belongs to', () => {
  const modules = sources.flatMap(({ path }) => /^src\/modules\/([^/]+)\//.exec(path)?.[1] ?? []);
  expect(strangeKeys(english, [...new Set(modules), 'app', 'platform'])).toEqual([]);
});

test('every message is shown, and by the module it belongs to, so that no key comes to mean two things', () => {
  expect(unusedKeys(english, code)).toEqual([]);
  expect(code.flatMap((source) => borrowedKeys(source, LENT))).toEqual([]);
});

test('no key is there twice, and no sentence under two keys that are not twins', () => {
  for (const path of LANGUAGES) expect(misplacedKeys(readText(path)), path).toEqual([]);
  expect([...saidTwice(english, TWINS), ...saidTwice(welsh, TWINS)]).toEqual([]);
});

test('nothing names a place outside the repository', () => {
  expect(sources.flatMap(placesElsewhere)).toEqual([]);
});

function readJson(path: string): unknown {
  return JSON.parse(readText(path));
}

function readText(path: string): string {
  return readFileSync(join(REPOSITORY, path), 'utf8');
}
