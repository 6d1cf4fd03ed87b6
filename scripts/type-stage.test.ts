import { expect, test } from 'vitest';
import { troublesIn } from './type-stage.js';

test('what is wrong with a type is said with its place, and engines are left to their own settings', () => {
  const output = [
    '1795492273449 START "/somewhere"',
    '1795492273449 ERROR "packages/reach/src/timetable-file.ts" 69:25 "Object is possibly \'undefined\'."',
    '1795492273453 ERROR "src/routes/+error.svelte" 7:28 "Property \'id\' does not exist on type \'Error\'."',
    '1795492273453 WARNING "src/routes/+page.svelte" 3:1 "Unused CSS selector"',
    '1795492273454 COMPLETED 1962 FILES 2 ERRORS 1 WARNINGS 3 FILES_WITH_PROBLEMS'
  ];
  expect(troublesIn(output.join('\n'))).toEqual([
    "src/routes/+error.svelte:7 Property 'id' does not exist on type 'Error'.",
    'src/routes/+page.svelte:3 Unused CSS selector'
  ]);
});
