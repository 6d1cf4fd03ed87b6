import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REPOSITORY } from '../scripts/repository.js';
import { junkDrawers, placesElsewhere, strayQueries, tooLong } from './architecture/file-rules.ts';
import { importTroubles } from './architecture/import-rules.ts';
import { missingForms, strangeKeys, untranslated, type Messages } from './architecture/message-rules.ts';
import { missingDoors } from './architecture/module-rules.ts';
import type { FrontDoors } from './architecture/resolve-import.ts';
import { isCode, readSources } from './architecture/sources.ts';
import { literalTexts } from './architecture/text-rules.ts';

const sources = readSources();
const code = sources.filter(isCode);
const doors = (readJson('package.json') as { imports: FrontDoors }).imports;
const english = readJson('messages/en.json') as Messages;
const welsh = readJson('messages/cy.json') as Messages;

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

test('nothing names a place outside the repository', () => {
  expect(sources.flatMap(placesElsewhere)).toEqual([]);
});

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(REPOSITORY, path), 'utf8'));
}
