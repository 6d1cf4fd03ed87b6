import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldTitle } from './fold-title.ts';
import type { SourceStatement } from './listed-gathering.ts';
import { mergeStatements } from './merge-statements.ts';

type Told = { uid?: string; title?: string; start?: string; source?: string; isOwn?: boolean; sequence?: number };

const statement = (
  id: string,
  { uid = id, title = 'Library Camp', start = '2026-12-05T10:30', source = 'A', isOwn = false, sequence = 0 }: Told
): SourceStatement => ({
  id,
  source: { id: source, name: `Calendar ${source}`, isOwn },
  uid,
  recurrence: '',
  sequence,
  foldedTitle: foldTitle(title),
  said: { title, start, end: start.replace('10:30', '16:30'), attendance: 'in-person', cancelled: false }
});

test('the same event of two calendars is shown once, with both named', () => {
  const merged = mergeStatements([
    statement('1', { uid: 'x', source: 'A' }),
    statement('2', { uid: 'x', source: 'B' })
  ]);
  expect(merged).toHaveLength(1);
  expect(merged[0]?.sources.map(({ name }) => name)).toEqual(['Calendar A', 'Calendar B']);
});

test('equal hours and title are the same, whatever the UID, accents and dashes', () => {
  const merged = mergeStatements([
    statement('1', { title: 'Gŵyl y Llyfr' }),
    statement('2', { title: 'Gwyl y llyfr!' })
  ]);
  expect(merged).toHaveLength(1);
});

test('what several calendars say that it is about comes together, and what a person told goes before that', () => {
  const about = (id: string, tags: string[]) => ({ ...statement(id, {}), said: { ...statement(id, {}).said, tags } });
  const [maps, zines] = [about('1', ['Maps', 'data']), about('2', ['maps', 'zines'])];
  expect(mergeStatements([maps, zines])[0]?.gathering.tags).toEqual(['maps', 'data', 'zines']);
  const [told] = mergeStatements([maps, { ...zines, toldTags: ['cake'] }]);
  expect(told).toMatchObject({ gathering: { tags: ['cake'] }, hasToldTags: true });
});

test('a gathering that is held here is about what its group says', () => {
  const held = { ...statement('1', {}), host: { gathering: '1', slug: 'camp', group: 'libraries' } };
  const [merged] = mergeStatements([held, { ...statement('2', {}), toldTags: ['cake'] }]);
  expect(merged?.gathering).not.toHaveProperty('tags');
});

test('a changed date or another title is another gathering', () => {
  expect(mergeStatements([statement('1', {}), statement('2', { start: '2026-12-06T10:30' })])).toHaveLength(2);
  expect(mergeStatements([statement('1', {}), statement('2', { title: 'Bar Camp' })])).toHaveLength(2);
});

test('three that are the same two by two are one', () => {
  const chain = [
    statement('1', { uid: 'x', title: 'Camp' }),
    statement('2', { uid: 'y' }),
    statement('3', { uid: 'x' })
  ];
  expect(mergeStatements(chain)).toHaveLength(1);
});

test('the newest word holds', () => {
  const merged = mergeStatements([
    statement('1', { uid: 'x', title: 'Camp', sequence: 1 }),
    statement('2', { uid: 'x', title: 'Camp, moved', sequence: 2 })
  ]);
  expect(merged[0]?.gathering.title).toBe('Camp, moved');
});

const told = fc.record({
  uid: fc.constantFrom('x', 'y', 'z'),
  title: fc.constantFrom('Camp', 'Course'),
  start: fc.constantFrom('2026-12-05T10:30', '2026-12-06T10:30'),
  source: fc.constantFrom('A', 'B', 'C')
});

test('in whatever order they come, every statement is in exactly one gathering, and none says what no statement said', () => {
  fc.assert(
    fc.property(fc.array(told, { maxLength: 12 }), (all) => {
      const statements = all.map((one, index) => statement(String(index), one));
      const merged = mergeStatements(statements);
      expect(merged.flatMap(({ ids }) => ids).sort()).toEqual(statements.map(({ id }) => id).sort());
      for (const { gathering } of merged) expect(statements.map(({ said }) => said)).toContain(gathering);
      expect(mergeStatements(statements.toReversed())).toHaveLength(merged.length);
    })
  );
});
