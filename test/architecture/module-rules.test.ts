import { expect, test } from 'vitest';
import { missingDoors } from './module-rules.ts';

const paths = ['src/modules/travel/index.ts', 'src/modules/travel/server/index.ts', 'src/modules/travel/ui/Row.svelte'];
const doors = {
  '#travel': './src/modules/travel/index.ts',
  '#travel/server': './src/modules/travel/server/index.ts',
  '#travel/ui/*': './src/modules/travel/ui/*'
};

test('a module with all its front doors is whole', () => {
  expect(missingDoors(paths, doors)).toEqual([]);
});

test('a front door that is missing, or that package.json does not list, is found', () => {
  expect(missingDoors(paths.slice(1), doors)).toEqual(['src/modules/travel/index.ts is missing']);
  expect(missingDoors(paths, { ...doors, '#travel/server': './src/elsewhere.ts' })).toHaveLength(1);
  expect(missingDoors(paths, {})).toHaveLength(3);
});
