import { expect, test } from 'vitest';
import { junkDrawers, placesElsewhere, strayQueries, tooLong } from './file-rules.ts';

test('300 lines are allowed, 301 are not', () => {
  expect(tooLong({ path: 'src/a.ts', text: 'a\n'.repeat(300) })).toEqual([]);
  expect(tooLong({ path: 'src/a.ts', text: 'a\n'.repeat(301) })).toEqual(['src/a.ts has 301 lines']);
});

test('a drawer is a drawer as a file and as a folder, in one or many', () => {
  const drawers = [
    'src/utils.ts',
    'src/helpers/dates.ts',
    'src/modules/people/types.ts',
    'src/mail-service/manager.ts'
  ];
  expect(drawers.flatMap((path) => junkDrawers({ path, text: '' }))).toEqual(drawers);
  const honest = ['packages/reach/src/service-day.ts', 'src/service-worker/index.ts'];
  expect(honest.flatMap((path) => junkDrawers({ path, text: '' }))).toEqual([]);
});

test('a query is found outside the files for queries, however it is written', () => {
  const queries = [
    "db.selectFrom('person')",
    'tx\n  .insertInto("a")',
    'sql`select 1`',
    'sql<number>`1`',
    "sql.ref('a')"
  ];
  for (const text of queries) {
    expect(strayQueries({ path: 'src/modules/people/server/save.ts', text }), text).toHaveLength(1);
    expect(strayQueries({ path: 'src/modules/people/server/person-queries.ts', text })).toEqual([]);
    expect(strayQueries({ path: 'src/modules/people/server/save.test.ts', text })).toEqual([]);
  }
  expect(strayQueries({ path: 'src/a.ts', text: 'select.from(list); // in mysql`s words' })).toEqual([]);
});

test('a folder beside the repository, or of one machine, is found', () => {
  const text = ["read('../../", 'shared', "/data')"].join('');
  expect(placesElsewhere({ path: 'scripts/sample.js', text })).toHaveLength(1);
  expect(placesElsewhere({ path: 'scripts/sample.js', text: ["'", 'work', 'main'].join('/') })).toHaveLength(1);
  expect(placesElsewhere({ path: 'src/a.ts', text: "import a from '../shared-places.ts'" })).toEqual([]);
});
