import { posix } from 'node:path';
import { isCode, isTest, type Source } from './sources.ts';

const LONGEST = 300;
const JUNK_DRAWERS = /^(utils?|helpers?|commons?|types?|managers?|services?|misc)$/;
const ASKS_THE_DATABASE =
  /\b(selectFrom|selectNoFrom|insertInto|updateTable|deleteFrom|mergeInto)\(|\bsql(<[^`]*>)?`|\bsql\./;
const OUTSIDE = /\.\.\/shared\/|['"`]\/(?:work|home)\//;
const MAY_ASK = /-queries\.ts$|^src\/platform\/server\/database\.ts$|^(migrations|scripts)\//;

/** Files of more lines than one can keep in mind. */
export function tooLong(source: Source): string[] {
  const lines = source.text.split('\n').length - 1;
  return lines > LONGEST && !source.path.endsWith('.md') ? [`${source.path} has ${lines} lines`] : [];
}

/** Files and folders named after what they are not. */
export function junkDrawers({ path }: Source): string[] {
  const names = path.split('/').map((name) => posix.basename(name).split('.')[0] ?? '');
  return names.some((name) => JUNK_DRAWERS.test(name)) ? [path] : [];
}

/** SQL outside the files that are for it. */
export function strayQueries(source: Source): string[] {
  if (!isCode(source) || isTest(source.path) || MAY_ASK.test(source.path)) return [];
  const line = source.text.split('\n').findIndex((text) => ASKS_THE_DATABASE.test(text));
  return line < 0 ? [] : [`${source.path}:${line + 1} asks the database; that belongs into a file named …-queries.ts`];
}

/** What says where somebody's own machine keeps things. Only .ci/run names the folder beside the repository. */
export function placesElsewhere(source: Source): string[] {
  return source.text
    .split('\n')
    .flatMap((text, line) =>
      OUTSIDE.test(text) ? [`${source.path}:${line + 1} names a place outside the repository`] : []
    );
}
